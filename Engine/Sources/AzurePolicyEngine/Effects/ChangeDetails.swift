import DemarcJSON
import DemarcModel

/// One entry of append, or one operation of modify.
struct ChangeOperation: Sendable {
  /// Place in its list, counted from 0.
  var index: Int
  /// `append`, `add`, `addOrReplace` or `remove`; may be computed.
  var operation: Expression
  var field: Expression
  var value: Expression?
  var condition: Expression?
}

/// The details of append and modify.
extension DefinitionCompiler {
  mutating func appendDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    var entries: [Expression] = []
    for (index, entry) in json.elements.enumerated() {
      let path = "\(context.path)[\(index)]"
      guard entry.isObject else {
        report(
          "azure-policy.operations-type", "an entry of append is an object, not \(kind(entry))",
          entry, path, hint: "write {\"field\":…, \"value\":…}")
        continue
      }
      unexpected(
        entry, ["field", "value"], path, "append has field and value", severity: .warning)
      let compiled = operation(entry, index, .literal(.string("append")), path)
      entries.append(compiled.computed)
      details.operations.append(compiled.operation)
    }
    details.changes = .array(entries)
  }

  mutating func modifyDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    if context.isOnly([.modify]) {
      unexpected(
        json, ["operations", "conflicteffect", "roledefinitionids"], context.path,
        "modify has operations, conflictEffect and roleDefinitionIds", severity: .warning)
      roles("modify", json, context)
    }
    if let conflict = member("conflictEffect", of: json) {
      details.conflictEffect = choice(
        "conflictEffect", conflict, AzureConflictEffect.allCases.map(\.rawValue),
        "\(context.path).conflictEffect", .error)
    }
    guard let operations = member("operations", of: json) else {
      report(
        "azure-policy.missing-details", "modify needs details.operations", json, context.path,
        hint: "list operations: add, addOrReplace, remove", severity: .warning)
      details.changes = computed(json, context)
      return
    }
    guard operations.isArray else {
      report(
        "azure-policy.operations-type", "operations is an array, not \(kind(operations))",
        operations, context.path)
      return
    }
    var entries: [Expression] = []
    for (index, entry) in operations.elements.enumerated() {
      let path = "\(context.path).operations[\(index)]"
      guard entry.isObject else {
        report(
          "azure-policy.operations-type", "an operation is an object, not \(kind(entry))", entry,
          path, hint: "write {\"operation\":…, \"field\":…, \"value\":…}")
        continue
      }
      let name = operationName(entry, path)
      let compiled = operation(entry, index, name, path)
      entries.append(compiled.computed)
      details.operations.append(compiled.operation)
      checkModify(entry, name.literal?.string?.lowercased(), context, path)
    }
    details.changes = computed(json, context, operations: .array(entries))
  }

  /// The members of details, each computed, for a preview.
  mutating func computed(
    _ json: JSONValue, _ context: DetailsContext, operations: Expression? = nil
  ) -> Expression {
    // What is compiled for the preview is no part of the rule's size.
    let size = ruleLimits
    defer { ruleLimits = size }
    var members: [Expression.Member] = []
    for member in json.members {
      switch member.name.lowercased() {
      case "existencecondition", "deployment": continue
      case "operations":
        if let operations { members.append(.init(name: member.name, value: operations)) }
      default:
        let value = self.value(member.value, "\(context.path).\(member.name)")
        members.append(.init(name: member.name, value: value))
      }
    }
    return .object(members)
  }

  private mutating func operationName(_ json: JSONValue, _ path: String) -> Expression {
    guard let name = member("operation", of: json) else {
      report(
        "azure-policy.unknown-operation", "the operation has no name", json, path,
        hint: "add \"operation\": add, addOrReplace or remove")
      return .literal(.null)
    }
    let known = ["add", "addorreplace", "remove"]
    if let text = name.string, !isExpression(name), !known.contains(text.lowercased()) {
      report(
        "azure-policy.unknown-operation", "there is no operation '\(text)'", name, path,
        hint: "add, addOrReplace or remove")
    }
    return value(name, "\(path).operation")
  }

  /// An operation, and the same for a preview: field and condition stay as they are written.
  private mutating func operation(
    _ json: JSONValue, _ index: Int, _ name: Expression, _ path: String
  ) -> (operation: ChangeOperation, computed: Expression) {
    var result = ChangeOperation(index: index, operation: name, field: .literal(.null))
    var members: [Expression.Member] = []
    for member in json.members {
      let compiled = value(member.value, "\(path).\(member.name)")
      var shown = compiled
      switch member.name.lowercased() {
      case "field":
        result.field = compiled
        shown = .literal(PolicyValue(member.value))
      case "condition":
        result.condition = condition(compiled, member.value, "\(path).condition")
        shown = .literal(PolicyValue(member.value))
      case "value": result.value = compiled
      default: break
      }
      members.append(.init(name: member.name, value: shown))
    }
    checkField(json, path)
    let needsValue = name.literal?.string?.lowercased() != "remove"
    if result.value == nil, needsValue {
      report(
        "azure-policy.missing-operation-value", "the operation has no value", json, path,
        hint: "add \"value\"; only remove goes without")
    }
    return (result, .object(members))
  }

  private mutating func condition(
    _ expression: Expression, _ json: JSONValue, _ path: String
  ) -> Expression? {
    if let name = expression.firstResourceFunction {
      report(
        "azure-policy.operation-condition", "the condition of an operation may not call \(name)",
        json, path, hint: "use parameters() and requestContext(), or put it in the rule's if",
        severity: .warning)
    } else if let literal = expression.literal, literal.truth == nil {
      report(
        "azure-policy.operation-condition",
        "the condition of an operation is true or false, not \(literal.kindName)", json, path)
    }
    return expression
  }

  private mutating func checkField(_ json: JSONValue, _ path: String) {
    guard let field = member("field", of: json) else {
      report(
        "azure-policy.missing-operation-field", "the operation has no field", json, path,
        hint: "name a tag, identity.type, or an alias")
      return
    }
    guard let text = field.string else {
      report(
        "azure-policy.field-type", "a field is a name, not \(kind(field))", field, "\(path).field")
      return
    }
    guard !isExpression(field), !aliases.accepts(FieldName(text)) else { return }
    report(
      "azure-policy.unknown-alias", "no resource type has the alias '\(text)'", field,
      "\(path).field", hint: "the operation is skipped; update the alias table",
      severity: .warning)
  }

  private mutating func checkModify(
    _ json: JSONValue, _ operation: String?, _ context: DetailsContext, _ path: String
  ) {
    unexpected(
      json, ["operation", "field", "value", "condition"], path,
      "an operation has operation, field, value and condition", severity: .warning)
    guard let field = member("field", of: json), let text = field.string, !isExpression(field)
    else { return }
    switch FieldName(text) {
    case .tag, .tags: return
    case .alias(let alias) where aliases.isModifiable(alias) == false:
      report(
        "azure-policy.not-modifiable", "modify may not change '\(text)'", field, "\(path).field",
        hint: "the provider marks this alias as not modifiable")
    case .common:
      guard let types = context.types, types.isDisjoint(with: ChangeOperation.identityTypes) else {
        break
      }
      report(
        "azure-policy.identity-field",
        "modify changes an identity of virtual machines and scale sets only", field,
        "\(path).field", hint: "Azure calls the policy not applicable to other types",
        severity: .warning)
    default: break
    }
    if operation == "remove" {
      report(
        "azure-policy.remove-field", "remove works on tags only, not on '\(text)'", field,
        "\(path).field", hint: "use addOrReplace, or name a tag", severity: .warning)
    }
  }
}

