package import DemarcJSON
package import DemarcModel

/// Values of an initiative's members: expressions over the parameters of the initiative.
package struct AzureParameterExpressions: Sendable {
  private let file: String
  private let parameters: [AzurePolicyParameter]
  private let context: AzureEvaluationContext
  private let limits: Limits

  /// - Parameters:
  ///   - file: what diagnostics call the text.
  ///   - names: the declared parameters.
  ///   - values: an object of plain values; a declared parameter without one fails where it is
  ///     used.
  package init(file: String, names: [String], values: JSONValue, limits: Limits) {
    self.file = file
    self.limits = limits
    parameters = names.map { AzurePolicyParameter(name: $0) }
    context = AzureEvaluationContext(parameters: values)
  }

  /// The value with every expression in it computed; nil when one fails, with the reason.
  package func evaluate(_ json: JSONValue, path: String) -> (value: JSONValue?, Diagnostic?) {
    guard Self.holdsExpression(json) else { return (json, nil) }
    if let value = plainParameter(json) { return (value, nil) }
    var compiler = DefinitionCompiler(file: file, aliases: AliasTable(), limits: limits)
    compiler.parameters = parameters
    compiler.declaresParameters = true
    let expression = compiler.value(json, path)
    if let fault = compiler.diagnostics.first(where: { $0.severity == .error }) {
      return (nil, fault)
    }
    if expression.readsResource {
      compiler.report(
        "azure-policy.resource-in-parameters",
        "a parameter of an initiative cannot read a resource",
        json, path, hint: "use parameters() and functions of its values")
      return (nil, compiler.diagnostics.last)
    }
    // Not optimised away: an evaluator folds the parameters once, and the machine does the rest.
    let definition = AzurePolicyDefinition(
      displayName: nil, name: nil, mode: .all, parameters: compiler.parameters,
      condition: .all([]), effect: .literal(.string("audit")), effectJSON: json,
      details: EffectDetails(), detailsJSON: nil, aliases: AliasTable(), aliasNames: [],
      unknownAliases: [], faults: [], limits: limits)
    let evaluator = AzurePolicyEvaluator(definition, context: context)
    var machine = Machine(evaluator, evaluator.subject(json, type: ""))
    do {
      return (try machine.evaluate(expression).json, nil)
    } catch {
      compiler.report("azure-policy.parameter-value", error.message, json, path)
      return (nil, compiler.diagnostics.last)
    }
  }

  /// The value of `[parameters('name')]` and nothing else, which nearly all expressions are.
  private func plainParameter(_ json: JSONValue) -> JSONValue? {
    let start = "[parameters('"
    let end = "')]"
    guard let text = json.string, text.hasPrefix(start), text.hasSuffix(end),
      text.utf8.count > start.utf8.count + end.utf8.count
    else { return nil }
    let name = text.dropFirst(start.count).dropLast(end.count)
    guard !name.utf8.contains(UInt8(ascii: "'")) else { return nil }
    return context.parameters.flatMap { FieldPath.member(JSONKey(String(name)), of: $0) }
  }

  private static func holdsExpression(_ json: JSONValue) -> Bool {
    switch json.kind {
    case .string: json.string?.hasPrefix("[") == true
    case .array: json.elements.contains { holdsExpression($0) }
    case .object: json.members.contains { holdsExpression($0.value) }
    default: false
    }
  }
}

extension Expression {
  /// Whether a part of it depends on the evaluated resource or what is around it.
  fileprivate var readsResource: Bool {
    switch self {
    case .literal, .parameter, .utcNow: false
    case .field, .fieldNamed, .current, .currentNamed, .scope, .scopeMember: true
    case .call(_, let parts), .all(let parts), .any(let parts), .coalesce(let parts),
      .array(let parts):
      parts.contains(where: \.readsResource)
    case .conditional(let test, let yes, let no):
      test.readsResource || yes.readsResource || no.readsResource
    case .member(let base, _): base.readsResource
    case .index(let base, let index): base.readsResource || index.readsResource
    case .object(let members): members.contains { $0.value.readsResource }
    }
  }
}

extension AzurePolicyEvaluator {
  /// The same evaluator with something around it changed; nothing is prepared again.
  package func adapting(
    _ change: (inout AzureEvaluationContext) -> Void
  ) -> AzurePolicyEvaluator {
    var context = context
    change(&context)
    return AzurePolicyEvaluator(self, context: context)
  }

  /// Folded types that the rule can match with these parameters; nil when it names none.
  package var matchableTypes: Set<String>? { ResourceTypes.of(condition) }
}
