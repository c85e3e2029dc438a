internal import DemarcJSON
internal import DemarcModel
internal import DemarcRegex

/// Settles names, arities, keys, patterns and literals of a parsed file, once.
struct GuardCompiler {
  let file: RuleFile
  let reading: GuardReading
  let table: LineTable
  var faults: [Diagnostic] = []

  private var names: [String: NameID] = [:]
  /// Every name some `let`, parameter or capture of the file gives a value.
  private var bound: Set<NameID> = []
  /// Uses of variables, checked once all bindings are known.
  private var uses: [(name: String, id: NameID, range: ByteRange)] = []
  private var ruleIndexes: [String: [Int]] = [:]
  private var parameterizedIndexes: [String: Int] = [:]
  /// Variables of the file that are texts.
  private var fileTexts: [String: String] = [:]
  private var isAtFileLevel = false

  init(_ file: RuleFile, reading: GuardReading) {
    self.file = file
    self.reading = reading
    table = LineTable(Array(file.source.text.utf8))
    for (index, rule) in file.rules.enumerated() {
      ruleIndexes[rule.name, default: []].append(index)
    }
    for (index, rule) in file.parameterized.enumerated() {
      parameterizedIndexes[rule.name] = index
    }
    for node in file.lets {
      if case .literal(.string(let text)) = node.value { fileTexts[node.name] = text }
    }
  }

  var nameCount: Int { names.count }

  func name(_ id: NameID) -> String { names.first { $0.value == id }?.key ?? "?" }

  var namesByID: [String] {
    var all = [String](repeating: "", count: names.count)
    for (name, id) in names { all[id] = name }
    return all
  }

  mutating func rules() -> (file: BlockPlan, rules: [RulePlan], parameterized: [RulePlan]) {
    isAtFileLevel = true
    let lets = self.lets(file.lets)
    isAtFileLevel = false
    let rules = file.rules.map { rule($0) }
    let parameterized = file.parameterized.map { rule($0) }
    for use in uses where !bound.contains(use.id) {
      report(
        "guard.unknown-variable", "variable '%\(use.name)' is never assigned", use.range,
        hint: "add 'let \(use.name) = …' or correct the name")
    }
    faults.sort { ($0.span?.start ?? .zero) < ($1.span?.start ?? .zero) }
    return (BlockPlan(lets: lets, clauses: []), rules, parameterized)
  }

  func span(_ range: ByteRange) -> SourceSpan { table.span(range, in: file.source.name) }

  mutating func report(
    _ code: String, _ message: String, _ range: ByteRange, hint: String? = nil
  ) {
    faults.append(Diagnostic(code, message, at: span(range), hint: hint))
  }

  private mutating func id(_ name: String) -> NameID {
    if let known = names[name] { return known }
    names[name] = names.count
    return names.count - 1
  }

  private mutating func bind(_ name: String) -> NameID {
    let id = id(name)
    bound.insert(id)
    return id
  }

  // MARK: Rules and blocks

  private mutating func rule(_ node: RuleNode) -> RulePlan {
    let parameters = node.parameters.map { bind($0) }
    return RulePlan(
      name: node.name, parameters: parameters, conditions: conjunction(node.conditions),
      block: block(node.block), span: span(node.range))
  }

  private mutating func block(_ node: BlockNode) -> BlockPlan {
    let lets = self.lets(node.lets)
    return BlockPlan(lets: lets, clauses: conjunction(node.clauses))
  }

  private mutating func lets(_ nodes: [LetNode]) -> [LetPlan] {
    nodes.map { LetPlan(name: bind($0.name), value: operand($0.value)) }
  }

  private mutating func conjunction(_ nodes: [[ClauseNode]]) -> ConjunctionPlan {
    nodes.map { alternatives in alternatives.compactMap { clause($0) } }
  }

  private mutating func clause(_ node: ClauseNode) -> ClausePlan? {
    switch node {
    case .access(let node): return .access(access(node))
    case .block(let query, let isNotEmpty, let block, let range):
      let plan = self.query(query)
      return .block(
        QueryBlockPlan(
          query: plan, isNotEmpty: isNotEmpty, block: self.block(block), span: span(range)))
    case .when(let conditions, let block, _):
      let plan = conjunction(conditions)
      return .when(WhenPlan(conditions: plan, block: self.block(block)))
    case .type(let node): return .type(type(node))
    case .named(let node): return named(node).map { .named($0) }
    case .call(let node, let arguments): return call(node, arguments).map { .call($0) }
    }
  }

  private mutating func access(_ node: AccessNode) -> AccessPlan {
    AccessPlan(
      query: query(node.query), comparison: node.comparison, isNot: node.isNot,
      isNegated: node.isNegated, operand: node.operand.map { operand($0) },
      message: node.message, span: span(node.range), wanted: text(node.wantedRange))
  }

  private mutating func type(_ node: TypeNode) -> TypePlan {
    let query = QueryPlan(
      isSome: false,
      parts: [
        .key(KeyPlan("Resources")), .allValues,
        .typeFilter(TypeFilterPlan(type: node.name, clauses: [[.access(typeClause(node))]])),
      ], text: "Resources.*[ Type == '\(node.name)' ]")
    let conditions = conjunction(node.conditions)
    return TypePlan(
      conditions: conditions,
      body: QueryBlockPlan(
        query: query, isNotEmpty: false, block: block(node.block), span: span(node.range)))
  }

  private func typeClause(_ node: TypeNode) -> AccessPlan {
    AccessPlan(
      query: QueryPlan(isSome: false, parts: [.key(KeyPlan("Type"))], text: "Type"),
      comparison: .equal, isNot: false, isNegated: false,
      operand: .literal(Constant(.string(node.name))), message: nil, span: span(node.range),
      wanted: "== '\(node.name)'")
  }

