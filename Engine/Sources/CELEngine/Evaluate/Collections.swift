public import DemarcJSON

/// A list: of values, or a JSON array left where it stands.
public enum CELList: Sendable {
  case values([CELValue])
  case json(JSONValue, element: CELShape)

  /// The number of elements.
  public var count: Int {
    switch self {
    case .values(let values): values.count
    case .json(let value, _): value.count
    }
  }

  /// Every element as a value.
  ///
  /// - Throws: `CELError` where a JSON element does not fit its schema.
  public func values() throws(CELError) -> [CELValue] {
    switch self {
    case .values(let values): return values
    case .json(let value, let shape):
      var values: [CELValue] = []
      values.reserveCapacity(value.count)
      for element in value.elements { values.append(try shape.read(element)) }
      return values
    }
  }

  /// The element at `index`, if there is one.
  func element(_ index: Int) throws(CELError) -> CELValue? {
    switch self {
    case .values(let values):
      return values.indices.contains(index) ? values[index] : nil
    case .json(let value, let shape):
      guard let element = value[index] else { return nil }
      return try shape.read(element)
    }
  }
}

/// A map: of entries, or a JSON object left where it stands.
public enum CELMap: Sendable {
  case entries(CELEntries)
  case json(JSONValue, value: CELShape)

  /// The number of entries.
  public var count: Int {
    switch self {
    case .entries(let entries): entries.keys.count
    case .json(let value, _):
      value.document.hasDuplicateKeys ? Self.distinctNames(value).count : value.count
    }
  }

  private static func distinctNames(_ value: JSONValue) -> [String] {
    var seen: Set<CELString> = []
    return value.members.map(\.name).filter { seen.insert(CELString($0)).inserted }
  }

  /// Every key, in source order.
  public var keys: [CELValue] {
    switch self {
    case .entries(let entries): return entries.keys
    case .json(let value, _):
      if value.document.hasDuplicateKeys { return Self.distinctNames(value).map(CELValue.text) }
      return value.members.map { .text($0.name) }
    }
  }

  /// What `key` names, if anything.
  public func value(at key: CELValue) throws(CELError) -> CELValue? {
    switch self {
    case .entries(let entries):
      return CELKey(key).flatMap { entries.places[$0] }.map { entries.values[$0] }
    case .json(_, _):
      guard case .string(let name) = key else { return nil }
      return try value(named: JSONKey(name.text))
    }
  }

  /// What the prepared name stands for, if anything.
  func value(named key: JSONKey) throws(CELError) -> CELValue? {
    switch self {
    case .entries(let entries):
      return entries.places[.string(CELString(key.text))].map { entries.values[$0] }
    case .json(let object, let shape):
      guard let found = object[key] else { return nil }
      return try shape.read(found)
    }
  }

  /// Whether there is such a key.
  func contains(_ key: CELValue) -> Bool {
    switch self {
    case .entries(let entries):
      return CELKey(key).map { entries.places[$0] != nil } ?? false
    case .json(let object, _):
      guard case .string(let name) = key else { return false }
      return object[JSONKey(name.text)] != nil
    }
  }
}

/// The entries of a map built by an expression, in the order they were written.
public struct CELEntries: Sendable {
  /// The keys in the order they were added.
  public private(set) var keys: [CELValue] = []
  /// The values, each at the place of its key.
  public private(set) var values: [CELValue] = []
  private(set) var places: [CELKey: Int] = [:]

  public init() {}

  /// The key by which an entry is found; types no map has as keys are refused.
  static func place(of key: CELValue) throws(CELError) -> CELKey {
    if case .double = key {} else if let place = CELKey(key) { return place }
    throw CELError(.noSuchOverload, "a map key may not be of type \(key.typeName)")
  }

  /// Adds an entry.
  ///
  /// - Throws: `CELError` when the key is of a type no map has, or is there already.
  public mutating func add(_ key: CELValue, _ value: CELValue) throws(CELError) {
    let place = try Self.place(of: key)
    guard places[place] == nil else {
      throw CELError(.duplicateKey, "map key \(CELFormat.shown(key)) stands twice")
    }
    places[place] = keys.count
    keys.append(key)
    values.append(value)
  }
}

/// A map key, or a member of a constant list: numbers of one value are one key whatever their type.
enum CELKey: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  /// Beyond the range of `int`.
  case uint(UInt64)
  /// No integer; only ever looked up.
  case double(Double)
  case string(CELString)

  /// A key of a type that maps may have, or a double, which may equal one.
  init?(_ value: CELValue) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = Int64(exactly: value).map(CELKey.int) ?? .uint(value)
    case .double(let value):
      if let int = Int64(exactly: value) {
        self = .int(int)
      } else if let uint = UInt64(exactly: value) {
        self = .uint(uint)
      } else {
        self = .double(value)
      }
    case .string(let value): self = .string(value)
    default: return nil
    }
  }
}
