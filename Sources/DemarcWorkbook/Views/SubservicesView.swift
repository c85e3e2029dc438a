internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// Complementary subservice-organisation controls: the providers we rely on, and those they rely on.
enum SubservicesView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.subservices, title: "SOC 2 complementary subservice-organisation controls",
      columns: [
        .init("Subservice organisation", .wrap(22)), .init("Services", .wrap(26)),
        .init("Method", .fit(min: 10, max: 14)), .init("Criterion", .fit(min: 10, max: 20)),
        .init("Expected control", .wrap(48)), .init("Report relied on", .wrap(30)),
        .init("Period", .wrap(14)), .init("Opinion", .wrap(16)), .init("Exceptions", .wrap(24)),
        .init("Bridge letter", .fit(min: 12, max: 16)),
      ]
    ) { row in
      for verdict in facts.verdicts("soc2") { providers(verdict.requirement, facts, row) }
      for one in facts.input.subservices {
        row([
          .text(one.name, .strong), .text(one.services),
          .text(one.isCarvedOut ? "carved out" : "inclusive"),
          .text(one.criteria.joined(separator: ", ")), .text(one.expected), .text(one.report),
          .text(one.period), .text(one.opinion), .text(one.exceptions), .text(one.bridgeLetter),
        ])
      }
    }
  }

  /// One row a provider with a part in the criterion.
  private static func providers(
    _ requirement: RequirementID, _ facts: WorkbookFacts, _ row: ([SheetCell]) -> Void
  ) {
    let cells = facts.cells(requirement).filter { $0.provider != .noPart }
    for cloud in Set(cells.compactMap { facts.cloud($0.service) }).sorted() {
      let own = cells.filter { facts.cloud($0.service) == cloud }
      let report = report(cloud, facts)
      row([
        .text(cloud.title, .strong),
        .text(own.map { facts.names.service($0.service) }.joined(separator: ", ")),
        .text("carved out"), .text(requirement.id), .text(expected(own, facts)),
        .text(report.map { "\($0.title) (\($0.id))" } ?? "none on file"),
        .text(report.map { "\($0.from) to \($0.to)" } ?? ""),
        .text(report?.opinion.rawValue ?? ""),
        .text(report.flatMap { facts.input.reportExceptions[$0.id] } ?? ""),
        .day(report?.bridgedTo),
      ])
    }
  }

  /// The report that speaks for the day, else the one that spoke last.
  private static func report(_ cloud: Cloud, _ facts: WorkbookFacts) -> ProviderReport? {
    let own = facts.assessment.reports.filter { $0.cloud == cloud && $0.speaks(to: "soc2") }
    return own.first { $0.covers(day: facts.day) } ?? own.max { $0.lastDay < $1.lastDay }
  }

  /// What the provider does on each layer, each sentence once.
  private static func expected(_ cells: [Cell], _ facts: WorkbookFacts) -> String {
    var seen: Set<String> = []
    var lines: [String] = []
    for cell in cells {
      for part in cell.parts where part.owner.involves(.provider) {
        let words = facts.statement(part, cell.service, .provider)
        let line = facts.names.layer(part.layer) + (words.isEmpty ? "" : ": \(words)")
        if seen.insert(line).inserted { lines.append(line) }
      }
    }
    return lines.joined(separator: "\n")
  }
}
