/// The JSON Canonicalization Scheme (RFC 8785): the same value gives the same bytes everywhere.
enum JSONCanonical {
  /// §3.2.2.2: two-character escapes where they exist, `\u00xx` for other control characters.
  static func escape(_ text: String, into out: inout [UInt8]) {
    let fast: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe escape(bytes, into: &out)
    }
    guard fast == nil else { return }
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe escape($0, into: &out) }
  }

  /// Stretches without an escape are taken over as they stand.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5c {
        unsafe out.append(contentsOf: text[start..<index])
        escape(byte, into: &out)
        start = index + 1
      }
      index += 1
    }
    unsafe out.append(contentsOf: text[start...])
  }

  private static func escape(_ byte: UInt8, into out: inout [UInt8]) {
    switch byte {
    case 8: out.append(contentsOf: "\\b".utf8)
    case 9: out.append(contentsOf: "\\t".utf8)
    case 10: out.append(contentsOf: "\\n".utf8)
    case 12: out.append(contentsOf: "\\f".utf8)
    case 13: out.append(contentsOf: "\\r".utf8)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      out.append(contentsOf: "\\u00".utf8)
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    default: out.append(contentsOf: [0x5c, byte])
    }
  }

  /// §3.2.2.3: ECMAScript's number form.
  ///
  /// Not finite gives `null`, as no JSON text can say more.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    guard value != 0 else { return "0" }
    // Swift prints the shortest digits that read back equal, as ECMAScript does; only the layout differs.
    var digits = ""
    var exponent = 0
    let printed = value.magnitude.description.lowercased()
    let parts = printed.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.joined()
    exponent = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == "0" { digits.removeLast() }
    return (value < 0 ? "-" : "") + layout(digits, exponent)
  }

  /// `0.digits × 10^exponent` as ECMA-262 Number::toString lays it out.
  private static func layout(_ digits: String, _ exponent: Int) -> String {
    let count = digits.count
    if count <= exponent, exponent <= 21 {
      return digits + String(repeating: "0", count: exponent - count)
    }
    if 0 < exponent, exponent <= 21 {
      let point = digits.index(digits.startIndex, offsetBy: exponent)
      return digits[..<point] + "." + digits[point...]
    }
    if -6 < exponent, exponent <= 0 {
      return "0." + String(repeating: "0", count: -exponent) + digits
    }
    let power = exponent - 1
    let sign = power < 0 ? "-" : "+"
    let head = digits.prefix(1)
    let tail = digits.dropFirst()
    return head + (tail.isEmpty ? "" : "." + tail) + "e" + sign + "\(abs(power))"
  }
}

extension JSONValue {
  /// The canonical bytes (RFC 8785) of this value: members sorted by UTF-16 code units, numbers as
  /// doubles.
  ///
  /// Of repeated members the last counts.
  public var canonicalBytes: [UInt8] {
    var out: [UInt8] = []
    appendCanonical(to: &out)
    return out
  }

  private func appendCanonical(to out: inout [UInt8]) {
    switch kind {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool: out.append(contentsOf: (bool == true ? "true" : "false").utf8)
    case .number: out.append(contentsOf: JSONCanonical.number(double ?? 0).utf8)
    case .string: Self.appendQuoted(string ?? "", to: &out)
    case .array:
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        element.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object:
      out.append(UInt8(ascii: "{"))
      // By their bytes: names that only look the same are two names.
      var last: [[UInt8]: (key: String, value: JSONValue)] = [:]
      for member in members { last[Array(member.name.utf8)] = (member.name, member.value) }
      let sorted = last.values.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        Self.appendQuoted(member.key, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  private static func appendQuoted(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    JSONCanonical.escape(text, into: &out)
    out.append(UInt8(ascii: "\""))
  }

  /// Whether two values are the same JSON value: numbers by exact value, members in any order.
  public func isSame(as other: JSONValue) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .null: return true
    case .bool: return bool == other.bool
    case .number: return numberText == other.numberText || decimal == other.decimal
    case .string: return other.string.map { equals($0) } ?? false
    case .array:
      return count == other.count && zip(elements, other.elements).allSatisfy { $0.isSame(as: $1) }
    case .object: return hasSameMembers(as: other)
    }
  }

  /// Of repeated members the last counts.
  private func hasSameMembers(as other: JSONValue) -> Bool {
    guard document.hasDuplicateKeys || other.document.hasDuplicateKeys else {
      return count == other.count
        && members.allSatisfy { member in
          other[member.name].map { member.value.isSame(as: $0) } ?? false
        }
    }
    return members.allSatisfy { member in
      guard let own = self[member.name], let found = other[member.name] else { return false }
      return own.isSame(as: found)
    } && other.members.allSatisfy { self[$0.name] != nil }
  }
}
