import DemarcCatalog
import DemarcModel
import Testing

@Suite struct MappingTests {
  private func id(_ framework: String, _ id: String) -> RequirementID {
    RequirementID(framework: framework, id: id)
  }

  @Test func aHubControlIsItsOwn() throws {
    let catalog = try TestData.catalog()
    #expect(catalog.controls(of: id("nist-800-53r5", "ac-02")) == ["AC-2"])
    #expect(catalog.controls(of: id("nist-800-53r5", "RA-4")).isEmpty, "withdrawn")
  }

  @Test func forwardAndBackwardCrosswalksGiveHubControls() throws {
    let catalog = try TestData.catalog()
    #expect(catalog.controls(of: id("soc2", "CC6.1")).contains("AC-2"))
    #expect(catalog.controls(of: id("nist-csf-2.0", "GV.OC-01")) == ["PM-11"])
    #expect(catalog.controls(of: id("iso27001-2022", "8.24")).contains("SC-12"))
    #expect(catalog.hubMapping(of: id("soc2", "CC6.1"))?.status == "draft")
    #expect(catalog.hubMapping(of: id("iso27001-2022", "8.24"))?.status == "published")
  }

  @Test func aWithdrawnTargetIsReplacedByItsSuccessor() throws {
    let controls = try TestData.catalog().controls(of: id("nist-csf-2.0", "DE.AE-06"))
    #expect(controls.contains("RA-3"))
    #expect(!controls.contains("RA-4"))
  }

  @Test func aSpecificationTakesThePairsOfItsStandard() throws {
    let catalog = try TestData.catalog()
    let standard = catalog.hubMapping(of: id("hipaa", "164.308(a)(1)"))
    let specification = catalog.hubMapping(of: id("hipaa", "164.308(a)(1)(ii)(D)"))
    #expect(standard?.controls == specification?.controls)
    #expect(standard?.controls.contains("AU-6") == true)
    #expect(specification?.heldBy == id("hipaa-security", "164.308(a)(1)(i)"))
  }

  @Test func nothingIsInferredOverTwoHops() throws {
    let catalog = try TestData.catalog()
    #expect(catalog.controls(of: id("iso27001-2013", "A.9.2.3")).isEmpty)
    #expect(catalog.controls(of: id("nist-csf-1.1", "PR.AC-1")).isEmpty)
  }

  @Test func editionsNameEachOther() throws {
    let catalog = try TestData.catalog()
    #expect(
      catalog.otherEditions(of: id("iso27001-2013", "A.18.2.3"))
        == [id("iso27001-2022", "A.5.36"), id("iso27001-2022", "A.8.8")])
    #expect(
      catalog.otherEditions(of: id("iso27001-2022", "8.24"))
        == [id("iso27001-2013", "A.10.1.1"), id("iso27001-2013", "A.10.1.2")])
    #expect(catalog.otherEditions(of: id("iso27001-2022", "5.23")).isEmpty)
    #expect(
      catalog.otherEditions(of: id("nist-csf-1.1", "ID.AM-1"))
        == [id("nist-csf-2.0", "ID.AM-01")])
  }

  @Test func aControlNamesTheRequirementsItBearsOn() throws {
    let catalog = try TestData.catalog()
    let criteria = catalog.requirements(ofControl: "ac-2", in: "soc2").map(\.id.id)
    #expect(criteria.contains("CC6.2"))
    #expect(catalog.requirements(ofControl: "AC-2", in: "nist-800-53r5").map(\.id.id) == ["AC-2"])
    #expect(catalog.requirements(ofControl: "AC-99", in: "soc2").isEmpty)
  }

  @Test(arguments: [
    ("AC-2", ["identity", "access-policy", "control-plane"]),
    ("ac-02(01)", ["identity", "access-policy", "control-plane"]),
    ("AC-3(4)", ["access-policy", "control-plane"]),  // falls back to its base
    ("AC-1", ["people"]),  // the policy controls of every family
    ("PE-1", ["people"]),  // more specific than PE-*
    ("PE-3(1)", ["facility", "hardware-fabric"]),
    ("SC-45", ["tenant-config", "net-config"]),  // the family's default
    ("nonsense", []),
  ])
  func theMostSpecificRuleGivesTheLayers(_ control: String, _ layers: [String]) throws {
    #expect(try TestData.catalog().layers(ofControl: control) == layers)
  }

  @Test func everyControlInForceHasALayer() throws {
    let catalog = try TestData.catalog()
    let hub = try #require(catalog.framework(Catalog.hub))
    for requirement in hub.requirements where requirement.status == .active {
      #expect(!catalog.layers(ofControl: requirement.id.id).isEmpty, "\(requirement.id)")
    }
  }
}
