public import AzurePolicyEngine
public import DemarcJSON
import DemarcModel

/// Judges resources, one after the other, by all members of a program.
///
/// A value: threads that share a program each have a run of their own, and `merge` joins what they
/// found to be missing. The order of questions: excluded scopes, exemptions, resource selectors,
/// mode, applicability, rule.
public struct AzureComplianceRun: Sendable {
  public let program: AzureComplianceProgram
  /// By index of the program's evaluations.
  private let evaluators: [AzurePolicyEvaluator]
  /// By folded id.
  private let documents: [String: JSONValue]
  /// Assignments and exemptions of single resources.
  let fineAssignments: [Int32]
  private let fineExemptions: [String: [Int32]]

  private(set) var containers: [Container] = []
  private var containerNumbers: [String: Int] = [:]
  /// Sets of assignments that containers have in common.
  private var setNumbers: [[Int32]: Int] = [:]
  /// Members of a set, by folded resource type.
  private var setMembers: [[String: [Int32]]] = []

  /// What an evaluation said about the resource of that stamp: members share evaluations.
  private var verdicts: [Verdict]
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  /// Evaluators of rules that read `resourceGroup()`, made for the container of that number.
  private var placed: [Int: (container: Int, evaluator: AzurePolicyEvaluator)] = [:]
  private var records: [AzureComplianceRecord] = []
  private var collector = MissingCollector()
  private var judgedContainers: Set<String> = []

  /// - Parameters:
  ///   - containers: documents of subscriptions and resource groups, for `subscription()` and
  ///     `resourceGroup()`; others are passed over.
  ///   - related: looks up related resources.
  public init(
    _ program: AzureComplianceProgram, containers: some Sequence<JSONValue>,
    related: @escaping @Sendable (RelatedQuery) -> RelatedAnswer
  ) {
    self.program = program
    evaluators = program.evaluations.map { $0.evaluator.looking(up: related) }
    verdicts = Array(repeating: Verdict(), count: program.evaluations.count)
    stamps = Array(repeating: 0, count: program.evaluations.count)
    var documents: [String: JSONValue] = [:]
    for container in containers {
      let id = ScopePath.fold(container.member("id")?.string ?? "")
      guard id == ScopePath.subscription(id) || id == ScopePath.resourceGroup(id) else { continue }
      documents[id] = ContainerDocuments.normalized(
        container, foldedID: id, foldedType: container.member("type")?.string?.lowercased() ?? "")
    }
    self.documents = documents
    fineAssignments = program.assignmentSlots.indices.filter { program.assignmentSlots[$0].isFine }
      .map { Int32($0) }
    var fine: [String: [Int32]] = [:]
    for (index, slot) in program.exemptions.enumerated() where ScopePath.isFine(slot.scope) {
      fine[slot.scope, default: []].append(Int32(index))
    }
    fineExemptions = fine
  }

  // MARK: Judging

  /// One resource while it is judged.
  struct Subject {
    var document: JSONValue
    /// The document made ready for the many rules that are asked about it.
    var prepared: AzureResource
    var id: String
    var type: String
    /// As the document writes it.
    var spelledType: String {
      document.member("type")?.string ?? type
    }
    var number: Int32
    var container: Int
    var selector: SelectorSubject
    /// Exemptions that may apply, by assignment.
    var exemptions: [Int32: [Int32]]
  }

  /// Judges one resource: a record for each member that is about it, given to `sink`.
  ///
  /// - Parameter number: how the caller calls the resource; all records of one call have it.
  public mutating func judge(
    _ resource: JSONValue, number: Int32, into sink: (AzureComplianceRecord) -> Void
  ) {
    let subject = subject(resource, number: number)
    stamp &+= 1
    records.removeAll(keepingCapacity: true)
    let set = containers[subject.container].set
    for member in members(ofSet: set, type: subject.type) { judge(member, subject) }
    if !fineAssignments.isEmpty { judgeFine(subject) }
    if records.count > 1 { resolveConflicts(subject) }
    for record in records { sink(record) }
  }

  mutating func subject(_ resource: JSONValue, number: Int32) -> Subject {
    let id = ScopePath.fold(resource.member("id")?.string ?? "")
    let spelled = resource.member("type")?.string?.lowercased() ?? ""
    let type = ContainerDocuments.type(spelled, foldedID: id)
    let isContainer = type != spelled || type == ContainerDocuments.subscriptionType
    let document =
      isContainer
      ? ContainerDocuments.normalized(resource, foldedID: id, foldedType: spelled) : resource
    let container = self.container(of: id)
    if id == containers[container].key { judgedContainers.insert(id) }
    return Subject(
      document: document, prepared: AzureResource(document), id: id, type: type, number: number,
      container: container,
      selector: SelectorSubject(
        location: resource.member("location")?.string.map(AzureResource.normalizedLocation) ?? "",
        type: type,
        isInResourceGroup: ScopePath.resourceGroup(id) != nil),
      exemptions: exemptions(of: id, container))
  }

