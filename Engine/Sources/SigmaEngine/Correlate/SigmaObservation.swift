/// One match of a rule, as a correlator takes it: what it needs of the event and nothing more.
public struct SigmaObservation: Sendable {
  /// Index of the rule in the rules that the correlation plan was made of.
  public var rule: Int
  /// Time of the event, UTC milliseconds since 1970-01-01.
  public var timeMs: Int64
  /// Values of the plan's `fields(ofRule:)`, in that order; nil where the event has none.
  public var values: [String?]
  /// The caller's own mark for the event; comes back in matches.
  public var reference: UInt64

  public init(rule: Int, timeMs: Int64, values: [String?], reference: UInt64) {
    self.rule = rule
    self.timeMs = timeMs
    self.values = values
    self.reference = reference
  }
}
