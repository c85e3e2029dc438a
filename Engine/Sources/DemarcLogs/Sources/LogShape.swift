internal import DemarcJSON

/// A kind of log and the form in which one event of it was exported.
struct LogShape {
  enum Form: Equatable {
    /// The provider's own shape, given on as it is.
    case plain
    /// A row of a table of Log Analytics.
    case row(LogTable)
    /// An object of Microsoft Graph: the content of a record without its head.
    case graph
    /// Names folded to lower case, as query engines do with columns.
    case folded
    /// A row of the table to which Google Cloud exports audit logs in BigQuery.
    case bigQuery
    /// A record whose `properties` is JSON given as a string.
    case textProperties
  }

  var kind: LogKind
  var form = Form.plain

  init(_ kind: LogKind, _ form: Form = .plain) {
    self.kind = kind
    self.form = form
  }

  init(of event: JSONValue) {
    guard event.isObject else {
      self.init(.unknown)
      return
    }
    if let kind = LogRecogniser.recogniseByMarkers(event) {
      self.init(kind)
      return
    }
    let members = LogMembers(event)
    let tests: [(LogMembers) -> LogShape?] = [
      Self.amazon, Self.google, Self.azureRecord, Self.row, Self.graph, Self.microsoft365,
      Self.service, Self.host, Self.folded,
    ]
    for test in tests {
      if let shape = test(members) {
        self = shape
        return
      }
    }
    self.init(.unknown)
  }
}

/// An event and the names of its members.
struct LogMembers {
  let event: JSONValue
  let names: Set<String>

  init(_ event: JSONValue) {
    self.event = event
    names = Set(event.members.map(\.name))
  }

  func has(_ all: String...) -> Bool { all.allSatisfy(names.contains) }

  func hasAny(_ some: String...) -> Bool { some.contains(where: names.contains) }

  func text(_ path: String) -> String? { event.at(path)?.string }
}

extension LogShape {
  private static func amazon(_ event: LogMembers) -> LogShape? {
    if event.has("digestStartTime", "digestEndTime", "logFiles") {
      return LogShape(.cloudTrailDigest)
    }
    if event.has("insightDetails") || event.text("eventType") == "AwsCloudTrailInsight"
      || (event.text("eventCategory") == "Insight" && event.has("eventVersion"))
    {
      return LogShape(.cloudTrailInsight)
    }
    if let source = event.text("eventSource"), event.text("eventName") != nil,
      !event.has("s3"), isAmazon(source)
    {
      return LogShape(.cloudTrail)
    }
    if event.text("eventName") != nil, event.hasAny("eventSource", "awsRegion"),
      event.hasAny("userIdentity", "eventVersion"),
      !(event.text("eventSource")?.hasPrefix("aws:") ?? false)
    {
      return event.has("s3") || event.has("acsRegion") ? nil : LogShape(.cloudTrail)
    }
    if event.text("arn")?.contains(":guardduty:") == true || event.has("detectorId", "findingType")
      || event.has("schemaVersion", "partition", "service", "severity")
    {
      return LogShape(.guardDuty)
    }
    if event.has("ProductArn", "GeneratorId", "AwsAccountId") { return LogShape(.securityHub) }
    if event.has("srcaddr", "dstaddr") { return LogShape(.vpcFlow) }
    if event.has("bucket"), event.hasAny("remoteip", "remote_ip"),
      event.hasAny("requestid", "request_id", "requester", "operation")
    {
      return LogShape(.s3Access)
    }
    return nil
  }

  /// Whether the source is a service of AWS, and not one of a cloud with records of the same form.
  private static func isAmazon(_ source: String) -> Bool {
    !source.hasPrefix("aws:") && !source.hasSuffix(".aliyuncs.com")
      && !source.contains("tencentcloud")
  }

