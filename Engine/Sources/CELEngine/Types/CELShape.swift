internal import DemarcJSON

/// How a JSON value is seen: through a schema, or as it stands.
public struct CELShape: Sendable {
  let schema: CELSchema?
  let index: Int

  /// Plain JSON; every number is a double, as CEL's JSON mapping says.
  public static let json = CELShape(schema: nil, index: 0)
  /// Plain JSON; numbers written without fraction and exponent are ints.
  public static let jsonWithInts = CELShape(schema: nil, index: 1)

  var kind: CELSchema.Kind {
    guard let schema else { return index == 0 ? .any : .anyWithInts }
    return schema.kinds[index]
  }

  func with(_ index: Int) -> CELShape { CELShape(schema: schema, index: index) }

  /// The message type behind this shape, where it is one.
  var message: CELSchema.Message? {
    guard case .message(let index) = kind else { return nil }
    return schema?.messages[index]
  }

  /// How a diagnostic names the type.
  var typeName: String {
    switch kind {
    case .any, .anyWithInts: "any"
    case .string, .enumeration: "string"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .message(let index): schema?.messages[index].name ?? "message"
    }
  }

  /// Plain JSON as a value; only for shapes without a schema, which every JSON value fits.
  func value(_ json: JSONValue) -> CELValue {
    switch json.kind {
    case .null: .null
    case .bool: .bool(json.bool ?? false)
    case .number:
      if index == 1, let int = json.int64 {
        .int(int)
      } else if index == 1, let uint = json.uint64 {
        .uint(uint)
      } else {
        .double(json.double ?? .nan)
      }
    case .string: .string(.json(json))
    case .array: .list(.json(json, element: self))
    case .object: .map(.json(json, value: self))
    }
  }

  /// The value of an absent field.
  var defaultValue: CELValue {
    switch kind {
    case .any, .anyWithInts: .null
    case .string, .enumeration: .string("")
    case .bool: .bool(false)
    case .int: .int(0)
    case .uint: .uint(0)
    case .double: .double(0)
    case .bytes: .bytes([])
    case .timestamp: .timestamp(CELTimestamp(seconds: 0, nanos: 0))
    case .duration: .duration(CELDuration(seconds: 0, nanos: 0))
    case .list: .list(.values([]))
    case .map: .map(.entries(CELEntries()))
    case .message: .message(CELMessage(shape: self, json: nil))
    }
  }

  /// Sees `json` through this shape; null counts as absent, as in proto3's JSON form.
  func read(_ json: JSONValue) throws(CELError) -> CELValue {
    guard schema != nil else { return value(json) }
    if json.isNull { return defaultValue }
    switch kind {
    case .any: return CELShape.json.value(json)
    case .anyWithInts: return CELShape.jsonWithInts.value(json)
    case .string:
      if json.isString { return .string(.json(json)) }
      // Older exports write numbers where the schema says text.
      if let text = json.numberText { return .text(text) }
    case .enumeration:
      if json.isString { return .string(.json(json)) }
      if let text = json.numberText { return .text(text) }
    case .bool:
      if let bool = json.bool { return .bool(bool) }
      if json.equals("true") { return .bool(true) }
      if json.equals("false") { return .bool(false) }
    case .list(let element):
      if json.isArray { return .list(.json(json, element: with(element))) }
    case .map(let value):
      if json.isObject { return .map(.json(json, value: with(value))) }
    case .message:
      if json.isObject { return .message(CELMessage(shape: self, json: json)) }
    default: if let scalar = try scalar(json) { return scalar }
    }
    throw misfit(json)
  }

  private func scalar(_ json: JSONValue) throws(CELError) -> CELValue? {
    switch kind {
    case .int:
      if let int = json.int64 ?? json.string.flatMap({ Int64($0) }) { return .int(int) }
      return json.double.flatMap { Int64(exactly: $0) }.map(CELValue.int)
    case .uint:
      if let uint = json.uint64 ?? json.string.flatMap({ UInt64($0) }) { return .uint(uint) }
      return json.double.flatMap { UInt64(exactly: $0) }.map(CELValue.uint)
    case .double:
      if let double = json.double { return .double(double) }
      let names = ["NaN": Double.nan, "Infinity": .infinity, "-Infinity": -.infinity]
      return json.string.flatMap { names[$0] ?? Double($0) }.map(CELValue.double)
    case .bytes:
      return json.string.flatMap { Base64.decode($0) }.map(CELValue.bytes)
    case .timestamp:
      guard let text = json.string else { return nil }
      return .timestamp(try CELTimestamp(text))
    case .duration:
      guard let text = json.string else { return nil }
      return .duration(try CELDuration(text))
    default: return nil
    }
  }

  private func misfit(_ json: JSONValue) -> CELError {
    CELError(
      .invalidArgument,
      "the document holds a JSON \(json.kind.rawValue) at \(json.position) where its schema says "
        + typeName)
  }
}

/// An object seen through a message type: absent fields have their defaults.
public struct CELMessage: Sendable {
  let shape: CELShape
  /// Absent for a message that is not set.
  let json: JSONValue?

  /// The name of the message type.
  public var typeName: String { shape.typeName }

  func field(_ name: String) -> CELSchema.Field? { shape.message?.fields[name] }

  func value(_ field: CELSchema.Field) throws(CELError) -> CELValue {
    let shape = shape.with(field.shape)
    guard let json, let found = Self.member(field, of: json) else { return shape.defaultValue }
    return try shape.read(found)
  }

  private static func member(_ field: CELSchema.Field, of json: JSONValue) -> JSONValue? {
    if let found = json[field.key] { return found }
    for key in field.older { if let found = json[key] { return found } }
    return nil
  }

  /// Presence as proto3 has it: scalars when they differ from their default, messages when set.
  func has(_ field: CELSchema.Field) throws(CELError) -> Bool {
    guard let json, let found = Self.member(field, of: json), !found.isNull else { return false }
    let shape = shape.with(field.shape)
    switch shape.kind {
    case .message, .any, .anyWithInts, .timestamp, .duration: return true
    case .list, .map: return found.count > 0
    default:
      return !(try Comparison.areEqual(try shape.read(found), shape.defaultValue))
    }
  }

  /// The value of a field by name.
  func value(named name: String) throws(CELError) -> CELValue {
    guard let field = field(name) else { throw noSuchField(name) }
    return try value(field)
  }

  func noSuchField(_ name: String) -> CELError {
    CELError(.noSuchField, "no such field: \(typeName).\(name)")
  }

  func equals(_ other: CELMessage, _ allowance: inout Allowance) throws(CELError) -> Bool {
    guard typeName == other.typeName, let message = shape.message else { return false }
    // A type may hold itself: two messages that are not there are the same without a look.
    if json == nil, other.json == nil { return true }
    return try allowance.descend { (allowance) throws(CELError) in
      for name in message.order {
        try allowance.spend(1)
        guard let field = message.fields[name], let twin = other.field(name) else { return false }
        guard try has(field) == other.has(twin),
          try Comparison.areEqual(value(field), other.value(twin), &allowance)
        else { return false }
      }
      return true
    }
  }
}