  private mutating func named(_ node: NamedNode) -> NamedPlan? {
    guard let rules = ruleIndexes[node.name] else {
      report(
        "guard.unknown-rule", "no rule is called '\(node.name)'", node.range,
        hint: parameterizedIndexes[node.name] == nil
          ? "a clause on a property needs an operator, as in '\(node.name) exists'"
          : "it takes parameters: \(node.name)(…)")
      return nil
    }
    return NamedPlan(
      isNegated: node.isNegated, name: node.name, rules: rules, message: node.message,
      span: span(node.range))
  }

  private mutating func call(_ node: NamedNode, _ arguments: [OperandNode]) -> CallPlan? {
    let plans = arguments.map { operand($0) }
    guard let rule = parameterizedIndexes[node.name] else {
      report("guard.unknown-rule", "no rule with parameters is called '\(node.name)'", node.range)
      return nil
    }
    let wanted = file.parameterized[rule].parameters.count
    guard wanted == plans.count else {
      report(
        "guard.rule-arity", "rule '\(node.name)' takes \(wanted) values, not \(plans.count)",
        node.range)
      return nil
    }
    return CallPlan(
      rule: rule, isNegated: node.isNegated, arguments: plans, message: node.message,
      span: span(node.range))
  }

  private func text(_ range: ByteRange) -> String {
    let bytes = Array(file.source.text.utf8)[range]
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Queries

  mutating func query(_ node: QueryNode) -> QueryPlan {
    var parts: [PartPlan] = []
    for (index, part) in node.parts.enumerated() {
      parts.append(self.part(part, after: index > 0 ? node.parts[index - 1] : nil))
    }
    return QueryPlan(isSome: node.isSome, parts: parts, text: text(node.range))
  }

  private mutating func part(_ node: PartNode, after previous: PartNode?) -> PartPlan {
    switch node {
    case .this: return .this
    case .key(let name): return .key(KeyPlan(name))
    case .variable(let name, let range):
      uses.append((name, id(name), range))
      return .variable(id(name))
    case .allValues: return .allValues
    case .allIndices(let capture): return .allIndices(capture: capture.map { bind($0) })
    case .index(let index): return .index(index)
    case .filter(let capture, let clauses):
      let capture = capture.map { bind($0) }
      let plan = conjunction(clauses)
      if capture == nil, case .allValues? = previous, let type = comparedType(clauses) {
        return .typeFilter(TypeFilterPlan(type: type, clauses: plan))
      }
      return .filter(capture: capture, plan)
    case .keyFilter(_, let isIn, let isNot, let operand):
      return .keyFilter(KeyFilterPlan(isIn: isIn, isNot: isNot, operand: self.operand(operand)))
    }
  }

  /// The type in `[ Type == "…" … ]`, when that is the first clause.
  private func comparedType(_ clauses: [[ClauseNode]]) -> String? {
    guard let first = clauses.first, first.count == 1, case .access(let node) = first[0],
      node.comparison == .equal, !node.isNot, !node.isNegated, node.query.parts.count == 1,
      case .key("Type") = node.query.parts[0]
    else { return nil }
    switch node.operand {
    case .literal(.string(let type))?: return type
    case .query(let query)?:
      // Nothing can stand between a variable of the file and its use in another one.
      guard isAtFileLevel, query.parts.count == 1, case .variable(let name, _) = query.parts[0]
      else { return nil }
      return fileTexts[name]
    default: return nil
    }
  }

  // MARK: Operands

  mutating func operand(_ node: OperandNode) -> OperandPlan {
    switch node {
    case .literal(let literal): return .literal(constant(literal))
    case .query(let query): return .query(self.query(query))
    case .call(let call):
      let arguments = call.arguments.map { operand($0) }
      guard let function = BuiltinFunction(rawValue: call.name) else {
        report(
          "guard.unknown-function", "no function is called '\(call.name)'", call.range,
          hint: "known: "
            + BuiltinFunction.allCases.map(\.rawValue).sorted().joined(separator: " "))
        return .literal(Constant(.null))
      }
      check(function, call, arguments.count)
      return .call(function, arguments)
    }
  }

  private mutating func check(_ function: BuiltinFunction, _ call: CallNode, _ count: Int) {
    if function.arity != count {
      report(
        "guard.function-arity", "'\(call.name)' takes \(function.arity) arguments, not \(count)",
        call.range)
    }
    if !function.isInVersion31, !reading.has(.newFunctions) {
      report(
        "guard.unsupported-function", "function '\(call.name)' is not part of Guard 3.1",
        call.range, hint: "judge with the dialect guard-strict, or pass the time in as a parameter")
    }
  }

  private mutating func constant(_ node: LiteralNode) -> Constant {
    switch node {
    case .null: Constant(.null)
    case .bool(let value): Constant(.bool(value))
    case .int(let value): Constant(.int(value))
    case .float(let value): Constant(.float(value))
    case .string(let value): Constant(.string(value))
    case .intRange(let range): Constant(.intRange(range))
    case .floatRange(let range): Constant(.floatRange(range))
    case .charRange(let range): Constant(.charRange(range))
    case .list(let nodes): Constant(.list(nodes.map { constant($0) }))
    case .map(let members): Constant(.map(members.map { (JSONKey($0.0), constant($0.1)) }))
    case .regex(let text, let range): regex(text, range)
    }
  }

  private mutating func regex(_ text: String, _ range: ByteRange) -> Constant {
    do throws(PatternError) {
      return Constant(.regex(try Pattern(text, dialect: .perl)))
    } catch {
      report("guard.regex", error.message, range)
      return Constant(.null)
    }
  }
}

extension SourcePosition {
  fileprivate static let zero = SourcePosition(line: 0, column: 0)
}
