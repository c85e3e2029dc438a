public import ConfigRulesEngine
public import DemarcEstate
public import DemarcModel
internal import Dispatch
internal import Synchronization

/// Which packs are to be judged over which exports.
public struct PackRequest: Sendable {
  public var packs: [ConformancePack]
  /// Files and directories; `-` is standard input.
  public var paths: [String]
  public var asOf: Instant
  /// People's word on process checks.
  public var processes: [ProcessAttestation]
  /// Exports that somebody vouches are complete.
  public var complete: [CompleteExport]
  public var limits: EstateLimits

  public init(
    packs: [ConformancePack], paths: [String], asOf: Instant,
    processes: [ProcessAttestation] = [], complete: [CompleteExport] = [],
    limits: EstateLimits = EstateLimits()
  ) {
    self.packs = packs
    self.paths = paths
    self.asOf = asOf
    self.processes = processes
    self.complete = complete
    self.limits = limits
  }
}

/// Conformance packs, judged.
public struct PackReport: Sendable {
  public var asOf: Instant
  /// In the order of the request.
  public var packs: [ConfigPackResult]
  /// Faults of rules and of exports.
  public var diagnostics: [Diagnostic]
  public var resources: Int
  public var accounts: [String]
  /// What other tools say, as they said it.
  public var external: [ExternalFinding]
  public var contradictions: [Contradiction]
}

/// Judges conformance packs over exports, without an account at hand.
public struct PackAssessor: Sendable {
  private let data: ConfigData

  public init(_ data: ConfigData) { self.data = data }

  /// - Parameter progress: told of the resources read so far, now and then.
  public func judge(_ request: PackRequest, progress: (Int) -> Void = { _ in }) -> PackReport {
    let compiled = request.packs.map { pack in
      pack.rules.map {
        CompiledConfigRule.compile($0, library: data.library, clock: request.asOf)
      }
    }
    let all = compiled.flatMap { $0 }
    let types = all.contains { $0.types == nil } ? nil : Set(all.flatMap { $0.types ?? [] })
    let (resources, report) = read(request, keeping: types, progress)
    let items = items(resources, report, request)
    let answers = data.answers
    let judge = ConfigJudge(
      items, attestations: request.processes, clock: request.asOf, command: answers.command)
    let results = Self.judged(all, judge)
    var start = 0
    var packs: [ConfigPackResult] = []
    for (pack, rules) in zip(request.packs, compiled) {
      packs.append(
        ConfigPackResult(
          name: pack.name, file: pack.file,
          rules: Array(results[start..<start + rules.count])))
      start += rules.count
    }
    var faults: [Diagnostic] = []
    for diagnostic in all.flatMap(\.diagnostics) where !faults.contains(diagnostic) {
      faults.append(diagnostic)
    }
    if items.accounts.isEmpty {
      faults.append(
        Diagnostic(
          "estate.nothing-read", "the exports name no AWS account",
          hint: "give files with exports; 'demarc pack commands' prints a script that collects them"
        ))
    }
    return PackReport(
      asOf: request.asOf, packs: packs, diagnostics: faults + report.diagnostics,
      resources: report.resources, accounts: items.accounts,
      external: report.externalFindings,
      contradictions: Contradictions(results, data.securityHub).among(report.externalFindings))
  }

  /// Keeps the resources of the types that any rule looks at.
  private func read(
    _ request: PackRequest, keeping types: Set<String>?, _ progress: (Int) -> Void
  ) -> ([Resource], ImportReport) {
    let reader = EstateReader(
      paths: request.paths, limits: request.limits, answers: data.answers)
    var kept: [Resource] = []
    var count = 0
    let report = reader.read {
      kept = []
      count = 0
    } _: { (batch: [Resource]) in
      count += batch.count
      progress(count)
      for resource in batch where types?.contains(resource.type) ?? true {
        kept.append(resource.detached())
      }
    }
    return (kept, report)
  }

  private func items(
    _ resources: [Resource], _ report: ImportReport, _ request: PackRequest
  ) -> ConfigItems {
    var coverage = report.coverage
    for export in request.complete where export.cloud == .aws {
      for type in export.types.map({ $0.map(Optional.some) }) ?? [nil] {
        coverage.declareComplete(.aws, account: export.account, type: type)
      }
    }
    let known = coverage
    let places = known.places.filter { $0.cloud == .aws }.map {
      ConfigPlace(account: $0.account, region: $0.region)
    }
    let accounts = known.accounts.filter { $0.cloud == .aws }.map(\.account)
    return ConfigItems(
      resources, places: Set(places), accounts: Set(accounts),
      perResource: data.answers.typesPerResource
    ) { place, type in
      known.covers(account: place.account, region: place.region, type: type)
    }
  }

  /// Each rule on any core; results in the order of the rules.
  private static func judged(
    _ rules: [CompiledConfigRule], _ judge: ConfigJudge
  ) -> [ConfigRuleResult] {
    let results = Mutex<[Int: ConfigRuleResult]>([:])
    DispatchQueue.concurrentPerform(iterations: rules.count) { index in
      let result = judge.judge(rules[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { found in rules.indices.compactMap { found[$0] } }
  }
}
