import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcReport

/// What a form can hold, at the limit and past it.
@Suite struct AlertLimitTests {
  static let million = "\u{1}" + String(repeating: "wide é. ", count: 120_000)

  /// The long text where logs are known to hold long ones, a shorter one everywhere else.
  static var long: Alert {
    var alert = AlertHostileTests.alert(String(million.prefix(9000)))
    alert.account = "111122223333"
    alert.rule.title = million
    alert.actor?.userAgent = million
    alert.matched = [AlertField(field: "requestParameters", value: million)]
    return alert
  }

  @Test(arguments: AlertFormat.allCases)
  func aMegabyteOfTextIsNoDanger(_ format: AlertFormat) throws {
    let bytes = try AlertSample.bytes(format, [Self.long], AlertSample.options, DetectionTally())
    let most: [AlertFormat: Int] = [
      .text: 40_000, .html: 120_000, .asff: 240_010, .cef: 40_000, .syslog: 8193,
    ]
    if let most = most[format] { #expect(bytes.count <= most) }
    switch format {
    case .json:
      let root = try JSONDocument.parse(bytes.dropLast()).root
      #expect(root["matched"]?[0]?["value"]?.string == Self.million)
    case .ocsf:
      let root = try JSONDocument.parse(bytes.dropLast()).root
      #expect(root["evidences"]?[0]?["data"]?["matched"]?[0]?["value"]?.string == Self.million)
    case .csv: #expect(try StrictCSV.rows(bytes)[1].contains(Self.million))
    case .text, .html, .asff, .cef, .syslog: #expect(!bytes.isEmpty)
    }
  }

  @Test func textsOfFindingsKeepToTheLengthsOfTheFormat() throws {
    var alert = AlertHostileTests.alert(String(repeating: "🚀é", count: 4000))
    alert.account = "111122223333"
    alert.resources = (0..<50).map {
      AlertResource(id: "\($0)" + String(Self.million.prefix(5000)), type: "AWS::S3::Bucket")
    }
    let bytes = try AlertSample.bytes(.asff, [alert])
    #expect(bytes.count <= AlertASFF.findingBytesMax + 10)
    let finding = try #require(try JSONDocument.parse(bytes).root[0])
    let lengths: [String: Int] = [
      "Id": 512, "GeneratorId": 512, "Title": 256, "Description": 1024, "ProductArn": 2048,
    ]
    for (name, most) in lengths {
      let text = try #require(finding[name]?.string)
      #expect((1...most).contains(text.utf16.count), "\(name)")
    }
    let description = try #require(finding["Description"]?.string)
    #expect(description.contains("Rule by 🚀"), "the author must not be what is cut away")
    #expect((1...32).contains(finding["Resources"].map { Array($0.elements).count } ?? 0))
    let fields = finding["ProductFields"].map { Array($0.members) } ?? []
    #expect(fields.count <= 50)
    #expect(
      fields.allSatisfy {
        $0.name.utf16.count <= 128 && ($0.value.string ?? "").utf16.count <= 2048
      })
  }

