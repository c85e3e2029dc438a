internal import DemarcModel

extension GuardParser {
  /// A literal value; nil when what stands here is none.
  mutating func literal() throws(Diagnostic) -> LiteralNode? {
    scanner.skipBlank()
    if scanner.take("null") || scanner.take("NULL") { return .null }
    if let text = try quoted() { return .string(text) }
    if let number = try number() { return number }
    if scanner.take("true") || scanner.take("True") { return .bool(true) }
    if scanner.take("false") || scanner.take("False") { return .bool(false) }
    switch scanner.peek() {
    case UInt8(ascii: "/"): return try regex()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "{"): return try map()
    case UInt8(ascii: "r")
    where scanner.peek(1) == UInt8(ascii: "[") || scanner.peek(1) == UInt8(ascii: "("):
      return try range()
    default: return nil
    }
  }

  /// `'text'` or `"text"`; a backslash escapes the quote only.
  mutating func quoted() throws(Diagnostic) -> String? {
    let quote = scanner.peek()
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    let start = scanner.at
    scanner.at += 1
    var text: [UInt8] = []
    while !scanner.isAtEnd {
      let byte = scanner.bytes[scanner.at]
      scanner.at += 1
      if byte == UInt8(ascii: "\\"), scanner.peek() == quote {
        text.append(quote)
        scanner.at += 1
      } else if byte == quote {
        return String(decoding: text, as: UTF8.self)
      } else {
        text.append(byte)
      }
    }
    throw Diagnostic(
      "guard.syntax", "this string is never closed", at: scanner.span(start..<start + 1),
      hint: "add the missing quote")
  }

  /// `12`, `-3`, `1.5`, `2.0e+3`.
  private mutating func number() throws(Diagnostic) -> LiteralNode? {
    let start = scanner.at
    if scanner.peek() == UInt8(ascii: "-") { scanner.at += 1 }
    guard GuardScanner.isDigit(scanner.peek()) else {
      scanner.at = start
      return nil
    }
    skipDigits()
    var isFloat = false
    if scanner.peek() == UInt8(ascii: "."), GuardScanner.isDigit(scanner.peek(1)) {
      scanner.at += 1
      skipDigits()
      isFloat = true
    }
    if isFloat, scanner.peek() | 0x20 == UInt8(ascii: "e") {
      let mark = scanner.at
      scanner.at += 1
      if scanner.peek() == UInt8(ascii: "+") || scanner.peek() == UInt8(ascii: "-") {
        scanner.at += 1
      }
      if GuardScanner.isDigit(scanner.peek()) {
        skipDigits()
        isFloat = true
      } else {
        scanner.at = mark
      }
    }
    let text = scanner.text(start..<scanner.at)
    let span = scanner.span(start..<scanner.at)
    guard !GuardScanner.isWordByte(scanner.peek()) || scanner.startsWithOr else {
      throw Diagnostic(
        "guard.number", "a number that runs into \(scanner.found(at: scanner.at))", at: span,
        hint: "quote it if it is text")
    }
    if isFloat, text.hasPrefix("-") {
      throw Diagnostic(
        "guard.number", "'\(text)' is a negative decimal, which the language cannot write",
        at: span, hint: "compare with a variable: let low = parse_float('\(text)')")
    }
    if isFloat, let value = Double(text), value.isFinite { return .float(value) }
    if !isFloat, let value = Int64(text) { return .int(value) }
    throw Diagnostic("guard.number", "'\(text)' does not fit 64 bits", at: span)
  }

  private mutating func skipDigits() {
    while GuardScanner.isDigit(scanner.peek()) { scanner.at += 1 }
  }

  /// `/pattern/`; `\/` stands for a slash.
  private mutating func regex() throws(Diagnostic) -> LiteralNode {
    let start = scanner.at
    scanner.at += 1
    var text: [UInt8] = []
    while !scanner.isAtEnd {
      let byte = scanner.bytes[scanner.at]
      scanner.at += 1
      if byte == UInt8(ascii: "\\"), scanner.peek() == UInt8(ascii: "/") {
        text.append(UInt8(ascii: "/"))
        scanner.at += 1
      } else if byte == UInt8(ascii: "/") {
        guard !text.isEmpty else {
          throw Diagnostic(
            "guard.syntax", "an empty regular expression", at: scanner.span(start..<scanner.at),
            hint: "write /.*/ for any text, /^$/ for none")
        }
        return .regex(String(decoding: text, as: UTF8.self), start..<scanner.at)
      } else {
        text.append(byte)
      }
    }
    throw Diagnostic(
      "guard.syntax", "this regular expression is never closed",
      at: scanner.span(start..<start + 1), hint: "end it with '/'")
  }

  private mutating func list() throws(Diagnostic) -> LiteralNode {
    try enter()
    defer { depth -= 1 }
    let open = scanner.at
    scanner.at += 1
    var elements: [LiteralNode] = []
    scanner.skipBlank()
    if scanner.take("]") { return .list([]) }
    while true {
      guard let element = try literal() else {
        throw fault(
          "guard.syntax", "expected a value in the list that starts at \(place(open))",
          hint: "lists hold literal values; queries and variables cannot stand in them")
      }
      elements.append(element)
      scanner.skipBlank()
      if scanner.take(",") { continue }
      guard scanner.take("]") else {
        throw fault("guard.syntax", "expected ',' or ']' in the list that starts at \(place(open))")
      }
      return .list(elements)
    }
  }

  private mutating func map() throws(Diagnostic) -> LiteralNode {
    try enter()
    defer { depth -= 1 }
    let open = scanner.at
    scanner.at += 1
    var members: [(String, LiteralNode)] = []
    scanner.skipBlank()
    if scanner.take("}") { return .map([]) }
    while true {
      scanner.skipBlank()
      guard let key = try mapKey() else {
        throw fault("guard.syntax", "expected a key in the map that starts at \(place(open))")
      }
      scanner.skipBlank()
      guard scanner.take(":") else {
        throw fault("guard.syntax", "expected ':' after key '\(key)'")
      }
      guard let value = try literal() else {
        throw fault(
          "guard.syntax", "expected a value for key '\(key)'",
          hint: "maps hold literal values; variables cannot stand in them")
      }
      members.removeAll { $0.0 == key }
      members.append((key, value))
      scanner.skipBlank()
      if scanner.take(",") { continue }
      guard scanner.take("}") else {
        throw fault("guard.syntax", "expected ',' or '}' in the map that starts at \(place(open))")
      }
      return .map(members)
    }
  }

  private mutating func mapKey() throws(Diagnostic) -> String? {
    if let text = try quoted() { return text }
    let start = scanner.at
    while GuardScanner.isWordByte(scanner.peek()) || scanner.peek() == UInt8(ascii: "-") {
      scanner.at += 1
    }
    return scanner.at > start ? scanner.text(start..<scanner.at) : nil
  }

  private func place(_ offset: Int) -> String {
    scanner.span(offset..<offset).start.description
  }

  // MARK: Ranges

  /// `r[1,10)`, `r(0.5,1.5]`, `r[a,z]`.
  private mutating func range() throws(Diagnostic) -> LiteralNode {
    let start = scanner.at
    scanner.at += 1
    let includesLower = scanner.peek() == UInt8(ascii: "[")
    scanner.at += 1
    let lower = try bound()
    guard scanner.take(",") else { throw fault("guard.syntax", "expected ',' in a range") }
    let upper = try bound()
    let includesUpper = scanner.peek() == UInt8(ascii: "]")
    guard scanner.take("]") || scanner.take(")") else {
      throw fault("guard.syntax", "expected ']' or ')' at the end of a range")
    }
    func interval<Bound>(_ from: Bound, _ to: Bound) -> Interval<Bound> {
      Interval(
        lower: from, upper: to, includesLower: includesLower, includesUpper: includesUpper)
    }
    switch (lower, upper) {
    case (.int(let from), .int(let to)): return .intRange(interval(from, to))
    case (.float(let from), .float(let to)): return .floatRange(interval(from, to))
    case (.string(let from), .string(let to)):
      if let from = from.unicodeScalars.first, let to = to.unicodeScalars.first {
        return .charRange(interval(from, to))
      }
    default: break
    }
    throw Diagnostic(
      "guard.range", "a range whose ends are of two kinds", at: scanner.span(start..<scanner.at),
      hint: "write both as integers, both as decimals or both as single characters")
  }

  private mutating func bound() throws(Diagnostic) -> LiteralNode {
    scanner.skipSpaces()
    defer { scanner.skipSpaces() }
    let start = scanner.at
    if let number = try number() { return number }
    guard !scanner.isAtEnd, scanner.peek() != 0x0a else {
      throw fault("guard.syntax", "expected a number or a character in a range")
    }
    scanner.at += 1
    while !scanner.isAtEnd, scanner.peek() & 0xc0 == 0x80 { scanner.at += 1 }
    return .string(scanner.text(start..<scanner.at))
  }
}
