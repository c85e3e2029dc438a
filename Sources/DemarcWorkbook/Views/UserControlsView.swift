internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// Complementary user-entity controls: what the registry holds, else what the matrix leaves to the customer.
enum UserControlsView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.userControls, title: "SOC 2 complementary user-entity controls",
      columns: [
        .init("Provider report", .wrap(24)), .init("Criterion", .fit(min: 10, max: 18)),
        .init("Assumed customer control", .wrap(54)), .init("Own control", .fit(min: 12, max: 24)),
        .init("Owner", .wrap(20)), .init("Evidence", .wrap(40)),
        .init("State", .fit(min: 12, max: 18)), .init("Source", .fit(min: 12, max: 24)),
      ]
    ) { row in
      for control in facts.input.userControls {
        row([
          .text(title(of: control.report, facts)),
          .text(control.criteria.joined(separator: ", "), .strong), .text(control.statement),
          .text(control.control), .text(control.owner), .text(control.evidence),
          .text(control.state), .text("assurance registry"),
        ])
      }
      guard facts.input.userControls.isEmpty else { return }
      for verdict in facts.verdicts("soc2") { derived(verdict.requirement, facts, row) }
    }
  }

  private static func derived(
    _ requirement: RequirementID, _ facts: WorkbookFacts, _ row: ([SheetCell]) -> Void
  ) {
    let duties = Dictionary(
      facts.duties(requirement, .customer).map { ($0.service, $0.text) },
      uniquingKeysWith: { first, _ in first })
    for cell in facts.cells(requirement) where cell.provider != .noPart {
      let name = facts.names.service(cell.service)
      guard let duty = duties[name] else { continue }
      row([
        .text(name), .text(requirement.id, .strong), .text(duty), .empty, .empty,
        .text(evidence(cell, facts)),
        .text(Label.of(cell.customer), .state(WorkbookFacts.tone(cell.customer))),
        .text("derived from the matrix"),
      ])
    }
  }

  private static func evidence(_ cell: Cell, _ facts: WorkbookFacts) -> String {
    var seen: Set<String> = []
    return cell.parts.flatMap { part in
      facts.customerEvidence(part, cell).split(separator: "\n").map(String.init)
    }.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }

  private static func title(of report: String, _ facts: WorkbookFacts) -> String {
    facts.assessment.reports.first { $0.id == report }.map { "\($0.title) (\($0.id))" } ?? report
  }
}
