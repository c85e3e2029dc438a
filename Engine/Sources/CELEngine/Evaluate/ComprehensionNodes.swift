internal import DemarcJSON

/// What a macro goes through: elements of a list, or keys of a map, with what stands beside each.
struct Iteration {
  let node: any Node
  /// The element or key; with two variables the index or key.
  let first: Int
  /// With two variables the element or value.
  let second: Int?

  /// Calls `body` once an item until it returns false.
  func run(
    _ frame: inout Frame, _ body: (inout Frame) throws(CELError) -> Bool
  ) throws(CELError) {
    let range = try node.evaluate(&frame)
    switch range {
    case .list(.json(let array, let shape)):
      var index: Int64 = 0
      for element in array.elements {
        try frame.step()
        let value = try shape.read(element)
        frame.slots[first] = second == nil ? value : .int(index)
        if let second { frame.slots[second] = value }
        index += 1
        guard try body(&frame) else { return }
      }
    case .list(let list):
      for (index, value) in try list.values().enumerated() {
        try frame.step()
        frame.slots[first] = second == nil ? value : .int(Int64(index))
        if let second { frame.slots[second] = value }
        guard try body(&frame) else { return }
      }
    case .map(let map):
      for key in map.keys {
        try frame.step()
        frame.slots[first] = key
        if let second { frame.slots[second] = try map.value(at: key) }
        guard try body(&frame) else { return }
      }
    default:
      throw CELError(
        .noSuchOverload, "a macro goes through a list or a map, not \(range.typeName)")
    }
  }
}

/// `all` and `exists`: one deciding element wins over errors in the others.
final class QuantifierNode: Node {
  let iteration: Iteration
  let predicate: any Node
  let isAll: Bool

  init(_ iteration: Iteration, _ predicate: any Node, isAll: Bool) {
    self.iteration = iteration
    self.predicate = predicate
    self.isAll = isAll
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var fault: CELError?
    var isDecided = false
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      do throws(CELError) {
        let value = try predicate.evaluate(&frame)
        guard case .bool(let bool) = value else {
          throw .noSuchOverload(isAll ? "all" : "exists", [value])
        }
        isDecided = bool != isAll
      } catch {
        if error.code == .limit { throw error }
        if fault == nil { fault = error }
      }
      return !isDecided
    }
    if isDecided { return .bool(!isAll) }
    if let fault { throw fault }
    return .bool(isAll)
  }
}

/// `exists_one`: every element is judged, and any error is the result.
final class ExistsOneNode: Node {
  let iteration: Iteration
  let predicate: any Node

  init(_ iteration: Iteration, _ predicate: any Node) {
    self.iteration = iteration
    self.predicate = predicate
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var count = 0
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      if try predicate.test(&frame, "exists_one") { count += 1 }
      return true
    }
    return .bool(count == 1)
  }
}

/// `map`, `filter` and `transformList`: a list out of each element that passes.
final class CollectNode: Node {
  let iteration: Iteration
  let predicate: (any Node)?
  let transform: any Node

  init(_ iteration: Iteration, _ predicate: (any Node)?, _ transform: any Node) {
    self.iteration = iteration
    self.predicate = predicate
    self.transform = transform
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var values: [CELValue] = []
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      if let predicate, !(try predicate.test(&frame, "filter")) { return true }
      values.append(try transform.evaluate(&frame))
      return true
    }
    return .elements(values)
  }
}

/// `transformMap` and `transformMapEntry`.
final class TransformMapNode: Node {
  let iteration: Iteration
  let predicate: (any Node)?
  let transform: any Node
  /// Whether the transform gives whole entries.
  let givesEntries: Bool

  init(
    _ iteration: Iteration, _ predicate: (any Node)?, _ transform: any Node, givesEntries: Bool
  ) {
    self.iteration = iteration
    self.predicate = predicate
    self.transform = transform
    self.givesEntries = givesEntries
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var result = CELEntries()
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      if let predicate, !(try predicate.test(&frame, "transformMap")) { return true }
      let value = try transform.evaluate(&frame)
      guard givesEntries else {
        try result.add(frame.slots[iteration.first] ?? .null, value)
        return true
      }
      guard case .map(let map) = value else { throw .noSuchOverload("transformMapEntry", [value]) }
      for key in map.keys {
        if let entry = try map.value(at: key) { try result.add(key, entry) }
      }
      return true
    }
    return .map(.entries(result))
  }
}

/// `cel.bind(name, value, result)`; an error of the value is one only where the name is read.
final class BindNode: Node {
  let slot: Int
  let value: any Node
  let result: any Node

  init(_ slot: Int, _ value: any Node, _ result: any Node) {
    self.slot = slot
    self.value = value
    self.result = result
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    try frame.step()
    do throws(CELError) {
      frame.slots[slot] = try value.evaluate(&frame)
    } catch {
      if error.code == .limit { throw error }
      frame.slots[slot] = nil
      frame.faults[slot] = error
    }
    return try result.evaluate(&frame)
  }
}

/// The name that `cel.bind` binds.
final class BoundNode: Node {
  let slot: Int

  init(_ slot: Int) { self.slot = slot }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    if let value = frame.slots[slot] { return value }
    throw frame.faults[slot] ?? CELError(.undeclared, "nothing is bound here")
  }
}

/// `optional.optMap(name, result)` and `optFlatMap`.
final class OptionalMapNode: Node {
  let operand: any Node
  let slot: Int
  let result: any Node
  let isFlat: Bool

  init(_ operand: any Node, _ slot: Int, _ result: any Node, isFlat: Bool) {
    self.operand = operand
    self.slot = slot
    self.result = result
    self.isFlat = isFlat
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let value = try operand.evaluate(&frame)
    guard case .optional(let inner) = value else { throw .noSuchOverload("optMap", [value]) }
    guard let inner else { return .optional(nil) }
    frame.slots[slot] = inner
    try frame.step()
    let mapped = try result.evaluate(&frame)
    guard isFlat else { return .optional(mapped) }
    guard case .optional = mapped else { throw .noSuchOverload("optFlatMap", [mapped]) }
    return mapped
  }
}

/// A part of `cel.block`, evaluated when first asked for.
final class BlockPartNode: Node {
  let slot: Int
  let value: any Node

  init(_ slot: Int, _ value: any Node) {
    self.slot = slot
    self.value = value
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    if let known = frame.slots[slot] { return known }
    try frame.step()
    let value = try value.evaluate(&frame)
    frame.slots[slot] = value
    return value
  }
}

extension Node {
  /// The truth value of this part.
  func test(_ frame: inout Frame, _ function: String) throws(CELError) -> Bool {
    let value = try evaluate(&frame)
    guard case .bool(let bool) = value else { throw .noSuchOverload(function, [value]) }
    return bool
  }
}
