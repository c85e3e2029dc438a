/// A field of a message type, or an extension.
struct FieldDescriptor: Sendable {
  /// The name as written; the full name for an extension.
  let name: String
  let jsonName: String
  let number: Int
  let type: FieldType
  /// Which message or enum of the pool the field holds.
  let target: Int
  let isRepeated: Bool
  /// Whether a value equal to the default differs from no value.
  let hasPresence: Bool
  let oneof: Int?
  /// What an unset scalar or enum reads as.
  let defaultValue: CELValue
}

/// A message type of a pool.
final class MessageDescriptor: Sendable {
  /// What CEL makes of a message: most are objects, some well-known ones are plain values.
  enum Role: Sendable {
    case object, any, timestamp, duration, structure, value, list, fieldMask
    case wrapper(FieldType)
    /// One entry of a map field.
    case entry
  }

  let name: String
  let role: Role
  /// In the order of their numbers.
  let fields: [FieldDescriptor]
  let byName: [String: Int]
  let byJSONName: [String: Int]
  let byNumber: [Int: Int]

  init(name: String, role: Role, fields: [FieldDescriptor]) {
    self.name = name
    self.role = role
    let fields = fields.sorted { $0.number < $1.number }
    self.fields = fields
    byName = Self.places(fields.map(\.name))
    byJSONName = Self.places(fields.map(\.jsonName))
    byNumber = Self.places(fields.map(\.number))
  }

  private static func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(
      keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  static func role(_ name: String, isMapEntry: Bool) -> Role {
    if isMapEntry { return .entry }
    switch name {
    case "google.protobuf.Any": return .any
    case "google.protobuf.Timestamp": return .timestamp
    case "google.protobuf.Duration": return .duration
    case "google.protobuf.Struct": return .structure
    case "google.protobuf.Value": return .value
    case "google.protobuf.ListValue": return .list
    case "google.protobuf.FieldMask": return .fieldMask
    case "google.protobuf.BoolValue": return .wrapper(.bool)
    case "google.protobuf.BytesValue": return .wrapper(.bytes)
    case "google.protobuf.DoubleValue": return .wrapper(.double)
    case "google.protobuf.FloatValue": return .wrapper(.float)
    case "google.protobuf.Int32Value": return .wrapper(.int32)
    case "google.protobuf.Int64Value": return .wrapper(.int64)
    case "google.protobuf.StringValue": return .wrapper(.string)
    case "google.protobuf.UInt32Value": return .wrapper(.uint32)
    case "google.protobuf.UInt64Value": return .wrapper(.uint64)
    default: return .object
    }
  }
}

/// An enum type of a pool.
struct EnumDescriptor: Sendable {
  let name: String
  /// In the order they were declared.
  let values: [(name: String, number: Int32)]

  /// JSON and CEL show this enum's one value as null.
  var isNull: Bool { name == "google.protobuf.NullValue" }

  func number(_ name: String) -> Int32? { values.first { $0.name == name }?.number }

  func name(_ number: Int32) -> String? { values.first { $0.number == number }?.name }
}

/// A message type where it stands in its pool.
struct MessageType: Sendable {
  let pool: CELDescriptors
  let index: Int

  var descriptor: MessageDescriptor { pool.messages[index] }

  var name: String { descriptor.name }

  /// A field by its name, or an extension of this type by its full name.
  func field(named name: String) -> FieldDescriptor? {
    let descriptor = descriptor
    if let place = descriptor.byName[name] { return descriptor.fields[place] }
    guard let known = pool.extensions[name], known.extendee == index else { return nil }
    return known.field
  }

  func field(number: Int) -> FieldDescriptor? {
    let descriptor = descriptor
    if let place = descriptor.byNumber[number] { return descriptor.fields[place] }
    return pool.extensionsByNumber[index]?[number]
  }

  /// Why there is no such field, with the name that was perhaps meant.
  func noSuchField(_ name: String) -> CELError {
    var text = "no such field: \(self.name) has no field '\(name.prefix(80))'"
    if let hint = hint(for: name) { text += "; \(hint)" }
    return CELError(.noSuchField, text)
  }

  func hint(for name: String) -> String? {
    let known = descriptor.fields.map(\.name)
    if let close = Names.closest(to: name, among: known) { return "did you mean '\(close)'?" }
    guard !known.isEmpty else { return nil }
    return "fields of \(self.name): " + known.sorted().prefix(12).joined(separator: ", ")
  }
}
