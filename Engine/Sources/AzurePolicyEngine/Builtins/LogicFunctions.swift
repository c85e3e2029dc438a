extension PolicyFunction {
  /// Truth and comparison; `if`, `and`, `or` and `coalesce` are evaluated by need.
  static let logicFunctions: [PolicyFunction] = [
    PolicyFunction("if", 3...3) { args throws(PolicyFailure) in
      try args.bool(0) ? args[1] : args[2]
    },
    PolicyFunction("and", 1...manyMax) { args throws(PolicyFailure) in
      for index in 0..<args.count where try !args.bool(index) { return .bool(false) }
      return .bool(true)
    },
    PolicyFunction("or", 1...manyMax) { args throws(PolicyFailure) in
      for index in 0..<args.count where try args.bool(index) { return .bool(true) }
      return .bool(false)
    },
    PolicyFunction("coalesce", 1...manyMax) { args throws(PolicyFailure) in
      args.values.first { !$0.isNull } ?? .null
    },
    PolicyFunction("not", 1...1) { args throws(PolicyFailure) in .bool(try !args.bool(0)) },
    PolicyFunction("true", 0...0) { _ throws(PolicyFailure) in .bool(true) },
    PolicyFunction("false", 0...0) { _ throws(PolicyFailure) in .bool(false) },
    PolicyFunction("null", 0...0) { _ throws(PolicyFailure) in .null },
    PolicyFunction("equals", 2...2) { args throws(PolicyFailure) in
      .bool(args[0].isExactly(args[1]))
    },
    PolicyFunction("less", 2...2) { args throws(PolicyFailure) in .bool(try order(args) < 0) },
    PolicyFunction("lessOrEquals", 2...2) { args throws(PolicyFailure) in
      .bool(try order(args) <= 0)
    },
    PolicyFunction("greater", 2...2) { args throws(PolicyFailure) in .bool(try order(args) > 0) },
    PolicyFunction("greaterOrEquals", 2...2) { args throws(PolicyFailure) in
      .bool(try order(args) >= 0)
    },
    PolicyFunction("bool", 1...1) { args throws(PolicyFailure) in
      switch args[0] {
      case .bool: return args[0]
      case .integer(let value): return .bool(value != 0)
      case .string(let text):
        if TextFold.equal(text, "true") { return .bool(true) }
        if TextFold.equal(text, "false") { return .bool(false) }
        throw args.failed("'\(text)' is neither true nor false")
      default: throw args.wrong(0, "a string or a number")
      }
    },
  ]

  private static func order(_ args: borrowing Arguments) throws(PolicyFailure) -> Int {
    if case .integer(let a) = args[0], case .integer(let b) = args[1] {
      return a < b ? -1 : a > b ? 1 : 0
    }
    if let a = args[0].double, let b = args[1].double { return a < b ? -1 : a > b ? 1 : 0 }
    if let a = args[0].string, let b = args[1].string { return a < b ? -1 : a > b ? 1 : 0 }
    throw args.failed("cannot compare \(args[0].kindName) with \(args[1].kindName)")
  }
}
