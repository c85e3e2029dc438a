import AzurePolicyEngine
import DemarcJSON

/// Functions that read what is around an expression: scopes, ids, loops, the clock.
extension ARMResolver {
  /// nil when the name is that of another function.
  func surroundings(
    _ folded: String, _ arguments: [ExpressionSyntax], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue? {
    switch folded {
    case "resourceid", "subscriptionresourceid", "tenantresourceid", "managementgroupresourceid",
      "extensionresourceid":
      return try id(folded, try values(arguments, frame), frame)
    case "copyindex":
      try checkArity("copyIndex", arguments.count, 0...2)
      return try copyIndex(try values(arguments, frame), frame)
    case "reference":
      try checkArity("reference", arguments.count, 1...3)
      return try reference(try values(arguments, frame), frame)
    case "utcnow", "newguid":
      guard frame.isDefault else {
        throw .error(
          "\(folded == "utcnow" ? "utcNow" : "newGuid")() stands outside a default value")
      }
      guard folded == "utcnow" else {
        return .unknown("newGuid() gives another value at each deployment")
      }
      try checkArity("utcNow", arguments.count, 0...1)
      let format = try arguments.first.map { argument throws(PolicyFailure) in
        try value(argument, frame)
      }
      guard let now = options.now else {
        return .unknown("the time of the deployment is not given")
      }
      return try TemplateFunctions.clock(now, format?.string)
    case "resourcegroup", "subscription", "tenant", "managementgroup", "deployment", "environment":
      try checkArity(folded, arguments.count, 0...0)
      return try document(folded, frame)
    default: return nil
    }
  }

  // MARK: Ids

  private func id(
    _ function: String, _ values: [PolicyValue], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    if let reason = values.lazy.compactMap(\.unknownInside).first { return .unknown(reason) }
    var texts: [String] = []
    for value in values {
      guard let text = value.scalarText, !value.isNull else {
        throw .error("an id is made of texts, not of \(value.kindName)")
      }
      texts.append(text)
    }
    let target = frame.home.target
    if function == "extensionresourceid" {
      guard texts.count > 2 else {
        throw .error("extensionResourceId() takes an id, a type and names")
      }
      return try made(.string(texts[0]), texts[1], Array(texts[2...]))
    }
    guard let start = texts.firstIndex(where: { $0.contains("/") }) else {
      throw .error("an id needs a type such as Microsoft.Storage/storageAccounts")
    }
    let before = Array(texts[..<start])
    let scope = try self.scope(function, before, target)
    return try made(scope, texts[start], Array(texts[(start + 1)...]))
  }

  private func scope(
    _ function: String, _ before: [String], _ target: Target
  ) throws(PolicyFailure) -> PolicyValue {
    var own = target
    switch function {
    case "tenantresourceid" where before.isEmpty: return .string("")
    case "managementgroupresourceid" where before.count <= 1:
      return Target.managementGroupID(before.first.map { .string($0) } ?? own.managementGroup)
    case "subscriptionresourceid" where before.count <= 1:
      if let first = before.first { own.subscription = .string(first) }
      return own.subscriptionID
    case "resourceid" where before.count <= 2:
      guard target.kind == .resourceGroup || before.count == 2 else {
        if let first = before.first {
          own.subscription = .string(first)
          return own.subscriptionID
        }
        guard target.kind != .managementGroup else {
          return .unknown("resourceId() of a management group is worked out at deployment")
        }
        return target.id
      }
      own.kind = .resourceGroup
      if let group = before.last { own.group = .string(group) }
      if before.count == 2 { own.subscription = .string(before[0]) }
      return own.id
    default: throw .error("too many arguments stand before the type of the id")
    }
  }

  private func made(
    _ scope: PolicyValue, _ type: String, _ names: [String]
  ) throws(PolicyFailure) -> PolicyValue {
    guard let path = ResourcePath.id("", type, names) else {
      let wanted = type.split(separator: "/").count - 1
      throw .error("the type \(type) takes \(wanted) names, not \(names.count)")
    }
    return PolicyValue.joined([scope, .string(path)])
  }

  // MARK: Loops

  private func copyIndex(
    _ values: [PolicyValue], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    var name: String?
    var offset: Int64 = 0
    for value in values {
      switch value {
      case .string(let text): name = text
      case .integer(let number): offset = number
      default:
        if let reason = value.unknownReason { return .unknown(reason) }
        throw .error("copyIndex() takes the name of a loop and an offset")
      }
    }
    let loop: Frame.Loop?
    if let name {
      loop = frame.loops.last { TextFold.equal($0.name, name) }
    } else {
      loop = frame.loops.last(where: \.isWhole) ?? frame.loops.last
    }
    guard let loop else {
      throw .error(
        name.map { "no copy loop around is named '\($0)'" } ?? "copyIndex() stands in no copy loop")
    }
    guard case .integer(let index) = loop.index else { return loop.index }
    let (sum, overflow) = index.addingReportingOverflow(offset)
    if overflow { throw .error("copyIndex(): the offset is out of range") }
    return .integer(sum)
  }

  // MARK: References

  /// The outputs of a nested deployment of the same template; anything else only Azure knows.
  private func reference(
    _ values: [PolicyValue], _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    let runtime = PolicyValue.unknown("reference() is known only at deployment")
    guard let text = values.first?.string, let entries = frame.home.entries else { return runtime }
    try step(entries.count / 8)
    let isID = text.hasPrefix("/")
    let hit = entries.last { entry in
      guard entry.isDeployment, !entry.isExisting else { return false }
      if let symbol = entry.symbol, symbol == text { return true }
      if isID { return entry.id.string.map { TextFold.equal($0, text) } ?? false }
      if let name = entry.name.string, TextFold.equal(name, text) { return true }
      return TextFold.equal(text, "Microsoft.Resources/deployments/\(entry.name.string ?? "")")
    }
    guard let hit, let nested = try nested(of: hit) else { return runtime }
    let outputs = try self.outputs(of: nested)
    guard let members = outputs.members else { return outputs }
    let wrapped = PolicyValue.object(
      members.map { member in
        .init(name: member.name, value: .object([.init(name: "value", value: member.value)]))
      })
    let properties = PolicyValue.object([.init(name: "outputs", value: wrapped)])
    let isFull = values.count > 2 && values[2].string.map { TextFold.equal($0, "full") } ?? false
    return isFull ? .object([.init(name: "properties", value: properties)]) : properties
  }

  // MARK: Documents

  private func document(
    _ folded: String, _ frame: Frame
  ) throws(PolicyFailure) -> PolicyValue {
    let home = frame.home
    let target = home.target
    func member(_ name: String, _ value: PolicyValue) -> PolicyValue.Member {
      .init(name: name, value: value)
    }
    switch folded {
    case "resourcegroup":
      guard target.kind == .resourceGroup else {
        throw .error("resourceGroup() has no meaning in a deployment above resource groups")
      }
      return .object([
        member("id", target.id), member("name", target.group),
        PolicyValue.text("type", "Microsoft.Resources/resourceGroups"),
        member("location", target.groupLocation), member("tags", target.groupTags),
        member("properties", .object([PolicyValue.text("provisioningState", "Succeeded")])),
      ])
    case "subscription":
      return .object([
        member("id", target.subscriptionID), member("subscriptionId", target.subscription),
        member("tenantId", optional(options.tenantID, "the id of the tenant")),
        member("displayName", .unknown("the name of the subscription is not given")),
      ])
    case "tenant":
      return .object([member("tenantId", optional(options.tenantID, "the id of the tenant"))])
    case "managementgroup":
      return .object([
        member("id", Target.managementGroupID(target.managementGroup)),
        member("name", target.managementGroup),
        PolicyValue.text("type", "Microsoft.Management/managementGroups"),
      ])
    case "deployment":
      var members = [member("name", home.name)]
      if target.kind != .resourceGroup {
        members.append(
          member(
            "location", optional(options.deploymentLocation, "the location of the deployment")))
      }
      return .object(members)
    default:
      return options.cloud == .azure
        ? Surroundings.environment : .unknown("the addresses of the cloud are not known")
    }
  }
}

/// What `environment()` gives in Azure's public cloud (template-functions-deployment.md).
private enum Surroundings {
  static let environment = PolicyValue.object([
    PolicyValue.text("name", "AzureCloud"),
    PolicyValue.text("gallery", "https://gallery.azure.com/"),
    PolicyValue.text("graph", "https://graph.windows.net/"),
    PolicyValue.text("portal", "https://portal.azure.com"),
    PolicyValue.text("graphAudience", "https://graph.windows.net/"),
    PolicyValue.text("activeDirectoryDataLake", "https://datalake.azure.net/"),
    PolicyValue.text("batch", "https://batch.core.windows.net/"),
    PolicyValue.text("media", "https://rest.media.azure.net"),
    PolicyValue.text("sqlManagement", "https://management.core.windows.net:8443/"),
    PolicyValue.text("resourceManager", "https://management.azure.com/"),
    .init(
      name: "authentication",
      value: .object([
        PolicyValue.text("loginEndpoint", "https://login.microsoftonline.com/"),
        .init(
          name: "audiences",
          value: .array([
            .string("https://management.core.windows.net/"),
            .string("https://management.azure.com/"),
          ])),
        PolicyValue.text("tenant", "common"), PolicyValue.text("identityProvider", "AAD"),
      ])),
    .init(
      name: "suffixes",
      value: .object([
        PolicyValue.text("acrLoginServer", ".azurecr.io"),
        PolicyValue.text(
          "azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net"),
        PolicyValue.text("azureDatalakeStoreFileSystem", "azuredatalakestore.net"),
        PolicyValue.text("azureFrontDoorEndpointSuffix", "azurefd.net"),
        PolicyValue.text("keyvaultDns", ".vault.azure.net"),
        PolicyValue.text("sqlServerHostname", ".database.windows.net"),
        PolicyValue.text("storage", "core.windows.net"),
      ])),
  ])
}
