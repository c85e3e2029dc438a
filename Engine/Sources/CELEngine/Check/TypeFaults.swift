/// What the checker says about types that cannot fit: what was found, and what would do.
enum TypeFaults {
  /// Types are shown to this many characters; nested ones can be long.
  private static let shownMax = 80
  /// Forms a hint lists.
  private static let formsMax = 6

  private static func shown(_ type: CELType) -> String {
    let text = "\(type)"
    return text.utf8.count <= shownMax ? text : text.prefix(shownMax) + "…"
  }

  /// `an int`, `a string`.
  private static func one(_ type: CELType) -> String {
    let text = shown(type)
    return (text.first.map("aeio".contains) == true ? "an " : "a ") + text
  }

  private static func noOverload(
    _ message: String, _ range: Range<Int>, hint: String?
  ) -> SyntaxFault {
    SyntaxFault("cel.no-overload", message, range, hint: hint)
  }

  // MARK: Operators

  static func binary(
    _ operation: BinaryOperator, _ left: (expression: Expression, type: CELType),
    _ right: (expression: Expression, type: CELType), _ range: Range<Int>
  ) -> SyntaxFault {
    let (a, b) = (shown(left.type), shown(right.type))
    let conversion = literalHint(left, right.type) ?? literalHint(right, left.type)
    switch operation {
    case .equal, .notEqual:
      if left.type == .null || right.type == .null {
        return neverNull(left.type == .null ? right.type : left.type, range)
      }
      return noOverload(
        "'\(operation.rawValue)' compares \(one(left.type)) with \(one(right.type)), which are never"
          + " equal", range,
        hint: conversion ?? converted(left.type, right.type)
          ?? "compare values of one type, or wrap one side in dyn(…)")
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return noOverload(
        "'\(operation.rawValue)' does not put \(a) and \(b) in order", range,
        hint: conversion ?? converted(left.type, right.type)
          ?? "it compares two numbers of one type, strings, bytes, bools, timestamps or durations")
    case .isIn:
      return noOverload(
        "'in' does not look for \(one(left.type)) in \(one(right.type))", range,
        hint: memberHint(left, right.type))
    default:
      let forms = OperatorTypes.forms(operation)
      let near = forms.filter { form in
        [left.type, right.type].contains { same($0, form.left) || same($0, form.right) }
      }
      let listed = (near.isEmpty ? forms : near).prefix(formsMax).map {
        "\(name($0.left)) \(operation.rawValue) \(name($0.right))"
      }
      let hint = "it takes " + listed.joined(separator: ", ")
      return noOverload(
        "'\(operation.rawValue)' does not take \(a) and \(b)", range,
        hint: converted(left.type, right.type).map { "\(hint); \($0)" } ?? hint)
    }
  }

  private static func neverNull(_ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    let empty =
      switch type {
      case .string: "value == ''"
      case .list, .map: "size(value) == 0"
      case .bool: "!value"
      default: "value == 0"
      }
    return noOverload(
      "\(one(type)) is never null", range,
      hint: "a field that is not set holds its default: \(empty), or !has(message.value)")
  }

  private static func name(_ type: CELType) -> String {
    if case .list = type { "list" } else { shown(type) }
  }

  private static func same(_ type: CELType, _ form: CELType) -> Bool {
    if case .list = type, case .list = form { return true }
    return type.unwrapped == form
  }

  /// A number in quotes beside a number, or a number beside a string.
  private static func literalHint(
    _ side: (expression: Expression, type: CELType), _ other: CELType
  ) -> String? {
    guard case .literal(let value) = side.expression.kind else { return nil }
    switch (value, other.unwrapped) {
    case (.string(let text), .int) where Int64(text.text) != nil:
      return "write \(text.text) without quotes"
    case (.string(let text), .uint) where UInt64(text.text) != nil:
      return "write \(text.text)u without quotes"
    case (.string(let text), .double) where text.text.utf8.count < 40 && isPlain(text.text):
      return "write \(text.text) without quotes"
    case (.string(let text), .bool) where text.text == "true" || text.text == "false":
      return "write \(text.text) without quotes"
    case (.int(let value), .string): return "write '\(value)' in quotes"
    case (.bool(let value), .string): return "write '\(value)' in quotes"
    case (.int(let value), .uint) where value >= 0: return "write \(value)u"
    case (.int(let value), .double): return "write \(value).0"
    case (.string, .timestamp): return "write timestamp('…') around it"
    case (.string, .duration): return "write duration('…') around it"
    default: return nil
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.contains(".") && text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == 46 }
      && Double(text) != nil
  }

  private static let convertible: [CELType] = [.int, .uint, .double, .string]

