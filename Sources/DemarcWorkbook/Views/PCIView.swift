internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// Which PCI DSS requirements are managed by each provider, which by the entity, and which by both
/// (12.8.5, 12.9.2); identifiers only.
enum PCIView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.pci, title: "PCI DSS 4.0.1 responsibility matrix (12.8.5)",
      columns: [
        .init("Requirement", .fit(min: 12, max: 16)),
        .init("Third-party service provider", .wrap(22)), .init("TPSP", .fit(min: 8, max: 10)),
        .init("Entity", .fit(min: 9, max: 10)), .init("Both", .fit(min: 8, max: 10)),
        .init("Services", .wrap(46)), .init("Notes", .wrap(46)),
      ], frozenColumns: 1
    ) { row in
      for verdict in facts.verdicts("pci-dss-4.0.1") {
        let cells = facts.cells(verdict.requirement)
        if cells.isEmpty {
          row([
            .text(verdict.requirement.id, .strong), .empty, .empty, .mark(true), .empty, .empty,
            .text("no service in use has a layer it is about; the entity keeps it"),
          ])
        }
        for cloud in Set(cells.compactMap { facts.cloud($0.service) }).sorted() {
          row(line(verdict.requirement, cloud, facts))
        }
      }
    }
  }

  private static func line(
    _ requirement: RequirementID, _ cloud: Cloud, _ facts: WorkbookFacts
  ) -> [SheetCell] {
    let cells = facts.cells(requirement).filter { facts.cloud($0.service) == cloud }
    let parts = cells.flatMap(\.parts)
    let provider = parts.contains { $0.owner.involves(.provider) }
    let entity = parts.contains { $0.owner.involves(.customer) }
    return [
      .text(requirement.id, .strong), .text(cloud.title), .mark(provider && !entity),
      .mark(entity && !provider), .mark(provider && entity),
      .text(cells.map { facts.names.service($0.service) }.joined(separator: ", ")),
      .text(notes(parts, facts)),
    ]
  }

  private static func notes(_ parts: [Part], _ facts: WorkbookFacts) -> String {
    [(Side.provider, "Provider"), (.customer, "Entity")].compactMap { side, word in
      var seen: Set<String> = []
      let layers = parts.filter { $0.owner.involves(side) }.map { facts.names.layer($0.layer) }
        .filter { seen.insert($0).inserted }
      return layers.isEmpty ? nil : "\(word): \(layers.joined(separator: ", "))"
    }.joined(separator: "\n")
  }
}
