// Reading members and text by index, for `JSONValue` and `BorrowedJSON` alike.
extension JSONDocument {
  /// Index of the value named `key` in the object at `index`; nil when that is no object or has no such
  /// member.
  func member(_ key: JSONKey, of index: Int) -> Int? {
    unsafe key.bytes.withUnsafeBufferPointer { name in
      unsafe member(name, mark: key.mark, of: index)
    }
  }

  /// The same for a name that no key was made of.
  ///
  /// - Parameter mark: `JSONTape.mark` of the name.
  @inline(__always)
  func member(_ key: UnsafeBufferPointer<UInt8>, mark: UInt64, of index: Int) -> Int? {
    let word = word(index)
    guard JSONTape.has(.object, word) else { return nil }
    let end = JSONTape.low(word)
    var at = index + 2
    var found: Int?
    while at < end {
      let name = self.word(at)
      if unsafe JSONTape.keyMark(name) == mark
        ? matches(name, key) : matchesEscaped(name, key, mark: mark)
      {
        if !hasDuplicateKeys { return at + 1 }
        found = at + 1
      }
      at = skip(at + 1)
    }
    return found
  }

  /// Whether an unescaped name of the same mark is `key`.
  @inline(__always)
  func matches(_ name: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = key.baseAddress else { return JSONTape.keyLength(name) == 0 }
    return unsafe key.count == JSONTape.keyLength(name)
      && JSONText.equal(base + JSONTape.low(name), other, key.count)
  }

  @inline(__always)
  private func matchesEscaped(
    _ name: UInt64, _ key: UnsafeBufferPointer<UInt8>, mark: UInt64
  ) -> Bool {
    guard JSONTape.keyIsEscaped(name), name >> 48 & 0x7fff == mark >> 16 else { return false }
    return unsafe JSONText.key(name, base).utf8.elementsEqual(key)
  }

  /// The bytes of a string that stands in the source as it reads; nil for one with escapes and for
  /// other values.
  ///
  /// They live as long as the document.
  @usableFromInline
  func plainText(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    let word = word(index)
    guard JSONTape.has(.string, word), !JSONTape.isEscaped(word) else { return nil }
    return unsafe UnsafeBufferPointer(
      start: base + JSONTape.low(word), count: JSONTape.length(word))
  }

  /// The bytes of a string with its escapes decoded; nil for other values.
  @usableFromInline
  func decodedText(_ index: Int) -> [UInt8]? {
    let word = word(index)
    guard JSONTape.has(.string, word) else { return nil }
    return unsafe JSONText.decode(base + JSONTape.low(word), JSONTape.length(word))
  }
}
