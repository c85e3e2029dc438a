package import DemarcJSON

/// A value in an evaluation; containers of a document stay references to it.
package indirect enum PolicyValue: Sendable {
  /// Null, or nothing there.
  case null
  case bool(Bool)
  case integer(Int64)
  /// Any other number with the text it is written as.
  case real(Double, String)
  case string(String)
  case array([PolicyValue])
  case object([Member])
  /// An array or object of a document.
  case document(JSONValue)

  package struct Member: Sendable {
    package var name: String
    package var value: PolicyValue

    package init(name: String, value: PolicyValue) {
      self.name = name
      self.value = value
    }
  }

  package init(_ json: JSONValue?) {
    guard let json else {
      self = .null
      return
    }
    switch json.kind {
    case .null: self = AzureUnknown.reason(of: json).map { .unknown($0) } ?? .null
    case .bool: self = .bool(json.bool == true)
    case .string: self = .string(json.string ?? "")
    case .number:
      if let value = json.int64 {
        self = .integer(value)
      } else {
        self = .real(json.double ?? 0, json.numberText ?? "0")
      }
    case .array, .object: self = .document(json)
    }
  }

  package init(_ value: Double) {
    self = .real(value, "\(value)")
  }

  package var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  package var isArray: Bool {
    switch self {
    case .array: true
    case .document(let json): json.isArray
    default: false
    }
  }

  package var isObject: Bool {
    switch self {
    case .object: true
    case .document(let json): json.isObject
    default: false
    }
  }

  /// The elements of an array; nil for anything else.
  package var elements: [PolicyValue]? {
    switch self {
    case .array(let elements): elements
    case .document(let json) where json.isArray: json.elements.map { PolicyValue($0) }
    default: nil
    }
  }

  /// The members of an object; nil for anything else.
  package var members: [Member]? {
    switch self {
    case .object(let members): members
    case .document(let json) where json.isObject:
      json.members.map { Member(name: $0.name, value: PolicyValue($0.value)) }
    default: nil
    }
  }

  /// A member by name, ignoring case where there is no exact match.
  package func member(_ name: String) -> PolicyValue? {
    switch self {
    case .document(let json): FieldPath.member(JSONKey(name), of: json).map { PolicyValue($0) }
    case .object(let members):
      (members.last { $0.name == name } ?? members.last { TextFold.equal($0.name, name) })?.value
    default: nil
    }
  }

  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The value of a number.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value, _): value
    default: nil
    }
  }

  /// The text that operators compare: `True`, `5`, "" for null; nil for arrays and objects.
  package var scalarText: String? {
    switch self {
    case .null: ""
    case .bool(let value): value ? "True" : "False"
    case .integer(let value): "\(value)"
    case .real(_, let text): text
    case .string(let text): text
    case .array, .object, .document: nil
    }
  }

  /// What the value is called in messages.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .real: "a number"
    case .string: "a string"
    default: isArray ? "an array" : "an object"
    }
  }
}

extension PolicyValue {
  /// Writes the value as the next one of `builder`.
  package func write(to builder: inout JSONBuilder) {
    switch self {
    case .null: builder.null()
    case .bool(let value): builder.bool(value)
    case .integer(let value): builder.number("\(value)")
    case .real(let value, let text):
      if value.isFinite { builder.number(text) } else { builder.null() }
    case .string(let text): builder.string(text)
    case .array(let elements):
      builder.beginArray()
      for element in elements { element.write(to: &builder) }
      builder.endArray()
    case .object(let members):
      builder.beginObject()
      for member in members {
        builder.key(member.name)
        member.value.write(to: &builder)
      }
      builder.endObject()
    case .document(let json): builder.value(json)
    }
  }

  /// The value as a document of its own.
  package var json: JSONValue {
    if case .document(let json) = self { return json }
    var builder = JSONBuilder()
    write(to: &builder)
    return builder.finish().root
  }

  /// JSON text; what a reader sees in a trace.
  package var text: String { string ?? json.json }

  /// Same type and same value, case included.
  package func isExactly(_ other: PolicyValue) -> Bool { same(other, ignoringCase: false) }

  package func same(_ other: PolicyValue, ignoringCase: Bool) -> Bool {
    switch (self, other) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.string(let a), .string(let b)): return ignoringCase ? TextFold.equal(a, b) : a == b
    case (.integer(let a), .integer(let b)): return a == b
    case (.real, .real) where unknownReason != nil: return unknownReason == other.unknownReason
    case (.integer, .real), (.real, .integer), (.real, .real): return double == other.double
    default: break
    }
    if let a = elements, let b = other.elements {
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.same($1, ignoringCase: ignoringCase) }
    }
    if let a = members, let b = other.members, a.count == b.count {
      return a.allSatisfy { member in
        other.member(member.name).map { member.value.same($0, ignoringCase: ignoringCase) } ?? false
      }
    }
    return false
  }
}
