import Testing

/// Rules as public collections write them, against events as providers export them.
@Suite struct PipelineMatchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source, selection, event: String
    var isMatch = true
    var testDescription: String { "\(source) \(selection) on \(event)" }
  }

  static let signInRow =
    #"""
    {"TimeGenerated":"t","ResultType":"50097","ResultDescription":"Device authentication is required.",
    "UserPrincipalName":"a@example.com","AuthenticationRequirement":"singleFactorAuthentication",
    "DeviceDetail":"{\"deviceId\":\"\",\"isCompliant\":false}","NetworkLocationDetails":"[]",
    "AuthenticationProtocol":"deviceCode","ClientAppUsed":"IMAP4"}
    """#
  static let signInRecord =
    #"""
    {"time":"t","category":"SignInLogs","operationName":"Sign-in activity","resultType":"0",
    "resourceId":"/tenants/1/providers/Microsoft.aadiam","properties":{"status":{"errorCode":0,
    "additionalDetails":"MFA denied; user declined the authentication"},"userAgent":"axios/1.0",
    "authenticationRequirement":"multiFactorAuthentication","riskState":"atRisk",
    "deviceDetail":{"isCompliant":true}}}
    """#
  static let audit =
    #"""
    {"time":"t","category":"AuditLogs","operationName":"Update user","properties":{
    "activityDisplayName":"Update user","category":"UserManagement","result":"success",
    "loggedByService":"Core Directory","targetResources":[{"type":"ServicePrincipal",
    "modifiedProperties":[{"displayName":"UserType","oldValue":"[\"Guest\"]",
    "newValue":"[\"Member\"]"},{"displayName":"ConsentContext.IsAdminConsent","oldValue":null,
    "newValue":"\"False\""}]}]}}
    """#
  static let activity =
    #"""
    {"eventTimestamp":"t","category":{"value":"Administrative"},
    "operationName":{"value":"Microsoft.ADHybridHealthService/services/delete"},
    "resourceId":"/providers/Microsoft.ADHybridHealthService/services/AdFederationService-x"}
    """#
  static let google =
    #"""
    {"logName":"projects/p/logs/cloudaudit.googleapis.com%2Factivity","resource":{"type":"k8s_cluster"},
    "protoPayload":{"serviceName":"compute.googleapis.com","methodName":"v1.compute.firewalls.delete",
    "authorizationInfo":[{"permission":"compute.firewalls.delete","granted":true}]}}
    """#
  static let report =
    #"""
    {"kind":"admin#reports#activity","id":{"applicationName":"admin"},"events":[{
    "name":"CHANGE_APPLICATION_SETTING","parameters":[{"name":"SETTING_NAME",
    "value":"ContextAwareAccess x"},{"name":"NEW_VALUE","value":"false"}]}]}
    """#
  static let alert =
    #"""
    {"CreationTime":"t","Id":"1","RecordType":40,"Operation":"AlertTriggered",
    "Workload":"SecurityComplianceCenter","Name":"Ransomware activity","Status":"Active"}
    """#
  static let mailRule =
    #"""
    {"RecordType":1,"AuditData":"{\"Operation\":\"New-InboxRule\",\"Workload\":\"Exchange\",
    \"ResultStatus\":\"True\",\"Parameters\":[{\"Name\":\"ForwardTo\",\"Value\":\"x\"}]}"}
    """#
    .filter { $0 != "\n" }
  static let pod =
    #"""
    {"kind":"Event","apiVersion":"audit.k8s.io/v1","auditID":"1","verb":"create",
    "objectRef":{"resource":"pods","apiGroup":"apps"},
    "annotations":{"authorization.k8s.io/decision":"allow"},
    "requestObject":{"spec":{"volumes":[{"hostPath":{"path":"/etc"}}]}}}
    """#

  @Test(arguments: [
    Case(source: "azure/signinlogs", selection: "ResultType: 50097", event: signInRow),
    Case(
      source: "azure/signinlogs", selection: "ResultType: 50126", event: signInRow, isMatch: false),
    Case(
      source: "azure/signinlogs", selection: "ResultDescription: Device authentication is required",
      event: signInRow),
    Case(source: "azure/signinlogs", selection: "DeviceDetail.deviceId: ''", event: signInRow),
    Case(
      source: "azure/signinlogs", selection: "DeviceDetail.isCompliant: 'false'", event: signInRow),
    Case(source: "azure/signinlogs", selection: "NetworkLocationDetails: '[]'", event: signInRow),
    Case(
      source: "azure/signinlogs", selection: "properties.message: Device Code", event: signInRow),
    Case(source: "azure/signinlogs", selection: "ClientApp: IMAP", event: signInRow),
    Case(
      source: "azure/signinlogs", selection: "Status: Success", event: signInRow, isMatch: false),
    Case(source: "azure/signinlogs", selection: "Status: Success", event: signInRecord),
    Case(source: "azure/signinlogs", selection: "Status|contains: MFA Denied", event: signInRecord),
    Case(source: "azure/signinlogs", selection: "userAgent|contains: axios", event: signInRecord),
    Case(source: "azure/signinlogs", selection: "RiskState: atRisk", event: signInRecord),
    Case(
      source: "azure/signinlogs", selection: "DeviceDetail.isCompliant: 'false'",
      event: signInRecord,
      isMatch: false),
    Case(source: "azure/auditlogs", selection: "properties.message: Update user", event: audit),
    Case(source: "azure/auditlogs", selection: "OperationName: Update user", event: audit),
    Case(source: "azure/auditlogs", selection: "Category: UserManagement", event: audit),
    Case(source: "azure/auditlogs", selection: "Status: Sucess", event: audit),
    Case(
      source: "azure/auditlogs", selection: "targetResources.type: Service Principal", event: audit),
    Case(
      source: "azure/auditlogs", selection: "ConsentContext.IsAdminConsent: 'false'", event: audit),
    Case(
      source: "azure/auditlogs", selection: "ConsentContext.IsAdminConsent: 'true'", event: audit,
      isMatch: false),
    Case(
      source: "azure/auditlogs",
      selection:
        #"properties.message: '"displayName":"UserType","oldValue":"[\"Guest\"]","newValue":"[\"Member\"]"'"#,
      event: audit),
    Case(
      source: "azure/auditlogs",
      selection: "TargetResources.ModifiedProperties.DisplayName: UserType", event: audit),
    Case(
      source: "azure/activitylogs",
      selection: "OperationNameValue: Microsoft.ADHybridHealthService/services/delete",
      event: activity),
    Case(
      source: "azure/activitylogs",
      selection: "operationName: MICROSOFT.ADHYBRIDHEALTHSERVICE/SERVICES/DELETE", event: activity),
    Case(source: "azure/activitylogs", selection: "CategoryValue: Administrative", event: activity),
    Case(
      source: "azure/activitylogs",
      selection: "ResourceProviderValue: Microsoft.ADHybridHealthService", event: activity),
    Case(
      source: "azure/riskdetection", selection: "riskEventType: impossibleTravel",
      event: #"{"riskEventType":"mcasImpossibleTravel","riskLevel":"high"}"#),
    Case(
      source: "azure/pim", selection: "riskEventType: staleSignInAlertIncident",
      event: ##"{"@odata.type":"#microsoft.graph.staleSignInAlertIncident"}"##),
    Case(
      source: "gcp/gcp.audit", selection: "gcp.audit.method_name: 'v*.Compute.Firewalls.Delete'",
      event: google),
    Case(
      source: "gcp/gcp.audit",
      selection: "data.protoPayload.authorizationInfo.permission: compute.firewalls.delete",
      event: google),
    Case(
      source: "gcp/gcp.audit", selection: "data.protoPayload.resource.type: k8s_cluster",
      event: google),
    Case(
      source: "gcp/gcp.audit",
      selection: "data.protoPayload.logName: cloudaudit.googleapis.com%2Factivity", event: google),
    Case(
      source: "gcp/google_workspace.admin", selection: "eventService: admin.googleapis.com",
      event: report),
    Case(
      source: "gcp/google_workspace.admin", selection: "eventName: CHANGE_APPLICATION_SETTING",
      event: report),
    Case(
      source: "gcp/google_workspace.admin", selection: "setting_name|startswith: ContextAware",
      event: report),
    Case(source: "gcp/google_workspace.admin", selection: "new_value: 'false'", event: report),
    Case(
      source: "m365/threat_management",
      selection: "eventName: Potential ransomware activity\n    status: success", event: alert),
    Case(
      source: "m365/threat_management", selection: "eventSource: SecurityComplianceCenter",
      event: alert),
    Case(source: "m365/exchange", selection: "status: success", event: mailRule),
    Case(source: "m365/audit", selection: "Parameters|contains: ForwardTo", event: mailRule),
    Case(source: "kubernetes/audit", selection: "hostPath: '*'", event: pod),
    Case(source: "kubernetes/audit", selection: "apiGroup: apps", event: pod),
    Case(source: "kubernetes/audit", selection: "responseStatus.code: ALLOW", event: pod),
    Case(source: "kubernetes/audit", selection: "capabilities: '*'", event: pod, isMatch: false),
  ])
  func ruleSeesTheEvent(_ row: Case) throws {
    #expect(
      try PipelineKit.matches(PipelineKit.rule(row.source, row.selection), row.event) == row.isMatch
    )
  }
}
