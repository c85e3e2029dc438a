import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// A report's user-entity controls are parts of the customer's side, and only their own answer settles them.
@Suite struct CustomerDutyTests {
  private let criterion = RequirementID(framework: "soc2", id: "CC6.1")

  private func duty(
    _ id: String = "D-1", services: [String] = [], controls: [String] = [],
    answer: CustomerDuty.Answer? = nil
  ) -> CustomerDuty {
    CustomerDuty(
      id: id, cloud: .aws, report: "all-aws", reportTitle: "SOC 2 Type II", services: services,
      criteria: controls.isEmpty ? [criterion] : [], controls: controls,
      text: "Remove accounts of leavers.", owner: "Head of IT", answer: answer)
  }

  private func word(from: String, until: String) -> CustomerDuty.Answer {
    .word(statement: "done", author: "A. Author", date: day(from), expires: day(until))
  }

  private func matrix(
    _ duties: [CustomerDuty], results: [CheckResult] = [], attestations: [Attestation] = []
  ) throws -> Matrix {
    var input = MatrixInput(
      frameworks: ["soc2"], services: [Estate.use("aws.s3")], results: results,
      reports: Estate.everyReport, attestations: attestations, day: Estate.today)
    input.duties = duties
    var builder = MatrixBuilder(catalog: try Catalog.embedded(), input: input)
    return builder.build()
  }

  private func place(_ matrix: Matrix, _ service: String, _ layer: String) -> Part? {
    matrix.cells(of: criterion).first { $0.service == service }?.parts.first { $0.layer == layer }
  }

  @Test func anUnansweredDutyNeedsAttestationWhateverTheReportSays() throws {
    let matrix = try matrix([duty()])
    let part = try #require(place(matrix, "aws.organization", "cuec.D-1"))
    #expect((part.provider, part.customer, part.owner) == (.noPart, .needsAttestation, .customer))
    let facet = try #require(
      matrix.facet(FacetKey(service: "aws.organization", layer: "cuec.D-1")))
    #expect(facet.statements == [.customer: "Remove accounts of leavers."])
    #expect(facet.chain.contains("owner: Head of IT"))
    #expect(facet.chain.contains("nothing answers it yet"))
  }

  @Test func aWordForTheRequirementDoesNotAnswerADuty() throws {
    let matrix = try matrix([duty()], attestations: [Estate.attestation(criterion)])
    #expect(place(matrix, "aws.organization", "cuec.D-1")?.customer == .needsAttestation)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-12-31", CustomerState.met),
    ("2026-06-30", "2026-06-30", .met), ("2026-07-01", "2026-12-31", .needsAttestation),
    ("2025-01-01", "2026-06-29", .needsAttestation),
  ])
  func aWordCountsFromItsDayUntilItExpires(_ from: String, _ until: String, _ state: CustomerState)
    throws
  {
    let matrix = try matrix([duty(answer: word(from: from, until: until))])
    let part = try #require(place(matrix, "aws.organization", "cuec.D-1"))
    #expect(part.customer == state)
    #expect(part.isAttested == (state == .met))
  }

  @Test(arguments: [
    (1, 0, CustomerState.met), (1, 1, .failed), (0, 0, .needsAttestation),
  ])
  func aCheckAnswersWithWhatItFound(_ passed: Int, _ failed: Int, _ state: CustomerState) throws {
    var result = CheckResult(
      check: "c", service: "aws.s3", severity: .high, layers: ["data"], controls: [])
    (result.passed, result.failed) = (passed, failed)
    let matrix = try matrix(
      [duty(services: ["aws.s3"], answer: .checks(["c"]))], results: [result])
    #expect(place(matrix, "aws.s3", "cuec.D-1")?.customer == state)
  }

  @Test func aDutyOnAServiceThatIsNotInUseHasNoPart() throws {
    let matrix = try matrix([duty(services: ["aws.rds"])])
    #expect(!matrix.facets.contains { $0.layer == "cuec.D-1" })
    #expect(matrix.cells.allSatisfy { $0.parts.allSatisfy { $0.layer != "cuec.D-1" } })
  }

  @Test func aControlOfTheHubBringsTheDutyToEveryRequirementThatMapsToIt() throws {
    let catalog = try Catalog.embedded()
    let matrix = try matrix([duty(controls: ["AC-2"])])
    let bearing = matrix.cells.filter { $0.parts.contains { $0.layer == "cuec.D-1" } }
    #expect(!bearing.isEmpty)
    #expect(
      bearing.allSatisfy { catalog.controls(of: $0.requirement).contains("AC-2") })
  }

  @Test func theDutyIsCountedOnceForARequirementAndKeepsItFromBeingMet() throws {
    let without = try matrix([])
    let with = try matrix([duty()])
    let counts = [without, with].map { $0.headlines.first { $0.cloud == nil }?.customerTotal ?? 0 }
    #expect(counts[1] == counts[0] + 1)
    let verdict = try #require(with.verdicts.first { $0.requirement == criterion })
    #expect(verdict.state != .met)
  }
}
