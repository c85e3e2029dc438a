/// The `lists` library.
enum ListFunctions {
  static let all: [CELFunction] = [
    .one("reverse", isMember: true, reverse), .one("distinct", isMember: true, distinct),
    .one("sort", isMember: true, sort), .one("lists.range", range),
    .one("flatten", isMember: true) { (value) throws(CELError) in
      try flatten(value, depth: .int(1))
    },
    .two("flatten", isMember: true) { (value, depth) throws(CELError) in
      try flatten(value, depth: depth)
    },
    CELFunction("slice", isMember: true, arity: 3, slice),
  ]

  /// Elements of a list, or code points of a string, last first.
  static func reverse(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .list(let list): return .elements(try list.values().reversed())
    case .string(let text):
      var reversed = String.UnicodeScalarView()
      for scalar in text.text.unicodeScalars.reversed() { reversed.append(scalar) }
      return .text(String(reversed))
    default: throw .noSuchOverload("reverse", [value])
    }
  }

  private static func distinct(_ value: CELValue) throws(CELError) -> CELValue {
    guard case .list(let list) = value else { throw .noSuchOverload("distinct", [value]) }
    var seen: Set<CELKey> = []
    var others: [CELValue] = []
    var kept: [CELValue] = []
    var allowance = Allowance.usual
    for element in try list.values() {
      if let key = CELKey(element) {
        if seen.insert(key).inserted { kept.append(element) }
      } else {
        var isKnown = false
        // Unhashable elements are compared one by one.
        for other in others where try Comparison.areEqual(other, element, &allowance) {
          isKnown = true
          break
        }
        try allowance.spend(others.count)
        guard !isKnown else { continue }
        others.append(element)
        kept.append(element)
      }
    }
    return .elements(kept)
  }

  private static func sort(_ value: CELValue) throws(CELError) -> CELValue {
    guard case .list(let list) = value else { throw .noSuchOverload("sort", [value]) }
    let values = try list.values()
    guard let first = values.first else { return value }
    var bytes = 0
    for other in values {
      guard other.typeName == first.typeName, isOrdered(other) else {
        throw CELError(.noSuchOverload, "sort needs elements of one type that '<' compares")
      }
      if case .string(let text) = other { bytes += text.byteCount }
      if case .bytes(let own) = other { bytes += own.count }
    }
    // Sorting compares each element about as often as the list's length has bits.
    try CallLimits.check(search: bytes, for: Int.bitWidth - values.count.leadingZeroBitCount)
    return .elements(values.sorted { Comparison.order($0, $1) == .less })
  }

  private static func isOrdered(_ value: CELValue) -> Bool {
    switch value {
    case .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    default: false
    }
  }

  private static func range(_ value: CELValue) throws(CELError) -> CELValue {
    guard case .int(let count) = value else { throw .noSuchOverload("lists.range", [value]) }
    guard count <= 1 << 16 else { throw CELError(.limit, "lists.range stops at 65536 elements") }
    return .elements((0..<max(0, count)).map(CELValue.int))
  }

  private static func flatten(_ value: CELValue, depth: CELValue) throws(CELError) -> CELValue {
    guard case .list(let list) = value, case .int(let depth) = depth else {
      throw .noSuchOverload("flatten", [value, depth])
    }
    guard depth >= 0 else {
      throw CELError(.invalidArgument, "flatten: the depth may not be negative")
    }
    var allowance = Allowance.usual
    return .elements(try flat(list, Int(min(depth, 128)), &allowance))
  }

  private static func flat(
    _ list: CELList, _ depth: Int, _ allowance: inout Allowance
  ) throws(CELError) -> [CELValue] {
    var result: [CELValue] = []
    for element in try list.values() {
      // A list may hold another many times over.
      try allowance.spend(1)
      if depth > 0, case .list(let inner) = element {
        result += try flat(inner, depth - 1, &allowance)
      } else {
        result.append(element)
      }
    }
    return result
  }

  private static func slice(_ arguments: [CELValue]) throws(CELError) -> CELValue {
    guard case .list(let list) = arguments[0], case .int(let start) = arguments[1],
      case .int(let end) = arguments[2]
    else { throw .noSuchOverload("slice", arguments) }
    guard start >= 0, start <= end, end <= list.count else {
      throw CELError(
        .invalidArgument, "slice(\(start), \(end)) is outside of a list of \(list.count)")
    }
    return .elements(Array(try list.values()[Int(start)..<Int(end)]))
  }
}
