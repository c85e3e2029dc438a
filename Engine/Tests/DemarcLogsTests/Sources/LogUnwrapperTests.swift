import DemarcJSON
import DemarcLogs
import Testing

@Suite struct LogUnwrapperTests {
  static let trail = #"{"eventSource":"iam.amazonaws.com","eventName":"CreateUser","eventID":"1"}"#
  static let entry =
    #"{"protoPayload":{"methodName":"m","serviceName":"iam.googleapis.com"},"logName":"l"}"#
  static let activity =
    #"{"time":"t","resourceId":"/SUBSCRIPTIONS/1","operationName":"W","category":"Administrative"}"#

  /// Envelopes, each with one event inside, and where it lies.
  static let envelopes: [(String, LogKind, String)] = [
    (trail, .cloudTrail, ""),
    ("[\(trail)]", .cloudTrail, "/0"),
    (#"{"Records":[\#(trail)]}"#, .cloudTrail, "/Records/0"),
    (#"{"records":[\#(activity)]}"#, .azureActivity, "/records/0"),
    (#"[{"records":[\#(activity)]}]"#, .azureActivity, "/0/records/0"),
    (#"{"value":[\#(activity)],"nextLink":"x"}"#, .azureActivity, "/value/0"),
    (#"{"detail-type":"AWS API Call via CloudTrail","detail":\#(trail)}"#, .cloudTrail, "/detail"),
    (
      #"{"logEvents":[{"id":"1","message":\#(quoted(trail))}]}"#, .cloudTrail,
      "/logEvents/0/message"
    ),
    (
      #"{"events":[{"timestamp":1,"message":\#(quoted(trail))}]}"#, .cloudTrail,
      "/events/0/message"
    ),
    (
      #"{"results":[[{"field":"@timestamp","value":"x"},{"field":"@message","value":\#(quoted(trail))}]]}"#,
      .cloudTrail, "/results/0/@message"
    ),
    (
      #"{"Type":"Notification","TopicArn":"t","Message":\#(quoted(trail))}"#, .cloudTrail,
      "/Message"
    ),
    (
      #"{"Messages":[{"MessageId":"1","Body":\#(quoted(trail))}]}"#, .cloudTrail,
      "/Messages/0/Body"
    ),
    (
      #"{"Records":[{"eventSource":"aws:sqs","body":\#(quoted(trail))}]}"#, .cloudTrail,
      "/Records/0/body"
    ),
    (
      #"{"Events":[{"EventId":"1","CloudTrailEvent":\#(quoted(trail))}]}"#, .cloudTrail,
      "/Events/0/CloudTrailEvent"
    ),
    (#"{"message":{"data":"\#(base64(entry))","attributes":{}}}"#, .googleAudit, "/message/data"),
    (#"{"data":"\#(base64(entry))","messageId":"1"}"#, .googleAudit, "/data"),
    (#"{"data":\#(entry)}"#, .googleAudit, "/data"),
    (#"{"message":{"data":\#(entry)}}"#, .googleAudit, "/message/data"),
    (
      #"{"receivedMessages":[{"message":{"data":"\#(base64(entry))"}}]}"#, .googleAudit,
      "/receivedMessages/0/message/data"
    ),
    (#"{"entries":[\#(entry)]}"#, .googleAudit, "/entries/0"),
    (
      #"{"RecordType":8,"Operations":"Add","AuditData":"{\"Operation\":\"Add\",\"Workload\":\"X\"}"}"#,
      .microsoft365, "/AuditData"
    ),
    (
      #"{"Operation":"Add","RecordType":8,"AuditData":{"Operation":"Add","Workload":"X"}}"#,
      .microsoft365, "/AuditData"
    ),
    (
      #"{"kind":"admin#reports#activities","items":[{"kind":"admin#reports#activity","id":{}}]}"#,
      .workspace, "/items/0"
    ),
    (
      #"{"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[{"auditID":"1","stage":"x"}]}"#,
      .kubernetesAudit, "/items/0"
    ),
    (
      #"{"time":"t","category":"kube-audit","operationName":"r","properties":{"log":"{\"auditID\":\"1\",\"stage\":\"x\"}"}}"#,
      .kubernetesAudit, "/properties/log"
    ),
    (#"{"log":\#(quoted(entry + "\n")),"stream":"stdout"}"#, .googleAudit, "/log"),
    (#"{"_source":{"message":\#(quoted(trail))}}"#, .cloudTrail, "/_source/message"),
  ]

  @Test(arguments: envelopes)
  func eventIsTakenOutOfItsEnvelope(_ text: String, _ kind: LogKind, _ place: String) throws {
    let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
    #expect(events.map(\.kind) == [kind])
    #expect(events.first?.place == place)
    #expect(events.allSatisfy { $0.fault == nil })
  }

  @Test func joinedRecordsOfADeliveryStreamAreSeparateEvents() throws {
    let text = #"{"message":\#(Self.quoted(Self.trail + Self.trail + "\n" + Self.entry))}"#
    let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
    #expect(events.map(\.kind) == [.cloudTrail, .cloudTrail, .googleAudit])
    #expect(events.map(\.place) == ["/message/0", "/message/1", "/message/2"])
  }

  @Test func subscriptionDataIsInflated() throws {
    // gzip of {"messageType":"DATA_MESSAGE","logEvents":[{"message":"{\"auditID\":\"1\",\"stage\":\"x\"}"}]}
    let packed = """
      H4sIAAAAAAACA6tWyk0tLk5MTw2pLEhVslJycQxxjPd1DQ52dHdV0lHKyU93LUvNKylWsoquhikFKquOUUosTcks8X
      SJUbKKUTKMUdKJUSouAUqC+RUxSrVKtbG1AHgwKqteAAAA
      """.filter { $0 != "\n" }
    let events = LogUnwrapper.unwrap(
      try JSONDocument.parse(#"{"awslogs":{"data":"\#(packed)"}}"#).root)
    #expect(events.map(\.kind) == [.kubernetesAudit])
  }

  @Test(arguments: [
    #"{"Records":[]}"#, "[]", #"{"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"x"}]}"#,
  ])
  func envelopeWithoutEventsGivesNone(_ text: String) throws {
    #expect(LogUnwrapper.unwrap(try JSONDocument.parse(text).root).isEmpty)
  }

  @Test func whatNoOneKnowsComesBackAsItWas() throws {
    for text in [#"{"a":1}"#, #"{"data":{"a":1}}"#, #"{"message":"no JSON"}"#, "3"] {
      let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
      #expect(events.map(\.kind) == [.unknown])
      #expect(events.first?.value.json == text)
    }
  }

  @Test func brokenContentIsSaidAndKept() throws {
    let text = #"{"Operation":"Add","RecordType":8,"AuditData":"{\"Operation\":\"Ad"}"#
    let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
    #expect(events.map(\.kind) == [.microsoft365])
    #expect(events.map(\.fault) == [.badText])
    #expect(events.first?.value.json == text)
  }

  @Test func envelopesAreOpenedUpToTheLimit() throws {
    var limits = LogUnwrapLimits()
    limits.depthMax = 3
    func nested(_ depth: Int) throws -> JSONValue {
      let open = String(repeating: #"{"Records":["#, count: depth)
      return try JSONDocument.parse(open + Self.trail + String(repeating: "]}", count: depth)).root
    }
    #expect(LogUnwrapper.unwrap(try nested(3), limits: limits).map(\.kind) == [.cloudTrail])
    let over = LogUnwrapper.unwrap(try nested(4), limits: limits)
    #expect(over.map(\.fault) == [.tooDeep])
  }

  @Test func eventsAreCountedUpToTheLimit() throws {
    var limits = LogUnwrapLimits()
    limits.eventsMax = 2
    let two = try JSONDocument.parse("[\(Self.trail),\(Self.trail)]").root
    #expect(LogUnwrapper.unwrap(two, limits: limits).map(\.fault) == [nil, nil])
    let three = try JSONDocument.parse("[\(Self.trail),\(Self.trail),\(Self.trail)]").root
    #expect(LogUnwrapper.unwrap(three, limits: limits).map(\.fault) == [nil, .tooLarge])
  }

  @Test func textIsReadUpToTheLimit() throws {
    var limits = LogUnwrapLimits()
    limits.bytesMax = Self.trail.utf8.count
    let value = try JSONDocument.parse(#"{"message":\#(Self.quoted(Self.trail))}"#).root
    #expect(LogUnwrapper.unwrap(value, limits: limits).map(\.kind) == [.cloudTrail])
    limits.bytesMax -= 1
    #expect(LogUnwrapper.unwrap(value, limits: limits).map(\.fault) == [.tooLarge])
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }

  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var digits = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        digits += place <= part.count ? String(alphabet[bits >> (18 - 6 * place) & 63]) : "="
      }
    }
    return digits
  }
}
