internal import DemarcJSON

/// Policies as the provider's own API spells them: exports of Cloud Asset Inventory keep the field names
/// of the protocol (`audit_configs`) and the first version of organisation policies.
enum CloudPolicies {
  /// A document without members.
  static let empty: JSONValue = {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    return builder.finish().root
  }()

  /// Values of `google.iam.v1.AuditLogConfig.LogType`, which some exports give as numbers.
  private static let logTypes: [Int64: String] = [
    0: "LOG_TYPE_UNSPECIFIED", 1: "ADMIN_READ", 2: "DATA_WRITE", 3: "DATA_READ",
  ]

  /// A policy with its member names in camel case; as it is where they are already.
  static func camelCased(_ policy: JSONValue) -> JSONValue {
    guard hasSnakeCase(policy) else { return policy }
    var builder = JSONBuilder()
    add(policy, to: &builder)
    return builder.finish().root
  }

  private static func hasSnakeCase(_ value: JSONValue) -> Bool {
    for member in value.members {
      if member.name.utf8.contains(UInt8(ascii: "_")) || member.name == "logType" { return true }
      if hasSnakeCase(member.value) { return true }
    }
    for element in value.elements where hasSnakeCase(element) { return true }
    return false
  }

  private static func add(_ value: JSONValue, to builder: inout JSONBuilder) {
    if value.isObject {
      builder.beginObject()
      for member in value.members {
        let name = camelCased(member.name)
        builder.key(name)
        if name == "logType", let text = member.value.int64.flatMap({ logTypes[$0] }) {
          builder.string(text)
        } else {
          add(member.value, to: &builder)
        }
      }
      builder.endObject()
    } else if value.isArray {
      builder.beginArray()
      for element in value.elements { add(element, to: &builder) }
      builder.endArray()
    } else {
      builder.value(value)
    }
  }

  private static func camelCased(_ name: String) -> String {
    let words = name.split(separator: "_")
    guard words.count > 1 else { return name }
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A policy of the first version in the form of the second (`orgpolicy.v2.Policy`): same meaning, the
  /// form that rules are written for.
  static func secondVersion(
    of policy: JSONValue, _ constraint: String, on asset: String
  ) -> JSONValue {
    let policy = camelCased(policy)
    let node = asset.split(separator: "/").suffix(2).joined(separator: "/")
    let name = constraint.split(separator: "/").last ?? constraint[...]
    var builder = JSONBuilder()
    builder.beginObject()
    builder.key("name")
    builder.string("\(node)/policies/\(name)")
    builder.key("spec")
    builder.beginObject()
    for member in policy.members where ["etag", "updateTime"].contains(member.name) {
      builder.key(member.name)
      builder.value(member.value)
    }
    let list = policy["listPolicy"]
    if let inherits = list?["inheritFromParent"] {
      builder.key("inheritFromParent")
      builder.value(inherits)
    }
    if policy["restoreDefault"] != nil {
      builder.key("reset")
      builder.bool(true)
    }
    builder.key("rules")
    builder.beginArray()
    if let boolean = policy["booleanPolicy"] {
      rule("enforce", boolean["enforced"]?.bool ?? false, &builder)
    }
    if let list { self.list(list, &builder) }
    builder.endArray()
    builder.endObject()
    builder.endObject()
    return builder.finish().root
  }

  private static func list(_ list: JSONValue, _ builder: inout JSONBuilder) {
    // Some exports give `google.cloud.orgpolicy.v1.Policy.ListPolicy.AllValues` as a number.
    let all = list["allValues"]
    if all?.equals("ALLOW") == true || all?.int64 == 1 { rule("allowAll", true, &builder) }
    if all?.equals("DENY") == true || all?.int64 == 2 { rule("denyAll", true, &builder) }
    guard list["allowedValues"] != nil || list["deniedValues"] != nil else { return }
    builder.beginObject()
    builder.key("values")
    builder.beginObject()
    for name in ["allowedValues", "deniedValues"] {
      guard let values = list[name], values.count > 0 else { continue }
      builder.key(name)
      builder.value(values)
    }
    builder.endObject()
    builder.endObject()
  }

  private static func rule(_ name: String, _ value: Bool, _ builder: inout JSONBuilder) {
    builder.beginObject()
    builder.key(name)
    builder.bool(value)
    builder.endObject()
  }
}
