import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcAuditPackage

@Suite struct NeedsTests {
  private static let day = CivilDay(number: 20_454)
  private static let asOf = day.adding(days: 60)

  private func matrix() throws -> Matrix {
    let use = ServiceUse(service: "aws.s3", cloud: .aws)
    var result = CheckResult(
      check: "c", service: "aws.s3", severity: .high, layers: ["access-policy"], controls: ["AC-3"])
    result.passed = 1
    var builder = MatrixBuilder(
      catalog: try Catalog.embedded(),
      input: MatrixInput(
        frameworks: ["soc2", "hipaa-security"], services: [use], results: [result], day: Self.asOf))
    return builder.build()
  }

  private func needs(_ records: [EvidenceItem], _ id: String = "CC6.1") throws -> [String: String] {
    let period = try AuditPeriod(from: Self.day, to: Self.day.adding(days: 89))
    let needs = EvidenceNeeds(records, period: period, asOf: Self.asOf).needs(try matrix())
      .filter { $0.requirement.id == id }
    return Dictionary(
      needs.map { ($0.kind, $0.state.word) }, uniquingKeysWith: { first, _ in first })
  }

  private func record(
    _ kind: String, _ day: Int = 10, expires: Int? = nil, facet: String = "soc2/CC6.1@data:customer"
  ) -> EvidenceItem {
    EvidenceItem(
      leaf: 1, kind: kind, title: kind, facets: [facet],
      collectedAt: Instant(day: Self.day.adding(days: day)),
      expires: expires.map { Self.day.adding(days: $0) })
  }

  @Test func whatTheMatrixRestsOnIsNeeded() throws {
    let none = try needs([])
    #expect(
      none == [
        "import": "missing", "assessment": "missing", "attestation": "missing",
        "provider-report": "missing",
      ])
  }

  @Test func aBusinessAssociateAgreementIsNeededWhereTheRuleAsksForOne() throws {
    #expect(try needs([], "164.312(a)(1)")["contract"] == nil)
    let contract = record("contract", facet: "hipaa-security/164.308(b)(1):customer")
    #expect(try needs([contract], "164.308(b)(1)")["contract"] == "present")
    #expect(try needs([], "164.314(a)(1)")["contract"] == "missing")
  }

  @Test func evidenceOfAnotherRequirementOrPeriodDoesNotCount() throws {
    #expect(try needs([record("import")])["import"] == "present")
    #expect(try needs([record("import", facet: "soc2/CC6.2")])["import"] == "missing")
    #expect(try needs([record("import", 90)])["import"] == "missing")
    #expect(try needs([record("import", -1)])["import"] == "missing")
    #expect(try needs([record("attestation", -300, expires: 200)])["attestation"] == "present")
  }

  @Test func whatEndsBeforeThePeriodIsTold() throws {
    func state(_ expires: Int) throws -> String? {
      try needs([record("provider-report", expires: expires)])["provider-report"]
    }
    #expect(try state(89) == "present")
    #expect(try state(88) == "lapses on \(Self.day.adding(days: 88))")
    #expect(try state(59) == "lapsed on \(Self.day.adding(days: 59))")
  }
}
