internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// The responsibility matrix: one row for each requirement on each layer of each service in use.
enum MatrixView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.matrix, title: "Responsibility matrix: requirement, service, layer",
      columns: [
        .init("Framework", .fit(min: 10, max: 14)), .init("Requirement", .fit(min: 11, max: 20)),
        .init("Title", .wrap(20)), .init("Service", .wrap(16)), .init("Layer", .wrap(15)),
        .init("Owner", .fit(min: 8, max: 12)), .init("Provider's part", .wrap(28)),
        .init("Provider state", .fit(min: 11, max: 14)), .init("Provider evidence", .wrap(26)),
        .init("Customer's part", .wrap(28)), .init("Customer state", .fit(min: 11, max: 18)),
        .init("Customer evidence", .wrap(32)), .init("Why this owner", .wrap(34)),
      ], frozenColumns: 2
    ) { row in
      for verdict in facts.assessment.matrix.verdicts {
        for cell in facts.cells(verdict.requirement) {
          for part in cell.parts { row(cells(part, cell, facts)) }
        }
      }
    }
  }

  private static func cells(_ part: Part, _ cell: Cell, _ facts: WorkbookFacts) -> [SheetCell] {
    [
      .text(cell.requirement.framework), .text(cell.requirement.id, .strong),
      .text(facts.names.requirement(cell.requirement)), .text(facts.names.service(cell.service)),
      .text(facts.names.layer(part.layer)), .text(Label.of(part.owner)),
      .text(facts.statement(part, cell.service, .provider)),
      .text(Label.of(part.provider), .state(WorkbookFacts.tone(part.provider))),
      .text(facts.providerEvidence(part, cell)),
      .text(facts.statement(part, cell.service, .customer)),
      .text(customerWord(part), .state(WorkbookFacts.tone(part.customer))),
      .text(facts.customerEvidence(part, cell)), .text(facts.reason(part, cell.service)),
    ]
  }

  private static func customerWord(_ part: Part) -> String {
    part.isAttested ? "Met, on a person's word" : Label.of(part.customer)
  }
}
