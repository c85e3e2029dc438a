internal import DemarcBoundary
internal import DemarcModel

/// The matrix for a terminal: one line a cell.
public enum MatrixText {
  /// - Parameters:
  ///   - requirement: only this id; nil = all.
  ///   - service: only this service; nil = all.
  public static func text(
    _ input: ReportInput, requirement: String?, service: String?, style: Style
  ) -> String {
    var page = Page(style)
    let matrix = input.assessment.matrix
    for framework in input.assessment.frameworks {
      let cells = matrix.cells.filter { cell in
        cell.requirement.framework == framework
          && (requirement.map { cell.requirement.id.lowercased() == $0.lowercased() } ?? true)
          && (service.map { cell.service == $0 } ?? true)
      }
      guard !cells.isEmpty else { continue }
      page.title(input.names.framework(framework))
      var table = TextTable([
        .init(title: "requirement"), .init(title: "service", narrowest: 7),
        .init(title: "layers", narrowest: 14, mayGo: true),
        .init(title: "provider"), .init(title: "customer"),
      ])
      for cell in cells {
        table.row(
          .init(cell.requirement.id), .init(input.names.service(cell.service)),
          .init(cell.parts.map { "\($0.layer) \(letter($0.owner))" }.joined(separator: ", ")),
          .init(Label.lower(cell.provider), cell.provider.isSettled ? .green : .yellow),
          .init(Label.lower(cell.customer), ink(cell.customer)))
      }
      page.table(table)
      page.prose("Layers: P provider, C customer, S shared, B both.", .dim)
      page.gap()
    }
    return page.text
  }

  private static func letter(_ owner: Owner) -> String {
    switch owner {
    case .provider: "P"
    case .customer: "C"
    case .shared: "S"
    case .both: "B"
    case .none: "-"
    }
  }

  private static func ink(_ state: CustomerState) -> Style.Ink? {
    switch state {
    case .met, .noPart: .green
    case .failed, .error: .red
    case .acceptedRisk, .notAssessed, .needsAttestation: .yellow
    }
  }
}
