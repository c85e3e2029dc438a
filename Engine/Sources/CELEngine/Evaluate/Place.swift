internal import DemarcJSON

/// Where a value stands in a document and how it is seen: a value that need not be made to be judged.
///
/// Most of what a condition reads is looked at once (`name == 'x'`, the list behind `exists`). A place
/// is looked at where it stands; `value` makes a `CELValue` of it where one is needed. It holds nothing:
/// the slot it was reached from, or the node that goes through it, keeps the document.
struct Place {
  /// Absent for a field that is not set.
  let json: BorrowedJSON?
  private let schema: Unmanaged<CELSchema>?
  private let index: Int

  init(_ json: BorrowedJSON?, _ shape: CELShape) {
    self.json = json
    schema = shape.schema.map { .passUnretained($0) }
    index = shape.index
  }

  private init(_ json: BorrowedJSON?, _ schema: Unmanaged<CELSchema>?, _ index: Int) {
    self.json = json
    self.schema = schema
    self.index = index
  }

  /// The place a bound value stands at, where it looks into a document.
  init?(_ value: CELValue) {
    switch value {
    case .map(.json(let json, let shape)) where shape.schema == nil,
      .list(.json(let json, let shape)) where shape.schema == nil:
      self.init(BorrowedJSON(json), shape)
    case .string(.json(let json)): self.init(BorrowedJSON(json), .json)
    case .message(let message): self.init(message.json.map { BorrowedJSON($0) }, message.shape)
    default: return nil
    }
  }

  private var shape: CELShape {
    CELShape(schema: schema?.takeUnretainedValue(), index: index)
  }

  private var kind: CELSchema.Kind {
    guard let schema else { return index == 0 ? .any : .anyWithInts }
    return schema._withUnsafeGuaranteedRef { $0.kinds[index] }
  }

  /// What stands here as a value; an absent field has its default.
  func value() throws(CELError) -> CELValue {
    guard let json else { return shape.defaultValue }
    return try shape.read(json.value)
  }

  /// Whether nothing is set here: in proto3's JSON form null is as good as absent.
  private var isAbsent: Bool { json?.isNull ?? true }

  /// Whether this is plain JSON, seen through no schema.
  var isJSON: Bool { schema == nil }

  /// Whether a value of this place can be looked at as it stands, without being converted.
  var isPlain: Bool {
    guard schema != nil, let json else { return true }
    switch kind {
    case .any, .anyWithInts: return true
    case .string, .enumeration: return json.isString
    case .bool: return json.bool != nil
    case .list: return json.isArray
    case .map, .message: return json.isObject
    default: return false
    }
  }
}

// MARK: Steps

extension Place {
  /// What a step leads to.
  enum Step {
    case place(Place)
    case missing
    /// Only the value can tell.
    case unknown
  }

  /// The entry of an object that is plain JSON or a map.
  func entry(_ key: JSONKey) -> Step {
    let next: Place
    switch kind {
    case .any: next = Place(nil, nil, 0)
    case .anyWithInts: next = Place(nil, nil, 1)
    case .map(let value):
      if isAbsent { return .missing }
      next = Place(nil, schema, value)
    default: return .unknown
    }
    guard let found = json?[key] else { return json?.isObject == true ? .missing : .unknown }
    return .place(Place(found, next.schema, next.index))
  }

  /// A field of the message type `message`.
  func field(_ field: CELSchema.Field, of message: CELShape) -> Step {
    guard let schema, let known = message.schema, index == message.index,
      schema.toOpaque() == Unmanaged.passUnretained(known).toOpaque()
    else { return .unknown }
    var found = json?[field.key]
    if found == nil { for key in field.older where found == nil { found = json?[key] } }
    if found == nil, let json, !json.isObject, !json.isNull { return .unknown }
    return .place(Place(found, schema, field.shape))
  }

  /// The elements of an array, and how they are seen; nil where this is no array.
  var elements: (items: BorrowedJSON.Elements, element: Place, count: Int)? {
    let element: Place
    switch kind {
    case .any: element = Place(nil, nil, 0)
    case .anyWithInts: element = Place(nil, nil, 1)
    case .list(let shape): element = Place(nil, schema, shape)
    default: return nil
    }
    guard let json, json.isArray else { return nil }
    return (json.elements, element, json.count)
  }

  /// The same shape at another place.
  func with(_ json: BorrowedJSON) -> Place { Place(json, schema, index) }
}

// MARK: Looks

extension Place {
  /// The truth value that stands here; nil where only the value can tell.
  var bool: Bool? {
    switch kind {
    case .any, .anyWithInts: json?.bool
    case .bool: isAbsent ? false : json?.bool
    default: nil
    }
  }

  /// Whether a field is set, as proto3 has presence; nil where only the value can tell.
  var isSet: Bool? {
    if isAbsent { return false }
    switch kind {
    case .message, .any, .anyWithInts, .timestamp, .duration: return true
    case .list, .map: return json.map { $0.count > 0 }
    default: return nil
    }
  }

  /// What `test` says of the text that stands here; nil where only the value can tell.
  @inline(__always)
  func testText(_ test: (Span<UInt8>) -> Bool) -> Bool? {
    switch kind {
    case .any, .anyWithInts: return json?.testText(test)
    case .string, .enumeration:
      if isAbsent { return test("".utf8.span) }
      return json?.testText(test)
    default: return nil
    }
  }
}
