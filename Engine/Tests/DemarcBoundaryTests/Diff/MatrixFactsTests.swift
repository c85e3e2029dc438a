import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// What a version of the matrix holds, and why a person has to look at it again.
@Suite struct MatrixFactsTests {
  private func assessment(
    _ services: [ServiceUse], reports: [ProviderReport] = Estate.everyReport,
    claims: [ResponsibilityClaim] = [], on date: CivilDay = Estate.today
  ) throws -> Assessment {
    let matrix = Estate.matrix(
      try Catalog.embedded(), services, reports: reports, on: date)
    var assessment = Assessment(
      version: "1", organization: "Acme", asOf: Instant(day: date), frameworks: ["soc2"],
      inputs: [], matrix: matrix, results: [], findings: [], resources: 1, unknownTypes: [],
      reports: reports, attestations: [], exceptions: [], diagnostics: [])
    assessment.claims = claims
    return assessment
  }

  private func facts(
    _ services: [ServiceUse], reports: [ProviderReport] = Estate.everyReport,
    claims: [ResponsibilityClaim] = [], models: [String: ServiceModel] = [:],
    on date: CivilDay = Estate.today
  ) throws -> MatrixSnapshot {
    MatrixSnapshot(
      try assessment(services, reports: reports, claims: claims, on: date), names: [:],
      models: models)
  }

  private let claim = ResponsibilityClaim(
    source: "sheet", requirement: RequirementID(framework: "soc2", id: "CC6.1"), owner: .shared)

  @Test func whatIsWrittenIsReadBackWhole() throws {
    let facts = try facts(
      [Estate.use("aws.s3"), Estate.use("aws.lambda")], claims: [claim],
      models: ["aws.s3": .paas])
    let again = try MatrixSnapshot.read(facts: facts.bytes, asOf: Estate.today, file: "v1")
    #expect(again.bytes == facts.bytes)
    #expect(MatrixDiff(from: facts, to: again).changes == [])
    #expect(again.services["aws.s3"]?.model == "paas")
    #expect(again.requirements == facts.requirements)
  }

  @Test func oneMoreResourceOrAnotherDayIsNoNewVersion() throws {
    var more = Estate.use("aws.s3")
    more.resources = 9
    more.note(ObservedOwner(condition: nil, resources: 9, undetermined: 3), layer: "crypto-keys")
    var few = Estate.use("aws.s3")
    few.note(ObservedOwner(condition: nil, resources: 1, undetermined: 1), layer: "crypto-keys")
    #expect(
      try facts([more]).bytes == facts([few], on: Estate.today.adding(days: 1)).bytes)
    #expect(try facts([more]).bytes != facts([more, Estate.use("aws.rds")]).bytes)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"schema":"demarc/matrix/2"}"#, #"{"schema":"demarc/matrix/1"}"#,
  ])
  func aDamagedVersionIsRefused(_ text: String) {
    #expect(throws: Diagnostic.self) {
      try MatrixSnapshot.read(facts: Array(text.utf8), asOf: Estate.today, file: "v1")
    }
  }

  private func kinds(
    _ current: MatrixSnapshot, since base: MatrixSnapshot?, approvedOn: CivilDay?
  ) -> [ReviewTrigger.Kind] {
    ReviewTrigger.raised(by: current, since: base, approvedOn: approvedOn).map(\.kind)
  }

  @Test func anUnchangedApprovedMatrixNeedsNoReviewForAYear() throws {
    let base = try facts([Estate.use("aws.s3")])
    #expect(kinds(base, since: base, approvedOn: Estate.today) == [])
    #expect(kinds(base, since: base, approvedOn: Estate.today.adding(days: -364)) == [])
    #expect(
      kinds(base, since: base, approvedOn: Estate.today.adding(days: -365))
        == [.yearSinceApproval])
    #expect(kinds(base, since: nil, approvedOn: nil) == [.neverApproved])
  }

  @Test func aNewServiceAChangedModelAndAMovedOwnerAreReasons() throws {
    let base = try facts([Estate.use("aws.ec2")], models: ["aws.ec2": .iaas])
    let adopted = try facts(
      [Estate.use("aws.ec2"), Estate.use("aws.rds")], models: ["aws.ec2": .iaas])
    #expect(kinds(adopted, since: base, approvedOn: Estate.today) == [.newService])
    let changed = try facts([Estate.use("aws.ec2")], models: ["aws.ec2": .paas])
    #expect(kinds(changed, since: base, approvedOn: Estate.today) == [.modelChanged])
  }

  @Test func aReportThatLapsedSinceIsAReasonAndOneThatHadLapsedIsNot() throws {
    let report = ProviderReport(
      id: "r", cloud: .aws, title: "SOC 2", from: day("2025-07-01"), to: day("2026-06-30"))
    let base = try facts([Estate.use("aws.s3")], reports: [report])
    let late = try facts([Estate.use("aws.s3")], reports: [report], on: day("2026-07-01"))
    let lapsed = kinds(late, since: base, approvedOn: Estate.today)
    #expect(!lapsed.isEmpty)
    #expect(Set(lapsed) == [.reportLapsed])
    #expect(kinds(late, since: late, approvedOn: Estate.today) == [])
  }

  @Test func aReportsOtherScopeAndAChangedClaimAreChangesOfTheProvider() throws {
    var narrow = Estate.report(.aws)
    narrow.services = ["aws.s3", "aws.rds"]
    var wide = narrow
    wide.services = ["aws.s3"]
    let base = try facts([Estate.use("aws.s3")], reports: [narrow], claims: [claim])
    let other = try facts([Estate.use("aws.s3")], reports: [wide], claims: [claim])
    #expect(kinds(other, since: base, approvedOn: Estate.today) == [.providerChanged])
    var moved = claim
    moved.owner = .customer
    let said = try facts([Estate.use("aws.s3")], reports: [narrow], claims: [moved])
    let triggers = ReviewTrigger.raised(by: said, since: base, approvedOn: Estate.today)
    #expect(triggers.map(\.kind) == [.providerChanged])
    #expect(triggers.first?.sentence.contains("went from shared to customer") == true)
  }
}
