/// A correlation that has come true for one group of events.
public struct SigmaCorrelationMatch: Hashable, Sendable {
  /// Index of the correlation in those the plan was made of.
  public var correlation: Int
  /// The names of `group-by`, as the correlation writes them.
  public var groupFields: [String]
  /// One value per name, those of the last event.
  public var groupValues: [String]
  /// Time of the first event in the window, UTC milliseconds since 1970-01-01.
  public var firstMs: Int64
  /// Time of the last event in the window.
  public var lastMs: Int64
  /// How many events lie in the window.
  public var eventCount: Int
  /// What the bounds were held against: a count, a sum, an average, a percentile.
  public var value: Double
  /// The marks of the last events in the window, oldest first, at most `referencesMax`.
  public var references: [UInt64]

  public init(
    correlation: Int, groupFields: [String], groupValues: [String], firstMs: Int64, lastMs: Int64,
    eventCount: Int, value: Double, references: [UInt64]
  ) {
    self.correlation = correlation
    self.groupFields = groupFields
    self.groupValues = groupValues
    self.firstMs = firstMs
    self.lastMs = lastMs
    self.eventCount = eventCount
    self.value = value
    self.references = references
  }
}
