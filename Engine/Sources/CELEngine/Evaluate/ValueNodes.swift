internal import DemarcJSON

/// A value known when the expression was compiled.
final class ConstantNode: Node {
  let value: CELValue

  init(_ value: CELValue) { self.value = value }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue { value }
}

/// A fault that only matters if this part is reached.
final class FaultNode: Node {
  let error: CELError

  init(_ error: CELError) { self.error = error }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue { throw error }
}

/// A variable, bound from outside or by a macro.
final class SlotNode: PlaceNode {
  let slot: Int
  let name: String

  init(_ slot: Int, _ name: String) {
    self.slot = slot
    self.name = name
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    if let value = try frame.value(slot) { return value }
    throw frame.faults[slot] ?? CELError(.undeclared, "no value was given for '\(name)'")
  }

  func place(_ frame: inout Frame) throws(CELError) -> Place? { frame.place(slot) }
}

/// `operand.field`.
final class SelectNode: PlaceNode {
  let operand: any Node
  let key: JSONKey
  let offset: Int
  private let path: (any PlaceNode)?
  private let missing: CELError

  init(_ operand: any Node, _ field: String, _ offset: Int) {
    self.operand = operand
    self.offset = offset
    key = JSONKey(field)
    path = operand as? any PlaceNode
    missing = CELError.noSuchKey(field).placed(offset)
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let place = try place(&frame)
    let value = place == nil ? try operand.evaluate(&frame) : .null
    do throws(CELError) {
      if let place { return try place.value() }
      return try Self.select(value, key)
    } catch {
      throw error.placed(offset)
    }
  }

  func place(_ frame: inout Frame) throws(CELError) -> Place? {
    guard let place = try path?.place(&frame) else { return nil }
    switch place.entry(key) {
    case .place(let found): return found
    case .missing: throw missing
    case .unknown: return nil
    }
  }

  static func select(_ value: CELValue, _ key: JSONKey) throws(CELError) -> CELValue {
    switch value {
    case .map(let map):
      guard let found = try map.value(named: key) else { throw .noSuchKey(key.text) }
      return found
    case .message(let message): return try message.value(named: key.text)
    case .object(let object): return try object.value(named: key.text)
    case .optional(let inner):
      guard let inner else { return value }
      return .optional(try optional(inner, key))
    default:
      throw CELError(.noSuchOverload, "a value of type \(value.typeName) has no field '\(key)'")
    }
  }

  /// The field if it is there; nil where it is absent.
  static func optional(_ value: CELValue, _ key: JSONKey) throws(CELError) -> CELValue? {
    switch value {
    case .map(let map): return try map.value(named: key)
    case .message(let message):
      guard let field = message.field(key.text) else { throw message.noSuchField(key.text) }
      return try message.has(field) ? try message.value(field) : nil
    case .object(let object): return try object.setValue(named: key.text)
    case .optional(let inner):
      guard let inner else { return nil }
      return try optional(inner, key)
    default:
      throw CELError(.noSuchOverload, "a value of type \(value.typeName) has no field '\(key)'")
    }
  }
}

/// `operand.field` where the message type is known.
final class FieldNode: PlaceNode {
  let operand: any Node
  let shape: CELShape
  let field: CELSchema.Field
  let offset: Int
  private let path: (any PlaceNode)?

  init(_ operand: any Node, _ shape: CELShape, _ field: CELSchema.Field, _ offset: Int) {
    self.operand = operand
    self.shape = shape
    self.field = field
    self.offset = offset
    path = operand as? any PlaceNode
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let place = try place(&frame)
    let value = place == nil ? try operand.evaluate(&frame) : .null
    do throws(CELError) {
      if let place { return try place.value() }
      if case .message(let found) = value, found.shape.schema === shape.schema,
        found.shape.index == shape.index
      {
        return try found.value(field)
      }
      return try SelectNode.select(value, field.key)
    } catch {
      throw error.placed(offset)
    }
  }

  func place(_ frame: inout Frame) throws(CELError) -> Place? {
    guard let place = try path?.place(&frame),
      case .place(let found) = place.field(field, of: shape)
    else { return nil }
    return found
  }
}

extension PlaceNode {
  func truth(_ frame: inout Frame) throws(CELError) -> Bool? {
    if let place = try place(&frame), let bool = place.bool { return bool }
    return try evaluate(&frame).bool
  }
}

/// `has(operand.field)`.
final class HasNode: TestNode {
  let operand: any Node
  let key: JSONKey
  /// The field and its message type, where they are known.
  let field: (shape: CELShape, field: CELSchema.Field)?
  private let path: (any PlaceNode)?

  init(_ operand: any Node, _ name: String, _ shape: CELShape? = nil) {
    self.operand = operand
    key = JSONKey(name)
    field = shape.flatMap { shape in shape.message?.fields[name].map { (shape, $0) } }
    path = operand as? any PlaceNode
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    if let place = try path?.place(&frame), let isSet = isSet(place) { return isSet }
    return try Self.has(try operand.evaluate(&frame), key)
  }

  private func isSet(_ place: Place) -> Bool? {
    if let field {
      guard case .place(let found) = place.field(field.field, of: field.shape) else { return nil }
      return found.isSet
    }
    switch place.entry(key) {
    case .place: return true
    case .missing: return false
    case .unknown: return nil
    }
  }

