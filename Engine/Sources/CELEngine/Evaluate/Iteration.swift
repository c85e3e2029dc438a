internal import DemarcJSON

/// What a macro goes through: elements of a list, or keys of a map, with what stands beside each.
struct Iteration {
  let node: any Node
  /// The element or key; with two variables the index or key.
  let first: Int
  /// With two variables the element or value.
  let second: Int?
  /// Steps of one turn.
  private let weight: Int
  private let path: (any PlaceNode)?

  /// - Parameter size: parts of what is evaluated in each turn; a large body counts more than one step.
  init(_ node: any Node, first: Int, second: Int?, size: Int) {
    weight = 1 + size >> 5
    self.node = node
    self.first = first
    self.second = second
    path = node as? any PlaceNode
  }

  typealias Body = (inout Frame) throws(CELError) -> Bool

  /// Calls `body` once an item until it returns false.
  func run(_ frame: inout Frame, _ body: Body) throws(CELError) {
    if let place = try path?.place(&frame), let found = place.elements {
      return try run(through: found.items, found.element, &frame, body)
    }
    let range = try node.evaluate(&frame)
    // The variables' places are inside `range`.
    defer { withExtendedLifetime(range) {} }
    switch range {
    case .list(.json(let array, let shape)) where frame.usesPlaces:
      let array = BorrowedJSON(array)
      try run(through: array.elements, Place(array, shape), &frame, body)
    case .list(.json(let array, let shape)):
      // Element by element: what decides before one that does not fit has decided.
      var index: Int64 = 0
      for element in array.elements {
        guard try visit(index, try shape.read(element), &frame, body) else { return }
        index += 1
      }
    case .list(let list):
      try frame.step(list.count >> 6)
      var index: Int64 = 0
      for value in try list.values() {
        guard try visit(index, value, &frame, body) else { return }
        index += 1
      }
    case .map(let map):
      try frame.step(map.count >> 4)
      for key in map.keys {
        try frame.step(weight)
        frame.set(first, key)
        if let second { frame.set(second, try map.value(at: key)) }
        guard try body(&frame) else { return }
      }
    default:
      throw CELError(
        .noSuchOverload, "a macro goes through a list or a map, not \(range.typeName)")
    }
  }

  /// Goes through an array where it stands; `shape` is a place of the elements' shape.
  private func run(
    through elements: BorrowedJSON.Elements, _ shape: Place, _ frame: inout Frame, _ body: Body
  ) throws(CELError) {
    var elements = elements
    var index: Int64 = 0
    while let json = elements.next() {
      let element = shape.with(json)
      guard element.isPlain else {
        guard try visit(index, try element.value(), &frame, body) else { return }
        index += 1
        continue
      }
      try frame.step(weight)
      frame.set(second ?? first, element)
      if second != nil { frame.set(first, .int(index)) }
      guard try body(&frame) else { return }
      index += 1
    }
  }

  private func visit(
    _ index: Int64, _ value: CELValue, _ frame: inout Frame, _ body: Body
  ) throws(CELError) -> Bool {
    try frame.step(weight)
    frame.set(second ?? first, value)
    if second != nil { frame.set(first, .int(index)) }
    return try body(&frame)
  }
}
