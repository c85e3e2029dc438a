import AzureComplianceEngine
import AzurePolicyEngine
import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcModel
import DemarcReport

/// Puts what Azure policies found into the words of the reports.
struct AzureReports {
  let assessment: AzurePolicyAssessment
  /// What is wrong with what was given besides policies and exports.
  var diagnostics: [Diagnostic] = []

  /// - Parameter frameworks: requirements of these alone; all if empty.
  func input(
    asOf: Instant, catalog: Catalog, frameworks: [String] = []
  ) -> AzureReportInput {
    let assessment = assessment
    var byMember = [[AzureRecordRow]](
      repeating: [], count: assessment.program.members.count)
    for record in assessment.records {
      byMember[Int(record.member)].append(
        AzureRecordRow(resource: record.resource, member: record.member, state: record.state))
    }
    let program = assessment.program
    var input = AzureReportInput(
      asOf: asOf, version: Demarc.version, diagnostics: diagnostics + assessment.diagnostics,
      resources: assessment.resources.map { resource in
        AzureResourceRow(
          id: resource.id, name: Self.name(ofID: resource.id) ?? resource.name, type: resource.type,
          location: resource.region,
          origin: resource.origin)
      },
      subscriptions: assessment.subscriptions,
      assignments: program.assignments.indices.map { assignment($0, byMember) }
    ) { Self.reason($0, assessment) }
    input.requirements = requirements(catalog, frameworks)
    input.comparison = assessment.comparison.map { comparison($0) }
    input.missing = missing
    return input
  }

  // MARK: What was not exported

  /// How Azure lists types, for the commands that fetch them.
  static let types = AzureTypeTable(EmbeddedData())

  /// A row for each type, with the first of its commands.
  private var missing: [AzureMissingRow] {
    let commands = assessment.fetchPlan(Self.types).commands
    var rows: [String: AzureMissingRow] = [:]
    for command in commands {
      let key = command.type.lowercased()
      var row =
        rows[key]
        ?? AzureMissingRow(type: command.type, scopes: 0, policies: 0, command: command.text)
      row.scopes += 1
      row.policies = max(row.policies, command.policies)
      rows[key] = row
    }
    return rows.values.sorted { ($1.policies, $0.type) < ($0.policies, $1.type) }
  }

  // MARK: Requirements and Azure's own states

  private func requirements(_ catalog: Catalog, _ frameworks: [String]) -> [AzureRequirementRow] {
    let wanted = Set(frameworks.compactMap { catalog.framework($0)?.id })
    return assessment.evidence(catalog).compactMap { evidence in
      let bears = evidence.speaksFor + evidence.bearsOn
      guard wanted.isEmpty || bears.contains(where: { wanted.contains($0.framework) }) else {
        return nil
      }
      let shown = evidence.speaksFor.first ?? evidence.group.requirement
      let title = evidence.speaksFor.first.flatMap { catalog.requirement($0)?.title }
      return AzureRequirementRow(
        requirement: shown.map { "\($0)" } ?? evidence.group.name,
        title: title ?? evidence.group.standard,
        state: evidence.state == .met ? "supported" : evidence.state.rawValue,
        decided: evidence.decided, policies: evidence.policies.count,
        failedResources: evidence.resources[.nonCompliant] ?? 0,
        claim: evidence.claims.first?.owner.rawValue,
        note: evidence.because
          + (evidence.missing.isEmpty ? "" : ": " + evidence.missing.joined(separator: ", ")))
    }
  }

  private func comparison(_ comparison: AzureStateComparison) -> AzureComparisonRow {
    AzureComparisonRow(
      agreed: comparison.counts[.agree] ?? 0, onlyOurs: comparison.counts[.onlyOurs] ?? 0,
      onlyAzure: comparison.counts[.onlyInAzure] ?? 0,
      differences: comparison.differences.filter { $0.kind != .onlyOurs }.map { difference in
        AzureComparisonRow.Difference(
          policy: difference.reference.isEmpty
            ? Self.last(difference.definition) : difference.reference,
          resource: Self.last(difference.resource), ours: difference.ours?.rawValue ?? "-",
          azure: difference.theirs?.state.name ?? "-",
          reason: difference.reason?.sentence ?? "nothing known explains it: worth a look")
      })
  }

