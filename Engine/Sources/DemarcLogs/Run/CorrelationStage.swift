internal import DemarcModel
internal import SigmaEngine

/// Feeds the correlator in the order of the input and makes alerts of what it settles.
struct CorrelationStage {
  private let plan: DetectionPlan
  private let maker: AlertMaker
  private var correlator: SigmaCorrelator
  private var kept = KeptEvents()
  /// Ids of alerts made, so that a run that goes on makes none twice; the oldest go first.
  private var made: RecentMarks
  /// What the correlator may still need, as a position stores it.
  private var observations: [Observed] = []
  /// The latest instant of those that had to make room.
  private var cutMs: Int64?
  private var newestMs = Int64.min
  /// How far back an observation can matter.
  private let horizonMs: Int64

  init(_ plan: DetectionPlan, from position: LogPosition) {
    self.plan = plan
    maker = AlertMaker(plan)
    correlator = SigmaCorrelator(
      plan: plan.rules.correlationPlan, options: plan.options.correlator)
    // When the alerts were is not stored; not before the last match is to err on the safe side.
    let lastMs = position.observations.map(\.event.timeMs).max() ?? .min
    made = RecentMarks(position.alerts, max: plan.options.seenMax, at: lastMs)
    horizonMs = Self.horizon(plan)
    restore(position)
    cutMs = position.cutMs
  }

  var isEmpty: Bool { plan.rules.correlationPlan.isEmpty }
  var lateCount: Int { correlator.lateCount }
  var evictedCount: Int { correlator.evictedCount }

  /// Takes one match of a rule; its event must have a time.
  mutating func add(
    _ match: RuleMatch, _ hit: LogHit, _ event: AlertEvent, _ onAlert: (Alert) -> Void
  ) {
    let entry = KeptEvent(kind: hit.kind, event: event, facts: hit.facts, key: hit.key.mark)
    let reference = kept.add(entry)
    keep(Observed(rule: match.rule, entry: entry, values: match.values))
    settle(
      correlator.add(
        SigmaObservation(
          rule: match.rule, timeMs: event.timeMs, values: match.values, reference: reference)),
      onAlert)
  }

  /// No event before the time will come.
  mutating func advance(toMs timeMs: Int64, _ onAlert: (Alert) -> Void) {
    settle(correlator.advance(toMs: timeMs), onAlert)
  }

  /// No event will come.
  mutating func finish(_ onAlert: (Alert) -> Void) { settle(correlator.finish(), onAlert) }

  func write(to position: inout LogPosition) {
    let needed = observations.filter { $0.timeMs >= oldestMs }
    let excess = max(0, needed.count - plan.options.observationsMax)
    position.observations = needed.dropFirst(excess).map {
      LogObservation(rule: plan.rules.alertRules[$0.rule].id, $0.entry, values: $0.values)
    }
    position.alerts = made.marks
    let cut = [cutMs, made.droppedMs, needed.prefix(excess).map(\.timeMs).max()]
    position.cutMs = cut.compactMap(\.self).max().flatMap { $0 >= oldestMs ? $0 : nil }
  }

  /// What was before this instant can matter no more.
  private var oldestMs: Int64 {
    let oldest = newestMs.subtractingReportingOverflow(horizonMs)
    return oldest.overflow ? .min : oldest.partialValue
  }

  private mutating func settle(_ matches: [SigmaCorrelationMatch], _ onAlert: (Alert) -> Void) {
    for match in matches {
      guard plan.rules.correlationPlan.alertsOnItsOwn(correlation: match.correlation) else {
        continue
      }
      let alert = maker.alert(match, match.references.compactMap { kept[$0] })
      if made.insert(LogMark(of: [alert.id]).low, at: match.lastMs) { onAlert(alert) }
    }
  }

  // MARK: Going on after an interruption

  /// Brings the correlator to where it was by what it was fed; alerts of that were handed over then.
  private mutating func restore(_ position: LogPosition) {
    var numbers: [String: Int] = [:]
    for (number, rule) in plan.rules.alertRules.enumerated() { numbers[rule.id] = number }
    for observation in position.observations {
      guard let rule = numbers[observation.rule],
        plan.rules.correlationPlan.observes(rule: rule)
      else { continue }
      let entry = observation.kept
      keep(Observed(rule: rule, entry: entry, values: observation.values))
      let reference = kept.add(entry)
      _ = correlator.add(
        SigmaObservation(
          rule: rule, timeMs: observation.event.timeMs, values: observation.values,
          reference: reference))
    }
  }

  private struct Observed {
    var rule: Int
    var entry: KeptEvent
    var values: [String?]

    var timeMs: Int64 { entry.event.timeMs }
  }

  private mutating func keep(_ observation: Observed) {
    observations.append(observation)
    newestMs = max(newestMs, observation.timeMs)
    // Now and then is often enough: the list at most doubles in between.
    guard observations.count >= nextPruning else { return }
    let oldestMs = oldestMs
    observations.removeAll { $0.timeMs < oldestMs }
    let excess = observations.count - plan.options.observationsMax
    if excess > 0 {
      let removed = observations.prefix(excess).map(\.timeMs).max()
      cutMs = max(cutMs ?? .min, removed ?? .min)
      observations.removeFirst(excess)
    }
    nextPruning = max(1024, 2 * observations.count)
  }

  private var nextPruning = 1024

  /// Twice the longest chain of windows, so that every window that decides is whole, and the lateness.
  private static func horizon(_ plan: DetectionPlan) -> Int64 {
    let correlations = plan.rules.correlations
    var numbers: [String: Int] = [:]
    for (number, correlation) in correlations.enumerated() {
      for name in [correlation.head.id, correlation.head.name] {
        if let name { numbers[name] = number }
      }
    }
    var spans = [Int64](repeating: 0, count: correlations.count)
    // Each round reaches one link further; a chain is no longer than there are correlations.
    for _ in correlations.indices {
      let before = spans
      for (number, correlation) in correlations.enumerated() {
        let inner = correlation.rules.compactMap { numbers[$0].map { before[$0] } }.max() ?? 0
        spans[number] = min(correlation.timespanMs, 1 << 50) + min(inner, 1 << 50)
      }
      if spans == before { break }
    }
    let late = min(plan.options.correlator.latenessMs, 1 << 50)
    return 2 * (spans.max() ?? 0) + late
  }
}

/// The last events that correlations were fed, by a number that counts up.
private struct KeptEvents {
  private static let max = 1 << 16
  private var entries: [KeptEvent] = []
  private var count: UInt64 = 0

  mutating func add(_ entry: KeptEvent) -> UInt64 {
    if entries.count < Self.max {
      entries.append(entry)
    } else {
      entries[Int(count % UInt64(Self.max))] = entry
    }
    count += 1
    return count - 1
  }

  /// Nil when newer ones have taken its place.
  subscript(reference: UInt64) -> KeptEvent? {
    guard reference < count, count - reference <= UInt64(Self.max) else { return nil }
    return entries[Int(reference % UInt64(Self.max))]
  }
}
