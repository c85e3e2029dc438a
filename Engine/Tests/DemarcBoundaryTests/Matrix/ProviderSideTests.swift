import DemarcModel
import Testing

@testable import DemarcBoundary

/// Whether the provider's side is proven, on the days and in the places around each border.
@Suite struct ProviderSideTests {
  private func report(
    _ id: String = "r1", cloud: Cloud = .aws, frameworks: [String] = [],
    services: Set<String>? = ["aws.s3"], regions: Set<String>? = ["eu-west-1"],
    from: String = "2025-04-01", to: String = "2026-03-31", bridgedTo: String? = nil
  ) -> ProviderReport {
    ProviderReport(
      id: id, cloud: cloud, title: "SOC 2 Type II", frameworks: frameworks, services: services,
      regions: regions, from: day(from), to: day(to), bridgedTo: bridgedTo.map { day($0) })
  }

  private func ruling(
    _ reports: [ProviderReport], on date: String = "2026-01-15", _ use: ServiceUse? = nil,
    framework: String? = "soc2"
  ) -> ProviderSide.Ruling {
    ProviderSide(reports: reports, day: day(date))
      .ruling(use ?? Estate.use("aws.s3"), framework: framework)
  }

  @Test(arguments: [
    ("2025-03-31", ProviderState.lapsed, "SOC 2 Type II (r1) speaks from 2025-04-01"),
    ("2025-04-01", .attested, "SOC 2 Type II (r1), 2025-04-01 to 2026-03-31"),
    ("2026-03-31", .attested, "SOC 2 Type II (r1), 2025-04-01 to 2026-03-31"),
    ("2026-04-01", .lapsed, "SOC 2 Type II (r1) spoke until 2026-03-31"),
  ])
  func aReportSpeaksFromItsFirstDayToItsLast(
    _ date: String, _ state: ProviderState, _ because: String
  ) {
    #expect(ruling([report()], on: date) == .init(state: state, because: because))
  }

  @Test(arguments: [
    ("2026-03-31", ProviderState.attested, "SOC 2 Type II (r1), 2025-04-01 to 2026-03-31"),
    (
      "2026-04-01", .attested,
      "SOC 2 Type II (r1), 2025-04-01 to 2026-03-31, bridged to 2026-05-15"
    ),
    (
      "2026-05-15", .attested,
      "SOC 2 Type II (r1), 2025-04-01 to 2026-03-31, bridged to 2026-05-15"
    ),
    ("2026-05-16", .lapsed, "SOC 2 Type II (r1) spoke until 2026-05-15"),
  ])
  func aBridgeLetterReachesToItsLastDay(
    _ date: String, _ state: ProviderState, _ because: String
  ) {
    let bridged = report(bridgedTo: "2026-05-15")
    #expect(ruling([bridged], on: date) == .init(state: state, because: because))
  }

  @Test(arguments: [
    ("2026-07-01", ProviderState.attested),  // 92 days after the period
    ("2026-07-02", .lapsed),
    ("2026-12-31", .lapsed),
  ])
  func anOverlongBridgeCountsForThreeMonthsOnly(_ date: String, _ state: ProviderState) {
    let bridged = report(bridgedTo: "2027-03-31")
    #expect(ruling([bridged], on: date).state == state)
    #expect(bridged.lastDay == day("2026-07-01"))
    #expect(bridged.lastDay.number - bridged.to.number == ProviderReport.bridgeDaysMax)
  }

  @Test func aBridgeThatEndsWithinThePeriodShortensNothing() {
    #expect(report(bridgedTo: "2026-01-31").lastDay == day("2026-03-31"))
    #expect(report(bridgedTo: "2026-03-31").lastDay == day("2026-03-31"))
    #expect(ruling([report(bridgedTo: "2026-01-31")], on: "2026-03-31").state == .attested)
  }

