/// A correlation with its references resolved to sources: rules first, then correlations.
struct CompiledCorrelation: Sendable {
  /// What is measured of the events in a window.
  enum Measure: Hashable, Sendable {
    /// Their number.
    case events
    /// The number of different values, or tuples of values.
    case distinct
    /// The number of different rules.
    case rules
    /// Whether the rules come in their order: their number if so, else 0.
    case sequence
    /// Whether a condition over the rules holds: 1 or 0.
    case expression(SlotCondition)
    case sum
    case average
    /// A percentile of the values, 0 to 100.
    case percentile(Double)
    /// The share of the rarest value that the bounds admit, in per cent of all values.
    case share
  }

  /// One rule or inner correlation that feeds it, and where its values stand.
  struct Input: Sendable {
    var source: Int
    var groupPositions: [Int] = []
    var valuePositions: [Int] = []
    /// Values that outer correlations need of the last event.
    var carriedPositions: [Int] = []
  }

  /// Index in the correlations the plan was made of.
  var index: Int
  var measure: Measure
  var spanMs: Int64
  var bounds: [SigmaBound]
  /// Whether windows are judged when nothing more fits in, not at each event.
  var isDeferred: Bool
  /// 0 where only rules feed it, else one more than the highest that feeds it.
  var level = 0
  var groupFields: [String]
  /// One for each of `rules`, in their order.
  var inputs: [Input]
  /// Whether a match is an alert.
  var alerts = true
  /// Whether an outer correlation takes its matches.
  var isCarried = false

  /// Whether it measures values of fields, not only events.
  var takesValues: Bool {
    switch measure {
    case .events, .rules, .sequence, .expression: false
    case .distinct, .share, .sum, .average, .percentile: true
    }
  }

  func admits(_ value: Double) -> Bool {
    for bound in bounds {
      if !bound.admits(value) { return false }
    }
    return true
  }
}

/// A condition over the rules of a correlation, by their place in its list.
indirect enum SlotCondition: Hashable, Sendable {
  case slot(Int)
  case not(SlotCondition)
  case all([SlotCondition])
  case any([SlotCondition])

  func holds(_ isPresent: (Int) -> Bool) -> Bool {
    switch self {
    case .slot(let slot): isPresent(slot)
    case .not(let inner): !inner.holds(isPresent)
    case .all(let parts): parts.allSatisfy { $0.holds(isPresent) }
    case .any(let parts): parts.contains { $0.holds(isPresent) }
    }
  }

  /// Whether more events can make it false.
  var hasNot: Bool {
    switch self {
    case .slot: false
    case .not: true
    case .all(let parts), .any(let parts): parts.contains { $0.hasNot }
    }
  }
}

extension SigmaBound {
  func admits(_ measured: Double) -> Bool {
    switch relation {
    case .gt: measured > value
    case .gte: measured >= value
    case .lt: measured < value
    case .lte: measured <= value
    case .eq: measured == value
    case .neq: measured != value
    }
  }

  /// Whether what it admits, it also admits of anything greater.
  var isLower: Bool { relation == .gt || relation == .gte }
}
