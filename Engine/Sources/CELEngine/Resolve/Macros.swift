// Macros, expanded while compiling: their variables live in slots.
extension Compiler {
  /// The expansion, or nil when this call is no macro.
  mutating func macro(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled? {
    guard let target else {
      return name == "has" && arguments.count == 1 ? hasMacro(arguments[0]) : nil
    }
    if case .name("cel", _) = target.kind, local("cel") == nil {
      return celMacro(name, arguments, whole)
    }
    if case .name("proto", _) = target.kind, local("proto") == nil, has(.extensions) {
      return extensionMacro(name, arguments)
    }
    switch (name, arguments.count) {
    case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2), ("filter", 2),
      ("map", 2), ("map", 3):
      return comprehension(name, target, arguments, variables: 1, whole)
    case ("all", 3), ("exists", 3), ("exists_one", 3), ("existsOne", 3), ("transformList", 3),
      ("transformList", 4), ("transformMap", 3), ("transformMap", 4), ("transformMapEntry", 3),
      ("transformMapEntry", 4):
      guard has(.comprehensions) else { return nil }
      return comprehension(name, target, arguments, variables: 2, whole)
    case ("optMap", 2) where has(.optionals), ("optFlatMap", 2) where has(.optionals):
      return optionalMap(target, arguments, isFlat: name == "optFlatMap")
    case ("or", 1) where has(.optionals), ("orValue", 1) where has(.optionals):
      let (left, right) = (compile(target), compile(arguments[0]))
      return Compiled(
        OptionalOrNode(left.node, right.node, givesValue: name == "orValue"))
    default: return nil
    }
  }

  private mutating func hasMacro(_ argument: Expression) -> Compiled {
    guard case .select(let operand, let field, let isOptional) = argument.kind else {
      return fault(
        "cel.has", "has() takes a field selection", argument.range,
        hint: "write has(value.field); test a map key with 'key' in map")
    }
    let compiled = compile(operand)
    if let shape = compiled.shape {
      switch shape.kind {
      case .any, .anyWithInts, .map: break
      case .message where shape.message?.fields[field] != nil: break
      default: return unknownField(field, shape, argument)
      }
    }
    return Compiled(
      isOptional
        ? HasNode(OptionalSelectNode(compiled.node, field), field)
        : HasNode(compiled.node, field, compiled.shape))
  }

  /// The name a macro binds, which must be one plain word.
  mutating func variable(_ expression: Expression) -> String? {
    if case .name(let name, false) = expression.kind { return name }
    if let name = blockVariable(expression) { return name }
    _ = fault(
      "cel.macro-variable", "a macro's variable is a simple name", expression.range,
      hint: "write list.exists(item, item.field == 1)")
    return nil
  }

  /// Compiles with local variables in scope, which shadow everything outside.
  mutating func scoped<Result>(
    _ locals: [Local], _ body: (inout Compiler) -> Result
  ) -> Result {
    scope += locals
    defer { scope.removeLast(locals.count) }
    return body(&self)
  }

