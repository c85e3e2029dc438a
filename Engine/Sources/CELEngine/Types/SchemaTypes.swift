// Message types as a schema made from a discovery document knows them.
extension CELSchema: CELTypeSource {
  /// Whether there is a message type of this name.
  public func hasMessage(_ name: String) -> Bool { message(name) != nil }

  /// The type of a field, nil when the message has none of this name.
  public func fieldType(_ message: String, _ field: String) -> CELType? {
    fieldType(message, field, prefix: "")
  }

  /// The fields of a message, for hints.
  public func fieldNames(_ message: String) -> [String] { self.message(message)?.order ?? [] }

  /// Discovery documents have no constants: their enumerations are strings.
  public func constantType(_ name: String) -> CELType? { nil }

  private func message(_ name: String) -> Message? { messages.first { $0.name == name } }

  func fieldType(_ message: String, _ field: String, prefix: String) -> CELType? {
    (self.message(message)?.fields[field]).map { type($0.shape, prefix: prefix) }
  }

  /// The type that values of a shape have; `prefix` goes before the names of messages.
  func type(_ shape: Int, prefix: String) -> CELType {
    switch kinds[shape] {
    case .any, .anyWithInts: .dyn
    case .string, .enumeration: .string
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .list(let element): .list(type(element, prefix: prefix))
    case .map(let value): .map(.string, type(value, prefix: prefix))
    case .message(let index): .message(prefix + messages[index].name)
    }
  }
}

extension CELShape {
  /// The static type of values seen through this shape.
  public var type: CELType { schema?.type(index, prefix: "") ?? .dyn }
}
