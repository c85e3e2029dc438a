/// Text forms of values.
enum CELFormat {
  static func padded(_ value: Int, _ width: Int) -> String {
    let text = "\(value)"
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// `.5` for half a second, nothing for none.
  static func fraction(_ nanos: Int32) -> String {
    guard nanos != 0 else { return "" }
    var digits = Array(padded(Int(nanos), 9).utf8)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + String(decoding: digits, as: UTF8.self)
  }

  /// The shortest text that reads back as the same double, without a needless fraction.
  static func double(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let text = "\(value)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
    var mantissa = text[..<mark]
    if mantissa.hasSuffix(".0") { mantissa = mantissa.dropLast(2) }
    let exponent = text[text.utf8.index(after: mark)...]
    let digits = exponent.drop { $0 == "-" || $0 == "+" }
    let sign = exponent.hasPrefix("-") ? "-" : "+"
    return "\(mantissa)e\(sign)\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }

  /// The shortest digits that read back as the same double, with an exponent below 1e-4 and from
  /// 1e6 on: what `string()` gives, as in the reference engines.
  static func general(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return double(value) }
    let plain = value.magnitude >= 1e-4 && value.magnitude < 1e6
    let text = double(value)
    let digits = text.utf8.filter(Lexer.isDigit)
    if plain || text.utf8.contains(UInt8(ascii: "e")) || digits.isEmpty { return text }
    return scientific(text)
  }

  /// `1234567.5` as `1.2345675e+06`, `0.00001` as `1e-05`.
  private static func scientific(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let bytes = Array(text.utf8.drop { $0 == UInt8(ascii: "-") })
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let all = bytes.filter { $0 != UInt8(ascii: ".") }
    let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
    var digits = Array(all.dropFirst(zeros))
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let exponent = point - zeros - 1
    var result = (isNegative ? "-" : "") + String(decoding: digits.prefix(1), as: UTF8.self)
    if digits.count > 1 { result += "." + String(decoding: digits.dropFirst(), as: UTF8.self) }
    return result + "e" + (exponent < 0 ? "-" : "+") + padded(Int(exponent.magnitude), 2)
  }

  /// An instant with a fraction of three, six or nine digits, as protobuf's JSON form has it.
  static func grouped(_ time: CELTimestamp) -> String {
    let whole = CELTimestamp(seconds: time.seconds, nanos: 0)
    return String("\(whole)".dropLast()) + groupedFraction(time.nanos) + "Z"
  }

  /// A fraction of three, six or nine digits, as protobuf's JSON form of durations has it.
  static func groupedFraction(_ nanos: Int32) -> String {
    var text = fraction(nanos)
    while text.utf8.count % 3 != 1, !text.isEmpty { text += "0" }
    return text
  }

  /// The byte's octal digits, read as a decimal number.
  private static func octal(_ byte: UInt8) -> Int {
    Int(byte >> 6) * 100 + Int(byte >> 3 & 7) * 10 + Int(byte & 7)
  }

  /// As an expression would write it, except that long text is cut.
  static func literal(_ value: CELValue) -> String {
    switch value {
    case .list(let list):
      let values = (try? list.values()) ?? []
      return "[" + values.map(literal).joined(separator: ", ") + "]"
    case .map(let map):
      let entries = map.keys.map { key in
        let value = (try? map.value(at: key)).flatMap { $0 }
        return "\(literal(key)): \(value.map(literal) ?? "?")"
      }
      return "{" + entries.joined(separator: ", ") + "}"
    case .object(let object): return "\(object)"
    case .timestamp(let time): return "timestamp('\(time)')"
    case .duration(let span): return "duration('\(span)')"
    case .double(let double):
      let text = self.double(double)
      return double.isFinite && text.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) }
        ? text + ".0" : text
    case .bytes(let bytes):
      let texts = bytes.prefix(80).map { byte in
        (0x20..<0x7f).contains(byte) && byte != 0x27 && byte != 0x5c
          ? String(UnicodeScalar(byte)) : "\\" + padded(octal(byte), 3)
      }
      return "b'" + texts.joined() + "'"
    default: return shown(value)
    }
  }

  /// A short form for messages.
  static func shown(_ value: CELValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): double(value)
    case .string(let value): "'\(value.text.prefix(80))'"
    case .timestamp(let value): "\(value)"
    case .duration(let value): "\(value)"
    case .type(let name): name
    case .address(let value): "\(value)"
    case .network(let value): "\(value)"
    case .enumeration(let value): "\(value.typeName)(\(value.number))"
    default: "a \(value.typeName)"
    }
  }
}
