/// Names of members as providers write them, for events whose names were folded to lower case.
enum LogNames {
  /// The provider's name by the folded one.
  static func unfolded(_ kind: LogKind) -> [String: String] {
    let names: [String] =
      switch kind {
      case .cloudTrail: cloudTrail
      case .googleAudit, .workspace: google
      case .okta: okta
      default: azure
      }
    var table = Dictionary(
      names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    if kind == .googleAudit || kind == .workspace {
      table["protopayload_auditlog"] = "protoPayload"
      table["at_sign_type"] = "@type"
    }
    return table
  }

  private static let cloudTrail = [
    "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion",
    "sourceIPAddress", "userAgent", "errorCode", "errorMessage", "requestParameters",
    "responseElements", "additionalEventData", "requestID", "eventID", "readOnly", "eventType",
    "managementEvent", "recipientAccountId", "eventCategory", "tlsDetails", "sharedEventID",
    "apiVersion", "serviceEventDetails", "vpcEndpointId", "sessionCredentialFromConsole",
    "edgeDeviceDetails", "insightDetails", "principalId", "accountId", "accessKeyId", "userName",
    "sessionContext", "sessionIssuer", "mfaAuthenticated", "creationDate", "invokedBy",
    "webIdFederationData", "identityProvider", "onBehalfOf", "inScopeOf", "credentialId",
  ]

  private static let google = [
    "insertId", "logName", "protoPayload", "receiveTimestamp", "httpRequest", "sourceLocation",
    "spanId", "jsonPayload", "textPayload", "methodName", "serviceName", "resourceName",
    "resourceLocation", "authenticationInfo", "principalEmail", "principalSubject",
    "authoritySelector", "serviceAccountKeyName", "serviceAccountDelegationInfo",
    "authorizationInfo", "resourceAttributes", "requestMetadata", "callerIp",
    "callerSuppliedUserAgent", "requestAttributes", "destinationAttributes", "serviceData",
    "policyDelta", "bindingDeltas", "numResponseItems", "currentLocations", "eventName",
    "eventType",
  ]

  private static let okta = [
    "eventType", "legacyEventType", "displayMessage", "authenticationContext", "securityContext",
    "debugContext", "alternateId", "displayName", "detailEntry", "ipAddress", "userAgent",
    "rawUserAgent", "geographicalContext", "ipChain", "debugData", "asNumber", "asOrg", "isProxy",
    "externalSessionId", "authenticationStep", "requestUri", "logOnlySecurityData",
    "threatSuspected",
    "authenticationProvider", "credentialProvider", "credentialType", "postalCode",
  ]

  private static let azure = [
    "operationName", "operationVersion", "resultType", "resultSignature", "resultDescription",
    "durationMs", "callerIpAddress", "correlationId", "tenantId", "resourceId",
    "activityDisplayName", "activityDateTime", "loggedByService", "operationType", "initiatedBy",
    "userPrincipalName", "displayName", "targetResources", "modifiedProperties", "oldValue",
    "newValue", "additionalDetails", "resultReason", "appDisplayName", "appId",
    "appliedConditionalAccessPolicies", "authenticationDetails", "authenticationMethod",
    "authenticationRequirement", "authenticationProtocol", "clientAppUsed",
    "conditionalAccessStatus", "createdDateTime", "crossTenantAccessType", "deviceDetail",
    "deviceId", "operatingSystem", "trustType", "isCompliant", "isManaged", "homeTenantId",
    "resourceTenantId", "ipAddress", "isInteractive", "countryOrRegion", "mfaDetail",
    "networkLocationDetails", "resourceDisplayName", "riskDetail", "riskEventTypes",
    "riskEventTypes_v2", "riskLevelAggregated", "riskLevelDuringSignIn", "riskState",
    "riskEventType", "riskLevel", "servicePrincipalId", "servicePrincipalName", "errorCode",
    "failureReason", "tokenIssuerType", "userDisplayName", "userId", "userAgent", "userType",
  ]
}
