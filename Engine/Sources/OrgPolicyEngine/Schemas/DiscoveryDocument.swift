public import CELEngine
internal import DemarcJSON
public import DemarcModel

/// The messages of one of Google's public API descriptions (a discovery document).
public struct DiscoveryDocument: Sendable {
  /// Its API and version: `storage.v1`.
  public let name: String
  /// Such as `20261009`.
  public let revision: String
  /// The host that asset types begin with: `storage.googleapis.com`.
  public let host: String
  /// What each message is made of; an object within another is `Outer.Field`.
  public private(set) var messages: [String: [CELSchema.Definition.Field]] = [:]
  /// Messages that a `get` method answers with, sorted.
  public private(set) var resources: [String] = []
  /// Fields left out because no line of a table can hold their names.
  public private(set) var skipped = 0

  private static let hint =
    "fetch it with: curl 'https://storage.googleapis.com/$discovery/rest?version=v1'"
  private static let depthMax = 32
  private static let nestingMax = 8
  /// Larger than the document of any API.
  private static let bytesMax = 1 << 28

  /// Reads a document as the API's own `$discovery/rest` gives it.
  ///
  /// - Returns: nothing when the text is no such document.
  public static func read(_ bytes: [UInt8], name: String) -> Parsed<DiscoveryDocument> {
    let json: JSONDocument
    do {
      json = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: bytesMax))
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [
          Diagnostic(
            "gcp-schema.discovery", "the file is no JSON: \(error.message)",
            at: SourceSpan(file: name, start: place), hint: hint)
        ])
    }
    let root = json.root
    guard let api = root["name"]?.string, let version = root["version"]?.string,
      let schemas = root["schemas"], schemas.isObject, isWord(api), isWord(version)
    else {
      return Parsed(
        nil,
        [
          Diagnostic(
            "gcp-schema.discovery",
            "\(name) is no discovery document: it needs name, version and schemas",
            hint: hint)
        ])
    }
    var document = DiscoveryDocument(
      name: "\(api).\(version)", revision: root["revision"]?.string ?? "",
      host: host(root["rootUrl"]?.string) ?? "\(api).googleapis.com")
    var reading = Reading(schemas: schemas)
    for schema in schemas.members {
      reading.add(schema.name, schema.value, depth: 0)
    }
    document.messages = reading.messages
    document.skipped = reading.skipped
    document.resources = resources(root, depth: 0).sorted().filter { reading.messages[$0] != nil }
    guard document.skipped > 0 else { return Parsed(document) }
    return Parsed(
      document,
      [
        Diagnostic(
          "gcp-schema.field",
          "\(name): \(document.skipped) fields have names or types that a table cannot hold",
          hint: "they are left out", severity: .warning)
      ])
  }

  private init(name: String, revision: String, host: String) {
    self.name = name
    self.revision = Self.isWord(revision) ? revision : ""
    self.host = host
  }

  /// `storage.googleapis.com` of `https://storage.googleapis.com/`.
  private static func host(_ url: String?) -> String? {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let host = url[start...].prefix { $0 != "/" && $0 != ":" }
    return host.hasSuffix(".googleapis.com") && isWord(String(host)) ? String(host) : nil
  }

  /// The answers of `get` methods, in `resources` of `resources`.
  private static func resources(_ json: JSONValue, depth: Int) -> Set<String> {
    guard depth < depthMax, let list = json["resources"] else { return [] }
    var found: Set<String> = []
    for resource in list.members {
      if let answer = resource.value["methods"]?["get"]?["response"]?["$ref"]?.string {
        found.insert(answer)
      }
      found.formUnion(resources(resource.value, depth: depth + 1))
    }
    return found
  }

  /// Whether a text can stand in a line of a table between separators.
  static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"<>~=#@".utf8.contains($0) }
  }

  /// Collects messages; objects within objects become messages of their own.
  private struct Reading {
    let schemas: JSONValue
    var messages: [String: [CELSchema.Definition.Field]] = [:]
    var skipped = 0

    mutating func add(_ name: String, _ schema: JSONValue, depth: Int) {
      guard messages[name] == nil, isMessage(schema) else { return }
      guard DiscoveryDocument.isWord(name), !CELSchema.isScalar(name) else {
        skipped += 1
        return
      }
      messages[name] = []
      var fields: [CELSchema.Definition.Field] = []
      for property in schema["properties"]?.members.map({ $0 }) ?? [] {
        guard DiscoveryDocument.isWord(property.name) else {
          skipped += 1
          continue
        }
        let inner = "\(name).\(property.name.prefix(1).uppercased())\(property.name.dropFirst())"
        fields.append(
          .init(name: property.name, type: type(property.value, inner, depth: depth + 1)))
      }
      messages[name] = fields
    }

    /// An object with fields of its own, or with none at all; not a map and not free in form.
    private func isMessage(_ schema: JSONValue) -> Bool {
      schema["properties"]?.isObject == true
        || schema["type"]?.equals("object") == true && schema["additionalProperties"] == nil
    }

    private mutating func type(_ schema: JSONValue, _ inner: String, depth: Int) -> String {
      guard depth < DiscoveryDocument.depthMax else { return "any" }
      if let reference = schema["$ref"]?.string {
        guard let target = schemas[JSONKey(reference)] else { return "any" }
        guard isMessage(target) else { return type(target, reference, depth: depth + 1) }
        return DiscoveryDocument.isWord(reference) && !CELSchema.isScalar(reference)
          ? reference : "any"
      }
      switch schema["type"]?.string {
      case "array":
        return container("list", of: schema["items"], inner, depth: depth)
      case "object":
        if schema["properties"]?.isObject == true {
          add(inner, schema, depth: depth)
          return messages[inner] == nil ? "any" : inner
        }
        guard let values = schema["additionalProperties"] else { return "any" }
        return container("map", of: values, inner, depth: depth)
      case "string":
        if schema["enum"] != nil { return "enum" }
        return Self.formats[schema["format"]?.string ?? ""] ?? "string"
      case "integer": return Self.formats[schema["format"]?.string ?? ""] ?? "int32"
      case "number": return "double"
      case "boolean": return "bool"
      default: return "any"
      }
    }

    /// Lists of lists of lists end somewhere: no API has such, and a schema holds no more.
    private mutating func container(
      _ word: String, of schema: JSONValue?, _ inner: String, depth: Int
    ) -> String {
      let element = schema.map { type($0, inner, depth: depth + 1) } ?? "any"
      let nesting = element.utf8.count { $0 == UInt8(ascii: ">") }
      return nesting < DiscoveryDocument.nestingMax ? "\(word)<\(element)>" : "any"
    }

    private static let formats = [
      "int64": "int64", "uint64": "uint64", "int32": "int32", "uint32": "uint32",
      "double": "double", "float": "double", "byte": "bytes", "google-datetime": "timestamp",
      "date-time": "timestamp", "google-duration": "duration",
    ]
  }
}
