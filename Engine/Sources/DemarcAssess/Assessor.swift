public import DemarcBoundary
public import DemarcCatalog
public import DemarcEstate
public import DemarcModel
public import OrgPolicyEngine

/// What is to be assessed, and against what.
public struct AssessmentRequest: Sendable {
  /// Files and directories; `-` is standard input.
  public var paths: [String]
  public var workspace: WorkspaceFile
  public var exceptions: ExceptionsFile
  /// Framework ids; none = those of the workspace, or the four that most are held to.
  public var frameworks: [String]
  public var asOf: Instant
  public var version: String
  public var limits: EstateLimits
  /// Which answers of the `aws` command line are recognised among the exports.
  public var answers: AnswerTable
  public var workers: Int
  /// What policies of the customer's own say, judged beforehand.
  public var policies: [PolicyEvidence] = []
  /// What the providers' reports assume of their customer.
  public var duties: [CustomerDuty] = []
  /// What Google Cloud assets are typed by; the schemas that ship when nil.
  public var schemas: AssetSchemas?
  /// Judges the policies that the exports themselves hold, once it is known what they cover.
  public var governance: Governance?

  /// - Parameters: what the exports cover, and the frameworks asked about.
  public typealias Governance =
    @Sendable (Coverage, [String]) -> (evidence: [PolicyEvidence], diagnostics: [Diagnostic])

  public init(
    paths: [String], workspace: WorkspaceFile = WorkspaceFile(),
    exceptions: ExceptionsFile = ExceptionsFile(),
    frameworks: [String] = [], asOf: Instant, version: String,
    limits: EstateLimits = EstateLimits(), answers: AnswerTable = AnswerTable(),
    workers: Int = 2
  ) {
    self.paths = paths
    self.workspace = workspace
    self.exceptions = exceptions
    self.frameworks = frameworks
    self.asOf = asOf
    self.version = version
    self.limits = limits
    self.answers = answers
    self.workers = max(workers, 1)
  }

  /// What a company that names nothing is most likely held to.
  public static let defaultFrameworks = [
    "soc2", "iso27001-2022", "hipaa-security", "nist-csf-2.0",
  ]
}

/// The main job: reads an estate, judges it, draws the matrix and settles both sides.
public struct Assessor: Sendable {
  private let catalog: Catalog
  private let checks: [Check]
  private let azureTypes: AzureTypeTable

  public init(catalog: Catalog, checks: [Check]) {
    self.catalog = catalog
    self.checks = checks
    azureTypes = AzureTypeTable(catalog.source)
  }

  /// - Parameter progress: told of the resources judged so far, now and then.
  public func assess(
    _ request: AssessmentRequest, progress: (Int) -> Void = { _ in }
  ) -> Assessment {
    let program = Program(
      catalog: catalog, checks: checks, asOf: request.asOf, schemas: request.schemas)
    let judge = BatchJudge(program: program)
    var run = read(request, judge, progress)
    settle(&run, judge)
    return assemble(request, run, program)
  }

  /// What came out of reading and judging.
  private struct Run {
    var result: BatchResult
    var report: ImportReport
    /// What the exports cover, and what someone vouches they do.
    var coverage: Coverage
  }

  private func read(
    _ request: AssessmentRequest, _ judge: BatchJudge, _ progress: (Int) -> Void
  ) -> Run {
    var parallel = ParallelJudge(judge, workers: request.workers)
    let reader = EstateReader(
      paths: request.paths, limits: request.limits, answers: request.answers,
      azureTypes: azureTypes)
    var (index, count) = (0, 0)
    let report = reader.read {
      _ = parallel.finish()
      parallel = ParallelJudge(judge, workers: request.workers)
      (index, count) = (0, 0)
    } _: { (batch: [Resource]) in
      parallel.submit(batch, index: index)
      index += 1
      count += batch.count
      progress(count)
    }
    var coverage = report.coverage
    for export in request.workspace.complete {
      let types: [String?] = export.types ?? [nil]
      for type in types {
        coverage.declareComplete(
          export.cloud, account: export.account, type: type, scope: export.scope)
      }
    }
    return Run(result: parallel.finish(), report: report, coverage: coverage)
  }

