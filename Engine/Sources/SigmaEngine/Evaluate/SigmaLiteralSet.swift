/// Texts of which any may be equal to a value: one lookup, however many there are.
struct SigmaLiteralSet: Sendable {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]
  /// One more than an index of `ranges`; 0 where a slot is free.
  private let slots: [Int32]
  /// A bit for each length that occurs, 63 for all longer ones.
  private let lengths: UInt64

  init(_ texts: [[UInt8]]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var lengths: UInt64 = 0
    var slots = [Int32](repeating: 0, count: Self.capacity(texts.count))
    for text in texts {
      lengths |= 1 << UInt64(min(text.count, 63))
      let start = bytes.count
      bytes += text
      ranges.append(start..<bytes.count)
      var slot = text.withUnsafeBytes { Self.hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(ranges.count)
    }
    self.bytes = bytes
    self.ranges = ranges
    self.slots = slots
    self.lengths = lengths
  }

  private static func capacity(_ count: Int) -> Int {
    var capacity = 8
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }

  /// Seeded by the process, so that no list can be made to collide.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }

  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lengths >> UInt64(min(text.count, 63)) & 1 == 1 else { return false }
    var slot = Self.hash(UnsafeRawBufferPointer(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let range = ranges[Int(slots[slot]) - 1]
      if range.count == text.count, text.elementsEqual(bytes[range]) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
