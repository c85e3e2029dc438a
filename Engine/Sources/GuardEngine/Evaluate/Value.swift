internal import DemarcJSON
internal import DemarcRegex

/// Anything a clause looks at: a reference into a document, a literal, or a computed scalar.
enum Value {
  case json(JSONValue)
  case constant(Constant)
  case text(String)
  case int(Int64)
  case float(Double)
  case bool(Bool)
  case char(Unicode.Scalar)
  /// The document's root with the parameters' members beside its own.
  case merged(JSONValue, JSONValue)

  enum Kind {
    case null, string, regex, bool, int, float, char, list, map, intRange, floatRange, charRange
  }

  var kind: Kind {
    switch self {
    case .json(let value): Self.kind(of: value)
    case .constant(let constant): Self.kind(of: constant)
    case .text: .string
    case .int: .int
    case .float: .float
    case .bool: .bool
    case .char: .char
    case .merged: .map
    }
  }

  private static func kind(of value: JSONValue) -> Kind {
    switch value.kind {
    case .null: .null
    case .bool: .bool
    case .string: .string
    case .array: .list
    case .object: .map
    // An integer too large for 64 bits is read as a decimal.
    case .number: value.isInteger && value.int64 != nil ? .int : .float
    }
  }

  private static func kind(of constant: Constant) -> Kind {
    switch constant.form {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .float: .float
    case .string: .string
    case .regex: .regex
    case .intRange: .intRange
    case .floatRange: .floatRange
    case .charRange: .charRange
    case .list: .list
    case .map: .map
    }
  }

  var isScalar: Bool { kind != .list && kind != .map }
  var isList: Bool {
    switch self {
    case .json(let value): value.isArray
    case .constant(let constant): if case .list = constant.form { true } else { false }
    default: false
    }
  }

  var string: String? {
    switch self {
    case .json(let value): return value.string
    case .text(let text): return text
    case .constant(let constant):
      if case .string(let text) = constant.form { return text }
      return nil
    default: return nil
    }
  }

  var int: Int64? {
    switch self {
    case .json(let value): return value.int64
    case .int(let value): return value
    case .constant(let constant):
      if case .int(let value) = constant.form { return value }
      return nil
    default: return nil
    }
  }

  var float: Double? {
    switch self {
    case .json(let value): return value.double
    case .float(let value): return value
    case .constant(let constant):
      if case .float(let value) = constant.form { return value }
      return nil
    default: return nil
    }
  }

  var bool: Bool? {
    switch self {
    case .json(let value): return value.bool
    case .bool(let value): return value
    case .constant(let constant):
      if case .bool(let value) = constant.form { return value }
      return nil
    default: return nil
    }
  }

  /// Elements of a list or members of a map.
  var count: Int {
    switch self {
    case .json(let value): return value.count
    case .merged(let document, let parameters): return document.count + parameters.count
    case .constant(let constant):
      switch constant.form {
      case .list(let elements): return elements.count
      case .map(let members): return members.count
      default: return 0
      }
    default: return 0
    }
  }

  func element(_ index: Int) -> Value? {
    switch self {
    case .json(let value): return value[index].map { .json($0) }
    case .constant(let constant):
      guard case .list(let elements) = constant.form, elements.indices.contains(index) else {
        return nil
      }
      return .constant(elements[index])
    default: return nil
    }
  }

  func member(_ key: JSONKey) -> Value? {
    switch self {
    case .json(let value): return value[key].map { .json($0) }
    case .merged(let document, let parameters):
      return (document[key] ?? parameters[key]).map { .json($0) }
    case .constant(let constant):
      guard case .map(let members) = constant.form else { return nil }
      return members.first { $0.key == key }.map { .constant($0.value) }
    default: return nil
    }
  }

  /// Goes through the elements of a list.
  func forEachElement<E: Error>(_ body: (Value) throws(E) -> Void) throws(E) {
    switch self {
    case .json(let value):
      for element in value.elements { try body(.json(element)) }
    case .constant(let constant):
      guard case .list(let elements) = constant.form else { return }
      for element in elements { try body(.constant(element)) }
    default: return
    }
  }

  /// Goes through the members of a map.
  ///
  /// The name is given as a closure: few readers need it.
  func forEachMember<E: Error>(
    _ body: (_ name: () -> String, Value) throws(E) -> Void
  ) throws(E) {
    switch self {
    case .json(let value):
      for member in value.members { try body({ member.name }, .json(member.value)) }
    case .merged(let document, let parameters):
      for member in document.members { try body({ member.name }, .json(member.value)) }
      for member in parameters.members { try body({ member.name }, .json(member.value)) }
    case .constant(let constant):
      guard case .map(let members) = constant.form else { return }
      for member in members { try body({ member.key.text }, .constant(member.value)) }
    default: return
    }
  }
}

/// One result of a query.
enum Selected {
  /// A literal of the rules, reached through a variable.
  case literal(Value)
  case resolved(Value)
  /// The query ended early, at this value, with a part that led nowhere.
  case unresolved(Value, Missing)

  /// The value, if the query came to one.
  var value: Value? {
    switch self {
    case .literal(let value), .resolved(let value): value
    case .unresolved: nil
    }
  }
}

/// The part of a query that led nowhere.
struct Missing {
  let query: QueryPlan
  let at: Int
}

/// Why an evaluation gave no verdict.
struct EvaluationStop: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
