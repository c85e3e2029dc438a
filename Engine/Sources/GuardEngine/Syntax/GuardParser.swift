public import DemarcModel

/// Reads Guard rule files.
///
/// Recursive descent over characters; a fault ends the construct it stands in, and reading goes on
/// at the next line that can start a file-level construct.
public struct GuardParser {
  var scanner: GuardScanner
  let limits: Limits
  var depth = 0

  init(_ source: SourceFile, limits: Limits) {
    scanner = GuardScanner(source)
    self.limits = limits
  }

  /// The tree of a rule file, and every fault found in it.
  ///
  /// A file without a rule is valid: its tree is empty.
  public static func parse(
    _ source: SourceFile, limits: Limits = Limits()
  ) -> Parsed<RuleFile> {
    guard source.text.utf8.count <= limits.sourceBytesMax else {
      return Parsed(
        nil,
        [
          Diagnostic(
            "guard.too-large", "a rule file of more than \(limits.sourceBytesMax) bytes",
            at: SourceSpan(file: source.name, start: SourcePosition(line: 1, column: 1)),
            hint: "split the rules over several files")
        ])
    }
    var parser = GuardParser(source, limits: limits)
    return parser.file()
  }

  private mutating func file() -> Parsed<RuleFile> {
    var items = FileItems()
    var faults: [Diagnostic] = []
    scanner.skipBlank()
    while !scanner.isAtEnd {
      do throws(Diagnostic) {
        try item(&items)
      } catch {
        faults.append(error)
        depth = 0
        skipToNextItem()
      }
      scanner.skipBlank()
    }
    if !items.bare.isEmpty {
      let block = BlockNode(lets: [], clauses: items.bare)
      let start = items.bare[0].first?.range.lowerBound ?? 0
      items.rules.insert(
        RuleNode(
          name: "default", parameters: [], conditions: [], block: block, range: start..<start),
        at: 0)
    }
    let tree = RuleFile(
      source: scanner.source, lets: items.lets, rules: items.rules,
      parameterized: items.parameterized)
    return Parsed(tree, faults)
  }

  private struct FileItems {
    var lets: [LetNode] = []
    var rules: [RuleNode] = []
    var parameterized: [RuleNode] = []
    var bare: [[ClauseNode]] = []
  }

  private mutating func item(_ items: inout FileItems) throws(Diagnostic) {
    if let assignment = try assignment() {
      items.lets.append(assignment)
    } else if let rule = try rule() {
      if rule.parameters.isEmpty {
        items.rules.append(rule)
      } else {
        items.parameterized.append(rule)
      }
    } else {
      items.bare.append(try alternatives(.file))
    }
  }

  /// Reading goes on at a line that starts with `rule`, `let` or a type name.
  private mutating func skipToNextItem() {
    while !scanner.isAtEnd {
      while !scanner.isAtEnd, scanner.peek() != 0x0a { scanner.at += 1 }
      scanner.at += 1
      let start = scanner.at
      let word = scanner.name()
      let isItem = word == "rule" || word == "let" || (word != nil && scanner.starts(with: "::"))
      scanner.at = min(start, scanner.bytes.count)
      if isItem { return }
    }
    scanner.at = min(scanner.at, scanner.bytes.count)
  }

  // MARK: Rules and blocks

  private mutating func rule() throws(Diagnostic) -> RuleNode? {
    let start = scanner.at
    guard scanner.takeWord("rule"), scanner.skipBlank() else {
      scanner.at = start
      return nil
    }
    guard let name = scanner.name() else {
      throw fault("guard.syntax", "expected a rule name", hint: "start it with a letter")
    }
    let nameRange = start..<scanner.at
    var parameters: [String] = []
    if scanner.peek() == UInt8(ascii: "(") { parameters = try self.parameters() }
    let conditions = parameters.isEmpty ? try self.conditions() : []
    scanner.skipBlank()
    if !parameters.isEmpty, scanner.starts(with: "when") {
      throw fault(
        "guard.syntax", "a rule with parameters takes no 'when'",
        hint: "put a 'when' block inside the rule")
    }
    let block = try self.block(.rule)
    return RuleNode(
      name: name, parameters: parameters, conditions: conditions, block: block, range: nameRange)
  }

