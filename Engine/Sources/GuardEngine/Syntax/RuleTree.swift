internal import DemarcJSON
internal import DemarcModel

extension RuleFile {
  /// The syntax tree as JSON text: rules, clauses, queries and literals with their lines.
  ///
  /// - Parameter indent: spaces a level; nil for one line.
  public func treeJSON(indent: Int? = 2) -> [UInt8] {
    var tree = RuleTree(LineTable(Array(source.text.utf8)), indent: indent)
    tree.write(self)
    return tree.out.bytes + [UInt8(ascii: "\n")]
  }
}

/// Writes a syntax tree.
private struct RuleTree {
  var out: JSONWriter
  private let lines: LineTable

  init(_ lines: LineTable, indent: Int?) {
    self.lines = lines
    out = JSONWriter(indent: indent)
  }

  mutating func write(_ file: RuleFile) {
    out.beginObject()
    out.member("schema", "demarc/guard-tree/1")
    out.member("file", file.source.name)
    lets(file.lets)
    list("rules", file.rules) { $0.rule($1) }
    list("parameterizedRules", file.parameterized) { $0.rule($1) }
    out.endObject()
  }

  private mutating func list<Item>(
    _ name: String, _ items: [Item], _ body: (inout RuleTree, Item) -> Void
  ) {
    out.key(name)
    out.beginArray()
    for item in items { body(&self, item) }
    out.endArray()
  }

  private mutating func object(_ name: String, _ body: (inout RuleTree) -> Void) {
    out.key(name)
    out.beginObject()
    body(&self)
    out.endObject()
  }

  private mutating func place(_ range: ByteRange) {
    let start = lines.position(range.lowerBound)
    out.member("line", start.line)
    out.member("column", start.column)
  }

  // MARK: Rules and blocks

  private mutating func rule(_ node: RuleNode) {
    out.beginObject()
    out.member("name", node.name)
    place(node.range)
    if !node.parameters.isEmpty { out.member("parameters", node.parameters) }
    if !node.conditions.isEmpty { conjunction("when", node.conditions) }
    block(node.block)
    out.endObject()
  }

  private mutating func block(_ node: BlockNode) {
    lets(node.lets)
    conjunction("clauses", node.clauses)
  }

  private mutating func lets(_ nodes: [LetNode]) {
    guard !nodes.isEmpty else { return }
    list("let", nodes) { tree, node in
      tree.out.beginObject()
      tree.out.member("name", node.name)
      tree.place(node.range)
      tree.out.key("value")
      tree.operand(node.value)
      tree.out.endObject()
    }
  }

  /// An AND of ORs: a list of lists.
  private mutating func conjunction(_ name: String, _ nodes: [[ClauseNode]]) {
    list(name, nodes) { tree, alternatives in
      tree.out.beginArray()
      for clause in alternatives { tree.clause(clause) }
      tree.out.endArray()
    }
  }

  private mutating func clause(_ node: ClauseNode) {
    out.beginObject()
    switch node {
    case .access(let access):
      out.member("kind", "clause")
      place(access.range)
      if access.isNegated { out.member("negated", true) }
      out.key("query")
      query(access.query)
      out.member("operator", (access.isNot ? "not " : "") + access.comparison.rawValue)
      if let operand = access.operand {
        out.key("value")
        self.operand(operand)
      }
      out.member("message", access.message)
    case .block(let query, let isNotEmpty, let block, let range):
      out.member("kind", "block")
      place(range)
      out.key("query")
      self.query(query)
      if isNotEmpty { out.member("notEmpty", true) }
      self.block(block)
    case .when(let conditions, let block, let range):
      out.member("kind", "when")
      place(range)
      conjunction("when", conditions)
      self.block(block)
    case .type(let type):
      out.member("kind", "type")
      place(type.range)
      out.member("type", type.name)
      if !type.conditions.isEmpty { conjunction("when", type.conditions) }
      block(type.block)
    case .named(let named):
      out.member("kind", "rule")
      reference(named)
    case .call(let named, let arguments):
      out.member("kind", "call")
      reference(named)
      list("arguments", arguments) { $0.operand($1) }
    }
    out.endObject()
  }

  private mutating func reference(_ node: NamedNode) {
    place(node.range)
    out.member("name", node.name)
    if node.isNegated { out.member("negated", true) }
    out.member("message", node.message)
  }

  // MARK: Queries and values

  private mutating func query(_ node: QueryNode) {
    out.beginObject()
    if node.isSome { out.member("some", true) }
    list("parts", node.parts) { $0.part($1) }
    out.endObject()
  }

  private mutating func part(_ node: PartNode) {
    switch node {
    case .this: out.string("this")
    case .allValues: out.string("*")
    case .allIndices(nil): out.string("[*]")
    default:
      out.beginObject()
      described(node)
      out.endObject()
    }
  }

  private mutating func described(_ node: PartNode) {
    switch node {
    case .this, .allValues: break
    case .key(let name): out.member("key", name)
    case .variable(let name, _): out.member("variable", name)
    case .allIndices(let capture): out.member("capture", capture)
    case .index(let index): out.member("index", index)
    case .filter(let capture, let clauses):
      out.member("capture", capture)
      conjunction("filter", clauses)
    case .keyFilter(let capture, let isIn, let isNot, let operand):
      out.member("capture", capture)
      out.member("keys", (isNot ? "not " : "") + (isIn ? "in" : "=="))
      out.key("value")
      self.operand(operand)
    }
  }

  private mutating func operand(_ node: OperandNode) {
    switch node {
    case .literal(let literal):
      out.beginObject()
      out.key("literal")
      self.literal(literal)
      out.endObject()
    case .query(let query): self.query(query)
    case .call(let call):
      out.beginObject()
      out.member("function", call.name)
      list("arguments", call.arguments) { $0.operand($1) }
      out.endObject()
    }
  }

  private mutating func literal(_ node: LiteralNode) {
    switch node {
    case .null: out.null()
    case .bool(let value): out.bool(value)
    case .int(let value): out.number(Int(value))
    case .float(let value): out.number(value)
    case .string(let text): out.string(text)
    case .regex(let text, _): tagged("regex") { $0.string(text) }
    case .intRange(let range): self.range(range) { $0.number(Int($1)) }
    case .floatRange(let range): self.range(range) { $0.number($1) }
    case .charRange(let range): self.range(range) { $0.string("\($1)") }
    case .list(let nodes):
      out.beginArray()
      for node in nodes { literal(node) }
      out.endArray()
    case .map(let members):
      out.beginObject()
      for (name, value) in members {
        out.key(name)
        literal(value)
      }
      out.endObject()
    }
  }

  private mutating func tagged(_ name: String, _ body: (inout JSONWriter) -> Void) {
    out.beginObject()
    out.key(name)
    body(&out)
    out.endObject()
  }

  private mutating func range<Bound>(
    _ range: Interval<Bound>, _ body: (inout JSONWriter, Bound) -> Void
  ) {
    out.beginObject()
    object("range") { tree in
      tree.out.key(range.includesLower ? "from" : "above")
      body(&tree.out, range.lower)
      tree.out.key(range.includesUpper ? "to" : "below")
      body(&tree.out, range.upper)
    }
    out.endObject()
  }
}
