public import DemarcModel

/// A match that a correlation counts, as a position keeps it.
public struct LogObservation: Hashable, Sendable {
  /// Id of the rule that matched.
  public var rule: String
  public var event: AlertEvent
  /// What the correlation groups and counts by; nil where the event has no such field.
  public var values: [String?]

  public init(rule: String, event: AlertEvent, values: [String?]) {
    self.rule = rule
    self.event = event
    self.values = values
  }
}
