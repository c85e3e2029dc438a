internal import DemarcRegex

/// A call of a function of one argument.
final class UnaryCallNode: Node {
  let body: CELFunction.Unary
  let argument: any Node
  let offset: Int

  init(_ body: @escaping CELFunction.Unary, _ argument: any Node, _ offset: Int) {
    self.body = body
    self.argument = argument
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let value = try argument.evaluate(&frame)
    try frame.step()
    try frame.charge(reading: value)
    do throws(CELError) {
      let result = try body(value)
      try frame.charge(building: result)
      return result
    } catch {
      throw error.placed(offset)
    }
  }
}

/// A call of a function of two arguments, its target counted.
final class BinaryCallNode: Node {
  let body: CELFunction.Binary
  let left: any Node
  let right: any Node
  let offset: Int
  let steps: Int

  init(
    _ body: @escaping CELFunction.Binary, _ left: any Node, _ right: any Node, _ offset: Int,
    steps: Int
  ) {
    self.steps = steps
    self.body = body
    self.left = left
    self.right = right
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let a = try left.evaluate(&frame)
    let b = try right.evaluate(&frame)
    try frame.step(steps)
    try frame.charge(reading: a)
    try frame.charge(reading: b)
    do throws(CELError) {
      let result = try body(a, b)
      try frame.charge(building: result)
      return result
    } catch {
      throw error.placed(offset)
    }
  }
}

/// A call of any other function.
final class CallNode: Node {
  let body: CELFunction.Many
  let arguments: [any Node]
  let offset: Int

  init(_ body: @escaping CELFunction.Many, _ arguments: [any Node], _ offset: Int) {
    self.body = body
    self.arguments = arguments
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var values: [CELValue] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.evaluate(&frame)) }
    try frame.step()
    for value in values { try frame.charge(reading: value) }
    do throws(CELError) {
      let result = try body(values)
      try frame.charge(building: result)
      return result
    } catch {
      throw error.placed(offset)
    }
  }
}

/// `text.matches('literal')`, the pattern compiled once.
final class MatchesNode: TestNode {
  let operand: any Node
  let pattern: Pattern

  init(_ operand: any Node, _ pattern: Pattern) {
    self.operand = operand
    self.pattern = pattern
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let value = try operand.evaluate(&frame)
    guard case .string(let text) = value else { throw .noSuchOverload("matches", [value]) }
    try frame.step(1 + Self.cost(pattern, text.byteCount))
    return try Self.search(pattern, text)
  }

  /// Steps beyond one that a search takes: the time is linear in text times program.
  static func cost(_ pattern: Pattern, _ bytes: Int) -> Int {
    bytes.multipliedReportingOverflow(by: pattern.size ?? 1).partialValue >> 12
  }

  static func search(_ pattern: Pattern, _ text: CELString) throws(CELError) -> Bool {
    var fault: PatternError?
    let found = text.withBytes { bytes in
      do throws(PatternError) { return try pattern.matches(utf8: bytes) } catch {
        fault = error
        return false
      }
    }
    guard let fault else { return found }
    throw CELError(fault.code == .limit ? .limit : .invalidArgument, "matches: \(fault)")
  }
}

/// `text.matches(pattern)`, the pattern being computed.
final class ComputedMatchesNode: TestNode {
  let operand: any Node
  let pattern: any Node
  let offset: Int

  init(_ operand: any Node, _ pattern: any Node, _ offset: Int) {
    self.operand = operand
    self.pattern = pattern
    self.offset = offset
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let text = try operand.evaluate(&frame)
    let written = try pattern.evaluate(&frame)
    guard case .string(let string) = text, case .string(let source) = written else {
      throw CELError.noSuchOverload("matches", [text, written]).placed(offset)
    }
    // Compiling takes far longer than searching a short text.
    try frame.step(8 + source.byteCount >> 2)
    do throws(CELError) {
      let compiled = try StringFunctions.pattern(source.text)
      try frame.step((compiled.size ?? 0) >> 4 + MatchesNode.cost(compiled, string.byteCount))
      return try MatchesNode.search(compiled, string)
    } catch {
      throw error.placed(offset)
    }
  }
}

/// `optional.or(other)` and `optional.orValue(other)`: the other side only when needed.
final class OptionalOrNode: Node {
  let left: any Node
  let right: any Node
  let givesValue: Bool

  init(_ left: any Node, _ right: any Node, givesValue: Bool) {
    self.left = left
    self.right = right
    self.givesValue = givesValue
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let value = try left.evaluate(&frame)
    guard case .optional(let inner) = value else {
      throw .noSuchOverload(givesValue ? "orValue" : "or", [value])
    }
    guard let inner else {
      let other = try right.evaluate(&frame)
      if givesValue { return other }
      guard case .optional = other else { throw .noSuchOverload("or", [value, other]) }
      return other
    }
    return givesValue ? inner : value
  }
}

extension CELError {
  /// The same error, placed unless it knows its place already.
  func placed(_ offset: Int) -> CELError {
    guard self.offset == nil else { return self }
    var error = self
    error.offset = offset
    return error
  }
}