  private mutating func comprehension(
    _ name: String, _ target: Expression, _ arguments: [Expression], variables count: Int,
    _ whole: Expression
  ) -> Compiled {
    let range = compile(target)
    let names = arguments.prefix(count).compactMap { variable($0) }
    guard names.count == count else { return Compiled(constant: .null) }
    if count == 2, names[0] == names[1] {
      return fault(
        "cel.macro-variable", "the two variables of a macro need two names", arguments[1].range)
    }
    var locals = names.map { Local(name: $0, slot: newSlot()) }
    if let shape = range.shape {
      switch shape.kind {
      case .list(let element): locals[count - 1].shape = shape.with(element)
      case .map(let value) where count == 2: locals[1].shape = shape.with(value)
      default: break
      }
    }
    let iteration = Iteration(
      range.node, first: locals[0].slot, second: count == 2 ? locals[1].slot : nil,
      size: arguments.dropFirst(count).reduce(0) { $0 + $1.size })
    let bodies = scoped(locals) { compiler in
      arguments.dropFirst(count).map { compiler.compile($0).node }
    }
    let predicate = bodies.count == 2 ? bodies[0] : nil
    let last = bodies[bodies.count - 1]
    switch name {
    case "all": return Compiled(QuantifierNode(iteration, last, isAll: true))
    case "exists": return Compiled(QuantifierNode(iteration, last, isAll: false))
    case "exists_one", "existsOne": return Compiled(ExistsOneNode(iteration, last))
    case "filter":
      let item = SlotNode(locals[0].slot, locals[0].name)
      var shape = range.shape
      if case .list? = shape?.kind {} else { shape = nil }
      return Compiled(CollectNode(iteration, last, item), shape)
    case "map", "transformList": return Compiled(CollectNode(iteration, predicate, last))
    default:
      return Compiled(
        TransformMapNode(
          iteration, predicate, last, givesEntries: name == "transformMapEntry"))
    }
  }

  private mutating func optionalMap(
    _ target: Expression, _ arguments: [Expression], isFlat: Bool
  ) -> Compiled {
    let operand = compile(target)
    guard let name = variable(arguments[0]) else { return Compiled(constant: .null) }
    let slot = newSlot()
    let result = scoped([Local(name: name, slot: slot)]) { $0.compile(arguments[1]) }
    return Compiled(OptionalMapNode(operand.node, slot, result.node, isFlat: isFlat))
  }

  // MARK: cel.bind, cel.block

  private mutating func celMacro(
    _ name: String, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled? {
    switch (name, arguments.count) {
    case ("bind", 3) where has(.bindings):
      guard let variable = variable(arguments[0]) else { return Compiled(constant: .null) }
      let value = compile(arguments[1])
      let slot = newSlot()
      let local = Local(name: variable, slot: slot, shape: value.shape)
      let result = scoped([local]) { $0.compile(arguments[2]) }
      return Compiled(BindNode(slot, value.node, result.node), result.shape)
    case ("block", 2) where has(.block): return block(arguments, whole)
    case ("index", 1) where has(.block), ("iterVar", 2) where has(.block):
      guard let name = blockVariable(whole), let local = local(name) else {
        return fault("cel.block", "this names no part of an enclosing cel.block", whole.range)
      }
      return Compiled(local.node ?? SlotNode(local.slot, name), local.shape)
    default: return nil
    }
  }

  private mutating func block(_ arguments: [Expression], _ whole: Expression) -> Compiled {
    guard case .list(let elements) = arguments[0].kind else {
      return fault("cel.block", "cel.block takes a list and a result", arguments[0].range)
    }
    var locals: [Local] = []
    for (index, element) in elements.enumerated() {
      let part = scoped(locals) { $0.compile(element.value) }
      let slot = newSlot()
      locals.append(
        Local(
          name: "@index:\(index)", slot: slot, shape: part.shape,
          node: BlockPartNode(slot, part.node)))
    }
    return scoped(locals) { $0.compile(arguments[1]) }
  }

  /// The hidden name of `cel.index(n)` and `cel.iterVar(n, m)`.
  private func blockVariable(_ expression: Expression) -> String? {
    has(.block) ? expression.blockVariable : nil
  }
}

extension Expression {
  /// The hidden name of `cel.index(n)` and `cel.iterVar(n, m)`.
  var blockVariable: String? {
    guard case .call(let name, let target?, let arguments) = kind,
      case .name("cel", _) = target.kind
    else { return nil }
    let numbers = arguments.compactMap { argument -> Int64? in
      if case .literal(.int(let value)) = argument.kind { return value }
      return nil
    }
    guard numbers.count == arguments.count else { return nil }
    switch (name, numbers.count) {
    case ("index", 1): return "@index:\(numbers[0])"
    case ("iterVar", 2): return "@it:\(numbers[0]):\(numbers[1])"
    default: return nil
    }
  }
}