  @Test func batchesHoldAHundredFindings() {
    var batches = ASFFBatches(AlertSample.options)
    let made = (0..<250).flatMap { _ in batches.add(AlertSample.trail) } + batches.finish()
    #expect(made.map(\.count) == [100, 100, 50])
    #expect(
      made.allSatisfy {
        Self.findings($0.bytes) == $0.count
      })
  }

  private static func findings(_ bytes: [UInt8]) -> Int? {
    let root = try? JSONDocument.parse(bytes).root
    return root?["Findings"].map { Array($0.elements).count }
  }

  @Test func batchesHoldSixMegabytes() {
    var alert = AlertHostileTests.alert(String(repeating: "\u{1}", count: 3000))
    alert.account = "111122223333"
    var batches = ASFFBatches(AlertSample.options)
    let made = (0..<100).flatMap { _ in batches.add(alert) } + batches.finish()
    #expect(made.map(\.count).reduce(0, +) == 100)
    #expect(made.count > 1)
    #expect(made.allSatisfy { $0.bytes.count <= AlertASFF.batchBytesMax })
  }

  @Test func batchesThatAreFilledAtTheSameTimeAreBounded() {
    var batches = ASFFBatches(AlertSample.options)
    var made: [ASFFBatch] = []
    for number in 0..<200 {
      var alert = AlertSample.trail
      alert.account = "\(100_000_000_000 + number)"
      made += batches.add(alert)
    }
    #expect(made.count == 200 - 64)
    #expect((made + batches.finish()).map(\.count).reduce(0, +) == 200)
  }

  // MARK: Syslog

  @Test(
    arguments: [0, 1024, 2048, 8192], SyslogOptions.Payload.allCases)
  func syslogKeepsToItsCapAndStaysReadable(_ cap: Int, _ payload: SyslogOptions.Payload) throws {
    var options = AlertSample.options
    options.syslog.bytesMax = cap
    options.syslog.payload = payload
    options.syslog.hostname = String(repeating: "h", count: 300)
    let least = max(cap, 1024)
    let texts = ["short", String(repeating: "long ", count: 2000), "\"\\]|="]
    for (text, alert) in texts.map({ ($0, AlertHostileTests.alert($0)) }) + [
      (Self.million, Self.long)
    ] {
      var alert = alert
      alert.events = Array(repeating: alert.events[0], count: 40)
      let bytes = try AlertSample.bytes(.syslog, [alert], options).dropLast()
      #expect(bytes.count <= least)
      let read = try StrictSyslog(bytes)
      #expect(read.parameters["author"] != nil)
      switch payload {
      case .json:
        let root = try JSONDocument.parse(read.message).root
        #expect(root["rule"]?["author"]?.string?.isEmpty == false)
        if text.utf8.count > 8192 { #expect(root["cut"]?.bool == true) }
      case .cef:
        let cef = try StrictCEF(String(decoding: read.message, as: UTF8.self))
        #expect(cef.values["rt"] == "1782820800000")
      }
    }
  }

  @Test func whatFitsIsNotCut() throws {
    var options = AlertSample.options
    options.syslog.payload = .json
    let bytes = try AlertSample.bytes(.syslog, [AlertSample.trail], options).dropLast()
    let line = try AlertSample.bytes(.json, [AlertSample.trail]).dropLast()
    #expect(try StrictSyslog(bytes).message == Array(line))
  }

  // MARK: Page

  @Test func thePageKeepsTheMostSevereAndCountsAll() throws {
    var options = AlertSample.options
    options.htmlAlertsMax = 3
    let alerts = [AlertSample.mailbox, AlertSample.stack] + AlertSample.alerts
    let data = try #require(Stub.parts(AlertSample.bytes(.html, alerts, options))["data"])
    let root = try JSONDocument.parse(Array(data.utf8)).root
    #expect(root["meta"]?["alerts"]?.int64 == 9)
    #expect(root["meta"]?["shown"]?.int64 == 3)
    #expect(
      root["alerts"]?.elements.map { $0[0]?.string } == [
        AlertSample.trail.id, AlertSample.role.id, AlertSample.firewall.id,
      ])
    let bins = root["timeline"]?["bins"].map { Array($0.elements) } ?? []
    #expect(bins.flatMap { $0.elements.dropFirst().compactMap(\.int64) }.reduce(0, +) == 8)
  }

  @Test func alertsWithoutATimeAreCountedAndInNoBin() {
    var timeline = AlertTimeline()
    timeline.add(0, .high)
    timeline.add(AlertSample.noon, .low)
    #expect(timeline.untimed == 1)
    #expect(timeline.severities == [.high: 1, .low: 1])
    #expect(timeline.firstMs == AlertSample.noon)
    #expect(timeline.bins.count == 1)
  }

  @Test func theChartHasFewBinsWhateverTheTimes() {
    var timeline = AlertTimeline()
    for hour in 1...5000 { timeline.add(Int64(hour) * 3_600_000, .high) }
    #expect(timeline.bins.count <= 2000)
    #expect(timeline.widthMs == 6 * 3_600_000)
    for time in [Int64.min, .max, 1, -1] { timeline.add(time, .low) }
    for step in 1...10_000 { timeline.add(Int64(step) * 900_000_000_000_000, .critical) }
    #expect(timeline.bins.count <= 2000)
    #expect(timeline.bins.values.flatMap(\.self).reduce(0, +) == 15_004)
  }
}