  /// Members of assignments to single resources.
  private mutating func judgeFine(_ subject: Subject) {
    for assignment in fineAssignments {
      guard ScopePath.contains(program.assignmentSlots[Int(assignment)].scope, subject.id) else {
        continue
      }
      let range = program.assignments[Int(assignment)].members
      for member in program.index.members(ofType: subject.type) where range.contains(Int(member)) {
        judge(member, subject)
      }
    }
  }

  private mutating func judge(_ member: Int32, _ subject: Subject) {
    let slot = program.slots[Int(member)]
    let assignment = program.assignmentSlots[Int(slot.assignment)]
    if assignment.excludedResources.contains(where: { ScopePath.contains($0, subject.id) }) {
      return
    }
    let evaluation = evaluation(of: slot, subject.selector)
    guard evaluation >= 0 else { return }
    if let exemption = exemption(of: slot, subject) {
      record(member, subject, .exempt, .exempted, exemption)
      return
    }
    guard assignment.selectors.select(subject.selector) else { return }
    let verdict = verdict(Int(evaluation), subject)
    if verdict.isManual {
      attest(member, slot, program.evaluations[Int(evaluation)].defaultState, subject)
      return
    }
    guard let state = verdict.state else { return }
    if let missing = verdict.missing {
      collector.add(
        type: missing.isEmpty ? subject.spelledType : missing,
        scope: containers[subject.container].subscription ?? "", member: member,
        resource: subject.number)
    }
    record(member, subject, state, verdict.reason)
  }

  private mutating func record(
    _ member: Int32, _ subject: Subject, _ state: AzureComplianceState,
    _ reason: AzureComplianceRecord.Reason, _ detail: Int32 = -1
  ) {
    records.append(
      AzureComplianceRecord(
        member: member, resource: subject.number, state: state, reason: reason, detail: detail))
  }

  private mutating func attest(
    _ member: Int32, _ slot: MemberSlot, _ defaultState: AzureComplianceState, _ subject: Subject
  ) {
    if let (state, index) = attested(slot, subject.id) {
      record(member, subject, state, .attested, index)
    } else {
      record(member, subject, defaultState, .defaultState)
    }
  }

  func attested(_ slot: MemberSlot, _ id: String) -> (AzureComplianceState, Int32)? {
    guard !program.attestations.isEmpty else { return nil }
    let key = AttestationKey(assignment: slot.assignment, reference: slot.reference, scope: id)
    guard let index = program.attestations[key] else { return nil }
    let text = program.library.attestations[Int(index)].complianceState ?? ""
    switch text.lowercased() {
    case "compliant": return (.compliant, index)
    case "noncompliant": return (.nonCompliant, index)
    default: return (.unknown, index)
    }
  }

  /// The exemption that covers a member on a resource.
  func exemption(of slot: MemberSlot, _ subject: Subject) -> Int32? {
    guard !subject.exemptions.isEmpty, let candidates = subject.exemptions[slot.assignment] else {
      return nil
    }
    for index in candidates {
      let exemption = program.exemptions[Int(index)]
      if exemption.covers(slot), exemption.selectors.select(subject.selector) {
        return exemption.document
      }
    }
    return nil
  }

  func evaluation(of slot: MemberSlot, _ subject: SelectorSubject) -> Int32 {
    for variant in slot.variants where variant.selectors.allSatisfy({ $0.holds(for: subject) }) {
      return variant.evaluation
    }
    return slot.evaluation
  }

  private mutating func verdict(_ evaluation: Int, _ subject: Subject) -> Verdict {
    if stamps[evaluation] == stamp { return verdicts[evaluation] }
    let verdict = Verdict(evaluator(evaluation, subject.container).evaluate(subject.prepared))
    verdicts[evaluation] = verdict
    stamps[evaluation] = stamp
    return verdict
  }

  /// The evaluator, with the documents of the container where the rule reads them.
  mutating func evaluator(_ evaluation: Int, _ container: Int) -> AzurePolicyEvaluator {
    guard program.evaluations[evaluation].readsContainers else { return evaluators[evaluation] }
    if let known = placed[evaluation], known.container == container { return known.evaluator }
    let made = evaluator(evaluation, in: containers[container])
    placed[evaluation] = (container, made)
    return made
  }

  func evaluator(_ evaluation: Int, in container: Container) -> AzurePolicyEvaluator {
    evaluators[evaluation].adapting {
      $0.subscription = container.subscriptionDocument
      $0.resourceGroup = container.groupDocument
    }
  }

  // MARK: Conflicts

