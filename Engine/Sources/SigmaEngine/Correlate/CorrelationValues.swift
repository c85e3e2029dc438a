/// The values of a window, kept as the measure needs them.
struct CorrelationValues: Sendable {
  /// When each value was last seen; for shares, how often.
  private(set) var byValue: [UInt32: Int64] = [:]
  /// Values or sums by instant, oldest first.
  private var queue = TimedQueue()
  private var sums = RunQueue()
  private(set) var sum = 0.0
  /// Whether the sum came from whole numbers alone, so that taking away is exact.
  private var isExact = true
  /// Ascending.
  private var sorted: [Double] = []

  var cost: Int { 24 * byValue.count + 16 * (queue.count + sums.count) + 8 * sorted.count }
  var distinctCount: Int { byValue.count }

  // MARK: Different values

  /// Notes that a value was seen; gives back whether it is new here, and one that had to go.
  mutating func see(_ value: UInt32, at timeMs: Int64, max: Int) -> (isNew: Bool, dropped: UInt32?)
  {
    let before = byValue.updateValue(timeMs, forKey: value)
    if before == timeMs { return (false, nil) }
    queue.append(Timed(timeMs: timeMs, payload: UInt64(value)))
    if queue.count > 2 * byValue.count + 16 {
      // Most entries speak of values that were seen again since.
      let latest = byValue
      queue.keep { latest[UInt32(truncatingIfNeeded: $0.payload)] == $0.timeMs }
    }
    guard byValue.count > max else { return (before == nil, nil) }
    while let oldest = queue.popFirst() {
      if let dropped = forget(oldest) { return (before == nil, dropped) }
    }
    return (before == nil, nil)
  }

  /// The next value that was last seen before an instant.
  mutating func popValue(before timeMs: Int64) -> UInt32? {
    while let oldest = queue.popFirst(before: timeMs) {
      if let dropped = forget(oldest) { return dropped }
    }
    return nil
  }

  private mutating func forget(_ entry: Timed) -> UInt32? {
    let value = UInt32(truncatingIfNeeded: entry.payload)
    guard byValue[value] == entry.timeMs else { return nil }
    byValue[value] = nil
    return value
  }

  // MARK: How often each value comes

  mutating func count(
    _ value: UInt32, at timeMs: Int64, max: Int
  ) -> (isNew: Bool, dropped: UInt32?, isTrimmed: Bool) {
    let isNew = byValue[value] == nil
    byValue[value, default: 0] += 1
    queue.append(Timed(timeMs: timeMs, payload: UInt64(value)))
    guard queue.count > max, let oldest = queue.popFirst() else { return (isNew, nil, false) }
    return (isNew, uncount(oldest), true)
  }

  /// Takes out one event before an instant: nil where there is none, else the value if it is gone.
  mutating func popCounted(before timeMs: Int64) -> UInt32?? {
    guard let oldest = queue.popFirst(before: timeMs) else { return nil }
    return .some(uncount(oldest))
  }

  private mutating func uncount(_ entry: Timed) -> UInt32? {
    let value = UInt32(truncatingIfNeeded: entry.payload)
    guard let count = byValue[value] else { return nil }
    byValue[value] = count > 1 ? count - 1 : nil
    return count > 1 ? nil : value
  }

  /// The least share, in per cent, that the bounds admit; else the least of all.
  func share(_ admits: (Double) -> Bool) -> (value: Double, isAdmitted: Bool) {
    let total = Double(queue.count)
    var least: Double?
    var admitted: Double?
    for count in byValue.values {
      let share = Double(count) / total * 100
      least = min(share, least ?? share)
      if admits(share) { admitted = min(share, admitted ?? share) }
    }
    return (admitted ?? least ?? 0, admitted != nil)
  }

  // MARK: Sums

  mutating func add(_ number: Double, at timeMs: Int64, max: Int) {
    sums.add(number.bitPattern, at: timeMs, max: max) {
      (Double(bitPattern: $0) + Double(bitPattern: $1)).bitPattern
    }
    sum += number
    if number != number.rounded() || sum.magnitude > 1e15 || number.magnitude > 1e15 {
      isExact = false
    }
  }

  mutating func popSums(before timeMs: Int64) {
    var isChanged = false
    while let oldest = sums.popFirst(before: timeMs) {
      sum -= Double(bitPattern: oldest.payload)
      isChanged = true
    }
    if isChanged, !isExact {
      // Taking away what was added leaves rounding behind; adding anew does not.
      sum = sums.queue.live.reduce(0) { $0 + Double(bitPattern: $1.payload) }
    }
    if sums.count == 0 {
      sum = 0
      isExact = true
    }
  }

  // MARK: Ranks

  /// Keeps a number in order; true where the oldest had to go.
  mutating func insert(_ number: Double, at timeMs: Int64, max: Int) -> Bool {
    queue.append(Timed(timeMs: timeMs, payload: number.bitPattern))
    sorted.insert(number, at: place(of: number))
    guard queue.count > max, let oldest = queue.popFirst() else { return false }
    take(oldest)
    return true
  }

  mutating func popRanks(before timeMs: Int64) {
    while let oldest = queue.popFirst(before: timeMs) { take(oldest) }
  }

  private mutating func take(_ entry: Timed) {
    let number = Double(bitPattern: entry.payload)
    let place = place(of: number)
    if place < sorted.count, sorted[place] == number { sorted.remove(at: place) }
  }

  /// The first place whose number is not less.
  private func place(of number: Double) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The percentile with straight lines between neighbours; that of 50 is the median.
  func percentile(_ percentile: Double) -> Double {
    guard let last = sorted.last else { return 0 }
    let rank = percentile / 100 * Double(sorted.count - 1)
    let below = Int(rank.rounded(.down))
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - Double(below))
  }
}
