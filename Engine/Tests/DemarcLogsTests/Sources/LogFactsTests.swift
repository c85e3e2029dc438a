import DemarcJSON
import DemarcLogs
import DemarcModel
import Testing

@Suite struct LogFactsTests {
  private func read(_ text: String) throws -> LogFacts {
    let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
    let event = try #require(events.first)
    return LogFacts(of: event.value, kind: event.kind)
  }

  @Test func cloudTrailRecord() throws {
    let facts = try read(
      #"""
      {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole","principalId":"AROA:s",
      "arn":"arn:aws:sts::111111111111:assumed-role/Admin/s","accountId":"111111111111",
      "sessionContext":{"sessionIssuer":{"type":"Role","userName":"Admin"}}},
      "eventTime":"2024-01-15T10:30:00Z","eventSource":"iam.amazonaws.com",
      "eventName":"AttachUserPolicy","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1",
      "userAgent":"aws-cli/2","errorCode":"AccessDenied","errorMessage":"no",
      "requestParameters":{"userName":"bob","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"},
      "eventID":"e-1","readOnly":false,"managementEvent":true,"recipientAccountId":"222222222222"}
      """#)
    #expect(facts.timeMs == 1_705_314_600_000)
    #expect(facts.eventID == "e-1")
    #expect(facts.cloud == .aws)
    #expect(facts.account == "222222222222")
    #expect(facts.region == "us-east-1")
    #expect(facts.service == "iam.amazonaws.com")
    #expect(facts.action == "AttachUserPolicy")
    #expect(facts.outcome == .failure)
    #expect(facts.error == "AccessDenied")
    #expect(facts.actor?.id == "arn:aws:sts::111111111111:assumed-role/Admin/s")
    #expect(facts.actor?.name == "Admin")
    #expect(facts.actor?.kind == "AssumedRole")
    #expect(facts.actor?.address == "192.0.2.1")
    #expect(facts.actor?.userAgent == "aws-cli/2")
    #expect(
      facts.resources == [
        AlertResource(
          id: "arn:aws:iam::aws:policy/AdministratorAccess", type: "AWS::IAM::ManagedPolicy"),
        AlertResource(id: "bob", type: "AWS::IAM::User"),
      ])
    #expect(facts.isReadOnly == false)
    #expect(facts.isManagement == true)
  }

  @Test func resourcesOfARecordComeFirstAndOnce() throws {
    let facts = try read(
      #"""
      {"eventSource":"ec2.amazonaws.com","eventName":"TerminateInstances","eventID":"1",
      "awsRegion":"eu-west-1","resources":[{"ARN":"arn:x","type":"AWS::S3::Object"},{"ARN":"arn:x"}],
      "requestParameters":{"instancesSet":{"items":[{"instanceId":"i-1"},{"instanceId":"i-2"}]},
      "groupName":"not of this service"}}
      """#)
    #expect(facts.resources.map(\.id) == ["arn:x", "i-1", "i-2"])
    #expect(facts.outcome == .success)
  }

  @Test func failedConsoleLogin() throws {
    let facts = try read(
      #"""
      {"eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1",
      "eventID":"1","userIdentity":{"type":"Root","accountId":"1"},
      "responseElements":{"ConsoleLogin":"Failure"}}
      """#)
    #expect(facts.outcome == .failure)
    #expect(facts.actor?.name == "root")
  }

  @Test func azureActivityInBothShapes() throws {
    let id =
      "/subscriptions/s1/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n"
    for text in [
      #"""
      {"time":"2024-01-15T10:30:00.1234567Z","resourceId":"\#(id)","category":"Administrative",
      "operationName":"MICROSOFT.NETWORK/NETWORKSECURITYGROUPS/WRITE","resultType":"Success",
      "callerIpAddress":"192.0.2.1","correlationId":"c1","location":"global",
      "identity":{"claims":{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn":
      "a@example.com","appid":"x"}}}
      """#,
      #"""
      {"eventTimestamp":"2024-01-15T10:30:00.1234567Z","resourceId":"\#(id)","caller":"a@example.com",
      "operationName":{"value":"Microsoft.Network/networkSecurityGroups/write"},
      "category":{"value":"Administrative"},"status":{"value":"Succeeded"},"correlationId":"c1",
      "httpRequest":{"clientIpAddress":"192.0.2.1"}}
      """#,
    ] {
      let facts = try read(text)
      #expect(facts.timeMs == 1_705_314_600_123)
      #expect(facts.eventID == "c1")
      #expect(facts.account == "s1")
      #expect(facts.service?.lowercased() == "microsoft.network")
      #expect(facts.action?.lowercased() == "microsoft.network/networksecuritygroups/write")
      #expect(facts.outcome == .success)
      #expect(facts.actor?.id == "a@example.com")
      #expect(facts.actor?.address == "192.0.2.1")
      #expect(
        facts.resources == [
          AlertResource(id: id, type: "Microsoft.Network/networkSecurityGroups")
        ])
      #expect(facts.isReadOnly == false)
    }
  }

  @Test func signIn() throws {
    func outcome(_ code: String) throws -> AlertOutcome {
      let facts = try read(
        #"{"category":"SignInLogs","time":"t","operationName":"x","resultType":"\#(code)"}"#)
      return facts.outcome
    }
    #expect(try outcome("0") == .success)
    #expect(try outcome("50126") == .failure)
    #expect(try outcome("50074") == .unknown)
    let row = try read(
      #"""
      {"TimeGenerated":"2024-01-15T10:30:00Z","ResultType":50126,"ResultDescription":"bad password",
      "UserPrincipalName":"a@example.com","UserDisplayName":"A","IPAddress":"192.0.2.1",
      "AADTenantId":"t1","AppDisplayName":"Portal","UserAgent":"curl"}
      """#)
    #expect(row.timeMs == 1_705_314_600_000)
    #expect(row.account == "t1")
    #expect(row.error == "50126: bad password")
    #expect(row.actor?.id == "a@example.com" && row.actor?.name == "A")
    #expect(row.actor?.userAgent == "curl")
  }

  @Test func directoryAudit() throws {
    let facts = try read(
      #"""
      {"activityDateTime":"2024-01-15T10:30:00Z","activityDisplayName":"Add member to role","id":"a1",
      "loggedByService":"Core Directory","result":"success",
      "initiatedBy":{"user":{"userPrincipalName":"a@example.com","ipAddress":"192.0.2.1"}},
      "targetResources":[{"id":"u1","type":"User","userPrincipalName":"b@example.com"},
      {"id":"r1","type":"Role"}]}
      """#)
    #expect(facts.eventID == "a1")
    #expect(facts.action == "Add member to role")
    #expect(facts.service == "Core Directory")
    #expect(facts.outcome == .success)
    #expect(facts.actor?.id == "a@example.com" && facts.actor?.kind == "user")
    #expect(facts.resources.map(\.id) == ["b@example.com", "r1"])
  }

  @Test func googleEntry() throws {
    let facts = try read(
      #"""
      {"insertId":"i1","logName":"projects/p1/logs/cloudaudit.googleapis.com%2Factivity",
      "timestamp":"2024-01-15T10:30:00.5Z","resource":{"type":"gce_firewall_rule",
      "labels":{"project_id":"p1","location":"global"}},
      "protoPayload":{"serviceName":"compute.googleapis.com","methodName":"v1.compute.firewalls.insert",
      "resourceName":"projects/p1/global/firewalls/f","status":{"code":7,"message":"PERMISSION_DENIED"},
      "authenticationInfo":{"principalEmail":"x@p1.iam.gserviceaccount.com"},
      "requestMetadata":{"callerIp":"192.0.2.1","callerSuppliedUserAgent":"gcloud"}}}
      """#)
    #expect(facts.timeMs == 1_705_314_600_500)
    #expect(facts.account == "p1")
    #expect(facts.region == "global")
    #expect(facts.outcome == .failure && facts.error == "PERMISSION_DENIED")
    #expect(facts.actor?.kind == "serviceAccount")
    #expect(facts.actor?.address == "192.0.2.1")
    #expect(
      facts.resources == [
        AlertResource(id: "projects/p1/global/firewalls/f", type: "gce_firewall_rule")
      ])
    #expect(facts.isManagement == true && facts.isReadOnly == false)
  }

  @Test func unifiedAuditRecord() throws {
    let facts = try read(
      #"""
      {"CreationTime":"2024-01-15T10:30:00","Id":"m1","Operation":"New-InboxRule","RecordType":1,
      "ResultStatus":"True","Workload":"Exchange","UserId":"a@example.com","UserType":2,
      "ClientIP":"192.0.2.1","ObjectId":"o","OrganizationId":"t1"}
      """#)
    #expect(facts.timeMs == 1_705_314_600_000)
    #expect(facts.account == "t1" && facts.service == "Exchange")
    #expect(facts.outcome == .success)
    #expect(facts.actor?.kind == "Admin")
    #expect(facts.resources.map(\.id) == ["o"])
  }

  @Test func workspaceInBothShapes() throws {
    let report = try read(
      #"""
      {"kind":"admin#reports#activity","id":{"time":"2024-01-15T10:30:00.000Z","uniqueQualifier":"q",
      "applicationName":"login","customerId":"C1"},"actor":{"email":"a@example.com"},
      "ipAddress":"192.0.2.1","events":[{"type":"login","name":"login_failure"}]}
      """#)
    #expect(report.timeMs == 1_705_314_600_000)
    #expect(report.account == "C1" && report.service == "login")
    #expect(report.action == "login_failure" && report.outcome == .failure)
    let entry = try read(
      #"""
      {"protoPayload":{"serviceName":"admin.googleapis.com","methodName":"google.admin.X",
      "metadata":{"event":[{"eventName":"GRANT_ADMIN_PRIVILEGE"}]}},
      "timestamp":"2024-01-15T10:30:00Z","logName":"organizations/1/logs/x"}
      """#)
    #expect(entry.action == "GRANT_ADMIN_PRIVILEGE" && entry.account == "1")
    #expect(entry.outcome == .success && entry.isManagement == true)
  }

  @Test func clusterEvent() throws {
    let facts = try read(
      #"""
      {"kind":"Event","apiVersion":"audit.k8s.io/v1","auditID":"k1","verb":"delete","stage":"x",
      "user":{"username":"system:serviceaccount:default:sa"},"sourceIPs":["192.0.2.1","192.0.2.2"],
      "objectRef":{"resource":"pods","namespace":"n","name":"p"},"responseStatus":{"code":403},
      "requestReceivedTimestamp":"2024-01-15T10:30:00.000001Z"}
      """#)
    #expect(facts.timeMs == 1_705_314_600_000)
    #expect(facts.outcome == .failure)
    #expect(facts.actor?.kind == "serviceAccount" && facts.actor?.address == "192.0.2.1")
    #expect(facts.resources == [AlertResource(id: "n/pods/p", type: "pods")])
    #expect(facts.isReadOnly == false)
  }

  /// What a scanner reads at the simple paths is what the parsed event says.
  @Test func simplePathsAgreeWithTheFacts() throws {
    for (kind, text) in [
      (
        LogKind.cloudTrail,
        #"{"eventSource":"s","eventName":"n","awsRegion":"r","recipientAccountId":"1","eventTime":"2024-01-15"}"#
      ),
      (
        .azureActivity,
        #"{"time":"2024-01-15","resourceId":"/SUBSCRIPTIONS/s1/x","operationName":"A.B/c/write","category":"Administrative"}"#
      ),
      (
        .googleAudit,
        #"{"protoPayload":{"methodName":"m","serviceName":"s"},"timestamp":"2024-01-15","logName":"folders/f/logs/x"}"#
      ),
    ] {
      let event = try JSONDocument.parse(text).root
      #expect(LogRecogniser.recognise(event) == kind)
      func first(_ paths: [[String]]) -> String? {
        paths.lazy.compactMap { path in
          path.reduce(Optional(event)) { $0?[JSONKey($1)] }?.string
        }.first
      }
      let paths = LogFacts.paths(of: kind)
      let facts = LogFacts(of: event, kind: kind)
      #expect(first(paths.time).flatMap { LogTime.milliseconds($0) } == facts.timeMs)
      #expect(
        first(paths.account).flatMap { LogFacts.account(from: $0, kind: kind) } == facts.account)
      #expect(first(paths.service).map { LogFacts.service(from: $0, kind: kind) } == facts.service)
      #expect(first(paths.action) == facts.action)
      #expect(facts.account != nil && facts.timeMs != nil && facts.service != nil)
    }
  }

  @Test func emptyEventHasNoFacts() throws {
    let facts = LogFacts(of: try JSONDocument.parse("{}").root, kind: .unknown)
    #expect(facts.timeMs == nil && facts.actor == nil && facts.resources.isEmpty)
    #expect(facts.outcome == .unknown && facts.eventID.isEmpty)
  }
}
