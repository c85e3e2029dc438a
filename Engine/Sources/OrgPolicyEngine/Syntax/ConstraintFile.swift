internal import DemarcJSON
internal import DemarcModel
internal import DemarcYAML

/// The fields of a custom constraint as its file holds them.
struct ConstraintFile {
  var name = ""
  var resourceTypes: [String] = []
  var methodTypes: [String] = []
  var condition = ""
  var actionType = ""
  var displayName = ""
  var description = ""
  /// Where the condition starts in the file.
  var conditionPlace = SourcePosition(line: 1, column: 1)
  var actionPlace = SourcePosition(line: 1, column: 1)

  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// Reads YAML, of which JSON is a part.
  init(_ source: SourceFile) {
    file = source.name
    let root: JSONValue
    do throws(YAMLError) {
      root = try YAMLReader().document(source.text).root
    } catch {
      note(
        "constraint.syntax", error.message, SourcePosition(line: error.line, column: error.column),
        hint: error.hint)
      return
    }
    guard root.isObject else {
      note(
        "constraint.syntax", "a custom constraint is a mapping, not a \(root.kind.rawValue)",
        place(root.position), hint: "start with 'name:' and 'condition:'")
      return
    }
    for member in root.members { read(member) }
    requireParts(place(root.position))
  }

  private func place(_ position: JSONPosition) -> SourcePosition {
    SourcePosition(line: position.line, column: position.column)
  }

  private mutating func note(
    _ code: String, _ message: String, _ at: SourcePosition, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: SourceSpan(file: file, start: at), hint: hint, severity: severity))
  }

  private mutating func read(_ member: JSONValue.Member) {
    let at = place(member.value.position)
    switch member.name {
    case "name": name = text(member)
    case "id": if name.isEmpty { name = text(member) }
    case "resourceTypes", "resource_types": resourceTypes = list(member)
    case "methodTypes", "method_types": methodTypes = list(member)
    case "condition":
      condition = text(member)
      conditionPlace = at
    case "actionType", "action_type":
      actionType = text(member)
      actionPlace = at
    case "displayName", "display_name": displayName = text(member)
    case "description": description = text(member)
    case "updateTime", "update_time": break
    default:
      note(
        "constraint.unknown-key", "custom constraints have no '\(member.name)'",
        place(member.position), severity: .warning)
    }
  }

  private mutating func text(_ member: JSONValue.Member) -> String {
    if let text = member.value.string { return text }
    note(
      "constraint.type", "'\(member.name)' is text, not a \(member.value.kind.rawValue)",
      place(member.value.position), hint: "put it in quotes")
    return ""
  }

  private mutating func list(_ member: JSONValue.Member) -> [String] {
    if let one = member.value.string { return [one] }
    let texts = member.value.elements.compactMap(\.string)
    if member.value.isArray, texts.count == member.value.count { return texts }
    note(
      "constraint.type", "'\(member.name)' is a list of texts", place(member.value.position))
    return texts
  }

  private mutating func requireParts(_ at: SourcePosition) {
    let missing = [
      ("name", name.isEmpty), ("resourceTypes", resourceTypes.isEmpty),
      ("condition", condition.isEmpty), ("actionType", actionType.isEmpty),
    ].filter(\.1).map(\.0)
    for key in missing {
      note(
        "constraint.missing-key", "the constraint has no '\(key)'", at,
        hint: "name, resourceTypes, condition and actionType are required")
    }
    if !actionType.isEmpty, actionType != "ALLOW", actionType != "DENY" {
      note(
        "constraint.action", "'\(actionType)' is no action type", actionPlace,
        hint: "write ALLOW or DENY")
    }
    let methods = ["CREATE", "UPDATE", "DELETE", "REMOVE_GRANT", "GOVERN_TAGS"]
    for method in methodTypes where !methods.contains(method) {
      note(
        "constraint.method", "'\(method)' is no method type", at,
        hint: "one of " + methods.joined(separator: ", "))
    }
    if condition.unicodeScalars.count > 1000 {
      note(
        "constraint.too-long", "the condition has more than 1000 characters", conditionPlace,
        hint: "Google Cloud refuses it; split it into several constraints", severity: .warning)
    }
    let id = name.split(separator: "/").last.map(String.init) ?? name
    if !name.isEmpty, !id.hasPrefix("custom.") || id.utf8.count > 71 + 7 {
      note(
        "constraint.name", "'\(id)' is no custom constraint name", at,
        hint: "'custom.' and at most 71 letters and digits", severity: .warning)
    }
  }
}
