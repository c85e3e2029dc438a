// Names, fields and indexes.
extension Checker {
  /// The type of a name or a selection: the longest dotted name that is declared, then fields.
  mutating func select(_ expression: Expression) -> CELType {
    if let (name, isRooted) = expression.qualifiedName, let found = resolve(name, isRooted) {
      return found
    }
    guard case .select(let operand, let name, let isOptional) = expression.kind else {
      return .error
    }
    let (base, wasOptional) = unwrappedOptional(type(operand))
    let type = field(name, of: base, expression)
    return isOptional || wasOptional ? .optional(type) : type
  }

  private mutating func resolve(_ name: String, _ isRooted: Bool) -> CELType? {
    if !isRooted, !scope.isEmpty {
      let root = name.prefix { $0 != "." }
      if let local = scope.last(where: { $0.name == root }) {
        return root.count == name.count ? local.type : nil
      }
    }
    for candidate in environment.candidates(name, isRooted: isRooted) {
      if let variable = environment.variables[candidate] { return type(of: variable) }
      if let type = Names.type(candidate) ?? types.constantType(candidate) { return type }
    }
    return nil
  }

  private mutating func type(of variable: CELEnvironment.Variable) -> CELType {
    switch variable {
    case .dynamic: .dyn
    case .typed(let type): type
    case .shaped(let shape): types.type(shape)
    }
  }

  /// The type inside of an optional, and whether there was one.
  func unwrappedOptional(_ type: CELType) -> (CELType, Bool) {
    if case .opaque("optional_type", let inner) = unifier.shallow(type), inner.count == 1 {
      return (inner[0], true)
    }
    return (type, false)
  }

  mutating func field(_ name: String, of operand: CELType, _ whole: Expression) -> CELType {
    if unifier.isUnbound(operand) { _ = unifier.join(operand, .dyn) }
    switch unifier.shallow(operand) {
    case .map(_, let value): return value
    case .message(let message):
      return types.fieldType(message, name) ?? fault(unknownField(name, of: message, whole.range))
    case .error: return .error
    case let known where known.isDynamic: return .dyn
    case let other:
      return fault(TypeFaults.unknownField(name, "\(other.unwrapped)", among: [], whole.range))
    }
  }

  mutating func index(
    _ operand: Expression, _ index: Expression, _ isOptional: Bool, _ whole: Expression
  ) -> CELType {
    let (base, wasOptional) = unwrappedOptional(type(operand))
    let key = type(index)
    let found = element(of: base, at: key, index, whole)
    return isOptional || wasOptional ? .optional(found) : found
  }

  private mutating func element(
    of base: CELType, at key: CELType, _ index: Expression, _ whole: Expression
  ) -> CELType {
    let known = unifier.shallow(base)
    switch known {
    case .list(let element):
      guard unifier.join(.int, key) != nil else {
        return fault(
          TypeFaults.index(unifier.resolved(known), unifier.resolved(key), .int, index.range),
          type: element)
      }
      return element
    case .map(let wanted, let value):
      guard unifier.join(wanted, key) != nil else {
        let wanted = unifier.resolved(wanted)
        return fault(
          TypeFaults.index(unifier.resolved(known), unifier.resolved(key), wanted, index.range),
          type: value)
      }
      return value
    case .error: return .error
    case _ where known.isDynamic: return .dyn
    default: return fault(TypeFaults.noElements(unifier.resolved(known), whole.range))
    }
  }
}

extension Names {
  private static let typeNames: [String: CELType] = [
    "bool": .bool, "bytes": .bytes, "double": .double, "int": .int, "list": .list(.dyn),
    "map": .map(.dyn, .dyn), "null_type": .null, "string": .string, "type": .type(.dyn),
    "uint": .uint, "optional_type": .optional(.dyn), "net.IP": .address, "net.CIDR": .network,
  ]

  /// The type of a name that stands for a type of the language.
  static func type(_ name: String) -> CELType? { typeNames[name].map { .type($0) } }
}
