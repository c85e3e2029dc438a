public import DemarcBoundary
public import DemarcCatalog
public import DemarcModel

/// All assurance from outside: reports, agreements, questionnaires, reviews and claims.
public struct AssuranceRegistry: Sendable {
  public var reports: [AssuranceReport] = []
  public var agreements: [Agreement] = []
  public var questionnaires: [QuestionnaireEntry] = []
  public var reviews: [ReviewRecord] = []
  public var claimSheets: [ClaimSheetEntry] = []
  /// Nil = nothing is said; a HIPAA framework in scope then means all services in use.
  public var healthData: HealthDataScope?
  /// Every name in it that must stand for something known.
  public var references: [NameReference] = []

  public init() {}

  /// The reports as the matrix takes them.
  public var providerReports: [ProviderReport] { reports.compactMap(\.providerReport) }

  /// The duties that count on a day: those of reports whose period has begun and that no later one of
  /// the same kind replaced.
  public func duties(on day: CivilDay) -> [CustomerDuty] {
    reports.filter { report in
      report.from <= day && !reports.contains { report.isReplaced(by: $0, on: day) }
    }.flatMap(\.controls)
  }

  /// The report of this id.
  public func report(_ id: String) -> AssuranceReport? { reports.first { $0.id == id } }

  /// Takes in another file's registry.
  ///
  /// An id that is there already is left out and told.
  public mutating func merge(_ other: AssuranceRegistry) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func isNew(_ id: String, _ known: [String], _ span: SourceSpan?) -> Bool {
      if !known.contains(id) { return true }
      diagnostics.append(
        Diagnostic(
          "assurance.duplicate-id", "'\(id)' stands in two files", at: span,
          hint: "name each once; the first one counts"))
      return false
    }
    let duties = Set(reports.flatMap(\.controls).map(\.id))
    for var report in other.reports where isNew(report.id, reports.map(\.id), report.span) {
      report.controls = report.controls.filter { isNew($0.id, Array(duties), $0.span) }
      reports.append(report)
    }
    for one in other.agreements where isNew(one.id, agreements.map(\.id), one.span) {
      agreements.append(one)
    }
    for one in other.questionnaires where isNew(one.id, questionnaires.map(\.id), one.span) {
      questionnaires.append(one)
    }
    for one in other.reviews where isNew(one.id, reviews.map(\.id), one.span) {
      reviews.append(one)
    }
    for one in other.claimSheets where isNew(one.id, claimSheets.map(\.id), one.span) {
      claimSheets.append(one)
    }
    healthData = healthData ?? other.healthData
    references += other.references
    return diagnostics
  }

  /// Every file it names, with the id of the entry that does.
  public var documents: [(id: String, document: PinnedDocument)] {
    let own: [(String, PinnedDocument?)] =
      reports.map { ($0.id, $0.document) } + agreements.map { ($0.id, $0.document) }
      + questionnaires.map { ($0.id, $0.document) } + reviews.map { ($0.id, $0.document) }
      + claimSheets.map { ($0.id, $0.document) }
    return own.compactMap { id, document in document.map { (id, $0) } }
  }
}
