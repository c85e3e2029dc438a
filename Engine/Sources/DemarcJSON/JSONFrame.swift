/// A container that a parser has not closed yet.
struct JSONFrame {
  /// Its word.
  var start: Int
  var members = 0
  /// A filter of 256 bits over the hashes of the names so far.
  private var seen = SIMD4<UInt64>()
  var isObject: Bool

  init(start: Int, isObject: Bool) {
    self.start = start
    self.isObject = isObject
  }

  /// Notes a name in the filter; false when there was none with its bit.
  @inline(__always)
  mutating func note(_ hash: UInt64) -> Bool {
    let bit = SIMD4<UInt64>(repeating: 1 << (hash >> 15 & 63))
    let lanes = SIMD4<UInt64>(0, 1, 2, 3) .== SIMD4(repeating: hash >> 21 & 3)
    let mask = SIMD4<UInt64>().replacing(with: bit, where: lanes)
    let isKnown = seen & mask != SIMD4()
    seen |= mask
    return isKnown
  }
}
