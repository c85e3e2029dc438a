internal import DemarcJSON
internal import DemarcModel

// How the providers' documents word what is logged.

extension LogSourceSetting {
  /// A trail as AWS Config or `describe-trails` shows it.
  init(trail resource: Resource, _ trail: JSONValue) {
    self.init(.trail, resource)
    let home = trail.named("homeRegion")?.string
    let isMultiRegion = trail.named("isMultiRegionTrail")?.bool ?? false
    region = isMultiRegion ? nil : home ?? resource.region
    coversOthers = trail.named("isOrganizationTrail")?.bool ?? false
    isOn = trail.named("status")?.named("isLogging")?.bool ?? trail.named("isLogging")?.bool
    isValidated =
      (trail.named("logFileValidationEnabled") ?? trail.named("enableLogFileValidation"))?.bool
    // Without selectors of its own a trail logs the control plane and nothing else.
    if trail.named("hasCustomEventSelectors")?.bool == false {
      (logsManagement, logsData) = (true, false)
    }
    let selectors = TrailSelectors(trail)
    if !selectors.isEmpty {
      (logsManagement, logsData) = (selectors.logsManagement, selectors.logsData)
    }
    if trail.named("includeGlobalServiceEvents")?.bool == false {
      scope.append("without global services")
    }
    if let bucket = trail.named("s3BucketName")?.string { destinations.append(bucket) }
    if let group = trail.named("cloudWatchLogsLogGroupArn")?.string { destinations.append(group) }
  }

  /// A diagnostic setting; one outside of a resource group sends the subscription's activity log.
  init(diagnosticSetting resource: Resource, _ properties: JSONValue?) {
    let parts = resource.id.lowercased().components(of: "/providers/microsoft.insights/")
    let isSubscription = parts[0].split(separator: "/").count == 2
    self.init(isSubscription ? .activityLogExport : .diagnosticSetting, resource)
    var categories: [String] = []
    for log in properties?["logs"]?.elements.map({ $0 }) ?? [] {
      guard log["enabled"]?.bool == true || log["enabled"]?.string?.lowercased() == "true" else {
        continue
      }
      categories.append(log["categoryGroup"]?.string ?? log["category"]?.string ?? "")
    }
    scope = categories.filter { !$0.isEmpty }.sorted()
    destinations = Self.azureDestinations(properties)
    isOn = !scope.isEmpty && !destinations.isEmpty
    if isSubscription {
      let whole = ["allLogs", "audit"]
      logsManagement =
        isOn == true
        && (scope.contains("Administrative") || scope.contains(where: whole.contains))
    }
  }

  init(logProfile resource: Resource, _ properties: JSONValue?) {
    self.init(.logProfile, resource)
    scope = (properties?["categories"]?.elements.compactMap(\.string) ?? []).sorted()
    destinations = Self.azureDestinations(properties)
    isOn = !scope.isEmpty && !destinations.isEmpty
    logsManagement = isOn == true && (scope.contains("Write") || scope.contains("Action"))
  }

  private static func azureDestinations(_ properties: JSONValue?) -> [String] {
    ["workspaceId", "storageAccountId", "eventHubAuthorizationRuleId", "serviceBusRuleId"]
      .compactMap { properties?[$0]?.string }
      .filter { !$0.isEmpty }
  }

  init(sink resource: Resource, _ data: JSONValue) {
    self.init(.sink, resource)
    isOn = data["disabled"]?.bool != true
    coversOthers = data["includeChildren"]?.bool == true
    if let destination = data["destination"]?.string, !destination.isEmpty {
      destinations = [destination]
    }
    let filter = data["filter"]?.string ?? ""
    if !filter.isEmpty { scope.append(filter) }
    let exclusions = data["exclusions"]?.elements.filter { $0["disabled"]?.bool != true } ?? []
    if !exclusions.isEmpty { scope.append("\(exclusions.count) exclusions") }
    // What a filter lets through is not worked out here.
    if filter.isEmpty, exclusions.isEmpty { (logsManagement, logsData) = (isOn, isOn) }
  }

  /// Nil when the policy says nothing about logs.
  init?(auditConfig resource: Resource, _ policy: JSONValue) {
    guard let configs = policy["auditConfigs"], configs.count > 0 else { return nil }
    self.init(.auditConfig, resource)
    isOn = true
    logsManagement = true
    for config in configs.elements {
      let service = config["service"]?.string ?? ""
      for log in config["auditLogConfigs"]?.elements.map({ $0 }) ?? [] {
        let type = log["logType"]?.string ?? ""
        let exempted = log["exemptedMembers"]?.count ?? 0
        scope.append("\(service) \(type)" + (exempted > 0 ? " (\(exempted) exempted)" : ""))
        if type.hasPrefix("DATA_") { logsData = true }
      }
    }
    logsData = logsData ?? false
  }
}

/// What the event selectors of a trail take in.
struct TrailSelectors: Hashable, Sendable {
  var logsManagement = false
  var logsData = false
  private(set) var isEmpty = true

  init(_ trail: JSONValue) {
    for selector in trail.named("eventSelectors")?.elements.map({ $0 }) ?? [] {
      isEmpty = false
      if selector.named("includeManagementEvents")?.bool ?? true { logsManagement = true }
      if selector.named("dataResources")?.count ?? 0 > 0 { logsData = true }
    }
    for selector in trail.named("advancedEventSelectors")?.elements.map({ $0 }) ?? [] {
      isEmpty = false
      for field in selector.named("fieldSelectors")?.elements.map({ $0 }) ?? [] {
        guard field.named("field")?.string == "eventCategory" else { continue }
        let categories = field.named("equals")?.elements.compactMap(\.string) ?? []
        if categories.contains("Management") { logsManagement = true }
        if categories.contains("Data") { logsData = true }
      }
    }
  }
}

extension String {
  /// The parts between occurrences of `separator`; at least one.
  func components(of separator: String) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(separator) {
        parts.append(self[start..<at])
        at = index(at, offsetBy: separator.count)
        start = at
      } else {
        at = index(after: at)
      }
    }
    return parts + [self[start...]]
  }
}
