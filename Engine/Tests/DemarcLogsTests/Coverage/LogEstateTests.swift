import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcLogs

/// Logs held against what an estate says.
@Suite struct LogEstateTests {
  static func resource(
    _ cloud: Cloud, _ type: String, _ id: String, account: String, region: String = "eu-west-1",
    name: String? = nil, _ text: String = "{}"
  ) -> Resource {
    guard let document = try? JSONDocument.parse(text) else {
      preconditionFailure("no JSON: \(text)")
    }
    return Resource(
      cloud: cloud, type: type, id: id, name: name ?? id, account: account, region: region,
      document: document.root, origin: RecordOrigin(file: "estate.json", line: 1))
  }

  static func estate(_ resources: [Resource]) -> LogEstate {
    let names = LogServiceNames.load(EmbeddedData())
    #expect(names.diagnostics.isEmpty)
    var estate = LogEstate(names: names.tree ?? LogServiceNames())
    for resource in resources { estate.add(resource) }
    return estate
  }

  static func trail(
    _ name: String = "main", account: String = "1", isMulti: Bool = true, isOrg: Bool = false,
    isLogging: Bool? = nil, bucket: String = "logs"
  ) -> Resource {
    resource(
      .aws, "AWS::CloudTrail::Trail", "arn:aws:cloudtrail:eu-west-1:\(account):trail/\(name)",
      account: account, name: name,
      #"{"configuration":{"name":"\#(name)","s3BucketName":"\#(bucket)","homeRegion":"eu-west-1","#
        + #""includeGlobalServiceEvents":true,"isMultiRegionTrail":\#(isMulti),"#
        + #""isOrganizationTrail":\#(isOrg),"logFileValidationEnabled":true,"#
        + (isLogging.map { #""status":{"isLogging":\#($0)},"# } ?? "")
        + #""cloudWatchLogsLogGroupArn":"arn:aws:logs:eu-west-1:\#(account):log-group:trail:*","#
        + #""hasCustomEventSelectors":false}}"#)
  }

  private func machine(_ account: String, _ region: String) -> Resource {
    Self.resource(
      .aws, "AWS::EC2::Instance", "i-\(account)\(region)", account: account, region: region)
  }

  private func silences(
    _ events: [(String, String, String, Int64)],
    _ resources: [Resource], kind: LogKind = .cloudTrail
  ) -> [LogSilence] {
    LogCoverageReport(
      LogCoverageTests.coverage(events, kind: kind), estate: Self.estate(resources)
    ).silences
  }

  @Test func anAccountInUseWithoutEventsIsTold() throws {
    let events = [("1", "eu-west-1", "ec2.amazonaws.com", Int64(0))]
    for (trail, expected) in [
      (Self.trail(isOrg: true), true), (Self.trail(), false), (nil, nil),
    ] as [(Resource?, Bool?)] {
      let resources = [machine("1", "eu-west-1"), machine("2", "eu-west-1")]
      let found = silences(events, resources + (trail.map { [$0] } ?? []))
      let silence = try #require(found.first)
      #expect((silence.level, silence.account, silence.resources) == (.account, "2", 1))
      #expect(silence.isExpected == expected, "\(silence.because)")
    }
  }

  @Test func aRegionInUseWithoutEventsIsToldWithWhatIsSetUp() throws {
    let events = [("1", "eu-west-1", "ec2.amazonaws.com", Int64(0))]
    let resources = [machine("1", "eu-west-1"), machine("1", "us-east-1")]
    let covered = silences(events, resources + [Self.trail()]).filter { $0.level == .region }
    #expect(covered.map(\.region) == ["us-east-1"])
    #expect(covered.first?.isExpected == true)
    let single = silences(events, resources + [Self.trail(isMulti: false)])
      .filter { $0.level == .region }
    #expect(single.first?.isExpected == false)
    #expect(single.first?.severity == .high)
    let stopped = silences(events, resources + [Self.trail(isLogging: false)])
      .filter { $0.level == .region }
    #expect(stopped.first?.because.contains("stopped") == true)
  }

  @Test func aServiceIsKnownByTheNameThatLogsGiveIt() {
    let bucket = Self.resource(.aws, "AWS::S3::Bucket", "arn:aws:s3:::b", account: "1")
    let balancer = Self.resource(
      .aws, "AWS::ElasticLoadBalancingV2::LoadBalancer", "lb", account: "1")
    let seen = [
      ("1", "eu-west-1", "s3.amazonaws.com", Int64(0)),
      ("1", "eu-west-1", "elasticloadbalancing.amazonaws.com", Int64(1)),
    ]
    #expect(silences(seen, [bucket, balancer]).isEmpty)
    let found = silences(Array(seen.prefix(1)), [bucket, balancer])
    #expect(found.map(\.service) == ["elasticloadbalancing.amazonaws.com"])
    #expect(found.map(\.severity) == [.low])
  }

  @Test func azureAndGoogleAreComparedByTheirOwnNames() {
    let vault = Self.resource(
      .azure, "microsoft.keyvault/vaults", "/subscriptions/s/x", account: "s", region: "westeurope")
    #expect(
      silences([("s", "", "Microsoft.KeyVault", 0)], [vault], kind: .azureActivity).isEmpty)
    let database = Self.resource(
      .gcp, "sqladmin.googleapis.com/Instance", "//x", account: "p", region: "europe-west1")
    #expect(
      silences([("p", "", "cloudsql.googleapis.com", 0)], [database], kind: .googleAudit).isEmpty)
    #expect(
      silences([("p", "", "iam.googleapis.com", 0)], [database], kind: .googleAudit)
        .map(\.service) == ["cloudsql.googleapis.com"])
  }

