import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Turns a library into a program.
struct ProgramBuilder {
  /// Assigned definitions, each counted for each assignment.
  static let membersMax = 1 << 20

  let library: AzurePolicyLibrary
  let aliases: AliasTable
  let limits: Limits
  let targets: TargetIndex
  var program: AzureComplianceProgram
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  /// By index of the library's definitions.
  private var compiled: [Int: CompiledDefinition] = [:]
  private var evaluationKeys: [String: Int32] = [:]

  init(_ library: AzurePolicyLibrary, aliases: AliasTable, now: Instant, limits: Limits) {
    self.library = library
    self.aliases = aliases
    self.limits = limits
    targets = TargetIndex(library)
    program = AzureComplianceProgram(library: library, now: now)
  }

  mutating func build() {
    for index in library.assignments.indices {
      guard program.members.count < Self.membersMax else {
        report(
          Diagnostic(
            "azure-compliance.too-many-members",
            "the assignments come to more than \(Self.membersMax) policies;"
              + " those from '\(library.assignments[index].name)' on are left out",
            hint: "assess fewer assignments at a time"))
        break
      }
      addAssignment(index)
    }
    for (index, slot) in program.slots.enumerated() {
      let evaluations = [slot.evaluation] + slot.variants.map(\.evaluation)
      guard evaluations.contains(where: { $0 >= 0 }) else { continue }
      program.index.add(Int32(index), types: program.members[index].resourceTypes)
    }
    addExemptions()
    addAttestations()
    reportUnknownHierarchy()
  }

  /// The same fault of one document is told once, however many assignments meet it.
  mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  // MARK: Assignments

  private mutating func addAssignment(_ index: Int) {
    let document = library.assignments[index]
    let number = program.assignments.count
    program.assignmentSlots.append(slot(document))
    program.assignments.append(
      AzureComplianceAssignment(
        document: index, id: document.id, name: document.name, displayName: document.displayName,
        scope: document.scope, enforcementMode: document.enforcementMode, initiative: nil,
        members: program.members.count..<program.members.count, groups: []))
    let first = program.members.count
    let id = document.definitionID
    let initiative = targets.initiative(id, version: initiativeVersion(document))
    let isInitiative =
      TargetIndex.namesInitiative(id)
      || initiative != nil && targets.definition(id, version: nil) == nil
    if isInitiative {
      addInitiative(initiative, of: document, number)
    } else {
      addSingle(document, number)
    }
    program.assignments[number].members = first..<program.members.count
    for member in program.members.indices.dropFirst(first) {
      for group in program.members[member].groups {
        program.assignments[number].groups[group].members.append(Int32(member))
      }
    }
  }

  /// The version of an assigned initiative, an override of it taken into account.
  private func initiativeVersion(_ document: AzureAssignmentDocument) -> String? {
    let override = document.overrides.first { $0.kind == .policyVersion && $0.selectors.isEmpty }
    return override?.value ?? document.definitionVersion
  }

  private func slot(_ document: AzureAssignmentDocument) -> AssignmentSlot {
    let scope = ScopePath.fold(document.scope)
    let excluded = document.notScopes.map { ScopePath.fold($0) }
    return AssignmentSlot(
      scope: scope, managementGroup: ScopePath.managementGroup(scope),
      isFine: ScopePath.isFine(scope),
      excludedContainers: excluded.filter { !ScopePath.isFine($0) },
      excludedResources: excluded.filter { ScopePath.isFine($0) }, selectors: document.selectors)
  }

