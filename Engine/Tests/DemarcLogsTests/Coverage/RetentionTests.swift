import DemarcCatalog
import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcLogs

/// One file of data, and nothing else.
struct OneFile: CatalogSource {
  let path: String
  let text: String

  var paths: [String] { [path] }

  func file(_ path: String) -> [UInt8]? { path == self.path ? Array(text.utf8) : nil }
}

/// Retention rules, and stores held against them.
@Suite struct RetentionTests {
  private let shipped = RetentionRules.load(EmbeddedData())

  @Test func theShippedRulesAreWhole() throws {
    #expect(shipped.diagnostics.isEmpty, "\(shipped.diagnostics)")
    let rules = try #require(shipped.tree).rules
    #expect(rules.count == 22)
    #expect(rules.allSatisfy { !$0.citation.isEmpty })
    // Frameworks must be those of the catalogue.
    let known = Set(try Catalog.embedded().frameworkIDs)
    for rule in rules { #expect(known.isSuperset(of: rule.frameworks), "\(rule.id)") }
  }

  @Test func noRuleOfHealthCareOrFinanceNamesLogsForSixOrSevenYears() throws {
    let rules = try #require(shipped.tree).rules
    let ofLogs = rules.filter { $0.records == .auditLogs }
    #expect(Set(ofLogs.map(\.id)) == ["pci-logs", "nydfs-audit-trails", "omb-m-21-31"])
    #expect(ofLogs.allSatisfy { $0.namesLogs })
    let hipaa = try #require(rules.first { $0.id == "hipaa-documentation" })
    #expect((hipaa.keep, hipaa.namesLogs) == (RetentionTime(6, .years), false))
    let workpapers = try #require(rules.first { $0.id == "sox-workpapers" })
    #expect((workpapers.keep, workpapers.records) == (RetentionTime(7, .years), .auditWorkpapers))
  }

  @Test(arguments: [
    (RetentionTime(90, .days), 90), (RetentionTime(12, .months), 365),
    (RetentionTime(30, .months), 911), (RetentionTime(1, .years), 365),
    (RetentionTime(6, .years), 2191), (RetentionTime(7, .years), 2556),
  ])
  func aTimeHasAtLeastSoManyDays(_ time: RetentionTime, _ days: Int) {
    #expect(time.daysMin == days)
  }

  private func verdict(_ keeping: LogKeeping, _ names: [String]) -> RetentionVerdict {
    RetentionVerdict.of(keeping, rules: shipped.tree?.applying(names) ?? [])
  }

  @Test func theLongestMinimumBinds() {
    #expect(verdict(.days(365), ["pci-dss-4.0.1"]).outcome == .longEnough)
    #expect(verdict(.days(364), ["pci-dss-4.0.1"]).outcome == .tooShort)
    let both = verdict(.days(365), ["pci-dss-4.0.1", "nydfs"])
    #expect(both.outcome == .tooShort)
    #expect(both.binding?.id == "nydfs-audit-trails")
    #expect(verdict(.unlimited, ["pci-dss-4.0.1", "nydfs"]).outcome == .longEnough)
  }

  @Test func whatIsNotKnownIsNotAssessed() {
    let unknown = verdict(.unknown, ["pci-dss-4.0.1"])
    #expect(unknown.outcome == .notAssessed)
    #expect(unknown.reachesMinimum == nil)
  }

  @Test func rulesAboutOtherRecordsDoNotBindLogs() {
    let hipaa = verdict(.days(90), ["hipaa-security"])
    #expect(hipaa.outcome == .noFigure)
    #expect(hipaa.notAboutThese.map(\.id).contains("hipaa-documentation"))
    let papers = RetentionVerdict.of(
      .days(90), rules: shipped.tree?.applying(["hipaa-security"]) ?? [], records: .documentation)
    #expect(papers.outcome == .tooShort)
  }

  @Test func aDutyToDeleteLeavesTheDecisionToAPerson() {
    let both = verdict(.days(400), ["pci-dss-4.0.1", "gdpr"])
    #expect(both.outcome == .needsDecision)
    #expect(both.reachesMinimum == true)
    #expect(both.deletion?.id == "gdpr-limit")
    #expect(both.words.contains("a person must decide"))
    #expect(verdict(.days(30), ["pci-dss-4.0.1", "gdpr"]).reachesMinimum == false)
    #expect(verdict(.unlimited, ["gdpr"]).outcome == .needsDecision)
    #expect(verdict(.unknown, ["gdpr"]).outcome == .notAssessed)
  }

  @Test(arguments: [
    (#""amount":0,"unit":"years""#, "catalog.wrong-type"),
    (#""amount":2,"unit":"decades""#, "catalog.unknown-word"),
    (#""amount":2,"unit":"years","endsIt":true"#, "catalog.bad-rule"),
    (#""readyAmount":2,"readyUnit":"years""#, "catalog.bad-rule"),
    (#""amont":2"#, "catalog.unknown-key"),
  ])
  func aRuleThatIsWrongIsTold(_ members: String, _ code: String) {
    let text =
      #"{"rules":[{"id":"x","regime":"X","records":"audit-logs","what":"w","citation":"c","#
      + #""confidence":"known-law",\#(members)}]}"#
    let loaded = RetentionRules.load(OneFile(path: "catalog/retention.json", text: text))
    #expect(loaded.diagnostics.map(\.code) == [code])
  }

  // MARK: Stores

  private func stores(_ resources: [Resource], _ names: [String]) -> [LogStoreVerdict] {
    LogCoverageReport(
      LogCoverage(), estate: LogEstateTests.estate(resources),
      rules: shipped.tree?.applying(names) ?? []
    ).stores
  }

  private func bucket(_ rules: String?) -> Resource {
    let life = rules.map { #","BucketLifecycleConfiguration":\#($0)"# } ?? ""
    return LogEstateTests.resource(
      .aws, "AWS::S3::Bucket", "arn:aws:s3:::logs", account: "1", name: "logs",
      #"{"configuration":{},"supplementaryConfiguration":{"x":1\#(life)}}"#)
  }

  @Test func theStoresOfATrailAreHeldAgainstTheRules() throws {
    let group = LogEstateTests.resource(
      .aws, "AWS::Logs::LogGroup", "trail", account: "1",
      #"{"configuration":{"retentionInDays":90}}"#)
    let life =
      #"{"rules":[{"status":"Enabled","expirationInDays":400,"filter":null},"#
      + #"{"status":"Disabled","expirationInDays":1},"#
      + #"{"status":"Enabled","expirationInDays":3,"prefix":"tmp/"}]}"#
    let found = stores([LogEstateTests.trail(), bucket(life), group], ["pci-dss-4.0.1"])
    #expect(found.map(\.keeping) == [.days(90), .days(400)])
    #expect(found.map(\.verdict.outcome) == [.tooShort, .longEnough])
    #expect(found.map(\.sources) == [["main"], ["main"]])
  }

  @Test func aBucketWithoutLifeCycleKeepsAndAnUnshownOneIsNotKnown() {
    #expect(stores([LogEstateTests.trail(), bucket("null")], []).last?.keeping == .unlimited)
    #expect(stores([LogEstateTests.trail(), bucket(nil)], []).last?.keeping == .unknown)
    // The estate does not hold the bucket at all.
    let absent = stores([LogEstateTests.trail()], ["pci-dss-4.0.1"])
    #expect(absent.map(\.verdict.outcome) == [.notAssessed, .notAssessed])
  }

  @Test func theStoresOfTheOtherCloudsAreFound() {
    let setting = LogEstateTests.resource(
      .azure, "Microsoft.Insights/diagnosticSettings",
      "/subscriptions/s/providers/microsoft.insights/diagnosticSettings/out", account: "s",
      #"{"properties":{"workspaceId":"/subscriptions/s/resourceGroups/G/workspaces/W","#
        + #""storageAccountId":"/subscriptions/s/storageAccounts/a","#
        + #""logs":[{"categoryGroup":"allLogs","enabled":true}]}}"#)
    let workspace = LogEstateTests.resource(
      .azure, "microsoft.operationalinsights/workspaces",
      "/subscriptions/s/resourceGroups/g/workspaces/w", account: "s",
      #"{"properties":{"retentionInDays":730}}"#)
    let life = LogEstateTests.resource(
      .azure, "Microsoft.Storage/storageAccounts/managementPolicies",
      "/subscriptions/s/storageAccounts/a/managementPolicies/default", account: "s",
      #"{"properties":{"policy":{"rules":[{"enabled":true,"definition":{"actions":{"baseBlob":"#
        + #"{"delete":{"daysAfterModificationGreaterThan":1095}}}}}]}}}"#)
    let sink = LogEstateTests.resource(
      .gcp, "logging.googleapis.com/LogSink", "//logging.googleapis.com/projects/p/sinks/all",
      account: "p",
      #"{"destination":"logging.googleapis.com/projects/p/locations/global/buckets/audit"}"#)
    let logBucket = LogEstateTests.resource(
      .gcp, "logging.googleapis.com/LogBucket",
      "//logging.googleapis.com/projects/p/locations/global/buckets/audit", account: "p",
      #"{"retentionDays":400}"#)
    let found = stores([setting, workspace, life, sink, logBucket], ["NYDFS"])
    #expect(found.map(\.keeping) == [.days(730), .days(1095), .days(400)])
    #expect(found.map(\.verdict.outcome) == [.tooShort, .longEnough, .tooShort])
  }
}
