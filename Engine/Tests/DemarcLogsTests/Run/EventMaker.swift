/// Makes log events out of a seed: ordinary ones, and ones that a quick look would misread.
struct EventMaker {
  private var state: UInt64
  private var count = 0

  init(seed: UInt64) { state = seed }

  private mutating func random(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }

  private mutating func one<Element>(_ of: [Element]) -> Element { of[random(of.count)] }

  /// So many events, each a JSON object.
  mutating func events(_ number: Int) -> [String] { (0..<number).map { _ in event() } }

  mutating func event() -> String {
    count += 1
    switch random(20) {
    case 0: return azure()
    case 1: return google()
    case 2:
      return one([
        #"{"note": "nothing that is known", "eventName": "DeleteTrail"}"#, "{}",
        #"{"awsAccountId":"111122223333","digestStartTime":"2024-01-01T00:00:00Z","digestEndTime":"2024-01-01T01:00:00Z","digestS3Bucket":"b","logFiles":[]}"#,
        #"{"eventVersion":"1.09","eventTime":"2024-01-01T00:00:00Z","awsRegion":"eu-west-1","eventID":"i","eventType":"AwsCloudTrailInsight","recipientAccountId":"111122223333","insightDetails":{"state":"Start","eventSource":"ec2.amazonaws.com","eventName":"DeleteTrail"}}"#,
      ])
    default: return trail()
    }
  }

  private var second: String {
    let text = "\(count % 60)"
    return text.utf8.count < 2 ? "0" + text : text
  }

  private mutating func trail() -> String {
    let name = one([
      "DeleteTrail", "StopLogging", "ListBuckets", "AssumeRole", "ConsoleLogin", "GetObject",
      "deletetrail", "DeleteTrails", "event name", "Delete\u{2028}Trail", "DÉLETE",
    ])
    let source = one([
      "cloudtrail.amazonaws.com", "s3.amazonaws.com", "sts.amazonaws.com",
      "signin.amazonaws.com",
    ])
    let code = one([#""AccessDenied""#, "null", #""""#, #"" AccessDenied ""#, "403", "true"])
    var members = [
      #""eventVersion":"1.08""#,
      #""userIdentity":\#(identity())"#,
      #""eventTime":"2024-05-01T\#(minute):\#(second)Z""#,
      #""eventSource":\#(quoted(source))"#,
      #""eventName":\#(quoted(name))"#,
      #""awsRegion":"eu-west-1""#,
      #""sourceIPAddress":"198.51.100.\#(random(256))""#,
      #""userAgent":\#(quoted(one(["aws-cli/2.1", "TruffleHog", "curl \"x\"", "a\\b\tc"])))"#,
      #""errorCode":\#(code)"#,
      #""requestParameters":\#(parameters())"#,
      #""eventID":"\#(random(8) == 0 ? "same" : "event-\(count)")""#,
      #""eventType":"AwsApiCall""#,
      #""recipientAccountId":"11112222333\#(random(3))""#,
    ]
    if random(4) == 0 { members.removeLast(random(3)) }
    if random(6) == 0 { members.swapAt(0, members.count - 1) }
    if random(8) == 0 { members.append(#""eventName":\#(quoted(one(["DeleteTrail", "Other"])))"#) }
    if random(8) == 0 { members.append(#""event\u004eame":"StopLogging""#) }
    if random(8) == 0 { members.append(#""userIdentity.type":"Root""#) }
    if random(12) == 0 { members.append(#""padding":"\#(String(repeating: "x", count: 5000))""#) }
    if random(12) == 0 {
      let depth = 40
      members.append(
        #""deep":"# + String(repeating: #"{"a":["#, count: depth) + #""needle""#
          + String(repeating: "]}", count: depth))
    }
    let space = one(["", "", "", " ", "\t "])
    return "{" + space + members.joined(separator: "," + space) + space + "}"
  }

  /// Hour and minute; events are two minutes apart.
  private var minute: String {
    let (hour, minute) = (10 + count / 30 % 14, count % 30 * 2)
    return "\(hour):" + (minute < 10 ? "0\(minute)" : "\(minute)")
  }

  private mutating func identity() -> String {
    switch random(7) {
    case 0: #"{"type":"Root","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333"}"#
    case 1: #"{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/aws:x/y"}"#
    case 2: #"{"type":"Ro\u006ft"}"#
    case 3: #"{"type":"IAMUser","type":"Root","userName":"eve"}"#
    case 4: #"[{"type":"Root"},{"type":"IAMUser"}]"#
    case 5: "null"
    default: #"{"type":"IAMUser","userName":"\#(one(["alice", "bob", "CAROL"]))"}"#
    }
  }

  private mutating func parameters() -> String {
    switch random(6) {
    case 0: "null"
    case 1: #"{"command":["rm","-rf","needle"],"count":\#(random(40))}"#
    case 2: #"{"count":"\#(random(40))","name":"a\/b\\c\u00e9"}"#
    case 3: #"{"list":[{"name":"x"},{"name":"Needle in it"}],"count":9007199254740993}"#
    case 4: #"{"name":""}"#
    default: "{}"
    }
  }

  /// The text in quotes, now and then with an escape where none is needed.
  private mutating func quoted(_ text: String) -> String {
    let position = random(4) == 0 ? random(max(text.unicodeScalars.count, 1)) : -1
    var out = "\""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == position || scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else if scalar == "\"" || scalar == "\\" {
        out += "\\" + String(scalar)
      } else {
        out += String(scalar)
      }
    }
    return out + "\""
  }

  private mutating func azure() -> String {
    let name = one(["MICROSOFT.KEYVAULT/VAULTS/DELETE", "Microsoft.Compute/virtualMachines/write"])
    return
      #"{"time":"2024-05-01T\#(minute):\#(second).1234567Z","resourceId":"/SUBSCRIPTIONS/S/RESOURCEGROUPS/R/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/V","operationName":"\#(name)","category":"Administrative","resultType":"Success","correlationId":"c-\#(count)","level":"Information","properties":{"eventCategory":"Administrative","entity":"e"},"identity":{"claims":{}}}"#
  }

  private mutating func google() -> String {
    let name = one(["v1.compute.firewalls.insert", "google.iam.admin.v1.CreateServiceAccountKey"])
    return
      #"{"insertId":"g\#(count)","logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","timestamp":"2024-05-01T\#(minute):\#(second).5Z","resource":{"type":"project","labels":{"project_id":"p"}},"protoPayload":{"@type":"type.googleapis.com/google.cloud.audit.AuditLog","methodName":"\#(name)","serviceName":"compute.googleapis.com","authenticationInfo":{"principalEmail":"a@example.com"}}}"#
  }
}
