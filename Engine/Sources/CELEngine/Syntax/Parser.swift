internal import DemarcModel

/// Turns text into a tree: no input makes it trap, and nesting is bounded.
struct Parser {
  private let tokens: [Token]
  private var at = 0
  private var depth = 0
  private let depthMax: Int

  /// Reads the whole of `text` as one expression.
  static func parse(_ text: String, limits: Limits) throws(SyntaxFault) -> Expression {
    guard text.utf8.count <= limits.sourceBytesMax else {
      throw SyntaxFault(
        "cel.too-long", "the expression has more than \(limits.sourceBytesMax) bytes", 0..<0)
    }
    var parser = Parser(tokens: try Lexer.tokens(text), depthMax: limits.depthMax)
    let expression = try parser.expression()
    let rest = parser.token
    guard rest.kind == .end else {
      throw SyntaxFault(
        "cel.syntax", "\(rest.shown) where an operator or the end was expected", rest.range,
        hint: parser.hintForRest())
    }
    return expression
  }

  private init(tokens: [Token], depthMax: Int) {
    self.tokens = tokens
    self.depthMax = depthMax
  }

  private var token: Token { tokens[min(at, tokens.count - 1)] }

  private func hintForRest() -> String? {
    switch token.kind {
    case .symbol(")"), .symbol("]"), .symbol("}"): "a bracket closes that was never opened"
    case .identifier("and"): "write '&&'"
    case .identifier("or"): "write '||'"
    case .identifier, .string: "join conditions with '&&' or '||'"
    default: nil
    }
  }

