public import DemarcModel

/// Correlations made ready: which rules feed them, and which fields of an event they need.
public struct SigmaCorrelationPlan: Sendable {
  /// What is wrong with correlations; one with an error is left out, the others stay.
  public private(set) var diagnostics: [Diagnostic] = []

  public init(compiling correlations: [SigmaCorrelation], rules: [SigmaRule]) {
  }

  /// Whether there is anything to correlate.
  public var isEmpty: Bool { true }

  /// The fields of a matched event that an observation carries, in the order of its values.
  public func fields(ofRule rule: Int) -> [String] { [] }

  /// Whether some correlation takes the matches of the rule.
  public func observes(rule: Int) -> Bool { false }

  /// Whether a match of the rule is an alert: no correlation uses it, or one says `generate`.
  public func alertsOnItsOwn(rule: Int) -> Bool { true }

  /// Whether a match of the correlation is an alert, by the same test.
  public func alertsOnItsOwn(correlation: Int) -> Bool { true }
}
