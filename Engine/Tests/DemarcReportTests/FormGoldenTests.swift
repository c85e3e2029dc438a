import DemarcBoundary
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcReport
import DemarcTestKit
import Testing

/// Every form of the sample report, byte for byte as somebody last read it.
@Suite struct FormGoldenTests {
  @Test(arguments: [
    (Style.plain, "report.txt"), (Style(colour: true, width: 80), "report-colour-80.txt"),
    (Style(colour: true, width: 120), "report-colour-120.txt"),
  ])
  func text(_ style: Style, _ golden: String) throws {
    try Golden.expect(TextReport.text(Sample.input(), style: style), golden)
  }

  @Test(arguments: [
    (ReportFormat.csv, 0), (.csv, 1), (.md, 0), (.junit, 0),
  ])
  func aFormOfLines(_ format: ReportFormat, _ index: Int) throws {
    let file = try format.files(Sample.input(), assets: Stub.assets)[index]
    try Golden.expect(file.bytes, file.name)
  }

  /// The forms are written on one line; their goldens are indented, so that a difference can be read.
  @Test(arguments: [ReportFormat.json, .sarif])
  func aFormOfJSON(_ format: ReportFormat) throws {
    for file in try format.files(Sample.input(), assets: Stub.assets) {
      let root = try JSONDocument.parse(file.bytes).root
      #expect(Array((root.json + "\n").utf8) == file.bytes)
      try Golden.expect(Self.indented(root), file.name)
    }
  }

  @Test func thePage() throws {
    let files = try ReportFormat.html.files(Sample.input(), assets: Stub.assets)
    let parts = Stub.parts(files[0].bytes)
    #expect(Array(parts.keys).sorted() == ["data", "script", "style", "title"])
    #expect(parts["style"] == "body{}")
    #expect(parts["script"] == "run({{data}})", "what was put in is not read again")
    #expect(parts["title"] == "Shared responsibility: Sample Works")
    let root = try JSONDocument.parse(parts["data"] ?? "").root
    try Golden.expect(Self.indented(root), "page-data.json")
  }

  private static func indented(_ root: JSONValue) -> [UInt8] {
    var writer = JSONWriter(indent: 1)
    writer.value(root)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  // MARK: Explanations

  @Test func aCellIsExplainedDownToItsResources() throws {
    let input = try Sample.input()
    let side = ProviderSide(reports: Sample.reports, day: day("2026-06-30"))
    var text = ""
    for (id, service) in [
      ("CC6.1", "aws.store"), ("CC7.2", "gcp.runner"), ("CC1.4", "azure.organization"),
      ("CC8.1", "aws.store"),
    ] {
      let requirement = RequirementID(framework: "soc2", id: id)
      let cell = try #require(
        input.assessment.matrix.cells(of: requirement).first { $0.service == service })
      let use =
        Sample.services.first { $0.service == service }
        ?? ServiceUse(service: service, cloud: .azure)
      text +=
        CellText.cell(
          cell, input, ruling: side.ruling(use, framework: "soc2"),
          style: Style(colour: false, width: 80)) + "\n"
    }
    try Golden.expect(text, "explain-cells.txt")
  }

  @Test func aFindingIsExplained() throws {
    let input = try Sample.input()
    let style = Style(colour: false, width: 80)
    let text = input.assessment.findings.map { CellText.finding($0, input, style: style) }
    try Golden.expect(text.joined(separator: "\n"), "explain-findings.txt")
  }

  @Test func requirementsServicesAndChecksAreExplained() throws {
    let catalog = try SampleCatalog.catalog()
    let style = Style(colour: false, width: 80)
    var text = ""
    for id in ["CC6.1", "CC5.2"] {
      let found = try #require(catalog.explain("soc2", id, checks: SampleEvidence.checks))
      text += ExplainText.requirement(found, style: style) + "\n"
    }
    for service in catalog.services {
      text += ExplainText.service(service, layers: catalog.layers, style: style) + "\n"
    }
    for check in SampleEvidence.checks { text += ExplainText.check(check, style: style) + "\n" }
    try Golden.expect(text, "explain-catalogue.txt")
  }

  @Test(arguments: [80, 120])
  func theMatrixOfATerminal(_ width: Int) throws {
    let text = MatrixText.text(
      try Sample.input(), requirement: nil, service: nil, style: Style(colour: false, width: width))
    try Golden.expect(text, "matrix-\(width).txt")
  }
}
