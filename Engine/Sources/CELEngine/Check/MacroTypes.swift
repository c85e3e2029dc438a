// Macros: what their variables are, and what they give.
extension Checker {
  /// The type of a macro, or nil when this call is none.
  mutating func macro(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> CELType? {
    guard let target else {
      return name == "has" && arguments.count == 1 ? presence(arguments[0]) : nil
    }
    if case .name("cel", _) = target.kind, local("cel") == nil {
      return celMacro(name, arguments, whole)
    }
    let libraries = environment.libraries
    if case .name("proto", _) = target.kind, local("proto") == nil,
      libraries.contains(.extensions)
    {
      return extensionMacro(name, arguments)
    }
    switch (name, arguments.count) {
    case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2), ("filter", 2),
      ("map", 2), ("map", 3):
      return comprehension(name, target, arguments, variables: 1, whole)
    case ("all", 3), ("exists", 3), ("exists_one", 3), ("existsOne", 3), ("transformList", 3),
      ("transformList", 4), ("transformMap", 3), ("transformMap", 4), ("transformMapEntry", 3),
      ("transformMapEntry", 4):
      guard libraries.contains(.comprehensions) else { return nil }
      return comprehension(name, target, arguments, variables: 2, whole)
    case ("optMap", 2) where libraries.contains(.optionals),
      ("optFlatMap", 2) where libraries.contains(.optionals):
      return optionalMap(name, target, arguments, whole)
    default: return nil
    }
  }

  private mutating func presence(_ argument: Expression) -> CELType {
    // Anything but a selection is the compiler's to report.
    guard case .select(let operand, let name, _) = argument.kind else { return .bool }
    _ = field(name, of: unwrappedOptional(type(operand)).0, argument)
    return .bool
  }

  /// `proto.getExt(msg, pkg.ext)` and `proto.hasExt(msg, pkg.ext)`.
  private mutating func extensionMacro(_ name: String, _ arguments: [Expression]) -> CELType? {
    guard name == "getExt" || name == "hasExt", arguments.count == 2 else { return nil }
    // Anything but a name is the compiler's to report.
    guard let (written, _) = arguments[1].qualifiedName else { return .error }
    let type = field(written, of: type(arguments[0]), arguments[1])
    return name == "hasExt" ? .bool : type
  }

  /// The hidden or written name of a macro's variable; a wrong one is the compiler's to report.
  private func variable(_ expression: Expression) -> String? {
    if case .name(let name, false) = expression.kind { return name }
    return blockVariable(expression)
  }

  private mutating func scoped<Result>(
    _ locals: [Local], _ body: (inout Checker) -> Result
  ) -> Result {
    scope += locals
    defer { scope.removeLast(locals.count) }
    return body(&self)
  }

  // MARK: Comprehensions

  /// The types a macro's variables take: key or position, and value.
  private mutating func members(
    _ name: String, of target: Expression
  ) -> (key: CELType, value: CELType, isMap: Bool) {
    let range = type(target)
    if unifier.isUnbound(range) { _ = unifier.join(range, .dyn) }
    let known = unifier.shallow(range)
    switch known {
    case .list(let element): return (.int, element, false)
    case .map(let key, let value): return (key, value, true)
    case _ where known.isDynamic: return (.dyn, .dyn, false)
    default:
      _ = fault(TypeFaults.notIterable(name, unifier.resolved(known), target.range))
      return (.error, .error, false)
    }
  }

  private mutating func comprehension(
    _ name: String, _ target: Expression, _ arguments: [Expression], variables count: Int,
    _ whole: Expression
  ) -> CELType {
    let (key, value, isMap) = members(name, of: target)
    let names = arguments.prefix(count).compactMap { variable($0) }
    guard names.count == count else { return .error }
    let item = count == 1 && isMap ? key : value
    let locals =
      count == 1
      ? [Local(name: names[0], type: item)]
      : [Local(name: names[0], type: key), Local(name: names[1], type: value)]
    return scoped(locals) { checker in
      let bodies = Array(arguments.dropFirst(count))
      if bodies.count == 2 { checker.requireBool(bodies[0], "'\(name)'") }
      guard let last = bodies.last else { return .error }
      switch name {
      case "all", "exists", "exists_one", "existsOne":
        checker.requireBool(last, "'\(name)'")
        return .bool
      case "filter":
        checker.requireBool(last, "'filter'")
        return .list(item)
      case "map", "transformList": return .list(checker.type(last))
      case "transformMap": return .map(key, checker.type(last))
      default: return checker.entries(last)
      }
    }
  }

  /// `transformMapEntry` gives the entries of the maps that its last argument gives.
  private mutating func entries(_ expression: Expression) -> CELType {
    let type = type(expression)
    let known = unifier.shallow(type)
    switch known {
    case .map: return known
    case _ where known.isDynamic: return .map(.dyn, .dyn)
    default: return fault(TypeFaults.notEntries(unifier.resolved(known), expression.range))
    }
  }

  // MARK: Optionals

  private mutating func optionalMap(
    _ name: String, _ target: Expression, _ arguments: [Expression], _ whole: Expression
  ) -> CELType {
    let inner = optionalTarget(name, target)
    guard let variable = variable(arguments[0]) else { return .error }
    let result = scoped([Local(name: variable, type: inner)]) { $0.type(arguments[1]) }
    guard name == "optFlatMap" else { return .optional(result) }
    let (_, isOptional) = unwrappedOptional(result)
    if isOptional { return result }
    if unifier.shallow(result).isDynamic { return .dyn }
    return fault(TypeFaults.notOptional(unifier.resolved(result), arguments[1].range))
  }

  private mutating func optionalTarget(_ name: String, _ target: Expression) -> CELType {
    let type = type(target)
    let (inner, isOptional) = unwrappedOptional(type)
    if isOptional { return inner }
    if unifier.shallow(type).isDynamic { return .dyn }
    return fault(TypeFaults.notOptional(unifier.resolved(type), target.range))
  }

  // MARK: cel.bind, cel.block

  private mutating func celMacro(
    _ name: String, _ arguments: [Expression], _ whole: Expression
  ) -> CELType? {
    switch (name, arguments.count) {
    case ("bind", 3) where environment.libraries.contains(.bindings):
      guard let variable = variable(arguments[0]) else { return .error }
      let value = type(arguments[1])
      return scoped([Local(name: variable, type: value)]) { $0.type(arguments[2]) }
    case ("block", 2) where environment.libraries.contains(.block):
      guard case .list(let elements) = arguments[0].kind else { return .error }
      let outside = scope.count
      defer { scope.removeLast(scope.count - outside) }
      for (index, element) in elements.enumerated() {
        scope.append(Local(name: "@index:\(index)", type: type(element.value)))
      }
      return type(arguments[1])
    case ("index", 1), ("iterVar", 2):
      guard let name = blockVariable(whole) else { return nil }
      return local(name)?.type ?? .error
    default: return nil
    }
  }

  private func blockVariable(_ expression: Expression) -> String? {
    environment.libraries.contains(.block) ? expression.blockVariable : nil
  }
}
