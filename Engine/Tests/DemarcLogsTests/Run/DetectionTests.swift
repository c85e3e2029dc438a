import DemarcJSON
import DemarcLogs
import DemarcModel
import Testing

/// What a run hands over: alerts with all that a reader needs, and an honest account of the rest.
@Suite struct DetectionTests {
  private static func trail(
    _ id: String, name: String = "DeleteTrail", account: String = "111122223333",
    time: String = "2024-05-01T10:00:00Z", more: String = ""
  ) -> String {
    #"{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/eve","accountId":"111122223333","userName":"eve"},"eventTime":"\#(time)","eventSource":"cloudtrail.amazonaws.com","eventName":"\#(name)","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.7","userAgent":"cli","requestParameters":{"name":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/t"},"eventID":"\#(id)","eventType":"AwsApiCall","recipientAccountId":"\#(account)"\#(more)}"#
  }

  private static func run(_ lines: [String], _ rules: DetectionRules) -> ([Alert], DetectionSummary)
  {
    DetectionRun(rules).alerts([
      .bytes(name: "log.json", Array(lines.joined(separator: "\n").utf8))
    ])
  }

  @Test func anAlertSaysWhoDidWhatAndByWhichRule() throws {
    let rules = try TestRules.load()
    let lines = [Self.trail("a", name: "ListBuckets"), Self.trail("b")]
    let alert = try #require(Self.run(lines, rules).0.first)
    #expect(alert.rule.title == "Trail deleted")
    #expect(alert.rule.author == "Test Author")
    #expect(alert.rule.license == "Apache-2.0")
    #expect(alert.rule.references == ["https://example.com/trail"])
    #expect(alert.rule.techniques == ["T1562.008"])
    #expect(alert.rule.severity == .high)
    #expect(alert.rule.controls == ["nist-800-53r5:AU-9"])
    #expect(alert.rule.side == .customer)
    #expect(alert.rule.file == "rules.yml")
    #expect(alert.source == "aws/cloudtrail")
    #expect(alert.cloud == .aws)
    #expect(alert.account == "111122223333")
    #expect(alert.region == "eu-west-1")
    #expect(alert.service == "cloudtrail.amazonaws.com")
    #expect(alert.action == "DeleteTrail")
    #expect(alert.actor?.id == "arn:aws:iam::111122223333:user/eve")
    #expect(alert.timeMs == 1_714_557_600_000)
    #expect(
      alert.matched.contains(AlertField(field: "eventName", value: "DeleteTrail")),
      "\(alert.matched)")
    let event = try #require(alert.events.first)
    #expect(event.id == "b")
    #expect(event.file == "log.json")
    #expect(event.line == 2)
    #expect(event.offset == lines[0].utf8.count + 1)
    #expect(event.length == lines[1].utf8.count)
  }

  @Test func anEventDeliveredTwiceAlertsOnce() throws {
    let rules = try TestRules.load()
    let (alerts, summary) = Self.run(
      [
        Self.trail("a"), Self.trail("a"), Self.trail("a", account: "444455556666"),
        Self.trail("b"),
      ], rules)
    #expect(
      alerts.filter { $0.rule.title == "Trail deleted" }.compactMap { $0.events.first?.line }
        == [1, 3, 4])
    #expect(summary.tally.duplicates == 1)
    #expect(Set(alerts.map(\.id)).count == alerts.count)
  }

  @Test func theTallySaysWhyARuleWasSilent() throws {
    let rules = try TestRules.load()
    let summary = Self.run([Self.trail("a"), Self.trail("b", name: "x")], rules).1
    var states: [String: RuleTallyState] = [:]
    for tally in summary.tally.rules { states[tally.rule.title] = tally.state }
    #expect(states["Trail deleted"] == .matched)
    #expect(states["Needle anywhere"] == .silent)
    #expect(states["Root used"] == .silent)
    #expect(states["Never seen"] == .neverSawItsField)
    #expect(states["No such log"] == .sourceAbsent)
    #expect(states["Vault deleted"] == .sourceAbsent)
    let unseen = summary.tally.rules.first { $0.rule.title == "Never seen" }?.unseenFields
    #expect(unseen == ["no.such.field"])
    let source = try #require(summary.tally.sources.first)
    #expect(source.source == "aws/cloudtrail")
    #expect(source.events == 2)
    #expect(source.firstMs == 1_714_557_600_000)
  }

  @Test func aRuleThatStandsTwiceIsTakenOnce() throws {
    let file = SourceFile(name: "one.yml", text: TestRules.text)
    let parsed = DetectionRules.load(
      DetectionSources(rules: [file, SourceFile(name: "two.yml", text: TestRules.text)]))
    #expect(parsed.tree?.rules.count == 12)
    #expect(parsed.diagnostics.contains { $0.code == "rules.repeated-id" })
  }

  @Test func aCorrelationCarriesItsEvents() throws {
    let rules = try TestRules.load()
    let lines = (0..<4).map {
      Self.trail("e\($0)", name: "ConsoleLogin", time: "2024-05-01T10:00:0\($0)Z")
    }
    let alerts = Self.run(lines, rules).0
    let alert = try #require(alerts.first)
    #expect(alerts.count == 1, "the rule it counts does not alert by itself")
    #expect(alert.rule.title == "Three logins by one user")
    #expect(alert.correlation?.kind == "event_count")
    #expect(
      alert.correlation?.group
        == [AlertField(field: "recipientAccountId", value: "111122223333")])
    #expect(alert.events.map(\.id) == ["e0", "e1", "e2"])
    #expect(alert.events.map(\.line) == [1, 2, 3])
    #expect(alert.actor?.name == "eve" || alert.actor?.id.hasSuffix("user/eve") == true)
  }

  @Test func everyEventCanBeReadAgain() throws {
    let rules = try TestRules.load()
    let folder = try TemporaryFolder()
    for form in TestForm.allCases {
      var maker = EventMaker(seed: 21)
      let events = maker.events(80)
      let path = try folder.write("log-\(form.rawValue)", try form.bytes(events))
      let alerts = DetectionRun(rules).alerts([.path(path)]).alerts
      #expect(!alerts.isEmpty)
      let reader = LogEventReader()
      for event in alerts.flatMap(\.events) {
        let read = try reader.read(event).root
        let id = (read["eventID"] ?? read["insertId"] ?? read["correlationId"])?.string ?? ""
        #expect(id == event.id, "\(form) \(event)")
      }
    }
  }

  @Test func aFileThatIsGoneIsAFaultAndTheRestIsRead() throws {
    let rules = try TestRules.load()
    let folder = try TemporaryFolder()
    let path = try folder.write("log.json", Array(Self.trail("a").utf8))
    let (alerts, summary) = DetectionRun(rules).alerts([
      .path(folder.path("none")), .path(path), .path(folder.path("*.none")),
    ])
    #expect(alerts.count == 1)
    #expect(summary.tally.diagnostics.map(\.code) == ["logs.unreadable", "logs.no-match"])
    let event = AlertEvent(
      id: "a", timeMs: 0, file: folder.path("none"), offset: 0, length: 10, line: 1)
    #expect(throws: Diagnostic.self) { try LogEventReader().read(event) }
  }

  @Test func anExportOfMicrosoft365IsReadByItsColumn() throws {
    let text = """
      title: Forwarding
      id: 30000000-0000-0000-0000-000000000002
      logsource: {product: m365, service: exchange}
      detection:
        selection: {Operation: New-InboxRule}
        condition: selection
      """
    let loaded = DetectionRules.load(
      DetectionSources(rules: [SourceFile(name: "m.yml", text: text)]))
    let rules = try #require(loaded.tree)
    let data =
      #"{""CreationTime"":""2024-05-01T10:00:00"",""Id"":""x"",""Operation"":""New-InboxRule"",""OrganizationId"":""o"",""RecordType"":1,""UserType"":2,""Workload"":""Exchange"",""UserId"":""a@example.com""}"#
    let table = "RecordId,CreationDate,AuditData\nr1,2024,\"\(data)\"\nr2,2024,\"broken\"\n"
    let (alerts, summary) = DetectionRun(rules).alerts([
      .bytes(name: "export.csv", Array(table.utf8))
    ])
    #expect(alerts.map { $0.events.first?.line } == [2])
    #expect(summary.files.first?.faults == 1)
  }

  @Test func aFileThatIsNoLogIsToldOnce() throws {
    let rules = try TestRules.load()
    let license = (1...40).map { "Line \($0) of some licence." }
    let (alerts, summary) = Self.run(license, rules)
    #expect(alerts.isEmpty)
    #expect(summary.tally.diagnostics.map(\.code) == ["logs.no-records"])
    // A log with a few such lines before its first record is told of each.
    let mixed = Self.run(Array(license.prefix(3)) + [Self.trail("a")], rules)
    #expect(mixed.0.count == 1)
    #expect(mixed.1.tally.diagnostics.count == 3)
  }

  @Test func rulesWithoutALicenceHaveThatOfTheirFolder() throws {
    let rule = { (name: String, more: String) in
      SourceFile(
        name: name,
        text: """
          title: \(name)
          logsource: {product: aws, service: cloudtrail}
          detection: {a: {eventName: x}, condition: a}
          \(more)
          """)
    }
    let loaded = DetectionRules.load(
      DetectionSources(
        rules: [
          rule("pack/a.yml", ""), rule("pack/b.yml", "license: MIT"), rule("other/c.yml", ""),
          rule("pack/inner/d.yml", ""),
        ],
        licenses: ["pack": "DRL 1.1", "pack/inner": "CC0"]))
    #expect(loaded.tree?.alertRules.map(\.license) == ["DRL 1.1", "MIT", nil, "CC0"])
  }
}
