public import DemarcJSON

/// The message types of one asset type, as a resource is seen through them.
///
/// Loaded from compact JSON: `{"assetType":…,"schema":"Bucket","messages":{"Bucket":{"labels":
/// "map<string>","size":"int64","iamConfiguration":"BucketIamConfiguration"}}}`.
public final class CELSchema: Sendable {
  /// The asset type, such as `storage.googleapis.com/Bucket`.
  public let assetType: String
  /// The name of the message a whole resource is.
  public let rootName: String
  let kinds: [Kind]
  let messages: [Message]
  private let rootShape: Int

  /// What the schema says about one place.
  enum Kind: Hashable, Sendable {
    case any
    /// As `any`, with whole numbers as ints.
    case anyWithInts
    case string, bool, int, uint, double, bytes, enumeration, timestamp, duration
    case list(Int)
    case map(Int)
    case message(Int)
  }

  struct Field: Sendable {
    let name: String
    let key: JSONKey
    let shape: Int
    /// Names under which a document may hold the field instead.
    let older: [JSONKey]
  }

  struct Message: Sendable {
    let name: String
    let fields: [String: Field]
    let order: [String]
  }

  /// Why a schema could not be used.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public var message: String
    public var description: String { message }

    public init(message: String) { self.message = message }
  }

  /// The shape of a whole resource.
  public var root: CELShape { CELShape(schema: self, index: rootShape) }

  /// Sees a document as a resource of this type.
  public func value(_ json: JSONValue) throws(CELError) -> CELValue { try root.read(json) }

  /// A message type as it is written: its fields with their types.
  ///
  /// A type is `string bool int64 uint64 int32 uint32 double bytes enum timestamp duration any`,
  /// `list<T>`, `map<T>` or the name of a message.
  public struct Definition: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
      public var name: String
      public var type: String
      /// Names that the field had before, read where a document does not hold its own.
      public var olderNames: [String]

      public init(name: String, type: String, olderNames: [String] = []) {
        self.name = name
        self.type = type
        self.olderNames = olderNames
      }
    }

    public var name: String
    public var fields: [Field]

    public init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  /// A schema out of its messages; types that name no message are refused.
  public init(
    assetType: String, root: String, messages definitions: [Definition]
  ) throws(Fault) {
    self.assetType = assetType
    rootName = root
    var builder = SchemaBuilder(names: definitions.map(\.name))
    for definition in definitions { try builder.add(definition) }
    guard let index = builder.messageIndex[root] else {
      throw Fault(message: "the schema names '\(root)', which is not among its messages")
    }
    rootShape = builder.shape(.message(index))
    kinds = builder.kinds
    messages = builder.messages
  }

  /// Reads the compact form.
  public convenience init(_ json: JSONValue) throws(Fault) {
    guard let root = json["schema"]?.string, let listed = json["messages"], listed.isObject else {
      throw Fault(message: "a schema needs 'schema' (a message name) and 'messages' (an object)")
    }
    var definitions: [Definition] = []
    for message in listed.members {
      var definition = Definition(name: message.name, fields: [])
      for member in message.value.members {
        guard let type = member.value.string else {
          throw Fault(
            message: "\(message.name).\(member.name): a field's type is written as text")
        }
        definition.fields.append(.init(name: member.name, type: type))
      }
      definitions.append(definition)
    }
    try self.init(
      assetType: json["assetType"]?.string ?? "", root: root, messages: definitions)
  }

  /// Whether a written type is one of the words, and so names no message.
  public static func isScalar(_ type: String) -> Bool { SchemaBuilder.scalars[type] != nil }
}

/// Numbers shapes while a schema is read.
private struct SchemaBuilder {
  let messageIndex: [String: Int]
  private(set) var messages: [CELSchema.Message] = []
  private(set) var kinds: [CELSchema.Kind] = []
  private var known: [CELSchema.Kind: Int] = [:]

  static let scalars: [String: CELSchema.Kind] = [
    "string": .string, "bool": .bool, "boolean": .bool, "int64": .int, "int32": .int,
    "integer": .int, "uint64": .uint, "uint32": .uint, "double": .double, "float": .double,
    "number": .double, "bytes": .bytes, "enum": .enumeration, "timestamp": .timestamp,
    "duration": .duration, "any": .any,
  ]

  init(names: [String]) {
    messageIndex = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func shape(_ kind: CELSchema.Kind) -> Int {
    if let index = known[kind] { return index }
    kinds.append(kind)
    known[kind] = kinds.count - 1
    return kinds.count - 1
  }

  mutating func add(_ definition: CELSchema.Definition) throws(CELSchema.Fault) {
    var fields: [String: CELSchema.Field] = [:]
    var order: [String] = []
    for field in definition.fields {
      let shape = try type(field.type, "\(definition.name).\(field.name)", 0)
      fields[field.name] = CELSchema.Field(
        name: field.name, key: JSONKey(field.name), shape: shape,
        older: Self.older(field, in: definition).map { JSONKey($0) })
      order.append(field.name)
    }
    messages.append(CELSchema.Message(name: definition.name, fields: fields, order: order))
  }

  /// The name in a protocol file (`display_name`), which the JSON form of protocol buffers admits too,
  /// and names of the past; none that is another field's own.
  private static func older(
    _ field: CELSchema.Definition.Field, in definition: CELSchema.Definition
  ) -> [String] {
    var names = field.olderNames
    if field.name.utf8.contains(where: { $0 &- 0x41 <= 25 }) {
      names.insert(snakeCased(field.name), at: 0)
    }
    return names.filter { name in !definition.fields.contains { $0.name == name } }
  }

  private static func snakeCased(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if scalar.value &- 0x41 <= 25 { text += "_" }
      text += scalar.properties.lowercaseMapping
    }
    return text
  }

  private mutating func type(
    _ written: String, _ place: String, _ depth: Int
  ) throws(CELSchema.Fault) -> Int {
    guard depth < 16 else { throw CELSchema.Fault(message: "\(place): type nested too deeply") }
    if let scalar = Self.scalars[written] { return shape(scalar) }
    if written.hasSuffix(">") {
      if written.hasPrefix("list<") {
        let element = try type(String(written.dropFirst(5).dropLast()), place, depth + 1)
        return shape(.list(element))
      }
      if written.hasPrefix("map<") {
        let value = try type(String(written.dropFirst(4).dropLast()), place, depth + 1)
        return shape(.map(value))
      }
    }
    guard let message = messageIndex[written] else {
      throw CELSchema.Fault(
        message: "\(place): '\(written)' is neither a field type nor one of the messages")
    }
    return shape(.message(message))
  }
}