  @Test func aRegionTheReportDoesNotNameIsOutOfScope() {
    let use = Estate.use("aws.s3", regions: ["eu-west-1", "us-east-1", "ap-south-1"])
    #expect(
      ruling([report()], use)
        == .init(
          state: .outOfScope,
          because: "no report in force covers its use in ap-south-1, us-east-1",
          missingRegions: ["ap-south-1", "us-east-1"]))
  }

  @Test(
    arguments: [
      ["eu-west-1"], ["eu-west-1", "global"], ["global"], [""], [],
    ] as [Set<String>])
  func whatIsGlobalOrOfNoRegionIsInEveryScope(_ regions: Set<String>) {
    #expect(ruling([report()], Estate.use("aws.s3", regions: regions)).state == .attested)
  }

  @Test func aReportOfAllRegionsAndServicesNamesEverything() {
    let whole = report(services: nil, regions: nil)
    #expect(ruling([whole], Estate.use("aws.rds", regions: ["me-south-1"])).state == .attested)
  }

  @Test func aServiceTheReportDoesNotNameIsOutOfScope() {
    #expect(
      ruling([report()], Estate.use("aws.rds"))
        == .init(state: .outOfScope, because: "no report on file names this service"))
  }

  @Test(arguments: ["2025-03-31", "2026-04-01"])
  func aServiceNoReportNamesIsNotSaidToHaveLapsedBeforeItBegan(_ date: String) {
    #expect(
      ruling([report()], on: date, Estate.use("aws.rds"))
        == .init(
          state: .lapsed,
          because: "no report on file speaks for \(date), and none names this service"))
  }

  @Test func theReportOfAnotherCloudProvesNothing() {
    #expect(
      ruling([report(cloud: .azure, services: nil, regions: nil)])
        == .init(state: .notAttested, because: "no report of AWS is on file for soc2"))
    #expect(ruling([], framework: nil).because == "no report of AWS is on file")
  }

  @Test(arguments: [
    ([], ProviderState.attested), (["soc2"], .attested), (["hipaa-security", "soc2"], .attested),
    (["hipaa-security"], .notAttested),
  ])
  func aReportSpeaksToTheFrameworksItNames(_ frameworks: [String], _ state: ProviderState) {
    #expect(ruling([report(frameworks: frameworks)]).state == state)
    #expect(ruling([report(frameworks: frameworks)], framework: nil).state == .attested)
  }

  @Test func anyOneReportThatCoversEverythingIsEnough() {
    let lapsed = report("old", to: "2025-12-31")
    let narrow = report("narrow", regions: ["us-east-1"])
    let whole = report("whole")
    #expect(
      ruling([lapsed, narrow, whole]).because
        == "SOC 2 Type II (whole), 2025-04-01 to 2026-03-31")
    #expect(ruling([lapsed, narrow, whole]).state == .attested)
  }

  @Test func theLatestOfSeveralLapsedReportsIsNamed() {
    let reports = [
      report("a", to: "2025-09-30"), report("b", to: "2025-12-31"), report("c", to: "2025-06-30"),
    ]
    #expect(
      ruling(reports)
        == .init(state: .lapsed, because: "SOC 2 Type II (b) spoke until 2025-12-31"))
  }

  @Test func theReportThatLeavesOutLeastIsTheOneNamed() {
    let use = Estate.use("aws.s3", regions: ["eu-west-1", "eu-west-2", "us-east-1"])
    let reports = [report("one"), report("two", regions: ["eu-west-1", "eu-west-2"])]
    #expect(ruling(reports, use).missingRegions == ["us-east-1"])
    #expect(ruling(reports, use).because == "no report in force covers its use in us-east-1")
  }

  /// Together they name every region, so it would be untrue to say that no report covers one of them.
  @Test func reportsThatShareTheRegionsDoNotAttestTogether() {
    let use = Estate.use("aws.s3", regions: ["eu-west-1", "us-east-1"])
    let reports = [report("eu"), report("us", regions: ["us-east-1"])]
    #expect(
      ruling(reports, use)
        == .init(
          state: .outOfScope,
          because: "no one report in force names every region in use; eu leaves out us-east-1",
          missingRegions: ["us-east-1"]))
  }

  @Test func whatIsKeptOnceWithAProviderNeedsNoServiceAndNoRegion() {
    let use = Estate.use(OrganizationService.id(.aws), regions: ["us-east-1"])
    #expect(ruling([report()], use).state == .attested)
    #expect(ruling([report()], on: "2026-04-01", use).state == .lapsed)
    #expect(ruling([report(cloud: .gcp)], use).state == .notAttested)
  }

  @Test(arguments: [
    (ProviderReport.Opinion.unqualified, ProviderState.attested), (.qualified, .attested),
    (.adverse, .notAttested), (.disclaimer, .notAttested),
  ])
  func anOpinionThatProvesNothingAttestsNothing(
    _ opinion: ProviderReport.Opinion, _ state: ProviderState
  ) {
    var given = report("given")
    given.opinion = opinion
    let found = ruling([given])
    #expect(found.state == state)
    #expect(state == .attested || found.because.contains("given: \(opinion.rawValue)"))
    #expect(ruling([given, report()]).state == .attested, "another report still counts")
  }

  @Test func theOrganizationServiceNamesItsCloud() {
    for cloud in Cloud.allCases {
      #expect(OrganizationService.cloud(OrganizationService.id(cloud)) == cloud)
    }
    #expect(OrganizationService.id(.gcp) == "gcp.organization")
    #expect(OrganizationService.title(.gcp) == "Google Cloud (organisation)")
    #expect(OrganizationService.cloud("aws.organizations") == nil)
    #expect(OrganizationService.cloud("oracle.organization") == nil)
  }
}
