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

    /// By time, then by the caller's mark, then by rule: an order that arrival has no part in.
    mutating func sort() {
      let isSorted = zip(entries, entries.dropFirst()).allSatisfy { !($1 < $0) }
      if !isSorted { entries.sort(by: <) }
    }
  }

  let widthMs: Int64
  /// Ascending by time from `head` on.
  private var order: [(startMs: Int64, slot: Int)] = []
  private var head = 0
  private var buckets: [Bucket] = []
  private var free: [Int] = []
  private var last: (startMs: Int64, slot: Int)?
  private(set) var byteCount = 0

  init(widthMs: Int64) { self.widthMs = max(1, widthMs) }

  var isEmpty: Bool { head == order.count }
  var firstStartMs: Int64? { isEmpty ? nil : order[head].startMs }

  /// The start of the bucket that holds an instant.
  func start(of timeMs: Int64) -> Int64 {
    let remainder = timeMs % widthMs
    return timeMs - (remainder < 0 ? remainder + widthMs : remainder)
  }

  /// Keeps an observation; `encode` appends its values.
  mutating func append(
    timeMs: Int64, reference: UInt64, source: Int, encode: (inout [UInt8]) -> Void
  ) {
    let slot = slot(for: start(of: timeMs))
    let before = buckets[slot].bytes.count
    encode(&buckets[slot].bytes)
    buckets[slot].entries.append(
      Entry(
        timeMs: timeMs, reference: reference, source: UInt32(truncatingIfNeeded: source),
        start: UInt32(truncatingIfNeeded: before)))
    byteCount += buckets[slot].bytes.count - before + MemoryLayout<Entry>.stride
  }

  /// Takes out the earliest bucket, in order.
  mutating func takeFirst() -> Bucket? {
    guard !isEmpty else { return nil }
    let (startMs, slot) = order[head]
    head += 1
    if head > 1024, head * 2 > order.count {
      order.removeFirst(head)
      head = 0
    }
    if last?.slot == slot { last = nil }
    var bucket = Bucket()
    swap(&bucket, &buckets[slot])
    free.append(slot)
    bucket.startMs = startMs
    byteCount -= bucket.bytes.count + bucket.entries.count * MemoryLayout<Entry>.stride
    bucket.sort()
    return bucket
  }

  /// Gives a bucket's room back, so that the next one need not ask for it.
  mutating func recycle(_ bucket: Bucket) {
    guard let slot = free.last, bucket.bytes.capacity < 1 << 20 else { return }
    buckets[slot].entries = bucket.entries
    buckets[slot].bytes = bucket.bytes
    buckets[slot].entries.removeAll(keepingCapacity: true)
    buckets[slot].bytes.removeAll(keepingCapacity: true)
  }

  private mutating func slot(for startMs: Int64) -> Int {
    if let last, last.startMs == startMs { return last.slot }
    var low = head
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle].startMs < startMs { low = middle + 1 } else { high = middle }
    }
    if low < order.count, order[low].startMs == startMs {
      last = order[low]
      return order[low].slot
    }
    let slot: Int
    if let reused = free.popLast() {
      slot = reused
    } else {
      slot = buckets.count
      buckets.append(Bucket())
    }
    order.insert((startMs, slot), at: low)
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

/// Values of an observation as bytes: for each its length and one more, then its UTF-8; 0 is none.
enum ValueCoding {
  static func append(_ value: String?, to bytes: inout [UInt8]) {
    guard var value else {
      bytes.append(0)
      return
    }
    value.withUTF8 { utf8 in
      appendLength(utf8.count + 1, to: &bytes)
      bytes.append(contentsOf: utf8)
    }
  }

  static func append(_ value: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    appendLength(value.count + 1, to: &bytes)
    bytes.append(contentsOf: value)
  }

  static func appendNone(to bytes: inout [UInt8]) { bytes.append(0) }

  private static func appendLength(_ length: Int, to bytes: inout [UInt8]) {
    var rest = length
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Ranges of `count` values from `start` on; an empty range below 0 for one that is not there.
  static func ranges(
    of count: Int, in bytes: [UInt8], from start: Int, into ranges: inout [Range<Int>?]
  ) {
    ranges.removeAll(keepingCapacity: true)
    var at = start
    for _ in 0..<count {
      var length = 0
      var shift = 0
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        length |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      if length == 0 {
        ranges.append(nil)
      } else {
        ranges.append(at..<at + length - 1)
        at += length - 1
      }
    }
  }
}
