/// An `http` or `https` address (RFC 3986): what a person wrote, split and checked.
///
/// Names with a user or password in them, and fragments, are refused; a secret has no place in an
/// address that is printed.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public var isSecure: Bool
  /// Lower-case name or address; IPv6 in brackets.
  public var host: String
  /// Absent when it is the scheme's own.
  public var port: Int?
  /// Percent-encoded; starts with `/`.
  public var path: String
  /// Percent-encoded, without the question mark; empty for none.
  public var query: String

  /// Reads an address; nil unless it is `http` or `https` with a host and nothing unusual.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 4096, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && !Self.odd($0) }) else {
      return nil
    }
    let rest: Substring
    if text.lowercased().hasPrefix("https://") {
      isSecure = true
      rest = text.dropFirst(8)
    } else if text.lowercased().hasPrefix("http://") {
      isSecure = false
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    guard !rest.contains("#") else { return nil }
    let authorityEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let authority = rest[..<authorityEnd]
    guard !authority.contains("@") else { return nil }
    var name = authority
    var number: Int?
    let bracket = authority.lastIndex(of: "]")
    if let colon = authority.lastIndex(of: ":"), bracket.map({ $0 < colon }) ?? true {
      name = authority[..<colon]
      let digits = authority[authority.index(after: colon)...]
      guard let value = Int(digits), (1...65_535).contains(value), !digits.hasPrefix("+") else {
        return nil
      }
      number = value
    }
    guard Self.isHost(name) else { return nil }
    host = name.lowercased()
    port = number == (isSecure ? 443 : 80) ? nil : number
    let tail = rest[authorityEnd...]
    let question = tail.firstIndex(of: "?") ?? tail.endIndex
    path = tail[..<question].isEmpty ? "/" : String(tail[..<question])
    query = question == tail.endIndex ? "" : String(tail[tail.index(after: question)...])
  }

  /// Bytes no part of an address may hold as they are (RFC 3986 §2).
  private static func odd(_ byte: UInt8) -> Bool { "\"<>\\^`{|}".utf8.contains(byte) }

  private static func isHost(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 253 else { return false }
    if first == UInt8(ascii: "[") {
      return name.hasSuffix("]")
        && name.dropFirst().dropLast().utf8.allSatisfy {
          isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        }
    }
    return first != UInt8(ascii: "-")
      && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (97...102).contains(byte | 0x20)
  }

  /// Host and port as the `Host` header gives them (RFC 9110 §7.2).
  public var authority: String { port.map { "\(host):\($0)" } ?? host }

  /// Whether the host is this machine.
  public var isLoopback: Bool {
    host == "localhost" || host == "[::1]" || (host.hasPrefix("127.") && Self.isDotted(host))
  }

  private static func isDotted(_ host: String) -> Bool {
    host.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  public var description: String {
    (isSecure ? "https://" : "http://") + authority + path + (query.isEmpty ? "" : "?\(query)")
  }

  /// The address of something below this one: its path with `/name` at the end.
  ///
  /// - Parameter name: percent-encoded.
  public func appending(_ name: String) -> WebAddress {
    var copy = self
    copy.path = (path.hasSuffix("/") ? String(path.dropLast()) : path) + "/" + name
    return copy
  }
}

/// Percent-encoding as RFC 3986 §2.3 and AWS's signatures want it.
enum PercentEncoding {
  /// Every byte but unreserved ones as `%XX`, upper case; slashes stay when `keepingSlashes`.
  static func encode(_ text: String, keepingSlashes: Bool = false) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isUnreserved(byte) || (keepingSlashes && byte == UInt8(ascii: "/")) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
