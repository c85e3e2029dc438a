import CELEngine
import DemarcJSON
import DemarcTestKit

/// Turns a discovery document's schemas into the engine's compact form.
struct DiscoverySchema {
  private let schemas: JSONValue
  private var messages: [String: [(String, String)]] = [:]
  private var order: [String] = []

  private init(_ document: JSONValue) throws {
    guard let schemas = document["schemas"] else { throw ConformanceError("no schemas") }
    self.schemas = schemas
  }

  static func schema(
    _ document: JSONValue, _ name: String, assetType: String
  ) throws -> CELSchema {
    var converter = try DiscoverySchema(document)
    converter.add(name, converter.schemas[name])
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("assetType", assetType)
    writer.member("schema", name)
    writer.key("messages")
    writer.beginObject()
    for message in converter.order {
      writer.key(message)
      writer.beginObject()
      for (field, type) in converter.messages[message] ?? [] { writer.member(field, type) }
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    return try CELSchema(try JSONDocument.parse(writer.bytes).root)
  }

  private mutating func add(_ name: String, _ schema: JSONValue?) {
    guard messages[name] == nil else { return }
    messages[name] = []
    order.append(name)
    var fields: [(String, String)] = []
    for property in schema?["properties"]?.members.map({ $0 }) ?? [] {
      let nested = "\(name).\(property.name)"
      fields.append((property.name, type(property.value, nested)))
    }
    messages[name] = fields
  }

  private mutating func type(_ schema: JSONValue, _ name: String) -> String {
    if let reference = schema["$ref"]?.string {
      let target = schemas[reference]
      if target?["properties"] == nil, target?["type"]?.string != "object" { return "any" }
      add(reference, target)
      return reference
    }
    switch schema["type"]?.string {
    case "string":
      if schema["enum"] != nil { return "enum" }
      switch schema["format"]?.string {
      case "int64": return "int64"
      case "uint64": return "uint64"
      case "byte": return "bytes"
      case "google-datetime": return "timestamp"
      case "google-duration": return "duration"
      default: return "string"
      }
    case "boolean": return "bool"
    case "integer": return schema["format"]?.string == "uint32" ? "uint32" : "int32"
    case "number": return "double"
    case "array": return "list<\(schema["items"].map { type($0, name) } ?? "any")>"
    case "object":
      if let values = schema["additionalProperties"] { return "map<\(type(values, name))>" }
      guard schema["properties"] != nil else { return "map<any>" }
      add(name, schema)
      return name
    default: return "any"
    }
  }
}
