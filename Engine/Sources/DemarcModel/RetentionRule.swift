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

  /// The first day on which the time is over, when it starts on `day`.
  ///
  /// A day that its month does not have becomes the first of the next: a duty never ends early.
  public func end(from day: CivilDay) -> CivilDay {
    guard unit != .days else { return day.adding(days: amount) }
    let parts = "\(day)".split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return day.adding(days: daysMin + 31) }
    let months = parts[0] * 12 + parts[1] - 1 + amount * (unit == .years ? 12 : 1)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    func text(_ months: Int, _ day: Int) -> String {
      let year = "\(months / 12)"
      return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
        + "-\(two(months % 12 + 1))-\(two(day))"
    }
    return CivilDay(text(months, parts[2])) ?? CivilDay(text(months + 1, 1))
      ?? day.adding(days: daysMin + 31)
  }

  public var description: String {
    "\(amount) " + (amount == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)
  }
}
