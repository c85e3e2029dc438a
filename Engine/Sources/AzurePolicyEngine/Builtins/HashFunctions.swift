extension PolicyFunction {
  /// Names derived from texts; the arguments are joined with hyphens first.
  static let hashFunctions: [PolicyFunction] = [
    PolicyFunction("uniqueString", 1...manyMax) { args throws(PolicyFailure) in
      .string(UniqueText.base32(UniqueText.murmur64(try joined(args))))
    },
    PolicyFunction("guid", 1...manyMax) { args throws(PolicyFailure) in
      .string(UniqueText.guid(try joined(args)))
    },
  ]

  private static func joined(_ args: borrowing Arguments) throws(PolicyFailure) -> [UInt8] {
    var parts: [String] = []
    for index in 0..<args.count { parts.append(try args.string(index)) }
    return Array(parts.joined(separator: "-").utf8)
  }
}

/// The hashes behind `uniqueString()` and `guid()`.
enum UniqueText {
  /// Thirteen characters of five bits, the highest first.
  static func base32(_ hash: UInt64) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var rest = hash
    var text: [UInt8] = []
    for _ in 0..<13 {
      text.append(alphabet[Int(rest >> 59)])
      rest <<= 5
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let c1: UInt32 = 0x239b_961b
  private static let c2: UInt32 = 0xab0e_9789

  /// The 64-bit Murmur hash of two 32-bit lanes.
  static func murmur64(_ bytes: [UInt8]) -> UInt64 {
    var h1: UInt32 = 0
    var h2: UInt32 = 0
    var at = 0
    while at + 7 < bytes.count {
      h1 ^= mix(word(bytes[at..<(at + 4)]), 15, c1, c2)
      h1 = (rotate(h1, 19) &+ h2) &* 5 &+ 0x561c_cd1b
      h2 ^= mix(word(bytes[(at + 4)..<(at + 8)]), 17, c2, c1)
      h2 = (rotate(h2, 13) &+ h1) &* 5 &+ 0x0bca_a747
      at += 8
    }
    let tail = bytes[at...]
    if !tail.isEmpty { h1 ^= mix(word(tail.prefix(4)), 15, c1, c2) }
    if tail.count > 4 { h2 ^= mix(word(tail.dropFirst(4)), 17, c2, c1) }
    let length = UInt32(truncatingIfNeeded: bytes.count)
    h1 ^= length
    h2 ^= length
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = finish(h1)
    h2 = finish(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    return UInt64(h2) << 32 | UInt64(h1)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func mix(_ word: UInt32, _ turn: UInt32, _ a: UInt32, _ b: UInt32) -> UInt32 {
    rotate(word &* a, turn) &* b
  }

  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value << count | value >> (32 - count)
  }

  private static func finish(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash ^= hash >> 16
    hash = hash &* 0x85eb_ca6b
    hash ^= hash >> 13
    hash = hash &* 0xc2b2_ae35
    return hash ^ hash >> 16
  }

  /// The namespace that Azure documents for `guid()`.
  private static let namespace: [UInt8] = [
    0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30,
  ]

  /// RFC 4122 version 5.
  static func guid(_ bytes: [UInt8]) -> String {
    var hash = Array(sha1(namespace + bytes).prefix(16))
    hash[6] = hash[6] & 0x0f | 0x50
    hash[8] = hash[8] & 0x3f | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in hash.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// FIPS 180-4 SHA-1: version 5 ids are defined by it; it protects nothing here.
  static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      compress(bytes[start..<(start + 64)], &state)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func compress(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
    var words: [UInt32] = []
    for offset in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for index in 16..<80 {
      words.append(
        rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      let choice: (value: UInt32, constant: UInt32)
      switch index {
      case ..<20: choice = (b & c | ~b & d, 0x5a82_7999)
      case ..<40: choice = (b ^ c ^ d, 0x6ed9_eba1)
      case ..<60: choice = (b & c | b & d | c & d, 0x8f1b_bcdc)
      default: choice = (b ^ c ^ d, 0xca62_c1d6)
      }
      let next = rotate(a, 5) &+ choice.value &+ e &+ choice.constant &+ word
      (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] = state[index] &+ value }
  }
}
