import DemarcLogs
import DemarcModel

extension DetectionTally {
  /// What a run saw, in the words of reports.
  init(_ summary: DetectionSummary, _ rules: DetectionRules) {
    self.init()
    files = summary.files.count
    events = summary.events
    bytes = summary.textBytes
    duplicates = summary.duplicates
    diagnostics = summary.diagnostics
    self.rules = zip(summary.rules, rules.alertRules).map { tally, rule in
      RuleTally(
        rule: rule.rule, source: rule.source, state: Self.state(tally), matches: tally.matched)
    }
    sources = summary.kinds.map { kind in
      let names = kind.kind.logSources.map(\.words)
      var source = LogSourceTally(
        source: names.first ?? kind.kind.rawValue, events: kind.events,
        rules: rules.count(for: kind.kind))
      source.firstMs = kind.firstMs
      source.lastMs = kind.lastMs
      return source
    }
  }

  private static func state(_ tally: DetectionRuleTally) -> RuleTallyState {
    if tally.matched > 0 { return .matched }
    if tally.lacksSource { return .sourceAbsent }
    return tally.isSilent ? .neverSawItsField : .silent
  }
}
