/// Cuts an expression into tokens.
struct Lexer {
  let bytes: [UInt8]
  var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Every token, the last one being `.end`.
  static func tokens(_ text: String) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func skipBlank() {
    while index < bytes.count {
      switch bytes[index] {
      case 9, 10, 12, 13, 32: index += 1
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
        while index < bytes.count, bytes[index] != 10 { index += 1 }
      default: return
      }
    }
  }

  mutating func next() throws(SyntaxFault) -> Token {
    skipBlank()
    let start = index
    guard index < bytes.count else { return Token(kind: .end, range: start..<start) }
    let first = bytes[index]
    if Self.isDigit(first) || (first == UInt8(ascii: ".") && Self.isDigit(byte(1))) {
      return Token(kind: try number(), range: start..<index)
    }
    if let kind = try literal() { return Token(kind: kind, range: start..<index) }
    if Self.isLetter(first) {
      while Self.isLetter(byte()) || Self.isDigit(byte()) { index += 1 }
      return Token(kind: .identifier(text(start..<index)), range: start..<index)
    }
    if first == UInt8(ascii: "`") { return Token(kind: try quotedField(), range: start..<index) }
    return Token(kind: .symbol(try symbol()), range: start..<index)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == UInt8(ascii: "_")
  }

  private mutating func symbol() throws(SyntaxFault) -> String {
    let two = text(index..<min(index + 2, bytes.count))
    if ["&&", "||", "<=", ">=", "==", "!="].contains(two) {
      index += 2
      return two
    }
    let one = bytes[index]
    if "()[]{}.,?:+-*/%!<>".utf8.contains(one) {
      index += 1
      return String(decoding: [one], as: UTF8.self)
    }
    let range = index..<(index + 1)
    switch one {
    case UInt8(ascii: "="):
      throw SyntaxFault("cel.syntax", "'=' is no operator", range, hint: "compare with '=='")
    case UInt8(ascii: "&"):
      throw SyntaxFault("cel.syntax", "'&' is no operator", range, hint: "write '&&'")
    case UInt8(ascii: "|"):
      throw SyntaxFault("cel.syntax", "'|' is no operator", range, hint: "write '||'")
    default:
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
      throw SyntaxFault(
        "cel.syntax", "unexpected character '\(text(index..<end))'", index..<end,
        hint: "text outside of quotes is limited to ASCII names and operators")
    }
  }

  private mutating func quotedField() throws(SyntaxFault) -> Token.Kind {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "`") {
      let byte = bytes[index]
      let isLegal =
        Self.isLetter(byte) || Self.isDigit(byte) || " -./".utf8.contains(byte)
      guard isLegal else { break }
      index += 1
    }
    guard byte() == UInt8(ascii: "`"), index > start + 1 else {
      throw SyntaxFault(
        "cel.quoted-field", "this back-quoted field name does not end", start..<index,
        hint: "letters, digits, '_', '-', '.', '/' and spaces may stand between back-quotes")
    }
    index += 1
    return .quotedField(text((start + 1)..<(index - 1)))
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxFault) -> Token.Kind {
    let start = index
    if byte() == UInt8(ascii: "0"), byte(1) | 32 == UInt8(ascii: "x") {
      index += 2
      let digits = index
      while Self.isHex(byte()) { index += 1 }
      return try integer(text(digits..<index), radix: 16, start: start)
    }
    while Self.isDigit(byte()) { index += 1 }
    var isDouble = false
    if byte() == UInt8(ascii: "."), Self.isDigit(byte(1)) {
      isDouble = true
      index += 1
      while Self.isDigit(byte()) { index += 1 }
    }
    if byte() | 32 == UInt8(ascii: "e") {
      let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 2 : 1
      if Self.isDigit(byte(sign)) {
        isDouble = true
        index += sign
        while Self.isDigit(byte()) { index += 1 }
      }
    }
    guard isDouble else { return try integer(text(start..<index), radix: 10, start: start) }
    var written = text(start..<index)
    if written.utf8.first == UInt8(ascii: ".") { written = "0" + written }
    guard let value = Double(written), value.isFinite else {
      throw SyntaxFault("cel.number", "this number is out of range for a double", start..<index)
    }
    try endOfNumber(start)
    return .double(value)
  }

  static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "f"))
  }

  private mutating func integer(
    _ digits: String, radix: Int, start: Int
  ) throws(SyntaxFault) -> Token.Kind {
    guard let value = UInt64(digits, radix: radix) else {
      throw SyntaxFault(
        "cel.number",
        digits.isEmpty ? "hexadecimal digits are missing" : "this number is out of range",
        start..<index, hint: "integers have 64 bits; write 1e20 for a double")
    }
    if byte() | 32 == UInt8(ascii: "u") {
      index += 1
      try endOfNumber(start)
      return .uint(value)
    }
    try endOfNumber(start)
    // 2^63 is legal right behind a minus only; the parser sees that.
    guard value <= 1 << 63 else {
      throw SyntaxFault(
        "cel.number", "this number is out of range for an int", start..<index,
        hint: "write \(digits)u for an unsigned number")
    }
    return .int(value)
  }

  private func endOfNumber(_ start: Int) throws(SyntaxFault) {
    guard Self.isLetter(byte()) || Self.isDigit(byte()) else { return }
    throw SyntaxFault(
      "cel.number", "'\(text(index..<(index + 1)))' right behind a number", start..<(index + 1))
  }
}
