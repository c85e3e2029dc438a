import DemarcJSON
import DemarcModel

/// Conditions: logic, leaves and counts.
extension DefinitionCompiler {
  /// A condition; a fault leaves one behind that is never evaluated.
  mutating func condition(_ json: JSONValue, _ path: String) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.depthMax else {
      report(
        "azure-policy.too-deep", "conditions nest deeper than \(limits.depthMax) levels", json, path
      )
      return .all([])
    }
    guard json.isObject else {
      report(
        "azure-policy.condition-type", "a condition is an object, not \(kind(json))", json, path,
        hint: "write {\"field\":…, \"equals\":…}, or allOf, anyOf, not")
      return .all([])
    }
    for name in ["allOf", "anyOf", "not"] {
      guard let inner = member(name, of: json) else { continue }
      unexpected(json, [name.lowercased()], path, "\(name) stands alone in its object")
      if name == "not" { return .not(condition(inner, "\(path).not")) }
      let parts = list(inner, "\(path).\(name)", name)
      return name == "allOf" ? .all(parts) : .any(parts)
    }
    return leaf(json, path)
  }

  private mutating func list(_ json: JSONValue, _ path: String, _ name: String) -> [Condition] {
    guard json.isArray else {
      report(
        "azure-policy.logic-type", "\(name) takes an array of conditions, not \(kind(json))", json,
        path)
      return []
    }
    var parts: [Condition] = []
    for (index, part) in json.elements.enumerated() {
      parts.append(condition(part, "\(path)[\(index)]"))
    }
    return parts
  }

  private mutating func leaf(_ json: JSONValue, _ path: String) -> Condition {
    countCondition(json, path)
    var left: (name: String, json: JSONValue)?
    var comparison: (comparison: Comparison, json: JSONValue)?
    for member in json.members {
      let name = member.name.lowercased()
      if ["field", "value", "count"].contains(name) {
        if let left {
          report(
            "azure-policy.two-left-sides", "a condition has \(left.name) or \(name), not both",
            member.value, "\(path).\(member.name)")
        }
        left = (name, member.value)
      } else if let found = Comparison.named[name] {
        if comparison != nil {
          report(
            "azure-policy.two-operators", "a condition has one operator", member.value,
            "\(path).\(member.name)", hint: "split it and join the parts with allOf")
        }
        comparison = (found, member.value)
      } else {
        report(
          "azure-policy.unknown-operator", "there is no operator '\(member.name)'", member.value,
          "\(path).\(member.name)", hint: "equals, like, in, exists, greater, containsKey, …")
      }
    }
    guard let left else {
      report(
        "azure-policy.missing-left-side", "the condition has no field, value or count", json, path)
      return .all([])
    }
    let side = self.left(left.name, left.json, "\(path).\(left.name)")
    guard let comparison else {
      // An operator that does not exist was reported already.
      let known = ["field", "value", "count"]
      guard json.members.allSatisfy({ known.contains($0.name.lowercased()) }) else {
        return .all([])
      }
      report(
        "azure-policy.missing-operator", "the condition has no operator", json, path,
        hint: "add one: equals, notEquals, in, exists, …")
      return .all([])
    }
    let operand = self.operand(
      comparison.json, comparison.comparison, "\(path).\(comparison.comparison.rawValue)")
    return .test(
      .init(left: side, comparison: comparison.comparison, operand: operand, path: path))
  }

  private mutating func left(_ name: String, _ json: JSONValue, _ path: String) -> Left {
    switch name {
    case "field":
      guard json.string != nil else {
        report("azure-policy.field-type", "a field is a name, not \(kind(json))", json, path)
        return .value(.literal(.null))
      }
      switch value(json, path) {
      case .literal(.string(let text)): return .field(reference(text, json, path))
      case let computed: return .fieldNamed(computed)
      }
    case "value": return .value(value(json, path))
    default: return count(json, path).map { .count($0) } ?? .value(.literal(.null))
    }
  }

  // MARK: Right sides

  private mutating func operand(
    _ json: JSONValue, _ comparison: Comparison, _ path: String
  ) -> Operand {
    let expression = value(json, path)
    // A null that was computed fails where it is reached; only a written one is a value.
    guard let literal = expression.literal, !literal.isNull || json.isNull else {
      return .expression(expression)
    }
    check(literal, comparison, json, path)
    return .prepared(Comparand(literal, for: comparison))
  }

  /// Refuses constants that an operator can never take.
  private mutating func check(
    _ literal: PolicyValue, _ comparison: Comparison, _ json: JSONValue, _ path: String
  ) {
    let expected: String
    switch comparison {
    case .in, .notIn:
      if literal.isArray { return }
      expected = "an array"
    case .exists:
      if Comparand(literal, for: .exists).flag != nil { return }
      expected = "true or false"
    case .like, .notLike, .match, .notMatch, .matchInsensitively, .notMatchInsensitively:
      if literal.string != nil { return }
      expected = "a string"
    case .containsKey, .notContainsKey:
      if !literal.isArray, !literal.isObject { return }
      expected = "a key name"
    case .less, .lessOrEquals, .greater, .greaterOrEquals:
      if literal.double != nil || literal.string != nil { return }
      expected = "a number or a string"
    default: return
    }
    report(
      "azure-policy.operand-type",
      "\(comparison.rawValue) takes \(expected), not \(literal.kindName)", json, path)
  }

  // MARK: Counts

  private mutating func count(_ json: JSONValue, _ path: String) -> Count? {
    guard json.isObject else {
      report("azure-policy.count-type", "count is an object, not \(kind(json))", json, path)
      return nil
    }
    unexpected(
      json, ["field", "value", "name", "where"], path, "count has field or value, name, where")
    let field = member("field", of: json)
    let value = member("value", of: json)
    let name = member("name", of: json)
    let filter = member("where", of: json)
    if let field, value == nil { return fieldCount(field, name, filter, path) }
    if let value, field == nil { return valueCount(value, name, filter, path) }
    report(
      "azure-policy.count-source",
      field == nil ? "count has neither field nor value" : "count has field or value, not both",
      json, path)
    return nil
  }

  private mutating func fieldCount(
    _ field: JSONValue, _ name: JSONValue?, _ filter: JSONValue?, _ path: String
  ) -> Count? {
    if let name {
      report(
        "azure-policy.count-name", "a field count has no name", name, "\(path).name",
        hint: "name is for value counts; refer to the alias instead")
    }
    guard let text = field.string, case .literal(let plain) = TextMeaning(text) else {
      report(
        "azure-policy.count-field", "count.field is the name of an array alias", field,
        "\(path).field", hint: "write the alias with [*]")
      return nil
    }
    if !plain.contains("[*]") {
      report(
        "azure-policy.count-field", "count.field '\(plain)' is no array alias", field,
        "\(path).field", hint: "write the alias with [*]")
    }
    fieldCounts[plain.lowercased(), default: 0] += 1
    if fieldCounts[plain.lowercased()] == Self.fieldCountsMax + 1 {
      report(
        "azure-policy.too-many-counts",
        "more than \(Self.fieldCountsMax) counts of '\(plain)' in one rule", field, path)
    }
    let reference = self.reference(plain, field, "\(path).field")
    frames.append(.init(name: plain, isValue: false))
    defer { frames.removeLast() }
    let condition = filter.map { self.condition($0, "\(path).where") }
    return Count(source: .field(reference), condition: condition, text: plain)
  }

  private mutating func valueCount(
    _ value: JSONValue, _ name: JSONValue?, _ filter: JSONValue?, _ path: String
  ) -> Count? {
    if let name, name.string == nil {
      report("azure-policy.count-name", "a count's name is a string", name, "\(path).name")
    }
    valueCounts += 1
    if valueCounts == Self.valueCountsMax + 1 {
      report(
        "azure-policy.too-many-counts",
        "more than \(Self.valueCountsMax) value counts in one rule", value, path)
    }
    if name == nil, !frames.isEmpty {
      report(
        "azure-policy.count-name", "a value count inside another count needs a name", value, path,
        hint: "add \"name\" and refer to it with current('…')", severity: .warning)
    }
    let source = self.value(value, "\(path).value")
    let name = name?.string ?? "default"
    frames.append(.init(name: name, isValue: true))
    defer { frames.removeLast() }
    let condition = filter.map { self.condition($0, "\(path).where") }
    return Count(source: .value(source, name: name), condition: condition, text: name)
  }

  /// Counts of one array in one rule.
  static let fieldCountsMax = 5
  /// Value counts in one rule.
  static let valueCountsMax = 10
}
