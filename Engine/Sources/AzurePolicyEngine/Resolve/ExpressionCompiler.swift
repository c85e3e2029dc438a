import DemarcJSON
import DemarcModel

/// Settles the names of expressions and field references.
extension DefinitionCompiler {
  /// A value of a rule: expressions in its strings, at any depth, become typed expressions.
  mutating func value(_ json: JSONValue, _ path: String) -> Expression {
    switch json.kind {
    case .string:
      switch TextMeaning(json.string ?? "") {
      case .literal(let text): return .literal(.string(text))
      case .expression(let text): return expression(text, json, path)
      }
    case .array:
      var elements: [Expression] = []
      for (index, element) in json.elements.enumerated() {
        elements.append(value(element, "\(path)[\(index)]"))
      }
      return elements.allSatisfy { $0.literal != nil }
        ? .literal(.array(elements.compactMap(\.literal))) : .array(elements)
    case .object:
      var members: [Expression.Member] = []
      for member in json.members {
        members.append(
          .init(name: member.name, value: value(member.value, "\(path).\(member.name)")))
      }
      guard members.allSatisfy({ $0.value.literal != nil }) else { return .object(members) }
      return .literal(
        .object(members.compactMap { m in m.value.literal.map { .init(name: m.name, value: $0) } }))
    default: return .literal(PolicyValue(json))
    }
  }

  private mutating func expression(_ text: String, _ json: JSONValue, _ path: String) -> Expression
  {
    checkLength(text, json, path)
    do {
      let syntax = try ExpressionParser.parse(text, depthMax: limits.depthMax)
      let place = Place(json: json, path: path)
      return Folder(parameters: nil, limits: limits).fold(resolve(syntax, place))
    } catch {
      report(
        "azure-policy.expression-syntax", "\(error.message), at offset \(error.offset) of \(text)",
        json, path, hint: error.hint, offset: error.offset + 1)
      return .literal(.null)
    }
  }

  /// Where an expression stands.
  struct Place {
    var json: JSONValue
    var path: String
  }

