internal import DemarcBoundary
public import DemarcModel

/// One entry of the registry in full: named values, then lists under headings.
public struct RegistryDetail: Hashable, Sendable {
  public struct Value: Hashable, Sendable {
    public var name: String
    public var value: String
  }

  public struct List: Hashable, Sendable {
    public var heading: String
    public var items: [String]
  }

  public var title: String
  public private(set) var values: [Value] = []
  public private(set) var lists: [List] = []

  /// The entry of this id; nil when there is none.
  ///
  /// - Parameter scores: scores of answered questionnaires, by id.
  public init?(
    _ id: String, in registry: AssuranceRegistry, on day: CivilDay,
    scores: [String: QuestionnaireScore] = [:]
  ) {
    title = id
    if let report = registry.report(id) {
      show(report, on: day)
    } else if let agreement = registry.agreements.first(where: { $0.id == id }) {
      show(agreement, on: day)
    } else if let entry = registry.questionnaires.first(where: { $0.id == id }) {
      show(entry, scores[id])
    } else if let record = registry.reviews.first(where: { $0.id == id }) {
      show(record)
    } else if let sheet = registry.claimSheets.first(where: { $0.id == id }) {
      show(sheet)
    } else if let duty = registry.reports.flatMap(\.controls).first(where: { $0.id == id }) {
      show(duty, on: day)
    } else {
      return nil
    }
  }

  private mutating func value(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { values.append(Value(name: name, value: value)) }
  }

  private mutating func list(_ heading: String, _ items: [String]) {
    if !items.isEmpty { lists.append(List(heading: heading, items: items)) }
  }

  private mutating func document(_ document: PinnedDocument?) {
    value("file", document?.file)
    value("sha256", document?.sha256)
  }

  private static func scope(_ names: Set<String>?) -> String {
    names?.sorted().joined(separator: ", ") ?? "all"
  }

  private mutating func show(_ report: AssuranceReport, on day: CivilDay) {
    title = "\(report.title) (\(report.id))"
    value("kind", report.type?.title)
    value("provider", report.provider)
    value("auditor", report.auditor)
    value("period", "\(report.from) to \(report.to)")
    value("issued", report.issued.map { "\($0)" })
    value("expires", report.expires.map { "\($0)" })
    value("bridge", report.bridge.map { "to \($0.to), by \($0.author.rawValue)" })
    let state = report.covers(day: day) ? "in force" : "not in force"
    value("speaks until", "\(report.lastDay) (\(state) on \(day))")
    value("opinion", report.opinion.rawValue)
    value("disposition", report.disposition.map(Self.sentence))
    let spoken = report.providerReport?.frameworks
    value(
      "proves for",
      spoken.map { $0.isEmpty ? "any framework" : $0.joined(separator: ", ") }
        ?? "no framework")
    value("services", Self.scope(report.services))
    value("regions", Self.scope(report.regions))
    document(report.document)
    list(
      "Exceptions",
      report.exceptions.map { exception in
        "\(exception.id) \(exception.criteria.joined(separator: ", ")): \(exception.text) -> "
          + (exception.disposition.map(Self.sentence) ?? "not decided")
      })
    list(
      "Subservice organisations",
      report.subservices.map { other in
        "\(other.name) (\(other.method.rawValue)"
          + (other.report.map { ", report \($0)" } ?? "") + ")"
          + (other.does.map { ": \($0)" } ?? "")
          + other.expects.map { "; expects: \($0)" }.joined()
      })
    list(
      "Controls expected of you",
      report.controls.map { duty in
        "\(duty.id) (\(duty.owner ?? "nobody")): \(duty.text) -> \(duty.answerSentence)"
      })
  }

  private static func sentence(_ disposition: Disposition) -> String {
    "\(disposition.decision.rawValue) by \(disposition.author), \(disposition.date): "
      + disposition.because
  }

  private mutating func show(_ agreement: Agreement, on day: CivilDay) {
    title = "\(agreement.title) (\(agreement.id))"
    value("kind", agreement.kind.title)
    value("party", agreement.party)
    value("signed", agreement.signed.map { "\($0)" } ?? "no")
    value("from", "\(agreement.from)")
    value("to", agreement.to.map { "\($0)" } ?? "until ended")
    value("state", agreement.isInForce(on: day) ? "in force on \(day)" : "not in force on \(day)")
    value("services", Self.scope(agreement.services))
    document(agreement.document)
    list("Notification", agreement.notification.map(\.sentence))
  }

  private mutating func show(_ entry: QuestionnaireEntry, _ score: QuestionnaireScore?) {
    title = "Questionnaire to \(entry.party) (\(entry.id))"
    value("sent", entry.sent.map { "\($0)" })
    value("due", entry.due.map { "\($0)" })
    value("returned", entry.returned.map { "\($0)" } ?? "no")
    document(entry.document)
    value("answers", score?.sentence)
    list(
      "What leaves something open",
      (score?.gaps ?? []).map { gap in
        "\(gap.id) (weight \(gap.weight)\(gap.controls.isEmpty ? "" : "; ")"
          + "\(gap.controls.joined(separator: ", "))): \(gap.question) -> \(gap.because)"
      })
  }

  private mutating func show(_ record: ReviewRecord) {
    title = "Review of \(record.subject) (\(record.id))"
    value("by", record.reviewer)
    value("date", "\(record.date)")
    value("next", record.next.map { "\($0)" })
    value("outcome", record.outcome.rawValue)
    value("services", record.services.joined(separator: ", "))
    document(record.document)
    list("Open conditions", record.open)
  }

  private mutating func show(_ sheet: ClaimSheetEntry) {
    title = "Claims of \(sheet.party) (\(sheet.id))"
    value("framework", sheet.framework)
    value("service", sheet.service)
    document(sheet.document)
    value("proves", "nothing; 'demarc assurance claims' sets it beside what is derived")
  }

  private mutating func show(_ duty: CustomerDuty, on day: CivilDay) {
    title = "User-entity control \(duty.id)"
    value("what", duty.text)
    value("report", "\(duty.reportTitle) (\(duty.report))")
    value("owner", duty.owner ?? "nobody")
    value("criteria", duty.criteria.map { "\($0)" }.joined(separator: ", "))
    value("controls", duty.controls.joined(separator: ", "))
    value(
      "services",
      duty.services.isEmpty ? "what is kept once with it" : duty.services.joined(separator: ", "))
    value("answer", duty.answerSentence)
  }
}
