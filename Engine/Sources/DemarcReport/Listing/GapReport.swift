public import DemarcBoundary
internal import DemarcJSON
public import DemarcModel

/// What `assurance check` says: every gap, worst first.
public struct GapReport: Sendable {
  public var gaps: [AssuranceGap]
  public var asOf: Instant
  /// What could not be read.
  public var diagnostics: [Diagnostic]
  /// What was not looked at, in sentences.
  public var notes: [String]

  public init(
    _ gaps: [AssuranceGap], asOf: Instant, diagnostics: [Diagnostic] = [], notes: [String] = []
  ) {
    self.gaps = gaps
    self.asOf = asOf
    self.diagnostics = diagnostics
    self.notes = notes
  }

  /// For a terminal: each gap with its hint, and where it is written.
  public func text(style: Style) -> String {
    var page = Page(style)
    page.title("Assurance from outside as of \(asOf.day): \(Label.count(gaps.count, "gap"))")
    if gaps.isEmpty { page.prose("Nothing is known to be lacking.") }
    for severity in Severity.allCases.reversed() {
      let own = gaps.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      page.gap()
      page.styled("\(Label.of(severity)) (\(own.count))", Self.ink(severity))
      for gap in own {
        page.item("\(gap.subject): \(gap.sentence)")
        let place = gap.span.map { " [\($0)]" } ?? ""
        page.prose(gap.hint + place, indent: 4, .dim)
      }
    }
    if !notes.isEmpty { page.gap() }
    for note in notes { page.prose(note, .dim) }
    return page.text
  }

  private static func ink(_ severity: Severity) -> Style.Ink {
    switch severity {
    case .critical: .alarm
    case .high: .red
    case .medium: .yellow
    case .low, .informational: .bold
    }
  }

  /// The same as JSON.
  public var json: String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/assurance-check/1")
    out.member("asOf", "\(asOf)")
    out.key("gaps")
    out.beginArray()
    for gap in gaps { AssuranceJSON.write(gap, &out) }
    out.endArray()
    out.member("notes", notes)
    out.diagnostics(diagnostics)
    out.endObject()
    return out.text + "\n"
  }
}

/// Claims beside what is derived, for a person and for programs.
public enum ClaimReport {
  public static func text(_ standings: [ClaimStanding], style: Style) -> String {
    let rows = standings.map { standing -> [Listing.Cell] in
      let claim = standing.claim
      let mood: Listing.Mood? = standing.state == .conflict ? .caution : .quiet
      return [
        .init("\(claim.requirement)"), .init(Label.lower(standing.state), mood),
        .init(claim.owner.rawValue), .init(standing.derived?.rawValue ?? "-"),
        .init(claim.service ?? claim.cloud?.title ?? ""), .init(claim.source), .init(claim.words),
      ]
    }
    let conflicts = standings.count { $0.state == .conflict }
    return Listing(
      title: "Claims without evidence: \(standings.count), of which "
        + "\(Label.count(conflicts, "differs", "differ")) from what is derived",
      columns: [
        .init("Requirement"), .init("Standing"), .init("Says"), .init("Derived"),
        .init("About", narrowest: 6, mayGo: true), .init("Source", narrowest: 8, mayGo: true),
        .init("Words", narrowest: 12, mayGo: true),
      ], rows: rows, notes: ["A claim proves nothing; it settles no side of any part."],
      empty: "No claim is on file: list sheets under 'claims' in assurance.yaml."
    ).text(style: style)
  }

  public static func json(_ standings: [ClaimStanding]) -> String {
    var out = JSONWriter(indent: 2)
    out.beginArray()
    for standing in standings { AssuranceJSON.write(standing, &out) }
    out.endArray()
    return out.text + "\n"
  }
}
