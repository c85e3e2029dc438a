import DemarcJSON
import DemarcModel

/// Turns the JSON of a definition into a typed tree: everything that can be settled once is.
struct DefinitionCompiler {
  let file: String
  let aliases: AliasTable
  let limits: Limits
  var diagnostics: [Diagnostic] = []
  var parameters: [AzurePolicyParameter] = []
  /// Whether undeclared parameters are a fault; a bare rule declares none.
  var declaresParameters = false
  var aliasNames: [String] = []
  var unknownAliases: Set<String> = []
  /// The counts around the condition that is being compiled.
  var frames: [AliasBinding.Frame] = []
  var depth = 0
  /// Value counts so far, and field counts by folded alias.
  var valueCounts = 0
  var fieldCounts: [String: Int] = [:]
  var ruleLimits = RuleLimits()

  init(file: String, aliases: AliasTable, limits: Limits) {
    self.file = file
    self.aliases = aliases
    self.limits = limits
  }

  mutating func compile(_ json: JSONValue) -> AzurePolicyDefinition? {
    guard json.isObject else {
      report(
        "azure-policy.not-a-definition", "a definition is an object, not \(kind(json))", json, "",
        hint: "give the definition, its properties, or a rule with if and then")
      return nil
    }
    let properties = member("properties", of: json) ?? json
    let prefix = member("properties", of: json) == nil ? "" : "properties."
    let isBare = member("policyRule", of: properties) == nil
    let rule = member("policyRule", of: properties) ?? properties
    declaresParameters = !isBare
    if let declared = member("parameters", of: properties), !isBare {
      declare(declared, "\(prefix)parameters")
    }
    let isStatic = text("policyType", of: properties).map { TextFold.equal($0, "static") } ?? false
    let mode = self.mode(properties, isBare || isStatic, prefix)
    guard let tree = self.rule(rule, isBare ? prefix : "\(prefix)policyRule.") else { return nil }
    return AzurePolicyDefinition(
      displayName: text("displayName", of: properties), name: text("name", of: json),
      mode: isStatic ? .nothing : mode, parameters: parameters, condition: tree.condition,
      effect: tree.effect,
      effectJSON: tree.effectJSON, details: tree.details, detailsJSON: tree.detailsJSON,
      aliases: aliases, aliasNames: aliasNames, unknownAliases: unknownAliases.sorted(),
      faults: diagnostics.filter { $0.severity == .error }, limits: limits)
  }

  private struct Rule {
    var condition: Condition
    var effect: Expression
    var effectJSON: JSONValue
    var details: EffectDetails
    var detailsJSON: JSONValue?
  }

  private mutating func rule(_ json: JSONValue, _ path: String) -> Rule? {
    let at = path.hasSuffix(".") ? String(path.dropLast()) : path
    guard json.isObject else {
      report("azure-policy.not-a-rule", "a rule is an object, not \(kind(json))", json, at)
      return nil
    }
    let test = member("if", of: json)
    if test == nil {
      report("azure-policy.missing-if", "the rule has no if", json, at, hint: "add an if block")
    }
    guard let then = member("then", of: json) else {
      report(
        "azure-policy.missing-then", "the rule has no then", json, at,
        hint: "add {\"then\":{\"effect\":…}}")
      return nil
    }
    guard let effect = member("effect", of: then) else {
      report(
        "azure-policy.missing-effect", "then has no effect", then, "\(path)then",
        hint: "name an effect: audit, deny, auditIfNotExists, …")
      return nil
    }
    guard let test else { return nil }
    unexpected(json, ["if", "then"], at, "a rule has only if and then", severity: .warning)
    let condition = self.condition(test, "\(path)if")
    let expression = effectExpression(effect, "\(path)then.effect")
    let details = member("details", of: then)
    let compiled = effectDetails(
      details, then,
      DetailsContext(
        effects: effects(expression).subtracting([.disabled]), types: ResourceTypes.of(condition),
        path: "\(path)then.details"))
    return Rule(
      condition: condition, effect: expression, effectJSON: effect, details: compiled,
      detailsJSON: details)
  }