  private static func last(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }

  private func assignment(
    _ index: Int, _ records: [[AzureRecordRow]]
  ) -> AzureAssignmentRow {
    let program = assessment.program
    let assignment = program.assignments[index]
    let document = program.library.assignments[assignment.document]
    let summary = assessment.assignments[index]
    let target = self.target(assignment, document)
    let title = assignment.displayName ?? (document.isSynthetic ? target : assignment.name)
    return AzureAssignmentRow(
      id: assignment.id, title: title,
      scope: assignment.scope == "/" ? "every subscription" : assignment.scope, target: target,
      targetID: document.definitionID, isMadeUp: document.isSynthetic,
      enforcement: "\(assignment.enforcementMode)", counts: Self.counts(summary.resources),
      percentage: summary.percentage,
      policies: assignment.members.map { policy($0, records[$0]) },
      groups: assignment.groups.indices.map { group in
        let members = assignment.groups[group].members
        return AzureGroupRow(
          name: assignment.groups[group].name,
          state: assessment.groups[index][group].state, policies: members.count,
          decided: members.count { self.isDecided(Int($0)) })
      })
  }

  private func isDecided(_ member: Int) -> Bool {
    assessment.members[member].state?.isDecided ?? false
  }

  private func target(
    _ assignment: AzureComplianceAssignment, _ document: AzureAssignmentDocument
  ) -> String {
    let library = assessment.program.library
    if let initiative = assignment.initiative {
      return library.initiatives[initiative].displayName ?? library.initiatives[initiative].name
    }
    let member = assignment.members.first.map { assessment.program.members[$0] }
    return member?.displayName ?? document.definitionID
  }

  private func policy(_ index: Int, _ records: [AzureRecordRow]) -> AzurePolicyRow {
    let program = assessment.program
    let member = program.members[index]
    let assignment = program.assignments[member.assignment]
    let definition = member.definition.map { program.library.definitions[$0] }
    let name = definition?.name ?? member.definitionID
    return AzurePolicyRow(
      reference: member.referenceID.isEmpty ? name : member.referenceID,
      title: member.displayName ?? name, definitionID: member.definitionID,
      effect: member.effect?.rawValue ?? "",
      groups: member.groups.map { assignment.groups[$0].name },
      state: assessment.members[index].state ?? member.obstacle?.state,
      note: member.obstacle.map { "\($0)" }, message: member.message, records: records)
  }

  static func counts(_ counts: AzureComplianceCounts) -> [AzureComplianceState: Int] {
    AzureComplianceState.allCases.reduce(into: [:]) { found, state in
      if counts[state] > 0 { found[state] = counts[state] }
    }
  }

  /// `vault/setting` for what stands below another resource; nil where the id has no such shape.
  private static func name(ofID id: String) -> String? {
    let parts = id.split(separator: "/")
    var names: [Substring] = []
    var index = parts.firstIndex { $0.lowercased() == "providers" } ?? parts.count
    while index + 3 < parts.count {
      // providers, namespace, then type and name by turns, up to the next providers.
      index += 2
      while index + 1 < parts.count, parts[index].lowercased() != "providers" {
        names.append(parts[index + 1])
        index += 2
      }
    }
    return names.count > 1 ? names.joined(separator: "/") : nil
  }

  // MARK: Reasons

  private static func reason(
    _ record: AzureRecordRow, _ assessment: AzurePolicyAssessment
  ) -> AzureReason {
    let told = assessment.explain(
      member: Int(record.member), resource: Int(record.resource), state: record.state)
    let conditions = told.trace.map { condition($0) }
    let decisive = told.steps.last { $0.isDecisive } ?? told.steps.last
    guard record.state == .nonCompliant, decisive?.question == .rule || decisive == nil else {
      return AzureReason(decisive?.answer ?? "", conditions: conditions)
    }
    return AzureReason(
      failure(told, decisive), conditions: conditions,
      isLowConfidence: told.result?.knownNoise != nil)
  }

