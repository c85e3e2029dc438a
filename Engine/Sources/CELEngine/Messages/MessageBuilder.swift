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
    case .timestamp:
      let (seconds, nanos) = (integer(1), integer(2))
      guard (0..<1_000_000_000).contains(nanos) else { throw Self.nanos(nanos) }
      return .timestamp(try CELTimestamp(total: Self.total(seconds, nanos)))
    case .duration:
      let (seconds, nanos) = (integer(1), integer(2))
      guard nanos.magnitude < 1_000_000_000, seconds.signum() * nanos.signum() >= 0 else {
        throw Self.nanos(nanos)
      }
      return .duration(try CELDuration(total: Self.total(seconds, nanos)))
    case .structure: return fields[1] ?? .map(.entries(CELEntries()))
    case .list: return fields[1] ?? .elements([])
    case .value: return fields.values.first ?? .null
    case .wrapper(let scalar): return fields[1] ?? scalar.zero ?? .null
    }
  }

  private func integer(_ number: Int) -> Int64 {
    if case .int(let value)? = fields[number] { value } else { 0 }
  }

  private static func total(_ seconds: Int64, _ nanos: Int64) -> Int128 {
    Int128(seconds) * 1_000_000_000 + Int128(nanos)
  }

  private static func nanos(_ nanos: Int64) -> CELError {
    CELError(
      .range,
      "\(nanos) nanoseconds are out of range: 0 to 999999999, in a duration with the sign of its "
        + "seconds")
  }
}
