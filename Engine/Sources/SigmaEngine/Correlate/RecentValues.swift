/// The different values that one group saw, while they are few, in one block of a pool: each with
/// the instant when it was last seen, in the order of that.
///
/// A block of 64 bytes holds five, each larger one twice as many and a little.
struct RecentValues: Sendable {
  /// Number of the block in the lower 30 bits, its size in the upper 2.
  private var handle = BlockPool.none

  init() {}

  fileprivate init(_ block: UInt32, size: Int) { handle = block | UInt32(size) << 30 }

  var isEmpty: Bool { handle == BlockPool.none }

  fileprivate var block: UInt32 { handle & 0x3FFF_FFFF }
  fileprivate var size: Int { Int(handle >> 30) }
  fileprivate var room: Int { Self.room(size) }

  /// How many a block of a size holds: half a word for the count, half a word and a word for each.
  fileprivate static func room(_ size: Int) -> Int { (2 * (BlockPool.unit << size) - 1) / 3 }

  /// The first word of the block, and the word of the first instant.
  fileprivate var words: (start: Int, times: Int) {
    let start = Int(block) * BlockPool.unit
    return (start, start + (BlockPool.unit << size) - room)
  }
}

/// Half words of a block: the count, the values; its last words are the instants.
private struct ValueBlock {
  let words: UnsafeMutableBufferPointer<UInt64>
  let start: Int
  let times: Int

  func value(_ place: Int) -> UInt32 {
    let word = words[start + (place + 1) >> 1]
    return UInt32(truncatingIfNeeded: place & 1 == 0 ? word >> 32 : word)
  }

  func setValue(_ place: Int, _ value: UInt32) {
    let index = start + (place + 1) >> 1
    let shift: UInt64 = place & 1 == 0 ? 32 : 0
    words[index] = words[index] & ~(UInt64(UInt32.max) << shift) | UInt64(value) << shift
  }

  /// Moves what stands in some places forward.
  func move(_ places: Range<Int>, by distance: Int) {
    for place in places {
      setValue(place - distance, value(place))
      words[times + place - distance] = words[times + place]
    }
  }

  func set(_ place: Int, _ value: UInt32, at timeMs: Int64) {
    setValue(place, value)
    words[times + place] = UInt64(bitPattern: timeMs)
  }

  func setCount(_ count: Int) {
    words[start] = words[start] & ~UInt64(UInt32.max) | UInt64(truncatingIfNeeded: count)
  }

  func place(of value: UInt32, in count: Int) -> Int? {
    for place in 0..<count { if self.value(place) == value { return place } }
    return nil
  }
}

extension BlockPool {
  /// One look at whether the array is shared, not one for each word.
  private mutating func with<Result>(
    _ values: RecentValues, _ change: (ValueBlock) -> Result
  ) -> Result {
    let (start, times) = values.words
    return words.withUnsafeMutableBufferPointer {
      change(ValueBlock(words: $0, start: start, times: times))
    }
  }

  func count(_ values: RecentValues) -> Int {
    values.isEmpty ? 0 : Int(UInt32(truncatingIfNeeded: words[values.words.start]))
  }

  /// Whether one more value needs room that no block has.
  func isFull(_ values: RecentValues) -> Bool {
    !values.isEmpty && values.size == Self.sizes - 1 && count(values) == values.room
  }

  /// The value at a place, the one that was longest not seen at 0.
  func value(_ values: RecentValues, _ place: Int) -> Timed {
    let (start, times) = values.words
    let word = words[start + (place + 1) >> 1]
    return Timed(
      timeMs: Int64(bitPattern: words[times + place]),
      payload: place & 1 == 0 ? word >> 32 : word & UInt64(UInt32.max))
  }

  /// Notes that a value was seen; false where it was known.
  mutating func see(_ value: UInt32, at timeMs: Int64, in values: inout RecentValues) -> Bool {
    let count = count(values)
    if values.isEmpty {
      values = RecentValues(take(0), size: 0)
    } else {
      let isKnown = with(values) { block in
        guard let place = block.place(of: value, in: count) else { return false }
        if block.words[block.times + place] != UInt64(bitPattern: timeMs) {
          block.move(place + 1..<count, by: 1)
          block.set(count - 1, value, at: timeMs)
        }
        return true
      }
      if isKnown { return false }
      if count == values.room { widen(&values, count) }
    }
    with(values) { block in
      block.set(count, value, at: timeMs)
      block.setCount(count + 1)
    }
    return true
  }

  /// Forgets the values that were longest not seen.
  mutating func drop(_ dropped: Int, of values: inout RecentValues) {
    let count = count(values)
    guard dropped < count else {
      empty(&values)
      return
    }
    with(values) { block in
      block.move(dropped..<count, by: dropped)
      block.setCount(count - dropped)
    }
  }

  mutating func empty(_ values: inout RecentValues) {
    guard !values.isEmpty else { return }
    giveBack(values.block, values.size)
    values = RecentValues()
  }

  /// Reads ahead what seeing a value will read; of no meaning.
  func warmth(_ values: RecentValues) -> UInt64 {
    guard !values.isEmpty else { return 0 }
    let (start, times) = values.words
    return words[start] &+ words[times + values.room - 1]
  }

  private mutating func widen(_ values: inout RecentValues, _ count: Int) {
    let wider = RecentValues(take(values.size + 1), size: values.size + 1)
    let from = values.words
    with(wider) { block in
      for place in 0..<count {
        let old = ValueBlock(words: block.words, start: from.start, times: from.times)
        block.setValue(place, old.value(place))
        block.words[block.times + place] = old.words[old.times + place]
      }
    }
    giveBack(values.block, values.size)
    values = wider
  }
}
