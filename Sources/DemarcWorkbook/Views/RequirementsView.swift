internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// One row a requirement: its state, whose it is, and where its parts stand on the matrix.
enum RequirementsView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    // A column that nothing can stand in is left out.
    let cites = !facts.assessment.evidence.isEmpty
    return Sheet(
      name: SheetName.requirements, title: "Requirements: where each one stands",
      columns: [
        .init("Framework", .fit(min: 10, max: 18)), .init("Requirement", .fit(min: 11, max: 22)),
        .init("Title", .wrap(32)), .init("State", .fit(min: 12, max: 18)),
        .init("Owner", .fit(min: 8, max: 12)), .init("Why", .wrap(34)),
        .init("Customer parts", .wrap(26)), .init("Provider parts", .wrap(26)),
      ] + (cites ? [.init("Evidence in the ledger", .wrap(34))] : [])
        + [.init("Matrix", .fit(min: 9, max: 16))], frozenColumns: 2
    ) { row in
      // The matrix has its titles in the first row.
      var next = 1
      for verdict in facts.assessment.matrix.verdicts {
        let parts = facts.cells(verdict.requirement).reduce(0) { $0 + $1.parts.count }
        row(cells(verdict, facts, matrixRow: next, parts: parts))
        next += parts
      }
    }
  }

  private static func cells(
    _ verdict: RequirementVerdict, _ facts: WorkbookFacts, matrixRow: Int, parts: Int
  ) -> [SheetCell] {
    [
      .text(verdict.requirement.framework), .text(verdict.requirement.id, .strong),
      .text(facts.names.requirement(verdict.requirement)),
      .text(Label.of(verdict.state), .state(WorkbookFacts.tone(verdict.state))),
      .text(Label.of(verdict.owner)), .text(facts.why(verdict)),
      .text(counts(CustomerState.allCases, verdict.customerParts)),
      .text(counts(ProviderState.allCases, verdict.providerParts)),
    ]
      + (facts.assessment.evidence.isEmpty ? [] : [.text(facts.citations(verdict.requirement))]) + [
        parts == 0
          ? .empty
          : .link(Label.count(parts, "row"), sheet: SheetName.matrix, row: matrixRow)
      ]
  }

  private static func counts<State: Hashable & RawRepresentable<String>>(
    _ all: [State], _ counts: [State: Int]
  ) -> String {
    all.compactMap { state in
      guard let count = counts[state], count > 0, state.rawValue != "no-part" else { return nil }
      return "\(count) \(Label.lower(state))"
    }.joined(separator: ", ")
  }
}
