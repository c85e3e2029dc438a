// Message types as a schema made from a discovery document knows them.
extension CELSchema {
  private func message(_ name: Substring) -> Message? { messages.first { $0.name == name } }

  /// The fields of a message, for hints.
  func fieldNames(_ message: Substring) -> [String] { self.message(message)?.order ?? [] }

  /// The type of a field, nil when the message has none of this name.
  func fieldType(_ message: Substring, _ field: String, prefix: String) -> CELType? {
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
