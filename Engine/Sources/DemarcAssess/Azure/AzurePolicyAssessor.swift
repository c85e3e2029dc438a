public import AzureComplianceEngine
internal import AzurePolicyEngine
public import DemarcEstate
internal import DemarcJSON
public import DemarcModel

/// Azure policies, judged over an estate.
public struct AzurePolicyAssessment: Sendable {
  public let program: AzureComplianceProgram
  /// By index of the program's members, of its assignments, and of their groups.
  public let members: [AzureComplianceRollup.Summary]
  public let assignments: [AzureComplianceRollup.Summary]
  public let groups: [[AzureComplianceRollup.Summary]]
  /// The Azure resources of the exports; records call them by their index.
  public let resources: [Resource]
  /// Resource by resource, in their order.
  public let records: [AzureComplianceRecord]
  /// Exports that would decide more, the one that decides most first.
  public let missing: [AzureMissingEvidence]
  public let diagnostics: [Diagnostic]
  /// Those among them that are about policies, not about exports.
  public let policyDiagnostics: [Diagnostic]
  /// Subscriptions that the exports speak of.
  public let subscriptions: [String]
  /// What Azure itself says: the latest state of each policy and resource.
  public let states: [AzurePolicyState]
  /// Whose each requirement is, in Microsoft's words.
  let metadata: [AzureRequirementOwner]
  let run: AzureComplianceRun

  /// Why a member says what its record says about a resource.
  public func explain(
    member: Int, resource: Int, state: AzureComplianceState
  ) -> AzureComplianceExplanation {
    run.explain(member: member, resource: resources[resource].document, state: state)
  }

  /// Why a member says what it says about a resource.
  public func explain(member: Int, resource: Int) -> AzureComplianceExplanation {
    run.explain(member: member, resource: resources[resource].document)
  }
}

/// Judges Azure policies over exports, without an account at hand.
public struct AzurePolicyAssessor: Sendable {
  private let request: AzurePolicyRequest

  public init(_ request: AzurePolicyRequest) { self.request = request }

  /// - Parameter progress: told of the resources read so far, now and then.
  public func assess(progress: (Int) -> Void = { _ in }) -> AzurePolicyAssessment {
    var library = AzureDocuments(request.documents, target: request.target)
    let (resources, report) = read(progress)
    library.add(resources)
    library.assign(request.assign, parameters: request.parameters)
    let prepared = AzureComplianceProgram.prepare(
      library.library, aliases: request.aliases, now: request.asOf)
    var coverage = report.coverage
    for export in request.complete where export.cloud == .azure {
      for type in export.types.map({ $0.map(Optional.some) }) ?? [nil] {
        coverage.declareComplete(
          .azure, account: export.account, type: type, scope: export.scope)
      }
    }
    let lookup = RelatedIndex(resources, coverage: coverage, cloud: .azure)
    let run = AzureComplianceRun(
      prepared.program,
      containers: resources.lazy.filter(AzureDocuments.isContainer).map(\.document)
    ) { lookup.answer($0) }
    let judged = judge(resources, run)
    let faults =
      library.diagnostics + prepared.diagnostics
      + AzureAssurance(request).diagnostics(prepared.program)
    return AzurePolicyAssessment(
      program: prepared.program, members: judged.rollup.members,
      assignments: judged.rollup.assignments, groups: judged.rollup.groups, resources: resources,
      records: judged.records, missing: judged.run.missing,
      diagnostics: faults + report.diagnostics + Self.silence(resources, prepared.program),
      policyDiagnostics: faults,
      subscriptions: report.coverage.accounts.filter { $0.cloud == .azure }.map(\.account),
      states: report.policyStates, metadata: report.requirementOwners, run: judged.run)
  }

  func read(_ progress: (Int) -> Void) -> ([Resource], ImportReport) {
    let reader = EstateReader(
      paths: request.paths, limits: request.limits, azureTypes: request.azureTypes)
    var kept: [Resource] = []
    var count = 0
    let report = reader.read {
      kept = []
      count = 0
    } _: { (batch: [Resource]) in
      count += batch.count
      progress(count)
      for resource in batch where resource.cloud == .azure { kept.append(Self.kept(resource)) }
    }
    return (kept, report)
  }

  /// The resource, with what its export leaves out marked as not known.
  private static func kept(_ resource: Resource) -> Resource {
    guard !resource.unexported.isEmpty else { return resource.detached() }
    var copy = resource
    copy.document = AzureUnknown.marked(
      resource.document,
      Dictionary(
        uniqueKeysWithValues: resource.unexported.map {
          ("/\($0)", "the export leaves out its '\($0)'")
        }))
    return copy
  }

  /// Resources that one worker takes at a time.
  private static let share = 512

  private func judge(
    _ resources: [Resource], _ run: AzureComplianceRun
  ) -> (records: [AzureComplianceRecord], rollup: AzureComplianceRollup, run: AzureComplianceRun) {
    let starts = Array(stride(from: 0, to: resources.count, by: Self.share))
    let parts = Workers.map(starts, workers: request.workers) { start in
      var run = run
      var records: [AzureComplianceRecord] = []
      for index in start..<min(start + Self.share, resources.count) {
        run.judge(resources[index].document, number: Int32(index)) { records.append($0) }
      }
      return (records: records, run: run)
    }
    var whole = run
    var rollup = AzureComplianceRollup(run.program)
    var records: [AzureComplianceRecord] = []
    for part in parts {
      for record in part.records { rollup.add(record) }
      records += part.records
      whole.merge(part.run)
    }
    rollup.finish()
    return (records, rollup, whole)
  }

  /// A run that had nothing to do must not look like a clean one.
  private static func silence(
    _ resources: [Resource], _ program: AzureComplianceProgram
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if resources.isEmpty {
      found.append(
        Diagnostic(
          "estate.nothing-read", "the exports hold no Azure resource",
          hint: "give answers of 'az graph query' or 'az resource list', or directories with them"))
    }
    if program.members.isEmpty {
      found.append(
        Diagnostic(
          "azure-policy.nothing-assigned", "there is no policy to judge by",
          hint: "give definitions, initiatives or assignments with --azure"))
    }
    return found
  }
}

extension RelatedIndex {
  /// What the exports hold of what a policy looks up, in the subscription of the resource it judges.
  func answer(_ query: RelatedQuery) -> RelatedAnswer {
    answer(query, account: AzureID.subscription(of: query.resourceID))
  }
}
