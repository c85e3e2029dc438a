/// The message types an environment knows: its descriptors, the schemas of its shaped variables.
struct MessageTypes {
  private let pool: CELDescriptors
  /// Schemas with what stands before their names, so that two `Policy` messages stay two types.
  private var schemas: [(schema: CELSchema, prefix: String)] = []

  init(_ environment: CELEnvironment) {
    pool = environment.types
  }

  /// The type of values seen through a shape.
  mutating func type(_ shape: CELShape) -> CELType {
    guard let schema = shape.schema else { return .dyn }
    if let known = schemas.first(where: { $0.schema === schema }) {
      return schema.type(shape.index, prefix: known.prefix)
    }
    let isAlone = schemas.isEmpty && pool === CELDescriptors.wellKnown
    let prefix = isAlone ? "" : "\(schema.assetType)#"
    schemas.append((schema, prefix))
    return schema.type(shape.index, prefix: prefix)
  }

  func hasMessage(_ name: String) -> Bool { pool.hasMessage(name) }

  /// The type of a type's name or of a value of an enumeration.
  func constantType(_ name: String) -> CELType? { pool.constantType(name) }

  /// The type of a field, nil when the message has none of this name.
  func fieldType(_ message: String, _ field: String) -> CELType? {
    for (schema, prefix) in schemas where message.hasPrefix(prefix) {
      let name = message.dropFirst(prefix.count)
      if let type = schema.fieldType(name, field, prefix: prefix) { return type }
    }
    return pool.fieldType(message, field)
  }

  /// The fields of a message, for hints.
  func fieldNames(_ message: String) -> [String] {
    for (schema, prefix) in schemas where message.hasPrefix(prefix) {
      let names = schema.fieldNames(message.dropFirst(prefix.count))
      if !names.isEmpty { return names }
    }
    return pool.fieldNames(message)
  }
}
