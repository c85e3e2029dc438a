import AzurePolicyEngine
import DemarcJSON

/// What a declaration allows: a type, or a reference to one of the template's `definitions`.
struct ParameterType {
  private let schema: JSONValue
  private let template: JSONValue
  /// `nullable` of the declaration or of any definition it refers to.
  let isNullable: Bool
  /// As written; empty when there is none.
  let name: String

  init(_ declaration: JSONValue, in template: JSONValue) {
    var schema = declaration
    var isNullable = schema["nullable"]?.bool == true
    var hops = 0
    while schema["type"] == nil, hops < 16, let next = Self.definition(schema, template) {
      schema = next
      isNullable = isNullable || schema["nullable"]?.bool == true
      hops += 1
    }
    self.schema = schema
    self.template = template
    self.isNullable = isNullable
    name = schema["type"]?.string ?? ""
  }

  private static func definition(_ schema: JSONValue, _ template: JSONValue) -> JSONValue? {
    guard let reference = schema["$ref"]?.string, reference.hasPrefix("#/definitions/") else {
      return nil
    }
    return template["definitions"]?[String(reference.dropFirst("#/definitions/".count))]
  }

  private var folded: String { name.lowercased() }

  var isSecure: Bool { folded == "securestring" || folded == "secureobject" }

  /// The value of a text that a command line gives.
  func value(ofText text: String) -> PolicyValue? {
    switch folded {
    case "string", "securestring": return .string(text)
    case "int": return Int64(text).map { .integer($0) }
    case "bool":
      return TextFold.equal(text, "true")
        ? .bool(true) : TextFold.equal(text, "false") ? .bool(false) : nil
    default:
      guard let document = try? JSONDocument.parse(text) else {
        return folded.isEmpty ? .string(text) : nil
      }
      return PolicyValue(document.root)
    }
  }

  /// What is wrong with a value, in one clause; nil when it is allowed, or not known.
  func complaint(about value: PolicyValue, depth: Int = 0) -> String? {
    if value.unknownReason != nil { return nil }
    if value.isNull, isNullable { return nil }
    guard hasType(value) else { return "the value is \(value.kindName), not of type \(name)" }
    if let allowed = schema["allowedValues"], allowed.isArray, !isAllowed(value, allowed) {
      return "\(value.scalarText.map { "'\($0)'" } ?? "the value") is not one of the allowed values"
    }
    return size(value) ?? (depth < 32 ? inside(value, depth) : nil)
  }

  private func hasType(_ value: PolicyValue) -> Bool {
    switch folded {
    case "string", "securestring": value.string != nil
    case "int": if case .integer = value { true } else { false }
    case "bool": if case .bool = value { true } else { false }
    case "array": value.isArray
    case "object", "secureobject": value.isObject
    default: true
    }
  }

  private func isAllowed(_ value: PolicyValue, _ allowed: JSONValue) -> Bool {
    func holds(_ value: PolicyValue) -> Bool {
      value.unknownReason != nil
        || allowed.elements.contains { PolicyValue($0).same(value, ignoringCase: true) }
    }
    // The elements of an array may be chosen one by one.
    return holds(value) || value.elements?.allSatisfy(holds) == true
  }

  private func size(_ value: PolicyValue) -> String? {
    if case .integer(let number) = value {
      if let least = schema["minValue"]?.int64, number < least {
        return "\(number) is below the least value, \(least)"
      }
      if let most = schema["maxValue"]?.int64, number > most {
        return "\(number) is above the greatest value, \(most)"
      }
    }
    guard let length = value.string?.count ?? value.elements?.count else { return nil }
    if let least = schema["minLength"]?.int64, length < least {
      return "the length \(length) is below the least, \(least)"
    }
    if let most = schema["maxLength"]?.int64, length > most {
      return "the length \(length) is above the greatest, \(most)"
    }
    return nil
  }

  private func inside(_ value: PolicyValue, _ depth: Int) -> String? {
    func check(_ schema: JSONValue, _ value: PolicyValue, _ place: String) -> String? {
      ParameterType(schema, in: template).complaint(about: value, depth: depth + 1).map {
        "\(place): \($0)"
      }
    }
    if let elements = value.elements {
      let first = schema["prefixItems"].map { Array($0.elements) } ?? []
      for (index, element) in elements.enumerated() {
        let own = index < first.count ? first[index] : schema["items"]
        guard let own else { continue }
        if own.bool == false { return "element \(index) is one too many" }
        if own.isObject, let found = check(own, element, "element \(index)") { return found }
      }
      return nil
    }
    guard let members = value.members else { return nil }
    if let union = schema["discriminator"], let property = union["propertyName"]?.string,
      let choice = value.member(property)?.string
    {
      guard let own = union["mapping"]?[choice] else {
        return "'\(choice)' is no value of '\(property)'"
      }
      return check(own, value, property)
    }
    let properties = schema["properties"]
    for property in properties.map({ Array($0.members) }) ?? [] {
      guard let own = value.member(property.name) else {
        if ParameterType(property.value, in: template).isNullable { continue }
        return "the property '\(property.name)' is missing"
      }
      if let found = check(property.value, own, property.name) { return found }
    }
    guard let others = schema["additionalProperties"] else { return nil }
    for member in members where properties?[member.name] == nil {
      if others.bool == false { return "there is no property '\(member.name)'" }
      if others.isObject, let found = check(others, member.value, member.name) { return found }
    }
    return nil
  }
}