  private mutating func addInitiative(
    _ hit: TargetIndex.Hit?, of document: AzureAssignmentDocument, _ number: Int
  ) {
    guard let hit else {
      missing("initiative", document.definitionID, document.json, document.file)
      return
    }
    let initiative = library.initiatives[hit.index]
    if let version = hit.missedVersion {
      versionMissed(version, initiative.displayName ?? initiative.name, document)
    }
    if document.overrides.contains(where: { $0.kind == .policyVersion && !$0.selectors.isEmpty }) {
      report(
        .about(
          "azure-compliance.version-by-location",
          "another version of an initiative for some locations is not taken into account",
          document.json, in: document.file, hint: "assign each version by itself",
          severity: .warning))
    }
    program.assignments[number].initiative = hit.index
    program.assignments[number].groups = initiative.groups.map { group in
      let metadata = group.metadataID.map { ScopePath.lastName($0).lowercased() }
      return .init(
        name: group.name, category: group.category, displayName: group.displayName,
        metadata: metadata.flatMap { library.metadataKeys[$0] }, metadataID: group.metadataID,
        members: [])
    }
    let declarations = ParameterDeclaration.read(initiative.parameters)
    var values = given(document.parameters)
    checkNames(values, declarations, document.json, document.file)
    for declaration in declarations where values[declaration.name.lowercased()] == nil {
      values[declaration.name.lowercased()] = declaration.defaultValue
    }
    checkValues(values, declarations, document.json, document.file)
    let expressions = AzureParameterExpressions(
      file: initiative.file, names: declarations.map(\.name),
      values: Self.object(declarations, values), limits: limits)
    let groupIndexes = Dictionary(
      initiative.groups.enumerated().map { ($1.name.lowercased(), $0) }, uniquingKeysWith: { $1 })
    let unset = declarations.filter { values[$0.name.lowercased()] == nil }.map(\.name)
    for member in initiative.members {
      let own = memberValues(member, expressions, unset: unset, initiative.file)
      addMember(
        Reference(
          document: document, assignment: number, definitionID: member.definitionID,
          initiativeID: initiative.id.isEmpty ? initiative.name : initiative.id,
          referenceID: member.referenceID, version: member.definitionVersion,
          groups: member.groupNames.compactMap { groupIndexes[$0.lowercased()] }, json: member.json,
          file: initiative.file, lost: own.lost),
        own.values)
    }
  }

  private mutating func addSingle(_ document: AzureAssignmentDocument, _ number: Int) {
    addMember(
      Reference(
        document: document, assignment: number, definitionID: document.definitionID,
        initiativeID: nil, referenceID: "", version: document.definitionVersion, groups: [],
        json: document.json, file: document.file),
      given(document.parameters))
  }

  /// Parameter values of an initiative's member, its expressions computed.
  ///
  /// - Parameter unset: parameters of the initiative without a value; that was told before.
  private mutating func memberValues(
    _ member: AzureInitiativeMember, _ expressions: AzureParameterExpressions, unset: [String],
    _ file: String
  ) -> (values: [String: JSONValue], lost: Set<String>) {
    var values: [String: JSONValue] = [:]
    var lost: Set<String> = []
    for (name, value) in given(member.parameters).sorted(by: { $0.key < $1.key }) {
      let (computed, fault) = expressions.evaluate(value, path: "parameters.\(name)")
      values[name] = computed
      guard let fault else { continue }
      lost.insert(name)
      if !unset.contains(where: { fault.message.contains("'\($0)'") }) { report(fault) }
    }
    return (values, lost)
  }

  // MARK: Members

  /// One definition under one assignment, before it is looked up.
  struct Reference {
    var document: AzureAssignmentDocument
    var assignment: Int
    var definitionID: String
    var initiativeID: String?
    var referenceID: String
    var version: String?
    var groups: [Int]
    /// What diagnostics point at.
    var json: JSONValue
    var file: String
    /// Folded names of parameters whose values could not be computed.
    var lost: Set<String> = []
  }

  private mutating func addMember(_ reference: Reference, _ values: [String: JSONValue]) {
    let folded = reference.referenceID.lowercased()
    let message =
      reference.document.messages.first { $0.referenceID?.lowercased() == folded }
      ?? reference.document.messages.first { $0.referenceID == nil }
    var member = AzureComplianceMember(
      assignment: reference.assignment, definition: nil, definitionID: reference.definitionID,
      initiativeID: reference.initiativeID, referenceID: reference.referenceID, displayName: nil,
      effect: nil, obstacle: nil, message: message?.text, resourceTypes: nil,
      groups: reference.groups, parameters: nil)
    var slot = MemberSlot(
      assignment: Int32(reference.assignment), evaluation: -1, variants: [], reference: folded)
    let choices = OverrideChoices(
      reference.document.overrides, reference: folded,
      takesVersions: reference.initiativeID == nil)
    var types: Set<String>? = []
    for choice in choices.all {
      let prepared = prepare(choice, reference, values)
      if choice.selectors.isEmpty {
        member.definition = prepared.definition
        member.displayName = prepared.displayName
        member.effect = prepared.effect
        member.obstacle = prepared.obstacle
        member.parameters = prepared.parameters
        slot.evaluation = prepared.evaluation
      } else {
        slot.variants.append(.init(selectors: choice.selectors, evaluation: prepared.evaluation))
      }
      guard prepared.evaluation >= 0 else { continue }
      let own = program.evaluations[Int(prepared.evaluation)].evaluator.matchableTypes
      types = types.flatMap { types in own.map { types.union($0) } }
    }
    if slot.variants.contains(where: { $0.evaluation >= 0 }) { member.obstacle = nil }
    member.resourceTypes = types
    program.members.append(member)
    program.slots.append(slot)
  }

