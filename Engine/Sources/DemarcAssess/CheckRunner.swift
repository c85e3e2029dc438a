public import DemarcCatalog
public import DemarcModel

/// One check on its own, on resources at hand: what its fixtures are judged with.
public struct CheckRunner: Sendable {
  private let check: Check
  private let rule: any CheckRule

  /// - Throws: the first `Diagnostic` of a rule that does not compile.
  public init(_ check: Check, source: any CatalogSource, asOf: Instant) throws(Diagnostic) {
    self.check = check
    let compiled = RuleCompiler(source: source, asOf: asOf).compile(check)
    guard let rule = compiled.tree else {
      throw compiled.diagnostics.first
        ?? Diagnostic("check.bad-rule", "the rule of \(check.id) does not compile")
    }
    self.rule = rule
  }

  /// Judges all resources together: a failure or error of one is the outcome, unless the check judges
  /// accounts, which pass if any resource does.
  ///
  /// - Parameter related: what lookups find; every type a check needs counts as exported.
  public func judge(_ resources: [Resource], related: [Resource] = []) -> Judgement {
    let types = Set(check.resourceTypes.map { Program.key(check.cloud, $0) })
    let lookup = GivenRelated(related)
    let judgements = resources.filter { types.contains(Program.key($0.cloud, $0.type)) }.map {
      rule.judge($0, related: lookup)
    }
    if check.unit == .account {
      var counts = CheckCounts()
      for judgement in judgements { counts.note(judgement.outcome) }
      guard counts.passed + counts.failed + counts.errors > 0 else { return .skip }
      return AccountVerdict.judge(check, counts) { _ in true }
    }
    for outcome in [Outcome.error, .fail, .noEvidence, .pass] {
      if let found = judgements.first(where: { $0.outcome == outcome }) { return found }
    }
    return .skip
  }
}

/// Lookups answered from a list.
private struct GivenRelated: RelatedResources {
  private let all: [Resource]

  init(_ all: [Resource]) { self.all = all }

  func resources(_ sought: RelatedSearch) -> RelatedFound {
    RelatedFound(
      resources: all.filter { $0.type.lowercased() == sought.type.lowercased() }, isWhole: true)
  }
}
