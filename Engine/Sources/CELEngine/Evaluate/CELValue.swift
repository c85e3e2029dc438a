public import DemarcJSON

/// A value of the Common Expression Language.
///
/// Lists, maps and strings may look straight into a JSON document: nothing is copied to bind one.
public enum CELValue: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(CELString)
  case bytes([UInt8])
  case list(CELList)
  case map(CELMap)
  /// An object seen through a schema.
  case message(CELMessage)
  /// A protobuf message.
  case object(CELObject)
  /// A value of an enum, where enums have types of their own.
  case enumeration(CELEnumValue)
  case timestamp(CELTimestamp)
  case duration(CELDuration)
  /// A type, by its name.
  case type(String)
  indirect case optional(CELValue?)
  indirect case address(CELAddress)
  indirect case network(CELNetwork)

  /// Sees a JSON value as CEL does: every number is a double.
  ///
  /// With `wholeNumbersAreInts`, numbers written without fraction and exponent are ints.
  public init(json: JSONValue, wholeNumbersAreInts: Bool = false) {
    self = (wholeNumbersAreInts ? CELShape.jsonWithInts : .json).value(json)
  }

  /// The name of the value's type, as `type(x)` gives it.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .message(let message): message.typeName
    case .object(let object): object.typeName
    case .enumeration(let value): value.typeName
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .optional: "optional_type"
    case .address: "net.IP"
    case .network: "net.CIDR"
    }
  }

  /// A field of a message or an entry of a map; nil where a map has none.
  ///
  /// - Throws: `CELError` for values of other types and fields the message type does not have.
  public func member(_ name: String) throws(CELError) -> CELValue? {
    switch self {
    case .map(let map): return try map.value(named: JSONKey(name))
    case .message(let message): return try message.value(named: name)
    case .object(let object): return try object.value(named: name)
    default: throw CELError(.noSuchOverload, "a value of type \(typeName) has no field '\(name)'")
    }
  }

  /// Whether two values are equal as `==` in an expression has it.
  ///
  /// - Throws: `CELError` where a part seen through a schema does not fit it.
  public func isEqual(to other: CELValue) throws(CELError) -> Bool {
    try Comparison.areEqual(self, other)
  }

  /// A string value from text.
  public static func text(_ text: String) -> CELValue { .string(CELString(text)) }

  /// A list of values.
  public static func elements(_ values: [CELValue]) -> CELValue { .list(.values(values)) }

  /// The text of a string value.
  public var text: String? {
    if case .string(let string) = self { string.text } else { nil }
  }

  /// The truth value of a bool value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }
}

/// A string: its own, or the text of a JSON string left where it stands.
///
/// Equality and order are those of UTF-8 bytes, which is the order of code points.
public enum CELString: Sendable, ExpressibleByStringLiteral {
  case own(String)
  case json(JSONValue)

  public init(_ text: String) { self = .own(text) }

  public init(stringLiteral value: String) { self = .own(value) }

  /// The decoded text.
  public var text: String {
    switch self {
    case .own(let text): text
    case .json(let value): value.string ?? ""
    }
  }

  /// Calls `body` with the UTF-8 bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    switch self {
    case .own(let text): return body(text.utf8.span)
    case .json(let value):
      if let result = value.withUTF8({ body($0) }) { return result }
      return body("".utf8.span)
    }
  }

  /// The length in UTF-8 bytes.
  var byteCount: Int {
    if case .own(let text) = self { return text.utf8.count }
    return withBytes { $0.count }
  }

  /// The UTF-8 bytes.
  var bytes: [UInt8] {
    withBytes { span in span.withUnsafeBufferPointer { Array($0) } }
  }
}

