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
  }

  /// The shape of a whole resource.
  public var root: CELShape { CELShape(schema: self, index: rootShape) }

  /// Sees a document as a resource of this type.
  public func value(_ json: JSONValue) throws(CELError) -> CELValue { try root.read(json) }

  /// Reads the compact form.
  public init(_ json: JSONValue) throws(Fault) {
    guard let root = json["schema"]?.string, let listed = json["messages"], listed.isObject else {
      throw Fault(message: "a schema needs 'schema' (a message name) and 'messages' (an object)")
    }
    assetType = json["assetType"]?.string ?? ""
    rootName = root
    var builder = SchemaBuilder(names: listed.members.map(\.name))
    for member in listed.members { try builder.add(member.name, member.value) }
    guard let index = builder.messageIndex[root] else {
      throw Fault(message: "the schema names '\(root)', which is not among its messages")
    }
    rootShape = builder.shape(.message(index))
    kinds = builder.kinds
    messages = builder.messages
  }
}

/// Numbers shapes while a schema is read.
private struct SchemaBuilder {
  let messageIndex: [String: Int]
  private(set) var messages: [CELSchema.Message] = []
  private(set) var kinds: [CELSchema.Kind] = []
  private var known: [CELSchema.Kind: Int] = [:]

  private static let scalars: [String: CELSchema.Kind] = [
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

  mutating func add(_ name: String, _ json: JSONValue) throws(CELSchema.Fault) {
    var fields: [String: CELSchema.Field] = [:]
    var order: [String] = []
    for member in json.members {
      guard let written = member.value.string else {
        throw CELSchema.Fault(message: "\(name).\(member.name): a field's type is written as text")
      }
      let field = member.name
      fields[field] = CELSchema.Field(
        name: field, key: JSONKey(field), shape: try type(written, "\(name).\(field)", 0))
      order.append(field)
    }
    messages.append(CELSchema.Message(name: name, fields: fields, order: order))
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
