/// UUIDs of version 5 from names that stay the same, so that exports do (RFC 9562 §5.5).
struct StableID: Sendable {
  /// The namespace of all our names, itself of version 5 from our property namespace.
  private static let namespace = bytes(url + Array(OSCALWords.namespace.utf8))
  /// The URL namespace of RFC 9562 §6.6.
  private static let url: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]

  /// Whose names they are: two organisations' exports share none.
  private let prefix: [UInt8]

  init(_ owner: String) { prefix = Self.namespace + Array(owner.utf8) }

  /// The id of what these parts name, in order; parts are kept apart by a unit separator.
  func uuid(_ parts: String...) -> String { uuid(parts) }

  func uuid(_ parts: [String]) -> String {
    var name = prefix
    for part in parts {
      name.append(0x1f)
      name.append(contentsOf: part.utf8)
    }
    return Self.text(Self.bytes(name))
  }

  private static func bytes(_ name: [UInt8]) -> [UInt8] {
    var hash = Array(SHA1.digest(name).prefix(16))
    hash[6] = hash[6] & 0x0f | 0x50
    hash[8] = hash[8] & 0x3f | 0x80
    return hash
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(0x2d) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// FIPS 180-4 SHA-1: version 5 ids are defined by it; it protects nothing here.
enum SHA1 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var bytes = message
    bytes.append(0x80)
    bytes.append(contentsOf: repeatElement(0, count: (120 - bytes.count % 64) % 64))
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    var words = [UInt32](repeating: 0, count: 80)
    var start = 0
    while start < bytes.count {
      for index in 0..<16 {
        let at = start + index * 4
        words[index] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
          | UInt32(bytes[at + 3])
      }
      compress(&words, &state)
      start += 64
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func compress(_ words: inout [UInt32], _ state: inout [UInt32]) {
    for index in 16..<80 {
      let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words[index] = mixed << 1 | mixed >> 31
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for index in 0..<80 {
      let (mix, constant): (UInt32, UInt32) =
        switch index {
        case ..<20: (b & c | ~b & d, 0x5a82_7999)
        case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
        case ..<60: (b & c | b & d | c & d, 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let next = (a << 5 | a >> 27) &+ mix &+ e &+ constant &+ words[index]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
    }
    state[0] = state[0] &+ a
    state[1] = state[1] &+ b
    state[2] = state[2] &+ c
    state[3] = state[3] &+ d
    state[4] = state[4] &+ e
  }
}
