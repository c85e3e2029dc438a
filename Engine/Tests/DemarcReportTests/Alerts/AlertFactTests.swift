import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcReport

/// Single facts of the forms that a reader would act on.
@Suite struct AlertFactTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_782_820_800_000, "2026-06-30T12:00:00Z"), (951_782_400_007, "2000-02-29T00:00:00.007Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (Int64.max, "9999-12-31T23:59:59.999Z"),
      (-62_167_219_200_000, "0000-01-01T00:00:00Z"), (Int64.min, "0000-01-01T00:00:00Z"),
    ] as [(Int64, String)])
  func instants(_ ms: Int64, _ text: String) { #expect(AlertTime.text(ms) == text) }

  @Test(arguments: [
    ("203.0.113.7", AlertAddress.v4), ("256.0.0.1", .name), ("1.2.3", .name), ("01.2.3.4", .name),
    ("::", .v6), ("::1", .v6), ("2001:db8::7", .v6), ("::ffff:192.0.2.1", .v6),
    ("1:2:3:4:5:6:7:8", .v6), ("1:2:3:4:5:6:7", .name), ("1::2::3", .name), (":::", .name),
    ("2001:db8::g", .name), ("12345::", .name), ("1:2:3:4:5:6:7::8", .name),
    ("AWS Internal", .name), ("sts.amazonaws.com", .name), ("", .name),
  ])
  func addresses(_ text: String, _ kind: AlertAddress) { #expect(AlertAddress(text) == kind) }

  @Test(arguments: AlertFormat.allCases)
  func everyFormNamesTheAuthorOfTheRule(_ format: AlertFormat) throws {
    let bytes = try AlertSample.bytes(format, [AlertSample.failures], AlertSample.options, .init())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("Grace Hopper"))
    #expect(text.contains("DRL 1.1"))
    #expect(text.contains("5b0f9c2e-7a31-4d86-9f55-0c1d2e3f4a5b"))
  }

  @Test func nothingAtAllIsStillAWholeDocument() throws {
    #expect(try AlertSample.bytes(.json, []).isEmpty)
    let findings = try JSONDocument.parse(AlertSample.bytes(.asff, [])).root
    #expect(Array(findings.elements).isEmpty)
    #expect(try StrictCSV.rows(AlertSample.bytes(.csv, [])).count == 1)
    let text = String(decoding: try AlertSample.bytes(.text, []), as: UTF8.self)
    #expect(text.contains("0 alerts | 12,348 events read"))
    let data = try #require(Stub.parts(AlertSample.bytes(.html, []))["data"])
    #expect(try JSONDocument.parse(Array(data.utf8)).root["meta"]?["alerts"]?.int64 == 0)
  }

  @Test func thePageNeedsItsParts() throws {
    #expect(throws: ReportError.missingAsset("alerts/alerts.html")) {
      _ = try AlertEncoder(.html, AlertSample.options)
    }
  }

  @Test func severitiesOfSyslogGoDownAsTheRulesGoUp() throws {
    var options = AlertSample.options
    options.syslog.facility = 4
    let lines = try AlertSample.bytes(.syslog, AlertSample.alerts, options).split(
      separator: UInt8(ascii: "\n"))
    #expect(try lines.map { try StrictSyslog($0).priority - 32 } == [3, 4, 2, 3, 5, 6, 5])
  }

  @Test func theEnterpriseNumberIsOnesOwn() throws {
    var options = AlertSample.options
    options.syslog.enterprise = 4711
    options.syslog.marksUTF8 = false
    let bytes = try AlertSample.bytes(.syslog, [AlertSample.trail], options).dropLast()
    let read = try StrictSyslog(bytes)
    #expect(read.id == "demarc@4711")
    #expect(!read.isMarked)
    #expect(read.fields[4] == "demarc-aws-trail-deleted")
  }

  // MARK: OCSF

  @Test(arguments: OCSFVersion.allCases)
  func accountsAreWhatTheVersionHasANumberFor(_ version: OCSFVersion) throws {
    var options = AlertSample.options
    options.ocsf = version
    let lines = try AlertSample.bytes(.ocsf, AlertSample.alerts, options).split(
      separator: UInt8(ascii: "\n"))
    let types = try lines.map {
      try JSONDocument.parse(Array($0)).root["cloud"]?["account"]?["type_id"]?.int64
    }
    let isNew = version >= .v1_4_0
    #expect(types == [10, 10, isNew ? 13 : 99, isNew ? 11 : 99, nil, 10, nil])
  }

  @Test func theLifeOfAnIncidentIsItsActivity() throws {
    let bytes = IncidentReport.bytes(
      AlertSample.incidents, format: .ocsf, options: AlertSample.options)
    let found = try bytes.split(separator: UInt8(ascii: "\n")).map {
      let root = try JSONDocument.parse(Array($0)).root
      return "\(root["type_uid"]?.int64 ?? 0) \(root["status"]?.string ?? "") "
        + (root["finding_info_list"]?[0]?["uid"]?.string ?? "")
    }
    #expect(found == ["200501 New inc-1", "200502 In Progress inc-2", "200503 Closed inc-3"])
  }

  // MARK: ASFF

  @Test func alertsThatNoAccountTakesAreSaidToBeLeftOut() throws {
    var options = AlertSample.options
    options.asff.account = nil
    var encoder = try AlertEncoder(.asff, options)
    var out = encoder.begin()
    for alert in AlertSample.alerts { encoder.encode(alert, into: &out) }
    out += encoder.end(DetectionTally())
    #expect(Array(try JSONDocument.parse(out).root.elements).count == 3)
    #expect(
      encoder.diagnostics.map(\.message) == ["4 alerts of no AWS account left out of the findings"])
    #expect(encoder.count == 7)
  }

  @Test func theProductIsNamedForAccountAndRegion() throws {
    var options = AlertSample.options
    options.asff.productARN =
      "arn:{partition}:securityhub:{region}::product/acme/demarc{account}{x}"
    var alert = AlertSample.trail
    alert.region = "us-gov-west-1"
    let finding = try JSONDocument.parse(AlertSample.bytes(.asff, [alert], options)).root[0]
    #expect(
      finding?["ProductArn"]?.string
        == "arn:aws-us-gov:securityhub:us-gov-west-1::product/acme/demarc111122223333{x}")
  }

  @Test(arguments: [
    (["attack.impact", "attack.t1485"], ["Effects/Data Destruction"]),
    (["attack.impact", "attack.t1496"], ["Effects/Resource Consumption"]),
    (["attack.impact"], ["Effects/Data Destruction"]),
    (
      ["attack.initial_access", "attack.persistence"], ["TTPs/Initial Access", "TTPs/Persistence"]
    ),
    (["attack.t1078.004", "car.2013"], ["Unusual Behaviors/User"]),
    ([], ["Unusual Behaviors/User"]),
  ])
  func typesOfFindingsComeFromTactics(_ tags: [String], _ types: [String]) throws {
    var alert = AlertSample.trail
    alert.rule.tags = tags
    let finding = try JSONDocument.parse(AlertSample.bytes(.asff, [alert])).root[0]
    let found = finding?["FindingProviderFields"]?["Types"]?.elements.map(\.string)
    #expect(found == types)
  }

  @Test func anOperationThatTheDictionaryCutsStandsInTheMessage() throws {
    var alert = AlertSample.role
    let long = "Microsoft.Sql/servers/databases/transparentDataEncryption/operationResults/write"
    alert.action = long
    let line = String(decoding: try AlertSample.bytes(.cef, [alert]).dropLast(), as: UTF8.self)
    let cef = try StrictCEF(line)
    #expect(cef.values["act"]?.utf16.count == 63)
    #expect(cef.values["msg"]?.hasPrefix(long) == true)
  }
}
