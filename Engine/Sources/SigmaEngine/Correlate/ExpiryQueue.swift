/// Groups by about when they had their last event, coarsely: a group is not moved when it has
/// another, only looked at again when its time has come.
struct ExpiryQueue: Sendable {
  private let widthMs: Int64
  /// Ascending by time.
  private var buckets: [(startMs: Int64, numbers: [UInt32])] = []
  private var head = 0
  /// Place in the first bucket.
  private var next = 0

  init(widthMs: Int64) { self.widthMs = max(1, widthMs) }

  var firstStartMs: Int64? { head < buckets.count ? buckets[head].startMs : nil }

  private func start(of timeMs: Int64) -> Int64 {
    let remainder = timeMs % widthMs
    return timeMs - (remainder < 0 ? remainder + widthMs : remainder)
  }

  mutating func append(_ number: UInt32, at timeMs: Int64) {
    if head < buckets.count {
      let lastMs = buckets[buckets.count - 1].startMs
      if timeMs >= lastMs, timeMs - lastMs < widthMs {
        buckets[buckets.count - 1].numbers.append(number)
        return
      }
    }
    let startMs = start(of: timeMs)
    var low = head
    if let last = buckets.last, last.startMs < startMs {
      low = buckets.count
    } else {
      var high = buckets.count
      while low < high {
        let middle = (low + high) / 2
        if buckets[middle].startMs < startMs { low = middle + 1 } else { high = middle }
      }
    }
    if low < buckets.count, buckets[low].startMs == startMs {
      buckets[low].numbers.append(number)
    } else {
      if low == head, next > 0 {
        // The first bucket is half done; what is done must not be looked at again.
        buckets[head].numbers.removeFirst(next)
        next = 0
      }
      buckets.insert((startMs, [number]), at: low)
    }
  }

  /// The groups that will be looked at next, each time that many have been.
  func upcoming(_ count: Int) -> ArraySlice<UInt32>? {
    guard head < buckets.count, next % count == 0 else { return nil }
    let numbers = buckets[head].numbers
    return numbers[next..<min(next + count, numbers.count)]
  }

  /// Takes out the next group of those whose last event may lie before an instant, and gives the
  /// instant before which it does if the group belongs where it was; else it is to be put back in.
  mutating func next(before timeMs: Int64) -> (number: UInt32, endMs: Int64)? {
    while head < buckets.count {
      let endMs = buckets[head].startMs + widthMs
      guard timeMs == Int64.max || endMs <= timeMs else { return nil }
      if next < buckets[head].numbers.count {
        next += 1
        return (buckets[head].numbers[next - 1], endMs)
      }
      buckets[head].numbers = []
      head += 1
      next = 0
      if head > 64, head * 2 > buckets.count {
        buckets.removeFirst(head)
        head = 0
      }
    }
    return nil
  }
}
