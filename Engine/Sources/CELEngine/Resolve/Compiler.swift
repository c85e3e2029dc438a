internal import DemarcModel

/// A part of an expression with what is known about it before evaluation.
struct Compiled {
  var node: any Node
  /// The shape of its value, where a schema says it.
  var shape: CELShape?

  init(_ node: any Node, _ shape: CELShape? = nil) {
    self.node = node
    self.shape = shape
  }

  init(constant value: CELValue) { node = ConstantNode(value) }

  var constant: CELValue? { (node as? ConstantNode)?.value }
}

/// Settles names, macros and functions, once per expression.
struct Compiler {
  struct Local {
    var name: String
    var slot: Int
    var shape: CELShape?
    /// What to evaluate instead of reading the slot (`cel.block`).
    var node: (any Node)?
  }

  let environment: CELEnvironment
  let functions: KnownFunctions
  private(set) var faults: [SyntaxFault] = []
  private(set) var inputs: [(name: String, slot: Int)] = []
  private(set) var slotCount = 0
  var scope: [Local] = []

  init(_ environment: CELEnvironment) {
    self.environment = environment
    functions = KnownFunctions(environment)
  }

  func has(_ library: CELLibrary) -> Bool { environment.libraries.contains(library) }

  /// Notes a fault and stands in for the part that has it.
  mutating func fault(
    _ code: String, _ message: String, _ range: Range<Int>, hint: String? = nil
  ) -> Compiled {
    faults.append(SyntaxFault(code, message, range, hint: hint))
    return Compiled(ConstantNode(.null))
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  mutating func compile(_ expression: Expression) -> Compiled {
    switch expression.kind {
    case .literal(let value): return Compiled(constant: value)
    case .name, .select: return select(expression)
    case .index(let operand, let index, let isOptional):
      return self.index(operand, index, isOptional, expression)
    case .call(let name, let target, let arguments):
      return call(name, target, arguments, expression)
    case .list(let elements): return list(elements)
    case .map(let entries):
      return Compiled(
        MapNode(
          entries.map { (compile($0.key).node, compile($0.value).node, $0.isOptional) }))
    case .message(let name, let fields): return message(name, fields, expression)
    case .not(let operand): return Compiled(NotNode(compile(operand).node))
    case .negate(let operand): return Compiled(NegateNode(compile(operand).node))
    case .binary(let operation, let left, let right):
      return binary(operation, left, right, expression.range.lowerBound)
    case .logic(let isAnd, let operands):
      return Compiled(LogicNode.run(isAnd: isAnd, operands.map { compile($0).node }[...]))
    case .conditional(let test, let yes, let no):
      let (test, yes, no) = (compile(test), compile(yes), compile(no))
      return Compiled(ConditionalNode(test.node, yes.node, no.node))
    case .missing: return Compiled(constant: .null)
    }
  }

  private mutating func list(_ elements: [Expression.Element]) -> Compiled {
    let parts = elements.map { (node: compile($0.value).node, isOptional: $0.isOptional) }
    let constants = parts.compactMap { $0.isOptional ? nil : ($0.node as? ConstantNode)?.value }
    if constants.count == parts.count { return Compiled(constant: .elements(constants)) }
    return Compiled(ListNode(parts))
  }

  private mutating func index(
    _ operand: Expression, _ index: Expression, _ isOptional: Bool, _ whole: Expression
  ) -> Compiled {
    let operand = compile(operand)
    let key = compile(index)
    var shape: CELShape?
    if let known = operand.shape, !isOptional {
      switch known.kind {
      case .list(let element): shape = known.with(element)
      case .map(let value): shape = known.with(value)
      default: break
      }
    }
    if isOptional, !has(.optionals) {
      return fault(
        "cel.optionals-off", "'[?' needs the optionals library", whole.range)
    }
    return Compiled(
      IndexNode(operand.node, key.node, isOptional: isOptional, whole.range.lowerBound), shape)
  }

  private mutating func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ offset: Int
  ) -> Compiled {
    let (left, right) = (compile(left), compile(right))
    switch operation {
    case .equal, .notEqual:
      let isEqual = operation == .equal
      return Compiled(
        fusedEquality(
          left, right, isEqual: isEqual,
          general: EqualityNode(left.node, right.node, isEqual: isEqual)))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return Compiled(OrderNode(operation, left.node, right.node, offset))
    case .isIn:
      if case .list(.values(let values))? = right.constant {
        let keys = values.compactMap { $0.typeName == "double" ? nil : CELKey($0) }
        if keys.count == values.count {
          let general = InSetNode(left.node, Set(keys), values)
          return Compiled(fusedMembership(left.node, of: values, general: general))
        }
      }
      let general = InNode(left.node, right.node)
      return Compiled(fusedMembership(left, in: right.node, general: general))
    default:
      return Compiled(ArithmeticNode(operation, left.node, right.node, offset))
    }
  }

