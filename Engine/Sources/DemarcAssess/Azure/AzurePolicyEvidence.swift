internal import AzureComplianceEngine
public import DemarcBoundary
public import DemarcCatalog
internal import DemarcEstate
internal import DemarcModel

extension AzurePolicyAssessment {
  /// What became of each policy that an initiative assigns, for requirement evidence.
  public var tallies: [AzurePolicyTally] {
    var wants: [Int: Set<String>] = [:]
    for export in missing {
      for member in export.members { wants[member, default: []].insert("export \(export.type)") }
    }
    return program.members.indices.compactMap { tally($0, wants[$0] ?? []) }
  }

  private func tally(_ index: Int, _ wants: Set<String>) -> AzurePolicyTally? {
    let member = program.members[index]
    guard let initiative = member.initiativeID, !member.groups.isEmpty else { return nil }
    let summary = members[index]
    let assignment = program.assignments[member.assignment]
    return AzurePolicyTally(
      initiative: initiative,
      groups: member.groups.map {
        AzurePolicyTally.Group(
          assignment.groups[$0].name, metadata: assignment.groups[$0].metadataID)
      },
      definition: member.definitionID, reference: member.referenceID,
      title: member.displayName ?? member.referenceID, isStatic: member.obstacle == .static,
      outcome: Self.outcome(member, summary.state),
      resources: AzureComplianceState.allCases.reduce(into: [:]) { found, state in
        let count = summary.resources[state]
        if count > 0 { found[AzurePolicyOutcome(state), default: 0] += count }
      }, missing: wants.sorted())
  }

  static func outcome(
    _ member: AzureComplianceMember, _ state: AzureComplianceState?
  ) -> AzurePolicyOutcome {
    if member.obstacle == .disabled { return .disabled }
    guard let state = state ?? member.obstacle?.state else { return .notApplicable }
    return AzurePolicyOutcome(state)
  }

  /// What the policies say of the requirements that their groups name.
  public func evidence(_ catalog: Catalog) -> [AzureRequirementEvidence] {
    var owners: [String: ProviderClaim.Owner] = [:]
    for record in program.library.metadata {
      owners[record.name] = record.owner.flatMap { ProviderClaim.Owner(rawValue: $0.lowercased()) }
    }
    for record in metadata {
      owners[record.name] = record.owner.flatMap {
        ProviderClaim.Owner(rawValue: $0.rawValue.lowercased())
      }
    }
    return AzureRequirementEvidence.evidence(
      tallies, groups: RegulatoryGroups(catalog), owners: owners)
  }

  /// The same for the matrix: only where a group's number is the requirement's own.
  public func policyEvidence(_ catalog: Catalog) -> [PolicyEvidence] {
    evidence(catalog).flatMap { evidence in
      let failed = evidence.policies.filter { $0.outcome == .nonCompliant }
      return evidence.speaksFor.map { requirement in
        PolicyEvidence(
          requirement: requirement, cloud: .azure, source: title(evidence.initiatives),
          failed: failed.map(\.title).sorted(),
          passed: evidence.policies.count { $0.outcome == .compliant },
          undecided: evidence.undecided,
          failedResources: evidence.resources[.nonCompliant] ?? 0,
          claim: evidence.claims.first { $0.source == .metadata }?.owner.rawValue)
      }
    }
  }

  private func title(_ initiatives: [String]) -> String {
    let names = initiatives.map { id in
      let found = program.library.initiatives.first { $0.id.lowercased() == id.lowercased() }
      return found?.displayName ?? id.split(separator: "/").last.map(String.init) ?? id
    }
    return names.joined(separator: ", ")
  }

  // MARK: Azure's own states

  /// Azure's own states beside ours; nil when the exports hold none.
  public var comparison: AzureStateComparison? {
    guard !states.isEmpty else { return nil }
    let reads = program.members.map { member in
      member.definition.map { AzureRuleFields.names(of: program.library.definitions[$0].json) }
        ?? []
    }
    let ours = records.map { record in
      let member = program.members[Int(record.member)]
      return AzureStateRecord(
        assignment: program.assignments[member.assignment].id, definition: member.definitionID,
        reference: member.referenceID, resource: resources[Int(record.resource)].id,
        outcome: AzurePolicyOutcome(record.state), reads: reads[Int(record.member)])
    }
    var context = AzureStateContext(
      resources: Set(resources.map(\.id)), assignments: Set(program.assignments.map(\.id)))
    for resource in resources {
      guard let time = resource.capturedAt.flatMap({ Instant($0) }) else { continue }
      context.capturedAtMs[resource.id] = Int64(time.day.number * 86_400 + time.second) * 1000
    }
    for member in program.members {
      switch member.obstacle {
      case .disabled:
        let assignment = program.assignments[member.assignment].id
        context.disabled.insert(
          member.referenceID.isEmpty
            ? member.definitionID : "\(assignment)|\(member.referenceID)")
      case .resourceProviderMode: context.providerModes.insert(member.definitionID)
      default: break
      }
    }
    return AzureStateComparison(azure: states, ours: ours, context: context)
  }
}

extension AzurePolicyOutcome {
  init(_ state: AzureComplianceState) {
    switch state {
    case .nonCompliant: self = .nonCompliant
    case .noEvidence: self = .noEvidence
    case .notEvaluable: self = .notEvaluable
    case .compliant: self = .compliant
    case .error: self = .error
    case .conflict: self = .conflict
    case .exempt, .protected: self = .exempt
    case .unknown: self = .unknown
    }
  }
}
