/// The groups of one correlation, each with its window, in the order of their last events.
///
/// Observations come in order of time, so the group that is longest without one is always the first
/// in that order: windows are closed, and limits kept, from there.
struct CorrelationGroups: Sendable {
  let correlation: CompiledCorrelation
  private let refire: SigmaCorrelatorOptions.Refire
  private let referencesMax: Int
  let entriesMax: Int
  let kind: Kind
  /// A count below this is none that the bounds admit.
  private let least: Double
  private let keepsWindows: Bool
  private let keepsCarried: Bool

  private var keys = KeyTable<CorrelationGroup>()
  var events: CorrelationEvents
  /// By window, where the measure is one of values; else empty.
  var windowValues: [CorrelationValues] = []
  private var freeWindows: [UInt32] = []
  /// Every group once, by about when it had its last event.
  private var order: ExpiryQueue
  /// Values that windows count, each once.
  var values = KeyTable<CountedValue>()
  private var warming: [UInt32] = []
  /// What reading ahead came to; of no meaning.
  private var warmth: UInt64 = 0
  var windowCost = 0
  /// Values that left a window early because it held too many.
  var trimmedCount = 0

  init(_ correlation: CompiledCorrelation, options: SigmaCorrelatorOptions) {
    self.correlation = correlation
    refire = options.refire
    referencesMax = max(0, options.referencesMax)
    let needed = correlation.bounds.map(\.value).max() ?? 0
    entriesMax = max(2, options.entriesPerGroupMax, Int(min(max(needed, 0), 1e7)) + 2)
    kind = Kind(correlation.measure)
    least = correlation.bounds.filter(\.isLower).map(\.value).max() ?? -.infinity
    keepsCarried = correlation.isDeferred && correlation.isCarried
    keepsWindows =
      keepsCarried || (correlation.measure != .events && correlation.measure != .distinct)
    events = CorrelationEvents(
      marksMax: max(1, min(referencesMax, 1 << 30)), runsMax: entriesMax)
    order = ExpiryQueue(widthMs: Self.slackMs(correlation))
  }

  /// How much longer than its window a group may be kept.
  static func slackMs(_ correlation: CompiledCorrelation) -> Int64 {
    min(max(1, correlation.spanMs / 32), 3_600_000)
  }

  var count: Int { keys.count }

  /// About the bytes of all groups.
  var cost: Int {
    keys.byteCount + 4 * keys.count + values.byteCount + events.pool.byteCount + windowCost
  }

  /// About when the group that is longest without an event had its last.
  var oldestMs: Int64? { order.firstStartMs }

  // MARK: Reading ahead

  /// Observations that are looked at together.
  static let lookAhead = 32

  /// Reads ahead what these events will read, if the groups are so many that most are in no cache.
  mutating func warm(_ batch: [GroupEvent], _ member: Int, _ hashes: inout [UInt32]) {
    if isLarge {
      hashes.removeAll(keepingCapacity: true)
      for event in batch { if event.member == member { hashes.append(event.hash) } }
      warmth &+= keys.warm(hashes, &warming)
      for number in warming { warmth &+= events.warmth(keys[number]) }
      if !events.windows.isEmpty {
        for number in warming { warmth &+= events.windowWarmth(keys[number]) }
      }
    }
    if values.count > 1 << 14 {
      hashes.removeAll(keepingCapacity: true)
      for event in batch { if event.member == member { hashes.append(event.valueHash) } }
      warmth &+= values.warm(hashes, &warming)
    }
  }

  private mutating func warmClosing() {
    guard isLarge, let numbers = order.upcoming(Self.lookAhead) else { return }
    warmth &+= keys.warm(removing: numbers)
    for number in numbers { warmth &+= events.warmth(keys[number]) }
  }

  private var isLarge: Bool { keys.count > 1 << 10 }

  // MARK: Events

  /// Takes an event; gives back the window that it completes or closes, if its condition holds.
  mutating func observe(_ event: GroupEvent, _ bytes: UnsafeRawBufferPointer) -> FiredWindow? {
    let (number, isNew) = keys.number(for: event.key.of(bytes), hash: event.hash)
    let cutoff = event.timeMs - correlation.spanMs
    var fired: FiredWindow?
    var group = keys[number]
    if group.count > 0, group.firstMs < cutoff {
      // The next event does not fit in with the first, so this window is as full as it will be.
      if correlation.isDeferred { fired = judge(&group, number, nil) }
      expel(&group, before: cutoff)
      if group.count == 0 { group.hasFired = false }
    }
    add(event, bytes, to: &group)
    if !correlation.isDeferred { fired = judge(&group, number, event.carried.of(bytes)) }
    keys[number] = group
    if isNew { order.append(number, at: event.timeMs) }
    return fired
  }

  private mutating func add(
    _ event: GroupEvent, _ bytes: UnsafeRawBufferPointer, to group: inout CorrelationGroup
  ) {
    if group.window == BlockPool.none, keepsWindows || events.needsWindow(group) {
      group.window = openWindow()
    }
    events.append(Timed(timeMs: event.timeMs, payload: event.reference), to: &group)
    switch kind {
    case .nothing: break
    case .distinct: count(event, bytes, in: &group)
    case .rules(let isOrdered):
      events.windows[Int(group.window)].see(event.slot, at: event.timeMs, isOrdered: isOrdered)
    case .sums, .ranks, .shares: measure(event, bytes, in: Int(group.window))
    }
    guard keepsCarried else { return }
    let index = Int(group.window)
    windowCost -= events.windows[index].carried.count
    events.windows[index].carried = Array(event.carried.of(bytes))
    windowCost += events.windows[index].carried.count
  }