  private mutating func parameters() throws(Diagnostic) -> [String] {
    scanner.at += 1
    var names: [String] = []
    while true {
      scanner.skipBlank()
      guard let name = scanner.name() else {
        throw fault("guard.syntax", "expected a parameter name")
      }
      guard !names.contains(name) else {
        throw fault("guard.repeated-name", "parameter '\(name)' is declared twice")
      }
      names.append(name)
      scanner.skipBlank()
      if scanner.take(",") { continue }
      guard scanner.take(")") else {
        throw fault("guard.syntax", "expected ',' or ')' after parameter '\(name)'")
      }
      return names
    }
  }

  /// The conditions of a `when` that may stand here; empty when there is none.
  mutating func conditions() throws(Diagnostic) -> [[ClauseNode]] {
    let start = scanner.at
    scanner.skipBlank()
    guard scanner.takeKeyword("when", "WHEN"), scanner.skipBlank() else {
      scanner.at = start
      return []
    }
    var all: [[ClauseNode]] = []
    while true {
      scanner.skipBlank()
      if scanner.peek() == UInt8(ascii: "{") || scanner.isAtEnd { break }
      all.append(try alternatives(.condition))
    }
    guard !all.isEmpty else {
      throw fault("guard.syntax", "expected a condition after 'when'")
    }
    return all
  }

  /// `{ lets and clauses }`.
  mutating func block(_ context: ClauseContext) throws(Diagnostic) -> BlockNode {
    try enter()
    defer { depth -= 1 }
    scanner.skipBlank()
    let open = scanner.at
    guard scanner.take("{") else {
      throw fault("guard.syntax", "expected '{'", hint: "a block holds at least one clause")
    }
    var lets: [LetNode] = []
    var clauses: [[ClauseNode]] = []
    while true {
      scanner.skipBlank()
      if scanner.take("}") { break }
      guard !scanner.isAtEnd else {
        throw Diagnostic(
          "guard.syntax", "this block is never closed", at: scanner.span(open..<open + 1),
          hint: "add the missing '}'")
      }
      if let assignment = try assignment() {
        lets.append(assignment)
      } else {
        clauses.append(try alternatives(context))
      }
    }
    guard !lets.isEmpty || !clauses.isEmpty else {
      throw Diagnostic(
        "guard.syntax", "an empty block", at: scanner.span(open..<scanner.at),
        hint: "a block holds at least one clause")
    }
    return BlockNode(lets: lets, clauses: clauses)
  }

  private mutating func assignment() throws(Diagnostic) -> LetNode? {
    let start = scanner.at
    guard scanner.takeWord("let"), scanner.skipBlank(), let name = scanner.name() else {
      scanner.at = start
      return nil
    }
    scanner.skipBlank()
    let isAssigned =
      scanner.take(":=")
      || (scanner.peek() == UInt8(ascii: "=") && scanner.peek(1) != UInt8(ascii: "=")
        && scanner.take("="))
    guard isAssigned else {
      throw fault("guard.syntax", "expected '=' or ':=' after 'let \(name)'")
    }
    let value = try operand()
    return LetNode(name: name, value: value, range: start..<scanner.at)
  }

  // MARK: Shared

  /// One level deeper; hostile nesting meets this bound, never the stack's.
  mutating func enter() throws(Diagnostic) {
    depth += 1
    guard depth <= limits.depthMax else {
      throw fault("guard.too-deep", "nesting deeper than \(limits.depthMax) levels")
    }
  }

  /// A fault at the current place, naming what stands there.
  func fault(_ code: String, _ expected: String, hint: String? = nil) -> Diagnostic {
    let message =
      expected.hasPrefix("expected")
      ? "\(expected), found \(scanner.found(at: scanner.at))"
      : expected
    return Diagnostic(code, message, at: scanner.span(scanner.at..<scanner.at), hint: hint)
  }
}

/// Where a clause stands decides which kinds of clause may.
enum ClauseContext {
  /// File level: type blocks, but no references to rules.
  case file
  /// A rule's body: everything.
  case rule
  /// The body of a `when` block in a rule: references, but no type blocks.
  case ruleWhen
  /// A block on a query or a type, and what is nested in it.
  case query
  /// After `when`: no blocks.
  case condition
  /// Between `[` and `]`.
  case filter

  var allowsReferences: Bool { self == .rule || self == .ruleWhen || self == .condition }
  var allowsTypes: Bool { self == .file || self == .rule }
  var allowsBlocks: Bool { self != .condition }
}