  private static func google(_ event: LogMembers) -> LogShape? {
    if event.has("protoPayload") {
      let type = event.text("protoPayload.@type") ?? event.text("protoPayload.at_sign_type")
      if let type, !type.hasSuffix("AuditLog") { return LogShape(.googleEntry) }
      let isWorkspace =
        event.event.at("protoPayload.metadata.event") != nil
        || LogMarkers.isWorkspaceService(event.text("protoPayload.serviceName"))
      return LogShape(isWorkspace ? .workspace : .googleAudit)
    }
    if event.has("protopayload_auditlog") { return LogShape(.googleAudit, .bigQuery) }
    if event.text("methodName") != nil, event.hasAny("serviceName", "authenticationInfo") {
      return LogShape(.googleAudit)
    }
    if event.hasAny("jsonPayload", "textPayload"),
      event.hasAny("logName", "insertId", "resource", "receiveTimestamp")
    {
      return LogShape(.googleEntry)
    }
    let application = event.text("id.applicationName")
    if event.text("kind") == "admin#reports#activity"
      || (application != nil && event.hasAny("actor", "events", "name"))
    {
      return LogShape(.workspace)
    }
    return nil
  }

  private static func microsoft365(_ event: LogMembers) -> LogShape? {
    if event.hasAny("Operation", "Operations"), event.has("AuditData") {
      return LogShape(.microsoft365)
    }
    guard event.text("Operation") != nil else { return nil }
    if event.hasAny("OfficeWorkload", "OfficeId") {
      return LogShape(.microsoft365, .row(.officeActivity))
    }
    return event.hasAny(
      "Workload", "RecordType", "OrganizationId", "UserKey", "ResultStatus", "CreationTime")
      ? LogShape(.microsoft365) : nil
  }

  /// Services apart from the three clouds.
  private static func service(_ event: LogMembers) -> LogShape? {
    let isAuditAPI = event.text("apiVersion")?.hasPrefix("audit.k8s.io") == true
    if isAuditAPI || event.has("auditID", "stage")
      || (event.has("verb") && event.hasAny("objectRef", "requestURI", "user", "sourceIPs")
        && event.text("kind") ?? "Event" == "Event")
    {
      return LogShape(event.text("kind") == "EventList" ? .unknown : .kubernetesAudit)
    }
    if event.text("eventType") != nil,
      event.hasAny("actor", "target", "client"),
      event.hasAny("published", "displayMessage", "legacyEventType", "uuid", "outcome")
    {
      return LogShape(.okta)
    }
    if event.text("auditType.action") != nil { return LogShape(.bitbucket) }
    if event.has("event_type_id") { return LogShape(.onelogin) }
    if event.has("isotimestamp") || event.has("access_device", "auth_device")
      || (event.has("factor", "result") && event.has("event_type"))
    {
      return LogShape(.duo)
    }
    if let action = event.text("action"), action.contains("."), !event.has("sender"),
      event.hasAny("actor", "org", "repo", "business", "user", "created_at", "@timestamp")
    {
      return LogShape(.github)
    }
    return nil
  }

  private static func host(_ event: LogMembers) -> LogShape? {
    if event.has("Type", "Action", "Actor") { return LogShape(.docker) }
    if event.has("hostIdentifier"), event.hasAny("calendarTime", "unixTime") {
      return LogShape(.osquery)
    }
    return nil
  }

  private static func folded(_ event: LogMembers) -> LogShape? {
    if event.has("eventname"), event.hasAny("eventsource", "awsregion", "eventversion") {
      // Some products fold a part of the names; rules for such events are written for what they see.
      let isWhole = event.names.allSatisfy { $0 == $0.lowercased() }
      return LogShape(.cloudTrail, isWhole ? .folded : .plain)
    }
    if event.hasAny("protopayload", "protopayload_auditlog") {
      let service =
        event.text("protopayload.serviceName") ?? event.text("protopayload.servicename")
      return LogShape(
        LogMarkers.isWorkspaceService(service) ? .workspace : .googleAudit, .folded)
    }
    if event.has("eventtype"), event.hasAny("actor", "legacyeventtype", "displaymessage") {
      return LogShape(.okta, .folded)
    }
    if event.hasAny("operationname", "resulttype"), event.has("properties"),
      let category = event.text("category")
    {
      let kind = LogCategory(category)?.kind(
        resourceID: event.text("resourceid"), isAudit: isAudit(event))
      return LogShape(kind ?? .azureResource, .folded)
    }
    return nil
  }

  /// Whether `properties` holds an audit event of the directory.
  static func isAudit(_ event: LogMembers) -> Bool {
    guard let properties = event.event["properties"] else { return false }
    return ["activityDisplayName", "loggedByService", "targetResources"].contains {
      properties[JSONKey($0)] != nil
    }
  }
}