  private mutating func effectExpression(_ json: JSONValue, _ path: String) -> Expression {
    guard let text = json.string else {
      report("azure-policy.effect-type", "an effect is a string, not \(kind(json))", json, path)
      return .literal(.null)
    }
    let effect = value(json, path)
    if case .literal(.string(let name)) = effect, AzureEffect(name) == nil {
      report(
        "azure-policy.unknown-effect", "there is no effect '\(text)'", json, path,
        hint: "audit, deny, append, modify, auditIfNotExists, deployIfNotExists, disabled, …")
    }
    return effect
  }

  /// Effects the rule may have, as far as its text says.
  private func effects(_ expression: Expression) -> Set<AzureEffect> {
    switch expression {
    case .literal(.string(let name)): return AzureEffect(name).map { [$0] } ?? []
    case .parameter(let index):
      let parameter = parameters[index]
      let names =
        parameter.allowedValues.compactMap(\.string)
        + [parameter.defaultValue?.string].compactMap { $0 }
      return Set(names.compactMap { AzureEffect($0) })
    case .conditional(_, let yes, let no): return effects(yes).union(effects(no))
    default: return []
    }
  }

  // MARK: Envelope

  private mutating func mode(
    _ properties: JSONValue, _ isBare: Bool, _ prefix: String
  ) -> AzurePolicyMode {
    guard !isBare, let json = member("mode", of: properties), !json.isNull else { return .indexed }
    guard let text = json.string else {
      report("azure-policy.mode-type", "a mode is a string", json, "\(prefix)mode")
      return .indexed
    }
    let mode = AzurePolicyMode(text)
    if case .resourceProvider(let name) = mode {
      report(
        "azure-policy.unsupported-mode",
        "the mode '\(name)' is judged by a resource provider's own add-on", json, "\(prefix)mode",
        hint: "only the modes all and indexed can be evaluated from exports", severity: .warning)
    }
    return mode
  }

  private mutating func declare(_ json: JSONValue, _ path: String) {
    guard json.isObject else {
      report("azure-policy.parameters-type", "parameters is an object of declarations", json, path)
      return
    }
    for member in json.members {
      let declaration = member.value
      let at = "\(path).\(member.name)"
      guard declaration.isObject else {
        report(
          "azure-policy.parameter-type", "a parameter is declared by an object", declaration, at)
        continue
      }
      parameters.append(
        AzurePolicyParameter(
          name: member.name, type: text("type", of: declaration),
          defaultValue: self.member("defaultValue", of: declaration),
          allowedValues: self.member("allowedValues", of: declaration).map {
            Array($0.elements)
          } ?? []))
    }
  }

  // MARK: Helpers

  /// A member by its name, ignoring case.
  func member(_ name: String, of json: JSONValue) -> JSONValue? {
    FieldPath.member(JSONKey(name), of: json)
  }

  private func text(_ name: String, of json: JSONValue) -> String? {
    member(name, of: json)?.string
  }

  func kind(_ json: JSONValue) -> String { PolicyValue(json).kindName }

  mutating func unexpected(
    _ json: JSONValue, _ expected: Set<String>, _ path: String, _ message: String,
    severity: Diagnostic.Severity = .error
  ) {
    for member in json.members where !expected.contains(member.name.lowercased()) {
      report(
        "azure-policy.unexpected-key", "unexpected '\(member.name)': \(message)", member.value,
        path.isEmpty ? member.name : "\(path).\(member.name)", severity: severity)
    }
  }

  /// - Parameter offset: bytes behind the start of `json`, for a fault inside a string.
  mutating func report(
    _ code: String, _ message: String, _ json: JSONValue, _ path: String, hint: String? = nil,
    offset: Int = 0, severity: Diagnostic.Severity = .error
  ) {
    let place = json.position
    let start = SourcePosition(line: place.line, column: place.column + offset)
    let diagnostic = Diagnostic(
      code, path.isEmpty ? message : "\(path): \(message)",
      at: SourceSpan(file: file, start: start), hint: hint, severity: severity)
    // Details are compiled for the verdict and for the preview; a fault in them is one fault.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
