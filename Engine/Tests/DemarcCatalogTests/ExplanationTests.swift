import DemarcCatalog
import DemarcModel
import Testing

@Suite struct ExplanationTests {
  private func check(_ id: String, _ cloud: Cloud, _ controls: [String]) -> Check {
    Check(
      id: id, title: id, cloud: cloud, service: "aws.s3", severity: .high, resourceTypes: [],
      layers: ["data"], controls: controls, language: .guardRules, ruleFile: "", rule: "")
  }

  @Test func tellsWhatACriterionIsAndWhatItIsTakenFor() throws {
    let catalog = try TestData.catalog()
    let checks = [
      check("aws.s3.b", .aws, ["SC-8"]), check("aws.s3.a", .aws, ["SC-8"]),
      check("gcp.x.a", .gcp, ["SC-8"]), check("aws.s3.c", .aws, ["PE-3"]),
    ]
    let told = try #require(catalog.explain("soc2", "cc6.7", checks: checks))
    #expect(told.requirement.title == "Moving information")
    #expect(told.framework == "SOC 2 Trust Services Criteria, 2017 criteria, 2022 points of focus")
    #expect(told.licence == .ownWords)
    #expect(told.errata.map(\.oftenTakenFor) == ["the definition of the system boundary"])
    #expect(
      told.errata.first?.citeInstead.map(\.description) == [
        "soc2 CC6.6", "soc2 CC2.3", "soc2 CC9.2",
      ])
    #expect(told.controls.map(\.control.id.id).contains("SC-8"))
    #expect(told.mapping?.status == "draft")
    #expect(told.layers.map(\.id).contains("net-config"))
    #expect(told.checks[.aws]?.map(\.id) == ["aws.s3.a", "aws.s3.b"])
    #expect(told.checks[.gcp]?.map(\.id) == ["gcp.x.a"])
    #expect(told.checks[.azure] == nil)
  }

  @Test func showsTheOtherEdition() throws {
    let catalog = try TestData.catalog()
    let new = try #require(catalog.explain("iso27001", "8.20"))
    #expect(new.otherEditions.map(\.id.id) == ["A.13.1.1"])
    let old = try #require(catalog.explain("iso27001-2013", "A.13.1.1"))
    #expect(old.otherEditions.map(\.id.id) == ["A.8.20"])
    #expect(old.errata.count == 1)
    #expect(old.controls.isEmpty)
  }

  @Test func followsAWithdrawnControl() throws {
    let told = try #require(try TestData.catalog().explain("800-53", "ra-4"))
    #expect(told.requirement.status == .withdrawn)
    #expect(told.movedTo.map(\.id.id) == ["RA-3"])
    #expect(told.mapping == nil)
  }

  @Test func showsFamilyTies() throws {
    let told = try #require(try TestData.catalog().explain("hipaa", "164.312(a)"))
    #expect(told.children.count == 4)
    #expect(told.parent == nil)
    let child = try #require(try TestData.catalog().explain("hipaa", "164.312(a)(2)(iv)"))
    #expect(child.parent?.id.id == "164.312(a)(1)")
    #expect(child.requirement.designation == .addressable)
  }

  @Test func knowsNothingOfOtherIds() throws {
    #expect(try TestData.catalog().explain("soc2", "CC99") == nil)
  }
}
