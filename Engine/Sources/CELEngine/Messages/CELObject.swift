/// A protobuf message of a descriptor pool: fields that are set, defaults for the others.
public final class CELObject: Sendable {
  let type: MessageType
  /// What is set, by field number, as CEL sees it; an `Any` stays packed, and the number 0, which no
  /// field has, is what it holds.
  let fields: [Int: CELValue]
  /// Fields in binary form that the type does not describe.
  let unknown: [UInt8]

  init(_ type: MessageType, _ fields: [Int: CELValue] = [:], unknown: [UInt8] = []) {
    self.type = type
    self.fields = fields
    self.unknown = unknown
  }

  /// The full name of the message type.
  public var typeName: String { type.name }

  /// The value of a field, its default where it is not set.
  ///
  /// - Throws: `CELError` for a field the type does not have.
  public func value(named name: String) throws(CELError) -> CELValue {
    guard let field = readable(name) else { throw type.noSuchField(name) }
    return try value(field)
  }

  /// Whether a field is set, as `has()` tells.
  ///
  /// - Throws: `CELError` for a field the type does not have.
  public func has(_ name: String) throws(CELError) -> Bool {
    guard let field = readable(name) else { throw type.noSuchField(name) }
    return fields[field.number] != nil
  }

  /// The field's value if it is set.
  func setValue(named name: String) throws(CELError) -> CELValue? {
    try has(name) ? try value(named: name) : nil
  }

  /// Whether no field is set.
  var isEmpty: Bool { fields.isEmpty && unknown.isEmpty }

  /// An `Any` is only ever seen as what it holds.
  private func readable(_ name: String) -> FieldDescriptor? {
    if case .any = type.descriptor.role { return nil }
    return type.field(named: name)
  }

  func value(_ field: FieldDescriptor) throws(CELError) -> CELValue {
    guard let stored = fields[field.number] else { return Self.defaultValue(field, type.pool) }
    guard field.type.isMessage else { return stored }
    return try AnyMessage.unpacked(stored)
  }

  /// What a field reads as when it is not set.
  static func defaultValue(_ field: FieldDescriptor, _ pool: CELDescriptors) -> CELValue {
    guard field.type.isMessage else {
      return field.isRepeated ? .elements([]) : field.defaultValue
    }
    let target = pool.target(field)
    if field.isRepeated {
      if case .entry = target.descriptor.role { return .map(.entries(CELEntries())) }
      return .elements([])
    }
    switch target.descriptor.role {
    case .any, .value, .wrapper: return .null
    case .timestamp: return .timestamp(CELTimestamp(seconds: 0, nanos: 0))
    case .duration: return .duration(CELDuration(seconds: 0, nanos: 0))
    case .structure: return .map(.entries(CELEntries()))
    case .list: return .elements([])
    case .object, .fieldMask, .entry: return .object(CELObject(target))
    }
  }

  /// Same type, same fields set, equal values; an `Any` of unknown type is compared by its bytes.
  func equals(_ other: CELObject, _ allowance: inout Allowance) throws(CELError) -> Bool {
    if self === other, case .object = type.descriptor.role, fields.isEmpty { return true }
    guard typeName == other.typeName, fields.count == other.fields.count,
      unknown == other.unknown
    else { return false }
    return try allowance.descend { (allowance) throws(CELError) in
      for number in fields.keys.sorted() {
        try allowance.spend(1)
        guard let a = fields[number], let b = other.fields[number],
          try Comparison.areEqual(a, b, &allowance)
        else { return false }
      }
      return true
    }
  }
}

/// Puts a message together field by field.
struct MessageBuilder {
  let type: MessageType
  private(set) var fields: [Int: CELValue] = [:]
  var unknown: [UInt8] = []

  init(_ type: MessageType) { self.type = type }

  /// Sets a field to a value that fits it; another field of its oneof is cleared.
  mutating func set(_ field: FieldDescriptor, _ value: CELValue) {
    clearOneof(of: field)
    if !field.hasPresence, Self.isAbsent(value) {
      fields[field.number] = nil
    } else {
      fields[field.number] = value
    }
  }

  /// Clears every field of the oneof that `field` belongs to.
  mutating func clearOneof(of field: FieldDescriptor) {
    guard let oneof = field.oneof else { return }
    for other in type.descriptor.fields where other.oneof == oneof { fields[other.number] = nil }
  }

