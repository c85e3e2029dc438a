internal import CELEngine
internal import DemarcEstate
internal import DemarcJSON
public import DemarcModel
public import OrgPolicyEngine

/// Organization Policies, judged over an estate.
public struct OrgPolicyAssessment: Sendable {
  /// What one constraint says about one asset.
  public struct Verdict: Sendable {
    /// Index into `resources`.
    public var resource: Int32
    public var verdict: ConstraintVerdict
  }

  public let hierarchy: CloudHierarchy
  public let policies: [OrgPolicy]
  public let set: PolicySet
  public let judge: ConstraintJudge
  public let reach: PolicyReach
  /// The assets of the exports.
  public let resources: [Resource]
  /// What is in force; compliant and unenforced pairs are in the tally alone.
  public let verdicts: [Verdict]
  public let tally: ConstraintTally
  /// What the dry run would find where the live policies find nothing.
  public let dryRun: [Verdict]
  public let diagnostics: [Diagnostic]
  /// Those among them that are about policies, not about exports.
  public let policyDiagnostics: [Diagnostic]

  /// Custom constraints that no policy names, sorted: they enforce nothing.
  public var idle: [String] {
    let named = Set(set.constraints)
    return judge.constraints.filter { $0.hasPrefix("custom.") && !named.contains($0) }
  }
}

/// Judges Organization Policies over exports, without a project at hand.
public struct OrgPolicyAssessor: Sendable {
  private let request: OrgPolicyRequest
  private let data: OrgPolicyData

  public init(_ request: OrgPolicyRequest, data: OrgPolicyData) {
    self.request = request
    self.data = data
  }

  /// - Parameter progress: told of the resources read so far, now and then.
  public func assess(progress: (Int) -> Void = { _ in }) -> OrgPolicyAssessment {
    let (resources, report) = read(progress)
    let hierarchy = CloudHierarchy(resources, coverage: report.coverage)
    var documents = OrgPolicyDocuments(catalogue: data.catalogue) { data.schemas.schema($0) }
    documents.add(request.documents, node: request.node)
    documents.add(resources, hierarchy.nodes)
    var faults = data.diagnostics + documents.diagnostics
    let policies = Self.tree(
      PolicySet.compile(
        documents.policies, hierarchy: hierarchy.nodes, tags: hierarchy.tags,
        catalogue: documents.catalogue), &faults)
    let judge = self.judge(documents, policies, resources, &faults)
    let assets = GovernedAssets(resources, hierarchy, coverage: report.coverage)
    let run = self.run(judge, assets)
    return OrgPolicyAssessment(
      hierarchy: hierarchy, policies: documents.policies, set: policies, judge: judge,
      reach: PolicyReach(policies, projects: hierarchy.projects), resources: resources,
      verdicts: run.live, tally: run.tally, dryRun: run.dryRun,
      diagnostics: faults + report.diagnostics + Self.silence(resources, policies),
      policyDiagnostics: faults)
  }

  func read(_ progress: (Int) -> Void) -> ([Resource], ImportReport) {
    let reader = EstateReader(paths: request.paths, limits: request.limits)
    var kept: [Resource] = []
    var count = 0
    let report = reader.read {
      kept = []
      count = 0
    } _: { (batch: [Resource]) in
      count += batch.count
      progress(count)
      for resource in batch where resource.cloud == .gcp { kept.append(resource.detached()) }
    }
    return (kept, report)
  }

  private func judge(
    _ documents: OrgPolicyDocuments, _ policies: PolicySet, _ resources: [Resource],
    _ faults: inout [Diagnostic]
  ) -> ConstraintJudge {
    let fields = Self.tree(
      DecidingFields.compile(data.deciding, assetTypes: Set(resources.map(\.type))) {
        data.schemas.schema($0)
      }, &faults)
    var directory = PrincipalDirectory()
    for resource in resources
    where resource.type == "cloudresourcemanager.googleapis.com/Organization" {
      directory.add(
        organization: GovernedAsset(
          name: resource.id, type: resource.type, nodes: [], document: resource.document))
    }
    let instant = request.asOf
    return Self.tree(
      ConstraintJudge.compile(
        fields: fields, policies: policies, custom: documents.constraints, groups: data.groups,
        directory: directory, now: try? CELTimestamp("\(instant)")
      ) { data.schemas.schema($0) }, &faults)
  }

  /// What a compiler that leaves out what is faulty gives.
  private static func tree<Tree>(_ parsed: Parsed<Tree>, _ faults: inout [Diagnostic]) -> Tree {
    faults += parsed.diagnostics
    guard let tree = parsed.tree else {
      preconditionFailure("\(Tree.self) leaves out faulty parts")
    }
    return tree
  }

  // MARK: Judging

  private struct Run: Sendable {
    var live: [OrgPolicyAssessment.Verdict] = []
    var dryRun: [OrgPolicyAssessment.Verdict] = []
    var tally = ConstraintTally()
  }

  /// Assets that one worker takes at a time.
  private static let share = 512

  private func run(_ judge: ConstraintJudge, _ estate: GovernedAssets) -> Run {
    let starts = Array(stride(from: 0, to: estate.assets.count, by: Self.share))
    let dry = Set(
      judge.policies.constraints.filter { name in
        judge.policies.policies(for: name).contains { $0.dryRunSpec != nil }
      })
    let parts = Workers.map(starts, workers: request.workers) { start in
      var run = Run()
      for index in start..<min(start + Self.share, estate.assets.count) {
        Self.add(estate.assets[index], Int32(index), judge, estate, dry, &run)
      }
      return run
    }
    return parts.reduce(into: Run()) { whole, part in
      whole.live += part.live
      whole.dryRun += part.dryRun
      whole.tally.add(part.tally)
    }
  }

  private static func add(
    _ asset: GovernedAsset, _ index: Int32, _ judge: ConstraintJudge, _ estate: GovernedAssets,
    _ dry: Set<String>, _ run: inout Run
  ) {
    let verdicts = judge.judge(asset, in: estate)
    run.tally.add(asset: verdicts)
    for verdict in verdicts where !isSettled(verdict.state) {
      run.live.append(OrgPolicyAssessment.Verdict(resource: index, verdict: verdict))
    }
    guard !dry.isEmpty else { return }
    let live = Dictionary(
      verdicts.map { ($0.constraint, $0.state) }, uniquingKeysWith: { first, _ in first })
    for verdict in judge.judge(asset, in: estate, pass: .dryRun, only: dry)
    where verdict.state == .noncompliant && live[verdict.constraint] != .noncompliant {
      run.dryRun.append(OrgPolicyAssessment.Verdict(resource: index, verdict: verdict))
    }
  }

  private static func isSettled(_ state: ConstraintVerdict.State) -> Bool {
    state == .compliant || state == .unenforced
  }

  /// A run that had nothing to do must not look like a clean one.
  private static func silence(_ resources: [Resource], _ set: PolicySet) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if resources.isEmpty {
      found.append(
        Diagnostic(
          "estate.nothing-read", "the exports hold no Google Cloud asset",
          hint: "give exports of 'gcloud asset export', or directories with them"))
    }
    if set.constraints.isEmpty {
      found.append(
        Diagnostic(
          "orgpolicy.nothing-set", "there is no policy: only Google's defaults hold",
          hint: "export with --content-type=org-policy, or give policies with --gcp",
          severity: .warning))
    }
    return found
  }
}
