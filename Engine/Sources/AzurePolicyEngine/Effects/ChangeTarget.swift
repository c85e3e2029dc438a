import DemarcJSON

/// Where an operation writes: one of the values that its field selects.
struct ChangeTarget {
  var path: [ResourceEdit.Step]
  var current: JSONValue?
  /// An object above it that is not there, as a path; nil when all are.
  var missing: String?
  /// Whether something else stands where that object should.
  var isBlocked = false
  /// Why the value, or an object above it, is not known; nil when it is.
  var unknown: String?
  /// Whether the field names the elements of this array rather than a value.
  var isElements = false

  /// All values that a path selects in a resource.
  ///
  /// - Elements of `[*]` that stands inside the path are those that exist; a `[*]` at its end
  ///   selects the array itself, as writing there adds or replaces elements.
  static func all(_ steps: [FieldPath.Step], in root: JSONValue) -> [ChangeTarget] {
    var targets: [ChangeTarget] = []
    collect(root, steps[...], ChangeTarget(path: [], current: root), into: &targets)
    return targets
  }

  private static func collect(
    _ value: JSONValue?, _ rest: ArraySlice<FieldPath.Step>, _ here: ChangeTarget,
    into targets: inout [ChangeTarget]
  ) {
    var here = here
    here.unknown = here.unknown ?? value.flatMap { AzureUnknown.reason(of: $0) }
    guard let step = rest.first else {
      here.current = value
      targets.append(here)
      return
    }
    let value = value.flatMap { $0.isNull ? nil : $0 }
    switch step {
    case .member(let key):
      if value?.isObject != true, !isEnvelope(here.path), here.missing == nil {
        here.missing = ResourceEdit.text(here.path)
      }
      if let value, !value.isObject { here.isBlocked = true }
      let member = value.flatMap { Self.member(key, of: $0) }
      here.path.append(.member(member?.name ?? key.text))
      collect(member?.value, rest.dropFirst(), here, into: &targets)
    case .element(let index):
      guard let element = value?[index] else { return }
      here.path.append(.element(index))
      collect(element, rest.dropFirst(), here, into: &targets)
    case .each where rest.count == 1:
      here.current = value
      here.isElements = true
      targets.append(here)
    case .each:
      if here.unknown != nil {
        here.current = nil
        targets.append(here)
      }
      guard let array = value, array.isArray else { return }
      for (index, element) in array.elements.enumerated() {
        var inner = here
        inner.path.append(.element(index))
        collect(element, rest.dropFirst(), inner, into: &targets)
      }
    }
  }

  /// The bags that every resource has, written or not: making them changes nothing.
  private static func isEnvelope(_ path: [ResourceEdit.Step]) -> Bool {
    guard case .member(let name)? = path.first, path.count == 1 else { return path.isEmpty }
    return ["properties", "tags", "identity"].contains(name.lowercased())
  }

  private static func member(_ key: JSONKey, of value: JSONValue) -> JSONValue.Member? {
    guard value.isObject else { return nil }
    var found: JSONValue.Member?
    for member in value.members {
      if member.name == key.text { return member }
      if found == nil, TextFold.equal(member.name, key.text) { found = member }
    }
    return found
  }
}

extension JSONValue {
  /// What a provider's metadata calls the type of a value.
  fileprivate var tokenType: String {
    switch kind {
    case .null: "null"
    case .bool: "boolean"
    case .string: "string"
    case .number: int64 == nil ? "number" : "integer"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension PolicyValue {
  /// Whether a provider that wants this type of token takes the value.
  func isToken(_ type: String) -> Bool {
    let own = json.tokenType
    switch type.lowercased() {
    case "string", "boolean", "array", "object", "integer": return own == type.lowercased()
    case "number": return own == "integer" || own == "number"
    // NotSpecified and Any.
    default: return true
    }
  }
}
