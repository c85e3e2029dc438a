/// Blocks of 64, 128, 256 and 512 bytes in one flat array, for what groups keep of their events:
/// there is no object per group, and what is given back is used again.
struct BlockPool: Sendable {
  /// No block.
  static let none = UInt32.max
  /// 64-bit words of the smallest block.
  static let unit = 8
  /// Each twice as large as the one before it.
  static let sizes = 4

  var words: [UInt64] = []
  /// By size, the first free block; its first word names the next.
  private var free: [UInt32] = Array(repeating: BlockPool.none, count: BlockPool.sizes)
  /// Bytes of the blocks in use.
  private(set) var byteCount = 0

  /// A word of a block.
  subscript(block: UInt32, word: Int) -> UInt64 {
    get { words[Int(block) * Self.unit + word] }
    set { words[Int(block) * Self.unit + word] = newValue }
  }

  /// A block; what stands in it is of no meaning.
  mutating func take(_ size: Int) -> UInt32 {
    byteCount += Self.unit * 8 << size
    let block = free[size]
    if block != Self.none {
      free[size] = UInt32(truncatingIfNeeded: self[block, 0])
      return block
    }
    let start = words.count / Self.unit
    words.append(contentsOf: repeatElement(0, count: Self.unit << size))
    return UInt32(truncatingIfNeeded: start)
  }

  mutating func giveBack(_ block: UInt32, _ size: Int) {
    byteCount -= Self.unit * 8 << size
    self[block, 0] = UInt64(free[size])
    free[size] = block
  }
}

/// A queue in order of time whose items lie in blocks of a pool.
struct BlockQueue: Sendable {
  fileprivate var head = BlockPool.none
  fileprivate var tail = BlockPool.none

  var isEmpty: Bool { head == BlockPool.none }
}

/// A block of a queue holds three items. Its first word is the next block and, above it, a byte
/// each for the place of the first item and for the place behind the last.
extension BlockPool {
  private static let itemsInBlock: UInt64 = 3
  private static let firstShift: UInt64 = 32
  private static let endShift: UInt64 = 40

  private func item(_ block: UInt32, _ place: UInt64) -> Timed {
    let word = 2 + 2 * Int(place)
    return Timed(
      timeMs: Int64(bitPattern: self[block, word]), payload: self[block, word + 1])
  }

  mutating func append(_ item: Timed, to queue: inout BlockQueue) {
    var end = Self.itemsInBlock
    var head = UInt64(Self.none)
    if queue.tail != Self.none {
      head = self[queue.tail, 0]
      end = head >> Self.endShift
    }
    if end == Self.itemsInBlock {
      let block = take(0)
      if queue.tail == Self.none {
        queue.head = block
      } else {
        self[queue.tail, 0] = head & ~UInt64(UInt32.max) | UInt64(block)
      }
      queue.tail = block
      (end, head) = (0, UInt64(Self.none))
    }
    let start = Int(queue.tail) * Self.unit
    let word = start + 2 + 2 * Int(end)
    // One look at whether the array is shared, not one for each word.
    words.withUnsafeMutableBufferPointer { words in
      words[word] = UInt64(bitPattern: item.timeMs)
      words[word + 1] = item.payload
      words[start] = head + 1 << Self.endShift
    }
  }

  mutating func popFirst(_ queue: inout BlockQueue) -> Timed? {
    guard queue.head != Self.none else { return nil }
    let block = queue.head
    let head = self[block, 0]
    let place = head >> Self.firstShift & 0xFF
    let item = item(block, place)
    guard place + 1 == head >> Self.endShift else {
      self[block, 0] = head + 1 << Self.firstShift
      return item
    }
    if block == queue.tail {
      queue = BlockQueue()
    } else {
      queue.head = UInt32(truncatingIfNeeded: head)
    }
    giveBack(block, 0)
    return item
  }

  func last(_ queue: BlockQueue) -> Timed? {
    guard queue.tail != Self.none else { return nil }
    return item(queue.tail, self[queue.tail, 0] >> Self.endShift - 1)
  }

  mutating func setLast(_ payload: UInt64, of queue: BlockQueue) {
    guard queue.tail != Self.none else { return }
    let end = self[queue.tail, 0] >> Self.endShift
    self[queue.tail, 2 * Int(end) + 1] = payload
  }

  /// The payloads, oldest first.
  func payloads(_ queue: BlockQueue) -> [UInt64] {
    var payloads: [UInt64] = []
    var block = queue.head
    while block != Self.none {
      let head = self[block, 0]
      for place in head >> Self.firstShift & 0xFF..<head >> Self.endShift {
        payloads.append(item(block, place).payload)
      }
      block = UInt32(truncatingIfNeeded: head)
    }
    return payloads
  }

  mutating func empty(_ queue: inout BlockQueue) {
    var block = queue.head
    while block != Self.none {
      let next = UInt32(truncatingIfNeeded: self[block, 0])
      giveBack(block, 0)
      block = next
    }
    queue = BlockQueue()
  }

  /// Reads ahead what using both ends will read; of no meaning.
  func warmth(_ queue: BlockQueue) -> UInt64 {
    queue.isEmpty ? 0 : self[queue.head, 0] &+ self[queue.tail, 0]
  }
}
