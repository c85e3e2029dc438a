internal import DemarcJSON

/// A dotted path into an item, `configuration.vpcSecurityGroups.id`; lists on the way are spread out.
///
/// A name that is not there is looked up without regard to letter case, as API answers capitalise
/// what configuration items do not.
struct ItemPath: Sendable {
  private let names: [String]

  init(_ text: String) { names = text.split(separator: ".").map(String.init) }

  /// Every value the path leads to; null leads nowhere.
  func values(in root: JSONValue) -> [JSONValue] {
    var found = [root]
    for name in names { found = found.flatMap { Self.step($0, name) } }
    return found.flatMap { $0.isArray ? Array($0.elements) : [$0] }.filter { !$0.isNull }
  }

  /// Whether there is any value, an empty list counting as one.
  func leadsSomewhere(in root: JSONValue) -> Bool {
    var found = [root]
    for name in names { found = found.flatMap { Self.step($0, name) } }
    return found.contains { !$0.isNull }
  }

  private static func step(_ value: JSONValue, _ name: String) -> [JSONValue] {
    if value.isArray { return value.elements.flatMap { step($0, name) } }
    guard value.isObject else { return [] }
    if let exact = value[name] { return [exact] }
    let folded = name.lowercased()
    for member in value.members where member.name.utf8.count == name.utf8.count {
      if member.name.lowercased() == folded { return [member.value] }
    }
    return []
  }
}
