internal import DemarcModel

extension GuardParser {
  /// Clauses joined by `or`.
  mutating func alternatives(_ context: ClauseContext) throws(Diagnostic) -> [ClauseNode] {
    var all: [ClauseNode] = []
    while true {
      scanner.skipBlank()
      all.append(try clause(context))
      let end = scanner.at
      scanner.skipBlank()
      guard takeOr() else {
        scanner.at = end
        return all
      }
    }
  }

  private mutating func takeOr() -> Bool {
    let start = scanner.at
    if scanner.takeKeyword("or", "OR") || scanner.take("|OR|"), scanner.skipBlank() { return true }
    scanner.at = start
    return false
  }

  private mutating func clause(_ context: ClauseContext) throws(Diagnostic) -> ClauseNode {
    try enter()
    defer { depth -= 1 }
    let start = scanner.at
    if context.allowsBlocks {
      let conditions = try self.conditions()
      if !conditions.isEmpty {
        let inner: ClauseContext =
          context == .rule || context == .file || context == .ruleWhen ? .ruleWhen : .query
        return .when(conditions, try block(inner), start..<scanner.at)
      }
    }
    if let type = try typeBlock(context) { return .type(type) }
    let isNegated = takeNot()
    if let call = try ruleCall(isNegated: isNegated, start) { return call }
    let queryStart = scanner.at
    let query = try self.query()
    let queryEnd = scanner.at
    scanner.skipBlank()
    if !isNegated, context.allowsBlocks, let block = try queryBlock(query, start) { return block }
    if let (comparison, isNot) = takeComparison() {
      return try access(query, comparison, isNot, isNegated: isNegated, start)
    }
    scanner.at = queryEnd
    if case .key(let name)? = query.parts.first, query.parts.count == 1, !query.isSome,
      scanner.text(queryStart..<queryEnd) == name
    {
      return .named(try reference(name, isNegated: isNegated, start, context))
    }
    scanner.skipBlank()
    throw fault(
      "guard.syntax", "expected an operator",
      hint: "write one of == != > >= < <= in exists empty is_string is_list is_struct is_bool"
        + " is_int is_float is_null")
  }

  /// `not `, `NOT ` or `!` before a clause or an operator.
  private mutating func takeNot() -> Bool {
    let start = scanner.at
    if scanner.takeKeyword("not", "NOT") {
      if scanner.peek() == 0x20 || scanner.peek() == 0x09 {
        scanner.skipSpaces()
        return true
      }
      scanner.at = start
      return false
    }
    if scanner.peek() == UInt8(ascii: "!"), scanner.peek(1) != UInt8(ascii: "=") {
      scanner.at += 1
      return true
    }
    return false
  }

  // MARK: Comparisons

  private mutating func takeComparison() -> (ComparisonNode, isNot: Bool)? {
    // `<<` opens a message.
    if scanner.starts(with: "<<") { return nil }
    if scanner.take("==") { return (.equal, false) }
    if scanner.take("!=") { return (.equal, true) }
    if scanner.take(">=") { return (.greaterOrEqual, false) }
    if scanner.take("<=") { return (.lessOrEqual, false) }
    if scanner.take(">") { return (.greater, false) }
    if scanner.take("<") { return (.less, false) }
    let start = scanner.at
    let isNot = takeNot()
    if let word = takeWordOperator() { return (word, isNot) }
    scanner.at = start
    return nil
  }

  private mutating func takeWordOperator() -> ComparisonNode? {
    if scanner.takeKeyword("in", "IN") { return .isIn }
    if scanner.takeKeyword("exists", "EXISTS") { return .exists }
    if scanner.takeKeyword("empty", "EMPTY") { return .empty }
    if scanner.takeKeyword("is_string", "IS_STRING") { return .isString }
    if scanner.takeKeyword("is_list", "IS_LIST") { return .isList }
    if scanner.takeKeyword("is_struct", "IS_STRUCT") { return .isStruct }
    if scanner.takeKeyword("is_bool", "IS_BOOL") { return .isBool }
    if scanner.takeKeyword("is_int", "IS_INT") { return .isInt }
    if scanner.takeKeyword("is_float", "IS_FLOAT") { return .isFloat }
    if scanner.takeKeyword("is_null", "IS_NULL") { return .isNull }
    return nil
  }

  private mutating func access(
    _ query: QueryNode, _ comparison: ComparisonNode, _ isNot: Bool, isNegated: Bool,
    _ start: Int
  ) throws(Diagnostic) -> ClauseNode {
    var operatorStart = query.range.upperBound
    while operatorStart < scanner.at, GuardScanner.isBlank(scanner.bytes[operatorStart]) {
      operatorStart += 1
    }
    let operand = comparison.isUnary ? nil : try self.operand()
    let end = scanner.at
    let message = try self.message()
    return .access(
      AccessNode(
        isNegated: isNegated, query: query, comparison: comparison, isNot: isNot,
        operand: operand, message: message, range: start..<end,
        wantedRange: operatorStart..<end))
  }