extension ChangeOperation {
  /// Folded types whose identity modify can change.
  static let identityTypes: Set<String> = [
    "microsoft.compute/virtualmachines", "microsoft.compute/virtualmachinescalesets",
  ]
}

extension PolicyValue {
  /// The truth value, where it is one in any spelling.
  var truth: Bool? {
    switch scalarText?.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }
}

extension Expression {
  /// A function that reads the resource or its surroundings, which an operation's condition may
  /// not call.
  var firstResourceFunction: String? {
    switch self {
    case .field, .fieldNamed: "field()"
    case .current, .currentNamed: "current()"
    case .scope(let document), .scopeMember(let document, _):
      [.resourceGroup, .subscription].contains(document) ? document.function : nil
    case .call(_, let parts), .all(let parts), .any(let parts), .coalesce(let parts),
      .array(let parts):
      parts.lazy.compactMap(\.firstResourceFunction).first
    case .conditional(let a, let b, let c):
      [a, b, c].lazy.compactMap(\.firstResourceFunction).first
    case .index(let a, let b): a.firstResourceFunction ?? b.firstResourceFunction
    case .member(let base, _): base.firstResourceFunction
    case .object(let members):
      members.lazy.compactMap { $0.value.firstResourceFunction }.first
    case .literal, .parameter, .utcNow: nil
    }
  }
}
