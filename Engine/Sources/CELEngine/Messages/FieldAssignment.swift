/// Values of expressions as fields of messages hold them.
struct FieldAssignment {
  let pool: CELDescriptors

  /// The value as the field stores it; nil where null leaves it unset.
  ///
  /// - Throws: `CELError` where type or range do not fit.
  func stored(_ value: CELValue, _ field: FieldDescriptor) throws(CELError) -> CELValue? {
    guard field.isRepeated else { return try single(value, field) }
    if field.type.isMessage, case .entry = pool.target(field).descriptor.role {
      return try entries(value, field)
    }
    guard case .list(let list) = value else { throw misfit(value, field, "a list") }
    var all: [CELValue] = []
    for element in try list.values() {
      if let fitting = try single(element, field) { all.append(fitting) }
    }
    return .elements(all)
  }

  private func entries(
    _ value: CELValue, _ field: FieldDescriptor
  ) throws(CELError) -> CELValue {
    let entry = pool.target(field)
    guard case .map(let map) = value, let keyField = entry.field(number: 1),
      let valueField = entry.field(number: 2)
    else { throw misfit(value, field, "a map") }
    var all = CELEntries()
    for key in map.keys {
      guard let found = try map.value(at: key), let fittingKey = try single(key, keyField),
        let fitting = try single(found, valueField)
      else { continue }
      try all.add(fittingKey, fitting)
    }
    return .map(.entries(all))
  }

  private func single(
    _ value: CELValue, _ field: FieldDescriptor
  ) throws(CELError) -> CELValue? {
    do throws(CELError) {
      switch field.type {
      case .message, .group: return try message(value, pool.target(field))
      case .enumeration: return try enumeration(value, pool.enums[field.target], field.target)
      default: return try field.type.fit(value)
      }
    } catch {
      throw CELError(error.code, "field '\(field.name)': \(error.message)")
    }
  }

  private func enumeration(
    _ value: CELValue, _ type: EnumDescriptor, _ place: Int
  ) throws(CELError) -> CELValue {
    switch value {
    case .null where type.isNull: return .null
    case .enumeration(let known) where known.typeName == type.name: return value
    case .int(let int) where pool.enumForm == .ints || type.isNull:
      guard let number = Int32(exactly: int) else {
        throw CELError(.range, "\(int) is out of range for \(type.name)")
      }
      return pool.value(place, number)
    default: throw misfit(value, type.name)
    }
  }

  private func message(
    _ value: CELValue, _ type: MessageType
  ) throws(CELError) -> CELValue? {
    switch (type.descriptor.role, value) {
    case (.any, _): return try any(value, type)
    case (.value, _): return try JSONForm.value(value)
    case (.structure, .map), (.list, .list): return try JSONForm.value(value)
    case (.structure, .object):
      if case .map(let members) = try JSONForm.value(value) { return .map(members) }
    case (.structure, _), (.list, _): break
    case (_, .null): return nil
    case (.timestamp, .timestamp), (.duration, .duration): return value
    case (.wrapper(let scalar), _): return try scalar.fit(value)
    case (_, .object(let object)) where object.typeName == type.name: return value
    default: break
    }
    throw misfit(value, type.name)
  }

  /// Packs a value; plain ones as the well-known type that stands for them.
  private func any(_ value: CELValue, _ any: MessageType) throws(CELError) -> CELValue {
    var content = value
    let name: String
    switch value {
    case .null: name = "google.protobuf.Value"
    case .bool: name = "google.protobuf.BoolValue"
    case .int: name = "google.protobuf.Int64Value"
    case .uint: name = "google.protobuf.UInt64Value"
    case .double: name = "google.protobuf.DoubleValue"
    case .string: name = "google.protobuf.StringValue"
    case .bytes: name = "google.protobuf.BytesValue"
    case .timestamp, .duration: name = value.typeName
    case .list:
      name = "google.protobuf.ListValue"
      content = try JSONForm.value(value)
    case .map:
      name = "google.protobuf.Struct"
      content = try JSONForm.value(value)
    case .object(let object):
      if case .any = object.type.descriptor.role { return value }
      name = object.typeName
    default: throw misfit(value, any.name)
    }
    guard let type = pool.type(named: name) else { throw pool.unknownType(name) }
    return AnyMessage.packed(content, as: type, in: any)
  }

  private func misfit(
    _ value: CELValue, _ field: FieldDescriptor, _ expected: String
  ) -> CELError {
    CELError(
      .noSuchOverload, "field '\(field.name)' takes \(expected), not \(value.typeName)")
  }

  private func misfit(_ value: CELValue, _ expected: String) -> CELError {
    CELError(.noSuchOverload, "\(value.typeName) given where \(expected) is expected")
  }
}
