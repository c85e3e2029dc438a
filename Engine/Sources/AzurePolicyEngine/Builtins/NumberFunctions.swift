extension PolicyFunction {
  static let numberFunctions: [PolicyFunction] = [
    PolicyFunction("add", 2...2) { args throws(PolicyFailure) in
      try arithmetic(args, { $0.addingReportingOverflow($1) }, { $0 + $1 })
    },
    PolicyFunction("sub", 2...2) { args throws(PolicyFailure) in
      try arithmetic(args, { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
    },
    PolicyFunction("mul", 2...2) { args throws(PolicyFailure) in
      try arithmetic(args, { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
    },
    PolicyFunction("div", 2...2) { args throws(PolicyFailure) in
      if args[1].double == 0 { throw args.failed("division by zero") }
      return try arithmetic(args, { $0.dividedReportingOverflow(by: $1) }, { $0 / $1 })
    },
    PolicyFunction("mod", 2...2) { args throws(PolicyFailure) in
      if args[1].double == 0 { throw args.failed("division by zero") }
      return try arithmetic(
        args, { $0.remainderReportingOverflow(dividingBy: $1) },
        { $0.truncatingRemainder(dividingBy: $1) })
    },
    PolicyFunction("min", 1...manyMax) { args throws(PolicyFailure) in
      try extreme(args) { $0 < $1 }
    },
    PolicyFunction("max", 1...manyMax) { args throws(PolicyFailure) in
      try extreme(args) { $0 > $1 }
    },
    PolicyFunction("int", 1...1) { args throws(PolicyFailure) in
      switch args[0] {
      case .integer: return args[0]
      case .real(let value, _):
        guard let whole = Int64(exactly: value.rounded(.towardZero)) else {
          throw args.failed("the number is out of range")
        }
        return .integer(whole)
      case .string(let text):
        if let value = Int64(text) { return .integer(value) }
        throw args.failed("'\(text)' is no integer")
      default: throw args.wrong(0, "a string or a number")
      }
    },
    PolicyFunction("float", 1...1) { args throws(PolicyFailure) in
      if let value = args[0].double { return PolicyValue(value) }
      let text = try args.string(0)
      guard let value = Double(text), value.isFinite else {
        throw args.failed("'\(text)' is no number")
      }
      return PolicyValue(value)
    },
  ]

  private static func arithmetic(
    _ args: borrowing Arguments, _ whole: (Int64, Int64) -> (Int64, Bool),
    _ real: (Double, Double) -> Double
  ) throws(PolicyFailure) -> PolicyValue {
    if case .integer(let a) = args[0], case .integer(let b) = args[1] {
      let (value, overflow) = whole(a, b)
      if overflow { throw args.failed("the result is out of range") }
      return .integer(value)
    }
    guard let a = args[0].double else { throw args.wrong(0, "a number") }
    guard let b = args[1].double else { throw args.wrong(1, "a number") }
    let value = real(a, b)
    guard value.isFinite else { throw args.failed("the result is out of range") }
    return PolicyValue(value)
  }

  private static func extreme(
    _ args: borrowing Arguments, _ isBetter: (Double, Double) -> Bool
  ) throws(PolicyFailure) -> PolicyValue {
    let values = args.count == 1 ? args[0].elements ?? args.values : args.values
    var best: (value: PolicyValue, number: Double)?
    for value in values {
      guard let number = value.double else { throw args.wrong(0, "numbers") }
      if let current = best, !isBetter(number, current.number) { continue }
      best = (value, number)
    }
    guard let best else { throw args.failed("there is nothing to choose from") }
    return best.value
  }
}