  /// Judges what had to wait for other resources, and accounts as wholes.
  private func settle(_ run: inout Run, _ judge: BatchJudge) {
    let indexes = Dictionary(
      uniqueKeysWithValues: Cloud.allCases.map {
        ($0, RelatedIndex(run.result.retained, coverage: run.coverage, cloud: $0))
      })
    for pending in run.result.pending {
      guard let related = indexes[pending.resource.cloud] else { continue }
      let entry = judge.program.entries[pending.check]
      let judgement = entry.rule.judge(pending.resource, related: related)
      if entry.check.unit == .account {
        let key = AccountKey(check: pending.check, account: pending.resource.account)
        run.result.accounts[key, default: CheckCounts()].note(judgement.outcome)
      } else {
        judge.record(judgement, pending.check, pending.resource, &run.result)
      }
    }
    let places = run.coverage.accounts
    adopt(places, judge.program, &run)
    for (index, entry) in judge.program.entries.enumerated() {
      for place in places where place.cloud == entry.check.cloud {
        if let judgement = judgement(of: place.account, index, entry.check, run) {
          let resource = AccountVerdict.resource(place.cloud, account: place.account)
          judge.record(judgement, index, resource, &run.result)
        }
      }
    }
  }

  /// Notes the services that concern an account whatever was exported: those that every account has, and
  /// those that a check of whole accounts asks for, such as threat detection.
  private func adopt(
    _ places: [(cloud: Cloud, account: String)], _ program: Program, _ run: inout Run
  ) {
    func use(_ service: String, _ place: (cloud: Cloud, account: String)) {
      run.result.uses[service, default: ServiceUse(service: service, cloud: place.cloud)]
        .accounts.insert(place.account)
    }
    for service in catalog.services where service.isAlwaysInUse {
      for place in places where place.cloud == service.cloud { use(service.id, place) }
    }
    for entry in program.entries where entry.check.unit == .account {
      for place in places where place.cloud == entry.check.cloud {
        if isAsked(entry.check, of: place.account, run) { use(entry.check.service, place) }
      }
    }
  }

  private func isAsked(_ check: Check, of account: String, _ run: Run) -> Bool {
    check.onlyWith.isEmpty
      || check.onlyWith.contains { run.coverage.holds(check.cloud, account: account, type: $0) }
  }

  /// What a check says of an account as a whole; nil where it speaks of resources and saw some, or
  /// where the account does not use the service.
  private func judgement(
    of account: String, _ index: Int, _ check: Check, _ run: Run
  ) -> Judgement? {
    func covers(_ type: String) -> Bool {
      run.coverage.covers(check.cloud, account: account, type: type)
    }
    /// What a subscription has by itself, such as a plan or the export of its activity log.
    func coversOwn(_ type: String) -> Bool {
      guard check.cloud == .azure else { return covers(type) }
      let place = AzureID.collection(of: type, at: "/subscriptions/\(account)")
      return run.coverage.covers(.azure, scope: place, type: type)
    }
    guard check.unit == .account else {
      guard run.result.uses[check.service]?.accounts.contains(account) == true,
        !check.resourceTypes.contains(where: covers)
      else { return nil }
      return AccountVerdict.unexported(check)
    }
    guard isAsked(check, of: account, run) else { return nil }
    var counts = CheckCounts()
    for place in [account] + run.coverage.ancestors(of: account) {
      counts.add(run.result.accounts[AccountKey(check: index, account: place)] ?? CheckCounts())
    }
    return AccountVerdict.judge(check, counts, covers: coversOwn)
  }

