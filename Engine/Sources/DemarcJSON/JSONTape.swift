/// The words a document is made of: one `UInt64` a scalar or key, two a container.
///
///     scalar     tag 4 | escaped 1 | length 27 | source offset 32
///     container  tag 4 | unused 1 | members 27 | index past its end 32
///                source offset past its end 32 | source offset 32
///     key        escaped 1 | hash 15 | length 16 | source offset 32
///
/// A key carries a hash of its decoded text in place of an interned symbol: a lookup compares hash and
/// length of a member in one instruction, and no table has to be shared or frozen.
enum JSONTape {
  static let lengthMax = (1 << 27) - 1
  static let keyLengthMax = (1 << 16) - 1

  enum Tag: UInt64 {
    case null = 0, no, yes, integer, fraction, string, array, object
  }

  @inline(__always)
  static func scalar(_ tag: Tag, offset: Int, length: Int, escaped: Bool = false) -> UInt64 {
    tag.rawValue << 60 | (escaped ? 1 << 59 : 0) | UInt64(length) << 32 | UInt64(offset)
  }

  @inline(__always)
  static func container(_ tag: Tag, members: Int, end: Int) -> UInt64 {
    tag.rawValue << 60 | UInt64(members) << 32 | UInt64(end)
  }

  @inline(__always)
  static func key(offset: Int, length: Int, hash: UInt64, escaped: Bool) -> UInt64 {
    (escaped ? 1 << 63 : 0) | (hash & 0x7fff) << 48 | UInt64(length) << 32 | UInt64(offset)
  }

  @inline(__always)
  static func tag(_ word: UInt64) -> Tag { Tag(rawValue: word >> 60) ?? .null }
  @inline(__always)
  static func has(_ tag: Tag, _ word: UInt64) -> Bool { word >> 60 == tag.rawValue }
  @inline(__always)
  static func isContainer(_ word: UInt64) -> Bool { word >> 60 >= Tag.array.rawValue }
  @inline(__always)
  static func length(_ word: UInt64) -> Int { Int(word >> 32 & 0x7ff_ffff) }
  @inline(__always)
  static func low(_ word: UInt64) -> Int { Int(word & 0xffff_ffff) }
  @inline(__always)
  static func isEscaped(_ word: UInt64) -> Bool { word >> 59 & 1 == 1 }

  @inline(__always)
  static func keyIsEscaped(_ word: UInt64) -> Bool { word >> 63 == 1 }
  @inline(__always)
  static func keyLength(_ word: UInt64) -> Int { Int(word >> 32 & 0xffff) }
  /// Hash and length of an unescaped key, comparable with `JSONKey.mark`.
  @inline(__always)
  static func keyMark(_ word: UInt64) -> UInt64 { word >> 32 }

  @inline(__always)
  static func kind(_ word: UInt64) -> JSONValue.Kind {
    switch tag(word) {
    case .null: .null
    case .no, .yes: .bool
    case .integer, .fraction: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Hashes a key from its first and last eight bytes and its length.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    if count >= 8 {
      head = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
      tail = unsafe UnsafeRawPointer(bytes + (count - 8)).loadUnaligned(as: UInt64.self)
    } else {
      for index in 0..<count { head = unsafe head << 8 | UInt64(bytes[index]) }
    }
    let mixed =
      (head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xC2B2_AE3D_27D4_EB4F
    // A shift binds tighter than a product: the brackets keep the product's upper, well mixed bits.
    return ((mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9) >> 40
  }
}

/// A member name prepared for fast lookup: `document.root[key]` costs about a nanosecond a member.
public struct JSONKey: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let text: String
  let mark: UInt64
  let bytes: [UInt8]
  let isASCII: Bool

  public init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    mark = unsafe bytes.withUnsafeBufferPointer { unsafe JSONTape.mark($0) }
  }

  public init(stringLiteral text: StaticString) { self.init("\(text)") }

  public var description: String { text }

  public static func == (left: JSONKey, right: JSONKey) -> Bool { left.bytes == right.bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension JSONTape {
  /// Hash and length of a name.
  @inline(__always)
  static func mark(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = name.baseAddress else { return emptyMark }
    return unsafe (hash(base, name.count) & 0x7fff) << 16
      | UInt64(truncatingIfNeeded: min(name.count, keyLengthMax))
  }

  /// The mark of the empty key.
  static var emptyMark: UInt64 {
    let one: [UInt8] = [0]
    return unsafe one.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe (hash(base, 0) & 0x7fff) << 16
    }
  }
}
