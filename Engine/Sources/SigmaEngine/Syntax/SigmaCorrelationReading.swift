internal import DemarcJSON
internal import DemarcModel

// Correlations (Sigma 2.1, "Sigma Correlation Rules").
extension SigmaReading {
  private static let keys = [
    "type", "rules", "group-by", "timespan", "condition", "aliases", "generate",
  ]

  /// Referenced rules, grouping fields and aliases of one correlation.
  static let referencesMax = 1000

  mutating func correlation(_ root: JSONValue) -> SigmaCorrelation? {
    let head = head(root, except: ["correlation", "generate", "logsource"])
    guard let map = map(root, "correlation") else { return nil }
    warnOfOthers(map, known: Self.keys, in: "a correlation")
    guard let kind = kind(map), let timespan = timespan(map) else { return nil }
    var correlation = SigmaCorrelation(head: head, kind: kind, rules: [], timespanMs: timespan)
    if let value = map["rules"] { correlation.rules = references(value, "rules") }
    if let value = map["group-by"] { correlation.groupBy = texts(value, "group-by") }
    if let value = map["aliases"] { correlation.aliases = aliases(value) }
    correlation.generates = generates(map) ?? generates(root) ?? false
    condition(map, of: &correlation)
    if correlation.rules.isEmpty {
      refuse(
        "sigma.no-rules", "a correlation without rules",
        at: map["rules"].map { span($0) } ?? span(map),
        hint: "list rules by id or name under 'rules'")
    } else if correlation.rules.count > Self.referencesMax {
      refuse(
        "sigma.too-large", "more than \(Self.referencesMax) rules", at: span(map))
    }
    checkAliases(correlation, map)
    return hasErrors ? nil : correlation
  }

  private mutating func kind(_ map: JSONValue) -> SigmaCorrelationKind? {
    guard let value = map["type"], let name = value.string else {
      refuse(
        "sigma.correlation-type", "a correlation without 'type'", at: span(map["type"] ?? map),
        hint: "write one of \(Self.kinds.joined(separator: ", "))")
      return nil
    }
    guard let kind = SigmaCorrelationKind(rawValue: name) else {
      refuse(
        "sigma.correlation-type", "there is no correlation type '\(name)'", at: span(value),
        hint: SigmaNames.suggestion(name, among: Self.kinds)
          ?? "the types are \(Self.kinds.joined(separator: ", "))")
      return nil
    }
    return kind
  }

  private static let kinds = SigmaCorrelationKind.allCases.map(\.rawValue)

  private mutating func timespan(_ map: JSONValue) -> Int64? {
    let hint = "write a number and s, m, h, d, w, M or y: '15m'"
    guard let value = map["timespan"], !value.isNull else {
      refuse("sigma.timespan", "a correlation without 'timespan'", at: span(map), hint: hint)
      return nil
    }
    let text = text(value, "timespan") ?? ""
    guard let unit = text.last, let seconds = Self.seconds[unit],
      let count = Int64(text.dropLast()), count > 0, !text.hasPrefix("+"),
      count <= 100 * 31_556_952 / seconds
    else {
      refuse(
        "sigma.timespan", "'\(text.prefix(40))' is no span of time up to a hundred years",
        at: span(value), hint: hint)
      return nil
    }
    return count * seconds * 1000
  }

  /// A month and a year are the mean ones of the Gregorian calendar.
  private static let seconds: [Character: Int64] = [
    "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "M": 2_629_746, "y": 31_556_952,
  ]

  private mutating func generates(_ map: JSONValue) -> Bool? {
    guard let value = map["generate"] else { return nil }
    guard let bool = value.bool else {
      refuse("sigma.wrong-value", "'generate' must be true or false", at: span(value))
      return nil
    }
    return bool
  }

  private mutating func aliases(_ value: JSONValue) -> [String: [String: String]] {
    guard value.isObject else {
      refuse(
        "sigma.not-a-map", "'aliases' must be a map", at: span(value),
        hint: "write 'alias: {rule: field}'")
      return [:]
    }
    var out: [String: [String: String]] = [:]
    for member in value.members {
      guard member.value.isObject else {
        refuse(
          "sigma.not-a-map", "alias '\(member.name)' must be a map", at: span(member.value),
          hint: "write 'rule: field' for each rule")
        continue
      }
      for part in member.value.members {
        if let field = text(part.value, part.name) {
          out[member.name, default: [:]][part.name] = field
        }
      }
    }
    return out
  }

  private mutating func checkAliases(_ correlation: SigmaCorrelation, _ map: JSONValue) {
    let rules = Set(correlation.rules)
    for (alias, fields) in correlation.aliases.sorted(by: { $0.key < $1.key }) {
      for rule in fields.keys.sorted() {
        if rules.contains(rule) || rules.contains(rule.lowercased()) { continue }
        warn(
          "sigma.unknown-rule", "alias '\(alias)' names '\(rule)', which the correlation does not",
          at: span(map["aliases"] ?? map),
          hint: SigmaNames.suggestion(rule, among: correlation.rules))
      }
    }
  }
}
