internal import DemarcJSON
internal import DemarcModel

/// What it was done to.
extension LogFactReader {
  /// Resources of one event that are kept.
  private static let resourcesMax = 32

  func resources(_ kind: LogKind) -> [AlertResource] {
    var found: [AlertResource] = []
    for resource in every(kind)
    where !resource.id.isEmpty && !found.contains(where: { $0.id == resource.id }) {
      found.append(resource)
    }
    return Array(found.prefix(Self.resourcesMax))
  }

  private func every(_ kind: LogKind) -> [AlertResource] {
    switch kind {
    case .cloudTrail: listed() + requested()
    case .azureActivity, .azureResource:
      text("resourceId", "ResourceId", "resourceUri").map { [Self.azure($0)] } ?? []
    case .entraAudit: targets("properties.targetResources")
    case .entraSignIn:
      one("properties.resourceDisplayName", "properties.resourceId", type: "application")
    case .entraRisk: one("properties.userPrincipalName", "properties.userId", type: "user")
    case .googleAudit, .googleEntry: google()
    case .workspace: one("protoPayload.resourceName", "id.customerId", type: nil)
    case .microsoft365: one("ObjectId", type: text("ItemType", "Workload"))
    case .kubernetesAudit: kubernetes()
    case .okta: targets("target")
    case .github: one("repo", "repository", "org", type: nil)
    case .bitbucket: targets("affectedObjects")
    case .onelogin: one("app_name", "role_name", "user_name", type: nil)
    case .s3Access: one("bucket", type: "AWS::S3::Bucket")
    case .securityHub:
      (event["Resources"]?.elements).map(Array.init)?.compactMap { resource in
        Self.text(resource["Id"]).map { AlertResource(id: $0, type: Self.text(resource["Type"])) }
      } ?? []
    default: []
    }
  }

  private func one(_ paths: String..., type: String?) -> [AlertResource] {
    for path in paths {
      if let id = text(path) { return [AlertResource(id: id, type: type)] }
    }
    return []
  }

  /// Elements of a list that have an id or a name.
  private func targets(_ path: String) -> [AlertResource] {
    (event.at(path)?.elements).map(Array.init)?.compactMap { target in
      let names = ["userPrincipalName", "alternateId", "id", "displayName", "name"]
      let id = names.lazy.compactMap { Self.text(target[JSONKey($0)]) }.first
      return id.map { AlertResource(id: $0, type: Self.text(target["type"])) }
    } ?? []
  }

  // MARK: - AWS

  /// `resources` of a record: name and type as the service gave them.
  private func listed() -> [AlertResource] {
    (event["resources"]?.elements).map(Array.init)?.compactMap { resource in
      let id =
        Self.text(resource["ARN"]) ?? Self.text(resource["arn"])
        ?? Self.text(resource["ARNPrefix"])
      return id.map { AlertResource(id: $0, type: Self.text(resource["type"])) }
    } ?? []
  }

  /// Parameters of the request that name a resource.
  private func requested() -> [AlertResource] {
    guard let parameters = event["requestParameters"], parameters.isObject else { return [] }
    let service = text("eventSource")?.split(separator: ".").first.map(String.init) ?? ""
    return LogParameters.named.flatMap { parameter -> [AlertResource] in
      guard parameter.service.isEmpty || parameter.service == service else { return [] }
      return Self.texts(of: parameters, parameter.path[...]).map {
        AlertResource(id: $0, type: parameter.type)
      }
    }
  }

  private static func texts(of value: JSONValue, _ path: ArraySlice<String>) -> [String] {
    if value.isArray { return value.elements.flatMap { texts(of: $0, path) } }
    guard let name = path.first else { return text(value).map { [$0] } ?? [] }
    return value[JSONKey(name)].map { texts(of: $0, path.dropFirst()) } ?? []
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

  private func google() -> [AlertResource] {
    guard let name = text("protoPayload.resourceName", "resource.labels.project_id") else {
      return []
    }
    let type = text(
      "protoPayload.authorizationInfo.resourceAttributes.type", "resource.type")
    return [AlertResource(id: name, type: type)]
  }

  private func kubernetes() -> [AlertResource] {
    let parts = ["objectRef.namespace", "objectRef.resource", "objectRef.name"].compactMap {
      text($0)
    }
    guard !parts.isEmpty else { return one("requestURI", type: nil) }
    let type = [text("objectRef.resource"), text("objectRef.subresource")].compactMap { $0 }
    return [AlertResource(id: parts.joined(separator: "/"), type: type.joined(separator: "/"))]
  }
}
