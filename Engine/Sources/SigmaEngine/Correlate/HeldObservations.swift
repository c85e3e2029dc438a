/// Observations that wait until nothing earlier can come, in buckets of a fixed width of time.
///
/// An observation takes 24 bytes and those of its values; no array or string is kept of it.
struct HeldObservations: Sendable {
  struct Entry: Sendable {
    var timeMs: Int64
    var reference: UInt64
    var source: UInt32
    /// Offset of its values in the bucket's bytes.
    var start: UInt32
  }

  struct Bucket: Sendable {
    var startMs: Int64 = 0
    var entries: [Entry] = []
    var bytes: [UInt8] = []

    /// Adds an observation; gives back how many bytes it takes.
    @inline(__always)
    mutating func append(
      timeMs: Int64, reference: UInt64, source: Int, encode: (inout [UInt8]) -> Void
    ) -> Int {
      let before = bytes.count
      encode(&bytes)
      entries.append(
        Entry(
          timeMs: timeMs, reference: reference, source: UInt32(truncatingIfNeeded: source),
          start: UInt32(truncatingIfNeeded: before)))
      return bytes.count - before + MemoryLayout<Entry>.stride
    }
  }

  let widthMs: Int64
  /// Ascending by time from `head` on.
  private var starts: [(startMs: Int64, slot: Int)] = []
  private var head = 0
  private var buckets: [Bucket] = []
  private var free: [Int] = []
  private var last: (startMs: Int64, slot: Int)?
  private(set) var byteCount = 0
  private var order = BucketOrder()

  init(widthMs: Int64) { self.widthMs = max(1, widthMs) }

  var isEmpty: Bool { head == starts.count }
  var firstStartMs: Int64? { isEmpty ? nil : starts[head].startMs }

  /// The start of the bucket that holds an instant.
  func start(of timeMs: Int64) -> Int64 {
    let remainder = timeMs % widthMs
    return timeMs - (remainder < 0 ? remainder + widthMs : remainder)
  }

  /// Keeps an observation; `encode` appends its values.
  mutating func append(
    timeMs: Int64, reference: UInt64, source: Int, encode: (inout [UInt8]) -> Void
  ) {
    let slot = slot(at: timeMs)
    byteCount += buckets[slot].append(
      timeMs: timeMs, reference: reference, source: source, encode: encode)
  }

  /// Takes out the earliest bucket, in order.
  mutating func takeFirst() -> Bucket? {
    guard !isEmpty else { return nil }
    let (startMs, slot) = starts[head]
    head += 1
    if head > 1024, head * 2 > starts.count {
      starts.removeFirst(head)
      head = 0
    }
    if last?.slot == slot { last = nil }
    var bucket = Bucket()
    swap(&bucket, &buckets[slot])
    free.append(slot)
    bucket.startMs = startMs
    byteCount -= bucket.bytes.count + bucket.entries.count * MemoryLayout<Entry>.stride
    order.sort(&bucket, widthMs: widthMs)
    return bucket
  }

  /// Gives a bucket's room back, so that the next one need not ask for it.
  mutating func recycle(_ bucket: Bucket) {
    guard let slot = free.last, bucket.bytes.capacity < 4 << 20 else { return }
    buckets[slot].entries = bucket.entries
    buckets[slot].bytes = bucket.bytes
    buckets[slot].entries.removeAll(keepingCapacity: true)
    buckets[slot].bytes.removeAll(keepingCapacity: true)
  }

  private mutating func slot(at timeMs: Int64) -> Int {
    if let last, timeMs >= last.startMs, timeMs - last.startMs < widthMs { return last.slot }
    return slot(for: start(of: timeMs))
  }

  private mutating func slot(for startMs: Int64) -> Int {
    var low = head
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].startMs < startMs { low = middle + 1 } else { high = middle }
    }
    if low < starts.count, starts[low].startMs == startMs {
      last = starts[low]
      return starts[low].slot
    }
    let slot: Int
    if let reused = free.popLast() {
      slot = reused
    } else {
      slot = buckets.count
      buckets.append(Bucket())
    }
    starts.insert((startMs, slot), at: low)
    last = (startMs, slot)
    return slot
  }
}

extension HeldObservations.Entry: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if left.timeMs != right.timeMs { return left.timeMs < right.timeMs }
    if left.reference != right.reference { return left.reference < right.reference }
    return left.source < right.source
  }
}