  @Test func aCloudWithoutAnyLogIsToldOnce() {
    let vault = Self.resource(.azure, "microsoft.keyvault/vaults", "v", account: "s")
    let other = Self.resource(.azure, "microsoft.keyvault/vaults", "w", account: "t")
    let found = silences([("1", "eu-west-1", "ec2.amazonaws.com", 0)], [vault, other])
    #expect(found.map(\.level) == [.cloud])
    #expect(found.first?.resources == 2)
  }

  @Test func aRegionIsSilentOnlyWhereATrailIsToLogIt() {
    let events =
      (0..<60).map { ("1", "eu-west-1", "s", Int64($0)) }
      + [("1", "us-east-1", "s", 0), ("1", "us-east-1", "s", 50)]
    func gaps(_ resources: [Resource]) -> [LogGap] {
      LogCoverageReport(
        LogCoverageTests.coverage(events), estate: Self.estate(resources)
      ).gaps
    }
    #expect(gaps([]).isEmpty)
    #expect(gaps([Self.trail(isMulti: false)]).isEmpty)
    #expect(gaps([Self.trail()]).map(\.region) == ["us-east-1"])
  }

  @Test func settingsSayWhatTheyLog() throws {
    let subscription = Self.resource(
      .azure, "Microsoft.Insights/diagnosticSettings",
      "/subscriptions/s/providers/microsoft.insights/diagnosticSettings/out", account: "s",
      #"{"properties":{"workspaceId":"/subscriptions/s/w","logs":["#
        + #"{"category":"Administrative","enabled":true},{"category":"Policy","enabled":false}]}}"#)
    let vault = Self.resource(
      .azure, "microsoft.insights/diagnosticsettings",
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v/providers/"
        + "microsoft.insights/diagnosticSettings/d", account: "s",
      #"{"properties":{"logs":[{"category":"AuditEvent","enabled":true}]}}"#)
    let sink = Self.resource(
      .gcp, "logging.googleapis.com/LogSink", "//logging.googleapis.com/projects/p/sinks/s",
      account: "p", #"{"destination":"storage.googleapis.com/b","filter":"severity>=ERROR"}"#)
    let policy = Self.resource(
      .gcp, "iam.googleapis.com/AllowPolicy", "//p", account: "p",
      #"{"auditConfigs":[{"service":"allServices","auditLogConfigs":[{"logType":"DATA_READ"}]}]}"#)
    let silent = Self.resource(
      .gcp, "iam.googleapis.com/AllowPolicy", "//q", account: "p", #"{"bindings":[]}"#)
    let status = Self.resource(
      .aws, "AWS::CloudTrail::TrailStatus", Self.trail().id, account: "1",
      #"{"configuration":{"IsLogging":false}}"#)
    let estate = Self.estate([subscription, vault, sink, policy, silent, Self.trail(), status])
    let report = LogCoverageReport(LogCoverage(), estate: estate)
    #expect(
      report.sources.map(\.kind)
        == [.trail, .activityLogExport, .diagnosticSetting, .auditConfig, .sink])
    let trail = try #require(report.sources.first)
    #expect((trail.isOn, trail.logsManagement, trail.logsData) == (false, true, false))
    #expect(trail.isValidated == true)
    #expect((report.sources[1].isOn, report.sources[1].scope) == (true, ["Administrative"]))
    // Without a destination nothing is logged.
    #expect(report.sources[2].isOn == false)
    #expect(report.sources[3].logsData == true)
    // What its filter lets through is not known.
    #expect(report.sources[4].logsManagement == nil)
  }

  @Test func eventSelectorsOfEitherFormAreRead() throws {
    func management(_ selectors: String) throws -> (Bool, Bool) {
      let root = try JSONDocument.parse("{\(selectors)}").root
      let found = TrailSelectors(root)
      return (found.logsManagement, found.logsData)
    }
    let old = try management(
      #""EventSelectors":[{"IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object"}]}]"#
    )
    #expect(old == (false, true))
    let new = try management(
      #""advancedEventSelectors":[{"fieldSelectors":[{"field":"eventCategory","equals":["Management"]}]}]"#
    )
    #expect(new == (true, false))
  }
}