  private struct Prepared {
    var definition: Int?
    var displayName: String?
    var effect: AzureEffect?
    var obstacle: AzureObstacle?
    var parameters: JSONValue?
    var evaluation: Int32 = -1
  }

  /// The evaluation of a member with one choice of overrides.
  private mutating func prepare(
    _ choice: OverrideChoices.Choice, _ reference: Reference, _ values: [String: JSONValue]
  ) -> Prepared {
    let version = choice.version ?? reference.version
    guard let hit = targets.definition(reference.definitionID, version: version) else {
      missing("definition", reference.definitionID, reference.json, reference.file)
      return Prepared(obstacle: .missingDefinition)
    }
    let document = library.definitions[hit.index]
    if let version = hit.missedVersion {
      report(
        .about(
          "azure-compliance.missing-version",
          "version \(version) of '\(document.displayName ?? document.name)' was not read;"
            + " version \(document.version ?? "?") is used",
          reference.json, in: reference.file, severity: .warning))
    }
    let definition = compile(hit.index)
    var prepared = Prepared(
      definition: hit.index, displayName: document.displayName, obstacle: definition.obstacle)
    guard let tree = definition.tree else { return prepared }
    checkNames(values, definition.declarations, reference.json, reference.file)
    checkValues(
      values, definition.declarations, lost: reference.lost, reference.json, reference.file)
    let parameters = Self.object(definition.declarations, values)
    prepared.parameters = parameters
    if let effect = choice.effect { check(effect, tree, definition, reference) }
    let number = evaluation(hit.index, definition, tree, parameters, choice.effect, reference)
    let evaluator = program.evaluations[Int(number)].evaluator
    prepared.effect = evaluator.effect
    prepared.obstacle = Self.obstacle(evaluator, tree)
    if prepared.obstacle == nil { prepared.evaluation = number }
    return prepared
  }

  private static func obstacle(
    _ evaluator: AzurePolicyEvaluator, _ tree: AzurePolicyDefinition
  ) -> AzureObstacle? {
    switch evaluator.effect {
    case nil: .invalid("the effect '\(tree.effectJSON.json)' is not known")
    case .disabled: .disabled
    case .mutate, .enforceSetting, .enforceOPAConstraint, .enforceRegoPolicy:
      .effect(evaluator.effect?.rawValue ?? "")
    default: nil
    }
  }

  private mutating func compile(_ index: Int) -> CompiledDefinition {
    if let known = compiled[index] { return known }
    var found: [Diagnostic] = []
    let made = CompiledDefinition.make(
      library.definitions[index], aliases: aliases, limits: limits, diagnostics: &found)
    for diagnostic in found { report(diagnostic) }
    compiled[index] = made
    return made
  }

  private mutating func evaluation(
    _ index: Int, _ definition: CompiledDefinition, _ tree: AzurePolicyDefinition,
    _ parameters: JSONValue, _ effect: String?, _ reference: Reference
  ) -> Int32 {
    var key = "\(index)|\(effect?.lowercased() ?? "")|\(parameters.json)"
    if definition.readsPolicy { key += "|\(reference.assignment)|\(reference.referenceID)" }
    if let known = evaluationKeys[key] { return known }
    var context = AzureEvaluationContext(parameters: parameters, now: "\(program.now)")
    context.effectOverride = effect
    if definition.readsPolicy { context.policy = policy(reference) }
    let evaluator = AzurePolicyEvaluator(tree, context: context)
    let number = Int32(program.evaluations.count)
    program.evaluations.append(
      Evaluation(
        evaluator: evaluator, definition: index, readsContainers: definition.readsContainers,
        writes: Writes.fields(of: evaluator.effect, tree.detailsJSON),
        defaultState: Self.defaultState(tree.detailsJSON)))
    evaluationKeys[key] = number
    return number
  }

  /// What `policy()` gives.
  private func policy(_ reference: Reference) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, value) in [
      ("assignmentId", reference.document.id), ("definitionId", reference.definitionID),
      ("setDefinitionId", reference.initiativeID ?? ""),
      ("definitionReferenceId", reference.referenceID),
    ] {
      builder.key(name)
      builder.string(value)
    }
    builder.endObject()
    return builder.finish().root
  }

  private static func defaultState(_ details: JSONValue?) -> AzureComplianceState {
    let text = details?.member("defaultState")?.string ?? ""
    switch text.lowercased().filter({ $0 != "-" }) {
    case "compliant": return .compliant
    case "noncompliant": return .nonCompliant
    default: return .unknown
    }
  }
}
