internal import DemarcModel

/// `+ - * / %` and the minus sign: checked, and never between numbers of different types.
enum Arithmetic {
  static func apply(
    _ operation: BinaryOperator, _ left: CELValue, _ right: CELValue, _ limits: Limits
  ) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try integer(operation, a, b))
    case (.uint(let a), .uint(let b)): return .uint(try integer(operation, a, b))
    case (.double(let a), .double(let b)):
      switch operation {
      case .add: return .double(a + b)
      case .subtract: return .double(a - b)
      case .multiply: return .double(a * b)
      case .divide: return .double(a / b)
      default: break
      }
    default:
      if operation == .add { return try add(left, right, limits) }
      if operation == .subtract { return try subtract(left, right) }
    }
    throw .noSuchOverload(operation.rawValue, [left, right])
  }

  private static func integer<Number: FixedWidthInteger>(
    _ operation: BinaryOperator, _ a: Number, _ b: Number
  ) throws(CELError) -> Number {
    let result: (partialValue: Number, overflow: Bool)
    switch operation {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    default:
      guard b != 0 else {
        throw CELError(
          .divisionByZero, operation == .modulo ? "modulus by zero" : "division by zero")
      }
      result =
        operation == .divide
        ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    }
    guard !result.overflow else {
      throw CELError(.overflow, "integer overflow in \(a) \(operation.rawValue) \(b)")
    }
    return result.partialValue
  }

  private static func add(
    _ left: CELValue, _ right: CELValue, _ limits: Limits
  ) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.string(let a), .string(let b)):
      try limits.check(bytes: a.byteCount + b.byteCount)
      return .text(a.text + b.text)
    case (.bytes(let a), .bytes(let b)):
      try limits.check(bytes: a.count + b.count)
      return .bytes(a + b)
    case (.list(let a), .list(let b)):
      try limits.check(elements: a.count + b.count)
      return .elements(try a.values() + b.values())
    case (.timestamp(let a), .duration(let b)):
      return .timestamp(try CELTimestamp(total: a.total + b.total))
    case (.duration(let a), .timestamp(let b)):
      return .timestamp(try CELTimestamp(total: a.total + b.total))
    case (.duration(let a), .duration(let b)):
      return .duration(try span(a.total + b.total))
    default: throw .noSuchOverload("+", [left, right])
    }
  }

  private static func subtract(_ left: CELValue, _ right: CELValue) throws(CELError) -> CELValue {
    switch (left, right) {
    case (.timestamp(let a), .timestamp(let b)):
      return .duration(try span(a.total - b.total))
    case (.timestamp(let a), .duration(let b)):
      return .timestamp(try CELTimestamp(total: a.total - b.total))
    case (.duration(let a), .duration(let b)):
      return .duration(try span(a.total - b.total))
    default: throw .noSuchOverload("-", [left, right])
    }
  }

  /// A duration that comes of arithmetic: 64 bits of nanoseconds, about 292 years, as the language
  /// definition says under "Overflow"; text and messages may hold longer ones.
  private static func span(_ total: Int128) throws(CELError) -> CELDuration {
    guard Int64(exactly: total) != nil else {
      throw CELError(.range, "duration outside of 64 bits of nanoseconds, about 292 years")
    }
    return try CELDuration(total: total)
  }

  static func negate(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .int(let value):
      guard value != .min else { throw CELError(.overflow, "integer overflow in -(\(value))") }
      return .int(-value)
    case .double(let value): return .double(-value)
    default: throw .noSuchOverload("-", [value])
    }
  }
}
