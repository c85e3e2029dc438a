/// The truth of one comparison: what the nineteen operators mean.
enum Operators {
  static func holds(
    _ left: PolicyValue, _ comparison: Comparison, _ operand: Comparand
  ) throws(PolicyFailure) -> Bool {
    if let positive = comparison.positive { return try !holds(left, positive, operand) }
    switch comparison {
    case .equals: return equal(left, operand)
    case .in:
      guard operand.value.isArray else {
        throw .error("in takes an array, not \(operand.value.kindName)")
      }
      return operand.elements.contains { equal(left, $0) }
    case .like:
      return try matches(left, operand, "like") { text, pattern in
        (operand.pattern ?? LikePattern(pattern)).matches(text)
      }
    case .match: return try matches(left, operand, "match", Wildcard.match)
    case .matchInsensitively:
      return try matches(left, operand, "matchInsensitively") {
        Wildcard.match($0.lowercased(), $1.lowercased())
      }
    case .contains: return try contains(left, operand)
    case .containsKey:
      guard let name = operand.value.scalarText else {
        throw .error("containsKey takes a key name, not \(operand.value.kindName)")
      }
      return left.member(name) != nil
    case .exists:
      guard let flag = operand.flag else {
        throw .error("exists takes true or false, not \(operand.value.text)")
      }
      return left.isNull != flag
    case .less: return try order(left, operand.value, "less") { $0 < 0 }
    case .lessOrEquals: return try order(left, operand.value, "lessOrEquals") { $0 <= 0 }
    case .greater: return try order(left, operand.value, "greater") { $0 > 0 }
    case .greaterOrEquals: return try order(left, operand.value, "greaterOrEquals") { $0 >= 0 }
    default: return false
    }
  }

  /// Scalars are equal when their text is, whatever the case; arrays and objects part by part.
  static func equal(_ left: PolicyValue, _ operand: Comparand) -> Bool {
    guard let text = left.scalarText else {
      return operand.folded == nil && left.same(operand.value, ignoringCase: true)
    }
    guard let folded = operand.folded else { return false }
    return TextFold.isSame(text.utf8.span, operand.bytes) ?? TextFold.equal(text, folded)
  }

  private static func matches(
    _ left: PolicyValue, _ operand: Comparand, _ name: String,
    _ test: (String, String) -> Bool
  ) throws(PolicyFailure) -> Bool {
    guard let pattern = operand.value.scalarText else {
      throw .error("\(name) takes a string, not \(operand.value.kindName)")
    }
    // A missing value is no text: only the empty pattern finds it.
    if left.isNull { return pattern.isEmpty }
    guard let text = left.scalarText else { return false }
    return test(text, pattern)
  }

  private static func contains(
    _ left: PolicyValue, _ operand: Comparand
  ) throws(PolicyFailure) -> Bool {
    if let elements = left.elements { return elements.contains { equal($0, operand) } }
    guard let text = left.scalarText else { return false }
    guard let part = operand.folded else {
      throw .error("contains takes a single value, not \(operand.value.kindName)")
    }
    return TextFold.contains(text, part)
  }

  private static func order(
    _ left: PolicyValue, _ right: PolicyValue, _ name: String, _ test: (Int) -> Bool
  ) throws(PolicyFailure) -> Bool {
    if case .integer(let a) = left, case .integer(let b) = right {
      return test(a < b ? -1 : a > b ? 1 : 0)
    }
    if let a = left.double, let b = right.double { return test(a < b ? -1 : a > b ? 1 : 0) }
    if let b = right.string, let a = left.isNull ? "" : left.string {
      return test(compareTexts(a, b))
    }
    throw .error("\(name) cannot compare \(left.kindName) with \(right.kindName)")
  }

  /// Ignoring case; by code point where letters differ.
  static func compareTexts(_ left: String, _ right: String) -> Int {
    let left = left.lowercased()
    let right = right.lowercased()
    return left == right ? 0 : left < right ? -1 : 1
  }
}

/// Patterns of `match`.
enum Wildcard {
  /// `#` a digit, `?` a letter, `.` any character, anything else itself.
  static func match(_ text: String, _ pattern: String) -> Bool {
    guard text.count == pattern.count else { return false }
    return zip(text, pattern).allSatisfy { character, mark in
      switch mark {
      case "#": character >= "0" && character <= "9"
      case "?": character.isLetter
      case ".": true
      default: character == mark
      }
    }
  }
}
