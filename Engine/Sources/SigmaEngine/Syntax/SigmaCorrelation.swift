/// A correlation rule (Sigma 2.1, "Sigma Correlation Rules").
public struct SigmaCorrelation: Sendable {
  public var head: SigmaHead
  public var kind: SigmaCorrelationKind
  /// Ids or names of rules and correlations, in the order they stand.
  public var rules: [String]
  /// Fields or aliases; empty means one group for all events.
  public var groupBy: [String]
  public var timespanMs: Int64
  /// Alias, then rule id or name, then that rule's field.
  public var aliases: [String: [String: String]]
  /// All must hold; empty for `temporal` and `temporal_ordered` without a condition.
  public var bounds: [SigmaBound]
  /// The fields whose values are counted, summed or averaged.
  public var valueFields: [String]
  /// The percentile of `value_percentile`, 0 to 100.
  public var percentile: Double?
  /// pySigma's extended temporal condition over the referenced rules.
  public var extended: SigmaCondition?
  /// Whether the referenced rules also alert on their own.
  public var generates: Bool

  public init(head: SigmaHead, kind: SigmaCorrelationKind, rules: [String], timespanMs: Int64) {
    self.head = head
    self.kind = kind
    self.rules = rules
    self.timespanMs = timespanMs
    groupBy = []
    aliases = [:]
    bounds = []
    valueFields = []
    generates = false
  }
}

public enum SigmaCorrelationKind: String, Hashable, Sendable, CaseIterable {
  case eventCount = "event_count"
  case valueCount = "value_count"
  case temporal
  case temporalOrdered = "temporal_ordered"
  case valueSum = "value_sum"
  case valueAverage = "value_avg"
  case valuePercentile = "value_percentile"
  case valueMedian = "value_median"
}

/// One operator of a correlation condition.
public struct SigmaBound: Hashable, Sendable {
  public enum Relation: String, Hashable, Sendable, CaseIterable { case gt, gte, lt, lte, eq, neq }

  public var relation: Relation
  public var value: Double

  public init(_ relation: Relation, _ value: Double) {
    self.relation = relation
    self.value = value
  }
}

/// A filter: a meta rule whose condition is added to those of other rules with "and".
public struct SigmaFilter: Sendable {
  public var head: SigmaHead
  public var logSource: SigmaLogSource
  /// Ids or names of the rules; nil for `any`.
  public var rules: [String]?
  public var searches: [SigmaNamedSearch]
  public var conditions: [SigmaCondition]

  public init(
    head: SigmaHead, logSource: SigmaLogSource, rules: [String]?, searches: [SigmaNamedSearch],
    conditions: [SigmaCondition]
  ) {
    self.head = head
    self.logSource = logSource
    self.rules = rules
    self.searches = searches
    self.conditions = conditions
  }
}
