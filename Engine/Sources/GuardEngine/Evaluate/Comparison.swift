internal import DemarcJSON
internal import DemarcRegex

/// What comparing two values says.
enum Comparison {
  case yes, no
  /// Values of kinds that have no order or equality between them.
  case incomparable

  init(_ holds: Bool) { self = holds ? .yes : .no }
}

/// Comparing values, by the rules of one reading.
struct Comparer {
  private let comparesMixedNumbers: Bool
  private let seesRangesInLists: Bool

  init(reading: GuardReading) {
    comparesMixedNumbers = reading.has(.mixedNumbers)
    seesRangesInLists = reading.has(.rangesInLists)
  }

  /// `==` on two values: strings, patterns, lists in order, maps, ranges.
  func equal(_ left: Value, _ right: Value) throws(EvaluationStop) -> Comparison {
    // The usual case: a document's string and a literal.
    if case .json(let json) = left, case .constant(let constant) = right {
      switch constant.form {
      case .string(let text) where json.isString: return Comparison(json.equals(text))
      case .regex(let pattern) where json.isString: return try matches(json, pattern)
      case .bool(let wanted): return json.bool.map { Comparison($0 == wanted) } ?? .incomparable
      default: break
      }
    }
    switch (left.kind, right.kind) {
    case (.string, .regex): return try matches(left, right)
    case (.regex, .string): return try matches(right, left)
    case (.string, .string): return Comparison(left.string == right.string)
    case (.map, .map): return try equalMaps(left, right)
    case (.list, .list): return try equalLists(left, right)
    case (.bool, .bool): return Comparison(left.bool == right.bool)
    case (.regex, .regex): return Comparison(pattern(left)?.text == pattern(right)?.text)
    case (.int, .intRange), (.float, .floatRange), (.char, .charRange):
      return Comparison(isWithin(left, right))
    default: return order(left, right).map { Comparison($0 == 0) } ?? .incomparable
    }
  }

  /// Negative, zero or positive; nil when the two have no order.
  func order(_ left: Value, _ right: Value) -> Int? {
    switch (left.kind, right.kind) {
    case (.null, .null): return 0
    case (.int, .int):
      guard let left = left.int, let right = right.int else { return nil }
      return left == right ? 0 : left < right ? -1 : 1
    case (.string, .string):
      guard let left = left.string, let right = right.string else { return nil }
      return Self.order(left, right)
    case (.float, .float):
      guard let left = left.float, let right = right.float else { return nil }
      return Self.order(left, right)
    case (.char, .char):
      guard case .char(let left) = left, case .char(let right) = right else { return nil }
      return left == right ? 0 : left < right ? -1 : 1
    case (.int, .float) where comparesMixedNumbers:
      guard let left = left.int, let right = right.float else { return nil }
      return Self.order(Double(left), right)
    case (.float, .int) where comparesMixedNumbers:
      guard let left = left.float, let right = right.int else { return nil }
      return Self.order(left, Double(right))
    default: return nil
    }
  }

  /// By bytes, as Guard does; Swift's own order is by canonical equivalence.
  private static func order(_ left: String, _ right: String) -> Int {
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private static func order(_ left: Double, _ right: Double) -> Int? {
    left == right ? 0 : left < right ? -1 : left > right ? 1 : nil
  }

  /// Whether `element` of a list stands for `value`: what cannot be compared is not the same.
  ///
  /// In 3.1 a range in a list holds nothing.
  func isSame(_ element: Value, _ value: Value) throws(EvaluationStop) -> Bool {
    if !seesRangesInLists {
      switch element.kind {
      case .intRange, .floatRange, .charRange: return false
      default: break
      }
    }
    if case .yes = try equal(value, element) { return true }
    return false
  }

  func contains(_ list: Value, _ value: Value) throws(EvaluationStop) -> Bool {
    var found = false
    try list.forEachElement { (element) throws(EvaluationStop) in
      if !found { found = try isSame(element, value) }
    }
    return found
  }

  /// Whether `needle` is part of `text`; nil when either is no string.
  func isSubstring(_ needle: Value, of text: Value) -> Bool? {
    guard let needle = needle.string, let text = text.string else { return nil }
    if needle.isEmpty { return true }
    return contains(Array(text.utf8), Array(needle.utf8))
  }

  private func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    guard needle.count <= text.count else { return false }
    for start in 0...(text.count - needle.count) where text[start] == needle[0] {
      if text[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }

  // MARK: Parts

  private func equalMaps(_ left: Value, _ right: Value) throws(EvaluationStop) -> Comparison {
    guard left.count == right.count else { return .no }
    var result = Comparison.yes
    try left.forEachMember { (name, value) throws(EvaluationStop) in
      guard case .yes = result else { return }
      guard let other = right.member(JSONKey(name())) else {
        result = .no
        return
      }
      result = try equal(value, other)
    }
    return result
  }

  private func equalLists(_ left: Value, _ right: Value) throws(EvaluationStop) -> Comparison {
    guard left.count == right.count else { return .no }
    var others: [Value] = []
    right.forEachElement { others.append($0) }
    var result = Comparison.yes
    var index = 0
    try left.forEachElement { (element) throws(EvaluationStop) in
      if case .yes = result { result = try equal(element, others[index]) }
      index += 1
    }
    return result
  }

  private func pattern(_ value: Value) -> Pattern? {
    if case .constant(let constant) = value, case .regex(let pattern) = constant.form {
      return pattern
    }
    return nil
  }

  private func matches(_ text: Value, _ regex: Value) throws(EvaluationStop) -> Comparison {
    guard let pattern = pattern(regex) else { return .incomparable }
    if case .json(let json) = text { return try matches(json, pattern) }
    do throws(PatternError) {
      return Comparison(try pattern.matches(text.string ?? ""))
    } catch {
      throw Self.stop(pattern, error)
    }
  }

  private func matches(_ json: JSONValue, _ pattern: Pattern) throws(EvaluationStop) -> Comparison {
    let result: Result<Bool, PatternError>? = json.withUTF8 { bytes in
      do throws(PatternError) {
        return .success(try pattern.matches(utf8: bytes))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let found): return Comparison(found)
    case .failure(let error): throw Self.stop(pattern, error)
    case nil: return .incomparable
    }
  }

  private static func stop(_ pattern: Pattern, _ error: PatternError) -> EvaluationStop {
    EvaluationStop("pattern /\(pattern.text)/ gave no answer: \(error.message)")
  }

  private func isWithin(_ value: Value, _ range: Value) -> Bool {
    guard case .constant(let constant) = range else { return false }
    switch constant.form {
    case .intRange(let range): return value.int.map { range.contains($0) } ?? false
    case .floatRange(let range): return value.float.map { range.contains($0) } ?? false
    case .charRange(let range):
      if case .char(let scalar) = value { return range.contains(scalar) }
      return false
    default: return false
    }
  }
}
