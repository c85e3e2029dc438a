internal import DemarcModel

extension GuardParser {
  /// `[some] first.part[part]…`.
  mutating func query() throws(Diagnostic) -> QueryNode {
    let start = scanner.at
    var isSome = false
    if scanner.takeKeyword("some", "SOME") {
      if scanner.skipBlank() { isSome = true } else { scanner.at = start }
    }
    var parts = [try firstPart()]
    var end = scanner.at
    while true {
      scanner.skipBlank()
      if scanner.peek() == UInt8(ascii: ".") {
        scanner.at += 1
        parts.append(try dotted())
      } else if scanner.peek() == UInt8(ascii: "[") {
        parts.append(try bracketed())
      } else {
        scanner.at = end
        break
      }
      end = scanner.at
      guard parts.count <= limits.depthMax else {
        throw fault("guard.too-deep", "a query of more than \(limits.depthMax) parts")
      }
    }
    // A variable's values are gone through one by one, said or not.
    if case .variable = parts[0], parts.count > 1 {
      if case .allIndices = parts[1] {} else { parts.insert(.allIndices(capture: nil), at: 1) }
    }
    return QueryNode(isSome: isSome, parts: parts, range: start..<end)
  }

  private mutating func firstPart() throws(Diagnostic) -> PartNode {
    if scanner.takeKeyword("this", "THIS") { return .this }
    if let variable = try variable() { return variable }
    if let name = scanner.name() { return .key(name) }
    if let quoted = try quoted() { return .key(quoted) }
    throw fault("guard.syntax", "expected a query, such as 'configuration.encrypted'")
  }

  private mutating func variable() throws(Diagnostic) -> PartNode? {
    let start = scanner.at
    guard scanner.take("%") else { return nil }
    guard let name = scanner.name() else {
      throw fault("guard.syntax", "expected a variable name after '%'")
    }
    return .variable(name, start..<scanner.at)
  }

  private mutating func dotted() throws(Diagnostic) -> PartNode {
    if let index = try integer() { return .index(index) }
    if let name = scanner.name() { return .key(name) }
    if let quoted = try quoted() { return .key(quoted) }
    if let variable = try variable() { return variable }
    if scanner.take("*") { return .allValues }
    throw fault(
      "guard.syntax", "expected a key, an index, '*' or '%variable' after '.'",
      hint: "quote keys with other characters: 'aws:tag'")
  }

  /// `-12`; nil when no number stands here.
  private mutating func integer() throws(Diagnostic) -> Int? {
    let start = scanner.at
    if scanner.peek() == UInt8(ascii: "-"), GuardScanner.isDigit(scanner.peek(1)) {
      scanner.at += 1
    }
    guard GuardScanner.isDigit(scanner.peek()) else { return nil }
    while GuardScanner.isDigit(scanner.peek()) { scanner.at += 1 }
    guard let value = Int(scanner.text(start..<scanner.at)) else {
      throw Diagnostic(
        "guard.number", "an index out of the range of 64-bit integers",
        at: scanner.span(start..<scanner.at))
    }
    return value
  }

  /// What stands between `[` and `]`.
  private mutating func bracketed() throws(Diagnostic) -> PartNode {
    try enter()
    defer { depth -= 1 }
    let open = scanner.at
    scanner.at += 1
    scanner.skipBlank()
    let inside = scanner.at
    if scanner.take("*"), closes() { return .allIndices(capture: nil) }
    scanner.at = inside
    // Before an index or a quoted key no blank may stand.
    if inside == open + 1, let index = try integer() {
      guard closes() else { throw fault("guard.syntax", "expected ']' after an index") }
      return .index(index)
    }
    if let name = scanner.name(), closes() { return .allIndices(capture: name) }
    scanner.at = inside
    if inside == open + 1,
      scanner.peek() == UInt8(ascii: "'") || scanner.peek() == UInt8(ascii: "\""),
      let key = try quoted(), closes()
    {
      return .key(key)
    }
    scanner.at = inside
    let capture = capturedName()
    if let filter = try keyFilter(capture) { return filter }
    var clauses: [[ClauseNode]] = []
    while true {
      scanner.skipBlank()
      if scanner.peek() == UInt8(ascii: "]") { break }
      guard !scanner.isAtEnd else {
        throw Diagnostic(
          "guard.syntax", "this filter is never closed", at: scanner.span(open..<open + 1),
          hint: "add the missing ']'")
      }
      clauses.append(try alternatives(.filter))
    }
    guard !clauses.isEmpty else {
      throw fault("guard.syntax", "expected '*', an index, a key or a clause after '['")
    }
    scanner.at += 1
    return .filter(capture: capture, clauses)
  }

  private mutating func closes() -> Bool {
    scanner.skipBlank()
    return scanner.take("]")
  }

  /// `name |` at the start of a filter.
  private mutating func capturedName() -> String? {
    let start = scanner.at
    guard let name = scanner.name() else { return nil }
    scanner.skipSpaces()
    if scanner.peek() == UInt8(ascii: "|"), !scanner.starts(with: "|OR|") {
      scanner.at += 1
      scanner.skipBlank()
      return name
    }
    scanner.at = start
    return nil
  }

  /// `keys == …`, `keys != …`, `keys in …`, `keys not in …`.
  private mutating func keyFilter(_ capture: String?) throws(Diagnostic) -> PartNode? {
    guard scanner.takeKeyword("keys", "KEYS") else { return nil }
    scanner.skipBlank()
    var isIn = false
    var isNot = false
    if scanner.take("!=") {
      isNot = true
    } else if !scanner.take("==") {
      isNot = scanner.takeKeyword("not", "NOT") || scanner.take("!")
      scanner.skipBlank()
      isIn = scanner.takeKeyword("in", "IN")
      guard isIn else {
        throw fault(
          "guard.syntax", "expected '==', '!=', 'in' or 'not in' after 'keys'",
          hint: "put a property of that name in quotes: 'keys'")
      }
    }
    let operand = try self.operand()
    guard closes() else { throw fault("guard.syntax", "expected ']' after a key filter") }
    return .keyFilter(capture: capture, isIn: isIn, isNot: isNot, operand)
  }

  /// A value, a function call or a query.
  mutating func operand() throws(Diagnostic) -> OperandNode {
    scanner.skipBlank()
    if let literal = try literal() { return .literal(literal) }
    let start = scanner.at
    if let name = scanner.name(), scanner.peek() == UInt8(ascii: "(") {
      let arguments = try self.arguments()
      return .call(CallNode(name: name, arguments: arguments, range: start..<scanner.at))
    }
    scanner.at = start
    return .query(try query())
  }

  /// `(a, b)`; the scanner stands at the bracket.
  mutating func arguments() throws(Diagnostic) -> [OperandNode] {
    try enter()
    defer { depth -= 1 }
    scanner.at += 1
    var all: [OperandNode] = []
    scanner.skipBlank()
    if scanner.take(")") { return all }
    while true {
      all.append(try operand())
      scanner.skipBlank()
      if scanner.take(",") { continue }
      guard scanner.take(")") else {
        throw fault("guard.syntax", "expected ',' or ')' in an argument list")
      }
      return all
    }
  }
}
