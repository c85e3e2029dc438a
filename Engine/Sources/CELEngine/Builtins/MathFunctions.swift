/// The `math` library.
enum MathFunctions {
  static let all: [CELFunction] = [
    CELFunction("math.greatest", arity: nil) { arguments throws(CELError) in
      try extreme("math.greatest", arguments, .greater)
    },
    CELFunction("math.least", arity: nil) { arguments throws(CELError) in
      try extreme("math.least", arguments, .less)
    },
    rounding("math.ceil", .up), rounding("math.floor", .down),
    rounding("math.round", .toNearestOrAwayFromZero), rounding("math.trunc", .towardZero),
    .one("math.abs", absolute), .one("math.sign", sign), .one("math.sqrt", squareRoot),
    test("math.isNaN") { $0.isNaN }, test("math.isInf") { $0.isInfinite },
    test("math.isFinite") { $0.isFinite },
    bits("math.bitAnd", { $0 & $1 }, { $0 & $1 }), bits("math.bitOr", { $0 | $1 }, { $0 | $1 }),
    bits("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 }), .one("math.bitNot", complement),
    .two("math.bitShiftLeft") { (value, count) throws(CELError) in
      try shift("math.bitShiftLeft", value, count) { $0 << $1 }
    },
    .two("math.bitShiftRight") { (value, count) throws(CELError) in
      try shift("math.bitShiftRight", value, count) { $0 >> $1 }
    },
  ]

  /// The greatest or least of the arguments, or of the one list given.
  private static func extreme(
    _ name: String, _ arguments: [CELValue], _ wanted: Comparison.Order
  ) throws(CELError) -> CELValue {
    var values = arguments
    if arguments.count == 1, case .list(let list) = arguments[0] { values = try list.values() }
    guard var best = values.first else {
      throw CELError(.invalidArgument, "\(name) needs at least one number")
    }
    for value in values {
      guard let order = Comparison.order(numbers: value, best) else {
        throw .noSuchOverload(name, arguments)
      }
      if order == wanted { best = value }
    }
    return best
  }

  private static func rounding(
    _ name: String, _ rule: FloatingPointRoundingRule
  ) -> CELFunction {
    .one(name) { (value) throws(CELError) in
      guard case .double(let double) = value else { throw .noSuchOverload(name, [value]) }
      return .double(double.rounded(rule))
    }
  }

  private static func test(
    _ name: String, _ body: @escaping @Sendable (Double) -> Bool
  ) -> CELFunction {
    .one(name) { (value) throws(CELError) in
      guard case .double(let double) = value else { throw .noSuchOverload(name, [value]) }
      return .bool(body(double))
    }
  }

  private static func absolute(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .uint: return value
    case .double(let double): return .double(double.magnitude)
    case .int(let int):
      guard int != .min else { throw CELError(.overflow, "integer overflow in math.abs(\(int))") }
      return .int(abs(int))
    default: throw .noSuchOverload("math.abs", [value])
    }
  }

  private static func sign(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .uint(let uint): return .uint(uint == 0 ? 0 : 1)
    case .int(let int): return .int(int.signum())
    case .double(let double):
      return double.isNaN ? value : .double(double < 0 ? -1 : double > 0 ? 1 : 0)
    default: throw .noSuchOverload("math.sign", [value])
    }
  }

  private static func squareRoot(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .double(let double): return .double(double.squareRoot())
    case .int(let int): return .double(Double(int).squareRoot())
    case .uint(let uint): return .double(Double(uint).squareRoot())
    default: throw .noSuchOverload("math.sqrt", [value])
    }
  }

  private static func bits(
    _ name: String, _ ofInts: @escaping @Sendable (Int64, Int64) -> Int64,
    _ ofUInts: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> CELFunction {
    .two(name) { (left, right) throws(CELError) in
      switch (left, right) {
      case (.int(let a), .int(let b)): return .int(ofInts(a, b))
      case (.uint(let a), .uint(let b)): return .uint(ofUInts(a, b))
      default: throw .noSuchOverload(name, [left, right])
      }
    }
  }

  private static func complement(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .int(let int): return .int(~int)
    case .uint(let uint): return .uint(~uint)
    default: throw .noSuchOverload("math.bitNot", [value])
    }
  }

  /// Shifts the bits, filling with zeros; shifting out all bits gives 0.
  private static func shift(
    _ name: String, _ value: CELValue, _ count: CELValue, _ body: (UInt64, Int) -> UInt64
  ) throws(CELError) -> CELValue {
    guard case .int(let count) = count else { throw .noSuchOverload(name, [value, count]) }
    guard count >= 0 else {
      throw CELError(.invalidArgument, "\(name): a count of bits may not be negative")
    }
    let places = Int(min(count, 64))
    switch value {
    case .int(let int):
      return .int(Int64(bitPattern: body(UInt64(bitPattern: int), places)))
    case .uint(let uint): return .uint(body(uint, places))
    default: throw .noSuchOverload(name, [value, .int(count)])
    }
  }
}