extension CELString: Hashable {
  public static func == (left: CELString, right: CELString) -> Bool {
    left.withBytes { a in right.withBytes { b in SpanOrder.areEqual(a, b) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { span in
      span.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}

/// Comparing runs of bytes.
enum SpanOrder {
  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    left.count == right.count && isSame(left, from: 0, right)
  }

  /// Whether `part`, which fits, stands at `start`.
  @inline(__always)
  private static func isSame(
    _ text: Span<UInt8>, from start: Int, _ part: Span<UInt8>
  ) -> Bool {
    let (text, part) = (text.bytes, part.bytes)
    let count = part.byteCount
    var at = 0
    while at + 8 <= count {
      let a = text.unsafeLoadUnaligned(fromByteOffset: start + at, as: UInt64.self)
      guard a == part.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) else { return false }
      at += 8
    }
    while at < count {
      let a = text.unsafeLoad(fromByteOffset: start + at, as: UInt8.self)
      guard a == part.unsafeLoad(fromByteOffset: at, as: UInt8.self) else { return false }
      at += 1
    }
    return true
  }

  /// Negative, zero or positive.
  static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    let (a, b) = (left.bytes, right.bytes)
    let shared = min(left.count, right.count)
    var at = 0
    while at + 8 <= shared {
      let x = a.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      let y = b.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      // The first byte counts most, so it has to be the highest.
      if x != y { return x.bigEndian < y.bigEndian ? -1 : 1 }
      at += 8
    }
    for index in at..<shared where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return left.count - right.count
  }

  static func startsWith(_ text: Span<UInt8>, _ prefix: Span<UInt8>) -> Bool {
    prefix.count <= text.count && isSame(text, from: 0, prefix)
  }

  static func endsWith(_ text: Span<UInt8>, _ suffix: Span<UInt8>) -> Bool {
    suffix.count <= text.count && isSame(text, from: text.count - suffix.count, suffix)
  }

  /// Offset of `part` at or after `start`.
  static func find(_ part: Span<UInt8>, in text: Span<UInt8>, from start: Int = 0) -> Int? {
    guard part.count <= text.count else { return nil }
    guard part.count > 0 else { return start }
    // Letter by letter is quickest for what people search for; a long part would make it slow.
    guard part.count <= 32 else { return findLong(part, in: text, from: start) }
    var at = start
    while at + part.count <= text.count {
      var index = 0
      while index < part.count, text[at + index] == part[index] { index += 1 }
      if index == part.count { return at }
      at += 1
    }
    return nil
  }

  /// In time linear in text and part (Knuth, Morris and Pratt).
  private static func findLong(
    _ part: Span<UInt8>, in text: Span<UInt8>, from start: Int
  ) -> Int? {
    // How much of the part still stands when the byte behind a prefix of it does not fit.
    var fallback = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in 1..<part.count {
      while length > 0, part[index] != part[length] { length = fallback[length - 1] }
      if part[index] == part[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for index in start..<text.count {
      while length > 0, text[index] != part[length] { length = fallback[length - 1] }
      if text[index] == part[length] { length += 1 }
      if length == part.count { return index + 1 - length }
    }
    return nil
  }
}

/// Why an expression has no value.
public struct CELError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of fault it is; the raw values are stable.
  public enum Code: String, Hashable, Sendable {
    case noSuchKey = "no-such-key"
    case noSuchField = "no-such-field"
    case noSuchOverload = "no-such-overload"
    case undeclared
    case overflow
    case range
    case divisionByZero = "division-by-zero"
    case invalidArgument = "invalid-argument"
    case duplicateKey = "duplicate-key"
    /// The evaluation met one of its limits; never outweighed by another operand.
    case limit
    /// The answer takes data that was not given.
    case unknown
  }

  /// What kind of fault it is.
  public var code: Code
  /// What is wrong, in one clause.
  public var message: String
  /// Byte offset in the source of the part that failed, where known.
  public var offset: Int?

  public init(_ code: Code, _ message: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  public var description: String { message }

  static func noSuchOverload(_ function: String, _ arguments: [CELValue]) -> CELError {
    let types = arguments.map(\.typeName).joined(separator: ", ")
    return CELError(.noSuchOverload, "no such overload: \(function)(\(types))")
  }

  static func noSuchKey(_ key: String) -> CELError {
    CELError(.noSuchKey, "no such key: \(key)")
  }
}