  /// Whether a field without presence that holds this is not set.
  private static func isAbsent(_ value: CELValue) -> Bool {
    switch value {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    // Negative zero is a value of its own.
    case .double(let value): value.bitPattern == 0
    case .string(let value): value.withBytes { $0.isEmpty }
    case .bytes(let value): value.isEmpty
    case .enumeration(let value): value.number == 0
    case .list(let list): list.count == 0
    case .map(let map): map.count == 0
    default: false
    }
  }

  /// The finished message as it is stored in a field: a plain value for most well-known types.
  func value() throws(CELError) -> CELValue {
    switch type.descriptor.role {
    case .object, .fieldMask, .entry: return .object(CELObject(type, fields, unknown: unknown))
    case .any: return try AnyMessage.packed(self)
    case .timestamp: return .timestamp(try CELTimestamp(total: total))
    case .duration: return .duration(try duration())
    case .structure: return fields[1] ?? .map(.entries(CELEntries()))
    case .list: return fields[1] ?? .elements([])
    case .value: return fields.values.first ?? .null
    case .wrapper(let scalar): return fields[1] ?? scalar.zero ?? .null
    }
  }

  private func integer(_ number: Int) -> Int64 {
    if case .int(let value)? = fields[number] { value } else { 0 }
  }

  /// Nanoseconds of the fields `seconds` and `nanos`.
  private var total: Int128 { Int128(integer(1)) * 1_000_000_000 + Int128(integer(2)) }

  private func duration() throws(CELError) -> CELDuration { try CELDuration(total: total) }
}

/// `google.protobuf.Any`: a message with the name of its type.
enum AnyMessage {
  /// What an `Any` of these fields holds; left in bytes where its type is not known.
  static func packed(_ builder: MessageBuilder) throws(CELError) -> CELValue {
    guard let name = builder.fields[1]?.text.map(typeName), !name.isEmpty,
      let type = builder.type.pool.type(named: name)
    else { return .object(CELObject(builder.type, builder.fields, unknown: builder.unknown)) }
    var bytes: [UInt8] = []
    if case .bytes(let known)? = builder.fields[2] { bytes = known }
    return packed(try WireReader.message(bytes, type), as: type, in: builder.type)
  }

  static func packed(
    _ content: CELValue, as type: MessageType, in any: MessageType
  ) -> CELValue {
    .object(CELObject(any, [1: .text(type.name), 0: content]))
  }

  /// The type's name of `type.googleapis.com/pkg.Msg`.
  static func typeName(_ url: String) -> String {
    String(url.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
  }

  /// The value with every `Any` in it replaced by what it holds.
  ///
  /// - Throws: `CELError` for an `Any` that does not name a type.
  static func unpacked(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .object(let object):
      guard case .any = object.type.descriptor.role else { return value }
      if let content = object.fields[0] { return try unpacked(content) }
      guard object.fields[1] != nil else {
        throw CELError(
          .invalidArgument, "this google.protobuf.Any names no type, so it has no value")
      }
      return value
    case .list(.values(let values)):
      guard values.contains(where: isPacked) else { return value }
      var all: [CELValue] = []
      for value in values { all.append(try unpacked(value)) }
      return .elements(all)
    case .map(.entries(let entries)):
      guard entries.values.contains(where: isPacked) else { return value }
      var all = CELEntries()
      for (key, value) in zip(entries.keys, entries.values) {
        try all.add(key, try unpacked(value))
      }
      return .map(.entries(all))
    default: return value
    }
  }

  private static func isPacked(_ value: CELValue) -> Bool {
    guard case .object(let object) = value, case .any = object.type.descriptor.role else {
      return false
    }
    return true
  }
}

extension CELObject: CustomStringConvertible {
  /// The fields that are set, as a literal has them: `pkg.Msg{id: 1, name: 'a'}`; of an `Any`, what
  /// it holds.
  public var description: String {
    if let content = fields[0] { return CELFormat.literal(content) }
    let parts = fields.keys.sorted().compactMap { number in
      fields[number].map { value in
        (type.field(number: number).map(\.name) ?? "\(number)") + ": " + CELFormat.literal(value)
      }
    }
    return typeName + "{" + parts.joined(separator: ", ") + "}"
  }
}
