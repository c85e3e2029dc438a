import DemarcCatalog
import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcLogs

/// Evidence told from noise.
@Suite struct EvidenceTests {
  private static let shipped = EvidenceRules.load(EmbeddedData())

  /// An event and the class it belongs to.
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: LogKind
    let event: String
    let evidence: EvidenceClass

    init(_ kind: LogKind, _ event: String, _ evidence: EvidenceClass) {
      self.kind = kind
      self.event = event
      self.evidence = evidence
    }

    var testDescription: String { "\(evidence.rawValue): \(event)" }
  }

  @Test func theShippedRulesAreWhole() {
    #expect(Self.shipped.diagnostics.isEmpty, "\(Self.shipped.diagnostics)")
  }

  private static func trail(
    _ service: String, _ action: String, readOnly: Bool, actor: String = "IAMUser",
    more: String = ""
  ) -> String {
    #"{"eventVersion":"1.08","eventTime":"2026-06-30T12:00:00Z","eventType":"AwsApiCall","#
      + #""eventSource":"\#(service).amazonaws.com","eventName":"\#(action)","#
      + #""readOnly":\#(readOnly),"managementEvent":true,"recipientAccountId":"111122223333","#
      + #""userIdentity":{"type":"\#(actor)"}\#(more)}"#
  }

  @Test(arguments: [
    Row(.cloudTrail, trail("ec2", "DescribeInstances", readOnly: true), .noise),
    Row(.cloudTrail, trail("sts", "AssumeRole", readOnly: true), .access),
    Row(.cloudTrail, trail("sts", "AssumeRole", readOnly: true, actor: "AWSService"), .noise),
    Row(.cloudTrail, trail("sts", "GetCallerIdentity", readOnly: true), .noise),
    Row(.cloudTrail, trail("secretsmanager", "GetSecretValue", readOnly: true), .access),
    Row(.cloudTrail, trail("secretsmanager", "DeleteSecret", readOnly: false), .security),
    Row(.cloudTrail, trail("iam", "ListUsers", readOnly: true), .noise),
    Row(.cloudTrail, trail("iam", "ListUsers", readOnly: true, actor: "Root"), .security),
    Row(.cloudTrail, trail("iam", "AttachUserPolicy", readOnly: false), .security),
    Row(.cloudTrail, trail("ec2", "RunInstances", readOnly: false), .configurationChange),
    Row(.cloudTrail, trail("ec2", "AuthorizeSecurityGroupIngress", readOnly: false), .security),
    Row(.cloudTrail, trail("cloudtrail", "StopLogging", readOnly: false), .security),
    Row(
      .cloudTrail,
      trail("ec2", "DescribeInstances", readOnly: true, more: #","errorCode":"AccessDenied""#),
      .security),
    Row(
      .cloudTrail,
      trail(
        "ec2", "RunInstances", readOnly: false,
        more: #","errorCode":"Client.UnauthorizedOperation""#), .security),
    Row(
      .cloudTrail,
      #"{"eventTime":"2026-06-30T12:00:00Z","eventSource":"s3.amazonaws.com","#
        + #""eventName":"GetObject","managementEvent":false,"readOnly":true}"#, .access),
    Row(.entraSignIn, #"{"category":"SignInLogs","operationName":"Sign-in activity"}"#, .access),
    Row(
      .azureActivity,
      #"{"category":"Administrative","operationName":"Microsoft.Authorization/roleAssignments/write"}"#,
      .security),
    Row(
      .azureActivity,
      #"{"category":"Administrative","operationName":"MICROSOFT.COMPUTE/VIRTUALMACHINES/WRITE"}"#,
      .configurationChange),
    Row(
      .azureActivity,
      #"{"category":"Administrative","operationName":"Microsoft.Storage/storageAccounts/listKeys/action"}"#,
      .access),
    Row(
      .azureActivity,
      #"{"category":"ResourceHealth","operationName":"Microsoft.Resourcehealth/x/action"}"#, .noise),
    Row(
      .googleAudit,
      #"{"logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","protoPayload":"#
        + #"{"serviceName":"cloudresourcemanager.googleapis.com","methodName":"SetIamPolicy"}}"#,
      .security),
    Row(
      .googleAudit,
      #"{"logName":"projects/p/logs/cloudaudit.googleapis.com%2Fdata_access","protoPayload":"#
        + #"{"serviceName":"storage.googleapis.com","methodName":"storage.objects.get"}}"#, .access),
    Row(
      .googleAudit,
      #"{"logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","protoPayload":"#
        + #"{"serviceName":"compute.googleapis.com","methodName":"v1.compute.instances.insert"}}"#,
      .configurationChange),
    Row(.microsoft365, #"{"Workload":"Exchange","Operation":"New-InboxRule"}"#, .security),
    Row(.microsoft365, #"{"Workload":"SharePoint","Operation":"FileDownloaded"}"#, .access),
    Row(.guardDuty, #"{"type":"Recon:EC2/PortProbeUnprotectedPort"}"#, .security),
    Row(.unknown, #"{"a":1}"#, .noise),
  ])
  func anEventHasItsClass(_ row: Row) throws {
    let rules = try #require(Self.shipped.tree)
    let event = try JSONDocument.parse(row.event).root
    #expect(
      rules.classify(EvidenceFacts(of: event, kind: row.kind), kind: row.kind) == row.evidence)
  }

  @Test(arguments: [
    ("Get*", "GetObject", true), ("Get*", "get", true), ("Get*", "BudGet", false),
    ("*/write", "Microsoft.X/Write", true), ("*/write", "write", false), ("*", "", true),
    ("Put*Policy", "PutBucketPolicy", true), ("Put*Policy", "PutPolicy", true),
    ("Put*Policy", "PutPolicies", false), ("Put*tPolicy", "PutPolicy", false),
    ("*Group*", "CreateSecurityGroup", true), ("a*b*c", "a1b2c", true), ("a*b*c", "acb", false),
    ("exact", "Exact", true), ("exact", "exactly", false), ("exact", "", false), ("", "", true),
    ("", "x", false), ("ab*ba", "aba", false),
  ])
  func aPatternMatches(_ pattern: String, _ text: String, _ matches: Bool) {
    let folded = text.utf8.map(EvidencePattern.folded)
    #expect(EvidencePattern(pattern).matches(folded) == matches, "\(pattern) on \(text)")
  }

  private static func facts(_ action: String, day: Int = 0) -> EvidenceFacts {
    var facts = EvidenceFacts()
    facts.service = "iam.amazonaws.com"
    facts.action = action
    facts.account = "111122223333"
    facts.isReadOnly = action.hasPrefix("List")
    facts.timeMs = 1_780_272_000_000 + Int64(day) * 86_400_000
    return facts
  }

  @Test func allAreCountedByClassServiceActionAndDay() throws {
    var selector = EvidenceSelector(try #require(Self.shipped.tree))
    for day in [0, 0, 1] {
      #expect(selector.add(Self.facts("ListUsers", day: day), kind: .cloudTrail) == .noise)
    }
    #expect(selector.add(Self.facts("CreateUser"), kind: .cloudTrail) == .security)
    let summary = selector.summary
    #expect(summary.events == 4)
    #expect(summary.count(of: .noise) == 3)
    #expect(summary.counts.map(\.key.action) == ["CreateUser", "ListUsers"])
    #expect(summary.counts.last?.days.map(\.count) == [2, 1])
    let root = try JSONDocument.parse(summary.json()).root
    #expect(root["classes"]?["noise"]?.numberText == "3")
    #expect(root["counts"]?[1]?["days"]?["2026-06-01"]?.numberText == "2")
  }

  @Test func whatTwoThreadsCountedIsTheSameAsWhatOneCounts() throws {
    let rules = try #require(Self.shipped.tree)
    func count(_ days: Range<Int>) -> EvidenceSelector {
      var selector = EvidenceSelector(rules)
      for day in days {
        _ = selector.add(
          Self.facts(day % 3 == 0 ? "CreateUser" : "ListUsers", day: day / 4), kind: .cloudTrail)
      }
      return selector
    }
    var first = count(0..<25)
    first.merge(count(25..<60))
    #expect(first.summary.json() == count(0..<60).summary.json())
  }

  @Test func whatHasNoRoomIsCountedByClass() throws {
    var selector = EvidenceSelector(try #require(Self.shipped.tree), countMax: 1)
    for action in ["ListUsers", "CreateUser", "ListUsers", "DeleteUser"] {
      _ = selector.add(Self.facts(action), kind: .cloudTrail)
    }
    let summary = selector.summary
    #expect(summary.counts.count == 1)
    #expect(summary.count(of: .noise) == 2)
    #expect(summary.count(of: .security) == 2)
  }

  @Test func contentIsWrittenOneFileADayAndAccount() throws {
    let event = try JSONDocument.parse("{\n\"eventName\": \"CreateUser\",\n\"n\": 1.0\n}").root
    for bytesMax in [0, 1 << 20] {
      var files: [String: String] = [:]
      var writer = EvidenceWriter(bytesMax: bytesMax) { name, bytes in
        files[name, default: ""] += String(decoding: bytes, as: UTF8.self)
      }
      for day in [0, 1, 0] {
        try writer.write(
          event, .security, Self.facts("CreateUser", day: day), kind: .cloudTrail, file: "a.json",
          line: 3)
      }
      try writer.flush()
      let line =
        #"{"class":"security","kind":"aws-cloudtrail","file":"a.json","line":3,"#
        + #""event":{"eventName":"CreateUser","n":1.0}}"# + "\n"
      #expect(
        files == [
          "aws/111122223333/2026-06-01.ndjson": line + line,
          "aws/111122223333/2026-06-02.ndjson": line,
        ])
    }
  }

  @Test(arguments: [
    "../../etc", "a/b", "..", ".", "", "x\u{0}y", String(repeating: "a", count: 500),
  ])
  func aStrangeAccountStaysInTheDirectory(_ account: String) {
    var facts = Self.facts("CreateUser")
    facts.account = account
    let parts = EvidenceWriter.name(facts, .cloudTrail).split(
      separator: "/", omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    #expect(!parts[1].hasPrefix(".") && !parts[1].isEmpty && parts[1].utf8.count < 100)
    #expect(!parts[1].contains("\u{0}"))
  }

  @Test func accountsThatLookAlikeStayApart() {
    var (first, second) = (Self.facts("x"), Self.facts("x"))
    first.account = "a/b"
    second.account = "a_b"
    #expect(EvidenceWriter.name(first, .cloudTrail) != EvidenceWriter.name(second, .cloudTrail))
  }

  @Test(arguments: [
    (#"{"class":"noise","because":"x","when":{}}"#, "catalog.bad-rule"),
    (#"{"class":"nothing","because":"x","when":{"action":["a"]}}"#, "catalog.unknown-word"),
    (#"{"class":"noise","because":"x","when":{"verb":["a"]}}"#, "catalog.unknown-key"),
    (#"{"class":"noise","when":{"action":["a"]}}"#, "catalog.missing-key"),
  ])
  func aRuleThatIsWrongIsTold(_ rule: String, _ code: String) {
    let text =
      #"{"kinds":[{"kinds":["aws-cloudtrail"],"otherwise":"noise","rules":[\#(rule)]}]}"#
    let loaded = EvidenceRules.load(OneFile(path: "sigma/evidence.json", text: text))
    #expect(loaded.diagnostics.map(\.code).contains(code))
  }
}
