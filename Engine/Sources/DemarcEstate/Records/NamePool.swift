internal import DemarcJSON

/// Shares one copy of each text that many records repeat: types, accounts, regions.
struct NamePool {
  private var names: [UInt64: String] = [:]

  /// Past this many the texts do not repeat, and a pool only costs memory.
  private static let namesMax = 1 << 16

  /// The text of a string value; empty when it is no string.
  mutating func shared(_ value: JSONValue) -> String {
    guard let hash = value.withUTF8({ Self.hash($0) }) else { return "" }
    if let name = names[hash] {
      // Two texts of one hash are merely not shared.
      return value.equals(name) ? name : value.string ?? ""
    }
    let name = value.string ?? ""
    if names.count < Self.namesMax { names[hash] = name }
    return name
  }

  /// A shared copy of a text.
  mutating func shared(_ text: Substring) -> String {
    let hash = Self.hash(text.utf8.span)
    if let name = names[hash] { return name == text ? name : String(text) }
    let name = String(text)
    if names.count < Self.namesMax { names[hash] = name }
    return name
  }

  /// FNV-1a; equality is checked, so it need not be strong.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
      index += 1
    }
    return hash
  }
}
