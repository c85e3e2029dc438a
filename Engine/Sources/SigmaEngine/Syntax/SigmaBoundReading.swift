internal import DemarcJSON
internal import DemarcModel

// The condition of a correlation.
extension SigmaReading {
  mutating func condition(_ map: JSONValue, of correlation: inout SigmaCorrelation) {
    let kind = correlation.kind
    guard let value = map["condition"], !value.isNull else {
      if !kind.isTemporal {
        refuse(
          "sigma.no-condition", "'\(kind.rawValue)' without a condition", at: span(map),
          hint: kind.takesField ? "write 'field:' and a bound" : "write a bound like 'gte: 10'")
      }
      return
    }
    if value.isString {
      extended(value, of: &correlation)
      return
    }
    guard value.isObject else {
      refuse(
        "sigma.bad-condition", "the condition of a correlation must be a map", at: span(value),
        hint: "write a bound like 'gte: 10'")
      return
    }
    bounds(value, of: &correlation)
    checkField(value, of: correlation)
  }

  private mutating func bounds(_ value: JSONValue, of correlation: inout SigmaCorrelation) {
    let relations = SigmaBound.Relation.allCases.map(\.rawValue)
    for member in value.members {
      let name = member.name
      if let relation = SigmaBound.Relation(rawValue: name) {
        guard let number = member.value.double, number.isFinite else {
          refuse(
            "sigma.wrong-value", "'\(name)' needs a number, without quotes",
            at: span(member.value))
          continue
        }
        correlation.bounds.append(SigmaBound(relation, number))
      } else if name == "field" {
        correlation.valueFields = texts(member.value, name)
      } else if name == "percentile" {
        percentile(member.value, of: &correlation)
      } else {
        refuse(
          "sigma.bad-condition", "there is no bound '\(name)'", at: span(member.position),
          hint: SigmaNames.suggestion(name, among: relations + ["field", "percentile"])
            ?? "the bounds are \(relations.joined(separator: ", "))")
      }
    }
    if correlation.bounds.isEmpty, !correlation.kind.isTemporal {
      refuse(
        "sigma.no-condition", "a condition without a bound", at: span(value),
        hint: "write one of \(relations.joined(separator: ", ")) and a number")
    }
  }

  private mutating func percentile(_ value: JSONValue, of correlation: inout SigmaCorrelation) {
    guard let number = value.double, (0...100).contains(number) else {
      refuse(
        "sigma.wrong-value", "'percentile' is a number from 0 to 100", at: span(value))
      return
    }
    correlation.percentile = number
    if correlation.kind != .valuePercentile {
      warn(
        "sigma.unknown-key", "'\(correlation.kind.rawValue)' has no percentile; it is not read",
        at: span(value))
    }
  }

  private mutating func checkField(_ value: JSONValue, of correlation: SigmaCorrelation) {
    let kind = correlation.kind
    if kind.takesField, correlation.valueFields.isEmpty {
      refuse(
        "sigma.no-field", "'\(kind.rawValue)' without 'field'", at: span(value),
        hint: "name the field whose values are taken")
    } else if !kind.takesField, !correlation.valueFields.isEmpty {
      warn(
        "sigma.unknown-key", "'\(kind.rawValue)' takes no field; it is not read", at: span(value),
        hint: kind == .eventCount ? "'value_count' counts the values of a field" : nil)
    } else if kind.takesField, kind != .valueCount, correlation.valueFields.count > 1 {
      refuse(
        "sigma.wrong-value", "'\(kind.rawValue)' takes one field", at: span(value),
        hint: "only 'value_count' counts several together")
    }
  }

  /// pySigma's condition over the rules themselves.
  private mutating func extended(_ value: JSONValue, of correlation: inout SigmaCorrelation) {
    guard correlation.kind.isTemporal else {
      refuse(
        "sigma.bad-condition",
        "'\(correlation.kind.rawValue)' takes bounds, not a condition over rules",
        at: span(value), hint: "write a map like '{gte: 10}'")
      return
    }
    var names = correlation.rules
    let isOpen = names.isEmpty
    if isOpen { names = SigmaConditionParser.words(value.string ?? "") }
    var used: Set<String> = []
    guard let condition = condition(value, over: names, named: "rule", used: &used) else { return }
    if isOpen { correlation.rules = names.filter { used.contains($0) } }
    for name in names {
      if used.contains(name) { continue }
      warn(
        "sigma.unused-search", "the condition does not name the rule '\(name)'", at: span(value),
        hint: "name it, or remove it from 'rules'")
    }
    correlation.extended = condition
  }
}

extension SigmaCorrelationKind {
  var isTemporal: Bool { self == .temporal || self == .temporalOrdered }
  var takesField: Bool { !isTemporal && self != .eventCount }
}

extension SigmaConditionParser {
  /// The names in a condition, once each, in their order.
  static func words(_ text: String) -> [String] {
    var seen: Set<String> = ["and", "or", "not", "of", "them", "1", "any", "all"]
    return text.split { " \t\n\r()|".contains($0) }.map(String.init).filter {
      !$0.contains("*") && seen.insert($0).inserted
    }
  }
}
