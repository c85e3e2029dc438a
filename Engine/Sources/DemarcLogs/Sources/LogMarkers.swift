/// Which markers an event has, and what the text at a few of them says.
///
/// The decisions here take no more than that, so that a scanner can make them while it splits a file
/// into records, and the full recogniser makes the very same ones.
struct LogMarkers {
  let present: UInt64
  let text: (Int) -> String?

  func has(_ marker: Marker) -> Bool { present & marker.bit != 0 }

  func hasAny(_ markers: Marker...) -> Bool {
    present & markers.reduce(0) { $0 | $1.bit } != 0
  }

  func text(of marker: Marker) -> String? { has(marker) ? text(marker.rawValue) : nil }
}

/// A member whose presence says something about the kind of an event.
enum Marker: Int, CaseIterable {
  case eventSource, eventName, awsRegion, eventID, eventType, recipientAccount, identityType
  case operationName, category, resourceID, time, properties, log, activityName, loggedBy, targets
  case protoPayload, protoType, protoMethod, protoService, protoEvent, jsonPayload, textPayload
  case logName, resource
  case operation, workload, auditData, creationTime
  case apiVersion, auditID, verb, kind
  case published, actor, displayMessage, uuid

  var bit: UInt64 { 1 << UInt64(rawValue) }

  var path: [String] {
    switch self {
    case .eventSource: ["eventSource"]
    case .eventName: ["eventName"]
    case .awsRegion: ["awsRegion"]
    case .eventID: ["eventID"]
    case .eventType: ["eventType"]
    case .recipientAccount: ["recipientAccountId"]
    case .identityType: ["userIdentity", "type"]
    case .operationName: ["operationName"]
    case .category: ["category"]
    case .resourceID: ["resourceId"]
    case .time: ["time"]
    case .properties: ["properties"]
    case .log: ["properties", "log"]
    case .activityName: ["properties", "activityDisplayName"]
    case .loggedBy: ["properties", "loggedByService"]
    case .targets: ["properties", "targetResources"]
    case .protoPayload: ["protoPayload"]
    case .protoType: ["protoPayload", "@type"]
    case .protoMethod: ["protoPayload", "methodName"]
    case .protoService: ["protoPayload", "serviceName"]
    case .protoEvent: ["protoPayload", "metadata", "event"]
    case .jsonPayload: ["jsonPayload"]
    case .textPayload: ["textPayload"]
    case .logName: ["logName"]
    case .resource: ["resource"]
    case .operation: ["Operation"]
    case .workload: ["Workload"]
    case .auditData: ["AuditData"]
    case .creationTime: ["CreationTime"]
    case .apiVersion: ["apiVersion"]
    case .auditID: ["auditID"]
    case .verb: ["verb"]
    case .kind: ["kind"]
    case .published: ["published"]
    case .actor: ["actor"]
    case .displayMessage: ["displayMessage"]
    case .uuid: ["uuid"]
    }
  }
}

extension LogMarkers {
  /// The kind of a plain shape; nil where more of the event must be read.
  func kind() -> LogKind? {
    if has(.eventSource) { return cloudTrail() }
    if has(.protoPayload) { return google() }
    if has(.operationName) { return azure() }
    if has(.operation) { return microsoft365() }
    if has(.auditID) { return kubernetes() }
    if has(.eventType), has(.published), has(.actor), hasAny(.displayMessage, .uuid) {
      return .okta
    }
    return nil
  }

  /// A notification of a bucket has the first three members too, and none of the others.
  private func cloudTrail() -> LogKind? {
    guard has(.eventName), has(.awsRegion),
      hasAny(.eventID, .eventType, .recipientAccount, .identityType)
    else { return nil }
    return .cloudTrail
  }

  private func google() -> LogKind? {
    guard has(.protoMethod), hasAny(.logName, .resource) else { return nil }
    if let type = text(of: .protoType), !type.hasSuffix(".AuditLog") { return nil }
    return has(.protoEvent) || Self.isWorkspaceService(text(of: .protoService))
      ? .workspace : .googleAudit
  }

  private func azure() -> LogKind? {
    guard has(.time), has(.category), has(.resourceID), !has(.log), text(of: .operationName) != nil,
      text(of: .properties) == nil, let category = text(of: .category)
    else { return nil }
    let resource = text(of: .resourceID)
    if let known = LogCategory(category) {
      return known.kind(
        resourceID: resource, isAudit: hasAny(.activityName, .loggedBy, .targets))
    }
    return LogCategory.isOfSubscription(resource) ? .azureResource : nil
  }

  private func microsoft365() -> LogKind? {
    has(.workload) && has(.creationTime) && !has(.auditData) ? .microsoft365 : nil
  }

  private func kubernetes() -> LogKind? {
    guard has(.verb), text(of: .kind) == "Event",
      text(of: .apiVersion)?.hasPrefix("audit.k8s.io/") == true
    else { return nil }
    return .kubernetesAudit
  }

  /// The services that write what the Reports API of Workspace also gives.
  static func isWorkspaceService(_ name: String?) -> Bool {
    name == "admin.googleapis.com" || name == "login.googleapis.com"
  }
}

/// The category of an Azure record, where it tells the kind.
enum LogCategory {
  case activity, signIn, audit, risk

  init?(_ category: String) {
    switch category.lowercased() {
    case "administrative", "security", "servicehealth", "alert", "recommendation", "policy",
      "autoscale", "resourcehealth":
      self = .activity
    case "signinlogs", "noninteractiveusersigninlogs", "serviceprincipalsigninlogs",
      "managedidentitysigninlogs", "adfssigninlogs", "microsoftserviceprincipalsigninlogs":
      self = .signIn
    case "auditlogs": self = .audit
    case "riskyusers", "userriskevents", "riskyserviceprincipals", "serviceprincipalriskevents":
      self = .risk
    default: return nil
    }
  }

  /// Whether a record is of a resource in a subscription, and not of the directory.
  static func isOfSubscription(_ resourceID: String?) -> Bool {
    resourceID?.lowercased().hasPrefix("/subscriptions/") == true
  }

  /// The kind of a record of the category.
  ///
  /// Some resources name a category of theirs `AuditLogs`, and some products put the category of an
  /// Entra audit event in the place of its log.
  func kind(resourceID: String?, isAudit: Bool) -> LogKind {
    let isTenant = resourceID?.lowercased().contains("microsoft.aadiam") ?? true
    switch self {
    case .signIn: return .entraSignIn
    case .risk: return .entraRisk
    case .audit: return isAudit || isTenant ? .entraAudit : .azureResource
    case .activity:
      return isAudit && resourceID.map { _ in isTenant } ?? true
        ? .entraAudit : .azureActivity
    }
  }
}
