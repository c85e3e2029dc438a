/// The forms of the arithmetic operators and of the order.
enum OperatorTypes {
  struct Form {
    var left: CELType
    var right: CELType
    var result: CELType
  }

  static func forms(_ operation: BinaryOperator) -> [Form] {
    switch operation {
    case .add: addition
    case .subtract: subtraction
    case .multiply, .divide: multiplication
    case .modulo: remainder
    case .less, .lessOrEqual, .greater, .greaterOrEqual: order
    case .equal, .notEqual, .isIn: []
    }
  }

  private static func same(_ types: CELType...) -> [Form] {
    types.map { Form(left: $0, right: $0, result: $0) }
  }

  private static let addition =
    same(.int, .uint, .double, .string, .bytes, .list(.dyn), .duration) + [
      Form(left: .timestamp, right: .duration, result: .timestamp),
      Form(left: .duration, right: .timestamp, result: .timestamp),
    ]
  private static let subtraction =
    same(.int, .uint, .double, .duration) + [
      Form(left: .timestamp, right: .duration, result: .timestamp),
      Form(left: .timestamp, right: .timestamp, result: .duration),
    ]
  private static let multiplication = same(.int, .uint, .double)
  private static let remainder = same(.int, .uint)
  private static let order = same(
    .int, .uint, .double, .string, .bytes, .bool, .timestamp, .duration
  ).map { Form(left: $0.left, right: $0.right, result: .bool) }

  /// The forms that two types fit.
  static func fitting(
    _ operation: BinaryOperator, _ left: CELType, _ right: CELType
  ) -> [Form] {
    forms(operation).filter { fits(left, $0.left) && fits(right, $0.right) }
  }

  private static func fits(_ type: CELType, _ wanted: CELType) -> Bool {
    switch type {
    case .dyn, .any, .error, .parameter: true
    case .null: wanted.isNullable
    case .list: if case .list = wanted { true } else { false }
    default: type == wanted
    }
  }
}

extension Checker {
  mutating func negation(_ operand: Expression, _ whole: Expression) -> CELType {
    let type = type(operand)
    let known = unifier.shallow(type).unwrapped
    switch known {
    case .int, .double: return known
    case _ where known.isDynamic: return .dyn
    default: return fault(TypeFaults.negation(unifier.resolved(known), whole.range))
    }
  }

  mutating func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression
  ) -> CELType {
    let leftType = type(left)
    let rightType = type(right)
    switch operation {
    case .equal, .notEqual:
      if unifier.join(leftType, rightType) != nil { return .bool }
    case .isIn: if isMember(leftType, of: rightType) { return .bool }
    default: if let result = computed(operation, leftType, rightType) { return result }
    }
    let shown = (unifier.resolved(leftType), unifier.resolved(rightType))
    let isTest = OperatorTypes.forms(operation).allSatisfy { $0.result == .bool }
    return fault(
      TypeFaults.binary(operation, (left, shown.0), (right, shown.1), whole.range),
      type: isTest ? .bool : .error)
  }

  /// The one result of the forms that fit, `dyn` when they give several.
  private mutating func computed(
    _ operation: BinaryOperator, _ left: CELType, _ right: CELType
  ) -> CELType? {
    let (a, b) = (unifier.shallow(left).unwrapped, unifier.shallow(right).unwrapped)
    let forms = OperatorTypes.fitting(operation, a, b)
    guard let first = forms.first else { return nil }
    guard forms.allSatisfy({ $0.result == first.result }) else { return .dyn }
    if case .list = first.result { return lists(left, right) }
    // The only form that fits says what an undecided element is.
    if forms.count == 1 {
      if unifier.isUnbound(left) { _ = unifier.join(left, first.left) }
      if unifier.isUnbound(right) { _ = unifier.join(right, first.right) }
    }
    return first.result
  }

  /// The list that `+` makes; a list of unknown elements takes those of the other.
  private mutating func lists(_ left: CELType, _ right: CELType) -> CELType? {
    guard let joined = unifier.join(left, right) else { return nil }
    let known = unifier.shallow(joined)
    if case .list = known { return known }
    let (a, b) = (unifier.shallow(left), unifier.shallow(right))
    if case .list = a { return a }
    return b
  }

  private mutating func isMember(_ element: CELType, of aggregate: CELType) -> Bool {
    let known = unifier.shallow(aggregate)
    switch known {
    case .list(let wanted), .map(let wanted, _): return unifier.join(wanted, element) != nil
    default: return known.isDynamic
    }
  }
}
