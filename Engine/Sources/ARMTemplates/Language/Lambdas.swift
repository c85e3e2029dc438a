import AzurePolicyEngine

/// Functions that take a lambda.
extension ARMResolver {
  /// `lambda('a', 'b', expression)`.
  private struct Lambda {
    var names: [String]
    var body: ExpressionSyntax
  }

  /// nil when the name is that of another function.
  func lambdaCall(
    _ folded: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue? {
    let arity: ClosedRange<Int>
    switch folded {
    case "map", "filter", "sort", "groupby", "mapvalues": arity = 2...2
    case "reduce": arity = 3...3
    case "toobject": arity = 2...3
    case "lambda": throw .error("lambda() stands outside a function that takes one")
    default: return nil
    }
    try checkArity(folded, arguments.count, arity)
    let input = try value(arguments[0], frame)
    if let reason = input.unknownReason { return .unknown(reason) }
    if folded == "mapvalues" {
      return try mapValues(input, try lambda(arguments[1], frame), frame)
    }
    guard let elements = input.elements else {
      throw .error("\(folded)() takes an array, not \(input.kindName)")
    }
    let result: PolicyValue
    switch folded {
    case "map":
      let lambda = try lambda(arguments[1], frame)
      var mapped: [PolicyValue] = []
      for (index, element) in elements.enumerated() {
        mapped.append(try run(lambda, [element, .integer(Int64(index))], frame))
      }
      result = .array(mapped)
    case "filter": result = try filter(elements, try lambda(arguments[1], frame), frame)
    case "sort": result = try sort(elements, try lambda(arguments[1], frame), frame)
    case "reduce":
      let lambda = try lambda(arguments[2], frame)
      var current = try value(arguments[1], frame)
      for (index, element) in elements.enumerated() {
        current = try run(lambda, [current, element, .integer(Int64(index))], frame)
      }
      result = current
    default: result = try keyed(folded, elements, arguments.dropFirst(), frame)
    }
    try charge(result)
    return result
  }

  private func lambda(
    _ syntax: ExpressionSyntax, _ frame: Frame
  ) throws(PolicyFailure) -> Lambda {
    guard case .call(let name, let parts, _) = syntax, name.lowercased() == "lambda",
      let body = parts.last
    else { throw .error("a lambda() is expected here") }
    var names: [String] = []
    for part in parts.dropLast() {
      guard case .string(let name) = part else {
        throw .error("lambda() takes names of variables before its expression")
      }
      names.append(name.lowercased())
    }
    return Lambda(names: names, body: body)
  }

  private func run(
    _ lambda: Lambda, _ values: [PolicyValue], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    guard lambda.names.count <= values.count else {
      throw .error("the lambda takes \(lambda.names.count) variables, at most \(values.count)")
    }
    var inner = frame
    for (name, value) in zip(lambda.names, values) { inner.lambdas[name] = value }
    let result = try value(lambda.body, inner)
    if result.isArray || result.isObject { try charge(result) }
    return result
  }

  private func truth(_ value: PolicyValue) throws(PolicyFailure) -> Bool? {
    if case .bool(let truth) = value { return truth }
    if value.unknownReason != nil { return nil }
    throw .error("the lambda gives \(value.kindName), not true or false")
  }

  private func filter(
    _ elements: [PolicyValue], _ lambda: Lambda, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    var kept: [PolicyValue] = []
    for (index, element) in elements.enumerated() {
      let value = try run(lambda, [element, .integer(Int64(index))], frame)
      guard let keeps = try truth(value) else { return value }
      if keeps { kept.append(element) }
    }
    return .array(kept)
  }

  /// Merges from below; elements that compare equal keep their order.
  private func sort(
    _ elements: [PolicyValue], _ lambda: Lambda, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    var sorted = elements
    var width = 1
    while width < sorted.count {
      var merged: [PolicyValue] = []
      for start in stride(from: 0, to: sorted.count, by: 2 * width) {
        let middle = min(start + width, sorted.count)
        let end = min(start + 2 * width, sorted.count)
        var (left, right) = (start, middle)
        while left < middle, right < end {
          let value = try run(lambda, [sorted[right], sorted[left]], frame)
          guard let isBefore = try truth(value) else { return value }
          merged.append(sorted[isBefore ? right : left])
          if isBefore { right += 1 } else { left += 1 }
        }
        merged += sorted[left..<middle]
        merged += sorted[right..<end]
      }
      sorted = merged
      width *= 2
    }
    return .array(sorted)
  }

  /// `toObject` and `groupBy`: elements under the name that a lambda gives each.
  private func keyed(
    _ function: String, _ elements: [PolicyValue], _ lambdas: ArraySlice<ExpressionSyntax>,
    _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    guard let first = lambdas.first, let last = lambdas.last else { return .null }
    let key = try lambda(first, frame)
    let content = lambdas.count > 1 ? try lambda(last, frame) : nil
    var members: [PolicyValue.Member] = []
    var places: [String: Int] = [:]
    for element in elements {
      let named = try run(key, [element], frame)
      if named.unknownReason != nil { return named }
      guard let name = named.scalarText, !named.isNull else {
        throw .error("the lambda gives \(named.kindName), not a name")
      }
      let value =
        try content.map { lambda throws(PolicyFailure) in
          try run(lambda, [element], frame)
        } ?? element
      if let index = places[name.lowercased()] {
        if function == "groupby", case .array(let others) = members[index].value {
          members[index].value = .array(others + [value])
        } else {
          members[index].value = value
        }
      } else {
        places[name.lowercased()] = members.count
        members.append(.init(name: name, value: function == "groupby" ? .array([value]) : value))
      }
    }
    return .object(members)
  }

  private func mapValues(
    _ input: PolicyValue, _ lambda: Lambda, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    guard var members = input.members else {
      throw .error("mapValues() takes an object, not \(input.kindName)")
    }
    for index in members.indices {
      members[index].value = try run(lambda, [members[index].value], frame)
    }
    return .object(members)
  }
}
