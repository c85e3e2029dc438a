import DemarcJSON

/// The resource that conditions read, with what every rule asks prepared once.
struct Subject: Sendable {
  let root: JSONValue
  /// Folded resource type.
  let type: String
  let meanings: [FieldMeaning]

  static let typeKey = JSONKey("type")
  static let idKey = JSONKey("id")
  static let nameKey = JSONKey("name")
  static let kindKey = JSONKey("kind")
  static let tagsKey = JSONKey("tags")

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
    if let last = ResourceID(text("id") ?? "")?.lastName { return .string(last) }
    guard let name = text("name") else { return value(Subject.nameKey) }
    return .string(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// All segments: `server/database`.
  var fullName: PolicyValue {
    if let names = ResourceID(text("id") ?? "")?.names, !names.isEmpty {
      return .string(names.joined(separator: "/"))
    }
    return (text("fullName") ?? text("name")).map { .string($0) } ?? value(Subject.nameKey)
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
