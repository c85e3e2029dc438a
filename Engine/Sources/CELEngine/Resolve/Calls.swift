internal import DemarcRegex

// Function calls.
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
      if count == 1, let found = environment.types.conversion(candidate) { return found }
    }
    return nil
  }

  private mutating func unknown(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ whole: Expression
  ) -> Compiled {
    let qualified = target?.qualifiedName.map { "\($0.name).\(name)" }
    let isKnown = functions.contains(name) || qualified.map(functions.contains) == true
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
    } else if let close = Names.closest(to: name, among: functions.names) {
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
    if function.name == "matches", nodes.count == 2 {
      return Compiled(ComputedMatchesNode(nodes[0], nodes[1], offset))
    }
    switch function.body {
    case .unary(let body):
      // A conversion of a literal is done once; its error stays one of evaluation.
      if let constant = compiled[0].constant, let value = try? body(constant),
        environment.limits.allow(value)
      {
        return Compiled(constant: value)
      }
      let shape = function.name == "dyn" ? compiled[0].shape : nil
      return Compiled(UnaryCallNode(body, nodes[0], offset), shape)
    case .binary(let body):
      let general = BinaryCallNode(
        body, nodes[0], nodes[1], offset, steps: function.steps)
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
}
