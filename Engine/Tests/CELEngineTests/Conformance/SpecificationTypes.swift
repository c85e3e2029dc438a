import CELEngine
import DemarcJSON

/// Types and declarations as the specification's test files write them.
enum SpecificationTypes {
  static func read(_ json: JSONValue) -> CELType? {
    guard let member = json.members.first(where: { _ in true }) else { return nil }
    let value = member.value
    switch member.name {
    case "dyn": return .dyn
    case "null": return .null
    case "primitive": return value.string.flatMap { primitives[$0] }
    case "wrapper": return value.string.flatMap { primitives[$0] }.map(CELType.wrapper)
    case "well_known": return value.string.flatMap { wellKnown[$0] }
    case "message_type": return value.string.map(CELType.named)
    case "type_param": return value.string.map(CELType.parameter)
    case "list_type": return value["elem_type"].flatMap(read).map(CELType.list)
    case "map_type":
      guard let key = value["key_type"].flatMap(read), let item = value["value_type"].flatMap(read)
      else { return nil }
      return .map(key, item)
    case "abstract_type":
      let parameters = types(value["parameter_types"])
      return value["name"]?.string.map { .opaque($0, parameters) }
    case "type": return .type(read(value) ?? .dyn)
    default: return nil
    }
  }

  private static func types(_ json: JSONValue?) -> [CELType] {
    (json?.elements.map { $0 } ?? []).compactMap(read)
  }

  private static let primitives: [String: CELType] = [
    "BOOL": .bool, "INT64": .int, "UINT64": .uint, "DOUBLE": .double, "STRING": .string,
    "BYTES": .bytes,
  ]
  private static let wellKnown: [String: CELType] = [
    "ANY": .any, "TIMESTAMP": .timestamp, "DURATION": .duration,
  ]

  /// Declares a case's variables and functions; the functions have types only.
  static func declare(_ item: JSONValue, in environment: inout CELEnvironment) {
    for declaration in item["type_env"]?.elements.map({ $0 }) ?? [] {
      guard let name = declaration["name"]?.string else { continue }
      if let type = declaration["ident"]?["type"].flatMap(read) {
        environment.variables[name] = .typed(type)
      }
      for overload in declaration["function"]?["overloads"]?.elements.map({ $0 }) ?? [] {
        guard let result = overload["result_type"].flatMap(read) else { continue }
        let parameters = types(overload["params"])
        environment.functions.append(
          CELFunction(
            name, isMember: overload["is_instance_function"]?.bool == true,
            arity: parameters.count, signatures: [CELSignature(parameters, result)]
          ) { _ throws(CELError) in
            throw CELError(.noSuchOverload, "\(name) is declared only")
          })
      }
    }
    for member in item["bindings"]?.members.map({ $0 }) ?? []
    where environment.variables[member.name] == nil {
      environment.variables[member.name] = .dynamic
    }
  }
}
