import DemarcJSON
import DemarcLogs
import Testing

/// Rows, Graph objects and folded names come out in the shape of the provider's own export.
@Suite struct LogReshaperTests {
  private func only(_ text: String) throws -> JSONValue {
    let events = LogUnwrapper.unwrap(try JSONDocument.parse(text).root)
    return try #require(events.count == 1 ? events.first?.value : nil)
  }

  private func text(_ value: JSONValue, _ path: String) -> String? {
    let found = path.split(separator: ".").reduce(Optional(value)) { current, name in
      Int(name).map { current?[$0] } ?? current?[JSONKey(String(name))]
    }
    return found?.string ?? found?.json
  }

  @Test func signInRowIsARecord() throws {
    let event = try only(
      #"""
      {"TimeGenerated":"2024-01-01T00:00:00Z","ResultType":"50126","UserPrincipalName":"a@example.com",
      "IPAddress":"192.0.2.1","DeviceDetail":"{\"isCompliant\":false}","Location":"DE",
      "LocationDetails":"{\"city\":\"Bonn\"}","RiskEventTypes_V2":"[]","TenantId":"w",
      "AADTenantId":"t","Type":"SigninLogs"}
      """#)
    #expect(text(event, "time") == "2024-01-01T00:00:00Z")
    #expect(text(event, "category") == "SignInLogs")
    #expect(text(event, "resultType") == "50126")
    #expect(text(event, "tenantId") == "t")
    #expect(text(event, "location") == "DE")
    #expect(text(event, "properties.userPrincipalName") == "a@example.com")
    #expect(text(event, "properties.ipAddress") == "192.0.2.1")
    #expect(text(event, "properties.deviceDetail.isCompliant") == "false")
    #expect(text(event, "properties.location.city") == "Bonn")
    #expect(text(event, "properties.riskEventTypes_v2") == "[]")
  }

  @Test func auditRowKeepsItsCategoryInside() throws {
    let event = try only(
      #"""
      {"TimeGenerated":"t","OperationName":"Add user","Category":"UserManagement","Result":"success",
      "AADOperationType":"Add","TargetResources":"[{\"displayName\":\"b\",\"modifiedProperties\":[]}]",
      "InitiatedBy":{"user":{"userPrincipalName":"a@example.com"}},"LoggedByService":"Core Directory"}
      """#)
    #expect(text(event, "category") == "AuditLogs")
    #expect(text(event, "properties.category") == "UserManagement")
    #expect(text(event, "properties.operationType") == "Add")
    #expect(text(event, "properties.targetResources.0.displayName") == "b")
    #expect(text(event, "properties.initiatedBy.user.userPrincipalName") == "a@example.com")
  }

  @Test func activityRowIsARecord() throws {
    let event = try only(
      #"""
      {"TimeGenerated":"t","OperationNameValue":"A/B/WRITE","CategoryValue":"Administrative",
      "ActivityStatusValue":"Success","Caller":"a@example.com","CallerIpAddress":"192.0.2.1",
      "Authorization":"{\"action\":\"a\"}","Claims":"{\"appid\":\"x\"}","_ResourceId":"/r",
      "Properties":"{\"message\":\"m\"}","Properties_d":{"entity":"e"}}
      """#)
    #expect(text(event, "operationName") == "A/B/WRITE")
    #expect(text(event, "resultType") == "Success")
    #expect(text(event, "identity.authorization.action") == "a")
    #expect(text(event, "identity.claims.appid") == "x")
    #expect(text(event, "resourceId") == "/r")
    #expect(text(event, "properties.message") == "m")
    #expect(text(event, "properties.entity") == "e")
  }

  @Test func diagnosticsRowLosesTheTypesOfItsColumns() throws {
    let event = try only(
      #"""
      {"TimeGenerated":"t","ResourceProvider":"MICROSOFT.KEYVAULT","Category":"AuditEvent",
      "OperationName":"SecretGet","ResourceId":"/SUBSCRIPTIONS/1","CallerIPAddress":"192.0.2.1",
      "httpStatusCode_d":200,"identity_claim_upn_s":"a@example.com","Type":"AzureDiagnostics"}
      """#)
    #expect(text(event, "properties.httpStatusCode") == "200")
    #expect(text(event, "identity.claim.upn") == "a@example.com")
    #expect(text(event, "callerIpAddress") == "192.0.2.1")
  }

  @Test func auditOfAClusterIsFoundInARow() throws {
    let value = try JSONDocument.parse(
      #"""
      {"TimeGenerated":"t","ResourceProvider":"MICROSOFT.CONTAINERSERVICE","Category":"kube-audit",
      "OperationName":"r","log_s":"{\"auditID\":\"1\",\"stage\":\"x\"}","Type":"AzureDiagnostics"}
      """#
    ).root
    #expect(LogUnwrapper.unwrap(value).map(\.kind) == [.kubernetesAudit])
  }

  @Test func queryAnswerGivesItsRows() throws {
    let value = try JSONDocument.parse(
      #"""
      {"tables":[{"name":"PrimaryResult","columns":[{"name":"ResultType","type":"string"},
      {"name":"UserPrincipalName","type":"string"}],"rows":[["0","a"],["50126","b"]]}]}
      """#
    ).root
    let events = LogUnwrapper.unwrap(value)
    #expect(events.map(\.kind) == [.entraSignIn, .entraSignIn])
    #expect(events.map(\.place) == ["/tables/0/rows/0", "/tables/0/rows/1"])
    #expect(events.last.flatMap { text($0.value, "properties.userPrincipalName") } == "b")
  }

  @Test func graphObjectsAreTheContentOfARecord() throws {
    let signIn = try only(
      #"""
      {"value":[{"createdDateTime":"t","userPrincipalName":"a","appDisplayName":"Portal",
      "isInteractive":true,"status":{"errorCode":50126,"failureReason":"bad"},
      "location":{"countryOrRegion":"DE"}}]}
      """#)
    #expect(text(signIn, "category") == "SignInLogs")
    #expect(text(signIn, "resultType") == "50126")
    #expect(text(signIn, "location") == "DE")
    #expect(text(signIn, "properties.appDisplayName") == "Portal")
    let audit = try only(
      #"{"activityDateTime":"t","activityDisplayName":"Add user","result":"success"}"#)
    #expect(text(audit, "operationName") == "Add user")
    #expect(text(audit, "properties.result") == "success")
    let risk = try only(#"{"riskEventType":"unlikelyTravel","detectedDateTime":"t"}"#)
    #expect(text(risk, "time") == "t")
    #expect(text(risk, "properties.riskEventType") == "unlikelyTravel")
  }

  @Test func foldedNamesAreUnfolded() throws {
    let okta = try only(
      #"{"eventtype":"user.session.start","actor":{"alternateid":"a"},"published":"t"}"#)
    #expect(text(okta, "eventType") == "user.session.start")
    #expect(text(okta, "actor.alternateId") == "a")
    let trail = try only(
      #"""
      {"eventname":"CreateUser","eventsource":"iam.amazonaws.com","useridentity":{"arn":"a"},
      "requestparameters":"{\"userName\":\"b\"}"}
      """#)
    #expect(text(trail, "requestParameters.userName") == "b")
    #expect(text(trail, "userIdentity.arn") == "a")
    let google = try only(
      #"{"protopayload_auditlog":{"methodName":"m"},"logName":"l","resource":{"type":"x"}}"#)
    #expect(text(google, "protoPayload.methodName") == "m")
  }

  @Test func propertiesGivenAsTextAreRead() throws {
    let event = try only(
      #"""
      {"time":"t","category":"AuditLogs","operationName":"Add user","resourceId":"/tenants/1/providers/Microsoft.aadiam",
      "properties":"{\"activityDisplayName\":\"Add user\"}"}
      """#)
    #expect(text(event, "properties.activityDisplayName") == "Add user")
  }

  @Test func officeRowHasTheNamesOfTheUnifiedLog() throws {
    let event = try only(
      #"""
      {"TimeGenerated":"t","OfficeWorkload":"Exchange","Operation":"New-InboxRule","OfficeObjectId":"o",
      "Parameters":"[{\"Name\":\"ForwardTo\",\"Value\":\"x\"}]","Type":"OfficeActivity"}
      """#)
    #expect(text(event, "Workload") == "Exchange")
    #expect(text(event, "ObjectId") == "o")
    #expect(text(event, "Parameters.0.Name") == "ForwardTo")
  }
}
