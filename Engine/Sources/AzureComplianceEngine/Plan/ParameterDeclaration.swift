import DemarcJSON

/// A parameter as a definition or an initiative declares it.
struct ParameterDeclaration {
  var name: String
  /// Folded; nil where the declaration gives none.
  var type: String?
  var defaultValue: JSONValue?
  var allowedValues: [JSONValue]
  var schema: JSONValue?

  /// Reads an object of declarations.
  static func read(_ json: JSONValue?) -> [ParameterDeclaration] {
    guard let json, json.isObject else { return [] }
    return json.members.map { member in
      ParameterDeclaration(
        name: member.name, type: member.value.member("type")?.string?.lowercased(),
        defaultValue: member.value.member("defaultValue"),
        allowedValues: member.value.member("allowedValues").map { Array($0.elements) } ?? [],
        schema: member.value.member("schema"))
    }
  }

  /// What is wrong with a value; nil when nothing is.
  func fault(of value: JSONValue) -> String? {
    if let type, let expected = Self.expected(type), !Self.accepts(type, value) {
      return "takes \(expected), not \(value.kindName)"
    }
    if let fault = allowedFault(of: value) { return fault }
    if let schema, let fault = SchemaCheck.fault(of: value, by: schema) { return fault }
    return nil
  }

  /// Values are compared as they are written, case included; of an array, each element.
  private func allowedFault(of value: JSONValue) -> String? {
    guard !allowedValues.isEmpty else { return nil }
    let allowed = Set(allowedValues.map(\.json))
    if allowed.contains(value.json) { return nil }
    let values = value.isArray ? Array(value.elements) : [value]
    guard let wrong = values.first(where: { !allowed.contains($0.json) }) else { return nil }
    let folded = Set(allowedValues.map { $0.json.lowercased() })
    if folded.contains(wrong.json.lowercased()) {
      return "does not allow \(wrong.json) in this case of letters"
    }
    let list = allowedValues.prefix(5).map(\.json).joined(separator: ", ")
    return "does not allow \(wrong.json); it allows \(list)\(allowedValues.count > 5 ? ", …" : "")"
  }

  private static func expected(_ type: String) -> String? {
    switch type {
    case "string": "a string"
    case "array": "an array"
    case "object": "an object"
    case "boolean": "true or false"
    case "integer": "an integer"
    case "float": "a number"
    case "datetime": "a date"
    default: nil
    }
  }

  private static func accepts(_ type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "string": value.isString
    case "array": value.isArray
    case "object": value.isObject
    case "boolean": value.bool != nil
    case "integer": value.int64 != nil
    case "float": value.kind == .number
    case "datetime": value.string.map { Expiry.moment($0) != nil } ?? false
    default: true
    }
  }
}

/// The part of JSON Schema that declarations of parameters use.
enum SchemaCheck {
  static let depthMax = 32

  /// What is wrong with a value; nil when nothing is, or when only keywords not known here could
  /// tell.
  static func fault(of value: JSONValue, by schema: JSONValue, depth: Int = 0) -> String? {
    guard depth < depthMax, schema.isObject else { return nil }
    if let type = schema.member("type")?.string, !isOf(type.lowercased(), value) {
      return "takes \(type), not \(value.kindName)"
    }
    if let allowed = schema.member("enum"), allowed.isArray,
      !allowed.elements.contains(where: { $0.json == value.json })
    {
      return "does not allow \(value.json)"
    }
    if value.isObject { return objectFault(value, schema, depth) }
    if value.isArray { return arrayFault(value, schema, depth) }
    return nil
  }

  private static func objectFault(
    _ value: JSONValue, _ schema: JSONValue, _ depth: Int
  ) -> String? {
    for name in schema.member("required")?.elements.compactMap(\.string) ?? []
    where value[name] == nil {
      return "lacks '\(name)'"
    }
    if let least = schema.member("minProperties")?.int64, value.count < Int(least) {
      return "has fewer than \(least) members"
    }
    let known = schema.member("properties")
    let more = schema.member("additionalProperties")
    for member in value.members {
      if let own = known?[member.name] {
        if let fault = fault(of: member.value, by: own, depth: depth + 1) {
          return "\(member.name): \(fault)"
        }
      } else if more?.bool == false {
        return "does not allow the member '\(member.name)'"
      } else if let more, let fault = fault(of: member.value, by: more, depth: depth + 1) {
        return "\(member.name): \(fault)"
      }
    }
    return nil
  }

  private static func arrayFault(_ value: JSONValue, _ schema: JSONValue, _ depth: Int) -> String? {
    if let least = schema.member("minItems")?.int64, value.count < Int(least) {
      return "has fewer than \(least) elements"
    }
    guard let items = schema.member("items") else { return nil }
    for (index, element) in value.elements.enumerated() {
      if let fault = fault(of: element, by: items, depth: depth + 1) {
        return "[\(index)]: \(fault)"
      }
    }
    return nil
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "object": value.isObject
    case "array": value.isArray
    case "string": value.isString
    case "boolean": value.bool != nil
    case "integer": value.int64 != nil
    case "number": value.kind == .number
    case "null": value.isNull
    default: true
    }
  }
}
