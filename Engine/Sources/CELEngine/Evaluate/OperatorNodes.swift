/// `&&` or `||`: an operand that decides wins over an error in the other, in either order.
final class LogicNode: TestNode {
  let isAnd: Bool
  let left: any Node
  let right: any Node

  init(isAnd: Bool, _ left: any Node, _ right: any Node) {
    self.isAnd = isAnd
    self.left = left
    self.right = right
  }

  /// A run of operands, halved again and again: as deep as the logarithm of its length.
  static func run(isAnd: Bool, _ operands: ArraySlice<any Node>) -> any Node {
    guard operands.count > 1 else { return operands.first ?? ConstantNode(.bool(isAnd)) }
    // The bigger half on the left: it is evaluated first.
    let middle = operands.startIndex + (operands.count + 1) / 2
    return LogicNode(
      isAnd: isAnd, run(isAnd: isAnd, operands[..<middle]), run(isAnd: isAnd, operands[middle...]))
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    do throws(CELError) {
      if try operand(left, &frame) != isAnd { return !isAnd }
    } catch {
      if error.code != .limit, try decides(right, &frame) { return !isAnd }
      throw error
    }
    return try operand(right, &frame)
  }

  /// Whether an operand after an error decides; another error than that of a limit counts for nothing.
  private func decides(_ node: any Node, _ frame: inout Frame) throws(CELError) -> Bool {
    do throws(CELError) { return try operand(node, &frame) != isAnd } catch {
      if error.code == .limit { throw error }
      return false
    }
  }

  private func operand(_ node: any Node, _ frame: inout Frame) throws(CELError) -> Bool {
    try node.test(&frame, for: isAnd ? "&&" : "||")
  }
}

/// `test ? then : else`.
final class ConditionalNode: Node {
  let test: any Node
  let yes: any Node
  let no: any Node

  init(_ test: any Node, _ yes: any Node, _ no: any Node) {
    self.test = test
    self.yes = yes
    self.no = no
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    try test.test(&frame, for: "?:") ? try yes.evaluate(&frame) : try no.evaluate(&frame)
  }

  func truth(_ frame: inout Frame) throws(CELError) -> Bool? {
    try test.test(&frame, for: "?:") ? try yes.truth(&frame) : try no.truth(&frame)
  }
}

/// `!operand`.
final class NotNode: TestNode {
  let operand: any Node

  init(_ operand: any Node) { self.operand = operand }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    !(try operand.test(&frame, for: "!"))
  }
}

/// `-operand`.
final class NegateNode: Node {
  let operand: any Node

  init(_ operand: any Node) { self.operand = operand }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    try Arithmetic.negate(try operand.evaluate(&frame))
  }
}

/// `left == right` and `left != right`.
final class EqualityNode: TestNode {
  let left: any Node
  let right: any Node
  let isEqual: Bool

  init(_ left: any Node, _ right: any Node, isEqual: Bool) {
    self.left = left
    self.right = right
    self.isEqual = isEqual
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let a = try left.evaluate(&frame)
    let b = try right.evaluate(&frame)
    return try Comparison.areEqual(a, b, &frame.allowance) == isEqual
  }
}

/// `<`, `<=`, `>`, `>=`.
final class OrderNode: TestNode {
  let operation: BinaryOperator
  let left: any Node
  let right: any Node
  let offset: Int

  init(_ operation: BinaryOperator, _ left: any Node, _ right: any Node, _ offset: Int) {
    self.operation = operation
    self.left = left
    self.right = right
    self.offset = offset
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let a = try left.evaluate(&frame)
    let b = try right.evaluate(&frame)
    try frame.charge(reading: a)
    guard let order = Comparison.order(a, b) else {
      var error = CELError.noSuchOverload(operation.rawValue, [a, b])
      error.offset = offset
      throw error
    }
    switch operation {
    case .less: return order == .less
    case .lessOrEqual: return order == .less || order == .same
    case .greater: return order == .greater
    default: return order == .greater || order == .same
    }
  }
}

/// `+ - * / %`.
final class ArithmeticNode: Node {
  let operation: BinaryOperator
  let left: any Node
  let right: any Node
  let offset: Int

  init(_ operation: BinaryOperator, _ left: any Node, _ right: any Node, _ offset: Int) {
    self.operation = operation
    self.left = left
    self.right = right
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let a = try left.evaluate(&frame)
    let b = try right.evaluate(&frame)
    try frame.step()
    do throws(CELError) {
      let result = try Arithmetic.apply(operation, a, b, frame.limits)
      try frame.charge(building: result)
      return result
    } catch {
      var error = error
      error.offset = offset
      throw error
    }
  }
}

/// `value in collection`.
final class InNode: TestNode {
  let value: any Node
  let collection: any Node

  init(_ value: any Node, _ collection: any Node) {
    self.value = value
    self.collection = collection
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let value = try value.evaluate(&frame)
    let collection = try collection.evaluate(&frame)
    switch collection {
    case .list(let list):
      try frame.step(list.count)
      for element in try list.values()
      where try Comparison.areEqual(value, element, &frame.allowance) { return true }
      return false
    case .map(let map):
      guard CELKey(value) != nil else { throw .noSuchOverload("in", [value, collection]) }
      try frame.charge(reading: value)
      return map.contains(value)
    default: throw .noSuchOverload("in", [value, collection])
    }
  }
}

/// `value in [constants]`, hashed once; the constants hold no doubles.
final class InSetNode: TestNode {
  let value: any Node
  let members: Set<CELKey>
  let elements: [CELValue]

  init(_ value: any Node, _ members: Set<CELKey>, _ elements: [CELValue]) {
    self.value = value
    self.members = members
    self.elements = elements
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    let value = try value.evaluate(&frame)
    if case .double = value {
      // Large integers equal more than one double: compare, do not hash.
      for element in elements where try Comparison.areEqual(value, element) { return true }
      return false
    }
    guard let key = CELKey(value) else { return false }
    try frame.charge(reading: value)
    return members.contains(key)
  }
}
