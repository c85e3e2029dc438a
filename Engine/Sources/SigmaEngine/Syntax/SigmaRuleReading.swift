internal import DemarcJSON
internal import DemarcModel

// Rules and filters.
extension SigmaReading {
  mutating func rule(_ root: JSONValue) -> SigmaRule? {
    let head = head(root, except: ["logsource", "detection"])
    let source = logSource(root)
    guard let detection = map(root, "detection") else { return nil }
    if let old = detection["timeframe"] {
      warn(
        "sigma.unknown-key", "'timeframe' is no longer part of a rule; it is not read",
        at: span(old), hint: "write a correlation with 'timespan'")
    }
    guard let searches = searches(detection, except: ["condition", "timeframe"]) else {
      return nil
    }
    guard !searches.isEmpty else {
      refuse(
        "sigma.no-search", "a detection without a search", at: span(detection),
        hint: "write what to look for under a name of your own, like 'selection'")
      return nil
    }
    guard let conditions = conditions(detection, over: searches), let source, !hasErrors else {
      return nil
    }
    return SigmaRule(head: head, logSource: source, searches: searches, conditions: conditions)
  }

  mutating func filter(_ root: JSONValue) -> SigmaFilter? {
    let head = head(root, except: ["logsource", "filter"])
    let source = logSource(root)
    guard let filter = map(root, "filter") else { return nil }
    let rules = filterRules(filter)
    guard let searches = searches(filter, except: ["rules", "condition"]) else { return nil }
    guard !searches.isEmpty else {
      refuse(
        "sigma.no-search", "a filter without a search", at: span(filter),
        hint: "write what to look for under a name of your own, like 'selection'")
      return nil
    }
    guard let conditions = conditions(filter, over: searches), let source, !hasErrors else {
      return nil
    }
    if !conditions.contains(where: \.hasNegation) {
      warn(
        "sigma.filter-without-not", "the filter keeps what matches it, and nothing else",
        at: filter["condition"].map { span($0) } ?? span(filter),
        hint: "a filter that leaves matches out says 'not': 'condition: not selection'")
    }
    return SigmaFilter(
      head: head, logSource: source, rules: rules, searches: searches, conditions: conditions)
  }

  /// The rules of a filter; nil for any.
  private mutating func filterRules(_ filter: JSONValue) -> [String]? {
    guard let value = filter["rules"], !value.isNull else { return nil }
    if value.string == "any" { return nil }
    let rules = references(value, "rules")
    if rules.isEmpty, !hasErrors {
      refuse(
        "sigma.no-rules", "an empty list of rules", at: span(value),
        hint: "name rules by id or name, or write 'any'")
    }
    return rules
  }

  /// Ids and names of rules; an id is compared in lower case.
  mutating func references(_ value: JSONValue, _ name: String) -> [String] {
    texts(value, name).map { text in
      let bytes = Array(text.utf8)
      let isUUID =
        bytes.count == 36 && [8, 13, 18, 23].allSatisfy { bytes[$0] == UInt8(ascii: "-") }
      return isUUID ? text.lowercased() : text
    }
  }

  /// The member `name`, which must be a map.
  mutating func map(_ root: JSONValue, _ name: String) -> JSONValue? {
    guard let value = root[name], !value.isNull else {
      refuse(
        "sigma.missing", "there is no '\(name)'", at: span(root), hint: "a rule needs '\(name)'")
      return nil
    }
    guard value.isObject else {
      refuse("sigma.not-a-map", "'\(name)' must be a map", at: span(value))
      return nil
    }
    return value
  }

  private mutating func logSource(_ root: JSONValue) -> SigmaLogSource? {
    guard let value = map(root, "logsource") else { return nil }
    let source = SigmaLogSource(
      category: value["category"].flatMap { text($0, "category") },
      product: value["product"].flatMap { text($0, "product") },
      service: value["service"].flatMap { text($0, "service") })
    guard source != SigmaLogSource() else {
      refuse(
        "sigma.empty-logsource", "a log source without category, product and service",
        at: span(value), hint: "write at least one of them: 'product: aws'")
      return nil
    }
    return source
  }
}

extension SigmaCondition {
  /// Whether `not` stands anywhere in it.
  var hasNegation: Bool {
    switch self {
    case .search: false
    case .not: true
    case .all(let parts), .any(let parts): parts.contains(where: \.hasNegation)
    }
  }
}