  /// Policies that want to write different values to one property do not judge but contradict.
  private mutating func resolveConflicts(_ subject: Subject) {
    var writers: [(record: Int, evaluation: Int)] = []
    var fields: [String: Int] = [:]
    for (index, record) in records.enumerated()
    where record.state == .nonCompliant && record.reason == .rule {
      let evaluation = Int(evaluation(of: program.slots[Int(record.member)], subject.selector))
      let writes = program.evaluations[evaluation].writes
      guard !writes.isEmpty else { continue }
      writers.append((index, evaluation))
      for field in writes { fields[field, default: 0] += 1 }
    }
    guard writers.count > 1, fields.values.contains(where: { $0 > 1 }) else { return }
    var values: [(record: Int, insists: Bool, values: [String: String])] = []
    for (record, evaluation) in writers {
      let evaluator = evaluator(evaluation, subject.container)
      guard let details = evaluator.evaluate(subject.document).computedDetails else { continue }
      values.append(
        (record, Writes.insists(evaluator.effect, details), Writes.values(details)))
    }
    for field in fields.keys where fields[field, default: 0] > 1 {
      let wanted = values.filter { $0.values[field] != nil }
      guard Set(wanted.map { $0.values[field] }).count > 1, wanted.count(where: \.insists) > 1
      else { continue }
      for one in wanted {
        records[one.record].state = .conflict
        records[one.record].reason = .clashingValues
      }
    }
  }

  // MARK: What resources have in common

  private mutating func container(of id: String) -> Int {
    let key = Container.key(of: id)
    if let known = containerNumbers[key] { return known }
    var made = container(key: key)
    let assignments = program.assignments(about: key)
    if let known = setNumbers[assignments] {
      made.set = known
    } else {
      made.set = setMembers.count
      setNumbers[assignments] = made.set
      setMembers.append([:])
      sets.append(Set(assignments))
    }
    containerNumbers[key] = containers.count
    containers.append(made)
    return containers.count - 1
  }

  /// The assignments of each set.
  private var sets: [Set<Int32>] = []

  func container(key: String) -> Container {
    let subscription = ScopePath.subscription(key)
    return Container(
      key: key, subscription: subscription, set: -1, exemptions: program.exemptions(about: key),
      subscriptionDocument: subscription.flatMap { documents[$0] },
      groupDocument: key == subscription ? nil : documents[key])
  }

  mutating func members(ofSet set: Int, type: String) -> [Int32] {
    if let known = setMembers[set][type] { return known }
    let assignments = sets[set]
    let found = program.index.members(ofType: type).filter {
      assignments.contains(program.slots[Int($0)].assignment)
    }
    setMembers[set][type] = found
    return found
  }

  /// Exemptions of a resource, of what it is part of, and of its container.
  func exemptions(of id: String, in container: Container) -> [Int32: [Int32]] {
    var found = container.exemptions
    guard !fineExemptions.isEmpty else { return found }
    var scope = Substring(id)
    while scope.utf8.count > container.key.utf8.count {
      for index in fineExemptions[String(scope)] ?? [] {
        found[program.exemptions[Int(index)].assignment, default: []].append(index)
      }
      guard let slash = scope.lastIndex(of: "/") else { break }
      scope = scope[..<slash]
    }
    return found
  }

  private func exemptions(of id: String, _ container: Int) -> [Int32: [Int32]] {
    exemptions(of: id, in: containers[container])
  }

  // MARK: What is missing

  /// Exports that would decide more, the one that decides most policies first.
  ///
  /// A subscription or resource group that holds judged resources, and was not judged itself,
  /// counts as missing for the members that are about it.
  public var missing: [AzureMissingEvidence] {
    var all = collector
    var subscriptions: Set<String> = []
    for container in containers {
      guard let subscription = container.subscription else { continue }
      subscriptions.insert(subscription)
      guard container.key != subscription else { continue }
      note(container.key, ContainerDocuments.groupType, subscription, &all)
    }
    for subscription in subscriptions {
      note(subscription, ContainerDocuments.subscriptionType, subscription, &all)
    }
    return all.list(program)
  }

  private func note(
    _ key: String, _ type: String, _ subscription: String, _ all: inout MissingCollector
  ) {
    guard !judgedContainers.contains(key) else { return }
    let assignments = Set(program.assignments(about: key))
    let spelled =
      type == ContainerDocuments.groupType
      ? "Microsoft.Resources/subscriptions/resourceGroups" : "Microsoft.Resources/subscriptions"
    let number = Int32.max - Int32(containerNumbers[key] ?? 0)
    for member in program.index.members(ofType: type)
    where assignments.contains(program.slots[Int(member)].assignment)
      && program.members[Int(member)].resourceTypes != nil
    {
      all.add(type: spelled, scope: subscription, member: member, resource: number)
    }
  }

  /// Adds what another run found to be missing.
  public mutating func merge(_ other: AzureComplianceRun) {
    collector.merge(other.collector)
    judgedContainers.formUnion(other.judgedContainers)
    for container in other.containers { _ = self.container(of: container.key) }
  }
}
