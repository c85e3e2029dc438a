import ArgumentParser
import DemarcBoundary
import DemarcCatalog
import DemarcChecks
import DemarcModel
import DemarcReport

/// Why something is as it is: a requirement, a service, a check, a cell of the matrix, a finding.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a requirement, a service, a check, a cell of the matrix or a finding.",
    discussion: """
      demarc explain soc2 CC6.7                 what a requirement is, and is often taken for
      demarc explain aws.lambda                 what a service leaves to you
      demarc explain "Azure Security Center"    an old product name resolves
      demarc explain gcp.storage.public-access-prevented   a check and its rule
      demarc explain soc2 CC6.1 aws.s3          a cell of the matrix (assesses the exports)
      demarc explain 3f9a0c5d21be               a finding, by its id (assesses the exports)
      """)

  @Argument(help: "What to explain.")
  var subject: [String]

  @Option(name: .customLong("from"), help: "Exports for a cell or finding (repeatable).")
  var paths: [String] = []

  @Option(help: "Directory with demarc.yaml, exceptions.yaml and imports/.")
  var workspace = "."

  @Option(help: "The day or instant to speak of; now, if absent.")
  var asOf: String?

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    try reportingFaults(talk.console) { console in
      console.print(try text(console))
    }
  }

  private func text(_ console: Console) throws -> String {
    let style = Style(colour: console.colour, width: console.width)
    let catalog = try Session.catalog(workspace: workspace)
    let library = try CheckLibrary.embedded()
    switch subject.count {
    case 1:
      let name = subject[0]
      if let service = catalog.service(name) ?? named(name, catalog) {
        return ExplainText.service(service, layers: catalog.layers, style: style)
      }
      if let check = library.check(name) { return ExplainText.check(check, style: style) }
      if let erratum = catalog.errata.first(where: { $0.phrase?.lowercased() == name.lowercased() })
      {
        return "\(name) is often taken for: \(erratum.oftenTakenFor)\n\(erratum.truth)\n"
      }
      if let product = catalog.presentName(of: name) {
        let former = product.formerly.joined(separator: ", ")
        return "\(product.now) (\(product.cloud.title)), formerly \(former)\n"
      }
      return try finding(name, console, style)
    case 2:
      guard let found = catalog.explain(subject[0], subject[1], checks: library.checks) else {
        throw ValidationError(
          "no requirement '\(subject[0]) \(subject[1])'; 'demarc frameworks' lists them")
      }
      return ExplainText.requirement(found, style: style)
    case 3: return try cell(console, style)
    default:
      throw ValidationError("one to three words: see 'demarc explain --help'")
    }
  }

  /// By its name, present or former.
  private func named(_ name: String, _ catalog: Catalog) -> Service? {
    let wanted = name.lowercased()
    let present = catalog.presentName(of: name)?.now.lowercased()
    return catalog.services.first { service in
      let names = ([service.name] + service.formerly).map { $0.lowercased() }
      return names.contains(wanted) || present.map(names.contains) ?? false
    }
  }

  private func run(_ console: Console) throws -> (ReportInput, Session, Assessment) {
    var estate = EstateOptions()
    estate.paths = paths
    estate.workspace = workspace
    estate.asOf = asOf
    estate.frameworks = subject.count == 3 ? [subject[0]] : []
    let session = try Session.open(estate)
    var assessment = session.assess(console)
    assessment.evidence = try WorkspaceEvidence.citations(of: assessment, workspace: workspace)
    let input = ReportInput(
      assessment: assessment, catalog: session.catalog, checks: session.checks)
    return (input, session, assessment)
  }

  private func finding(_ id: String, _ console: Console, _ style: Style) throws -> String {
    let isID = id.utf8.count == 12 && UInt64(id, radix: 16) != nil
    guard isID else {
      throw ValidationError(
        "'\(id)' is no service, check, product name or finding; see 'demarc explain --help'")
    }
    let (input, _, assessment) = try run(console)
    guard let finding = assessment.findings.first(where: { $0.id == id }) else {
      throw ValidationError("these exports have no finding '\(id)'")
    }
    return CellText.finding(finding, input, style: style)
  }

  private func cell(_ console: Console, _ style: Style) throws -> String {
    let (input, session, assessment) = try run(console)
    let text = "\(subject[0]) \(subject[1])"
    guard let requirement = session.catalog.requirement(text) else {
      throw ValidationError("no requirement '\(text)'; 'demarc frameworks' lists them")
    }
    guard session.catalog.service(subject[2]) != nil || OrganizationService.cloud(subject[2]) != nil
    else {
      throw ValidationError("no service is called '\(subject[2])'; 'demarc services' lists them")
    }
    let cells = assessment.matrix.cells(of: requirement.id)
    guard let cell = cells.first(where: { $0.service == subject[2] }) else {
      let used = cells.map(\.service).joined(separator: ", ")
      throw ValidationError(
        "'\(subject[2])' has no part in \(requirement.id) here; it concerns: \(used)")
    }
    let side = ProviderSide(reports: assessment.reports, day: assessment.asOf.day)
    let organization = OrganizationService.cloud(cell.service).map {
      ServiceUse(service: cell.service, cloud: $0)
    }
    guard
      let use = assessment.matrix.services.first(where: { $0.service == cell.service })
        ?? organization
    else { throw ExitStatus.internalError.error }
    let ruling = side.ruling(use, framework: requirement.id.framework)
    return CellText.cell(cell, input, ruling: ruling, style: style)
  }
}