  static func has(_ value: CELValue, _ key: JSONKey) throws(CELError) -> Bool {
    switch value {
    case .map(.json(let object, _)): return object[key] != nil
    case .map(let map): return map.contains(.text(key.text))
    case .message(let message):
      guard let field = message.field(key.text) else { throw message.noSuchField(key.text) }
      return try message.has(field)
    case .object(let object): return try object.has(key.text)
    case .optional(let inner):
      guard let inner else { return false }
      return try has(inner, key)
    default:
      throw CELError(.noSuchOverload, "a value of type \(value.typeName) has no field '\(key)'")
    }
  }
}

/// `operand.?field`: an optional value.
final class OptionalSelectNode: Node {
  let operand: any Node
  let key: JSONKey

  init(_ operand: any Node, _ field: String) {
    self.operand = operand
    key = JSONKey(field)
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    .optional(try SelectNode.optional(try operand.evaluate(&frame), key))
  }
}

/// `operand[index]` and `operand[?index]`.
final class IndexNode: PlaceNode {
  let operand: any Node
  let index: any Node
  let isOptional: Bool
  let offset: Int
  /// The operand where the index is a constant, and that constant.
  private let path: (operand: any PlaceNode, step: Constant)?

  private enum Constant {
    case key(JSONKey)
    case position(Int64)
  }

  init(_ operand: any Node, _ index: any Node, isOptional: Bool, _ offset: Int) {
    self.operand = operand
    self.index = index
    self.isOptional = isOptional
    self.offset = offset
    guard !isOptional, let operand = operand as? any PlaceNode else {
      path = nil
      return
    }
    path =
      switch (index as? ConstantNode)?.value {
      case .int(let position): (operand, .position(position))
      case .string(let key): (operand, .key(JSONKey(key.text)))
      default: nil
      }
  }

  func place(_ frame: inout Frame) throws(CELError) -> Place? {
    guard let path, let place = try path.operand.place(&frame) else { return nil }
    switch path.step {
    case .key(let key):
      guard case .place(let found) = place.entry(key) else { return nil }
      return found
    case .position(let position):
      guard let found = place.elements, position >= 0, position < found.count else { return nil }
      try frame.step(found.count >> 6)
      var items = found.items
      for _ in 0..<position { _ = items.next() }
      return items.next().map { found.element.with($0) }
    }
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let value = try operand.evaluate(&frame)
    let key = try index.evaluate(&frame)
    try frame.charge(reading: key)
    if case .list(.json(let array, _)) = value { try frame.step(array.count >> 6) }
    if isOptional { return .optional(try Self.find(value, key)) }
    if case .optional(let inner) = value {
      guard let inner else { return .optional(nil) }
      return .optional(try Self.find(inner, key))
    }
    if let found = try Self.find(value, key) { return found }
    if case .list(let list) = value {
      throw CELError(
        .invalidArgument,
        "index \(CELFormat.shown(key)) is outside of a list of \(list.count)", offset: offset)
    }
    throw CELError(.noSuchKey, "no such key: \(CELFormat.shown(key))", offset: offset)
  }

  static func find(_ value: CELValue, _ key: CELValue) throws(CELError) -> CELValue? {
    switch value {
    case .list(let list):
      guard case .int(let index)? = CELKey(key) else {
        switch key {
        case .uint: return nil
        case .double: throw CELError(.invalidArgument, "a list index must be a whole number")
        default: throw .noSuchOverload("[]", [value, key])
        }
      }
      return try list.element(Int(index))
    case .map(let map):
      guard CELKey(key) != nil else { throw .noSuchOverload("[]", [value, key]) }
      return try map.value(at: key)
    case .optional(let inner):
      guard let inner else { return nil }
      return try find(inner, key)
    default: throw .noSuchOverload("[]", [value, key])
    }
  }
}

/// `[a, ?b]`.
final class ListNode: Node {
  let elements: [(node: any Node, isOptional: Bool)]

  init(_ elements: [(node: any Node, isOptional: Bool)]) { self.elements = elements }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var values: [CELValue] = []
    try frame.step(elements.count >> 1)
    values.reserveCapacity(elements.count)
    for element in elements {
      let value = try element.node.evaluate(&frame)
      if !element.isOptional {
        values.append(value)
      } else if case .optional(let inner) = value {
        if let inner { values.append(inner) }
      } else {
        throw CELError(.noSuchOverload, "'?' needs an optional value, not \(value.typeName)")
      }
    }
    return .elements(values)
  }
}

/// `{key: value, ?key: optional}`.
final class MapNode: Node {
  let entries: [(key: any Node, value: any Node, isOptional: Bool)]

  init(_ entries: [(key: any Node, value: any Node, isOptional: Bool)]) { self.entries = entries }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var result = CELEntries()
    try frame.step(entries.count)
    for entry in entries {
      let key = try entry.key.evaluate(&frame)
      try frame.charge(reading: key)
      _ = try CELEntries.place(of: key)
      let value = try entry.value.evaluate(&frame)
      if !entry.isOptional {
        try result.add(key, value)
      } else if case .optional(let inner) = value {
        if let inner { try result.add(key, inner) }
      } else {
        throw CELError(.noSuchOverload, "'?' needs an optional value, not \(value.typeName)")
      }
    }
    return .map(.entries(result))
  }
}
