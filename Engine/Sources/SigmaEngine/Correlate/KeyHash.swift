/// A quick hash of byte strings, seeded anew in each process: a log cannot be made to fill one
/// chain of a table, and no output shows it.
struct KeyHash: Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64

  init() {
    func seed(_ number: Int) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(number)
      // A factor must not be small, and an odd one loses nothing.
      return UInt64(truncatingIfNeeded: hasher.finalize()) | 1 << 63 | 1
    }
    (first, second, third) = (seed(1), seed(2), seed(3))
  }

  func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let count = bytes.count
    var state = third
    var left: UInt64 = 0
    var right: UInt64 = 0
    if count >= 8 {
      var at = 0
      while at + 16 < count {
        state = Self.fold(
          bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ first,
          bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self) ^ state)
        at += 16
      }
      // The two words may share bytes with each other and with the last round.
      left = bytes.loadUnaligned(fromByteOffset: min(at, count - 8), as: UInt64.self)
      right = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      left = UInt64(bytes.loadUnaligned(as: UInt32.self))
      right = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else {
      for byte in bytes { left = left << 8 | UInt64(byte) }
    }
    state = Self.fold(left ^ first, right ^ state)
    let whole = Self.fold(state ^ second, UInt64(truncatingIfNeeded: count) ^ first)
    return UInt32(truncatingIfNeeded: whole)
  }

  /// Both halves of a product, one over the other.
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
