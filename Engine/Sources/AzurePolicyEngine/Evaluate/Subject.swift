import DemarcJSON

/// The resource that conditions read, with what every rule asks prepared once.
struct Subject: Sendable {
  let root: JSONValue
  /// Folded resource type.
  let type: String
  let meanings: [FieldMeaning]

  private static let typeKey = JSONKey("type")
  private static let idKey = JSONKey("id")

  static func type(of root: JSONValue) -> String {
    FieldPath.member(typeKey, of: root)?.string?.lowercased() ?? ""
  }

  static func id(of root: JSONValue) -> String? { FieldPath.member(idKey, of: root)?.string }

  private func text(_ key: String) -> String? {
    FieldPath.member(JSONKey(key), of: root)?.string
  }

  func value(_ key: JSONKey) -> PolicyValue { PolicyValue(FieldPath.member(key, of: root)) }

  /// The last segment of the name: exports differ in whether parents stand before it.
  var name: PolicyValue {
    if let names = ResourceID(text("id") ?? "")?.names, let last = names.last {
      return .string(last)
    }
    guard let name = text("name") else { return .null }
    return .string(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// All segments: `server/database`.
  var fullName: PolicyValue {
    if let names = ResourceID(text("id") ?? "")?.names, !names.isEmpty {
      return .string(names.joined(separator: "/"))
    }
    return (text("fullName") ?? text("name")).map { .string($0) } ?? .null
  }

  /// Without spaces and in lower case, as the provider compares it.
  var location: PolicyValue {
    let value = value(Subject.locationKey)
    guard case .string(let text) = value else { return value }
    return .string(Subject.normalizedLocation(text))
  }

  private static let locationKey = JSONKey("location")

  static func normalizedLocation(_ text: String) -> String {
    let needsWork = text.utf8.contains {
      $0 == 0x20 || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")
    }
    return needsWork ? text.lowercased().filter { $0 != " " } : text
  }
}

/// The parts of an Azure resource id that rules depend on.
struct ResourceID: Sendable {
  var subscription: String?
  var resourceGroup: String?
  /// `Microsoft.Sql/servers/databases` of the last provider segment.
  var type: String
  /// Names of the last provider segment, parents first.
  var names: [String]

  init?(_ id: String) {
    guard id.hasPrefix("/") else { return nil }
    let parts = id.split(separator: "/").map(String.init)
    subscription = Self.name(after: "subscriptions", in: id)
    resourceGroup = Self.name(after: "resourceGroups", in: id)
    guard let provider = parts.lastIndex(where: { TextFold.equal($0, "providers") }),
      provider + 1 < parts.count
    else {
      type =
        resourceGroup == nil
        ? "Microsoft.Resources/subscriptions" : "Microsoft.Resources/subscriptions/resourceGroups"
      names = []
      if let resourceGroup { names = [resourceGroup] }
      return
    }
    var types = [parts[provider + 1]]
    names = []
    var index = provider + 2
    while index < parts.count {
      types.append(parts[index])
      if index + 1 < parts.count { names.append(parts[index + 1]) }
      index += 2
    }
    type = types.joined(separator: "/")
  }

  /// The segment that follows `key`.
  static func name(after key: String, in id: String) -> String? {
    let parts = id.split(separator: "/")
    for (index, part) in parts.enumerated() where index + 1 < parts.count {
      if TextFold.equal(String(part), key) { return String(parts[index + 1]) }
    }
    return nil
  }
}
