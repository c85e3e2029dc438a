import DemarcJSON
import DemarcModel
import Foundation
import OrgPolicyEngine
import Testing

/// The location facts that ship, looked up as policies and exports name locations.
@Suite struct LocationGroupsTests {
  static let shipped: LocationGroups? = {
    let engine = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    guard let data = try? Data(contentsOf: engine.appending(path: "Data/gcp/locations.json")),
      let document = try? JSONDocument.parse(Array(data))
    else { return nil }
    return try? LocationGroups(document.root)
  }()

  private func groups() throws -> LocationGroups { try #require(Self.shipped) }

  struct Row: Sendable, CustomTestStringConvertible {
    let group, location: String
    let holds: Bool?
    init(_ group: String, _ location: String, _ holds: Bool?) {
      (self.group, self.location, self.holds) = (group, location, holds)
    }
    var testDescription: String { "\(location) in \(group)" }
  }

  @Test(arguments: [
    Row("in:us-locations", "us-east1", true),
    Row("in:us-locations", "us-central1-f", true),
    Row("in:us-locations", "US", true),
    Row("in:us-locations", "NAM4", true),
    Row("in:us-locations", "northamerica-northeast1", false),
    Row("in:us-locations", "nam-eur-asia1", false),
    Row("in:northamerica-locations", "northamerica-northeast1", true),
    Row("in:northamerica-locations", "us-west4", true),
    Row("in:canada-locations", "northamerica-south1", false),
    Row("in:eu-locations", "europe-west3", true),
    Row("in:eu-locations", "europe-west2", false),
    Row("in:eu-locations", "europe-west6-a", false),
    Row("in:eu-locations", "EU", true),
    Row("in:eu-locations", "eur5", false),
    Row("in:europe-locations", "eur5", true),
    Row("in:europe-locations", "europe-west2", true),
    Row("in:de-locations", "europe-west10", true),
    Row("in:de-locations", "europe-west4", false),
    Row("in:us-east1-locations", "us-east1-b", true),
    Row("in:us-east1-locations", "us-east4-b", false),
    Row("in:us-east1-locations", "us", false),
    Row("IN-LOCATIONS", "asia-south2", true),
    Row("in:us-locations", "mars-north1", nil),
    Row("in:us-locations", "global", nil),
    Row("in:atlantis-locations", "us-east1", nil),
    Row("in:europe-low-carbon-locations", "europe-north1", nil),
  ])
  func aGroupHoldsALocation(_ row: Row) throws {
    #expect(try groups().contains(row.group, row.location) == row.holds)
  }

  /// The examples of the constraint's own description.
  @Test func aPlainValueIsTakenToTheLetter() throws {
    let groups = try groups()
    #expect(groups.matches(value: "us", "us-east1") == false)
    #expect(groups.matches(value: "us", "US") == true)
    #expect(groups.matches(value: "us-east1", "us-east1-b") == false)
    #expect(groups.matches(value: "is:us-east1", "us-east1") == true)
    #expect(groups.matches(value: "in:us-east1-locations", "us-east1-b") == true)
  }

  @Test func everyRegionOfTheStatesIsInTheirGroup() throws {
    let groups = try groups()
    let members = try #require(groups.members(of: "in:us-locations"))
    #expect(Set(groups.regions.filter { $0.hasPrefix("us-") }).isSubset(of: members))
    #expect(members.contains("us") && members.contains("nam6"))
    #expect(!members.contains { $0.hasPrefix("europe") })
  }

  @Test func theValuesOfAGroupHoldItsZones() throws {
    let groups = try groups()
    let values = try #require(groups.values(of: "in:eu-locations"))
    #expect(values.isSuperset(of: ["eu", "europe-west1", "europe-west1-d"]))
    #expect(!values.contains("europe-west2-a"))
    #expect(groups.values(of: "in:low-carbon-locations") == nil, "its members change")
  }

  @Test func everyRegionHasAGroupOfItsOwnAndOneOfItsContinent() throws {
    let groups = try groups()
    for region in groups.regions {
      #expect(groups.contains("in:\(region)-locations", region) == true)
      let continents = [
        "africa", "asia", "australia", "europe", "me", "northamerica", "southamerica",
      ].filter { groups.contains("in:\($0)-locations", region) == true }
      #expect(continents.count == 1, "\(region) is in \(continents)")
    }
  }

  @Test(arguments: [
    ("us-east1", "in:us-east1-locations"), ("us-locations", "in:us-locations"),
    ("us-east1-a", "us-east1-a"), ("us", "us"), ("in:eu-locations", "in:eu-locations"),
    ("is:us-east1", "is:us-east1"),
  ])
  func aValueIsCompletedAsGoogleDoes(_ written: String, _ stored: String) throws {
    #expect(try groups().completed(written) == stored)
  }

  @Test func locationsAreReadAsExportsWriteThem() throws {
    let groups = try groups()
    #expect(
      groups.region(of: "https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-d")
        == "europe-west1")
    #expect(groups.region(of: "EUROPE-WEST1") == "europe-west1")
    #expect(groups.region(of: "europe-west1-") == nil)
    #expect(groups.region(of: "EU") == nil)
    #expect(groups.regions(of: "eur4") == ["europe-north1", "europe-west4"])
  }

  @Test func aValueThatStandsForNothingIsNotKnown() throws {
    let groups = try groups()
    for value in ["in:us-locations", "us-east1", "us-east1-b", "eu", "global", "is:asia"] {
      #expect(groups.isKnown(value: value), "\(value)")
    }
    #expect(groups.isKnown(value: "in:low-carbon-locations"))
    for value in ["in:us-east1", "europe-west33", "in:", ""] {
      #expect(!groups.isKnown(value: value), "\(value)")
    }
  }

  @Test(arguments: [
    #"{}"#, #"{"regions":{"a-b1":"XX"},"groups":{"g-locations":{"regions":["nowhere"]}}}"#,
    #"{"regions":{"a-b1":"XX"},"spans":{"s":{"countries":["YY"]}}}"#,
  ])
  func factsThatNameNothingAreRefused(_ text: String) throws {
    let json = try JSONDocument.parse(text).root
    #expect(throws: Diagnostic.self) { try LocationGroups(json) }
  }
}
