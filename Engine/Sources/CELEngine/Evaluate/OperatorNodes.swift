/// A run of `&&` or `||`: any operand that decides wins over errors in the others, in either order.
final class LogicNode: TestNode {
  let isAnd: Bool
  let operands: [any Node]

  init(isAnd: Bool, _ operands: [any Node]) {
    self.isAnd = isAnd
    self.operands = operands
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    var fault: CELError?
    for operand in operands {
      do throws(CELError) {
        if try operand.test(&frame, for: isAnd ? "&&" : "||") != isAnd { return !isAnd }
      } catch {
        if error.code == .limit { throw error }
        if fault == nil { fault = error }
      }
    }
    if let fault { throw fault }
    return isAnd
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
