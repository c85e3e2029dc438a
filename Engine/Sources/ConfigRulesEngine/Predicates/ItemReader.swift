internal import DemarcJSON

/// Reads members of an item by dotted path, letter case aside; null reads as absent.
///
/// Configuration items, API answers and policy documents capitalise the same names differently.
struct ItemReader {
  let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  /// Every value the path leads to, lists spread out.
  func values(_ path: String) -> [JSONValue] { ItemPath(path).values(in: root) }

  func value(_ path: String) -> JSONValue? { values(path).first }

  /// Texts and numbers, as they are written.
  func texts(_ path: String) -> [String] { ItemPath.texts(path, in: root) }

  func text(_ path: String) -> String? { ItemPath.text(path, in: root) }

  /// A whole number, also one written as text.
  func integer(_ path: String) -> Int? { text(path).flatMap { Int($0) } }

  func number(_ path: String) -> Double? { text(path).flatMap { Double($0) } }

  /// A truth value, also one written as text.
  func flag(_ path: String) -> Bool? { ItemPath.flag(path, in: root) }

  /// Whether the member is there, an empty list counting.
  func isShown(_ path: String) -> Bool { ItemPath(path).leadsSomewhere(in: root) }

  /// The object at the path, also one held as JSON text; nil when it is neither.
  func object(_ path: String) -> JSONValue? {
    guard let value = value(path) else { return nil }
    if value.isObject { return value }
    let parsed = value.string.flatMap { try? JSONDocument.parse($0).root }
    return parsed.flatMap { $0.isObject ? $0 : nil }
  }

  /// The tags by key; nil when the export does not show them.
  ///
  /// Configuration items hold a map, API answers a list of keys and values, which EC2 leaves out
  /// where it is empty.
  var tags: [String: String]? {
    if let map = root["tags"], map.isObject {
      return Dictionary(
        map.members.map { ($0.name, $0.value.string ?? "") }, uniquingKeysWith: { $1 })
    }
    for path in ["configuration.Tags", "configuration.TagList"] where isShown(path) {
      let pairs = values(path).map(ItemReader.init).compactMap { entry in
        entry.text("Key").map { ($0, entry.text("Value") ?? "") }
      }
      return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
    return text("resourceType")?.hasPrefix("AWS::EC2::") == true ? [:] : nil
  }
}

extension PredicateInput {
  var reader: ItemReader { ItemReader(item) }

  /// Readers of the related items under a name that stand in the item's own region: joined lists
  /// hold namesakes of other regions too.
  func neighbours(_ name: String) -> [ItemReader] {
    let found = related[name] ?? []
    guard let region = item["awsRegion"]?.string else { return found.map(ItemReader.init) }
    return found.filter { ($0["awsRegion"]?.string ?? region) == region }.map(ItemReader.init)
  }

  func parameter(_ name: String) -> JSONValue? { parameters?[name] }

  func number(_ name: String) -> Int? { parameters?[name]?.int64.map { Int($0) } }

  func texts(_ name: String) -> [String] {
    parameters?[name]?.elements.compactMap(\.string) ?? []
  }
}
