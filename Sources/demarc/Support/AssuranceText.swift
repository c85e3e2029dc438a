import ArgumentParser
import DemarcAssess
import DemarcAssurance
import DemarcBoundary
import DemarcModel
import DemarcReport

/// The registry for a terminal.
enum AssuranceText {
  static func list(_ rows: RegistryRows, asOf: CivilDay) -> Listing {
    Listing(
      title: "Assurance from outside as of \(asOf)",
      columns: [
        .init("Id", narrowest: 10), .init("Kind"), .init("Party", narrowest: 8, mayGo: true),
        .init("Until", mayGo: true), .init("Days left", isNumber: true), .init("Standing"),
        .init("Title", narrowest: 12, mayGo: true),
      ],
      rows: rows.rows.map { row in
        [
          .init(row.id), .init(row.kind), .init(row.party),
          .init(row.until.map { "\($0)" } ?? ""), .init(row.daysLeft.map { "\($0)" } ?? ""),
          .init(
            row.standing.rawValue.replacing("-", with: " "), mood(row.standing)),
          .init(row.title),
        ]
      },
      empty: "Nothing is on file; 'demarc assurance add FILE' adds a report to assurance.yaml.")
  }

  private static func mood(_ standing: RegistryRows.Row.Standing) -> Listing.Mood? {
    switch standing {
    case .inForce, .done: .good
    case .lapsesSoon, .waiting, .unsigned, .notYet: .caution
    case .lapsed, .overdue: .bad
    case .replaced, .claim: .quiet
    }
  }

  static func page(_ detail: RegistryDetail) -> DetailPage {
    var page = DetailPage(title: detail.title)
    for one in detail.values { page.value(one.name, one.value) }
    for one in detail.lists { page.list(one.heading, one.items) }
    return page
  }
}

/// `assurance check`: with exports where there are any, without them what needs none.
enum AssuranceCheck {
  static func run(
    _ estate: EstateOptions, warnDays: [Int], _ console: Console
  ) throws -> GapReport {
    if hasExports(estate) {
      var session = try Session.open(estate)
      session.warnDays = warnDays
      let assessment = session.assess(console)
      let registry = assessment.diagnostics.filter {
        $0.code.hasPrefix("assurance.") || $0.code.hasPrefix("workspace.")
          || $0.severity == .error
      }
      return GapReport(assessment.gaps, asOf: assessment.asOf, diagnostics: registry)
    }
    let (file, faults) = try Session.workspace(estate.workspace)
    let files = try AssuranceFiles.open(workspace: estate.workspace, file)
    let asOf = try Session.instant(estate.asOf)
    let scored = files.scores()
    let context = ReviewContext(
      day: asOf.day, warnDays: warnDays, frameworks: file.frameworks, digests: files.digests(),
      scores: scored.scores)
    return GapReport(
      AssuranceReview(files.registry, context).gaps(), asOf: asOf,
      diagnostics: faults + files.diagnostics + scored.diagnostics,
      notes: [
        "No exports were given, so nothing is said of services and regions in use: scope holes and "
          + "missing business associate agreements were not looked for."
      ])
  }

  private static func hasExports(_ estate: EstateOptions) -> Bool {
    !estate.paths.isEmpty
      || Files.isDirectory(AssuranceFiles.path("imports", workspace: estate.workspace))
  }
}
