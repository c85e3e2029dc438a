/// A container that a parser has not closed yet.
struct JSONFrame {
  /// Its word.
  var start: Int
  var members = 0
  /// A filter of 256 bits over the hashes of the names so far.
  private var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  var isObject: Bool

  init(start: Int, isObject: Bool) {
    self.start = start
    self.isObject = isObject
  }

  /// Notes a name in the filter; false when there was none with its bit.
  @inline(__always)
  mutating func note(_ hash: UInt64) -> Bool {
    let bit = UInt64(1) << (hash >> 15 & 63)
    let lane = Int(hash >> 21 & 3) * 8
    return unsafe withUnsafeMutableBytes(of: &seen) { words in
      let word = unsafe words.loadUnaligned(fromByteOffset: lane, as: UInt64.self)
      unsafe words.storeBytes(of: word | bit, toByteOffset: lane, as: UInt64.self)
      return word & bit != 0
    }
  }
}
