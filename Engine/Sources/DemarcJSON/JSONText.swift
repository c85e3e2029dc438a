/// Reading string and key text straight from source bytes.
enum JSONText {
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }

  /// Decodes escapes.
  ///
  /// A lone surrogate (legal JSON, no Unicode scalar) becomes U+FFFD.
  static func decode(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var index = 0
    while index < count {
      let byte = unsafe start[index]
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        index += 1
        continue
      }
      let kind = unsafe start[index + 1]
      index += 2
      switch kind {
      case UInt8(ascii: "b"): out.append(8)
      case UInt8(ascii: "f"): out.append(12)
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "r"): out.append(13)
      case UInt8(ascii: "t"): out.append(9)
      case UInt8(ascii: "u"):
        var unit = unsafe fourHex(start + index)
        index += 4
        if unit >> 10 == 0x36, index + 6 <= count, unsafe start[index] == UInt8(ascii: "\\"),
          unsafe start[index + 1] == UInt8(ascii: "u")
        {
          let low = unsafe fourHex(start + index + 2)
          if low >> 10 == 0x37 {
            unit = 0x10000 + (unit & 0x3ff) << 10 + (low & 0x3ff)
            index += 6
          }
        }
        out.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
      default: out.append(kind)
      }
    }
    return out
  }

  private static func fourHex(_ at: UnsafePointer<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for index in 0..<4 { unit = unsafe unit << 4 | (hexValue(at[index]) ?? 0) }
    return unit
  }

  static func hash(decoding start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let decoded = unsafe decode(start, count)
    return unsafe decoded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return unsafe JSONTape.hash(start, 0) }
      return unsafe JSONTape.hash(base, buffer.count)
    }
  }

  static func string(_ start: UnsafePointer<UInt8>, _ count: Int, escaped: Bool) -> String {
    if escaped { return unsafe String(decoding: decode(start, count), as: UTF8.self) }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  static func key(_ word: UInt64, _ base: UnsafePointer<UInt8>) -> String {
    unsafe string(
      base + JSONTape.low(word), JSONTape.keyLength(word), escaped: JSONTape.keyIsEscaped(word))
  }

  /// Whether two key words name the same member.
  @inline(__always)
  static func sameKey(_ left: UInt64, _ right: UInt64, _ base: UnsafePointer<UInt8>) -> Bool {
    if JSONTape.keyIsEscaped(left) || JSONTape.keyIsEscaped(right) {
      guard left >> 48 & 0x7fff == right >> 48 & 0x7fff else { return false }
      return unsafe key(left, base).utf8.elementsEqual(key(right, base).utf8)
    }
    guard left >> 32 == right >> 32 else { return false }
    return unsafe equal(
      base + JSONTape.low(left), base + JSONTape.low(right), JSONTape.keyLength(left))
  }

  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int)
    -> Bool
  {
    var index = 0
    while index + 8 <= count {
      let a = unsafe UnsafeRawPointer(left + index).loadUnaligned(as: UInt64.self)
      let b = unsafe UnsafeRawPointer(right + index).loadUnaligned(as: UInt64.self)
      if a != b { return false }
      index += 8
    }
    while index < count {
      if unsafe left[index] != right[index] { return false }
      index += 1
    }
    return true
  }
}
