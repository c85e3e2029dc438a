public import DemarcModel

/// What is read out of the XML of S3's answers: texts of named elements, nothing else.
///
/// Answers are bounded before they come here; an element that is not there is not found.
enum S3XML {
  /// The text of the first element of this name.
  static func text(_ name: String, in xml: String) -> String? {
    blocks(name, in: xml, most: 1).first.map(unescaped)
  }

  /// What stands inside each element of this name, in order.
  static func blocks(_ name: String, in xml: String, most: Int = 100_000) -> [String] {
    let bytes = Array(xml.utf8)
    let open = Array("<\(name)".utf8)
    let close = Array("</\(name)>".utf8)
    var found: [String] = []
    var at = 0
    while found.count < most, let start = position(of: open, in: bytes, from: at) {
      let behind = start + open.count
      guard behind < bytes.count else { break }
      // The name goes on (`<PartNumber` for `<Part`), or it has no content.
      let isWhole = bytes[behind] == UInt8(ascii: ">") || bytes[behind] == 0x20
      guard isWhole, let end = bytes[behind...].firstIndex(of: UInt8(ascii: ">")),
        bytes[end - 1] != UInt8(ascii: "/"),
        let stop = position(of: close, in: bytes, from: end + 1)
      else {
        at = behind
        continue
      }
      found.append(String(decoding: bytes[(end + 1)..<stop], as: UTF8.self))
      at = stop + close.count
    }
    return found
  }

  private static func position(of part: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard let first = part.first, from < bytes.count else { return nil }
    var at = from
    while let next = bytes[at...].firstIndex(of: first) {
      guard next + part.count <= bytes.count else { return nil }
      if bytes[next..<(next + part.count)].elementsEqual(part) { return next }
      at = next + 1
      if at >= bytes.count { return nil }
    }
    return nil
  }

  /// The five names and the numbers of XML 1.0 §4.6.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else { break }
      let name = rest[rest.index(after: start)..<end]
      if let character = entity(name) {
        out.append(character)
      } else {
        out += rest[...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private static func entity(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}

/// What a bucket says of one object.
struct S3Object: Sendable {
  var size: Int64
  var etag: String
  /// Base64; with `-N` behind it when it is over the digests of N parts.
  var checksum: String?
  var lock: S3Lock?
}

/// A retention in force on an object.
public struct S3Lock: Hashable, Sendable {
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Nobody can shorten it or delete the object before it ends.
    case compliance = "COMPLIANCE"
    /// Those with a certain right can.
    case governance = "GOVERNANCE"
  }

  public var mode: Mode
  public var until: Instant

  public init(_ mode: Mode, until: Instant) {
    self.mode = mode
    self.until = until
  }
}
