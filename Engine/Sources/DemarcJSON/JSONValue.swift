/// A value inside a document: a reference and an index, never a copy of the subtree.
public struct JSONValue: Sendable {
  public enum Kind: String, Hashable, Sendable {
    case null, bool, number, string, array, object
  }

  public let document: JSONDocument
  @usableFromInline let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  @inline(__always)
  var word: UInt64 { document.word(index) }

  /// Which of the six kinds of JSON value this is.
  public var kind: Kind { JSONTape.kind(word) }

  public var isNull: Bool { JSONTape.tag(word) == .null }
  public var isObject: Bool { JSONTape.tag(word) == .object }
  public var isArray: Bool { JSONTape.tag(word) == .array }
  public var isString: Bool { JSONTape.tag(word) == .string }

  /// The truth value of `true` and `false`; nothing else is one.
  public var bool: Bool? {
    switch JSONTape.tag(word) {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// The decoded text of a string.
  public var string: String? {
    let word = word
    guard JSONTape.tag(word) == .string else { return nil }
    return unsafe JSONText.string(
      document.base + JSONTape.low(word), JSONTape.length(word), escaped: JSONTape.isEscaped(word))
  }

  /// The decoded UTF-8 bytes of a string, without making a `String` where no escape needs decoding.
  ///
  /// Returns nil when the value is no string.
  @inlinable
  public func withUTF8<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result? {
    if let plain = unsafe document.plainText(index) { return try unsafe body(plain.span) }
    guard let decoded = document.decodedText(index) else { return nil }
    return try body(decoded.span)
  }

  /// Whether this is a string with exactly the bytes of `text`, without decoding it first.
  public func equals(_ text: String) -> Bool {
    let word = word
    guard JSONTape.tag(word) == .string else { return false }
    if JSONTape.isEscaped(word) { return Array((string ?? "").utf8) == Array(text.utf8) }
    let count = JSONTape.length(word)
    var text = text
    return text.withUTF8 { buffer in
      guard buffer.count == count else { return false }
      guard let other = buffer.baseAddress else { return true }
      return unsafe JSONText.equal(document.base + JSONTape.low(word), other, count)
    }
  }

  /// Members of an object, elements of an array, 0 for anything else.
  public var count: Int { JSONTape.isContainer(word) ? JSONTape.length(word) : 0 }

  /// The YAML tag written on this value (`!Sub`), if any.
  public var tag: String? { document.tag(index) }

  /// Line and column of the value's first byte in its source.
  public var position: JSONPosition { document.position(ofValue: index) }

  /// The element at `position`; nil when this is no array or has no such element.
  ///
  /// Linear.
  public subscript(position: Int) -> JSONValue? {
    guard isArray, position >= 0, position < count else { return nil }
    var at = index + 2
    for _ in 0..<position { at = document.skip(at) }
    return JSONValue(document: document, index: at)
  }

  /// The member named `key`; nil when this is no object or has no such member.
  public subscript(key: JSONKey) -> JSONValue? {
    document.member(key, of: index).map { JSONValue(document: document, index: $0) }
  }

  /// The member named `key`; prepare a `JSONKey` where the same name is looked up often.
  public subscript(key: String) -> JSONValue? { self[JSONKey(key)] }
}

extension JSONValue {
  /// Members in source order, repeated names included; empty for anything but an object.
  public var members: Members { Members(value: self) }

  /// Elements in order; empty for anything but an array.
  public var elements: Elements { Elements(value: self) }

  /// A member: its name as a value of its own place, and what it names.
  public struct Member: Sendable {
    let document: JSONDocument
    let index: Int

    /// The decoded member name.
    public var name: String { document.key(index) }
    public var value: JSONValue { JSONValue(document: document, index: index + 1) }
    /// Line and column of the name.
    public var position: JSONPosition { document.position(ofKey: index) }

    /// Whether the name is exactly `key`.
    public func isNamed(_ key: JSONKey) -> Bool {
      let word = document.word(index)
      guard JSONTape.keyIsEscaped(word) || JSONTape.keyMark(word) == key.mark else { return false }
      return name.utf8.elementsEqual(key.bytes)
    }
  }

  public struct Members: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var at: Int
    let end: Int

    init(value: JSONValue) {
      document = value.document
      at = value.index + 2
      end = value.isObject ? JSONTape.low(value.word) : 0
    }

    public mutating func next() -> Member? {
      guard at < end else { return nil }
      let member = Member(document: document, index: at)
      at = document.skip(at + 1)
      return member
    }
  }

  public struct Elements: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var at: Int
    let end: Int

    init(value: JSONValue) {
      document = value.document
      at = value.index + 2
      end = value.isArray ? JSONTape.low(value.word) : 0
    }

    public mutating func next() -> JSONValue? {
      guard at < end else { return nil }
      let value = JSONValue(document: document, index: at)
      at = document.skip(at)
      return value
    }
  }
}
