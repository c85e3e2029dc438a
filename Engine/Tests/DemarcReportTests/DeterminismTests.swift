import DemarcBoundary
import DemarcModel
import DemarcReport
import Testing

@Suite struct DeterminismTests {
  @Test(arguments: ReportFormat.allCases)
  func theSameInputGivesTheSameBytes(_ format: ReportFormat) throws {
    let first = try format.files(Sample.input(), assets: Stub.assets)
    let second = try format.files(Sample.input(), assets: Stub.assets)
    #expect(first == second)
    #expect(first.map(\.name) == format.fileNames)
    #expect(first.allSatisfy { !$0.bytes.isEmpty })
  }

  /// Services come out of a table without an order, and so do the texts of checks.
  @Test(arguments: ReportFormat.allCases)
  func theOrderOfServicesAndTextsIsNoMatter(_ format: ReportFormat) throws {
    let catalog = try SampleCatalog.catalog()
    var input = MatrixInput(
      frameworks: ["soc2", "hipaa-security"], services: Sample.services.reversed(),
      results: SampleEvidence.results, reports: Sample.reports,
      attestations: Sample.attestations.reversed(), policies: Sample.policies,
      day: day("2026-06-30"))
    input.duties = SampleAssurance.duties.reversed()
    var builder = MatrixBuilder(catalog: catalog, input: input)
    var assessment = Sample.assessment(catalog)
    assessment.matrix = builder.build()
    let turned = ReportInput(
      assessment: assessment, catalog: catalog, checks: SampleEvidence.checks.reversed())
    let files = try format.files(turned, assets: Stub.assets)
    #expect(files == (try format.files(Sample.input(), assets: Stub.assets)))
  }

  @Test func noTwoFormsShareAFile() {
    let names = ReportFormat.allCases.flatMap(\.fileNames)
    #expect(Set(names).count == names.count)
  }
}
