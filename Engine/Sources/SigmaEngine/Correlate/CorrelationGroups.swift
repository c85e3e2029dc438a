/// What a correlation takes of one observation.
struct GroupEvent {
  var timeMs: Int64 = 0
  var reference: UInt64 = 0
  var slot = 0
  /// The group's values, encoded.
  var key: [UInt8] = []
  /// The value or tuple of values, encoded, where the measure counts values.
  var value: [UInt8] = []
  /// The value where the measure reckons with it.
  var number = 0.0
  /// What outer correlations need of the event, encoded.
  var carried: [UInt8] = []
}

/// A window whose condition holds.
struct FiredWindow {
  var key: [UInt8]
  var firstMs: Int64
  var lastMs: Int64
  var lastReference: UInt64
  var eventCount: Int
  var value: Double
  var references: [UInt64]
  var carried: [UInt8]
}

/// The groups of one correlation, each with its window, in the order of their last events.
///
/// Observations come in order of time, so the group that is longest without one is always the first
/// in that order: windows are closed, and limits kept, from there.
struct CorrelationGroups: Sendable {
  /// 48 bytes, which is all that a group with one or two events of an `event_count` takes beside
  /// its key.
  struct Group: Sendable {
    /// Of the oldest event in the window.
    var firstMs: Int64 = 0
    var lastMs: Int64 = 0
    var firstReference: UInt64 = 0
    var lastReference: UInt64 = 0
    /// Events in the window.
    var count: UInt32 = 0
    /// Index of the window that holds more than two events; `none` without.
    var window = CorrelationGroups.none
    var hasFired = false
  }

  static let none = UInt32.max
  private static let pageBits = 10
  private static let pageSize = 1 << pageBits

  let correlation: CompiledCorrelation
  let refire: SigmaCorrelatorOptions.Refire
  let referencesMax: Int
  let entriesMax: Int
  private let keepsWindows: Bool
  private let keepsValues: Bool

  private var keys = ByteKeys()
  private var pages: [[Group]] = []
  private var windows: [CorrelationWindow] = []
  /// By window, where the measure is one of values; else empty.
  private var windowValues: [CorrelationValues] = []
  private var freeWindows: [UInt32] = []
  /// Every group once, by about when it had its last event.
  private var order: ExpiryQueue
  /// Values that windows count, each once, and how many windows have it.
  private var values = ByteKeys()
  private var valueUses: [UInt32] = []
  private var warming: [UInt32] = []
  /// What reading ahead came to; of no meaning.
  private var warmth: UInt32 = 0
  /// About the bytes of all groups.
  private(set) var cost = 0
  /// Values that left a window early because it held too many.
  private(set) var trimmedCount = 0

  init(_ correlation: CompiledCorrelation, options: SigmaCorrelatorOptions) {
    self.correlation = correlation
    refire = options.refire
    referencesMax = max(0, options.referencesMax)
    let needed = correlation.bounds.map(\.value).max() ?? 0
    entriesMax = max(2, options.entriesPerGroupMax, Int(min(max(needed, 0), 1e7)) + 2)
    keepsWindows =
      correlation.measure != .events || (correlation.isDeferred && correlation.isCarried)
    keepsValues = correlation.takesValues
    order = ExpiryQueue(widthMs: Self.slackMs(correlation))
  }

  /// How much longer than its window a group may be kept.
  static func slackMs(_ correlation: CompiledCorrelation) -> Int64 {
    min(max(1, correlation.spanMs / 32), 3_600_000)
  }

  var count: Int { keys.count }

  /// About when the group that is longest without an event had its last.
  var oldestMs: Int64? { order.firstStartMs }

