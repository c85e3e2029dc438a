internal import DemarcJSON

/// A field that keeps a record from being a resource.
struct FieldFault: Error {
  enum Kind { case missing, wrongType, other }

  let kind: Kind
  /// Path below the record: `configuration.recordingGroup`.
  let field: String
  let expected: String
  /// What stands there instead.
  let found: JSONValue?
  var hint: String?
}

extension JSONValue {
  /// A string member; nil when it is absent, null or empty.
  func text(_ key: JSONKey) throws(FieldFault) -> JSONValue? {
    guard let value = self[key], !value.isNull else { return nil }
    guard value.isString else {
      throw FieldFault(kind: .wrongType, field: key.text, expected: "a string", found: value)
    }
    return value.equals("") ? nil : value
  }

  /// The first string member that is there, of several spellings of one field.
  func text(_ key: JSONKey, or other: JSONKey) throws(FieldFault) -> JSONValue? {
    if let value = try text(key) { return value }
    return try text(other)
  }

  /// A member that must be a string.
  func required(_ key: JSONKey, hint: String? = nil) throws(FieldFault) -> JSONValue {
    if let value = try text(key) { return value }
    throw FieldFault(
      kind: .missing, field: key.text, expected: "a string", found: self[key], hint: hint)
  }

  /// An object member; nil when it is absent or null.
  func object(_ key: JSONKey) throws(FieldFault) -> JSONValue? {
    guard let value = self[key], !value.isNull else { return nil }
    guard value.isObject else {
      throw FieldFault(kind: .wrongType, field: key.text, expected: "an object", found: value)
    }
    return value
  }

  /// A member under one of two spellings: `asset_type` and `assetType`.
  subscript(key: JSONKey, or other: JSONKey) -> JSONValue? { self[key] ?? self[other] }
}