  // MARK: Names

  /// The slot of a variable bound from outside.
  mutating func input(_ name: String) -> Compiled {
    var shape: CELShape?
    if case .shaped(let known)? = environment.variables[name] { shape = known }
    if let known = inputs.first(where: { $0.name == name }) {
      return Compiled(SlotNode(known.slot, name), shape)
    }
    let slot = newSlot()
    inputs.append((name, slot))
    return Compiled(SlotNode(slot, name), shape)
  }

  func local(_ name: String) -> Local? { scope.last { $0.name == name } }

  /// Names to try for a name written inside the container, most specific first.
  func candidates(_ name: String, isRooted: Bool) -> [String] {
    environment.candidates(name, isRooted: isRooted)
  }

  private mutating func select(_ expression: Expression) -> Compiled {
    if let chain = expression.chain {
      var (compiled, count) = resolve(chain) ?? (undeclared(chain.links[0]), 1)
      for link in chain.links.dropFirst(count) {
        guard case .select(_, let field, _) = link.kind else { break }
        compiled = self.field(field, of: compiled, link)
      }
      return compiled
    }
    guard case .select(let operand, let field, let isOptional) = expression.kind else {
      return undeclared(expression)
    }
    if isOptional, !has(.optionals) {
      return fault("cel.optionals-off", "'.?' needs the optionals library", expression.range)
    }
    let compiled = compile(operand)
    return isOptional
      ? Compiled(OptionalSelectNode(compiled.node, field))
      : self.field(field, of: compiled, expression)
  }

  /// A variable, a type or a constant that a chain begins with, and how many of its links that is.
  private mutating func resolve(_ chain: NameChain) -> (Compiled, Int)? {
    if !chain.isRooted, let local = local(chain.root) {
      return (Compiled(local.node ?? SlotNode(local.slot, local.name), local.shape), 1)
    }
    for (name, count) in chain.prefixes {
      for candidate in candidates(name, isRooted: chain.isRooted) {
        if environment.variables[candidate] != nil { return (input(candidate), count) }
        if let constant = Names.constant(candidate) ?? environment.types.constant(candidate) {
          return (Compiled(constant: constant), count)
        }
      }
    }
    return nil
  }

  private mutating func undeclared(_ expression: Expression) -> Compiled {
    guard case .name(let name, _) = expression.kind else {
      return Compiled(constant: .null)
    }
    guard environment.refusesUnknownNames else {
      return Compiled(
        FaultNode(
          CELError(
            .undeclared, "undeclared reference to '\(name)'",
            offset: expression.range.lowerBound)))
    }
    let known = environment.variables.keys.sorted()
    let hint =
      ReservedWords.keywords.contains(name) || known.isEmpty
      ? nil : "variables here: " + known.joined(separator: ", ")
    return fault(
      "cel.undeclared", "undeclared reference to '\(name)'", expression.range, hint: hint)
  }

  /// A field of a compiled operand; unknown fields of known messages are faults.
  mutating func field(
    _ name: String, of operand: Compiled, _ expression: Expression
  ) -> Compiled {
    let offset = expression.range.lowerBound
    guard let shape = operand.shape else {
      return Compiled(SelectNode(operand.node, name, offset))
    }
    switch shape.kind {
    case .any, .anyWithInts: return Compiled(SelectNode(operand.node, name, offset))
    case .map(let value):
      return Compiled(SelectNode(operand.node, name, offset), shape.with(value))
    case .message:
      guard let field = shape.message?.fields[name] else {
        return unknownField(name, shape, expression)
      }
      return Compiled(
        FieldNode(operand.node, shape, field, offset), shape.with(field.shape))
    default: return unknownField(name, shape, expression)
    }
  }

  mutating func unknownField(
    _ name: String, _ shape: CELShape, _ expression: Expression
  ) -> Compiled {
    faults.append(
      TypeFaults.unknownField(
        name, shape.typeName, among: shape.message?.order ?? [], expression.range))
    return Compiled(ConstantNode(.null))
  }
}

/// Names that stand for types and constants.
enum Names {
  private static let types: Set<String> = [
    "bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint",
    "optional_type", "net.IP", "net.CIDR",
  ]

  static func constant(_ name: String) -> CELValue? {
    types.contains(name) ? .type(name) : nil
  }

  /// The name that differs least, if one is near enough to be meant.
  static func closest(to name: String, among names: [String]) -> String? {
    guard name.utf8.count <= 100 else { return nil }
    let ranked = names.map { ($0, distance(Array(name.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }),
      best.1 <= (name.utf8.count < 4 ? 1 : max(2, name.utf8.count / 3))
    else { return nil }
    return best.0
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var corner = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = a[i] | 32 == b[j] | 32 ? (a[i] == b[j] ? 0 : 1) : 1
        let next = min(row[j + 1] + 1, row[j] + 1, corner + cost)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
