/// The different values that one group saw, while they are few, in one block of a pool: each with the
/// instant when it was last seen, in the order of that.
///
/// A block of 64 bytes holds five, each larger one twice as many and a little.
struct RecentValues: Sendable {
  /// Number of the block in the lower 30 bits, its size in the upper 2.
  fileprivate var handle = BlockPool.none

  var isEmpty: Bool { handle == BlockPool.none }

  fileprivate var block: UInt32 { handle & 0x3FFF_FFFF }
  fileprivate var size: Int { Int(handle >> 30) }

  fileprivate mutating func set(_ block: UInt32, _ size: Int) {
    handle = block | UInt32(size) << 30
  }

  /// How many a block of a size holds: half a word for the count, half a word and a word for each.
  fileprivate static func room(_ size: Int) -> Int { (2 * (BlockPool.unit << size) - 1) / 3 }
}

/// Half words of a block: the count, the values; its last words are the instants.
extension BlockPool {
  private func half(_ block: UInt32, _ place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: self[block, place >> 1] >> UInt64((place & 1) * 32))
  }

  private mutating func setHalf(_ block: UInt32, _ place: Int, _ value: UInt32) {
    let shift = UInt64((place & 1) * 32)
    let kept = self[block, place >> 1] & ~(UInt64(UInt32.max) << shift)
    self[block, place >> 1] = kept | UInt64(value) << shift
  }

  private func time(_ values: RecentValues, _ place: Int) -> Int64 {
    Int64(bitPattern: self[values.block, timesStart(values) + place])
  }

  private func timesStart(_ values: RecentValues) -> Int {
    (Self.unit << values.size) - RecentValues.room(values.size)
  }

  func count(_ values: RecentValues) -> Int {
    values.isEmpty ? 0 : Int(half(values.block, 0))
  }

  /// Whether one more value needs room that no block has.
  func isFull(_ values: RecentValues) -> Bool {
    !values.isEmpty && values.size == Self.sizes - 1
      && count(values) == RecentValues.room(Self.sizes - 1)
  }

  /// The value at a place, the one that was longest not seen at 0.
  func value(_ values: RecentValues, _ place: Int) -> Timed {
    Timed(timeMs: time(values, place), payload: UInt64(half(values.block, place + 1)))
  }

  /// Notes that a value was seen; false where it was known.
  mutating func see(_ value: UInt32, at timeMs: Int64, in values: inout RecentValues) -> Bool {
    let count = count(values)
    var place = 0
    while place < count, half(values.block, place + 1) != value { place += 1 }
    if place < count {
      if time(values, place) != timeMs {
        close(place, of: count, in: values)
        set(value, timeMs, at: count - 1, in: values)
      }
      return false
    }
    if values.isEmpty {
      values.set(take(0), 0)
      self[values.block, 0] = 0
    } else if count == RecentValues.room(values.size) {
      widen(&values, count)
    }
    set(value, timeMs, at: count, in: values)
    self[values.block, 0] &+= 1
    return true
  }

  /// Forgets the values that were longest not seen.
  mutating func drop(_ dropped: Int, of values: inout RecentValues) {
    let count = count(values)
    guard dropped < count else {
      empty(&values)
      return
    }
    for place in dropped..<count {
      let moved = value(values, place)
      set(
        UInt32(truncatingIfNeeded: moved.payload), moved.timeMs, at: place - dropped, in: values)
    }
    setHalf(values.block, 0, UInt32(truncatingIfNeeded: count - dropped))
  }

  mutating func empty(_ values: inout RecentValues) {
    guard !values.isEmpty else { return }
    giveBack(values.block, values.size)
    values = RecentValues()
  }

  /// Reads ahead what seeing a value will read; of no meaning.
  func warmth(_ values: RecentValues) -> UInt64 {
    values.isEmpty ? 0 : self[values.block, 0] &+ self[values.block, (Self.unit << values.size) - 1]
  }

  private mutating func set(
    _ value: UInt32, _ timeMs: Int64, at place: Int, in values: RecentValues
  ) {
    setHalf(values.block, place + 1, value)
    self[values.block, timesStart(values) + place] = UInt64(bitPattern: timeMs)
  }

  /// Moves what stands behind a place one forward.
  private mutating func close(_ place: Int, of count: Int, in values: RecentValues) {
    for next in place + 1..<max(place + 1, count) {
      let moved = value(values, next)
      set(UInt32(truncatingIfNeeded: moved.payload), moved.timeMs, at: next - 1, in: values)
    }
  }

  private mutating func widen(_ values: inout RecentValues, _ count: Int) {
    var wider = RecentValues()
    wider.set(take(values.size + 1), values.size + 1)
    self[wider.block, 0] = UInt64(count)
    for place in 0..<count {
      let moved = value(values, place)
      set(UInt32(truncatingIfNeeded: moved.payload), moved.timeMs, at: place, in: wider)
    }
    giveBack(values.block, values.size)
    values = wider
  }
}
