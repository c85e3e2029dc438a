/// What a plain scalar means (YAML 1.2.2 §10.3.2, and the 1.1 forms that older tools read).
enum YAMLScalar: Equatable {
  case null
  case bool(Bool)
  /// JSON number text.
  case number(String)
  case text

  init(plain text: String, schema: YAMLSchema, hasWords: Bool = false) {
    guard schema != .failsafe else {
      self = .text
      return
    }
    if hasWords, let value = Self.word(text) {
      self = .bool(value)
      return
    }
    guard schema != .exact else {
      self = Self.exact(text)
      return
    }
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    default:
      if schema == .legacy, let value = Self.legacyBool(text) {
        self = .bool(value)
      } else {
        self = Self.number(text, schema).map { .number($0) } ?? .text
      }
    }
  }

  /// A scalar whose tag says what it is; nil when its text does not fit.
  init?(_ text: String, as kind: YAMLStyle.Kind, schema: YAMLSchema) {
    guard schema != .failsafe else {
      self = .text
      return
    }
    let plain = YAMLScalar(plain: text, schema: schema)
    switch (kind, plain) {
    case (.null, _): self = .null
    case (.int, .number(let number)) where Int64(number) != nil: self = plain
    case (.float, .number(let number)):
      // What is tagged as a decimal is one, whole or not.
      self = .number(Int64(number) == nil ? number : number + ".0")
    case (.bool, .bool): self = plain
    case (.bool, _): self = .text
    default: return nil
    }
  }

  private static func exact(_ text: String) -> YAMLScalar {
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "~": return .null
    default: break
    }
    if let number = number(text, .exact) { return .number(number) }
    guard text.utf8.count <= 9 else { return .text }
    switch text.lowercased() {
    case "null": return .null
    // Programs print infinity so; as a number it is one that is too large.
    case "inf", "+inf", "infinity", "+infinity": return .number("1e999")
    case "-inf", "-infinity": return .number("-1e999")
    default: return .text
    }
  }

  private static func word(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "yes", "on", "y": true
    case "false", "False", "FALSE", "no", "off", "n": false
    default: nil
    }
  }

  private static func legacyBool(_ text: String) -> Bool? {
    switch text {
    case "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": true
    case "no", "No", "NO", "off", "Off", "OFF", "n", "N": false
    default: nil
    }
  }

  private static func number(_ text: String, _ schema: YAMLSchema) -> String? {
    var rest = Substring(text)
    var sign = ""
    if let first = rest.first, first == "-" || first == "+" {
      if first == "-" { sign = "-" }
      rest.removeFirst()
    }
    guard let lead = rest.utf8.first, lead == 0x2e || (0x30...0x39).contains(lead) else {
      return nil
    }
    if schema == .legacy { rest = Substring(rest.replacing("_", with: "")) }
    if schema == .exact { return decimal(rest).map { sign + $0 } }
    if rest.hasPrefix("0x") { return whole(rest.dropFirst(2), radix: 16).map { sign + $0 } }
    if rest.hasPrefix("0o") { return whole(rest.dropFirst(2), radix: 8).map { sign + $0 } }
    if schema == .legacy, rest.count > 1, rest.first == "0", let octal = Int64(rest, radix: 8) {
      return sign + "\(octal)"
    }
    return decimal(rest).map { sign + $0 }
  }

  /// Digits alone: Swift's own reading takes a sign as well.
  private static func whole(_ digits: Substring, radix: Int) -> String? {
    guard let first = digits.first, first != "-", first != "+" else { return nil }
    return Int64(digits, radix: radix).map { "\($0)" }
  }

  /// `12`, `0123` (123), `1.`, `.5`, `1e3` as JSON number text.
  private static func decimal(_ text: Substring) -> String? {
    var whole = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text[whole.endIndex...]
    var out = ""
    while whole.count > 1, whole.first == "0" { whole.removeFirst() }
    var fraction = Substring()
    if rest.first == "." {
      rest.removeFirst()
      fraction = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[fraction.endIndex...]
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    out = whole.isEmpty ? "0" : String(whole)
    if !fraction.isEmpty { out += "." + fraction }
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest.removeFirst()
      out += "e"
      if let sign = rest.first, sign == "-" || sign == "+" { out.append(rest.removeFirst()) }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return nil }
      out += digits
      rest = rest[digits.endIndex...]
    }
    return rest.isEmpty ? out : nil
  }
}
