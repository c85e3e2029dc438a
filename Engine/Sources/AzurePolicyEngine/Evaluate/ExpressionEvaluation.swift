import DemarcJSON
import DemarcModel

extension Machine {
  /// The value of an expression.
  mutating func evaluate(_ expression: Expression) throws(PolicyFailure) -> PolicyValue {
    try step()
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.depthMax else {
      throw .limit("an expression nests deeper than \(limits.depthMax) levels")
    }
    switch expression {
    case .literal(let value): return value
    case .parameter(let index): return try evaluator.parameter(index)
    case .call(let function, let arguments): return try call(function, arguments)
    case .conditional(let condition, let yes, let no):
      return try evaluate(try truth(condition, "if") ? yes : no)
    case .all(let parts):
      for part in parts where try !truth(part, "and") { return .bool(false) }
      return .bool(true)
    case .any(let parts):
      for part in parts where try truth(part, "or") { return .bool(true) }
      return .bool(false)
    case .coalesce(let parts):
      for part in parts {
        let value = try evaluate(part)
        if !value.isNull { return value }
      }
      return .null
    case .field(let reference): return fieldValue(reference)
    case .fieldNamed(let name):
      return fieldValue(try reference(named: try text(name, "field")))
    case .current(let reference): return try currentValue(reference)
    case .currentNamed(let name):
      return try currentValue(try current(named: try text(name, "current")))
    case .scope(let document): return try evaluator.document(document, for: evaluated)
    case .scopeMember(let document, let name):
      return try evaluator.member(name, of: document, for: evaluated)
    case .member(let base, let name): return try member(of: try evaluate(base), name)
    case .index(let base, let index): return try element(base, index)
    case .utcNow:
      guard let now = evaluator.context.now else {
        throw .error("utcNow() needs a clock, and the evaluation was given none")
      }
      return .string(try PolicyInstant.roundTrip(now))
    case .array, .object: return try container(expression)
    }
  }

  private mutating func container(_ expression: Expression) throws(PolicyFailure) -> PolicyValue {
    if case .array(let elements) = expression {
      var values: [PolicyValue] = []
      for element in elements { values.append(try evaluate(element)) }
      return .array(values)
    }
    guard case .object(let members) = expression else { return .null }
    var values: [PolicyValue.Member] = []
    for member in members {
      values.append(.init(name: member.name, value: try evaluate(member.value)))
    }
    return .object(values)
  }

  private mutating func call(
    _ function: PolicyFunction, _ arguments: [Expression]
  ) throws(PolicyFailure) -> PolicyValue {
    var values: [PolicyValue] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try evaluate(argument)) }
    if readsUnknown { try requireKnown(values) }
    return try function.run(values, limits)
  }

  private mutating func truth(
    _ expression: Expression, _ function: String
  ) throws(PolicyFailure) -> Bool {
    let value = try evaluate(expression)
    if case .bool(let truth) = value { return truth }
    if let reason = value.unknownReason { throw .notKnown(reason) }
    throw .error("\(function)() takes true or false, not \(value.kindName)")
  }

  private mutating func text(
    _ expression: Expression, _ function: String
  ) throws(PolicyFailure) -> String {
    let value = try evaluate(expression)
    if let text = value.string { return text }
    if let reason = value.unknownReason { throw .notKnown(reason) }
    throw .error("\(function)() takes a name, not \(value.kindName)")
  }

  private func member(of base: PolicyValue, _ name: String) throws(PolicyFailure) -> PolicyValue {
    if let value = base.member(name) { return value }
    if let reason = base.unknownReason { throw .notKnown(reason) }
    guard base.isObject else {
      throw .error("cannot read '\(name)' of \(base.kindName)")
    }
    throw .error("the object has no property '\(name)'; tryGet() gives null instead")
  }

  private mutating func element(
    _ base: Expression, _ index: Expression
  ) throws(PolicyFailure) -> PolicyValue {
    let index = try evaluate(index)
    if case .scope(let document) = base, let name = index.string {
      return try evaluator.member(name, of: document, for: evaluated)
    }
    // A tag that a resource group lacks is null, as its absence is what such rules ask about.
    if case .scopeMember(let document, "tags") = base, let name = index.string {
      return try evaluator.member("tags", of: document, for: evaluated).member(name) ?? .null
    }
    let base = try evaluate(base)
    if let name = index.string { return try member(of: base, name) }
    if readsUnknown { try requireKnown([index]) }
    guard case .integer(let position) = index else {
      throw .error("an index is a number or a name, not \(index.kindName)")
    }
    if let reason = base.unknownReason { throw .notKnown(reason) }
    guard let elements = base.elements else {
      throw .error("cannot take element \(position) of \(base.kindName)")
    }
    guard position >= 0, position < elements.count else {
      throw .error("element \(position) is out of range: the array has \(elements.count)")
    }
    return elements[Int(position)]
  }

  private func requireKnown(_ values: [PolicyValue]) throws(PolicyFailure) {
    for value in values { if let reason = value.unknownInside { throw .notKnown(reason) } }
  }
}
