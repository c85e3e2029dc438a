internal import DemarcJSON
internal import DemarcRegex

// Conditions of steps.
extension PipelineReading {
  /// Reads `<part>_conditions`, a list or a map by name, and how they are joined.
  mutating func conditions<Condition>(
    _ map: JSONValue, _ part: String,
    read: (inout PipelineReading, String, JSONValue) -> Condition?
  ) -> PipelineConditions<Condition>? {
    var out = PipelineConditions<Condition>()
    guard let isNegated = flag(map, "\(part)_cond_not") else { return nil }
    out.isNegated = isNegated
    switch map["\(part)_cond_op"]?.string {
    case nil, "and": break
    case "or": out.needsAll = false
    default: return wrong(map, "\(part)_cond_op", "'and' or 'or'")
    }
    guard let list = map["\(part)_conditions"], !list.isNull else {
      if let expression = map["\(part)_cond_expr"] {
        refuse("an expression without '\(part)_conditions'", at: expression)
        return nil
      }
      return out
    }
    guard list.isObject || list.isArray else {
      return wrong(map, "\(part)_conditions", "a list, or a map by name")
    }
    let named: [(name: String, value: JSONValue)] =
      list.isObject
      ? list.members.map { ($0.name, $0.value) }
      : list.elements.enumerated().map { ("\($0.offset + 1)", $0.element) }
    for (name, value) in named {
      guard value.isObject, let type = value["type"]?.string else {
        refuse("a condition without 'type'", at: value)
        return nil
      }
      guard let condition = read(&self, type, value) else { return nil }
      out.conditions.append(condition)
      out.names.append(name)
    }
    guard let value = map["\(part)_cond_expr"] else { return out }
    guard list.isObject, map["\(part)_cond_op"] == nil else {
      refuse(
        "an expression needs conditions with names, and no '\(part)_cond_op'", at: value,
        hint: "write '\(part)_conditions' as a map from names to conditions")
      return nil
    }
    var used: Set<String> = []
    guard
      let expression = base.condition(value, over: out.names, named: "condition", used: &used)
    else { return nil }
    let unused = out.names.filter { !used.contains($0) }
    guard unused.isEmpty else {
      refuse("the expression does not speak of '\(unused.joined(separator: "', '"))'", at: value)
      return nil
    }
    out.expression = expression
    return out
  }

  mutating func ruleCondition(_ type: String, _ map: JSONValue) -> PipelineRuleCondition? {
    switch type {
    case "logsource":
      let source = SigmaLogSource(
        category: map["category"]?.string, product: map["product"]?.string,
        service: map["service"]?.string)
      guard source != SigmaLogSource() else {
        refuse("'logsource' without category, product and service", at: map)
        return nil
      }
      return .logSource(source)
    case "contains_detection_item":
      guard let field = string(map, "field"), let value = required(map, "value"),
        let scalar = scalar(value, "value")
      else { return nil }
      return .containsItem(field: field, value: scalar.term)
    case "contains_field": return string(map, "field").map { .containsField($0) }
    case "processing_item_applied": return string(map, "processing_item_id").map { .applied($0) }
    case "processing_state": return stateCondition(map).map { .state($0) }
    case "is_sigma_rule": return .isRule
    case "is_sigma_correlation_rule": return .isCorrelation
    case "tag": return string(map, "tag").map { .tag($0) }
    case "rule_attribute":
      guard let attribute = string(map, "attribute"), let value = required(map, "value"),
        let scalar = scalar(value, "value"),
        let relation: PipelineRelation = word(map, "op", usual: .eq)
      else { return nil }
      return .attribute(attribute, relation, scalar)
    default:
      return unknown(
        type, map,
        [
          "logsource", "contains_detection_item", "contains_field", "processing_item_applied",
          "processing_state", "is_sigma_rule", "is_sigma_correlation_rule", "rule_attribute", "tag",
        ])
    }
  }

  mutating func itemCondition(_ type: String, _ map: JSONValue) -> PipelineItemCondition? {
    switch type {
    case "match_string":
      guard let needsAll = needsAll(map), let isNegated = flag(map, "negate"),
        let text = string(map, "pattern"), let pattern = pattern(text, at: map["pattern"] ?? map)
      else { return nil }
      return .matchesText(pattern, needsAll: needsAll, isNegated: isNegated)
    case "match_value":
      guard let needsAll = needsAll(map), let value = required(map, "value"),
        let scalar = scalar(value, "value")
      else { return nil }
      return .matchesValue(scalar, needsAll: needsAll)
    case "contains_wildcard": return needsAll(map).map { .hasWildcard(needsAll: $0) }
    case "is_null": return needsAll(map).map { .isNull(needsAll: $0) }
    case "processing_item_applied": return string(map, "processing_item_id").map { .applied($0) }
    case "processing_state": return stateCondition(map).map { .state($0) }
    default:
      return unknown(
        type, map,
        [
          "match_string", "match_value", "contains_wildcard", "is_null", "processing_item_applied",
          "processing_state",
        ])
    }
  }

  mutating func fieldCondition(_ type: String, _ map: JSONValue) -> PipelineFieldCondition? {
    switch type {
    case "include_fields", "exclude_fields":
      guard let fields = strings(map, "fields") else { return nil }
      let isNegated = type == "exclude_fields"
      switch map["mode"]?.string {
      case nil, "plain": return .isOneOf(Set(fields), isNegated: isNegated)
      case "re":
        var patterns: [Pattern] = []
        for field in fields {
          guard let pattern = pattern(field, at: map["fields"] ?? map) else { return nil }
          patterns.append(pattern)
        }
        return .matches(patterns, isNegated: isNegated)
      default: return wrong(map, "mode", "'plain' or 're'")
      }
    case "processing_item_applied": return string(map, "processing_item_id").map { .applied($0) }
    case "processing_state": return stateCondition(map).map { .state($0) }
    default:
      return unknown(
        type, map,
        ["include_fields", "exclude_fields", "processing_item_applied", "processing_state"])
    }
  }

  private mutating func stateCondition(_ map: JSONValue) -> PipelineStateCondition? {
    guard let key = string(map, "key"), let value = required(map, "val"),
      let scalar = scalar(value, "val"),
      let relation: PipelineRelation = word(map, "op", usual: .eq)
    else { return nil }
    return PipelineStateCondition(key: key, value: scalar, relation: relation)
  }

  private mutating func needsAll(_ map: JSONValue) -> Bool? {
    switch string(map, "cond") {
    case "all": return true
    case "any": return false
    case nil: return nil
    default: return wrong(map, "cond", "'any' or 'all'")
    }
  }

  private mutating func unknown<Result>(
    _ type: String, _ map: JSONValue, _ known: [String]
  ) -> Result? {
    refuse(
      "there is no condition '\(type)' here", at: map["type"] ?? map,
      hint: SigmaNames.suggestion(type, among: known)
        ?? "the conditions are \(known.joined(separator: ", "))")
    return nil
  }
}

extension PipelineScalar {
  /// The value as a rule would hold it.
  var term: SigmaTerm {
    switch self {
    case .text(let text): .text(SigmaText(written: text), isCased: false)
    case .number(let number): .number(number)
    case .bool(let bool): .bool(bool)
    case .null: .null
    }
  }
}
