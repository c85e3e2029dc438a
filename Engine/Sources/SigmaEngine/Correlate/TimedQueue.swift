/// Something that happened at an instant: a count, a value, a mark.
struct Timed: Hashable, Sendable {
  var timeMs: Int64
  var payload: UInt64
}

/// A queue in order of time.
struct TimedQueue: Sendable {
  private var items: [Timed] = []
  private var head = 0

  var count: Int { items.count - head }
  var isEmpty: Bool { head == items.count }
  var first: Timed? { isEmpty ? nil : items[head] }
  var last: Timed? { isEmpty ? nil : items[items.count - 1] }
  var live: ArraySlice<Timed> { items[head...] }

  mutating func append(_ item: Timed) { items.append(item) }

  mutating func popFirst() -> Timed? {
    guard !isEmpty else { return nil }
    let item = items[head]
    head += 1
    if head == items.count {
      items.removeAll(keepingCapacity: items.capacity <= 64)
      head = 0
    } else if head >= 32, head * 2 >= items.count {
      items.removeFirst(head)
      head = 0
    }
    return item
  }

  /// Takes out the first item if it lies before an instant.
  mutating func popFirst(before timeMs: Int64) -> Timed? {
    guard let first, first.timeMs < timeMs else { return nil }
    return popFirst()
  }

  mutating func setLast(_ payload: UInt64) {
    if !isEmpty { items[items.count - 1].payload = payload }
  }

  mutating func setFirst(_ payload: UInt64) {
    if !isEmpty { items[head].payload = payload }
  }

  /// Keeps what passes, in order.
  mutating func keep(_ passes: (Timed) -> Bool) {
    items = items[head...].filter(passes)
    head = 0
  }
}

/// Counts or sums by instant: what falls on the same millisecond is one entry.
///
/// Where there are more instants than may be kept, the two oldest become one at the later of them:
/// nothing is lost, it only leaves the window a little late.
struct RunQueue: Sendable {
  private(set) var queue = TimedQueue()

  var first: Timed? { queue.first }
  var count: Int { queue.count }

  /// Adds an amount; whether there is an entry more than before.
  mutating func add(_ amount: UInt64, at timeMs: Int64, max: Int) -> Bool {
    add(amount, at: timeMs, max: max) { $0 &+ $1 }
  }

  @discardableResult
  mutating func add(
    _ amount: UInt64, at timeMs: Int64, max: Int, joining join: (UInt64, UInt64) -> UInt64
  ) -> Bool {
    if let last = queue.last, last.timeMs == timeMs {
      queue.setLast(join(last.payload, amount))
      return false
    }
    queue.append(Timed(timeMs: timeMs, payload: amount))
    if queue.count > max, let oldest = queue.popFirst(), let next = queue.first {
      queue.setFirst(join(oldest.payload, next.payload))
      return false
    }
    return true
  }

  mutating func popFirst(before timeMs: Int64) -> Timed? { queue.popFirst(before: timeMs) }
}
