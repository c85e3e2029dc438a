internal import DemarcRegex

// Function calls and message literals.
extension Compiler {
  mutating func call(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled {
    if let macro = macro(name, target, arguments, whole) { return macro }
    if let target {
      // `math.abs(x)` reads like a member, but `math` is a namespace unless it is a variable.
      if let (qualifier, isRooted) = target.qualifiedName,
        local(String(qualifier.prefix { $0 != "." })) == nil,
        let function = function("\(qualifier).\(name)", isRooted, arguments.count)
      {
        return apply(function, arguments, whole)
      }
      if let function = functions.find(name, isMember: true, count: arguments.count + 1) {
        return apply(function, [target] + arguments, whole)
      }
      return unknown(name, target, arguments, whole)
    }
    let isRooted = name.hasPrefix(".")
    if let function = function(
      isRooted ? String(name.dropFirst()) : name, isRooted, arguments.count)
    {
      return apply(function, arguments, whole)
    }
    return unknown(name, nil, arguments, whole)
  }

  private func function(_ name: String, _ isRooted: Bool, _ count: Int) -> CELFunction? {
    for candidate in candidates(name, isRooted: isRooted) {
      if let found = functions.find(candidate, isMember: false, count: count) { return found }
    }
    return nil
  }

  private mutating func unknown(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled {
    let qualified = target?.qualifiedName.map { "\($0.name).\(name)" }
    let isKnown = functions.names.contains(name) || qualified.map(functions.names.contains) == true
    let what =
      isKnown
      ? "'\(name)' does not take these \(arguments.count) arguments this way"
      : "unknown function '\(name)'"
    guard environment.refusesUnknownNames else {
      return Compiled(
        FaultNode(CELError(.noSuchOverload, what, offset: whole.range.lowerBound)))
    }
    var hint: String?
    if isKnown {
      hint = target == nil ? "call it on a value: value.\(name)(…)" : "write \(name)(value)"
    } else if let close = Names.closest(to: name, among: functions.names.sorted()) {
      hint = "did you mean '\(close)'?"
    }
    for argument in (target.map { [$0] } ?? []) + arguments where target?.qualifiedName == nil {
      _ = compile(argument)
    }
    return fault("cel.unknown-function", what, whole.range, hint: hint)
  }

  private mutating func apply(
    _ function: CELFunction, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled {
    let compiled = arguments.map { compile($0) }
    let nodes = compiled.map(\.node)
    let offset = whole.range.lowerBound
    if function.name == "matches", case .string(let text)? = compiled.last?.constant {
      return matches(nodes[0], text.text, arguments[arguments.count - 1])
    }
    switch function.body {
    case .unary(let body):
      // A conversion of a literal is done once; its error stays one of evaluation.
      if let constant = compiled[0].constant, let value = try? body(constant) {
        return Compiled(constant: value)
      }
      let shape = function.name == "dyn" ? compiled[0].shape : nil
      return Compiled(UnaryCallNode(body, nodes[0], offset), shape)
    case .binary(let body):
      let general = BinaryCallNode(body, nodes[0], nodes[1], offset)
      return Compiled(fusedCall(function, nodes[0], compiled[1], general: general))
    case .many(let body):
      return Compiled(CallNode(body, nodes, offset))
    }
  }

  private mutating func matches(
    _ operand: any Node, _ text: String, _ place: Expression
  ) -> Compiled {
    do throws(PatternError) {
      return Compiled(fusedMatch(MatchesNode(operand, try Pattern(text, dialect: .re2))))
    } catch {
      return fault(
        "cel.bad-pattern", "\(error)", place.range,
        hint: #"patterns are RE2's; in a plain string a backslash is written twice: '\\d'"#)
    }
  }

  // MARK: Messages

  private static let wrappers: [String: CELValue] = [
    "BoolValue": .bool(false), "BytesValue": .bytes([]), "DoubleValue": .double(0),
    "FloatValue": .double(0), "Int32Value": .int(0), "Int64Value": .int(0),
    "StringValue": .string(""), "UInt32Value": .uint(0), "UInt64Value": .uint(0),
  ]

  /// Message literals of the well-known wrapper types; no other message type can be built.
  mutating func message(
    _ name: String, _ fields: [Expression.Field], _ whole: Expression
  ) -> Compiled {
    let isRooted = name.hasPrefix(".")
    let bare = isRooted ? String(name.dropFirst()) : name
    let prefix = "google.protobuf."
    for candidate in candidates(bare, isRooted: isRooted) where candidate.hasPrefix(prefix) {
      let type = String(candidate.dropFirst(prefix.count))
      if let value = Self.wrappers[type] {
        return wrapper(type, value, fields, whole)
      }
      if type == "Value", let field = fields.first, fields.count == 1, !field.isOptional {
        return wellKnownValue(field)
      }
    }
    return fault(
      "cel.message-literal", "messages of type '\(name)' cannot be built here", whole.range,
      hint: "write a map instead: {'field': value}")
  }

  private mutating func wrapper(
    _ type: String, _ value: CELValue, _ fields: [Expression.Field], _ whole: Expression
  ) -> Compiled {
    guard let field = fields.first else { return Compiled(constant: value) }
    guard fields.count == 1, field.name == "value" else {
      return fault(
        "cel.unknown-field", "google.protobuf.\(type) has one field, 'value'", field.range)
    }
    return Compiled(
      WrapperNode(compile(field.value).node, type: type, isOptional: field.isOptional, value))
  }

  private mutating func wellKnownValue(_ field: Expression.Field) -> Compiled {
    let value = compile(field.value)
    switch field.name {
    case "null_value": return Compiled(constant: .null)
    case "number_value":
      return Compiled(WrapperNode(value.node, type: "DoubleValue", isOptional: false, .double(0)))
    case "string_value":
      return Compiled(WrapperNode(value.node, type: "StringValue", isOptional: false, .string("")))
    case "bool_value":
      return Compiled(WrapperNode(value.node, type: "BoolValue", isOptional: false, .bool(false)))
    case "list_value", "struct_value": return value
    default:
      return fault(
        "cel.unknown-field", "google.protobuf.Value has no field '\(field.name)'", field.range)
    }
  }
}

/// `google.protobuf.Int32Value{value: x}`: the value itself, of the type and range the wrapper has.
final class WrapperNode: Node {
  let value: any Node
  let type: String
  let isOptional: Bool
  let empty: CELValue

  init(_ value: any Node, type: String, isOptional: Bool, _ empty: CELValue) {
    self.value = value
    self.type = type
    self.isOptional = isOptional
    self.empty = empty
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    var value = try value.evaluate(&frame)
    if isOptional {
      guard case .optional(let inner) = value else { throw .noSuchOverload(type, [value]) }
      guard let inner else { return empty }
      value = inner
    }
    guard value.typeName == empty.typeName else { throw .noSuchOverload(type, [value]) }
    switch value {
    case .int(let int) where type == "Int32Value" && Int32(exactly: int) == nil:
      throw CELError(.range, "\(int) is out of range for \(type)")
    case .uint(let uint) where type == "UInt32Value" && UInt32(exactly: uint) == nil:
      throw CELError(.range, "\(CELFormat.shown(value)) is out of range for \(type)")
    case .double(let double) where type == "FloatValue": return .double(Double(Float(double)))
    default: return value
    }
  }
}
