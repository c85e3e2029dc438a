/// Logs held against the estate they should speak of.
public struct LogCoverageReport: Hashable, Sendable {
  public init() {}

  /// Holds what was counted against an estate.
  ///
  /// - Parameter rules: the retention rules that apply, as `RetentionRules.applying` chose them.
  public init(_ coverage: LogCoverage, estate: LogEstate? = nil, rules: [RetentionRule] = []) {
    self.init()
  }

  /// Lines for a terminal.
  public func text() -> String { "" }
  /// One JSON object.
  public func json() -> String { "{}" }
}
