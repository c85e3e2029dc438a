/// A path into a document (RFC 6901): `""` is the whole, `/a/0/b~1c` a member, an element, a member.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  public var tokens: [String]

  public init(tokens: [String] = []) { self.tokens = tokens }

  /// Reads the text form; nil when it is neither empty nor starts with `/`, or has a bad `~`.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      tokens = []
      return
    }
    guard text.hasPrefix("/") else { return nil }
    var tokens: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  private static func unescape(_ part: Substring) -> String? {
    var out = ""
    var rest = part[...]
    while let mark = rest.firstIndex(of: "~") {
      out += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      switch rest.popFirst() {
      case "0": out += "~"
      case "1": out += "/"
      default: return nil
      }
    }
    return out + rest
  }

  public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

  public var description: String {
    tokens.map { token in
      "/"
        + token.reduce(into: "") { text, character in
          switch character {
          case "~": text += "~0"
          case "/": text += "~1"
          default: text.append(character)
          }
        }
    }.joined()
  }
}

extension JSONValue {
  /// The value a pointer leads to, if there is one.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      let next: JSONValue?
      if value.isArray {
        // RFC 6901 §4: an index has no leading zero.
        guard token == "0" || !token.hasPrefix("0"), !token.hasPrefix("+") else { return nil }
        next = Int(token).flatMap { value[$0] }
      } else {
        next = value[token]
      }
      guard let next else { return nil }
      value = next
    }
    return value
  }
}