  private static func converted(_ left: CELType, _ right: CELType) -> String? {
    let (a, b) = (left.unwrapped, right.unwrapped)
    guard a != b, convertible.contains(a), convertible.contains(b) else { return nil }
    return "convert one side with \(a)(…) or \(b)(…)"
  }

  private static func memberHint(
    _ left: (expression: Expression, type: CELType), _ aggregate: CELType
  ) -> String {
    switch aggregate {
    case .list(let element):
      return literalHint(left, element) ?? "the elements are of type \(shown(element))"
    case .map(let key, _): return literalHint(left, key) ?? "the keys are of type \(shown(key))"
    case .string: return "look into a text with text.contains(part)"
    case .message: return "test a field with has(value.field)"
    default: return "'in' looks into a list, or among the keys of a map"
    }
  }

  static func negation(_ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    noOverload("'-' does not negate \(one(type))", range, hint: "it takes an int or a double")
  }

  static func notBool(_ what: String, _ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    let hint: String? =
      switch type.unwrapped {
      case .string: "compare it: value != ''"
      case .int: "compare it: value != 0"
      case .list, .map: "ask for its size: size(value) > 0"
      default: nil
      }
    return noOverload("\(what) needs true or false here, not \(one(type))", range, hint: hint)
  }

  static func branches(_ yes: CELType, _ no: CELType, _ range: Range<Int>) -> SyntaxFault {
    noOverload(
      "'? :' gives \(one(yes)) or \(one(no)), not one type", range,
      hint: converted(yes, no) ?? "let both results be of one type, or wrap one in dyn(…)")
  }

  // MARK: Parts

  static func index(
    _ base: CELType, _ key: CELType, _ wanted: CELType, _ range: Range<Int>
  ) -> SyntaxFault {
    noOverload(
      "\(one(base)) has no element at \(one(key))", range, hint: "the index is \(one(wanted))")
  }

  static func noElements(_ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    let hint: String? =
      switch type {
      case .string: "take a part with value.substring(start, end)"
      case .message: "reach a field with a dot: value.field"
      default: nil
      }
    return noOverload("\(one(type)) has no elements to index", range, hint: hint)
  }

  static func unknownField(
    _ name: String, _ type: String, among known: [String], _ range: Range<Int>
  ) -> SyntaxFault {
    let hint =
      Names.closest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty
        ? nil : "fields of \(type): " + known.sorted().prefix(12).joined(separator: ", "))
    return SyntaxFault(
      "cel.unknown-field", "\(type) has no field '\(name)'", range, hint: hint)
  }

  static func field(
    _ name: String, _ message: String, _ wanted: CELType, _ found: CELType, _ value: Expression
  ) -> SyntaxFault {
    noOverload(
      "\(message).\(name) is \(one(wanted)), not \(one(found))", value.range,
      hint: literalHint((value, found), wanted))
  }

  static func notIterable(_ name: String, _ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    noOverload(
      "'\(name)' goes through a list or a map, not \(one(type))", range,
      hint: type == .string ? "cut a text into a list with text.split(separator)" : nil)
  }

  static func notOptional(_ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    noOverload(
      "an optional value is needed here, not \(one(type))", range,
      hint: "make one with optional.of(value), value.?field or value[?key]")
  }

  static func notEntries(_ type: CELType, _ range: Range<Int>) -> SyntaxFault {
    noOverload(
      "'transformMapEntry' gives entries as maps, not \(one(type))", range,
      hint: "write {key: value}")
  }

  // MARK: Calls

  static func call(
    _ overloads: Overloads, _ given: [CELType], _ arguments: [Expression], _ range: Range<Int>
  ) -> SyntaxFault {
    let found = CELSignature(given, .dyn).shown(
      overloads.name, isMember: overloads.isMember, cut: shown)
    let forms = nearest(overloads.signatures, given)
    var hint: String?
    if let form = forms.first {
      for (index, wanted) in form.parameters.enumerated() where given[index] != wanted {
        hint = hint ?? literalHint((arguments[index], given[index]), wanted)
      }
    }
    let listed = forms.prefix(formsMax).map {
      $0.shown(overloads.name, isMember: overloads.isMember, cut: shown)
    }
    let more = forms.count > formsMax ? ", …" : ""
    return noOverload(
      "no form of '\(overloads.name)' fits \(found)", range,
      hint: hint ?? "it takes " + listed.joined(separator: ", ") + more)
  }

  /// The forms that share most types with what was given, in their own order.
  private static func nearest(
    _ signatures: [CELSignature], _ given: [CELType]
  ) -> [CELSignature] {
    let scored = signatures.map { signature in
      (signature, zip(signature.parameters, given).count { $0 == $1 })
    }
    let best = scored.map(\.1).max() ?? 0
    return scored.filter { $0.1 == best }.map(\.0)
  }
}
