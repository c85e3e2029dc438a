internal import DemarcJSON
internal import DemarcModel

/// What it was done to.
extension LogFactReader {
  /// Resources of one event that are kept.
  private static let resourcesMax = 32

  func resources(_ kind: LogKind) -> [AlertResource] {
    var found = Found()
    add(kind, to: &found)
    return found.resources
  }

  /// Resources so far, each id once.
  private struct Found {
    private(set) var resources: [AlertResource] = []

    var isFull: Bool { resources.count >= LogFactReader.resourcesMax }

    mutating func add(_ id: String?, _ type: @autoclosure () -> String?) {
      guard let id, !id.isEmpty, !isFull, !resources.contains(where: { $0.id == id }) else {
        return
      }
      resources.append(AlertResource(id: id, type: type()))
    }
  }

  private func add(_ kind: LogKind, to found: inout Found) {
    switch kind {
    case .cloudTrail:
      addListed(to: &found)
      addRequested(to: &found)
    case .azureActivity, .azureResource:
      if let resource = text("resourceId", "ResourceId", "resourceUri").map(Self.azure) {
        found.add(resource.id, resource.type)
      }
    case .entraAudit: addTargets("properties.targetResources", to: &found)
    case .entraSignIn:
      found.add(text("properties.resourceDisplayName", "properties.resourceId"), "application")
    case .entraRisk: found.add(text("properties.userPrincipalName", "properties.userId"), "user")
    case .googleAudit, .googleEntry:
      found.add(
        text("protoPayload.resourceName", "resource.labels.project_id"),
        text("protoPayload.authorizationInfo.resourceAttributes.type", "resource.type"))
    case .workspace: found.add(text("protoPayload.resourceName", "id.customerId"), nil)
    case .microsoft365: found.add(text("ObjectId"), text("ItemType", "Workload"))
    case .kubernetesAudit: addKubernetes(to: &found)
    case .okta: addTargets("target", to: &found)
    case .github: found.add(text("repo", "repository", "org"), nil)
    case .bitbucket: addTargets("affectedObjects", to: &found)
    case .onelogin: found.add(text("app_name", "role_name", "user_name"), nil)
    case .s3Access: found.add(text("bucket"), "AWS::S3::Bucket")
    case .securityHub:
      guard var resources = plain("Resources")?.elements else { return }
      while !found.isFull, let resource = resources.next() {
        found.add(Self.text(resource, "Id"), Self.text(resource, "Type"))
      }
    default: return
    }
  }

  /// The text of a member.
  private static func text(_ value: BorrowedJSON, _ name: StaticString) -> String? {
    name.withUTF8Buffer { value.at($0.span) }.flatMap(text)
  }

  /// Elements of a list that have an id or a name.
  private func addTargets(_ path: StaticString, to found: inout Found) {
    guard var targets = plain(path)?.elements else { return }
    while !found.isFull, let target = targets.next() {
      let id =
        Self.text(target, "userPrincipalName") ?? Self.text(target, "alternateId")
        ?? Self.text(target, "id") ?? Self.text(target, "displayName") ?? Self.text(target, "name")
      found.add(id, Self.text(target, "type"))
    }
  }

  // MARK: - AWS

  /// `resources` of a record: name and type as the service gave them.
  private func addListed(to found: inout Found) {
    guard var resources = plain("resources")?.elements else { return }
    while !found.isFull, let resource = resources.next() {
      let id =
        Self.text(resource, "ARN") ?? Self.text(resource, "arn")
        ?? Self.text(resource, "ARNPrefix")
      found.add(id, Self.text(resource, "type"))
    }
  }

  /// Parameters of the request that name a resource.
  private func addRequested(to found: inout Found) {
    guard let parameters = plain("requestParameters"), parameters.count > 0 else { return }
    let source = value("eventSource")
    for (parameter, value) in LogParameters.present(in: parameters, of: source) {
      Self.add(value, parameter.path[...], parameter.type, to: &found)
    }
  }

  /// Adds the texts at the end of a path; arrays on it are gone through.
  private static func add(
    _ value: BorrowedJSON, _ path: ArraySlice<JSONKey>, _ type: String, to found: inout Found
  ) {
    guard !found.isFull else { return }
    if value.isArray {
      var elements = value.elements
      while let element = elements.next() { add(element, path, type, to: &found) }
    } else if let name = path.first {
      if let member = value[name] { add(member, path.dropFirst(), type, to: &found) }
    } else {
      found.add(text(value), type)
    }
  }

  // MARK: - Azure and Google

  /// A resource by its id; the type is made of the names on every second place of it.
  static func azure(_ id: String) -> AlertResource {
    let parts = id.split(separator: "/").map(String.init)
    guard let start = parts.lastIndex(where: { $0.lowercased() == "providers" }),
      start + 2 < parts.count
    else {
      let isGroup = parts.count == 4 && parts[2].lowercased() == "resourcegroups"
      let isSubscription = parts.count == 2 && parts[0].lowercased() == "subscriptions"
      return AlertResource(
        id: id,
        type: isGroup
          ? "Microsoft.Resources/resourceGroups"
          : isSubscription ? "Microsoft.Resources/subscriptions" : nil)
    }
    let types = stride(from: start + 2, to: parts.count, by: 2).map { parts[$0] }
    return AlertResource(id: id, type: ([parts[start + 1]] + types).joined(separator: "/"))
  }

  private func addKubernetes(to found: inout Found) {
    let parts = [
      text("objectRef.namespace"), text("objectRef.resource"), text("objectRef.name"),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return found.add(text("requestURI"), nil) }
    let type = [text("objectRef.resource"), text("objectRef.subresource")].compactMap { $0 }
    found.add(parts.joined(separator: "/"), type.joined(separator: "/"))
  }
}
