import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// Expressions: trees to values.
extension ARMResolver {
  func value(_ syntax: ExpressionSyntax, _ frame: Frame) throws(PolicyFailure) -> PolicyValue {
    try deeper { () throws(PolicyFailure) in
      switch syntax {
      case .string(let text): return .string(text)
      case .integer(let value): return .integer(value)
      case .real(let value, let text): return .real(value, text)
      case .call(let name, let arguments, _): return try call(name, arguments, frame)
      case .member(let base, let name):
        return try member(try value(base, frame), .string(name), base)
      case .index(let base, let index):
        return try member(try value(base, frame), try value(index, frame), base)
      }
    }
  }

  /// A property or element of a value.
  private func member(
    _ base: PolicyValue, _ index: PolicyValue, _ origin: ExpressionSyntax
  ) throws(PolicyFailure) -> PolicyValue {
    if let reason = base.unknownReason ?? index.unknownReason { return .unknown(reason) }
    switch index {
    case .string(let name):
      if let value = base.member(name) { return value }
      guard base.isObject else { throw .error("cannot read '\(name)' of \(base.kindName)") }
      if let function = Self.openDocument(origin) {
        return .unknown("'\(name)' of \(function)() is known only at deployment")
      }
      throw .error("the object has no property '\(name)'; tryGet() gives null instead")
    case .integer(let position):
      guard let elements = base.elements else {
        throw .error("cannot take element \(position) of \(base.kindName)")
      }
      guard position >= 0, position < elements.count else {
        throw .error("element \(position) is out of range: the array has \(elements.count)")
      }
      return elements[Int(position)]
    default: throw .error("an index is a number or a name, not \(index.kindName)")
    }
  }

  /// The function whose result has more properties than are known here.
  private static func openDocument(_ syntax: ExpressionSyntax) -> String? {
    guard case .call(let name, _, _) = syntax else { return nil }
    return openDocuments[name.lowercased()]
  }

  private static let openDocuments = Dictionary(
    uniqueKeysWithValues: [
      "reference", "resourceGroup", "subscription", "tenant", "managementGroup", "deployment",
      "deployer", "environment",
    ].map { ($0.lowercased(), $0) })

  // MARK: Calls

  private func call(
    _ name: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    let folded = name.lowercased()
    if let result = try lazily(folded, arguments, frame) { return result }
    if folded.contains(".") { return try userFunction(name, folded, arguments, frame) }
    if let function = TemplateFunctions.named[folded] ?? PolicyFunction.named[folded],
      !TemplateFunctions.onlyInRules.contains(folded)
    {
      return try pure(function, folded, arguments, frame)
    }
    if let result = try lambdaCall(folded, arguments, frame) { return result }
    if let result = try surroundings(folded, arguments, frame) { return result }
    if folded.hasPrefix("list") || TemplateFunctions.runtime.contains(folded) {
      return .unknown("\(name)() is known only at deployment")
    }
    throw .error("there is no function \(name)()")
  }