  /// `<<text>>` after a clause; the text ends at the first `>>`.
  private mutating func message() throws(Diagnostic) -> String? {
    let start = scanner.at
    scanner.skipBlank()
    guard scanner.take("<<") else {
      scanner.at = start
      return nil
    }
    let text = scanner.at
    while !scanner.isAtEnd, !scanner.starts(with: ">>") { scanner.at += 1 }
    let end = scanner.at
    guard scanner.take(">>") else {
      throw Diagnostic(
        "guard.syntax", "this message is never closed", at: scanner.span(start..<start),
        hint: "end it with '>>'")
    }
    return scanner.text(text..<end)
  }

  // MARK: Blocks

  private mutating func queryBlock(
    _ query: QueryNode, _ start: Int
  ) throws(Diagnostic) -> ClauseNode? {
    let saved = scanner.at
    var isNotEmpty = false
    if takeNot() {
      isNotEmpty = scanner.takeKeyword("empty", "EMPTY")
      scanner.skipBlank()
      guard isNotEmpty, scanner.peek() == UInt8(ascii: "{") else {
        scanner.at = saved
        return nil
      }
    }
    guard scanner.peek() == UInt8(ascii: "{") else {
      scanner.at = saved
      return nil
    }
    // `name {` on a bare name is a block on that key.
    let block = try self.block(.query)
    return .block(query, isNotEmpty: isNotEmpty, block, start..<query.range.upperBound)
  }

  /// `AWS::S3::Bucket [when …] { … }` or `AWS::S3::Bucket clause`.
  private mutating func typeBlock(_ context: ClauseContext) throws(Diagnostic) -> TypeNode? {
    let start = scanner.at
    guard scanner.name() != nil, scanner.starts(with: "::") else {
      scanner.at = start
      return nil
    }
    guard context.allowsTypes else {
      scanner.at = start
      throw fault(
        "guard.syntax", "a type block inside another block",
        hint: "type blocks stand at file level or directly in a rule")
    }
    while scanner.take("::") {
      guard scanner.name() != nil else {
        throw fault("guard.syntax", "expected the next part of a type name after '::'")
      }
    }
    var name = scanner.text(start..<scanner.at)
    let parts = name.split(separator: ":", omittingEmptySubsequences: true)
    if parts.count == 4, parts[3] == "MODULE" { name = parts[0..<3].joined(separator: "::") }
    guard (2...4).contains(parts.count), parts.count < 4 || parts[3] == "MODULE" else {
      scanner.at = start
      throw fault("guard.syntax", "a type name of \(parts.count) parts; 2 or 3 are known")
    }
    let nameEnd = scanner.at
    guard scanner.skipBlank() else {
      throw fault("guard.syntax", "expected a space after type name '\(name)'")
    }
    let conditions = try self.conditions()
    scanner.skipBlank()
    let block: BlockNode
    if scanner.peek() == UInt8(ascii: "{") || !conditions.isEmpty {
      block = try self.block(.query)
    } else {
      block = BlockNode(lets: [], clauses: [[try clause(.query)]])
    }
    return TypeNode(name: name, conditions: conditions, block: block, range: start..<nameEnd)
  }

  // MARK: Rules

  private mutating func ruleCall(
    isNegated: Bool, _ start: Int
  ) throws(Diagnostic) -> ClauseNode? {
    let saved = scanner.at
    guard let name = scanner.name(), scanner.peek() == UInt8(ascii: "(") else {
      scanner.at = saved
      return nil
    }
    let arguments = try self.arguments()
    let end = scanner.at
    let message = try self.message()
    let node = NamedNode(isNegated: isNegated, name: name, message: message, range: start..<end)
    if BuiltinFunction(rawValue: name) != nil, let (comparison, _) = peekComparison() {
      throw Diagnostic(
        "guard.function-on-left",
        "function '\(name)' on the left of '\(comparison.rawValue)'",
        at: scanner.span(start..<end),
        hint: "assign it first: 'let value = \(name)(…)', then compare '%value'")
    }
    return .call(node, arguments)
  }

  private mutating func peekComparison() -> (ComparisonNode, Bool)? {
    let saved = scanner.at
    defer { scanner.at = saved }
    scanner.skipBlank()
    return takeComparison()
  }

  /// A reference to a rule must end at a newline, a comment, `or`, `{` or a message.
  private mutating func reference(
    _ name: String, isNegated: Bool, _ start: Int, _ context: ClauseContext
  ) throws(Diagnostic) -> NamedNode {
    let end = scanner.at
    guard context.allowsReferences else {
      scanner.at = start
      throw Diagnostic(
        "guard.syntax", "'\(name)' alone is no clause here: rules are referenced in rules only",
        at: scanner.span(start..<end),
        hint: "add an operator, as in '\(name) exists', or move the reference into a rule's body")
    }
    scanner.skipSpaces()
    let next = scanner.peek()
    let isEnd =
      scanner.isAtEnd || next == 0x0a || next == 0x0d || next == UInt8(ascii: "#")
      || next == UInt8(ascii: "{")
    var message: String?
    if !isEnd, scanner.starts(with: "<<") {
      message = try self.message()
    } else if !isEnd {
      let saved = scanner.at
      guard takeOr() else {
        throw fault(
          "guard.syntax", "expected the end of the line after the reference to rule '\(name)'",
          hint: "write what follows on a line of its own")
      }
      scanner.at = saved
    }
    return NamedNode(isNegated: isNegated, name: name, message: message, range: start..<end)
  }
}
