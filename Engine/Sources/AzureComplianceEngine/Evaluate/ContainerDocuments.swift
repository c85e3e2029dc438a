import DemarcJSON

/// Documents of subscriptions and resource groups, in the form that rules expect.
enum ContainerDocuments {
  static let groupType = "microsoft.resources/subscriptions/resourcegroups"
  static let subscriptionType = "microsoft.resources/subscriptions"

  /// The document itself, or a copy with the type and the name that rules ask for.
  ///
  /// `az group list` calls a resource group by its short type, and a subscription's row of Resource
  /// Graph has its display name as name.
  static func normalized(_ json: JSONValue, foldedID id: String, foldedType type: String)
    -> JSONValue
  {
    if type == "microsoft.resources/resourcegroups" {
      return copy(json, ["type": "Microsoft.Resources/subscriptions/resourceGroups"])
    }
    guard ScopePath.subscription(id) == id, !id.isEmpty else { return json }
    var more: [String: String] = [:]
    if type.isEmpty { more["type"] = "Microsoft.Resources/subscriptions" }
    if json.member("displayName") == nil, let name = json.member("name")?.string {
      more["displayName"] = name
    }
    if json.member("subscriptionId") == nil {
      more["subscriptionId"] = ScopePath.lastName(json.member("id")?.string ?? id)
    }
    return more.isEmpty ? json : copy(json, more)
  }

  /// The folded type of a container, by its id where the document names none.
  static func type(_ type: String, foldedID id: String) -> String {
    if type == "microsoft.resources/resourcegroups" { return groupType }
    if type.isEmpty, ScopePath.subscription(id) == id { return subscriptionType }
    return type
  }

  private static func copy(_ json: JSONValue, _ replaced: [String: String]) -> JSONValue {
    var builder = JSONBuilder(expectsRepeats: false)
    builder.beginObject()
    for member in json.members where replaced[member.name] == nil {
      builder.key(member.name)
      builder.value(member.value)
    }
    for (name, value) in replaced.sorted(by: { $0.key < $1.key }) {
      builder.key(name)
      builder.string(value)
    }
    builder.endObject()
    return builder.finish().root
  }
}
