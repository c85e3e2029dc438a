/// The values that groups count or reckon with.
extension CorrelationGroups {
  /// What is kept of events for the measure.
  enum Kind {
    case nothing
    /// Different values.
    case distinct
    /// When each rule was seen; whether their order counts.
    case rules(isOrdered: Bool)
    case sums
    case ranks
    /// How often each value comes.
    case shares

    init(_ measure: CompiledCorrelation.Measure) {
      switch measure {
      case .events: self = .nothing
      case .distinct: self = .distinct
      case .rules, .expression: self = .rules(isOrdered: false)
      case .sequence: self = .rules(isOrdered: true)
      case .sum, .average: self = .sums
      case .percentile: self = .ranks
      case .share: self = .shares
      }
    }
  }

  /// A number for the value of an event, the same as long as some window counts it.
  private mutating func number(
    ofValueOf event: GroupEvent, _ bytes: UnsafeRawBufferPointer
  ) -> UInt32 {
    values.number(for: event.value.of(bytes), hash: event.valueHash).number
  }

  mutating func release(_ value: UInt32) {
    values[value].uses -= 1
    if values[value].uses == 0 { values.remove(value) }
  }

  mutating func measure(
    _ event: GroupEvent, _ bytes: UnsafeRawBufferPointer, in index: Int
  ) {
    windowCost -= windowValues[index].cost
    switch kind {
    case .sums:
      windowValues[index].add(event.number, at: event.timeMs, max: entriesMax)
    case .ranks:
      if windowValues[index].insert(event.number, at: event.timeMs, max: entriesMax) {
        trimmedCount += 1
      }
    default:
      let value = number(ofValueOf: event, bytes)
      let change = windowValues[index].count(value, at: event.timeMs, max: entriesMax)
      if change.isTrimmed { trimmedCount += 1 }
      if change.isNew { values[value].uses += 1 }
      if let dropped = change.dropped { release(dropped) }
    }
    windowCost += windowValues[index].cost
  }

  /// Whether the group has so many values that no block holds them.
  private func isWide(_ group: CorrelationGroup) -> Bool {
    group.window != BlockPool.none && windowValues[Int(group.window)].distinctCount > 0
  }

  mutating func count(
    _ event: GroupEvent, _ bytes: UnsafeRawBufferPointer, in group: inout CorrelationGroup
  ) {
    let value = number(ofValueOf: event, bytes)
    if !isWide(group), events.pool.isFull(group.values) { spread(&group) }
    guard !isWide(group) else {
      let index = Int(group.window)
      windowCost -= windowValues[index].cost
      let (isNew, dropped) = windowValues[index].see(value, at: event.timeMs, max: entriesMax)
      windowCost += windowValues[index].cost
      if isNew { values[value].uses += 1 }
      if let dropped {
        trimmedCount += 1
        release(dropped)
      }
      return
    }
    guard events.pool.see(value, at: event.timeMs, in: &group.values) else { return }
    values[value].uses += 1
    if events.pool.count(group.values) > entriesMax {
      trimmedCount += 1
      release(UInt32(truncatingIfNeeded: events.pool.value(group.values, 0).payload))
      events.pool.drop(1, of: &group.values)
    }
  }

  /// Moves the values of a group from a full block to a window.
  private mutating func spread(_ group: inout CorrelationGroup) {
    if group.window == BlockPool.none { group.window = openWindow() }
    let index = Int(group.window)
    windowCost -= windowValues[index].cost
    for place in 0..<events.pool.count(group.values) {
      let seen = events.pool.value(group.values, place)
      _ = windowValues[index].see(
        UInt32(truncatingIfNeeded: seen.payload), at: seen.timeMs, max: entriesMax)
    }
    windowCost += windowValues[index].cost
    events.pool.empty(&group.values)
  }

  mutating func expelValues(_ group: inout CorrelationGroup, before cutoff: Int64) {
    if isWide(group) {
      let index = Int(group.window)
      windowCost -= windowValues[index].cost
      while let gone = windowValues[index].popValue(before: cutoff) { release(gone) }
      if windowValues[index].distinctCount == 0 { windowValues[index] = CorrelationValues() }
      windowCost += windowValues[index].cost
      return
    }
    let count = events.pool.count(group.values)
    var gone = 0
    while gone < count {
      let oldest = events.pool.value(group.values, gone)
      guard oldest.timeMs < cutoff else { break }
      release(UInt32(truncatingIfNeeded: oldest.payload))
      gone += 1
    }
    if gone > 0 { events.pool.drop(gone, of: &group.values) }
  }

  func distinctCount(_ group: CorrelationGroup) -> Int {
    isWide(group)
      ? windowValues[Int(group.window)].distinctCount : events.pool.count(group.values)
  }
}

/// A value, and how many windows have it.
struct CountedValue: KeyedCell {
  var start: UInt32 = 0
  var hash: UInt32 = 0
  var length: UInt16 = 0
  var uses: UInt32 = 0
}
