/// A compiled part of an expression.
///
/// Classes behind a protocol, not closures: they can be looked into, and a call is one dispatch.
protocol Node: AnyObject, Sendable {
  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue

  /// The truth value of this part without a value made for it; nil where it is no bool.
  func truth(_ frame: inout Frame) throws(CELError) -> Bool?
}

extension Node {
  func truth(_ frame: inout Frame) throws(CELError) -> Bool? { try evaluate(&frame).bool }

  /// The truth value of this part, as `function` needs it.
  func test(_ frame: inout Frame, for function: StaticString) throws(CELError) -> Bool {
    if let bool = try truth(&frame) { return bool }
    throw .noSuchOverload("\(function)", [try evaluate(&frame)])
  }
}

/// A part that is true or false.
protocol TestNode: Node {
  func test(_ frame: inout Frame) throws(CELError) -> Bool
}

extension TestNode {
  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue { .bool(try test(&frame)) }

  func truth(_ frame: inout Frame) throws(CELError) -> Bool? { try test(&frame) }
}

/// A part that may stand in a document: a variable, or a field of one.
protocol PlaceNode: Node {
  /// Where its value stands; nil where the value has to be made.
  func place(_ frame: inout Frame) throws(CELError) -> Place?
}

/// The usual case of another part, quickly: where it cannot tell, the other does.
protocol FusedNode: Node {
  var general: any Node { get }

  func look(_ frame: inout Frame) throws(CELError) -> Bool?
}

extension FusedNode {
  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    if let bool = try look(&frame) { return .bool(bool) }
    return try general.evaluate(&frame)
  }

  func truth(_ frame: inout Frame) throws(CELError) -> Bool? {
    if let bool = try look(&frame) { return bool }
    return try general.truth(&frame)
  }
}
