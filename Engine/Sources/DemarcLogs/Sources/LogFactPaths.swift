/// Member paths of simple facts; where several are given, the first that holds a value counts.
///
/// A path starts at the event's root and passes objects only, so that a scanner finds its value
/// without parsing the event.
public struct LogFactPaths: Hashable, Sendable {
  public var time: [[String]] = []
  public var eventID: [[String]] = []
  public var account: [[String]] = []
  public var region: [[String]] = []
  public var service: [[String]] = []
  public var action: [[String]] = []

  init(
    time: [String] = [], eventID: [String] = [], account: [String] = [], region: [String] = [],
    service: [String] = [], action: [String] = []
  ) {
    func split(_ paths: [String]) -> [[String]] {
      paths.map { $0.split(separator: ".").map(String.init) }
    }
    self.time = split(time)
    self.eventID = split(eventID)
    self.account = split(account)
    self.region = split(region)
    self.service = split(service)
    self.action = split(action)
  }
}

extension LogFacts {
  /// Where the simple facts stand in an event of a kind.
  ///
  /// Two facts of Azure are parts of a text and not a text of their own: `account` is then in the
  /// `resourceId`, and `service` in the operation's name. `account(from:kind:)` and
  /// `service(from:kind:)` take them out.
  public static func paths(of kind: LogKind) -> LogFactPaths {
    table[kind] ?? LogFactPaths()
  }

  private static let table = Dictionary(
    uniqueKeysWithValues: LogKind.allCases.map { ($0, made(for: $0)) })

  private static func made(for kind: LogKind) -> LogFactPaths {
    switch kind {
    case .cloudTrail, .cloudTrailInsight:
      LogFactPaths(
        time: ["eventTime"], eventID: ["eventID"],
        account: ["recipientAccountId", "userIdentity.accountId"], region: ["awsRegion"],
        service: ["eventSource", "insightDetails.eventSource"],
        action: ["eventName", "insightDetails.eventName"])
    case .cloudTrailDigest:
      LogFactPaths(time: ["digestEndTime"], account: ["awsAccountId"])
    case .guardDuty:
      LogFactPaths(
        time: ["updatedAt", "createdAt"], eventID: ["id"], account: ["accountId"],
        region: ["region"], action: ["type"])
    case .securityHub:
      LogFactPaths(
        time: ["UpdatedAt", "CreatedAt"], eventID: ["Id"], account: ["AwsAccountId"],
        region: ["Region"], action: ["Title"])
    case .s3Access:
      LogFactPaths(time: ["time"], eventID: ["requestid"], action: ["operation"])
    case .vpcFlow:
      LogFactPaths(time: ["start"], account: ["account_id", "account-id"], action: ["action"])
    case .azureActivity, .azureResource:
      LogFactPaths(
        time: ["time", "eventTimestamp", "eventTime"],
        eventID: ["eventDataId", "properties.eventDataId", "correlationId"],
        account: ["subscriptionId", "resourceId", "tenantId"], region: ["location"],
        service: [
          "resourceProviderName.value", "resourceProvider", "operationName", "operationName.value",
        ],
        action: ["operationName", "operationName.value"])
    case .entraSignIn:
      LogFactPaths(
        time: ["time", "properties.createdDateTime", "eventTime"],
        eventID: ["properties.id", "id", "correlationId"],
        account: ["tenantId", "properties.homeTenantId", "properties.resourceTenantId"],
        region: ["location"],
        service: ["properties.resourceDisplayName", "properties.appDisplayName"],
        action: ["operationName"])
    case .entraAudit:
      LogFactPaths(
        time: ["time", "properties.activityDateTime", "eventTimestamp"],
        eventID: ["properties.id", "id", "correlationId"], account: ["tenantId"],
        service: ["properties.loggedByService"],
        action: ["operationName", "properties.activityDisplayName"])
    case .entraRisk:
      LogFactPaths(
        time: ["time", "properties.activityDateTime", "properties.detectedDateTime"],
        eventID: ["properties.id", "id", "correlationId"], account: ["tenantId"],
        service: ["properties.source"],
        action: ["properties.riskEventType", "riskEventType", "operationName"])
    case .googleAudit, .googleEntry, .workspace: google(kind)
    case .microsoft365:
      LogFactPaths(
        time: ["CreationTime"], eventID: ["Id"], account: ["OrganizationId"],
        service: ["Workload"], action: ["Operation"])
    default: service(kind)
    }
  }

  private static func google(_ kind: LogKind) -> LogFactPaths {
    LogFactPaths(
      time: ["timestamp", "receiveTimestamp", "id.time"],
      eventID: ["insertId", "id.uniqueQualifier"],
      account: ["resource.labels.project_id", "resource.labels.organization_id", "logName"]
        + (kind == .workspace ? ["id.customerId"] : []),
      region: [
        "resource.labels.location", "resource.labels.region", "resource.labels.zone",
      ],
      service: ["protoPayload.serviceName"]
        + (kind == .workspace ? ["id.applicationName"] : [])
        + (kind == .googleEntry ? ["resource.type"] : []),
      action: ["protoPayload.methodName"] + (kind == .workspace ? ["name"] : []))
  }

  private static func service(_ kind: LogKind) -> LogFactPaths {
    switch kind {
    case .kubernetesAudit:
      LogFactPaths(
        time: ["requestReceivedTimestamp", "stageTimestamp", "requestReceivedTime"],
        eventID: ["auditID"], service: ["objectRef.apiGroup"], action: ["verb"])
    case .okta:
      LogFactPaths(
        time: ["published"], eventID: ["uuid"], account: ["debugContext.debugData.originalOrg"],
        action: ["eventType"])
    case .github:
      LogFactPaths(
        time: ["@timestamp", "created_at", "at_sign_timestamp"], eventID: ["_document_id"],
        account: ["business", "org"], action: ["action"])
    case .bitbucket:
      LogFactPaths(
        time: ["timestamp"], eventID: ["id"], service: ["auditType.category"],
        action: ["auditType.action"])
    case .onelogin:
      LogFactPaths(
        time: ["created_at", "event_timestamp"], eventID: ["id", "uuid"],
        account: ["account_id"], action: ["event_type", "event_type_id"])
    case .duo:
      LogFactPaths(
        time: ["isotimestamp", "timestamp"], eventID: ["txid"],
        service: ["application.name"], action: ["action", "event_type"])
    case .docker: LogFactPaths(time: ["timeNano", "time"], action: ["Action"])
    case .osquery: LogFactPaths(time: ["unixTime"], action: ["name"])
    default: LogFactPaths()
    }
  }
}