  /// Takes out what lies before an instant.
  private mutating func expel(_ group: inout CorrelationGroup, before cutoff: Int64) {
    events.expel(&group, before: cutoff)
    switch kind {
    case .nothing, .rules: break
    case .distinct: expelValues(&group, before: cutoff)
    case .sums, .ranks, .shares:
      let index = Int(group.window)
      windowCost -= windowValues[index].cost
      switch kind {
      case .sums: windowValues[index].popSums(before: cutoff)
      case .ranks: windowValues[index].popRanks(before: cutoff)
      default:
        while let counted = windowValues[index].popCounted(before: cutoff) {
          if let gone = counted { release(gone) }
        }
      }
      windowCost += windowValues[index].cost
    }
  }

  // MARK: Judging

  private mutating func judge(
    _ group: inout CorrelationGroup, _ number: UInt32, _ carried: UnsafeRawBufferPointer?
  ) -> FiredWindow? {
    if isTooFew(group) {
      if refire == .afterConditionCeases { group.hasFired = false }
      return nil
    }
    let (value, holds) = measure(group)
    guard holds else {
      if refire == .afterConditionCeases { group.hasFired = false }
      return nil
    }
    if group.hasFired, refire != .everyMatch { return nil }
    group.hasFired = true
    var kept = carried.map { Array($0) } ?? []
    if keepsCarried { kept = events.windows[Int(group.window)].carried }
    return FiredWindow(
      key: keys.bytes(of: number), firstMs: group.firstMs, lastMs: group.lastMs,
      lastReference: group.lastMark, eventCount: Int(group.count), value: value,
      references: events.references(of: group, max: referencesMax), carried: kept)
  }

  /// Whether so few were counted that the condition cannot hold, as is mostly the case.
  private func isTooFew(_ group: CorrelationGroup) -> Bool {
    switch kind {
    case .nothing: Double(group.count) < least
    case .distinct: Double(distinctCount(group)) < least
    default: false
    }
  }

  private func measure(_ group: CorrelationGroup) -> (value: Double, holds: Bool) {
    let value: Double
    let index = Int(group.window)
    let cutoff = group.lastMs - correlation.spanMs
    switch correlation.measure {
    case .events: value = Double(group.count)
    case .distinct: value = Double(distinctCount(group))
    case .rules:
      var seen = 0
      for lastMs in events.windows[index].slots { if lastMs >= cutoff { seen += 1 } }
      value = Double(seen)
    case .sequence:
      let slots = events.windows[index].slots
      let isWhole = (slots.last ?? CorrelationWindow.never) >= cutoff
      value = isWhole ? Double(slots.count) : 0
    case .expression(let condition):
      value = condition.holds { events.windows[index].slots[$0] >= cutoff } ? 1 : 0
    case .sum: value = windowValues[index].sum
    case .average: value = group.count == 0 ? 0 : windowValues[index].sum / Double(group.count)
    case .percentile(let percentile): value = windowValues[index].percentile(percentile)
    case .share:
      let share = windowValues[index].share(correlation.admits)
      return (share.value, share.isAdmitted)
    }
    return (value, correlation.admits(value))
  }

  // MARK: Opening and closing

  /// Closes the groups whose windows lie before an instant; gives back those that were due and
  /// whose conditions hold.
  mutating func close(before timeMs: Int64) -> [FiredWindow] {
    var fired: [FiredWindow] = []
    while true {
      warmClosing()
      guard let number = closing(before: timeMs - correlation.spanMs) else { return fired }
      var group = keys[number]
      if correlation.isDeferred, let window = judge(&group, number, nil) { fired.append(window) }
      remove(number, &group)
    }
  }

  /// Gives up the group that is about longest without an event.
  mutating func removeOldest() {
    guard let number = closing(before: Int64.max) else { return }
    var group = keys[number]
    remove(number, &group)
  }

  private mutating func closing(before timeMs: Int64) -> UInt32? {
    while let (number, endMs) = order.next(before: timeMs) {
      let lastMs = keys[number].lastMs
      if lastMs < endMs { return number }
      order.append(number, at: lastMs)
    }
    return nil
  }

  private mutating func remove(_ number: UInt32, _ group: inout CorrelationGroup) {
    for place in 0..<events.pool.count(group.values) {
      release(UInt32(truncatingIfNeeded: events.pool.value(group.values, place).payload))
    }
    events.empty(&group)
    if group.window != BlockPool.none { closeWindow(group.window) }
    keys.remove(number)
  }

  mutating func openWindow() -> UInt32 {
    let slotCount =
      switch correlation.measure {
      case .rules, .expression, .sequence: correlation.inputs.count
      default: 0
      }
    let window = CorrelationWindow(
      slotCount: slotCount, isOrdered: correlation.measure == .sequence)
    windowCost += window.cost
    if let index = freeWindows.popLast() {
      events.windows[Int(index)] = window
      return index
    }
    events.windows.append(window)
    if correlation.takesValues { windowValues.append(CorrelationValues()) }
    return UInt32(truncatingIfNeeded: events.windows.count - 1)
  }

  private mutating func closeWindow(_ number: UInt32) {
    let index = Int(number)
    windowCost -= events.windows[index].cost
    events.windows[index] = CorrelationWindow(slotCount: 0, isOrdered: false)
    freeWindows.append(number)
    guard correlation.takesValues else { return }
    windowCost -= windowValues[index].cost
    let counted = windowValues[index]
    windowValues[index] = CorrelationValues()
    for value in counted.byValue.keys { release(value) }
  }
}
