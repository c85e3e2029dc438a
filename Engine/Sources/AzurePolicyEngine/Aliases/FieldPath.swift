import DemarcJSON

/// Where a value stands in a resource: `properties.rules[*].access`.
struct FieldPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case member(JSONKey)
    /// Every element of an array: `[*]`.
    case each
    case element(Int)
  }

  var steps: [Step]

  /// Whether the path selects any number of values rather than one.
  var isCollection: Bool { steps.contains(.each) }

  init(steps: [Step]) { self.steps = steps }

  init(_ text: String) {
    var steps: [Step] = []
    var name = ""
    var rest = Substring(text)
    func flush() {
      if !name.isEmpty { steps.append(.member(JSONKey(name))) }
      name = ""
    }
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case ".": flush()
      case "[":
        flush()
        let inner = FieldPath.bracket(&rest)
        if inner == "*" {
          steps.append(.each)
        } else if inner.hasPrefix("'"), inner.hasSuffix("'"), inner.count >= 2 {
          steps.append(.member(JSONKey(FieldPath.unquote(inner.dropFirst().dropLast()))))
        } else if let index = Int(inner), index >= 0 {
          steps.append(.element(index))
        } else {
          steps.append(.member(JSONKey(inner)))
        }
      default: name.append(character)
      }
    }
    flush()
    self.steps = steps
  }

  /// Text up to the closing bracket, which is taken too; quotes hide a bracket.
  private static func bracket(_ rest: inout Substring) -> String {
    var inner = ""
    var isQuoted = false
    while let character = rest.first {
      rest.removeFirst()
      if character == "'" { isQuoted.toggle() }
      if character == "]", !isQuoted { break }
      inner.append(character)
    }
    return inner
  }

  /// A doubled quote inside quotes is one quote.
  static func unquote(_ text: Substring) -> String {
    var result = ""
    var wasQuote = false
    for character in text {
      if character == "'", wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = character == "'"
      result.append(character)
    }
    return result
  }

  /// Whether two steps lead to the same place; member names ignore case.
  static func isSame(_ left: Step, _ right: Step) -> Bool {
    if case .member(let left) = left, case .member(let right) = right {
      return TextFold.equal(left.text, right.text)
    }
    return left == right
  }

  // MARK: Reading

  /// Adds every selected value to `found`; nil stands for one that is missing.
  static func collect(
    _ start: JSONValue?, _ steps: ArraySlice<Step>, into found: inout [JSONValue?]
  ) {
    var value = start
    for (offset, step) in zip(steps.indices, steps) {
      switch step {
      case .member, .element:
        if let mark = unknown(value) {
          found.append(mark)
          return
        }
        if case .member(let key) = step { value = value.flatMap { FieldPath.member(key, of: $0) } }
        if case .element(let index) = step { value = value.flatMap { $0[index] } }
      case .each:
        guard let array = value, array.isArray else {
          if let mark = unknown(value) { found.append(mark) }
          return
        }
        for element in array.elements {
          collect(element, steps[(offset + 1)...], into: &found)
        }
        return
      }
    }
    found.append(value)
  }

  /// The one value of a path without `[*]`.
  static func single(_ start: JSONValue, _ steps: [Step]) -> JSONValue? {
    var here = start
    for step in steps {
      let next: JSONValue?
      switch step {
      case .member(let key): next = member(key, of: here)
      case .element(let index): next = here[index]
      case .each: return nil
      }
      guard let next else { return unknown(here) }
      here = next
    }
    return here
  }

  /// Why it is not known how many values a path selects; nil when it is known.
  static func openReason(_ start: JSONValue, _ steps: ArraySlice<Step>) -> String? {
    var here = start
    for (offset, step) in zip(steps.indices, steps) {
      if let reason = AzureUnknown.reason(of: here) { return reason }
      switch step {
      case .member(let key):
        guard let next = member(key, of: here) else { return nil }
        here = next
      case .element(let index):
        guard let next = here[index] else { return nil }
        here = next
      case .each:
        for element in here.elements {
          let rest = steps[(offset + 1)...]
          if !rest.isEmpty, let reason = openReason(element, rest) { return reason }
        }
        return nil
      }
    }
    return nil
  }

  /// The value itself when it is not known: so is everything below it.
  private static func unknown(_ value: JSONValue?) -> JSONValue? {
    guard let value, AzureUnknown.reason(of: value) != nil else { return nil }
    return value
  }

  /// A member by name: exactly, else ignoring case as Azure does.
  static func member(_ key: JSONKey, of value: JSONValue) -> JSONValue? {
    if let exact = value[key] { return exact }
    guard value.isObject else { return nil }
    for member in value.members where TextFold.equal(member.name, key.text) { return member.value }
    return nil
  }
}
