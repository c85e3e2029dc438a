/// `all` and `exists`: one deciding element wins over errors in the others.
final class QuantifierNode: TestNode {
  let iteration: Iteration
  let predicate: any Node
  let isAll: Bool

  init(_ iteration: Iteration, _ predicate: any Node, isAll: Bool) {
    self.iteration = iteration
    self.predicate = predicate
    self.isAll = isAll
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    var fault: CELError?
    var isDecided = false
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      do throws(CELError) {
        isDecided = try predicate.test(&frame, for: isAll ? "all" : "exists") != isAll
      } catch {
        if error.code == .limit { throw error }
        if fault == nil { fault = error }
      }
      return !isDecided
    }
    if isDecided { return !isAll }
    if let fault { throw fault }
    return isAll
  }
}

/// `exists_one`: every element is judged, and any error is the result.
final class ExistsOneNode: TestNode {
  let iteration: Iteration
  let predicate: any Node

  init(_ iteration: Iteration, _ predicate: any Node) {
    self.iteration = iteration
    self.predicate = predicate
  }

  func test(_ frame: inout Frame) throws(CELError) -> Bool {
    var count = 0
    try iteration.run(&frame) { (frame: inout Frame) throws(CELError) in
      if try predicate.test(&frame, for: "exists_one") { count += 1 }
      return true
    }
    return count == 1
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
      if let predicate, !(try predicate.test(&frame, for: "filter")) { return true }
      values.append(try transform.evaluate(&frame))
      try frame.limits.check(elements: values.count)
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
      if let predicate, !(try predicate.test(&frame, for: "transformMap")) { return true }
      let value = try transform.evaluate(&frame)
      guard givesEntries else {
        try result.add(try frame.value(iteration.first) ?? .null, value)
        try frame.limits.check(elements: result.keys.count)
        return true
      }
      guard case .map(let map) = value else { throw .noSuchOverload("transformMapEntry", [value]) }
      try frame.step(map.count)
      try frame.limits.check(elements: result.keys.count + map.count)
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
      frame.set(slot, try value.evaluate(&frame))
    } catch {
      if error.code == .limit { throw error }
      frame.set(slot, nil as CELValue?)
      frame.faults[slot] = error
    }
    return try result.evaluate(&frame)
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
    frame.set(slot, inner)
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
    if let known = try frame.value(slot) { return known }
    try frame.step()
    let value = try value.evaluate(&frame)
    frame.set(slot, value)
    return value
  }
}
