internal import CELEngine
internal import DemarcJSON
internal import DemarcModel

/// What must hold for a policy given its constraint's definition.
struct PolicyChecks {
  private let constraint: OrgConstraint
  private(set) var diagnostics: [Diagnostic] = []

  init(_ constraint: OrgConstraint) { self.constraint = constraint }

  mutating func check(_ policy: OrgPolicy) {
    if policy.dryRunSpec != nil, constraint.supportsDryRun == false {
      note(
        "org-policy.dry-run", "\(constraint.name) takes no dry run", at: policy.place,
        hint: "remove dryRunSpec; Google Cloud refuses it", severity: .warning)
    }
    for spec in [policy.spec, policy.dryRunSpec].compactMap({ $0 }) {
      if constraint.kind.isEnforced, spec.inheritsFromParent {
        note(
          "org-policy.inherit", "'inheritFromParent' is for list constraints only", at: spec.place,
          hint: "remove it: the nearest policy replaces those above")
      }
      for rule in spec.rules { check(rule) }
    }
  }

  private mutating func note(
    _ code: String, _ message: String, at place: SourceSpan, hint: String,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(Diagnostic(code, message, at: place, hint: hint, severity: severity))
  }

  private mutating func check(_ rule: PolicyRule) {
    switch (constraint.kind.isEnforced, rule.body) {
    case (true, .enforce): break
    case (true, _):
      note(
        "org-policy.kind", "\(constraint.name) is enforced or not; it has no values",
        at: rule.place,
        hint: "write 'enforce: true' or 'enforce: false'")
    case (false, .enforce):
      note(
        "org-policy.kind", "\(constraint.name) is a list constraint; it cannot be enforced as such",
        at: rule.place, hint: "write 'values:', 'allowAll: true' or 'denyAll: true'")
    case (false, .values(let allowed, let denied)):
      for value in allowed + denied { check(value, rule) }
    case (false, _): break
    }
    checkParameters(rule)
  }

  private mutating func check(_ value: String, _ rule: PolicyRule) {
    switch PolicyValue(value) {
    case .under where constraint.supportsUnder == false:
      note(
        "org-policy.under-unsupported",
        "\(constraint.name) takes no subtrees, so '\(value)' matches nothing", at: rule.place,
        hint: "name the values themselves")
    case .group where constraint.supportsIn == false:
      note(
        "org-policy.in-unsupported",
        "\(constraint.name) takes no groups, so '\(value)' matches nothing", at: rule.place,
        hint: "name the values themselves, or write 'is:\(value)' if the value has a colon")
    default: break
    }
  }

  // MARK: parameters

  private mutating func checkParameters(_ rule: PolicyRule) {
    guard let given = rule.parameters else {
      if case .enforce(true) = rule.body { checkMissing([], rule) }
      return
    }
    guard constraint.kind == .managed else {
      if given.count > 0, constraint.origin != .inferred {
        note(
          "org-policy.parameters", "\(constraint.name) has no parameters", at: rule.place,
          hint: "only managed constraints have them")
      }
      return
    }
    guard constraint.knowsParameters else { return }
    for member in given.members {
      guard let parameter = constraint.parameters.first(where: { $0.name == member.name }) else {
        let near = NearName.nearest(
          to: member.name, among: constraint.parameters.map(\.name))
        note(
          "org-policy.parameter-unknown",
          "\(constraint.name) has no parameter '\(member.name)'", at: rule.place,
          hint: near.map { "did you mean '\($0)'?" }
            ?? "it has " + Self.list(constraint.parameters.map(\.name)))
        continue
      }
      check(member.value, parameter, rule)
    }
    checkMissing(given.members.map(\.name), rule)
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }

  private mutating func checkMissing(_ given: [String], _ rule: PolicyRule) {
    for parameter in constraint.parameters
    where parameter.defaultValue == nil && !given.contains(parameter.name) {
      note(
        "org-policy.parameter-missing",
        "\(constraint.name) is enforced without its parameter '\(parameter.name)'",
        at: rule.place, hint: "it has no default; give it below 'parameters'", severity: .warning)
    }
  }

  private mutating func check(
    _ value: JSONValue, _ parameter: OrgConstraint.Parameter, _ rule: PolicyRule
  ) {
    if let shape = parameter.shape, !Self.has(value, shape, item: parameter.item) {
      let wanted =
        shape == .list
        ? "a list" + (parameter.item == .string ? " of texts" : "")
        : shape == .string ? "text" : "true or false"
      note(
        "org-policy.parameter-type",
        "the parameter '\(parameter.name)' is \(wanted), not \(String(value.json.prefix(60)))",
        at: rule.place, hint: "\(constraint.name) defines its type")
      return
    }
    guard let expression = parameter.validValues, !Self.isValid(value, expression, parameter.name)
    else { return }
    note(
      "org-policy.parameter-value",
      "\(String(value.json.prefix(60))) is no value for the parameter '\(parameter.name)'",
      at: rule.place, hint: "it must fulfil \(expression)")
  }

  private static func has(
    _ value: JSONValue, _ shape: OrgConstraint.Parameter.Shape,
    item: OrgConstraint.Parameter.Shape?
  ) -> Bool {
    switch shape {
    case .string: value.isString
    case .boolean: value.bool != nil
    case .list:
      value.isArray
        && value.elements.allSatisfy { element in
          item.map { has(element, $0, item: nil) } ?? true
        }
    }
  }

  /// Only an expression that says false refuses a value: one that cannot be read is no fault of the
  /// policy.
  private static func isValid(_ value: JSONValue, _ expression: String, _ name: String) -> Bool {
    let compiled = CELExpression.compile(
      SourceFile(name: "validValuesExpr", text: expression),
      environment: CELEnvironment(variables: [name]))
    guard let compiled = compiled.tree else { return true }
    var bindings = CELBindings()
    bindings[name] = CELValue(json: value)
    guard case .success(false) = compiled.evaluateBool(bindings) else { return true }
    return false
  }
}
