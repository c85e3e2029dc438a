internal import DemarcBoundary
internal import DemarcModel

/// What comes from outside and from people: reasons to review, gaps of assurance, duties, claims.
extension MarkdownReport {
  static func review(_ input: ReportInput) -> String {
    let triggers = input.assessment.review
    guard !triggers.isEmpty else { return "" }
    return "\n## Review of the matrix is due (\(triggers.count))\n\n"
      + triggers.prefix(rowsMax).map { "- \(Escape.markdown($0.sentence))\n" }.joined()
      + more(triggers.count - rowsMax)
  }

  static func gaps(_ input: ReportInput) -> String {
    // Services outside every report have a section of their own.
    let gaps = input.assessment.gaps.filter { $0.kind != .scopeHole }
    guard !gaps.isEmpty else { return "" }
    let rows = gaps.prefix(rowsMax).map { gap in
      [
        gap.severity.rawValue, Escape.markdown(gap.subject), Escape.markdown(gap.sentence),
        gap.due.map { "\($0)" } ?? "", Escape.markdown(gap.hint),
      ]
    }
    return "\n## Gaps in assurance from outside (\(gaps.count))\n"
      + table(["Severity", "About", "What is lacking", "Due", "What closes it"], right: [], rows)
      + more(gaps.count - rowsMax)
  }

  static func duties(_ input: ReportInput) -> String {
    let parts = input.assessment.matrix.cells.lazy.flatMap(\.parts)
    var states: [String: CustomerState] = [:]
    for part in parts { states[part.layer] = part.customer }
    let duties = input.assessment.duties.compactMap { duty in
      states[duty.layer].map { (duty, $0) }
    }
    guard !duties.isEmpty else { return "" }
    let rows = duties.prefix(rowsMax).map { duty, state in
      [
        Escape.markdown(duty.id), Label.lower(state), Escape.markdown(duty.owner ?? "nobody"),
        Escape.markdown(duty.text), Escape.markdown(duty.answerSentence),
      ]
    }
    return "\n## Controls your providers' reports expect of you (\(duties.count))\n"
      + table(["Duty", "State", "Owner", "What you do", "Answer"], right: [], rows)
      + more(duties.count - rowsMax)
  }

  static func claims(_ input: ReportInput) -> String {
    let standings = ClaimComparison(input.assessment.matrix).standings(input.assessment.claims)
    guard !standings.isEmpty else { return "" }
    let conflicts = standings.filter { $0.state == .conflict }.compactMap(\.sentence)
    return "\n## Claims without evidence (\(standings.count))\n\n"
      + "\(Label.count(conflicts.count, "claim differs", "claims differ")) from what is derived; "
      + "a claim proves nothing either way.\n"
      + (conflicts.isEmpty ? "" : "\n")
      + conflicts.prefix(10).map { "- \(Escape.markdown($0))\n" }.joined()
      + more(conflicts.count - 10)
  }

  static func notAssessed(_ facts: ReportFacts) -> String {
    let fetches = facts.fetches
    guard !fetches.isEmpty else { return "" }
    let rows = fetches.prefix(10).map { fetch in
      [
        Label.count(fetch.parts), Label.count(fetch.checks.count),
        fetch.missing.map { Escape.code($0) }.joined(separator: ", "),
        fetch.command.isEmpty ? "no command is on file" : Escape.code(fetch.command),
      ]
    }
    return "\n## Not assessed: what to export next\n"
      + table(["Parts", "Checks", "Missing", "Command"], right: [0, 1], rows)
      + more(fetches.count - 10)
  }

  static func unknownTypes(_ input: ReportInput) -> String {
    let unknown = input.assessment.unknownTypes
    guard !unknown.isEmpty else { return "" }
    let rows = unknown.prefix(10).map {
      [$0.cloud.title, Escape.code($0.type), Label.count($0.resources)]
    }
    return
      "\n## Outside the catalogue (\(unknown.count))\n\nIn use, but not in the matrix: no service of "
      + "the catalogue claims these types.\n"
      + table(["Cloud", "Type", "Resources"], right: [2], rows) + more(unknown.count - 10)
  }
}
