internal import DemarcJSON
public import DemarcModel

/// The retention rules that come with Demarc.
public struct RetentionRules: Hashable, Sendable {
  static let path = "catalog/retention.json"
  private static let amountMax = 1000

  /// In the order of the file.
  public var rules: [RetentionRule]

  public init(_ rules: [RetentionRule]) { self.rules = rules }

  /// Reads `catalog/retention.json`; a rule that is wrong is a diagnostic and left out.
  public static func load(_ source: any CatalogSource) -> Parsed<RetentionRules> {
    let log = FaultLog()
    guard let file = DataFile.object(path, source, log) else { return Parsed(nil, log.sorted) }
    file.allow(["rules"])
    var seen: Set<String> = []
    let rules = file.records("rules").compactMap { record -> RetentionRule? in
      guard let rule = rule(record, log) else { return nil }
      guard seen.insert(rule.id).inserted else {
        log.add("catalog.duplicate-id", "rule '\(rule.id)' stands twice", at: record.span)
        return nil
      }
      return rule
    }
    return Parsed(RetentionRules(rules), log.sorted)
  }

  private static func rule(_ record: DataRecord, _ log: FaultLog) -> RetentionRule? {
    record.allow([
      "id", "regime", "frameworks", "records", "what", "namesLogs", "amount", "unit", "from",
      "readyAmount", "readyUnit", "endsIt", "citation", "confidence", "note",
    ])
    guard let id = record.text("id"), let regime = record.text("regime"),
      let records = record.word("records", RetentionRule.Records.self),
      let what = record.text("what"), let citation = record.text("citation"),
      let confidence = record.word("confidence", RetentionRule.Confidence.self)
    else { return nil }
    var rule = RetentionRule(
      id: id, regime: regime, records: records, what: what, namesLogs: record.flag("namesLogs"),
      endsIt: record.flag("endsIt"), citation: citation)
    rule.frameworks = record.texts("frameworks")
    rule.confidence = confidence
    rule.from = record.optionalText("from")
    rule.note = record.optionalText("note")
    rule.keep = time(record, "amount", "unit")
    rule.ready = time(record, "readyAmount", "readyUnit")
    if rule.endsIt, rule.keep != nil {
      log.add(
        "catalog.bad-rule", "'\(id)' both ends keeping and asks for a time", at: record.span,
        hint: "write two rules")
      return nil
    }
    if let ready = rule.ready, ready.daysMin > rule.keep?.daysMin ?? 0 {
      log.add(
        "catalog.bad-rule", "'\(id)' asks to have at hand what need not be kept", at: record.span,
        hint: "'readyAmount' must not be longer than 'amount'")
      return nil
    }
    return rule
  }

  private static func time(
    _ record: DataRecord, _ amount: String, _ unit: String
  ) -> RetentionTime? {
    guard let value = record.value[amount] else { return nil }
    guard let number = (value.numberText ?? value.string).flatMap({ Int($0) }),
      (1...amountMax).contains(number)
    else {
      record.wrongType(value, amount, "a whole number from 1 to \(amountMax)")
      return nil
    }
    guard let unit = record.word(unit, RetentionTime.Unit.self) else { return nil }
    return RetentionTime(number, unit)
  }

  /// The rules of frameworks and regimes: `pci-dss-4.0.1`, `NYDFS`; regimes whatever the letter
  /// case.
  public func applying(_ names: [String]) -> [RetentionRule] {
    let wanted = Set(names.map { $0.lowercased() })
    return rules.filter { rule in
      wanted.contains(rule.regime.lowercased()) || wanted.contains(rule.id)
        || rule.frameworks.contains { wanted.contains($0) }
    }
  }
}
