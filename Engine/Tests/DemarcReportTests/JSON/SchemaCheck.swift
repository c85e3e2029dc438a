import DemarcJSON

/// Validates against the part of JSON Schema that our schemas use; any other keyword is refused, so
/// that nothing is passed over in silence.
struct SchemaCheck {
  private let root: JSONValue
  private(set) var faults: [String] = []
  /// Places of the schema that the document made use of.
  private(set) var used: Set<String> = []

  init(_ schema: JSONValue) { root = schema }

  private static let keywords: Set<String> = [
    "$schema", "title", "description", "type", "additionalProperties", "required", "properties",
    "const", "enum", "items", "minimum", "$ref", "definitions",
  ]

  mutating func check(_ value: JSONValue) { check(value, root, "", "#") }

  private mutating func check(
    _ value: JSONValue, _ schema: JSONValue, _ path: String, _ place: String
  ) {
    used.insert(place)
    for keyword in schema.members where !Self.keywords.contains(keyword.name) {
      faults.append("\(place): this check does not know '\(keyword.name)'")
    }
    if let reference = schema["$ref"]?.string {
      let target = reference.split(separator: "/").dropFirst().reduce(root as JSONValue?) {
        $0?[String($1)]
      }
      guard let target else {
        faults.append("\(place): '\(reference)' leads nowhere")
        return
      }
      check(value, target, path, reference)
      return
    }
    if let type = schema["type"]?.string, !Self.isOf(type, value) {
      faults.append("\(path): is of kind \(value.kind.rawValue), not \(type)")
      return
    }
    if let only = schema["const"], only.json != value.json {
      faults.append("\(path): is not \(only.json)")
    }
    if let words = schema["enum"], !words.elements.contains(where: { $0.json == value.json }) {
      faults.append("\(path): \(value.json) is none of \(words.json)")
    }
    if let least = schema["minimum"]?.numberText.flatMap(Double.init),
      let number = value.numberText.flatMap(Double.init), number < least
    {
      faults.append("\(path): is less than \(least)")
    }
    if value.isObject { members(value, schema, path, place) }
    if value.isArray, let items = schema["items"] {
      for (index, element) in value.elements.enumerated() {
        check(element, items, "\(path)/\(index)", "\(place)/items")
      }
    }
  }

  private mutating func members(
    _ value: JSONValue, _ schema: JSONValue, _ path: String, _ place: String
  ) {
    for name in schema["required"].map({ Array($0.elements) }) ?? [] {
      guard let name = name.string, value[name] == nil else { continue }
      faults.append("\(path): '\(name)' is missing")
    }
    for member in value.members {
      if let own = schema["properties"]?[member.name] {
        check(
          member.value, own, "\(path)/\(member.name)", "\(place)/properties/\(member.name)")
      } else if let others = schema["additionalProperties"] {
        if others.isObject {
          check(
            member.value, others, "\(path)/\(member.name)", "\(place)/additionalProperties")
        } else if others.bool == false {
          faults.append("\(path): '\(member.name)' is no property")
        }
      }
    }
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "integer": value.numberText.flatMap { Int($0) } != nil
    case "boolean": value.bool != nil
    default: value.kind.rawValue == type
    }
  }

  /// Every property that a schema names.
  static func properties(_ schema: JSONValue, _ place: String = "#") -> Set<String> {
    var found: Set<String> = []
    for member in schema["properties"].map({ Array($0.members) }) ?? [] {
      let own = "\(place)/properties/\(member.name)"
      found.insert(own)
      found.formUnion(properties(member.value, own))
    }
    if let items = schema["items"] { found.formUnion(properties(items, "\(place)/items")) }
    return found
  }
}
