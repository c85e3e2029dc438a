import DemarcJSON
import DemarcModel

/// `then.details`, as far as a verdict or a preview needs it.
struct EffectDetails: Sendable {
  /// The related resource of the IfNotExists effects.
  struct Related: Sendable {
    var type: Expression
    var name: Expression?
    var resourceGroupName: Expression?
    var existenceScope: Expression?
    var condition: Condition?
  }

  var related: Related?
  /// The details with every value an expression, but for conditions and the deployment.
  var changes: Expression?
  var defaultState: String?
}

extension DefinitionCompiler {
  mutating func effectDetails(
    _ json: JSONValue?, _ effects: Set<AzureEffect>, _ then: JSONValue, _ path: String
  ) -> EffectDetails {
    var details = EffectDetails()
    let mayLookUp = effects.contains { $0.looksUpRelated }
    guard let json, !json.isNull else {
      if mayLookUp, effects.subtracting([.disabled]).allSatisfy(\.looksUpRelated) {
        missingDetails(then, path)
      }
      return details
    }
    let changing: Set<AzureEffect> = [
      .modify, .append, .auditIfNotExists, .deployIfNotExists,
    ]
    if !effects.isDisjoint(with: changing) { details.changes = changes(json, path) }
    if effects.contains(.modify) { checkOperations(json, path) }
    guard json.isObject else { return details }
    details.defaultState = member("defaultState", of: json)?.string
    if let type = member("type", of: json), mayLookUp || effects.isEmpty {
      details.related = related(json, type, path)
    } else if mayLookUp, effects.subtracting([.disabled]).allSatisfy(\.looksUpRelated) {
      missingDetails(json, path)
    }
    return details
  }

  private mutating func missingDetails(_ json: JSONValue, _ path: String) {
    report(
      "azure-policy.missing-details-type", "the effect needs details.type", json, path,
      hint: "name the type of the related resource")
  }

  private mutating func related(
    _ json: JSONValue, _ type: JSONValue, _ path: String
  ) -> EffectDetails.Related {
    func text(_ name: String, _ compiler: inout DefinitionCompiler) -> Expression? {
      guard let json = compiler.member(name, of: json) else { return nil }
      guard json.string != nil else {
        compiler.report(
          "azure-policy.details-type", "\(name) is a string, not \(compiler.kind(json))", json,
          "\(path).\(name)")
        return nil
      }
      return compiler.value(json, "\(path).\(name)")
    }
    return EffectDetails.Related(
      type: text("type", &self) ?? .literal(.null), name: text("name", &self),
      resourceGroupName: text("resourceGroupName", &self),
      existenceScope: text("existenceScope", &self),
      condition: member("existenceCondition", of: json).map {
        condition($0, "\(path).existenceCondition")
      })
  }

  /// Values as expressions; the fields and conditions of operations stay as written.
  private mutating func changes(_ json: JSONValue, _ path: String) -> Expression {
    switch json.kind {
    case .object:
      var members: [Expression.Member] = []
      for member in json.members {
        let at = "\(path).\(member.name)"
        if ["existencecondition", "deployment"].contains(member.name.lowercased()) { continue }
        let value =
          ["condition", "field"].contains(member.name.lowercased())
          ? Expression.literal(PolicyValue(member.value)) : changes(member.value, at)
        members.append(.init(name: member.name, value: value))
      }
      return .object(members)
    case .array:
      var elements: [Expression] = []
      for (index, element) in json.elements.enumerated() {
        elements.append(changes(element, "\(path)[\(index)]"))
      }
      return .array(elements)
    default: return value(json, path)
    }
  }

  private mutating func checkOperations(_ json: JSONValue, _ path: String) {
    guard json.isObject, let operations = member("operations", of: json) else { return }
    guard operations.isArray else {
      report("azure-policy.operations-type", "operations is an array", operations, path)
      return
    }
    for (index, operation) in operations.elements.enumerated() {
      let at = "\(path).operations[\(index)]"
      if let name = member("operation", of: operation)?.string,
        !["add", "addorreplace", "remove"].contains(name.lowercased())
      {
        report(
          "azure-policy.unknown-operation", "there is no operation '\(name)'", operation, at,
          hint: "add, addOrReplace or remove")
      }
      guard let field = member("field", of: operation), let text = field.string,
        case .alias(let alias) = FieldName(text), aliases.isModifiable(alias) == false
      else { continue }
      report(
        "azure-policy.not-modifiable", "modify may not change '\(text)'", field, "\(at).field",
        hint: "the provider marks this alias as not modifiable")
    }
  }
}
