internal import DemarcRegex

/// The third argument of `regex_replace`: text with `$1`, `${1}` and `$$`.
struct Replacement {
  private enum Part {
    case bytes([UInt8])
    case group(Int)
  }

  private var parts: [Part] = []

  init(_ template: String) {
    let bytes = Array(template.utf8)
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "$"), let (group, next) = Self.group(bytes, at + 1) else {
        plain.append(bytes[at])
        // `$$` is one dollar sign.
        at +=
          bytes[at] == UInt8(ascii: "$") && at + 1 < bytes.count && bytes[at + 1] == bytes[at]
          ? 2 : 1
        continue
      }
      if !plain.isEmpty { parts.append(.bytes(plain)) }
      plain = []
      parts.append(.group(group))
      at = next
    }
    if !plain.isEmpty { parts.append(.bytes(plain)) }
  }

  private static func group(_ bytes: [UInt8], _ start: Int) -> (Int, next: Int)? {
    var at = start
    let isBraced = at < bytes.count && bytes[at] == UInt8(ascii: "{")
    if isBraced { at += 1 }
    let digits = bytes[min(at, bytes.count)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    at += digits.count
    if isBraced {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "}") else { return nil }
      at += 1
    }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, at)
  }

  /// The replacements of all matches, one after the other.
  func apply(_ pattern: Pattern, to text: [UInt8]) throws(PatternError) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while start <= text.count, let groups = try pattern.find(in: text, from: start),
      let whole = groups.first ?? nil
    {
      for part in parts {
        switch part {
        case .bytes(let bytes): result += bytes
        case .group(let index):
          if index < groups.count, let range = groups[index] { result += text[range] }
        }
      }
      start = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
    }
    return result
  }
}

/// `%41` and its like.
enum PercentEncoding {
  /// Nil when the bytes are no UTF-8.
  static func decode(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = hex(bytes[at + 1]),
        let low = hex(bytes[at + 2])
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
