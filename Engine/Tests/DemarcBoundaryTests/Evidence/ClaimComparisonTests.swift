import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// What others only say is set beside what is derived, and changes nothing of it.
@Suite struct ClaimComparisonTests {
  private func standing(
    _ id: String, _ owner: Owner, service: String? = nil, cloud: Cloud? = .aws
  ) throws -> ClaimStanding {
    let matrix = Estate.matrix(
      try Catalog.embedded(), [Estate.use("aws.ec2"), Estate.use("gcp.compute", .gcp)])
    let claim = ResponsibilityClaim(
      source: "sheet", cloud: cloud, service: service,
      requirement: RequirementID(framework: "soc2", id: id), owner: owner)
    return try #require(ClaimComparison(matrix).standings([claim]).first)
  }

  @Test func aClaimThatLeavesTheCustomerOutIsAConflictOnTheServicesThatDiffer() throws {
    let found = try standing("CC6.1", .provider)
    #expect(found.state == .conflict)
    #expect(found.derived == .shared)
    #expect(found.services.contains("aws.ec2"))
    #expect(!found.services.contains("gcp.compute"), "a claim of AWS says nothing of Google Cloud")
    #expect(found.sentence?.contains("calls soc2 CC6.1 the provider's") == true)
  }

  @Test func aClaimThatNamesTheSameSidesAgrees() throws {
    let found = try standing("CC6.1", .shared)
    #expect(found.state == .agrees)
    #expect(found.sentence == nil)
    #expect(found.services == [])
  }

  @Test func whatIsNotInUseIsNoConflict() throws {
    #expect(try standing("CC6.1", .provider, service: "aws.s3").state == .notInUse)
    #expect(try standing("CC99.9", .provider).state == .notInUse)
  }
}