  /// Why a resource does not comply: the comparisons that decided, or what it lacks beside it.
  private static func failure(
    _ told: AzureComplianceExplanation, _ decisive: AzureComplianceExplanation.Step?
  ) -> String {
    guard told.result?.effect?.looksUpRelated == true else {
      return words(told.trace) ?? decisive?.answer ?? "the rule matches"
    }
    let seen = told.trace.filter { $0.path.contains("existenceCondition") }
    let answer = decisive?.answer ?? "no related resource satisfies the policy"
    return words(seen, toldBy: false).map { "\(answer): \($0)" } ?? answer
  }

  /// The comparisons shown in one line.
  private static let shown = 4

  /// The first of the comparisons that decided, in one line; nil when there is none.
  static func words(_ trace: [AzureConditionTrace], toldBy holding: Bool = true) -> String? {
    let deciding = trace.deciding(byHolding: holding).prefix(shown)
    return deciding.isEmpty ? nil : deciding.map(\.sentence).joined(separator: "; ")
  }

  static func condition(_ entry: AzureConditionTrace) -> AzureConditionRow {
    AzureConditionRow(
      path: entry.path.replacing("properties.policyRule.", with: "", maxReplacements: 1),
      subject: entry.subject, comparison: entry.comparison,
      current: entry.current, target: entry.target, holds: entry.verdict)
  }

  // MARK: Explanations

  /// Why policies say what they say about a resource.
  ///
  /// - Parameters:
  ///   - policy: reference id, name, display name or id of a definition; ignoring case.
  ///   - resource: id, or name.
  func explanations(
    policy: String, resource: String
  ) throws(Diagnostic) -> [AzureExplanation] {
    let members = assessment.program.members.indices.filter { names($0, policy) }
    guard !members.isEmpty else {
      throw Diagnostic(
        "azure-policy.unknown-policy", "no assigned policy is called '\(policy)'",
        hint: "give a reference id, a name, a display name or the id of a definition")
    }
    let folded = resource.lowercased()
    let all = assessment.resources
    let found = all.indices.filter { all[$0].id.lowercased() == folded }
    let resources =
      found.isEmpty ? all.indices.filter { all[$0].name.lowercased() == folded } : found
    guard !resources.isEmpty else {
      throw Diagnostic(
        "azure-policy.unknown-resource", "no export holds a resource '\(resource)'",
        hint: "give its id, or its name")
    }
    return members.flatMap { member in resources.map { explanation(member, $0) } }
  }

  private func names(_ index: Int, _ wanted: String) -> Bool {
    let member = assessment.program.members[index]
    let definition = member.definition.map { assessment.program.library.definitions[$0] }
    let folded = wanted.lowercased()
    return [
      member.referenceID, member.definitionID, member.displayName ?? "", definition?.name ?? "",
      definition?.displayName ?? "",
    ].contains { !$0.isEmpty && $0.lowercased() == folded }
  }

  private func explanation(_ index: Int, _ resource: Int) -> AzureExplanation {
    let member = assessment.program.members[index]
    let told = assessment.explain(member: index, resource: resource)
    let assignment = assessment.program.assignments[member.assignment]
    let conditions = told.trace.map { Self.condition($0) }
    let decisive = told.steps.last { $0.isDecisive }
    let reason =
      told.state == .nonCompliant
      ? Self.failure(told, decisive) : decisive?.answer ?? ""
    return AzureExplanation(
      assignment: assignment.displayName ?? assignment.name,
      policy: member.displayName ?? member.definitionID, effect: member.effect?.rawValue ?? "?",
      resource: assessment.resources[resource].id, state: told.state, reason: reason,
      steps: told.steps.map {
        .init(name: $0.question.rawValue, text: $0.answer, goesOn: !$0.isDecisive)
      },
      conditions: conditions)
  }
}
