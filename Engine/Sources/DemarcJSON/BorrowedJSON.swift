/// A value inside a document that someone else holds.
///
/// Copying one costs nothing: no reference is counted. It must not be used once the last `JSONValue` of
/// its document is gone, so borrow where the holder can be seen, and make a `value` of what leaves.
@safe
package struct BorrowedJSON {
  private let document: Unmanaged<JSONDocument>
  private let index: Int

  /// Borrows a value: the caller sees to it that its document stays.
  @unsafe
  package init(_ value: JSONValue) {
    unsafe document = .passUnretained(value.document)
    index = value.index
  }

  private init(_ document: Unmanaged<JSONDocument>, _ index: Int) {
    unsafe self.document = unsafe document
    self.index = index
  }

  @inline(__always)
  private func look<Result>(_ body: (JSONDocument) -> Result) -> Result {
    unsafe document._withUnsafeGuaranteedRef { body($0) }
  }

  /// The same value, held.
  package var value: JSONValue {
    unsafe JSONValue(document: document.takeUnretainedValue(), index: index)
  }

  @inline(__always)
  private func has(_ tag: JSONTape.Tag) -> Bool { look { JSONTape.has(tag, $0.word(index)) } }

  package var isNull: Bool { has(.null) }
  package var isObject: Bool { has(.object) }
  package var isArray: Bool { has(.array) }
  package var isString: Bool { has(.string) }

  /// The truth value of `true` and `false`; nothing else is one.
  package var bool: Bool? {
    has(.yes) ? true : has(.no) ? false : nil
  }

  /// Members of an object, elements of an array, 0 for anything else.
  package var count: Int {
    let word = look { $0.word(index) }
    return JSONTape.isContainer(word) ? JSONTape.length(word) : 0
  }

  /// The member named `key`; nil when this is no object or has no such member.
  package subscript(key: JSONKey) -> BorrowedJSON? {
    guard let found = look({ $0.member(key, of: index) }) else { return nil }
    return unsafe BorrowedJSON(document, found)
  }

  /// The member with these bytes as its name, without a key made of them.
  package func member(_ name: Span<UInt8>) -> BorrowedJSON? {
    unsafe name.withUnsafeBufferPointer { unsafe member($0) }
  }

  @inline(__always)
  private func member(_ name: UnsafeBufferPointer<UInt8>) -> BorrowedJSON? {
    let found = look { document in
      unsafe document.member(name, mark: JSONTape.mark(name), of: index)
    }
    guard let found else { return nil }
    return unsafe BorrowedJSON(document, found)
  }

  /// The value below member names joined by dots: `userIdentity.arn`; nil where one is missing.
  ///
  /// - Parameter opensLists: whether an array on the way stands for its first element.
  package func at(_ path: Span<UInt8>, opensLists: Bool = false) -> BorrowedJSON? {
    unsafe path.withUnsafeBufferPointer { unsafe at($0, opensLists: opensLists) }
  }

  func at(_ path: UnsafeBufferPointer<UInt8>, opensLists: Bool) -> BorrowedJSON? {
    var value = self
    var start = 0
    while start <= path.count {
      let end = unsafe Self.partEnd(path, start)
      if opensLists, value.isArray {
        guard let first = value.first else { return nil }
        value = first
      }
      guard let next = unsafe value.member(UnsafeBufferPointer(rebasing: path[start..<end]))
      else { return nil }
      value = next
      start = end + 1
    }
    return value
  }

  /// The next dot from `start` on; the end where there is none.
  @inline(__always)
  static func partEnd(_ path: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while unsafe end < path.count && path[end] != UInt8(ascii: ".") { end += 1 }
    return end
  }

  /// The decoded text of a string.
  package var string: String? {
    look { document in
      let word = document.word(index)
      guard JSONTape.has(.string, word) else { return nil }
      return unsafe JSONText.string(
        document.base + JSONTape.low(word), JSONTape.length(word),
        escaped: JSONTape.isEscaped(word))
    }
  }

  /// The exact characters of a number.
  package var numberText: String? {
    look { document in
      let word = document.word(index)
      guard JSONTape.kind(word) == .number else { return nil }
      return unsafe JSONText.string(
        document.base + JSONTape.low(word), JSONTape.length(word), escaped: false)
    }
  }

  /// The first element of an array; nil for an empty one and for anything else.
  package var first: BorrowedJSON? {
    var elements = elements
    return elements.next()
  }

  /// What `test` says of the decoded bytes of a string; nil when the value is no string.
  package func testText(_ test: (Span<UInt8>) -> Bool) -> Bool? {
    look { document in
      if let plain = unsafe document.plainText(index) { return unsafe test(plain.span) }
      guard let decoded = document.decodedText(index) else { return nil }
      return test(decoded.span)
    }
  }

  /// Which of the six kinds of JSON value this is.
  package var kind: JSONValue.Kind { look { JSONTape.kind($0.word(index)) } }

  /// What `test` says of the characters of a number; nil when the value is none.
  package func testNumber(_ test: (Span<UInt8>) -> Bool) -> Bool? {
    look { document in
      let word = document.word(index)
      guard JSONTape.kind(word) == .number else { return nil }
      let text = unsafe UnsafeBufferPointer(
        start: document.base + JSONTape.low(word), count: JSONTape.length(word))
      return unsafe test(text.span)
    }
  }

  /// The elements of an array, the values of an object's members, in order.
  package var children: Children { Children(self) }

  /// Goes through an array or an object.
  @safe
  package struct Children {
    private let document: Unmanaged<JSONDocument>
    /// Words between one value and the next: a member's name.
    private let gap: Int
    private var at: Int
    private let end: Int

    fileprivate init(_ container: BorrowedJSON) {
      unsafe document = container.document
      gap = container.isObject ? 1 : 0
      at = container.index + 2 + gap
      end = container.look { document in
        let word = document.word(container.index)
        return JSONTape.isContainer(word) ? JSONTape.low(word) : 0
      }
    }

    /// The next value; nil at the end.
    package mutating func next() -> BorrowedJSON? {
      guard at < end else { return nil }
      let index = at
      at = unsafe document._withUnsafeGuaranteedRef { $0.skip(index) } + gap
      return unsafe BorrowedJSON(document, index)
    }
  }

  /// Hands over each member of an object: its document, the index of its name, and its value.
  @inline(__always)
  func visitMembers(_ body: (JSONDocument, Int, BorrowedJSON) -> Void) {
    look { document in
      let word = document.word(index)
      guard JSONTape.has(.object, word) else { return }
      var at = index + 2
      while at < JSONTape.low(word) {
        unsafe body(document, at, BorrowedJSON(self.document, at + 1))
        at = document.skip(at + 1)
      }
    }
  }

  /// The value at an index of the same document.
  @inline(__always)
  func sibling(_ index: Int) -> BorrowedJSON { unsafe BorrowedJSON(document, index) }

  /// Whether a lookup of a member must mind that names may stand twice.
  var mayRepeatNames: Bool { look { $0.hasDuplicateKeys } }

  @inline(__always)
  func isNamed(
    _ name: UnsafeBufferPointer<UInt8>, mark: UInt64, at index: Int
  ) -> Bool {
    look { document in
      let word = document.word(index)
      return unsafe JSONTape.keyMark(word) == mark && document.matches(word, name)
    }
  }

  /// The elements of an array in order; empty for anything else.
  package var elements: Elements { Elements(self) }

  /// Goes through an array.
  @safe
  package struct Elements {
    private let document: Unmanaged<JSONDocument>
    private var at: Int
    private let end: Int

    fileprivate init(_ array: BorrowedJSON) {
      unsafe document = array.document
      at = array.index + 2
      end = array.isArray ? array.look { JSONTape.low($0.word(array.index)) } : 0
    }

    /// The next element; nil at the end.
    package mutating func next() -> BorrowedJSON? {
      guard at < end else { return nil }
      let index = at
      at = unsafe document._withUnsafeGuaranteedRef { $0.skip(index) }
      return unsafe BorrowedJSON(document, index)
    }
  }
}
