// Message types as the checker asks for them.
extension CELDescriptors {
  /// Whether there is a message type of this name.
  func hasMessage(_ name: String) -> Bool { messagePlaces[name] != nil }

  /// The type of a field, nil when the message has none of this name.
  func fieldType(_ message: String, _ field: String) -> CELType? {
    type(named: message)?.field(named: field).map(type(of:))
  }

  /// The fields of a message, for hints.
  func fieldNames(_ message: String) -> [String] {
    type(named: message)?.descriptor.fields.map(\.name) ?? []
  }

  /// The type of a constant, such as a value of an enumeration, by its full name.
  func constantType(_ name: String) -> CELType? {
    if messagePlaces[name] != nil { return .type(.named(name)) }
    return switch constant(name) {
    case .int: .int
    case .null: .null
    case .enumeration(let value): .opaque(value.typeName, [])
    case .type(let name): .type(.opaque(name, []))
    default: nil
    }
  }

  private func type(of field: FieldDescriptor) -> CELType {
    guard field.isRepeated else { return single(field) }
    if field.type.isMessage, case .entry = target(field).descriptor.role {
      let entry = target(field)
      guard let key = entry.field(number: 1), let value = entry.field(number: 2) else {
        return .dyn
      }
      return .map(single(key), single(value))
    }
    return .list(single(field))
  }

  private func single(_ field: FieldDescriptor) -> CELType {
    switch field.type {
    case .message, .group: return .named(target(field).name)
    case .enumeration:
      let known = enums[field.target]
      if known.isNull { return .null }
      return enumForm == .named ? .opaque(known.name, []) : .int
    default:
      switch field.type.zero {
      case .bool?: return .bool
      case .int?: return .int
      case .uint?: return .uint
      case .double?: return .double
      case .string?: return .string
      case .bytes?: return .bytes
      default: return .dyn
      }
    }
  }
}
