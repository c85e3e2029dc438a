/// Values of an observation as bytes: for each its length and one more, then its UTF-8; 0 is none.
enum ValueCoding {
  static func append(_ value: String?, to bytes: inout [UInt8]) {
    guard var value else {
      bytes.append(0)
      return
    }
    value.withUTF8 { utf8 in
      if utf8.count < 0x7F {
        bytes.append(UInt8(truncatingIfNeeded: utf8.count + 1))
      } else {
        appendLength(utf8.count + 1, to: &bytes)
      }
      bytes.append(contentsOf: utf8)
    }
  }

  private static func appendLength(_ length: Int, to bytes: inout [UInt8]) {
    var rest = length
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The bytes of the value that is encoded at a place; empty for one that is none.
  static func range(in bytes: [UInt8], from start: Int) -> Range<Int> {
    var at = start
    var length = 0
    var shift = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      length |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return at..<max(at, at + length - 1)
  }

  /// The first values of an encoded list.
  static func strings(_ count: Int, in bytes: [UInt8]) -> [String] {
    var strings: [String] = []
    var at = 0
    for _ in 0..<count {
      let range = range(in: bytes, from: at)
      strings.append(String(decoding: bytes[range], as: UTF8.self))
      at = range.upperBound
    }
    return strings
  }
}
