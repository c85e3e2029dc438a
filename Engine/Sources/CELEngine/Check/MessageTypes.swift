/// The message types an environment knows: its sources, and the schemas of its shaped variables.
struct MessageTypes {
  private let sources: [any CELTypeSource]
  /// Whether the only other messages are the well-known ones, whose names no schema has.
  private let isAlone: Bool
  /// Schemas with what stands before their names, so that two `Policy` messages stay two types.
  private var schemas: [(schema: CELSchema, prefix: String)] = []

  init(_ environment: CELEnvironment) {
    sources = [environment.types] + environment.typeSources
    isAlone = environment.typeSources.isEmpty && environment.types === CELDescriptors.wellKnown
  }

  /// The type of values seen through a shape.
  mutating func type(_ shape: CELShape) -> CELType {
    guard let schema = shape.schema else { return .dyn }
    if let known = schemas.first(where: { $0.schema === schema }) {
      return schema.type(shape.index, prefix: known.prefix)
    }
    let prefix = schemas.isEmpty && isAlone ? "" : "\(schema.assetType)#"
    schemas.append((schema, prefix))
    return schema.type(shape.index, prefix: prefix)
  }

  func hasMessage(_ name: String) -> Bool { sources.contains { $0.hasMessage(name) } }

  func constantType(_ name: String) -> CELType? {
    for source in sources {
      if let type = source.constantType(name) { return type }
    }
    return nil
  }

  func fieldType(_ message: String, _ field: String) -> CELType? {
    for source in sources {
      if let type = source.fieldType(message, field) { return type }
    }
    for (schema, prefix) in schemas where message.hasPrefix(prefix) {
      let name = String(message.dropFirst(prefix.count))
      if let type = schema.fieldType(name, field, prefix: prefix) { return type }
    }
    return nil
  }

  func fieldNames(_ message: String) -> [String] {
    for source in sources where source.hasMessage(message) { return source.fieldNames(message) }
    for (schema, prefix) in schemas where message.hasPrefix(prefix) {
      let names = schema.fieldNames(String(message.dropFirst(prefix.count)))
      if !names.isEmpty { return names }
    }
    return []
  }
}