  private mutating func resolve(_ syntax: ExpressionSyntax, _ place: Place) -> Expression {
    switch syntax {
    case .string(let text): return .literal(.string(text))
    case .integer(let value): return .literal(.integer(value))
    case .real(let value, let text): return .literal(.real(value, text))
    case .member(let base, let name):
      let base = resolve(base, place)
      if case .scope(let document) = base { return .scopeMember(document, name) }
      return .member(base, name)
    case .index(let base, let index):
      let base = resolve(base, place)
      let index = resolve(index, place)
      if case .scope(let document) = base, case .literal(.string(let name)) = index {
        return .scopeMember(document, name)
      }
      return .index(base, index)
    case .call(let name, let arguments, let offset):
      enterFunction(name, arguments.count, place)
      defer { leaveFunction() }
      var resolved: [Expression] = []
      for argument in arguments { resolved.append(resolve(argument, place)) }
      // The quote before the bracket is where the text's own place is.
      return call(name, resolved, offset + 1, place)
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [Expression], _ offset: Int, _ place: Place
  ) -> Expression {
    let lower = name.lowercased()
    let folded = lower.hasPrefix("ns.") ? String(lower.dropFirst(3)) : lower
    if let special = special(folded, arguments, offset, place) { return special }
    guard let function = PolicyFunction.named[folded] else {
      unknownFunction(name, offset, place)
      return .literal(.null)
    }
    guard checkArity(name, arguments.count, function.arity, offset, place) else {
      return .literal(.null)
    }
    switch folded {
    case "if": return .conditional(arguments[0], arguments[1], arguments[2])
    case "and": return .all(arguments)
    case "or": return .any(arguments)
    case "coalesce": return .coalesce(arguments)
    case "utcnow" where arguments.isEmpty: return .utcNow
    case "utcnow": return .call(function, [.utcNow] + arguments)
    default: return .call(function, arguments)
    }
  }

  /// Functions that read the rule's surroundings rather than their arguments alone.
  private mutating func special(
    _ folded: String, _ arguments: [Expression], _ offset: Int, _ place: Place
  ) -> Expression? {
    let arity: ClosedRange<Int>
    switch folded {
    case "parameters", "field": arity = 1...1
    case "current": arity = 0...1
    case "resourcegroup", "subscription", "policy", "requestcontext": arity = 0...0
    default: return nil
    }
    guard checkArity(folded, arguments.count, arity, offset, place) else { return .literal(.null) }
    if let document = ScopeDocument(rawValue: folded) { return .scope(document) }
    if folded == "parameters" { return parameter(arguments[0], offset, place) }
    guard let argument = arguments.first else {
      if frames.isEmpty {
        report(
          "azure-policy.current-outside-count", "current() is used outside a count", place.json,
          place.path, hint: "use it inside the where of a count", offset: offset)
      } else if frames.count > 1 {
        report(
          "azure-policy.current-ambiguous", "current() without a name in a nested count",
          place.json, place.path, hint: "name the count or the alias; the innermost is taken",
          offset: offset, severity: .warning)
      }
      return .current(.innermost)
    }
    guard case .literal(let value) = argument else {
      return folded == "field" ? .fieldNamed(argument) : .currentNamed(argument)
    }
    guard let name = value.string else {
      report(
        "azure-policy.argument-type", "\(folded)() takes a name, not \(value.kindName)", place.json,
        place.path, offset: offset)
      return .literal(.null)
    }
    return folded == "field"
      ? .field(reference(name, place.json, place.path)) : current(name, offset, place)
  }

  private mutating func current(_ name: String, _ offset: Int, _ place: Place) -> Expression {
    if let frame = frames.lastIndex(where: { $0.isValue && TextFold.equal($0.name, name) }) {
      return .current(.frame(frame))
    }
    let bound = reference(name, place.json, place.path)
    if bound.isBound { return .current(.field(bound)) }
    report(
      "azure-policy.current-unbound", "current('\(name)') names no enclosing count", place.json,
      place.path, hint: "name a counted alias or the name of an enclosing value count",
      offset: offset)
    return .literal(.null)
  }

  private mutating func parameter(
    _ argument: Expression, _ offset: Int, _ place: Place
  ) -> Expression {
    guard case .literal(.string(let name)) = argument else {
      report(
        "azure-policy.argument-type", "parameters() takes a name in quotes", place.json, place.path,
        offset: offset)
      return .literal(.null)
    }
    if let index = parameters.firstIndex(where: { TextFold.equal($0.name, name) }) {
      return .parameter(index)
    }
    if declaresParameters {
      report(
        "azure-policy.unknown-parameter", "the definition has no parameter '\(name)'", place.json,
        place.path, hint: "declare it under parameters", offset: offset)
    }
    parameters.append(AzurePolicyParameter(name: name))
    return .parameter(parameters.count - 1)
  }

  private mutating func unknownFunction(_ name: String, _ offset: Int, _ place: Place) {
    if let reason = PolicyFunction.refused[name.lowercased()] {
      report(
        "azure-policy.unsupported-function", "\(name)() \(reason)", place.json, place.path,
        hint: "rewrite the rule without it", offset: offset)
    } else {
      report(
        "azure-policy.unknown-function", "there is no function \(name)()", place.json, place.path,
        hint: "check the spelling; names ignore case", offset: offset)
    }
  }

  private mutating func checkArity(
    _ name: String, _ count: Int, _ arity: ClosedRange<Int>, _ offset: Int, _ place: Place
  ) -> Bool {
    if arity.contains(count) { return true }
    let expected =
      arity.lowerBound == arity.upperBound
      ? "\(arity.lowerBound)"
      : arity.upperBound >= 1 << 16
        ? "at least \(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
    report(
      "azure-policy.argument-count", "\(name)() takes \(expected) arguments, not \(count)",
      place.json, place.path, offset: offset)
    return false
  }
}
