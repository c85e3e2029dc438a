internal import ARMTemplates
internal import AzurePolicyEngine
internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

extension ARMResource {
  /// The resource as an export would hold it; nil without an id, and when it may not be deployed.
  var planned: Resource? {
    guard let id, condition == nil else { return nil }
    return Resource(
      cloud: .azure, type: type, id: id, name: name ?? id,
      account: AzureID.subscription(of: id).lowercased(),
      region: document["location"]?.string ?? "global", document: document,
      origin: RecordOrigin(file: span.file, line: span.start.line))
  }

  /// JSON pointer of what a field of a rule names; of the array, where it names its elements.
  func pointer(of field: String, _ aliases: AliasTable) -> String {
    var pointer = ""
    for part in (aliases.defaultPath(type: type, alias: field) ?? field).split(separator: ".") {
      pointer += "/\(part.split(separator: "[", maxSplits: 1).first ?? part)"
      if part.contains("[") { break }
    }
    return pointer
  }
}

extension ARMOptions {
  /// A subscription that no cloud has, where none was given.
  static let noSubscription = "00000000-0000-0000-0000-000000000000"

  /// The same with a place to deploy to, where none was given.
  var settled: ARMOptions {
    var settled = self
    settled.subscriptionID = subscriptionID ?? Self.noSubscription
    settled.resourceGroupName = resourceGroupName ?? "deployment"
    return settled
  }
}
