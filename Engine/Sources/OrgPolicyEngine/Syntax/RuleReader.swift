internal import DemarcJSON
internal import DemarcModel

/// Reads a policy's spec and its rules.
enum RuleReader {
  private static let specKeys = ["rules", "inheritFromParent", "reset", "etag", "updateTime"]
  private static let bodies = ["values", "allowAll", "denyAll", "enforce"]
  /// How policy factories write values: `allow: {values: […]}` and `deny: {all: true}`.
  private static let factoryBodies = ["allow", "deny"]

  static func spec(
    _ value: JSONValue, _ what: String, _ parts: inout PolicyReader
  ) -> PolicySpec? {
    guard value.isObject else {
      parts.wrongType(value, what, "a mapping")
      return nil
    }
    let before = parts.errors
    parts.checkKeys(value, specKeys, of: what)
    var rules: [PolicyRule] = []
    if let list = parts.member(value, "rules") {
      if list.isArray {
        for element in list.elements { rules += rule(element, &parts) }
      } else {
        parts.wrongType(list, "rules", "a list")
      }
    }
    let spec = PolicySpec(
      rules: rules, inheritsFromParent: parts.bool(value, "inheritFromParent") ?? false,
      resets: parts.bool(value, "reset") ?? false, place: parts.span(value))
    // Of a rule that could not be read nobody knows what it would have been to the others.
    if parts.errors == before { SpecChecks.check(spec, what, &parts) }
    return spec
  }

  /// One rule; two for a factory's `allow` beside `deny`; none when it cannot be read.
  private static func rule(_ value: JSONValue, _ parts: inout PolicyReader) -> [PolicyRule] {
    let place = parts.span(value)
    guard value.isObject else {
      parts.note(
        "org-policy.type", "a rule is a mapping, not \(PolicyReader.article(value.kind))",
        at: place,
        hint: "- enforce: true")
      return []
    }
    parts.checkKeys(
      value, bodies + factoryBodies + ["condition", "parameters", "resourceTypes"], of: "a rule")
    let condition = parts.member(value, "condition").flatMap { readCondition($0, &parts) }
    var parameters = parts.member(value, "parameters")
    if let given = parameters, !given.isObject {
      parts.wrongType(given, "parameters", "a mapping from names to values")
      parameters = nil
    }
    return body(value, place, &parts).map {
      PolicyRule($0, condition: condition, parameters: parameters, place: place)
    }
  }

  private static func body(
    _ value: JSONValue, _ place: SourceSpan, _ parts: inout PolicyReader
  ) -> [PolicyRule.Body] {
    let held = (bodies + factoryBodies).filter { parts.member(value, $0) != nil }
    let isFactory = held.allSatisfy(factoryBodies.contains)
    guard let first = held.first, held.count == 1 || isFactory else {
      parts.note(
        "org-policy.rule-kind",
        held.isEmpty
          ? "the rule says nothing" : "\(held.joined(separator: " and ")) exclude each other",
        at: place, hint: "one of values, allowAll, denyAll and enforce in each rule")
      return []
    }
    switch first {
    case "enforce": return parts.bool(value, "enforce").map { [.enforce($0)] } ?? []
    case "allowAll": return all(.allowAll, value, first, &parts)
    case "denyAll": return all(.denyAll, value, first, &parts)
    case "values":
      guard let lists = parts.member(value, "values") else { return [] }
      guard lists.isObject else {
        parts.wrongType(lists, "values", "a mapping with allowedValues and deniedValues")
        return []
      }
      parts.checkKeys(lists, ["allowedValues", "deniedValues"], of: "values")
      let before = parts.errors
      let allowed = parts.texts(lists, "allowedValues")
      let denied = parts.texts(lists, "deniedValues")
      return values(allowed, denied, place, hadFault: parts.errors > before, &parts)
    default: return held.flatMap { factory($0, value, place, &parts) }
    }
  }

  private static func all(
    _ body: PolicyRule.Body, _ value: JSONValue, _ name: String, _ parts: inout PolicyReader
  ) -> [PolicyRule.Body] {
    guard let holds = parts.bool(value, name) else { return [] }
    if holds { return [body] }
    parts.note(
      "org-policy.rule-kind", "'\(name): false' says nothing", at: parts.span(value),
      hint: "leave the rule out, or name values")
    return []
  }

  private static func values(
    _ allowed: [String], _ denied: [String], _ place: SourceSpan, hadFault: Bool,
    _ parts: inout PolicyReader
  ) -> [PolicyRule.Body] {
    if allowed.isEmpty, denied.isEmpty {
      guard !hadFault else { return [] }
      parts.note(
        "org-policy.rule-kind", "the rule names no value", at: place,
        hint: "allowedValues, deniedValues, allowAll or denyAll")
      return []
    }
    return [.values(allowed: allowed, denied: denied)]
  }

  private static func factory(
    _ name: String, _ value: JSONValue, _ place: SourceSpan, _ parts: inout PolicyReader
  ) -> [PolicyRule.Body] {
    guard let body = parts.member(value, name) else { return [] }
    guard body.isObject else {
      parts.wrongType(body, name, "a mapping with 'all' or 'values'")
      return []
    }
    parts.checkKeys(body, ["all", "values"], of: name)
    let before = parts.errors
    let listed = parts.texts(body, "values")
    if parts.bool(body, "all") ?? false {
      if !listed.isEmpty {
        parts.note(
          "org-policy.all-and-values", "'all' excludes 'values'", at: parts.span(body),
          hint: "keep one of them")
      }
      return [name == "allow" ? .allowAll : .denyAll]
    }
    return values(
      name == "allow" ? listed : [], name == "deny" ? listed : [], place,
      hadFault: parts.errors > before, &parts)
  }

  private static func readCondition(
    _ value: JSONValue, _ parts: inout PolicyReader
  ) -> TagCondition? {
    guard value.isObject else {
      parts.wrongType(value, "condition", "a mapping with 'expression'")
      return nil
    }
    parts.checkKeys(
      value, ["expression", "title", "description", "location"], of: "a condition")
    guard let written = parts.member(value, "expression") else {
      parts.note(
        "org-policy.missing-key", "the condition has no 'expression'", at: parts.span(value),
        hint: "expression: resource.matchTag('123456789012/environment', 'prod')")
      return nil
    }
    guard let text = parts.text(value, "expression") else { return nil }
    do throws(TagCondition.Fault) {
      var condition = try TagCondition(text)
      condition.title = parts.text(value, "title") ?? ""
      condition.description = parts.text(value, "description") ?? ""
      return condition
    } catch {
      parts.note(
        "org-policy.condition", "in the condition, at character \(error.column): \(error.message)",
        at: parts.span(written), hint: error.hint)
      return nil
    }
  }
}
