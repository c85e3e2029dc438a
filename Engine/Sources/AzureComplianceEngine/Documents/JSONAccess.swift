import DemarcJSON

extension JSONValue {
  /// A member by name, ignoring case where there is no exact match.
  func member(_ name: String) -> JSONValue? {
    if let exact = self[name] { return exact }
    guard isObject else { return nil }
    let folded = name.lowercased()
    for member in members
    where member.name.utf8.count == folded.utf8.count && member.name.lowercased() == folded {
      return member.value
    }
    return nil
  }

  /// What the value is called in messages.
  var kindName: String {
    switch kind {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
