public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// A duty to keep a class of records for a time, or to end keeping them.
public struct RetentionRule: Hashable, Sendable {
  /// What a rule is about.
  public enum Records: String, Hashable, Sendable, CaseIterable {
    case auditLogs = "audit-logs"
    case documentation
    case breachRecords = "breach-records"
    case businessRecords = "business-records"
    /// The auditor's own papers.
    case auditWorkpapers = "audit-workpapers"
    case assessmentArtifacts = "assessment-artifacts"
    case incidentImages = "incident-images"
    case personalData = "personal-data"
  }

  /// How well the rule is known.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    case verifiedText = "verified-text"
    case knownLaw = "known-law"
    case secondarySource = "secondary-source"
  }

  public var id: String
  /// Law, rule book or standard, as people call it.
  public var regime: String
  /// Catalogue frameworks that bring the rule with them.
  public var frameworks: [String]
  public var records: Records
  /// The records in our words.
  public var what: String
  /// Whether the rule itself speaks of logs.
  public var namesLogs: Bool
  /// Nil where the rule gives no figure.
  public var keep: RetentionTime?
  /// How much of that time the records must be at hand at once.
  public var ready: RetentionTime?
  /// From when the time runs.
  public var from: String?
  /// Whether it is a duty to end keeping.
  public var endsIt: Bool
  public var citation: String
  public var confidence: Confidence
  public var note: String?

  public init(
    id: String, regime: String, records: Records, what: String = "", namesLogs: Bool = false,
    keep: RetentionTime? = nil, endsIt: Bool = false, citation: String = ""
  ) {
    self.id = id
    self.regime = regime
    frameworks = []
    self.records = records
    self.what = what
    self.namesLogs = namesLogs
    self.keep = keep
    self.endsIt = endsIt
    self.citation = citation
    confidence = .knownLaw
  }
}

/// A length of time as a rule words it.
public struct RetentionTime: Hashable, Sendable, CustomStringConvertible {
  /// What it is counted in.
  public enum Unit: String, Hashable, Sendable, CaseIterable { case days, months, years }

  public var amount: Int
  public var unit: Unit

  public init(_ amount: Int, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// The fewest days that the time can have: six years are never fewer than 2,191.
  public var daysMin: Int {
    switch unit {
    case .days: return amount
    case .years: return amount * 365 + amount / 4
    case .months:
      let months = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
      return amount / 12 * 365 + amount / 48 + months[amount % 12]
    }
  }

  public var description: String {
    "\(amount) " + (amount == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)
  }
}

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
    guard let number = value.wholeNumber, (1...amountMax).contains(number) else {
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
