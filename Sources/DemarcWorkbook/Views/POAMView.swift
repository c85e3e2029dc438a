internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel
internal import DemarcReport

/// The plan of action and milestones, in the columns of FedRAMP's form: one row a weakness.
///
/// A weakness is a check with the resources that fail it; those that a risk was accepted for are a row of their
/// own, as they are due when the acceptance ends.
enum POAMView {
  static let columns = [
    "POAM ID", "Controls", "Weakness Name", "Weakness Description", "Weakness Detector Source",
    "Weakness Source Identifier", "Asset Identifier", "Point of Contact", "Resources Required",
    "Overall Remediation Plan", "Original Detection Date", "Scheduled Completion Date",
    "Planned Milestones", "Milestone Changes", "Status Date", "Vendor Dependency",
    "Last Vendor Check-in Date", "Vendor Dependent Product Name", "Original Risk Rating",
    "Adjusted Risk Rating", "Risk Adjustment", "False Positive", "Operational Requirement",
    "Deviation Rationale", "Supporting Documents", "Comments",
  ]
  /// Assets named in one cell; the rest is in the findings file.
  static let assetsMax = 200

  private static let widths: [Sheet.Column.Width] = [
    .fit(min: 12, max: 18), .wrap(16), .wrap(26), .wrap(34), .wrap(12), .wrap(22), .wrap(30),
    .wrap(14), .wrap(14), .wrap(32), .wrap(13), .wrap(13), .wrap(16), .wrap(14), .wrap(12),
    .wrap(12), .wrap(14), .wrap(16), .wrap(11), .wrap(11), .wrap(12), .wrap(10), .wrap(13),
    .wrap(28), .wrap(18), .wrap(20),
  ]

  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.poam, title: "Plan of action and milestones (FedRAMP form)",
      columns: zip(columns, widths).map { .init($0, $1) }, frozenColumns: 1
    ) { row in
      for weakness in weaknesses(facts) { row(cells(weakness, facts)) }
    }
  }

  private struct Weakness {
    var findings: [Finding]
    var first: Finding
    var acceptedUntil: CivilDay?
    var reason: String
  }

  private struct Key: Hashable {
    var check: String
    var until: CivilDay?
    var reason: String?
  }

  /// In the order of the findings: worst first.
  private static func weaknesses(_ facts: WorkbookFacts) -> [Weakness] {
    var order: [Key] = []
    var groups: [Key: Weakness] = [:]
    for finding in facts.assessment.findings where finding.outcome == .fail {
      let key = Key(
        check: finding.check, until: finding.acceptedUntil, reason: finding.acceptedBecause)
      if groups[key] == nil {
        order.append(key)
        groups[key] = Weakness(
          findings: [], first: finding, acceptedUntil: finding.acceptedUntil,
          reason: finding.acceptedBecause ?? "")
      }
      groups[key]?.findings.append(finding)
    }
    return order.compactMap { groups[$0] }
  }

  private static func cells(_ weakness: Weakness, _ facts: WorkbookFacts) -> [SheetCell] {
    let finding = weakness.first
    let check = facts.input.report.checks[finding.check]
    let severity = finding.severity
    let detected =
      weakness.findings.compactMap { facts.input.detected[$0.id] }.min() ?? facts.day
    let isAccepted = weakness.acceptedUntil != nil
    let due = weakness.acceptedUntil ?? facts.input.schedule.due(severity, from: detected)
    let owner = contact(weakness, facts)
    return [
      .text(finding.id, .strong), .text((check?.controls ?? []).joined(separator: ", ")),
      .text(check?.title ?? finding.check), .text(description(finding, check)),
      .text("Demarc"), .text(finding.check), .text(assets(weakness.findings)), .text(owner),
      .empty, .text(check?.remedy ?? ""), .day(detected), .day(due), .empty, .empty,
      .day(facts.day), .text("No"), .empty, .empty,
      .text(rating(severity), .state(tone(severity))),
      isAccepted ? .text("N/A") : .text(rating(severity)), .text("No"), .text("No"),
      .text(isAccepted ? "Yes" : "No"), .text(weakness.reason), .empty,
      .text(comment(weakness, due, facts)),
    ]
  }

  private static func description(_ finding: Finding, _ check: Check?) -> String {
    [check?.rationale ?? "", finding.detail].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func assets(_ findings: [Finding]) -> String {
    var lines = findings.prefix(assetsMax).map(\.resource)
    if findings.count > assetsMax {
      lines.append("and \(findings.count - assetsMax) more: see findings.csv")
    }
    return lines.joined(separator: "\n")
  }

  private static func contact(_ weakness: Weakness, _ facts: WorkbookFacts) -> String {
    guard weakness.acceptedUntil != nil else { return "" }
    return facts.assessment.exceptions.first {
      $0.exception.check == weakness.first.check && $0.exception.reason == weakness.reason
    }?.exception.owner ?? ""
  }

  private static func comment(
    _ weakness: Weakness, _ due: CivilDay, _ facts: WorkbookFacts
  ) -> String {
    let count = Label.count(weakness.findings.count, "resource")
    if weakness.acceptedUntil != nil { return "\(count); risk accepted until \(due)" }
    return due < facts.day ? "\(count); overdue since \(due)" : count
  }

  /// The words of the form.
  private static func rating(_ severity: Severity) -> String {
    switch severity {
    case .critical, .high: "High"
    case .medium: "Moderate"
    case .low, .informational: "Low"
    }
  }

  private static func tone(_ severity: Severity) -> Tone {
    switch severity {
    case .critical, .high: .bad
    case .medium: .open
    case .low, .informational: .calm
    }
  }
}
