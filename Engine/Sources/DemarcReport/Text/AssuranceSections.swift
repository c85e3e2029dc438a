internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// What comes from outside and from people: gaps of assurance, duties, claims, reasons to review.
extension TextReport {
  private static let listedMax = 20

  mutating func review() {
    guard !assessment.review.isEmpty else { return }
    heading("Review of the matrix is due (\(assessment.review.count))")
    for trigger in assessment.review.prefix(Self.listedMax) { prose("- \(trigger.sentence)") }
    more(assessment.review.count - Self.listedMax, "reasons")
    prose("'demarc matrix approve --by NAME --because REASON' records that somebody looked.", .dim)
  }

  mutating func gaps() {
    // Reports that lapse have a section of their own, and so have scopes.
    let own = Set(assessment.reports.map(\.id))
    let gaps = assessment.gaps.filter { gap in
      gap.kind != .scopeHole
        && !([.reportLapsed, .reportLapsesSoon].contains(gap.kind) && own.contains(gap.subject))
    }
    guard !gaps.isEmpty else { return }
    heading("Gaps in assurance from outside (\(gaps.count))")
    var out = TextTable([
      .init(title: "Severity"), .init(title: "About", narrowest: 10),
      .init(title: "What is lacking", narrowest: 24),
    ])
    for gap in gaps.prefix(Self.listedMax) {
      out.row(
        .init(gap.severity.rawValue, Self.ink(gap.severity)), .init(gap.subject),
        .init(gap.sentence))
    }
    table(out)
    more(gaps.count - Self.listedMax, "gaps; 'demarc assurance check' lists them all")
  }

  mutating func duties() {
    let parts = assessment.matrix.cells.lazy.flatMap(\.parts)
    var states: [String: CustomerState] = [:]
    for part in parts { states[part.layer] = part.customer }
    let rows = assessment.duties.compactMap { duty in states[duty.layer].map { (duty, $0) } }
    guard !rows.isEmpty else { return }
    heading("Controls your providers' reports expect of you (\(rows.count))")
    var out = TextTable([
      .init(title: "Duty", narrowest: 8), .init(title: "State"),
      .init(title: "Owner", narrowest: 8, mayGo: true),
      .init(title: "What you do", narrowest: 18),
    ])
    for (duty, state) in rows.prefix(Self.listedMax) {
      out.row(
        .init(duty.id), .init(Label.lower(state), state.isSettled ? .green : .yellow),
        .init(duty.owner ?? "nobody"), .init(duty.text))
    }
    table(out)
    more(rows.count - Self.listedMax, "duties")
  }

  mutating func claims() {
    let standings = ClaimComparison(assessment.matrix).standings(assessment.claims)
    guard !standings.isEmpty else { return }
    let sentences = standings.filter { $0.state == .conflict }.compactMap(\.sentence)
    heading("Claims without evidence (\(standings.count))")
    prose(
      "\(Label.count(sentences.count, "claim differs", "claims differ")) from what is derived; "
        + "a claim proves nothing either way.")
    for sentence in sentences.prefix(5) { prose("- \(sentence)", .yellow) }
    more(sentences.count - 5, "conflicts; 'demarc assurance claims' lists them all")
  }
}