  /// Functions that do not look at all of their arguments.
  private func lazily(
    _ folded: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue? {
    switch folded {
    case "if":
      try checkArity(folded, arguments.count, 3...3)
      let condition = try value(arguments[0], frame)
      if let reason = condition.unknownReason {
        return try either(arguments[1], arguments[2], reason, frame)
      }
      guard case .bool(let truth) = condition else {
        throw .error("if() takes true or false, not \(condition.kindName)")
      }
      return try value(arguments[truth ? 1 : 2], frame)
    case "and", "or":
      try checkArity(folded, arguments.count, 1...PolicyFunction.manyMax)
      return try joined(arguments, deciding: folded == "or", folded, frame)
    case "coalesce":
      try checkArity(folded, arguments.count, 1...PolicyFunction.manyMax)
      for argument in arguments {
        let value = try value(argument, frame)
        if !value.isNull { return value }
      }
      return .null
    case "parameters", "variables", "lambdavariables":
      try checkArity(folded, arguments.count, 1...1)
      let name = try value(arguments[0], frame)
      if let reason = name.unknownReason { return .unknown(reason) }
      guard let text = name.string else {
        throw .error("\(folded)() takes a name, not \(name.kindName)")
      }
      return try named(text, folded, frame)
    default: return nil
    }
  }

  private func named(
    _ name: String, _ function: String, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    let key = name.lowercased()
    switch function {
    case "lambdavariables":
      if let value = frame.lambdas[key] { return value }
      throw .error("no lambda around has a variable '\(name)'")
    case "parameters":
      guard let arguments = frame.arguments else { return try parameter(name, of: frame.home) }
      if let value = arguments[key] { return value }
      throw .error("the function has no parameter '\(name)'")
    default: return try variable(name, of: frame.home)
    }
  }

  /// Both branches of a choice that is open: known where they agree.
  private func either(
    _ one: ExpressionSyntax, _ other: ExpressionSyntax, _ reason: String, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    let first = try tried(one, frame)
    let second = try tried(other, frame)
    try charge(first)
    try charge(second)
    return first.unknownInside == nil && first.isExactly(second) ? first : .unknown(reason)
  }

  /// The value of an expression that may never be evaluated: a fault makes it unknown.
  private func tried(
    _ syntax: ExpressionSyntax, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    quiet += 1
    defer { quiet -= 1 }
    do throws(PolicyFailure) {
      return try value(syntax, frame)
    } catch {
      if case .limit = error { throw error }
      return .unknown(error.message)
    }
  }

  private func joined(
    _ arguments: [ExpressionSyntax], deciding: Bool, _ name: String, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    var reason: String?
    for argument in arguments {
      let value = try reason == nil ? value(argument, frame) : tried(argument, frame)
      if case .bool(let truth) = value {
        if truth == deciding { return .bool(deciding) }
        continue
      }
      guard let why = value.unknownReason else {
        throw .error("\(name)() takes true or false, not \(value.kindName)")
      }
      reason = reason ?? why
    }
    return reason.map { .unknown($0) } ?? .bool(!deciding)
  }

  private func pure(
    _ function: PolicyFunction, _ folded: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    try checkArity(function.name, arguments.count, function.arity)
    let values = try self.values(arguments, frame)
    for value in values { try charge(value) }
    try step(TemplateFunctions.cost(folded, values))
    if let reason = TemplateFunctions.openReason(folded, values) { return .unknown(reason) }
    let result = try function.run(values, functionLimits)
    try charge(result)
    return result
  }

  func values(
    _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> [PolicyValue] {
    var values: [PolicyValue] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try value(argument, frame)) }
    return values
  }

  func checkArity(
    _ name: String, _ count: Int, _ arity: ClosedRange<Int>
  ) throws(PolicyFailure) {
    if arity.contains(count) { return }
    let expected =
      arity.lowerBound == arity.upperBound
      ? "\(arity.lowerBound)"
      : arity.upperBound >= PolicyFunction.manyMax
        ? "at least \(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
    throw .error("\(name)() takes \(expected) arguments, not \(count)")
  }

  /// A function that the template defines.
  private func userFunction(
    _ name: String, _ folded: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    guard let function = frame.home.function(folded) else {
      throw .error("the template defines no function \(name)()")
    }
    let declared = function["parameters"].map { Array($0.elements) } ?? []
    guard declared.count == arguments.count else {
      throw .error("\(name)() takes \(declared.count) arguments, not \(arguments.count)")
    }
    var inner = frame.home.ownFrame
    var named: [String: PolicyValue] = [:]
    for (parameter, argument) in zip(declared, arguments) {
      guard let key = parameter["name"]?.string?.lowercased() else { continue }
      named[key] = try value(argument, frame)
    }
    inner.arguments = named
    guard let output = function["output"]?["value"] else {
      throw .error("the function \(name)() has no output")
    }
    let result = try resolve(output, inner)
    try charge(result)
    return result
  }
}
