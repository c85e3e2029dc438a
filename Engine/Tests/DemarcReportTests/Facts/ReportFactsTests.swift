import DemarcBoundary
import DemarcModel
import Testing

@testable import DemarcReport

@Suite struct ReportFactsTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"),
    (-1000, "-1,000"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func numbersAreGrouped(_ number: Int, _ text: String) { #expect(Label.count(number) == text) }

  @Test func nounsAgreeWithTheirNumber() {
    #expect(Label.count(1, "part") == "1 part")
    #expect(Label.count(0, "part") == "0 parts")
    #expect(Label.count(2000, "duty", "duties") == "2,000 duties")
  }

  @Test func aStateIsReadByItsOwnWord() {
    #expect(Label.of(CustomerState.needsAttestation) == "Needs attestation")
    #expect(Label.lower(ProviderState.outOfScope) == "out of scope")
  }

  /// AS1: a report is announced sixty days before it lapses.
  @Test(arguments: [
    ("2026-01-31", ReportFacts.ReportStanding.notYet), ("2026-02-01", .inForce),
    ("2026-10-31", .inForce), ("2026-11-01", .lapsesSoon), ("2026-12-31", .lapsesSoon),
    ("2027-01-01", .lapsed),
  ])
  func aReportIsAnnouncedBeforeItLapses(
    _ date: String, _ standing: ReportFacts.ReportStanding
  ) throws {
    var input = try Sample.input()
    input.assessment.asOf = Instant(day: day(date))
    let report = ProviderReport(
      id: "r", cloud: .aws, title: "t", from: day("2026-02-01"), to: day("2026-12-31"))
    #expect(ReportFacts(input).standing(report) == standing)
  }

  @Test func failedChecksComeWorstFirst() throws {
    var input = try Sample.input()
    func result(_ id: String, _ severity: Severity, _ failed: Int) -> CheckResult {
      var result = CheckResult(
        check: id, service: "s", severity: severity, layers: [], controls: [])
      result.failed = failed
      return result
    }
    input.assessment.results = [
      result("d", .low, 9), result("c", .high, 1), result("b", .high, 2), result("a", .high, 2),
      result("e", .critical, 0), result("f", .critical, 1),
    ]
    #expect(ReportFacts(input).failedChecks.map(\.check) == ["f", "a", "b", "c", "d"])
  }

  @Test func whatDecidesTheMostPartsIsToBeExportedFirst() throws {
    let fetches = ReportFacts(try Sample.input()).fetches
    #expect(fetches.map(\.command) == ["az graph query -q 'authorizationresources'"])
    #expect(fetches.map(\.parts) == [2])
    #expect(fetches.map(\.missing) == [["Microsoft.Authorization/roleAssignments"]])
  }

  @Test func pitfallsComeWorstFirstWithEveryServiceNamed() throws {
    var input = try Sample.input()
    let cells = input.assessment.matrix.cells
    let pitfalls = ReportFacts(input).pitfalls
    #expect(pitfalls.map(\.cells).reduce(0, +) == cells.count { $0.isPitfall })
    #expect(
      pitfalls.flatMap(\.services).sorted()
        == cells.filter(\.isPitfall).map(\.service).sorted())
    for index in input.assessment.matrix.cells.indices
    where input.assessment.matrix.cells[index].requirement.id == "CC6.1" {
      input.assessment.matrix.cells[index].provider = .attested
    }
    let more = ReportFacts(input).pitfalls
    #expect(more.map(\.requirement.id) == ["CC6.1", "CC1.4", "CC8.1"])
    #expect(more.map(\.worst) == [.failed, .needsAttestation, .needsAttestation])
    #expect(more[0].services == ["aws.store", "azure.machine", "gcp.runner"])
  }

  @Test func requirementsAreMetFailedAcceptedOrOpen() throws {
    for line in try Sample.input().assessment.matrix.headlines where line.cloud == nil {
      let settled =
        (line.requirements[.met] ?? 0) + (line.requirements[.failed] ?? 0)
        + (line.requirements[.acceptedRisk] ?? 0)
      #expect(settled + line.requirementsOpen == line.requirementsTotal)
      #expect(line.metByChecks + line.attestedParts == line.customerParts[.met] ?? 0)
    }
  }
}
