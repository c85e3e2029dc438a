import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcWorkbook

@Suite struct ControlPartsTests {
  @Test(arguments: [
    ("a. Do this; b. Do that; and c. Do the rest.", "abc"), ("Do it all.", ""), ("a. Only.", ""),
    ("a. Specify: 1. One; 2. Two, (a) x and (b) y; b. End.", "ab"),
    ("a. First, e.g. this; b. Second.", "ab"), ("", ""), ("a. ", ""),
  ])
  func lettersOfTheOuterListAreParts(_ pair: (String, String)) {
    #expect(String(ControlParts.parts(of: pair.0)) == pair.1)
  }

  @Test(arguments: [("AC-1", 3), ("AC-2", 12), ("AC-2(1)", 1), ("SC-7", 3), ("AU-2", 5)])
  func controlsOfTheCatalogueHaveTheirParts(_ row: (String, Int)) throws {
    let catalog = try Catalog.embedded()
    let known = try #require(
      catalog.requirement(RequirementID(framework: "nist-800-53r5", id: row.0)))
    #expect(ControlParts.rows(row.0, statement: known.summary).count == row.1)
  }

  @Test(arguments: [
    ("AC-2", true), ("AC-2(1)", true), ("AC-2 (1)", true), ("AC-2 (a)", true),
    ("AC-2 (1) (a)", true), ("ac-2", false), ("AC2", false), ("", false), ("Total", false),
    ("AC-2 (a) extra", false),
  ])
  func controlIdsAreTold(_ row: (String, Bool)) {
    #expect(ControlParts.isControl(row.0) == row.1)
  }
}
