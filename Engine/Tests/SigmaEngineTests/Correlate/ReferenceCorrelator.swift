import SigmaEngine

/// Correlations the slow and obvious way: every window is looked at anew from all events.
struct ReferenceCorrelator {
  struct Seen {
    var timeMs: Int64
    var source: String
    var fields: [String: String]
    var reference: UInt64
  }

  let correlations: [SigmaCorrelation]
  var refire = SigmaCorrelatorOptions.Refire.afterConditionCeases
  var referencesMax = 20

  /// Correlations must stand after those that they build on; all matches are given back.
  func run(_ events: [SampleEvent]) -> [SigmaCorrelationMatch] {
    var seen: [Seen] = []
    for (number, event) in events.enumerated() {
      for name in event.rules {
        seen.append(
          Seen(
            timeMs: event.timeMs, source: name, fields: event.fields, reference: UInt64(number)))
      }
    }
    var matches: [SigmaCorrelationMatch] = []
    for index in correlations.indices {
      for (match, last) in run(index, seen) {
        matches.append(match)
        seen.append(
          Seen(
            timeMs: match.lastMs, source: correlations[index].head.name ?? "", fields: last.fields,
            reference: last.reference))
      }
    }
    return matches
  }

  private func run(_ index: Int, _ all: [Seen]) -> [(SigmaCorrelationMatch, Seen)] {
    let correlation = correlations[index]
    var groups: [[String]: [Seen]] = [:]
    for seen in all {
      guard correlation.rules.contains(seen.source) else { continue }
      let key = correlation.groupBy.compactMap { value($0, seen, correlation) }
      guard key.count == correlation.groupBy.count, isUsable(seen, correlation) else { continue }
      groups[key, default: []].append(seen)
    }
    var out: [(SigmaCorrelationMatch, Seen)] = []
    for (key, unsorted) in groups {
      let events = unsorted.sorted { ($0.timeMs, $0.reference) < ($1.timeMs, $1.reference) }
      var hasFired = false
      for end in events.indices {
        let last = events[end]
        let window = events[...end].filter { $0.timeMs >= last.timeMs - correlation.timespanMs }
        if window.count == 1 { hasFired = false }
        if isJudgedWhenFull(correlation), end + 1 < events.count,
          (window.first?.timeMs ?? 0) >= events[end + 1].timeMs - correlation.timespanMs
        {
          continue
        }
        let (value, holds) = measure(window, correlation)
        if holds, !hasFired || refire == .everyMatch {
          out.append(
            (
              SigmaCorrelationMatch(
                correlation: index, groupFields: correlation.groupBy, groupValues: key,
                firstMs: window.first?.timeMs ?? 0, lastMs: last.timeMs, eventCount: window.count,
                value: value, references: window.suffix(referencesMax).map(\.reference)), last
            ))
        }
        hasFired = holds || (hasFired && refire == .afterWindowEmpties)
      }
    }
    return out
  }

  private func value(_ field: String, _ seen: Seen, _ correlation: SigmaCorrelation) -> String? {
    seen.fields[correlation.aliases[field]?[seen.source] ?? field]
  }

  private func isUsable(_ seen: Seen, _ correlation: SigmaCorrelation) -> Bool {
    let values = correlation.valueFields.map { value($0, seen, correlation) }
    switch correlation.kind {
    case .eventCount, .temporal, .temporalOrdered: return true
    case .valueCount: return !values.contains(nil)
    case .valuePercentile where correlation.percentile == nil: return !values.contains(nil)
    default: return values.first.flatMap { $0 }.flatMap { Double($0) } != nil
    }
  }

  private func isJudgedWhenFull(_ correlation: SigmaCorrelation) -> Bool {
    if let extended = correlation.extended { return hasNot(extended) }
    switch correlation.kind {
    case .valueAverage, .valueMedian, .valuePercentile: return true
    default: return correlation.bounds.contains { ![.gt, .gte].contains($0.relation) }
    }
  }

  private func hasNot(_ condition: SigmaCondition) -> Bool {
    switch condition {
    case .search: false
    case .not: true
    case .all(let parts), .any(let parts): parts.contains { hasNot($0) }
    }
  }

  private func measure(
    _ window: [Seen], _ correlation: SigmaCorrelation
  ) -> (value: Double, holds: Bool) {
    let tuples = window.map { seen in
      correlation.valueFields.map { value($0, seen, correlation) ?? "" }
    }
    let numbers = tuples.compactMap { $0.first.flatMap { Double($0) } }.sorted()
    let present = Set(window.map(\.source))
    let measured: Double
    switch correlation.kind {
    case .eventCount: measured = Double(window.count)
    case .valueCount: measured = Double(Set(tuples).count)
    case .valueSum: measured = numbers.reduce(0, +)
    case .valueAverage: measured = numbers.reduce(0, +) / Double(numbers.count)
    case .valueMedian: measured = percentile(50, numbers)
    case .valuePercentile:
      guard let wanted = correlation.percentile else { return share(tuples, correlation) }
      measured = percentile(wanted, numbers)
    case .temporal:
      if let extended = correlation.extended {
        let holds = isTrue(extended, present)
        return (holds ? 1 : 0, holds)
      }
      measured = Double(present.count)
      if correlation.bounds.isEmpty { return (measured, present.count == correlation.rules.count) }
    case .temporalOrdered:
      var from = Int64.min
      var isWhole = true
      for rule in correlation.rules {
        let next = window.first { $0.source == rule && $0.timeMs >= from }
        isWhole = isWhole && next != nil
        from = next?.timeMs ?? Int64.max
      }
      return (isWhole ? Double(correlation.rules.count) : 0, isWhole)
    }
    return (measured, correlation.bounds.allSatisfy { admits($0, measured) })
  }

  private func share(
    _ tuples: [[String]], _ correlation: SigmaCorrelation
  ) -> (value: Double, holds: Bool) {
    let shares = Set(tuples).map { tuple in
      Double(tuples.count { $0 == tuple }) / Double(tuples.count) * 100
    }
    let admitted = shares.filter { share in correlation.bounds.allSatisfy { admits($0, share) } }
    return (admitted.min() ?? shares.min() ?? 0, !admitted.isEmpty)
  }

  private func percentile(_ wanted: Double, _ sorted: [Double]) -> Double {
    let rank = wanted / 100 * Double(sorted.count - 1)
    let below = sorted[Int(rank.rounded(.down))]
    let above = sorted[Int(rank.rounded(.up))]
    return below + (above - below) * (rank - rank.rounded(.down))
  }

  private func isTrue(_ condition: SigmaCondition, _ present: Set<String>) -> Bool {
    switch condition {
    case .search(let name): present.contains(name)
    case .not(let inner): !isTrue(inner, present)
    case .all(let parts): parts.allSatisfy { isTrue($0, present) }
    case .any(let parts): parts.contains { isTrue($0, present) }
    }
  }

  private func admits(_ bound: SigmaBound, _ value: Double) -> Bool {
    switch bound.relation {
    case .gt: value > bound.value
    case .gte: value >= bound.value
    case .lt: value < bound.value
    case .lte: value <= bound.value
    case .eq: value == bound.value
    case .neq: value != bound.value
    }
  }
}
