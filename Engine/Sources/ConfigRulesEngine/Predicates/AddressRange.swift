/// IP addresses with the same leading bits, `192.0.2.0/24` or `2001:db8::/32`; without a slash one.
struct AddressRange: Hashable, Sendable {
  /// Four bytes or sixteen.
  private let bytes: [UInt8]
  /// How many leading bits count.
  let prefix: Int

  /// - Returns: nil when the text is no such range.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2,
      let bytes = first.contains(":") ? Self.sixteen(first) : Self.four(first)
    else { return nil }
    self.bytes = bytes
    let width = bytes.count * 8
    guard parts.count == 2 else {
      prefix = width
      return
    }
    guard let count = Self.number(parts[1], radix: 10, digits: 3), count <= width else {
      return nil
    }
    prefix = count
  }

  var isIPv6: Bool { bytes.count == 16 }

  /// Whether every address of `other` is in the range.
  func contains(_ other: AddressRange) -> Bool {
    guard bytes.count == other.bytes.count, prefix <= other.prefix else { return false }
    let whole = prefix / 8
    guard bytes[..<whole] == other.bytes[..<whole] else { return false }
    guard prefix % 8 > 0 else { return true }
    let shift = 8 - prefix % 8
    return bytes[whole] >> shift == other.bytes[whole] >> shift
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard let value = number(part, radix: 10, digits: 3), value < 256 else { return nil }
      bytes.append(UInt8(value))
    }
    return bytes
  }

  private static func sixteen(_ text: Substring) -> [UInt8]? {
    var halves: [[UInt8]] = [[]]
    var rest = text
    if rest.hasPrefix("::") {
      halves.append([])
      rest = rest.dropFirst(2)
    }
    while !rest.isEmpty {
      let group = rest.prefix { $0 != ":" }
      rest = rest.dropFirst(group.count)
      if group.contains(".") {
        guard rest.isEmpty, let tail = four(group) else { return nil }
        halves[halves.count - 1] += tail
        break
      }
      guard let value = number(group, radix: 16, digits: 4) else { return nil }
      halves[halves.count - 1] += [UInt8(value >> 8), UInt8(value & 0xff)]
      if rest.hasPrefix("::") {
        guard halves.count == 1 else { return nil }
        halves.append([])
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix(":") {
        rest = rest.dropFirst()
        guard !rest.isEmpty else { return nil }
      }
    }
    let known = halves.reduce(0) { $0 + $1.count }
    if halves.count == 1 { return known == 16 ? halves[0] : nil }
    guard known <= 14 else { return nil }
    return halves[0] + [UInt8](repeating: 0, count: 16 - known) + halves[1]
  }

  private static func number(_ text: Substring, radix: Int, digits: Int) -> Int? {
    guard !text.isEmpty, text.utf8.count <= digits, text.first != "+", text.first != "-" else {
      return nil
    }
    return Int(text, radix: radix)
  }
}
