internal import DemarcBoundary
public import DemarcModel

/// The registry as rows a person reads.
public struct RegistryRows: Sendable {
  /// One entry: what it is and how long it holds.
  public struct Row: Hashable, Sendable {
    public enum Standing: String, Hashable, Sendable, CaseIterable {
      case inForce = "in-force"
      case lapsesSoon = "lapses-soon"
      case lapsed
      case notYet = "not-yet"
      case replaced
      case unsigned
      case waiting
      case overdue
      case done
      case claim
    }

    public var id: String
    public var kind: String
    public var party: String
    public var title: String
    public var until: CivilDay?
    /// Whole days from the day asked about to the last one; negative when it is past.
    public var daysLeft: Int?
    public var standing: Standing
    public var services: [String]?
  }

  public var rows: [Row]

  /// - Parameter warnDays: days before the end from which an entry counts as lapsing soon.
  public init(_ registry: AssuranceRegistry, on day: CivilDay, warnDays: Int) {
    rows = registry.reports.map { Self.row($0, registry, day, warnDays) }
    rows += registry.agreements.map { Self.row($0, day, warnDays) }
    rows += registry.questionnaires.map { Self.row($0, day) }
    rows += registry.reviews.map { Self.row($0, day, warnDays) }
    rows += registry.claimSheets.map { sheet in
      Row(
        id: sheet.id, kind: "claims", party: sheet.party, title: sheet.document.file, until: nil,
        daysLeft: nil, standing: .claim, services: sheet.service.map { [$0] })
    }
  }

  private static func standing(
    from: CivilDay, to last: CivilDay?, _ day: CivilDay, _ warnDays: Int
  ) -> Row.Standing {
    if day < from { return .notYet }
    guard let last else { return .inForce }
    if last < day { return .lapsed }
    return last.number - day.number <= warnDays ? .lapsesSoon : .inForce
  }

  private static func row(
    _ report: AssuranceReport, _ registry: AssuranceRegistry, _ day: CivilDay, _ warnDays: Int
  ) -> Row {
    let isReplaced = registry.reports.contains { report.isReplaced(by: $0, on: day) }
    let standing = standing(from: report.from, to: report.lastDay, day, warnDays)
    return Row(
      id: report.id, kind: report.type?.rawValue ?? "report", party: report.provider,
      title: report.title, until: report.lastDay, daysLeft: report.lastDay.number - day.number,
      standing: isReplaced ? .replaced : standing, services: report.services?.sorted())
  }

  private static func row(_ agreement: Agreement, _ day: CivilDay, _ warnDays: Int) -> Row {
    let isSigned = agreement.signed.map { $0 <= day } ?? false
    let standing = standing(from: agreement.from, to: agreement.to, day, warnDays)
    return Row(
      id: agreement.id, kind: agreement.kind.rawValue, party: agreement.party,
      title: agreement.title, until: agreement.to,
      daysLeft: agreement.to.map { $0.number - day.number },
      standing: isSigned ? standing : .unsigned, services: agreement.services?.sorted())
  }

  private static func row(_ entry: QuestionnaireEntry, _ day: CivilDay) -> Row {
    let isLate = entry.due.map { $0 < day } ?? false
    return Row(
      id: entry.id, kind: "questionnaire", party: entry.party,
      title: entry.document?.file ?? "not back yet", until: entry.due,
      daysLeft: entry.returned == nil ? entry.due.map { $0.number - day.number } : nil,
      standing: entry.returned != nil ? .done : isLate ? .overdue : .waiting, services: nil)
  }

  private static func row(_ record: ReviewRecord, _ day: CivilDay, _ warnDays: Int) -> Row {
    let standing = standing(from: record.date, to: record.next, day, warnDays)
    return Row(
      id: record.id, kind: "review", party: record.reviewer, title: record.subject,
      until: record.next, daysLeft: record.next.map { $0.number - day.number },
      standing: standing == .lapsed ? .overdue : standing,
      services: record.services.isEmpty ? nil : record.services.sorted())
  }
}
