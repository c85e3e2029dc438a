/// Runs a plan over observations, on the time of the events.
public struct SigmaCorrelator: Sendable {
  public let plan: SigmaCorrelationPlan
  public let options: SigmaCorrelatorOptions
  /// Observations that came after the allowance for late ones, and were left out.
  public private(set) var lateCount = 0
  /// Groups that were given up because a limit was reached, though their window was open.
  public private(set) var evictedCount = 0

  public init(plan: SigmaCorrelationPlan, options: SigmaCorrelatorOptions = .init()) {
    self.plan = plan
    self.options = options
  }

  /// Takes one observation and gives back the matches that are now settled.
  public mutating func add(_ observation: SigmaObservation) -> [SigmaCorrelationMatch] { [] }

  /// Says that no event before `timeMs` will come, as a clock does while a log is followed.
  public mutating func advance(toMs timeMs: Int64) -> [SigmaCorrelationMatch] { [] }

  /// Says that no event will come, and gives back what was still open.
  public mutating func finish() -> [SigmaCorrelationMatch] { [] }
}
