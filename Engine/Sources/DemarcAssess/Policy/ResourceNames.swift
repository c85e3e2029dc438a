internal import DemarcJSON

/// Which resource a place in a document belongs to.
struct ResourceNames {
  struct Name {
    let id: String
    let type: String?
  }

  private let root: JSONValue
  /// Types of a template's resources by logical id.
  private let types: [String: String?]

  private static let ids = [
    "ARN", "arn", "resourceId", "address", "resourceName", "id",
  ].map { JSONKey($0) }
  private static let typeKeys = ["resourceType", "type", "Type"].map { JSONKey($0) }

  init(_ root: JSONValue) {
    self.root = root
    var types: [String: String?] = [:]
    if let resources = root["Resources"] {
      for member in resources.members {
        types.updateValue(member.value["Type"]?.string, forKey: member.name)
      }
    }
    self.types = types
  }

  /// The logical id in a template; elsewhere the id of the innermost object that has one.
  func find(_ pointer: String?) -> Name? {
    guard let pointer else { return nil }
    if !types.isEmpty, pointer.hasPrefix("/Resources/") {
      let id = pointer.dropFirst("/Resources/".utf8.count).prefix { $0 != "/" }
      var name = String(id)
      if id.contains("~") {
        name = name.replacing("~1", with: "/").replacing("~0", with: "~")
      }
      if let type = types[name] { return Name(id: name, type: type) }
    }
    guard let tokens = JSONPointer(pointer)?.tokens else { return nil }
    var current = root
    var found = Self.named(root)
    for token in tokens {
      guard let next = Int(token).flatMap({ current[$0] }) ?? current[token] else { break }
      current = next
      found = Self.named(current) ?? found
    }
    return found
  }

  private static func named(_ value: JSONValue) -> Name? {
    // Only what has a type is a resource: many a setting has an `id`.
    guard let type = typeKeys.lazy.compactMap({ value[$0]?.string }).first,
      let id = ids.lazy.compactMap({ value[$0]?.string }).first
    else { return nil }
    return Name(id: id, type: type)
  }
}
