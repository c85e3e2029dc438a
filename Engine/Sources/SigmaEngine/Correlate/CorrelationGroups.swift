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
  /// 56 bytes, which is all that a group with one or two events of an `event_count` takes beside
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
    var older = CorrelationGroups.none
    var newer = CorrelationGroups.none
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

  private var keys = ByteKeys()
  private var pages: [[Group]] = []
  private var windows: [CorrelationWindow] = []
  private var freeWindows: [UInt32] = []
  private var oldest = CorrelationGroups.none
  private var newest = CorrelationGroups.none
  /// Values that windows count, each once, and how many windows have it.
  private var values = ByteKeys()
  private var valueUses: [UInt32] = []
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
  }

  var count: Int { keys.count }

  /// When the group that is longest without an event had its last.
  var oldestMs: Int64? { oldest == Self.none ? nil : self[oldest].lastMs }

  private subscript(number: UInt32) -> Group {
    get { pages[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)] }
    set { pages[Int(number) >> Self.pageBits][Int(number) & (Self.pageSize - 1)] = newValue }
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
    makeNewest(number)
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
    let before = windows[index].cost
    windows[index].events.add(1, at: event.timeMs, max: entriesMax)
    windows[index].mark(event.reference, at: event.timeMs, max: referencesMax)
    switch correlation.measure {
    case .events: break
    case .rules, .expression:
      windows[index].see(event.slot, at: event.timeMs, isOrdered: false)
    case .sequence:
      windows[index].see(event.slot, at: event.timeMs, isOrdered: true)
    case .sum, .average:
      windows[index].values.add(event.number, at: event.timeMs, max: entriesMax)
    case .percentile:
      if windows[index].values.insert(event.number, at: event.timeMs, max: entriesMax) {
        trimmedCount += 1
      }
    case .distinct, .share: count(event, in: index)
    }
    if correlation.isDeferred, correlation.isCarried { windows[index].carried = event.carried }
    cost += windows[index].cost - before
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
      (isNew, dropped) = windows[index].values.see(number, at: event.timeMs, max: entriesMax)
      if dropped != nil { trimmedCount += 1 }
    } else {
      let change = windows[index].values.count(number, at: event.timeMs, max: entriesMax)
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
    let before = windows[index].cost
    while let run = windows[index].events.popFirst(before: cutoff) {
      group.count -= min(group.count, UInt32(truncatingIfNeeded: run.payload))
    }
    while windows[index].marks.popFirst(before: cutoff) != nil {}
    switch correlation.measure {
    case .events, .rules, .expression, .sequence: break
    case .sum, .average: windows[index].values.popSums(before: cutoff)
    case .percentile: windows[index].values.popRanks(before: cutoff)
    case .distinct:
      while let gone = windows[index].values.popValue(before: cutoff) { release(gone) }
    case .share:
      while let counted = windows[index].values.popCounted(before: cutoff) {
        if let gone = counted { release(gone) }
      }
    }
    if let first = windows[index].events.first { group.firstMs = first.timeMs }
    cost += windows[index].cost - before
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
      references = windows[Int(group.window)].marks.live.map(\.payload)
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
    let window = windows[Int(group.window)]
    let cutoff = group.lastMs - correlation.spanMs
    let value: Double
    switch correlation.measure {
    case .events: value = Double(group.count)
    case .distinct: value = Double(window.values.distinctCount)
    case .rules:
      var seen = 0
      for lastMs in window.slots { if lastMs >= cutoff { seen += 1 } }
      value = Double(seen)
    case .sequence:
      let isWhole = (window.slots.last ?? CorrelationWindow.never) >= cutoff
      value = isWhole ? Double(window.slots.count) : 0
    case .expression(let condition):
      value = condition.holds { window.slots[$0] >= cutoff } ? 1 : 0
    case .sum: value = window.values.sum
    case .average: value = group.count == 0 ? 0 : window.values.sum / Double(group.count)
    case .percentile(let percentile): value = window.values.percentile(percentile)
    case .share:
      let share = window.values.share(correlation.admits)
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
    var group = self[oldest]
    let fired = correlation.isDeferred ? judge(&group, oldest, carried: []) : nil
    removeOldest()
    return (true, fired)
  }

  /// Gives up the group that is longest without an event.
  mutating func removeOldest() {
    guard oldest != Self.none else { return }
    let number = oldest
    let group = self[number]
    if group.window != Self.none { closeWindow(group.window) }
    unlink(number)
    cost -= ByteKeys.cost(ofLength: keys.length(of: Int(number))) + MemoryLayout<Group>.stride
    keys.remove(Int(number))
  }

  private mutating func open(_ number: UInt32, keyLength: Int) {
    if Int(number) >> Self.pageBits == pages.count {
      pages.append(Array(repeating: Group(), count: Self.pageSize))
    }
    self[number] = Group()
    cost += ByteKeys.cost(ofLength: keyLength) + MemoryLayout<Group>.stride
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
      window.events.add(1, at: group.firstMs, max: entriesMax)
      window.mark(group.firstReference, at: group.firstMs, max: referencesMax)
    }
    if group.count > 1 {
      window.events.add(1, at: group.lastMs, max: entriesMax)
      window.mark(group.lastReference, at: group.lastMs, max: referencesMax)
    }
    cost += window.cost
    if let free = freeWindows.popLast() {
      windows[Int(free)] = window
      return free
    }
    windows.append(window)
    return UInt32(truncatingIfNeeded: windows.count - 1)
  }

  private mutating func closeWindow(_ index: UInt32) {
    let empty = CorrelationWindow(slotCount: 0, isOrdered: false)
    let window = windows[Int(index)]
    windows[Int(index)] = empty
    cost -= window.cost
    if correlation.measure == .distinct || correlation.measure == .share {
      for value in window.values.byValue.keys { release(value) }
    }
    freeWindows.append(index)
  }

  // MARK: Order

  private mutating func makeNewest(_ number: UInt32) {
    if newest == number { return }
    if self[number].newer != Self.none { unlink(number) }
    self[number].older = newest
    self[number].newer = Self.none
    if newest != Self.none { self[newest].newer = number }
    newest = number
    if oldest == Self.none { oldest = number }
  }

  private mutating func unlink(_ number: UInt32) {
    let group = self[number]
    if group.older == Self.none {
      oldest = group.newer
    } else {
      self[group.older].newer = group.newer
    }
    if group.newer == Self.none {
      newest = group.older
    } else {
      self[group.newer].older = group.older
    }
    self[number].older = Self.none
    self[number].newer = Self.none
  }
}