  private func assemble(
    _ request: AssessmentRequest, _ run: Run, _ program: Program
  ) -> Assessment {
    let workspace = resolved(request.workspace)
    let ledger = ExceptionLedger(request.exceptions.exceptions, day: request.asOf.day)
    let settled = ledger.apply(to: run.result.findings)
    let results = Tally.results(program, run.result, run.report, settled.findings)
    let frameworks =
      request.frameworks.isEmpty
      ? (request.workspace.frameworks.isEmpty
        ? AssessmentRequest.defaultFrameworks : request.workspace.frameworks)
      : request.frameworks
    let known = frameworks.compactMap { catalog.framework($0)?.id }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let governed = request.governance?(run.coverage, known) ?? (evidence: [], diagnostics: [])
    var input = MatrixInput(
      frameworks: known, services: Array(run.result.uses.values), results: results,
      reports: workspace.reports, attestations: workspace.attestations,
      overrides: workspace.overrides, policies: request.policies + governed.evidence,
      day: request.asOf.day)
    input.duties = request.duties.map(resolved)
    var builder = MatrixBuilder(catalog: catalog, input: input)
    let reader = EstateReader(
      paths: request.paths, limits: request.limits, answers: request.answers,
      azureTypes: azureTypes)
    let comparison = ExternalComparison(catalog.source)
    let said = run.report.externalFindings
    let contradictions =
      said.isEmpty
      ? []
      : comparison.passedThere(said, settled.findings)
        + comparison.failedThere(said, reader, program)
    var assessment = Assessment(
      version: request.version, organization: request.workspace.organization,
      asOf: request.asOf, frameworks: known, inputs: Tally.files(run.report),
      matrix: builder.build(), results: results, findings: Tally.sorted(settled.findings),
      resources: run.result.resources, unknownTypes: Tally.unknown(run.result.unknownTypes),
      reports: workspace.reports, attestations: workspace.attestations,
      exceptions: settled.uses,
      diagnostics: program.diagnostics + run.report.diagnostics + settled.diagnostics
        + unknownFrameworks(request.frameworks) + faults(of: request, run.coverage)
        + governed.diagnostics
        + silence(run, results))
    assessment.duties = input.duties
    assessment.external = said
    assessment.contradictions = contradictions
    return assessment
  }

  /// A run that read or decided nothing must not look like a clean one.
  private func silence(_ run: Run, _ results: [CheckResult]) -> [Diagnostic] {
    if run.result.resources == 0 {
      return [
        Diagnostic(
          "estate.nothing-read", "the exports hold no resource",
          hint:
            "give files with exports, or directories that hold some; 'demarc import' shows what is read"
        )
      ]
    }
    guard results.allSatisfy({ $0.decided + $0.errors == 0 }),
      results.contains(where: { $0.withoutEvidence > 0 })
    else { return [] }
    return [
      Diagnostic(
        "estate.nothing-decided", "no check could decide anything from these exports",
        hint: "they name resources without showing them; the report lists what to export")
    ]
  }

  /// The workspace with frameworks and requirements by the names the catalogue gives them: people
  /// write `iso27001 5.15` and `CSF PR.AA-1`.
  private func resolved(_ workspace: WorkspaceFile) -> WorkspaceFile {
    var workspace = workspace
    for index in workspace.reports.indices {
      workspace.reports[index].frameworks = workspace.reports[index].frameworks.map {
        catalog.framework($0)?.id ?? $0
      }
    }
    for index in workspace.attestations.indices {
      let named = workspace.attestations[index].requirement
      workspace.attestations[index].requirement = catalog.requirement(named)?.id ?? named
    }
    return workspace
  }

  private func resolved(_ duty: CustomerDuty) -> CustomerDuty {
    var duty = duty
    duty.criteria = duty.criteria.map { catalog.requirement($0)?.id ?? $0 }
    duty.controls = duty.controls.map {
      catalog.requirement(RequirementID(framework: Catalog.hub, id: $0))?.id.id ?? $0
    }
    return duty
  }

  /// Names in the workspace's files that stand for nothing.
  private func faults(of request: AssessmentRequest, _ coverage: Coverage) -> [Diagnostic] {
    let known = Set(checks.map(\.id))
    let references = request.workspace.references + request.exceptions.references
    return references.compactMap { $0.fault(catalog, checks: known, coverage) }
  }

  /// Names given on the command line; those of the workspace have a place.
  private func unknownFrameworks(_ names: [String]) -> [Diagnostic] {
    names.filter { catalog.framework($0) == nil }.map { name in
      Diagnostic(
        "workspace.unknown-framework", "no framework is called '\(name)'",
        hint: "'demarc frameworks' lists them")
    }
  }
}
