/// What the window of a group holds beside the events themselves, for groups that need it.
struct CorrelationWindow: Sendable {
  /// Counts of events by instant, without marks: those between the oldest such count and the events
  /// that have their marks.
  var runs = BlockQueue()
  var runCount = 0
  /// When the oldest count leaves the window, where two were put together because there were too
  /// many.
  var heldMs: Int64?
  /// When each rule was last seen; under `temporal_ordered`, when the latest sequence began that
  /// ends with the rule.
  private(set) var slots: [Int64] = []
  /// When each rule was last seen, under `temporal_ordered`.
  private var seen: [Int64] = []
  /// What an outer correlation needs of the last event, encoded.
  var carried: [UInt8] = []

  static let never = Int64.min

  /// What an array takes beside its elements.
  static let arrayBytes = 48

  /// About the bytes it takes, without those of a pool.
  var cost: Int {
    MemoryLayout<CorrelationWindow>.stride + fixedBytes + carried.count
  }

  /// Bytes that do not change with the events.
  private var fixedBytes = 0

  init(slotCount: Int, isOrdered: Bool) {
    if slotCount > 0 { slots = Array(repeating: Self.never, count: slotCount) }
    if isOrdered { seen = slots }
    fixedBytes = 8 * (slots.count + seen.count) + (slotCount > 0 ? Self.arrayBytes : 0)
  }

  /// Notes that a rule was seen; rules of the same millisecond count as in order either way.
  mutating func see(_ slot: Int, at timeMs: Int64, isOrdered: Bool) {
    guard isOrdered else {
      slots[slot] = timeMs
      return
    }
    seen[slot] = timeMs
    slots[slot] = slot == 0 ? timeMs : max(slots[slot], slots[slot - 1])
    var next = slot + 1
    while next < slots.count, seen[next] == timeMs {
      slots[next] = max(slots[next], slots[next - 1])
      next += 1
    }
  }
}
