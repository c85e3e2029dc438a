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
    let stored = fields[field.number] ?? Self.defaultValue(field, type.pool)
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
    case .value, .wrapper: return .null
    case .timestamp: return .timestamp(CELTimestamp(seconds: 0, nanos: 0))
    case .duration: return .duration(CELDuration(seconds: 0, nanos: 0))
    case .structure: return .map(.entries(CELEntries()))
    case .list: return .elements([])
    case .any, .object, .fieldMask, .entry: return .object(CELObject(target))
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
