internal import DemarcJSON
internal import DemarcModel

/// Reads definitions of constraints.
struct ConstraintReader {
  var parts: PolicyReader
  private(set) var constraints: [OrgConstraint] = []

  init(file: String) { parts = PolicyReader(file: file) }

  mutating func read(_ document: JSONValue) {
    if document.isArray {
      for element in document.elements { readOne(element, at: nil) }
      return
    }
    var isAnswer = false
    for list in ["constraints", "customConstraints"] {
      guard let found = parts.member(document, list) else { continue }
      isAnswer = true
      if found.isObject {
        // The shipped table: definitions under their short names.
        for member in found.members { readShipped(member.name, member.value) }
      } else {
        for element in found.elements { readOne(element, at: nil) }
      }
    }
    if !isAnswer { readOne(document, at: nil) }
  }

  // MARK: answers of the service

  private mutating func readOne(_ value: JSONValue, at name: String?) {
    guard value.isObject, let written = parts.text(value, "name"), !written.isEmpty else {
      parts.note(
        "org-policy.definition-no-name", "a constraint without 'name'", at: parts.span(value),
        hint: "name: organizations/123456789012/constraints/compute.requireOsLogin")
      return
    }
    let name = OrgConstraint.shortName(written)
    let boolean = parts.member(value, "booleanConstraint")
    let list = parts.member(value, "listConstraint")
    if boolean == nil, list == nil, parts.member(value, "condition") != nil {
      readCustom(name, value)
      return
    }
    guard (boolean == nil) != (list == nil) else {
      parts.note(
        "org-policy.definition-kind", "'\(name)' is neither a boolean nor a list constraint",
        at: parts.span(value), hint: "one of booleanConstraint and listConstraint")
      return
    }
    let definition = boolean.flatMap { parts.member($0, "customConstraintDefinition") }
    let kind: OrgConstraint.Kind =
      list != nil ? .list : definition != nil ? .managed : .boolean
    var constraint = OrgConstraint(
      name: name, kind: kind, default: behaviour(value), origin: .listed)
    constraint.title = parts.text(value, "displayName") ?? ""
    constraint.supportsDryRun = parts.bool(value, "supportsDryRun") ?? false
    constraint.equivalent = parts.text(value, "equivalentConstraint").map(OrgConstraint.shortName)
    // The service leaves out what is false.
    constraint.supportsIn = list.map { parts.bool($0, "supportsIn") ?? false }
    constraint.supportsUnder = list.map { parts.bool($0, "supportsUnder") ?? false }
    if let definition { readDefinition(definition, &constraint) }
    constraints.append(constraint)
  }

  private mutating func readCustom(_ name: String, _ value: JSONValue) {
    var constraint = OrgConstraint(name: name, kind: .custom, default: .allow, origin: .custom)
    constraint.title = parts.text(value, "displayName") ?? ""
    readDefinition(value, &constraint)
    constraints.append(constraint)
  }

  private mutating func readDefinition(_ value: JSONValue, _ constraint: inout OrgConstraint) {
    constraint.resourceTypes = parts.texts(value, "resourceTypes")
    constraint.methodTypes = parts.texts(value, "methodTypes")
    constraint.condition = parts.text(value, "condition")
    constraint.actionType = parts.text(value, "actionType").flatMap {
      CustomConstraint.Action(rawValue: $0)
    }
    constraint.knowsParameters = true
    guard let map = parts.member(value, "parameters") else { return }
    for member in map.members {
      let shape = { (key: String, parts: inout PolicyReader) in
        parts.text(member.value, key).flatMap { OrgConstraint.Parameter.Shape(rawValue: $0) }
      }
      constraint.parameters.append(
        OrgConstraint.Parameter(
          name: member.name, shape: shape("type", &parts), item: shape("item", &parts),
          defaultValue: parts.member(member.value, "defaultValue"),
          validValues: parts.text(member.value, "validValuesExpr")))
    }
  }

  private mutating func behaviour(_ value: JSONValue) -> OrgConstraint.Default {
    let written = parts.text(value, "constraintDefault") ?? "ALLOW"
    if let known = OrgConstraint.Default(rawValue: written) { return known }
    parts.note(
      "org-policy.definition-default", "'\(written)' is no default of a constraint",
      at: parts.span(value),
      hint: "ALLOW or DENY", severity: .warning)
    return .allow
  }

  // MARK: the shipped table

  private static let shippedKeys = [
    "kind", "default", "title", "in", "under", "dryRun", "twin", "baseline", "fold",
    "resourceTags", "groups",
  ]

  private mutating func readShipped(_ name: String, _ value: JSONValue) {
    parts.checkKeys(value, Self.shippedKeys, of: "a shipped constraint")
    guard let kind = parts.text(value, "kind").flatMap({ OrgConstraint.Kind(rawValue: $0) }) else {
      parts.note(
        "org-policy.definition-kind", "'\(name)' has no kind", at: parts.span(value),
        hint: "boolean, list or managed")
      return
    }
    let isDeny = parts.text(value, "default") == "deny"
    var constraint = OrgConstraint(
      name: name, kind: kind, default: isDeny ? .deny : .allow, origin: .shipped)
    constraint.title = parts.text(value, "title") ?? ""
    constraint.supportsIn = parts.bool(value, "in")
    constraint.supportsUnder = parts.bool(value, "under")
    constraint.supportsDryRun = parts.bool(value, "dryRun") ?? constraint.supportsDryRun
    constraint.equivalent = parts.text(value, "twin")
    constraint.isBaseline = parts.bool(value, "baseline") ?? false
    constraint.foldsCase = parts.bool(value, "fold") ?? false
    constraint.readsResourceTags =
      parts.bool(value, "resourceTags") ?? constraint.readsResourceTags
    for group in parts.member(value, "groups")?.members.map({ $0 }) ?? [] {
      constraint.groups[group.name] = Set(group.value.elements.compactMap(\.string))
    }
    constraints.append(constraint)
  }
}
