import DemarcBoundary
import DemarcJSON
import DemarcModel
import DemarcReport
import Testing

@testable import DemarcOSCAL

@Suite struct ExportTests {
  @Test func everyModelIsWrittenAndTheGateFindsNothing() throws {
    let files = try SmallEstate.files()
    #expect(
      files.keys.sorted() == [
        "assessment-plan.json", "assessment-results.json", "catalog-nist-800-53r5.json",
        "catalog-own.json", "components-aws.json", "components-gcp.json", "mapping.json",
        "poam.json", "profile.json", "ssp-aws.json", "ssp-gcp.json", "ssp.json",
      ])
    let report = try SmallEstate.check(files)
    #expect(report.findings.map { "\($0.diagnostic) \($0.path)" } == [])
    #expect(report.notes.isEmpty)
    #expect(report.counts.provided > 0)
    #expect(report.counts.provided == report.counts.inherited)
    #expect(report.counts.responsibilities == report.counts.answered)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try SmallEstate.files() == SmallEstate.files())
  }

  @Test func anOlderVersionHasNoMappingsAndSaysItsVersion() throws {
    let files = try SmallEstate.files(SmallEstate.input(version: OSCALVersion(1, 1, 3)))
    #expect(files["mapping.json"] == nil)
    #expect(files.values.allSatisfy { $0.contains(#""oscal-version": "1.1.3""#) })
    #expect(try SmallEstate.check(files).isClean)
  }

  @Test func aTrestleWorkspaceRefersToItself() throws {
    let files = try SmallEstate.files(SmallEstate.input(layout: .trestle))
    #expect(files["system-security-plans/customer/system-security-plan.json"] != nil)
    #expect(files["profiles/customer/profile.json"]?.contains("trestle://catalogs/own/") == true)
    let report = try SmallEstate.check(files)
    #expect(report.findings.map { "\($0.diagnostic)" } == [])
  }

  /// Empty lists are no OSCAL, nor are texts with space at their ends.
  @Test func noListIsEmptyAndNoTitleIsRagged() throws {
    for (name, text) in try SmallEstate.files() {
      let root = try JSONDocument.parse(text).root
      try look(root, name)
    }
  }

  private func look(_ value: JSONValue, _ name: String) throws {
    if value.isArray { #expect(value.count > 0, "\(name): \(value.pointer)") }
    for member in value.members where ["title", "value", "name"].contains(member.name) {
      guard let text = member.value.string else { continue }
      #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(name): \(text)")
    }
    for member in value.members { try look(member.value, name) }
    for element in value.elements { try look(element, name) }
  }

  @Test func evidenceIsLinkedWithItsHashAndLeaf() throws {
    let item = OSCALEvidence(
      facets: [.init(requirement: RequirementID(framework: "own", id: "OWN-3"))], title: "Review",
      href: "evidence/review.csv", mediaType: "text/csv",
      sha256: String(repeating: "0f", count: 32),
      ledgerIndex: 42, origin: "acme.example/ledger", collected: Sample.asOf,
      expires: Sample.asOf.adding(days: 30))
    let files = try SmallEstate.files(SmallEstate.input(evidence: [item]))
    let root = try JSONDocument.parse(files["assessment-results.json"] ?? "").root
    let body = try #require(root["assessment-results"])
    let resource = try #require(body["back-matter"]?["resources"]?[0])
    #expect(resource["rlinks"]?[0]?["hashes"]?[0]?["value"]?.string == item.sha256)
    let uuid = try #require(resource["uuid"]?.string)
    let observations = try #require(body["results"]?[0]?["observations"]?.elements.map { $0 })
    let own = try #require(
      observations.first { $0["relevant-evidence"]?[0]?["href"]?.string == "#" + uuid })
    #expect(own["expires"]?.string == "2026-07-30T00:00:00Z")
    #expect(own["relevant-evidence"]?[0]?["props"]?[0]?["value"]?.string == "42")
    let findings = try #require(body["results"]?[0]?["findings"]?.elements.map { $0 })
    let named = findings.filter { finding in
      finding["related-observations"]?.elements.contains {
        $0["observation-uuid"]?.string == own["uuid"]?.string
      } == true
    }
    #expect(named.map { $0["target"]?["target-id"]?.string } == ["own-own-3_smt"])
    #expect(try SmallEstate.check(files).isClean)
  }

  @Test func leavesOfTheLedgerAreCitedByTheChecksThatReadThem() throws {
    let text = try #require(try SmallEstate.files()["assessment-results.json"])
    #expect(text.contains("Leaf 4 of the evidence ledger: export.json"))
    #expect(text.contains("blobs/sha256/ab/abab"))
  }

  @Test func openRisksHaveDeadlinesAndAcceptedOnesTheirEnd() throws {
    let text = try #require(try SmallEstate.files()["poam.json"])
    let risks = try #require(
      try JSONDocument.parse(text).root["plan-of-action-and-milestones"]?["risks"])
    #expect(risks.elements.map { $0["status"]?.string } == ["open", "deviation-approved"])
    #expect(
      risks.elements.map { $0["deadline"]?.string }
        == ["2026-07-30T00:00:00Z", "2026-08-29T00:00:00Z"])
  }

  @Test func anEstateWithoutRequirementsIsACatalogAlone() throws {
    var input = try SmallEstate.input()
    input.report.assessment.matrix.cells = []
    input.report.assessment.matrix.verdicts = []
    #expect(OSCALExport.documents(input).allSatisfy { $0.kind == .catalog })
  }

  /// Results alone name their plan, which may be there or not; the rest is what the set says.
  @Test func resultsAloneAreThoseOfTheSet() throws {
    let input = try SmallEstate.input()
    let text = String(decoding: try OSCALExport.results(input), as: UTF8.self)
    let alone = try #require(try JSONDocument.parse(text).root["assessment-results"])
    let plan = try #require(alone["back-matter"]?["resources"]?[0])
    #expect(alone["import-ap"]?["href"]?.string == "#" + (plan["uuid"]?.string ?? ""))
    #expect(plan["rlinks"]?[0]?["href"]?.string == "assessment-plan.json")
    var files = try SmallEstate.files()
    let whole = try #require(
      try JSONDocument.parse(files["assessment-results.json"] ?? "").root["assessment-results"])
    #expect(
      alone["results"].map { Node.source($0).json } == whole["results"].map { Node.source($0).json }
    )
    #expect(try SmallEstate.check(["assessment-results.json": text]).isClean)
    files["assessment-results.json"] = text
    #expect(try SmallEstate.check(files).isClean)
  }

  @Test func nothingAssessedIsNoResult() throws {
    var input = try SmallEstate.input()
    input.report.assessment.matrix.cells = []
    input.report.assessment.matrix.verdicts = []
    let fault = #expect(throws: Diagnostic.self) { _ = try OSCALExport.results(input) }
    #expect(fault?.code == "oscal.no-results")
  }
}