  private func sees(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  private mutating func takes(_ symbol: String) -> Bool {
    guard sees(symbol) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ symbol: String, _ what: String) throws(SyntaxFault) {
    guard !takes(symbol) else { return }
    throw SyntaxFault(
      "cel.syntax", "\(token.shown) where '\(symbol)' was expected", token.range, hint: what)
  }

  private func node(
    _ kind: Expression.Kind, from start: Int
  ) throws(SyntaxFault) -> Expression {
    let end = at > 0 ? tokens[at - 1].range.upperBound : start
    let node = Expression(kind, start..<max(start, end))
    guard node.height <= depthMax else { throw tooDeep(start..<max(start, end)) }
    return node
  }

  private func tooDeep(_ range: Range<Int>) -> SyntaxFault {
    SyntaxFault(
      "cel.too-deep", "the expression nests deeper than \(depthMax) levels", range,
      hint: "split it, or use a list with 'in'")
  }

  // MARK: Operators

  private mutating func expression() throws(SyntaxFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= depthMax else { throw tooDeep(token.range) }
    let start = token.range.lowerBound
    let condition = try logic(isAnd: false)
    guard takes("?") else { return condition }
    let yes = try logic(isAnd: false)
    try expect(":", "a condition is written 'test ? then : else'")
    let no = try expression()
    return try node(.conditional(condition, yes, no), from: start)
  }

  private mutating func logic(isAnd: Bool) throws(SyntaxFault) -> Expression {
    let start = token.range.lowerBound
    let first = isAnd ? try binary(0) : try logic(isAnd: true)
    let symbol = isAnd ? "&&" : "||"
    guard sees(symbol) else { return first }
    var operands = [first]
    while takes(symbol) { operands.append(isAnd ? try binary(0) : try logic(isAnd: true)) }
    return try node(.logic(isAnd: isAnd, operands), from: start)
  }

  private static let levels: [[String: BinaryOperator]] = [
    [
      "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater,
      ">=": .greaterOrEqual,
    ],
    ["+": .add, "-": .subtract],
    ["*": .multiply, "/": .divide, "%": .modulo],
  ]

  private func operation(_ level: Int) -> BinaryOperator? {
    switch token.kind {
    case .symbol(let text): Self.levels[level][text]
    case .identifier("in") where level == 0: .isIn
    default: nil
    }
  }

  private mutating func binary(_ level: Int) throws(SyntaxFault) -> Expression {
    guard level < Self.levels.count else { return try unary() }
    let start = token.range.lowerBound
    var left = try binary(level + 1)
    while let operation = operation(level) {
      at += 1
      let right = try binary(level + 1)
      left = try node(.binary(operation, left, right), from: start)
    }
    return left
  }

  private mutating func unary() throws(SyntaxFault) -> Expression {
    let start = token.range.lowerBound
    let isNot = sees("!")
    guard isNot || sees("-") else { return try member() }
    let symbol = isNot ? "!" : "-"
    var count = 0
    while takes(symbol) { count += 1 }
    guard count <= depthMax else { throw tooDeep(token.range) }
    // A minus belongs to the number behind it: -9223372036854775808 has no positive twin.
    if !isNot, let literal = negativeLiteral() {
      at += 1
      count -= 1
      var operand = try suffixes(try node(.literal(literal), from: start), start)
      for _ in 0..<count { operand = try node(.negate(operand), from: start) }
      return operand
    }
    guard !(isNot ? sees("-") : sees("!")) else {
      throw SyntaxFault(
        "cel.syntax", "'!' and '-' cannot follow each other", token.range, hint: "use parentheses")
    }
    var operand = try member()
    for _ in 0..<count {
      operand = try node(isNot ? .not(operand) : .negate(operand), from: start)
    }
    return operand
  }

  private func negativeLiteral() -> CELValue? {
    switch token.kind {
    case .int(let value): .int(value == 1 << 63 ? .min : -Int64(value))
    case .double(let value): .double(-value)
    default: nil
    }
  }

  // MARK: Members

  private mutating func member() throws(SyntaxFault) -> Expression {
    let start = token.range.lowerBound
    return try suffixes(try primary(), start)
  }

  private mutating func suffixes(
    _ first: Expression, _ start: Int
  ) throws(SyntaxFault) -> Expression {
    var operand = first
    while true {
      if takes(".") {
        let isOptional = takes("?")
        let name = try fieldName()
        if !isOptional, takes("(") {
          let arguments = try arguments()
          operand = try node(.call(name, target: operand, arguments: arguments), from: start)
        } else {
          operand = try node(
            .select(operand, field: name, isOptional: isOptional), from: start)
        }
      } else if takes("[") {
        let isOptional = takes("?")
        let index = try expression()
        try expect("]", "an index ends with ']'")
        operand = try node(.index(operand, index, isOptional: isOptional), from: start)
      } else if sees("{"), let name = operand.qualifiedName {
        operand = try message(name.isRooted ? ".\(name.name)" : name.name, start)
      } else {
        return operand
      }
    }
  }

  private mutating func fieldName() throws(SyntaxFault) -> String {
    switch token.kind {
    case .identifier(let name) where !ReservedWords.keywords.contains(name):
      at += 1
      return name
    case .quotedField(let name):
      at += 1
      return name
    default:
      throw SyntaxFault(
        "cel.syntax", "\(token.shown) where a field name was expected", token.range,
        hint: "reach other keys with brackets: map['key']")
    }
  }

  private mutating func arguments() throws(SyntaxFault) -> [Expression] {
    var arguments: [Expression] = []
    if takes(")") { return arguments }
    repeat { arguments.append(try expression()) } while takes(",")
    try expect(")", "arguments are separated by ',' and end with ')'")
    return arguments
  }

  private mutating func primary() throws(SyntaxFault) -> Expression {
    let token = token
    let start = token.range.lowerBound
    if let value = try literal(token) {
      at += 1
      return try node(.literal(value), from: start)
    }
    if takes("(") {
      let inner = try expression()
      try expect(")", "a parenthesis opened before is not closed")
      return inner
    }
    if takes("[") { return try list(start) }
    if takes("{") { return try map(start) }
    let isRooted = takes(".")
    guard case .identifier(let name) = self.token.kind else {
      throw SyntaxFault(
        "cel.syntax", "\(self.token.shown) where a value was expected", self.token.range)
    }
    guard !ReservedWords.keywords.contains(name), !ReservedWords.reserved.contains(name) else {
      throw SyntaxFault(
        "cel.reserved-word", "'\(name)' is a reserved word", self.token.range,
        hint: "reserved words may only name fields, behind a dot")
    }
    at += 1
    if takes("(") {
      let arguments = try arguments()
      return try node(
        .call(isRooted ? ".\(name)" : name, target: nil, arguments: arguments), from: start)
    }
    return try node(.name(name, isRooted: isRooted), from: start)
  }

  private func literal(_ token: Token) throws(SyntaxFault) -> CELValue? {
    switch token.kind {
    case .int(let value):
      guard value < 1 << 63 else {
        throw SyntaxFault(
          "cel.number", "this number is out of range for an int", token.range,
          hint: "write \(value)u for an unsigned number")
      }
      return .int(Int64(value))
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text): return .string(CELString(text))
    case .bytes(let bytes): return .bytes(bytes)
    case .identifier("true"): return .bool(true)
    case .identifier("false"): return .bool(false)
    case .identifier("null"): return .null
    default: return nil
    }
  }

  // MARK: Aggregates

  private mutating func list(_ start: Int) throws(SyntaxFault) -> Expression {
    var elements: [Expression.Element] = []
    while !sees("]") {
      let isOptional = takes("?")
      elements.append(.init(value: try expression(), isOptional: isOptional))
      if !takes(",") { break }
    }
    try expect("]", "elements are separated by ',' and end with ']'")
    return try node(.list(elements), from: start)
  }

  private mutating func map(_ start: Int) throws(SyntaxFault) -> Expression {
    var entries: [Expression.Entry] = []
    while !sees("}") {
      let isOptional = takes("?")
      let key = try expression()
      try expect(":", "a map entry is written 'key: value'; keys that are text need quotes")
      entries.append(.init(key: key, value: try expression(), isOptional: isOptional))
      if !takes(",") { break }
    }
    try expect("}", "entries are separated by ',' and end with '}'")
    return try node(.map(entries), from: start)
  }

  private mutating func message(_ name: String, _ start: Int) throws(SyntaxFault) -> Expression {
    at += 1
    var fields: [Expression.Field] = []
    while !sees("}") {
      let isOptional = takes("?")
      let range = token.range
      let field = try fieldName()
      try expect(":", "a field is written 'name: value'")
      fields.append(
        .init(name: field, value: try expression(), isOptional: isOptional, range: range))
      if !takes(",") { break }
    }
    try expect("}", "fields are separated by ',' and end with '}'")
    return try node(.message(name, fields), from: start)
  }
}
