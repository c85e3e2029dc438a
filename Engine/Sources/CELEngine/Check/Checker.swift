/// Deduces the types of an expression and reports what cannot fit, before any evaluation.
///
/// Names that nothing declares are the compiler's to report; here they fit everywhere. Recursion is
/// as deep as the tree, which the parser bounds.
struct Checker {
  struct Local {
    var name: String
    var type: CELType
  }

  let environment: CELEnvironment
  var types: MessageTypes
  var unifier = Unifier()
  var scope: [Local] = []
  private(set) var faults: [SyntaxFault] = []

  /// A text full of faults is told about this many; finding their lines takes time.
  private static let faultsMax = 20

  init(_ environment: CELEnvironment) {
    self.environment = environment
    types = MessageTypes(environment)
  }

  /// The type of a whole expression.
  mutating func check(_ expression: Expression) -> CELType {
    let type = type(expression)
    return unifier.resolved(type)
  }

  /// Notes a fault; the part that has it fits everywhere, unless its type is known anyway.
  mutating func fault(
    _ fault: SyntaxFault, type: CELType = .error
  ) -> CELType {
    if faults.count < Self.faultsMax { faults.append(fault) }
    return type
  }

  mutating func type(_ expression: Expression) -> CELType {
    switch expression.kind {
    case .literal(let value): return Self.literal(value)
    case .name, .select: return select(expression)
    case .index(let operand, let index, let isOptional):
      return self.index(operand, index, isOptional, expression)
    case .call(let name, let target, let arguments):
      return call(name, target, arguments, expression)
    case .list(let elements): return list(elements)
    case .map(let entries): return map(entries)
    case .message(let name, let fields): return message(name, fields)
    case .not(let operand):
      requireBool(operand, "'!'")
      return .bool
    case .negate(let operand): return negation(operand, expression)
    case .binary(let operation, let left, let right):
      return binary(operation, left, right, expression)
    case .logic(let isAnd, let operands):
      for operand in operands { requireBool(operand, isAnd ? "'&&'" : "'||'") }
      return .bool
    case .conditional(let test, let yes, let no):
      return conditional(test, yes, no, expression)
    case .missing: return .error
    }
  }

  static func literal(_ value: CELValue) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }

  /// Reports an operand that cannot be true or false.
  mutating func requireBool(_ operand: Expression, _ what: String) {
    let type = type(operand)
    guard type != .bool, unifier.join(type, .bool) == nil else { return }
    _ = fault(TypeFaults.notBool(what, unifier.resolved(type), operand.range))
  }

  private mutating func conditional(
    _ test: Expression, _ yes: Expression, _ no: Expression, _ whole: Expression
  ) -> CELType {
    requireBool(test, "'?'")
    let yesType = type(yes)
    let noType = type(no)
    if let joined = unifier.join(yesType, noType) { return joined }
    return fault(
      TypeFaults.branches(unifier.resolved(yesType), unifier.resolved(noType), whole.range))
  }

  // MARK: Aggregates

  /// Elements that do not fit each other make a list of `dyn`.
  private mutating func list(_ elements: [Expression.Element]) -> CELType {
    var joined: CELType?
    for element in elements {
      let type = element.isOptional ? optionalValue(element.value) : type(element.value)
      joined = general(joined, type)
    }
    return .list(joined ?? unifier.fresh())
  }

  private mutating func map(_ entries: [Expression.Entry]) -> CELType {
    var (key, value): (CELType?, CELType?)
    for entry in entries {
      let keyType = type(entry.key)
      let valueType = entry.isOptional ? optionalValue(entry.value) : type(entry.value)
      key = general(key, Self.isKey(unifier.shallow(keyType)) ? keyType : .dyn)
      value = general(value, valueType)
    }
    return .map(key ?? unifier.fresh(), value ?? unifier.fresh())
  }

  /// Keys are scalars; others are errors of evaluation, and their types would grow without bound.
  private static func isKey(_ type: CELType) -> Bool {
    switch type {
    case .list, .map, .opaque, .type, .message: false
    default: true
    }
  }

  private mutating func general(_ known: CELType?, _ next: CELType) -> CELType {
    guard let known, known != .dyn else { return known ?? next }
    return unifier.join(known, next) ?? .dyn
  }

  /// What is inside of an optional that `?` puts into a list, a map or a message.
  mutating func optionalValue(_ expression: Expression) -> CELType {
    let type = type(expression)
    switch unifier.shallow(type) {
    case .opaque("optional_type", let parameters) where parameters.count == 1:
      return parameters[0]
    case let known where known.isDynamic: return .dyn
    case let other:
      return fault(TypeFaults.notOptional(unifier.resolved(other), expression.range))
    }
  }

  // MARK: Messages

  /// The type of a message literal whose fields fit; unknown messages are the compiler's to report.
  private mutating func message(_ name: String, _ fields: [Expression.Field]) -> CELType {
    let isRooted = name.hasPrefix(".")
    let bare = isRooted ? String(name.dropFirst()) : name
    let known = environment.candidates(bare, isRooted: isRooted).first { types.hasMessage($0) }
    for field in fields {
      let type = field.isOptional ? optionalValue(field.value) : type(field.value)
      guard let known else { continue }
      guard let wanted = types.fieldType(known, field.name) else {
        _ = fault(unknownField(field.name, of: known, field.range))
        continue
      }
      guard unifier.join(wanted, type) == nil else { continue }
      _ = fault(
        TypeFaults.field(field.name, known, wanted, unifier.resolved(type), field.value))
    }
    return known.map(CELType.named) ?? .error
  }

  func unknownField(_ name: String, of message: String, _ range: Range<Int>) -> SyntaxFault {
    TypeFaults.unknownField(name, message, among: types.fieldNames(message), range)
  }
}
