import DemarcJSON
import DemarcLogs
import SigmaEngine
import Testing

@Suite struct LogRecogniserTests {
  static let shapes: [(LogKind, String)] = [
    (.cloudTrail, #"{"eventSource":"iam.amazonaws.com","eventName":"CreateUser","eventID":"1"}"#),
    (
      .cloudTrailInsight,
      #"{"eventVersion":"1.08","eventCategory":"Insight","insightDetails":{"state":"Start"}}"#
    ),
    (
      .cloudTrailDigest,
      #"{"awsAccountId":"1","digestStartTime":"a","digestEndTime":"b","logFiles":[]}"#
    ),
    (
      .azureActivity,
      #"{"eventTimestamp":"2024-01-01T00:00:00Z","operationName":{"value":"a/b/write"}}"#
    ),
    (
      .azureActivity,
      #"""
      {"time":"t","resourceId":"/SUBSCRIPTIONS/1","operationName":"A/B/WRITE",
      "category":"Administrative"}
      """#
    ),
    (
      .azureActivity,
      #"{"TimeGenerated":"t","OperationNameValue":"A/B/WRITE","Caller":"a@example.com"}"#
    ),
    (
      .azureResource,
      #"""
      {"time":"t","resourceId":"/SUBSCRIPTIONS/1/X","operationName":"SecretGet",
      "category":"AuditEvent","properties":{}}
      """#
    ),
    (
      .azureResource,
      #"{"TimeGenerated":"t","ResourceProvider":"MICROSOFT.KEYVAULT","Category":"AuditEvent"}"#
    ),
    (.entraSignIn, #"{"time":"t","category":"SignInLogs","operationName":"Sign-in activity"}"#),
    (.entraSignIn, #"{"ResultType":"50126","UserPrincipalName":"a@example.com"}"#),
    (
      .entraSignIn,
      #"{"createdDateTime":"t","userPrincipalName":"a@example.com","status":{"errorCode":0}}"#
    ),
    (
      .entraAudit,
      #"{"time":"t","category":"AuditLogs","operationName":"Add user","properties":{}}"#
    ),
    (.entraAudit, #"{"TimeGenerated":"t","OperationName":"Add user","TargetResources":"[]"}"#),
    (.entraAudit, #"{"activityDateTime":"t","activityDisplayName":"Add user"}"#),
    (.entraRisk, #"{"riskEventType":"anonymizedIPAddress","riskLevel":"high"}"#),
    (.entraRisk, ##"{"@odata.type":"#microsoft.graph.staleSignInAlertIncident"}"##),
    (.googleAudit, #"{"protoPayload":{"methodName":"m","serviceName":"iam.googleapis.com"}}"#),
    (.googleAudit, #"{"protopayload_auditlog":{"methodName":"m"},"logName":"l"}"#),
    (.googleEntry, #"{"jsonPayload":{"a":1},"logName":"projects/p/logs/x"}"#),
    (
      .workspace,
      #"{"protoPayload":{"methodName":"m","serviceName":"login.googleapis.com"}}"#
    ),
    (.workspace, #"{"kind":"admin#reports#activity","id":{"applicationName":"admin"}}"#),
    (.microsoft365, #"{"CreationTime":"t","Operation":"Add user.","RecordType":8}"#),
    (.microsoft365, #"{"TimeGenerated":"t","OfficeWorkload":"Exchange","Operation":"Send"}"#),
    (.kubernetesAudit, #"{"kind":"Event","apiVersion":"audit.k8s.io/v1","verb":"get"}"#),
    (.okta, #"{"eventType":"user.session.start","published":"t","actor":{"id":"1"}}"#),
    (.github, #"{"action":"repo.destroy","actor":"a","org":"o"}"#),
    (.bitbucket, #"{"auditType":{"action":"User login failed","category":"Authentication"}}"#),
    (.onelogin, #"{"event_type_id":149,"account_id":1}"#),
    (.duo, #"{"event_type":"authentication","factor":"push","result":"denied"}"#),
    (.unknown, #"{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{}}"#),
    (.unknown, #"{"eventSource":"ecs.aliyuncs.com","eventName":"RunInstances"}"#),
    (.unknown, #"{"kind":"Event","apiVersion":"v1","involvedObject":{}}"#),
    (.unknown, #"{"action":"opened","sender":{"login":"a"},"repository":{}}"#),
    (.unknown, #"{"Records":[]}"#), (.unknown, "[]"), (.unknown, #""text""#), (.unknown, "{}"),
  ]

  @Test(arguments: shapes)
  func kindIsToldByContent(_ kind: LogKind, _ text: String) throws {
    #expect(LogRecogniser.recognise(try JSONDocument.parse(text).root) == kind)
  }

  /// Events put together of the members of all shapes, with every kind of value.
  @Test func markersNeverDisagreeWithTheWholeEvent() throws {
    var random = Generator(state: 7)
    let texts = [
      "Event", "audit.k8s.io/v1", "SignInLogs", "AuditLogs", "Policy", "StorageRead",
      "/subscriptions/1/providers/Microsoft.KeyVault", "/tenants/1/providers/Microsoft.aadiam",
      "login.googleapis.com", "type.googleapis.com/google.cloud.audit.AuditLog",
      "type.googleapis.com/google.appengine.RequestLog", "aws:s3", "iam.amazonaws.com",
      "AwsCloudTrailInsight", "{\"a\":1}", "x",
    ]
    let more: [[String]] = [
      ["s3"], ["insightDetails"], ["Type"], ["TimeGenerated"], ["ResultType"], ["acsRegion"],
      ["riskEventType"], ["activityDateTime"], ["digestEndTime"], ["records"], ["data"],
      ["eventTimestamp"], ["operationName", "value"], ["eventVersion"], ["protopayload"],
    ]
    var decided = 0
    for _ in 0..<4_000 {
      var writer = JSONWriter()
      var tree: [String: [String: String]] = [:]
      var flat: [String: String] = [:]
      for path in LogRecogniser.markers + more where random.next(3) == 0 {
        let value =
          random.next(6) == 0
          ? "null" : random.next(6) == 0 ? "{}" : texts[random.next(texts.count)]
        if path.count == 1 {
          flat[path[0]] = value
        } else {
          tree[path[0], default: [:]][path[1]] = value
        }
      }
      writer.beginObject()
      for (name, value) in flat.sorted(by: { $0.key < $1.key }) where tree[name] == nil {
        Self.write(name, value, &writer)
      }
      for (name, inner) in tree.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        writer.beginObject()
        for (name, value) in inner.sorted(by: { $0.key < $1.key }) {
          Self.write(name, value, &writer)
        }
        writer.endObject()
      }
      writer.endObject()
      let event = try JSONDocument.parse(writer.text).root
      guard let quick = Self.quick(event) else { continue }
      decided += 1
      let events = LogUnwrapper.unwrap(event)
      #expect(quick == LogRecogniser.recognise(event), "\(writer.text)")
      #expect(events.count == 1 && events.first?.kind == quick, "\(writer.text)")
      #expect(events.first?.value.json == event.json, "\(writer.text)")
    }
    #expect(decided > 300)
  }

  @Test func manyRulesNameOneLog() {
    let names = LogKind.microsoft365.logSources.compactMap(\.service)
    #expect(names.contains("threat_management") && names.contains("audit"))
    let rule = SigmaLogSource(product: "kubernetes", service: "audit")
    #expect(LogKind.kubernetesAudit.logSources.contains { rule.admits($0) })
  }

  @Test func kindsHaveNamesOfTheirOwn() {
    #expect(Set(LogKind.allCases.map(\.rawValue)).count == LogKind.allCases.count)
    #expect(Set(LogKind.allCases.map(\.title)).count == LogKind.allCases.count)
  }

  private static func write(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    switch value {
    case "null":
      writer.key(name)
      writer.null()
    case "{}":
      writer.key(name)
      writer.beginObject()
      writer.endObject()
    default: writer.member(name, value)
    }
  }

  private static func quick(_ event: JSONValue) -> LogKind? {
    func find(_ path: [String]) -> JSONValue? {
      path.reduce(Optional(event)) { $0?[JSONKey($1)] }
    }
    var present: UInt64 = 0
    for (bit, path) in LogRecogniser.markers.enumerated() where find(path) != nil {
      present |= 1 << UInt64(bit)
    }
    return LogRecogniser.recognise(present: present) { find(LogRecogniser.markers[$0])?.string }
  }
}

/// Numbers that look random and are the same in every run.
struct Generator {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
