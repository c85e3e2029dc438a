import DemarcLogs
import DemarcModel
import SigmaEngine

extension FuzzTarget {
  /// Logs on their way through a detection run.
  static let logs = FuzzTarget(
    name: "logs",
    seeds: {
      LogSeeds.all.map { Array($0.utf8) } + [Gzip.member(Array(LogSeeds.lines.utf8))]
    },
    dictionary: [
      "\"Records\":[", "\"records\":[", "\"value\":[", "\"eventVersion\":\"1.08\"",
      "\"eventName\":\"DeleteTrail\"", "\"event\\u004eame\":", "\\u0044eleteTrail",
      "\"eventSource\":\"cloudtrail.amazonaws.com\"", "\"userIdentity\":{\"type\":\"Root\"}",
      "\"userIdentity.type\":\"Root\"", "\"errorCode\":null", "\"eventID\":\"1\"", "},\n{",
      "}\n{", "],[", "null", "\u{FEFF}", "needle", "\"requestParameters\":{\"count\":",
      "\"recipientAccountId\":\"1\"", "AuditData\n", "\"AuditData\":\"{", "\\\"", "\r\n", "[[",
      "]]",
    ]
  ) { bytes in
    let wanted = alerts(bytes) { $0.tiers = false }
    try hold(alerts(bytes) { _ in } == wanted, "the first tier changes the alerts")
    for chunk in [1, 7, 64, 1 << 10] {
      try hold(
        alerts(bytes) { $0.chunkBytes = chunk } == wanted, "chunks of \(chunk) change the alerts")
    }
    let parts = alerts(bytes) {
      $0.segmentBytes = 100
      $0.workers = 2
      $0.batchRecords = 1
    }
    try hold(parts == wanted, "parts change the alerts")
    for event in wanted.flatMap(\.events) {
      let read = try? LogEventReader([.bytes(name: "fuzz", bytes)]).read(event)
      try hold(read != nil, "the event of an alert cannot be read again: \(event)")
    }
  }

  private static func alerts(
    _ bytes: [UInt8], _ change: (inout DetectionOptions) -> Void
  ) -> [Alert] {
    guard let rules = LogSeeds.rules else { return [] }
    var options = DetectionOptions()
    change(&options)
    var alerts: [Alert] = []
    _ = DetectionRun(rules, options: options).run([.bytes(name: "fuzz", bytes)]) {
      alerts.append($0)
    }
    return alerts
  }
}

/// Small logs, and rules that they match.
private enum LogSeeds {
  static let rules = DetectionRules.load(
    DetectionSources(rules: [SourceFile(name: "fuzz.yml", text: rule)])
  ).tree

  private static let rule = """
    title: Trail
    id: 00000000-0000-0000-0000-000000000001
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {eventSource: cloudtrail.amazonaws.com, eventName: [DeleteTrail, StopLogging]}
      condition: selection
    ---
    title: Root
    id: 00000000-0000-0000-0000-000000000002
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {userIdentity.type: Root}
      condition: selection
    ---
    title: Word
    id: 00000000-0000-0000-0000-000000000003
    logsource: {product: aws}
    detection:
      keywords: [needle]
      condition: keywords
    ---
    title: Rest
    id: 00000000-0000-0000-0000-000000000004
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {errorCode: null, eventName|startswith: D}
      odd: {requestParameters.count|gte: 5}
      condition: selection or odd
    ---
    title: Often
    id: 00000000-0000-0000-0000-000000000005
    correlation:
      type: event_count
      rules: [00000000-0000-0000-0000-000000000002]
      group-by: [recipientAccountId]
      timespan: 1h
      condition: {gte: 2}
    """

  private static let event = """
    {"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":"2024-05-01T10:00:00Z",\
    "eventSource":"cloudtrail.amazonaws.com","eventName":"DeleteTrail","awsRegion":"eu-west-1",\
    "requestParameters":{"count":7,"list":["needle"]},"errorCode":null,"eventID":"1",\
    "eventType":"AwsApiCall","recipientAccountId":"1"}
    """

  static let lines = event + "\n" + event.replacing("\"1\"", with: "\"2\"") + "\n"

  static let all = [
    lines, "{\"Records\":[" + event + "," + event + "]}", "[" + event + "]",
    event.replacing(",", with: ",\n "), "RecordId,AuditData\n1,\"{\"\"Operation\"\":\"\"x\"\"}\"\n",
    "{\"Records\":[]}", event.replacing("DeleteTrail", with: "D\\u0065leteTrail"),
  ]
}
