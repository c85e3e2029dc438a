/// Equality and order across all types.
///
/// Numbers stand on one line whatever their type; values of different types are unequal and never
/// an error.
enum Comparison {
  /// As an evaluation with the usual limits compares.
  static func areEqual(_ left: CELValue, _ right: CELValue) throws(CELError) -> Bool {
    var allowance = Allowance.usual
    return try areEqual(left, right, &allowance)
  }

  /// Values may hold one part many times over, so that the work is not bounded by their memory: it is
  /// counted.
  static func areEqual(
    _ left: CELValue, _ right: CELValue, _ allowance: inout Allowance
  ) throws(CELError) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.string(let a), .string(let b)): return try areEqual(a, b, &allowance)
    case (.bytes(let a), .bytes(let b)):
      if a.count == b.count { try allowance.spend(bytes: a.count) }
      return a == b
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.type(let a), .type(let b)): return a == b
    case (.list(let a), .list(let b)): return try areEqual(a, b, &allowance)
    case (.map(let a), .map(let b)): return try areEqual(a, b, &allowance)
    case (.message(let a), .message(let b)): return try a.equals(b, &allowance)
    case (.object(let a), .object(let b)): return try a.equals(b, &allowance)
    case (.enumeration(let a), .enumeration(let b)): return a == b
    case (.address(let a), .address(let b)): return a == b
    case (.network(let a), .network(let b)): return a == b
    case (.optional(let a), .optional(let b)):
      guard let a, let b else { return a == nil && b == nil }
      return try allowance.descend { (allowance) throws(CELError) in
        try areEqual(a, b, &allowance)
      }
    default: return order(numbers: left, right) == .same
    }
  }

  private static func areEqual(
    _ left: CELString, _ right: CELString, _ allowance: inout Allowance
  ) throws(CELError) -> Bool {
    var bytes = 0
    let areSame = left.withBytes { a in
      right.withBytes { b in
        bytes = a.count
        return SpanOrder.areEqual(a, b)
      }
    }
    try allowance.spend(bytes: bytes)
    return areSame
  }

  private static func areEqual(
    _ left: CELList, _ right: CELList, _ allowance: inout Allowance
  ) throws(CELError) -> Bool {
    guard left.count == right.count else { return false }
    let (a, b) = (try left.values(), try right.values())
    return try allowance.descend { (allowance) throws(CELError) in
      for index in a.indices {
        try allowance.spend(1)
        guard try areEqual(a[index], b[index], &allowance) else { return false }
      }
      return true
    }
  }

  private static func areEqual(
    _ left: CELMap, _ right: CELMap, _ allowance: inout Allowance
  ) throws(CELError) -> Bool {
    guard left.count == right.count else { return false }
    return try allowance.descend { (allowance) throws(CELError) in
      for key in left.keys {
        try allowance.spend(1)
        guard let a = try left.value(at: key), let b = try right.value(at: key),
          try areEqual(a, b, &allowance)
        else { return false }
      }
      return true
    }
  }

  enum Order { case less, same, greater, none }

  /// The order of two values that `<` compares; nil when no such operator exists.
  static func order(_ left: CELValue, _ right: CELValue) -> Order? {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): return order(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)):
      return order(a.withBytes { x in b.withBytes { y in SpanOrder.compare(x, y) } }, 0)
    case (.bytes(let a), .bytes(let b)):
      return order(SpanOrder.compare(a.span, b.span), 0)
    case (.timestamp(let a), .timestamp(let b)): return order(a.total, b.total)
    case (.duration(let a), .duration(let b)): return order(a.total, b.total)
    default: return order(numbers: left, right)
    }
  }

  private static func order<Number: Comparable>(_ left: Number, _ right: Number) -> Order {
    left < right ? .less : left > right ? .greater : left == right ? .same : .none
  }

  /// The order of two numbers on one line; nil when one of them is none.
  static func order(numbers left: CELValue, _ right: CELValue) -> Order? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return order(a, b)
    case (.uint(let a), .uint(let b)): return order(a, b)
    case (.double(let a), .double(let b)): return order(a, b)
    case (.int(let a), .uint(let b)): return a < 0 ? .less : order(UInt64(a), b)
    case (.uint(let a), .int(let b)): return b < 0 ? .greater : order(a, UInt64(b))
    case (.int(let a), .double(let b)): return order(a, b)
    case (.uint(let a), .double(let b)): return order(a, b)
    case (.double(let a), .int(let b)): return reversed(order(b, a))
    case (.double(let a), .uint(let b)): return reversed(order(b, a))
    default: return nil
    }
  }

  private static func reversed(_ order: Order) -> Order {
    switch order {
    case .less: .greater
    case .greater: .less
    case .same, .none: order
    }
  }

  /// As the reference engines: the integer becomes a double, unless the double is out of its range.
  private static func order<Number: FixedWidthInteger>(_ left: Number, _ right: Double) -> Order {
    if right.isNaN { return .none }
    if right < Double(Number.min) { return .greater }
    if right > Double(Number.max) { return .less }
    return order(Double(left), right)
  }
}
