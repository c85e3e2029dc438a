import DemarcReport
import DemarcTestKit
import Testing

/// Alerts and incidents in each form, byte for byte as somebody last read them.
@Suite struct AlertGoldenTests {
  @Test(arguments: AlertFormat.allCases.filter { $0 != .html })
  func form(_ format: AlertFormat) throws {
    try Golden.expect(try AlertSample.bytes(format), "alerts/\(format.fileName)")
  }

  @Test func pageData() throws {
    let data = try #require(Stub.parts(AlertSample.bytes(.html))["data"])
    try Golden.expect(data, "alerts/page-data.json")
  }

  @Test(arguments: OCSFVersion.allCases)
  func everyVersionOfOCSF(_ version: OCSFVersion) throws {
    var options = AlertSample.options
    options.ocsf = version
    let findings = try AlertSample.bytes(.ocsf, AlertSample.alerts, options)
    try Golden.expect(findings, "alerts/ocsf/\(version.rawValue)-2004.jsonl")
  }

  @Test(arguments: OCSFVersion.allCases)
  func incidentsInEveryVersionOfOCSF(_ version: OCSFVersion) throws {
    var options = AlertSample.options
    options.ocsf = version
    let incidents = IncidentReport.bytes(
      AlertSample.incidents, format: .ocsf, options: options)
    try Golden.expect(incidents, "alerts/ocsf/\(version.rawValue)-2005.jsonl")
  }

  @Test(arguments: SyslogOptions.Payload.allCases, SyslogOptions.Framing.allCases)
  func everyWayOfSyslog(_ payload: SyslogOptions.Payload, _ framing: SyslogOptions.Framing) throws {
    var options = AlertSample.options
    options.syslog.payload = payload
    options.syslog.framing = framing
    try Golden.expect(
      try AlertSample.bytes(.syslog, AlertSample.alerts, options),
      "alerts/syslog/\(payload.rawValue)-\(framing.rawValue).syslog")
  }

  @Test func colour() throws {
    var options = AlertSample.options
    options.style = Style(colour: true, width: 80)
    try Golden.expect(
      try AlertSample.bytes(.text, AlertSample.alerts, options), "alerts/alerts-colour-80.txt")
  }

  private static var batches: [ASFFBatch] {
    var batches = ASFFBatches(AlertSample.options)
    return AlertSample.alerts.flatMap { batches.add($0) } + batches.finish()
  }

  @Test(arguments: ["111122223333-eu-west-1", "111122223333-us-east-1", "999988887777-us-east-1"])
  func batch(_ name: String) throws {
    let batch = try #require(Self.batches.first { "\($0.account)-\($0.region)" == name })
    try Golden.expect(batch.bytes, "alerts/asff/\(name).json")
  }

  @Test func eachBatchIsForOneAccountAndRegion() {
    #expect(Self.batches.map(\.count) == [2, 1, 4])
  }

  @Test(arguments: IncidentFormat.allCases)
  func incidents(_ format: IncidentFormat) throws {
    try Golden.expect(
      IncidentReport.bytes(AlertSample.incidents, format: format, options: AlertSample.options),
      "alerts/\(format.fileName)")
  }

  @Test func oneIncident() throws {
    let texts = AlertSample.incidents.map { IncidentReport.detail($0, style: .plain) }
    try Golden.expect(texts.joined(separator: "----\n"), "alerts/incident-detail.txt")
  }
}
