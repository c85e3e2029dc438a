internal import DemarcJSON

/// A table of Log Analytics whose rows are turned into records.
enum LogTable: String, CaseIterable {
  case signIn = "SigninLogs"
  case audit = "AuditLogs"
  case risk = "AADUserRiskEvents"
  case activity = "AzureActivity"
  case diagnostics = "AzureDiagnostics"
  case officeActivity = "OfficeActivity"

  /// The table of a row that names it.
  init?(named name: String) {
    switch name {
    case "SigninLogs", "AADNonInteractiveUserSignInLogs", "AADServicePrincipalSignInLogs",
      "AADManagedIdentitySignInLogs", "ADFSSignInLogs":
      self = .signIn
    case "AuditLogs": self = .audit
    case "AADUserRiskEvents", "AADServicePrincipalRiskEvents", "AADRiskyUsers",
      "AADRiskyServicePrincipals":
      self = .risk
    case "AzureActivity": self = .activity
    case "AzureDiagnostics": self = .diagnostics
    case "OfficeActivity": self = .officeActivity
    default: return nil
    }
  }

  var kind: LogKind {
    switch self {
    case .signIn: .entraSignIn
    case .audit: .entraAudit
    case .risk: .entraRisk
    case .activity: .azureActivity
    case .diagnostics: .azureResource
    case .officeActivity: .microsoft365
    }
  }
}

extension LogShape {
  /// Records of diagnostic settings and of the activity log's own interface.
  static func azureRecord(_ event: LogMembers) -> LogShape? {
    let category = event.text("category") ?? event.text("category.value")
    let isAudit = isAudit(event)
    let resource = event.text("resourceId") ?? event.text("id")
    let form =
      event.text("properties")?.utf8.first == UInt8(ascii: "{")
      ? Form.textProperties : .plain
    let known = category.flatMap { LogCategory($0) }
    let isRead =
      event.event.at("operationName.value") != nil
      || event.has("operationName", "eventTimestamp")
    if isRead, known == nil || known == .activity { return LogShape(.azureActivity) }
    if category != nil, event.hasAny("properties", "operationName", "resultType", "eventTimestamp"),
      event.hasAny(
        "time", "eventTimestamp", "eventTime", "resourceId", "correlationId", "tenantId",
        "operationName")
    {
      if let known {
        return LogShape(known.kind(resourceID: resource, isAudit: isAudit), form)
      }
      if isAudit { return LogShape(.entraAudit, form) }
      if event.hasAny("resourceId", "operationName") { return LogShape(.azureResource, form) }
    }
    if isAudit, event.has("operationName") { return LogShape(.entraAudit, form) }
    if event.text("operationName") != nil,
      event.hasAny("resourceId", "resourceUri", "callerIpAddress")
    {
      let isActivity = event.hasAny("authorization", "claims", "caller", "subscriptionId")
      return LogShape(isActivity ? .azureActivity : .azureResource, form)
    }
    return nil
  }

  /// Rows of Log Analytics: by the table they name, else by their columns.
  static func row(_ event: LogMembers) -> LogShape? {
    for column in ["Type", "$table", "TableName"] {
      if let table = event.text(column).flatMap({ LogTable(named: $0) }) {
        return LogShape(table.kind, .row(table))
      }
    }
    let table: LogTable? =
      if event.hasAny("OperationNameValue", "CategoryValue", "ActivityStatusValue") {
        .activity
      } else if event.has("ResultType"),
        event.hasAny(
          "UserPrincipalName", "AppDisplayName", "ServicePrincipalName", "ServicePrincipalId",
          "ConditionalAccessStatus", "AuthenticationRequirement", "DeviceDetail")
      {
        .signIn
      } else if event.hasAny("TargetResources", "InitiatedBy", "LoggedByService"),
        event.hasAny("OperationName", "ActivityDisplayName", "TimeGenerated")
      {
        .audit
      } else if event.has("RiskEventType"),
        event.hasAny("RiskState", "RiskLevel", "DetectedDateTime")
      {
        .risk
      } else if event.has("TimeGenerated", "Category"),
        event.hasAny("ResourceProvider", "ResourceId")
      {
        .diagnostics
      } else {
        nil
      }
    return table.map { LogShape($0.kind, .row($0)) }
  }

  /// Objects of Microsoft Graph: sign-ins, directory audits, risk detections, alerts of PIM.
  static func graph(_ event: LogMembers) -> LogShape? {
    let type = event.event["@odata.type"]?.string ?? ""
    if type.hasSuffix("AlertIncident") || type.hasSuffix("AlertConfiguration") {
      return LogShape(.entraRisk)
    }
    if event.text("riskEventType") != nil {
      return LogShape(.entraRisk, .graph)
    }
    if event.has("activityDateTime"), event.hasAny("activityDisplayName", "initiatedBy") {
      return LogShape(.entraAudit, .graph)
    }
    if event.has("createdDateTime"), event.hasAny("appDisplayName", "userPrincipalName", "appId"),
      event.hasAny("status", "conditionalAccessStatus", "clientAppUsed", "ipAddress")
    {
      return LogShape(.entraSignIn, .graph)
    }
    return nil
  }
}