  private subscript(number: UInt32) -> Group {
    get { pages[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)] }
    set { pages[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)] = newValue }
  }

  // MARK: Reading ahead

  /// Observations that are looked at together.
  static let lookAhead = 32
  /// Whether the groups are so many that most of them are in no cache.
  var isLarge: Bool { keys.count > 1 << 14 }

  /// Reads ahead what events of groups with these hashes will read.
  mutating func warm(_ hashes: [UInt32]) {
    var sum = keys.warm(hashes, &warming)
    for number in warming { if number > 0 { sum &+= self[number - 1].count } }
    warmth &+= sum
  }

  private mutating func warmClosing() {
    guard isLarge, let numbers = order.upcoming(Self.lookAhead) else { return }
    var sum: UInt32 = 0
    for number in numbers { sum &+= self[number].count }
    warmth &+= sum &+ keys.warm(removing: numbers)
  }

  // MARK: Events

  /// Takes an event; gives back the window that it completes or closes, if its condition holds.
  mutating func observe(_ event: GroupEvent) -> FiredWindow? {
    let (found, isNew) = keys.number(for: event.key)
    let number = UInt32(truncatingIfNeeded: found)
    if isNew { open(number, keyLength: event.key.count) }
    let cutoff = event.timeMs - correlation.spanMs
    var fired: FiredWindow?
    var group = self[number]
    if group.count > 0, group.firstMs < cutoff {
      // The next event does not fit in with the first, so this window is as full as it will be.
      if correlation.isDeferred {
        fired = judge(&group, number, carried: [])
      }
      expel(&group, before: cutoff)
      if group.count == 0 { group.hasFired = false }
    }
    add(event, to: &group)
    if !correlation.isDeferred { fired = judge(&group, number, carried: event.carried) }
    self[number] = group
    if isNew { order.append(number, at: event.timeMs) }
    return fired
  }

  private mutating func add(_ event: GroupEvent, to group: inout Group) {
    if group.count == 0 {
      group.firstMs = event.timeMs
      group.firstReference = event.reference
    }
    if group.window == Self.none, keepsWindows || group.count == 2 {
      group.window = openWindow(with: group)
    }
    group.count &+= group.count == UInt32.max ? 0 : 1
    group.lastMs = event.timeMs
    group.lastReference = event.reference
    guard group.window != Self.none else { return }
    let index = Int(group.window)
    let before = costOfWindow(index)
    windows[index].add(
      event.reference, at: event.timeMs, marksMax: referencesMax, entriesMax: entriesMax)
    switch correlation.measure {
    case .events: break
    case .rules, .expression:
      windows[index].see(event.slot, at: event.timeMs, isOrdered: false)
    case .sequence:
      windows[index].see(event.slot, at: event.timeMs, isOrdered: true)
    case .sum, .average:
      windowValues[index].add(event.number, at: event.timeMs, max: entriesMax)
    case .percentile:
      if windowValues[index].insert(event.number, at: event.timeMs, max: entriesMax) {
        trimmedCount += 1
      }
    case .distinct, .share: count(event, in: index)
    }
    if correlation.isDeferred, correlation.isCarried { windows[index].carried = event.carried }
    cost += costOfWindow(index) - before
  }

  private func costOfWindow(_ index: Int) -> Int {
    windows[index].cost + (keepsValues ? windowValues[index].cost : 0)
  }

  private mutating func count(_ event: GroupEvent, in index: Int) {
    let (value, isNewValue) = values.number(for: event.value)
    if isNewValue {
      if value == valueUses.count { valueUses.append(0) }
      cost += ByteKeys.cost(ofLength: event.value.count)
    }
    let number = UInt32(truncatingIfNeeded: value)
    let isNew: Bool
    let dropped: UInt32?
    if correlation.measure == .distinct {
      (isNew, dropped) = windowValues[index].see(number, at: event.timeMs, max: entriesMax)
      if dropped != nil { trimmedCount += 1 }
    } else {
      let change = windowValues[index].count(number, at: event.timeMs, max: entriesMax)
      (isNew, dropped) = (change.isNew, change.dropped)
      if change.isTrimmed { trimmedCount += 1 }
    }
    if isNew { valueUses[value] += 1 }
    if let dropped { release(dropped) }
  }

  private mutating func release(_ value: UInt32) {
    let index = Int(value)
    valueUses[index] -= 1
    if valueUses[index] == 0 {
      cost -= ByteKeys.cost(ofLength: values.length(of: index))
      values.remove(index)
    }
  }

  /// Takes out what lies before an instant.
  private mutating func expel(_ group: inout Group, before cutoff: Int64) {
    guard group.window != Self.none else {
      if group.count == 2, group.lastMs >= cutoff {
        group.firstMs = group.lastMs
        group.firstReference = group.lastReference
        group.count = 1
      } else {
        group.count = 0
      }
      return
    }
    let index = Int(group.window)
    let before = costOfWindow(index)
    group.count -= min(group.count, windows[index].expel(before: cutoff))
    switch correlation.measure {
    case .events, .rules, .expression, .sequence: break
    case .sum, .average: windowValues[index].popSums(before: cutoff)
    case .percentile: windowValues[index].popRanks(before: cutoff)
    case .distinct:
      while let gone = windowValues[index].popValue(before: cutoff) { release(gone) }
    case .share:
      while let counted = windowValues[index].popCounted(before: cutoff) {
        if let gone = counted { release(gone) }
      }
    }
    if let firstMs = windows[index].firstMs { group.firstMs = firstMs }
    cost += costOfWindow(index) - before
  }

  // MARK: Judging

  private mutating func judge(
    _ group: inout Group, _ number: UInt32, carried: [UInt8]
  ) -> FiredWindow? {
    let (value, holds) = measure(group)
    guard holds else {
      if refire == .afterConditionCeases { group.hasFired = false }
      return nil
    }
    if group.hasFired, refire != .everyMatch { return nil }
    group.hasFired = true
    var references: [UInt64] = []
    var carried = carried
    if group.window == Self.none {
      references =
        group.count == 2 ? [group.firstReference, group.lastReference] : [group.lastReference]
      references = Array(references.suffix(referencesMax))
    } else {
      references = windows[Int(group.window)].references(max: referencesMax)
      if correlation.isDeferred { carried = windows[Int(group.window)].carried }
    }
    return FiredWindow(
      key: keys.bytes(of: Int(number)), firstMs: group.firstMs, lastMs: group.lastMs,
      lastReference: group.lastReference, eventCount: Int(group.count), value: value,
      references: references, carried: carried)
  }

  private func measure(_ group: Group) -> (value: Double, holds: Bool) {
    guard group.window != Self.none else {
      return (Double(group.count), correlation.admits(Double(group.count)))
    }
    let index = Int(group.window)
    let cutoff = group.lastMs - correlation.spanMs
    let value: Double
    switch correlation.measure {
    case .events: value = Double(group.count)
    case .distinct: value = Double(windowValues[index].distinctCount)
    case .rules:
      var seen = 0
      for lastMs in windows[index].slots { if lastMs >= cutoff { seen += 1 } }
      value = Double(seen)
    case .sequence:
      let isWhole = (windows[index].slots.last ?? CorrelationWindow.never) >= cutoff
      value = isWhole ? Double(windows[index].slots.count) : 0
    case .expression(let condition):
      value = condition.holds { windows[index].slots[$0] >= cutoff } ? 1 : 0
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

  /// Closes the first group whose window lies before an instant, and judges it if that was due.
  ///
  /// Returns nil when there is none.
  mutating func closeFirst(before timeMs: Int64) -> (closed: Bool, fired: FiredWindow?) {
    guard let oldestMs, oldestMs < timeMs - correlation.spanMs else { return (false, nil) }
    warmClosing()
    let groups = pages
    let found = order.popFirst(before: timeMs - correlation.spanMs) { number in
      groups[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)].lastMs
    }
    guard let number = found else { return (false, nil) }
    var group = self[number]
    let fired = correlation.isDeferred ? judge(&group, number, carried: []) : nil
    remove(number, group)
    return (true, fired)
  }

  /// Gives up the group that is about longest without an event.
  mutating func removeOldest() {
    let groups = pages
    let found = order.popFirst(before: Int64.max) { number in
      groups[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)].lastMs
    }
    if let number = found { remove(number, self[number]) }
  }

  private mutating func remove(_ number: UInt32, _ group: Group) {
    if group.window != Self.none { closeWindow(group.window) }
    cost -= ByteKeys.cost(ofLength: keys.length(of: Int(number))) + MemoryLayout<Group>.stride + 4
    keys.remove(Int(number))
  }

  private mutating func open(_ number: UInt32, keyLength: Int) {
    if Int(number) >> Self.pageBits == pages.count {
      pages.append(Array(repeating: Group(), count: Self.pageSize))
    }
    self[number] = Group()
    cost += ByteKeys.cost(ofLength: keyLength) + MemoryLayout<Group>.stride + 4
  }

  private mutating func openWindow(with group: Group) -> UInt32 {
    let slotCount =
      switch correlation.measure {
      case .rules, .expression, .sequence: correlation.inputs.count
      default: 0
      }
    var window = CorrelationWindow(
      slotCount: slotCount, isOrdered: correlation.measure == .sequence)
    if group.count > 0 {
      window.add(
        group.firstReference, at: group.firstMs, marksMax: referencesMax, entriesMax: entriesMax)
    }
    if group.count > 1 {
      window.add(
        group.lastReference, at: group.lastMs, marksMax: referencesMax, entriesMax: entriesMax)
    }
    let index = freeWindows.popLast() ?? UInt32(truncatingIfNeeded: windows.count)
    if Int(index) == windows.count {
      windows.append(window)
      if keepsValues { windowValues.append(CorrelationValues()) }
    } else {
      windows[Int(index)] = window
    }
    cost += costOfWindow(Int(index))
    return index
  }

  private mutating func closeWindow(_ index: UInt32) {
    cost -= costOfWindow(Int(index))
    windows[Int(index)] = CorrelationWindow(slotCount: 0, isOrdered: false)
    if keepsValues {
      let values = windowValues[Int(index)]
      windowValues[Int(index)] = CorrelationValues()
      for value in values.byValue.keys { release(value) }
    }
    freeWindows.append(index)
  }
}
