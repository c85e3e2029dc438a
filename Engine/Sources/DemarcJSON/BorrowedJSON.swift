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

  /// The value below member names joined by dots: `userIdentity.arn`; nil where one is missing.
  ///
  /// No key is made of the names.
  ///
  /// - Parameter opensLists: whether an array on the way stands for its first element.
  package func at(_ path: Span<UInt8>, opensLists: Bool = false) -> BorrowedJSON? {
    unsafe path.withUnsafeBufferPointer { path in
      look { document in
        var value = index
        var start = 0
        while start <= path.count {
          var end = start
          while unsafe end < path.count && path[end] != UInt8(ascii: ".") { end += 1 }
          if opensLists, JSONTape.has(.array, document.word(value)) {
            guard document.skip(value) > value + 2 else { return nil }
            value += 2
          }
          let name = unsafe UnsafeBufferPointer(rebasing: path[start..<end])
          guard let next = unsafe document.member(name, mark: JSONTape.mark(name), of: value)
          else { return nil }
          value = next
          start = end + 1
        }
        return unsafe BorrowedJSON(self.document, value)
      }
    }
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

  /// Hands over each member of an object: the word of its name, and its value.
  @inline(__always)
  func visitMembers(_ body: (JSONDocument, UInt64, BorrowedJSON) -> Void) {
    look { document in
      let word = document.word(index)
      guard JSONTape.has(.object, word) else { return }
      var at = index + 2
      while at < JSONTape.low(word) {
        unsafe body(document, document.word(at), BorrowedJSON(self.document, at + 1))
        at = document.skip(at + 1)
      }
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
