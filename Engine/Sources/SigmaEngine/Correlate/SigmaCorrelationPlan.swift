public import DemarcModel

/// Correlations made ready: which rules feed them, and which fields of an event they need.
public struct SigmaCorrelationPlan: Sendable {
  /// What is wrong with correlations; one with an error is left out, the others stay.
  public let diagnostics: [Diagnostic]
  let ruleCount: Int
  /// Those without an error, in the order they were given.
  let correlations: [CompiledCorrelation]
  /// Names of the values of each source: a rule, or after them a correlation.
  let names: [[String]]
  let observed: Set<Int>
  let silent: Set<Int>

  public init(compiling correlations: [SigmaCorrelation], rules: [SigmaRule]) {
    var compiler = CorrelationCompiler(correlations: correlations, rules: rules)
    compiler.compile()
    diagnostics = compiler.sortedDiagnostics
    ruleCount = rules.count
    self.correlations = compiler.compiled
    names = compiler.names
    observed = compiler.observed
    silent = compiler.silent
  }

  /// Whether there is nothing to correlate.
  public var isEmpty: Bool { correlations.isEmpty }

  /// Whether the correlation at this index was compiled.
  public func isUsable(correlation: Int) -> Bool {
    correlations.contains { $0.index == correlation }
  }

  /// The fields of a matched event that an observation carries, in the order of its values.
  public func fields(ofRule rule: Int) -> [String] {
    names.indices.contains(rule) && rule < ruleCount ? names[rule] : []
  }

  /// Whether some correlation takes the matches of the rule.
  public func observes(rule: Int) -> Bool { observed.contains(rule) }

  /// Whether a match of the rule is an alert: no correlation uses it, or one says `generate`.
  public func alertsOnItsOwn(rule: Int) -> Bool { !silent.contains(rule) }

  /// Whether a match of the correlation is an alert, by the same test.
  public func alertsOnItsOwn(correlation: Int) -> Bool { !silent.contains(ruleCount + correlation) }
}
