internal import DemarcBoundary
internal import DemarcModel

/// `matrix.csv`: one row for each requirement on each layer of each service in use.
public enum MatrixCSV {
  static let header = [
    "framework", "requirement", "title", "service", "layer", "owner", "provider state",
    "customer state", "provider statement", "customer statement", "checks", "attested",
  ]

  public static func bytes(_ input: ReportInput) -> [UInt8] {
    let matrix = input.assessment.matrix
    let facets = Dictionary(
      matrix.facets.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var out = CSVWriter()
    out.row(header)
    for cell in matrix.cells {
      let title = input.names.requirement(cell.requirement)
      for part in cell.parts {
        let facet = facets[FacetKey(service: cell.service, layer: part.layer)]
        out.row([
          cell.requirement.framework, cell.requirement.id, title, cell.service, part.layer,
          part.owner.rawValue, part.provider.rawValue, part.customer.rawValue,
          statement(facet, part, .provider), statement(facet, part, .customer),
          part.checks.joined(separator: " "), part.isAttested ? "yes" : "no",
        ])
      }
    }
    return out.bytes
  }

  private static func statement(_ facet: Facet?, _ part: Part, _ side: Side) -> String {
    part.owner.involves(side) ? facet?.statements[side] ?? "" : ""
  }
}
