/// The window of one group that a pair of instants cannot hold.
struct CorrelationWindow: Sendable {
  /// The last events: instants and marks.
  private var marks = TimedQueue()
  /// Those before them by instant, without marks.
  private var earlier = RunQueue()
  /// When each rule was last seen; under `temporal_ordered`, when the latest sequence began that ends
  /// with the rule.
  private(set) var slots: [Int64] = []
  /// When each rule was last seen, under `temporal_ordered`.
  private var seen: [Int64] = []
  /// What an outer correlation needs of the last event, encoded.
  var carried: [UInt8] = []

  static let never = Int64.min

  /// Entries of both queues; kept, since to ask the queues would touch memory for nothing.
  private var entryCount = 0

  /// About the bytes it takes.
  var cost: Int { Self.baseBytes + 16 * entryCount + fixedBytes + carried.count }

  /// Bytes that do not change with the events.
  private var fixedBytes = 0
  private static let baseBytes = MemoryLayout<CorrelationWindow>.stride + arrayBytes

  /// What an array takes beside its elements.
  static let arrayBytes = 48

  init(slotCount: Int, isOrdered: Bool) {
    if slotCount > 0 { slots = Array(repeating: Self.never, count: slotCount) }
    if isOrdered { seen = slots }
    fixedBytes = 8 * (slots.count + seen.count) + (slotCount > 0 ? Self.arrayBytes : 0)
  }

  /// When the oldest event was.
  var firstMs: Int64? { (earlier.first ?? marks.first)?.timeMs }

  /// The last marks, oldest first.
  func references(max: Int) -> [UInt64] { marks.live.suffix(max).map(\.payload) }

  /// Takes an event; `marksMax` of them keep their marks.
  mutating func add(_ reference: UInt64, at timeMs: Int64, marksMax: Int, entriesMax: Int) {
    marks.append(Timed(timeMs: timeMs, payload: reference))
    entryCount += 1
    if marks.count > Swift.max(1, marksMax), let oldest = marks.popFirst() {
      let isNew = earlier.add(1, at: oldest.timeMs, max: entriesMax)
      entryCount -= isNew ? 0 : 1
    }
  }

  /// Takes out events before an instant; gives back how many they were.
  mutating func expel(before timeMs: Int64) -> UInt32 {
    var count: UInt64 = 0
    while let run = earlier.popFirst(before: timeMs) {
      count += run.payload
      entryCount -= 1
    }
    while marks.popFirst(before: timeMs) != nil {
      count += 1
      entryCount -= 1
    }
    return UInt32(clamping: count)
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
