/// Lookup of members by names whose letters may differ in case, as Azure compares them.
extension JSONValue {
  /// The member named `key`: exactly, else the first whose name differs in the case of letters alone.
  public subscript(folding key: JSONKey) -> JSONValue? {
    document.member(key, ofObjectAt: index).map { JSONValue(document: document, index: $0) }
  }

  /// What a chain of member names leads to, each found as by `subscript(folding:)`.
  ///
  /// No value is made on the way: this is the fast way to one place of many documents.
  public func descendant(folding path: JSONKeyPath) -> JSONValue? {
    let at = unsafe path.bytes.withUnsafeBufferPointer { bytes -> Int? in
      var at = index
      var start = 0
      for part in path.parts {
        let word = document.word(at)
        guard JSONTape.tag(word) == .object else { return nil }
        let key = unsafe UnsafeBufferPointer(rebasing: bytes[start..<part.end])
        guard
          let next = unsafe document.member(
            part.mark, key, isASCII: path.isASCII, from: at + 2, to: JSONTape.low(word))
        else { return nil }
        at = next
        start = part.end
      }
      return at
    }
    return at.map { JSONValue(document: document, index: $0) }
  }
}

/// A chain of member names prepared for `JSONValue.descendant(folding:)`.
public struct JSONKeyPath: Sendable {
  struct Part: Sendable {
    var mark: UInt64
    /// Where the bytes of the name end.
    var end: Int
  }

  let parts: [Part]
  /// The names without anything between them.
  let bytes: [UInt8]
  let isASCII: Bool

  public init(_ keys: [JSONKey]) {
    var bytes: [UInt8] = []
    parts = keys.map { key in
      bytes += key.bytes
      return Part(mark: key.mark, end: bytes.count)
    }
    self.bytes = bytes
    isASCII = keys.allSatisfy(\.isASCII)
  }
}

extension JSONDocument {
  /// Index of the value of a member, the last of an exact name, else the first of a folded one.
  fileprivate func member(_ key: JSONKey, ofObjectAt index: Int) -> Int? {
    let word = word(index)
    guard JSONTape.tag(word) == .object else { return nil }
    return unsafe key.bytes.withUnsafeBufferPointer { bytes in
      unsafe member(key.mark, bytes, isASCII: key.isASCII, from: index + 2, to: JSONTape.low(word))
    }
  }

  fileprivate func member(
    _ mark: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, from start: Int, to end: Int
  ) -> Int? {
    let onlyOne = !hasDuplicateKeys
    var at = start
    var found: Int?
    while at < end {
      let name = word(at)
      if JSONTape.keyMark(name) == mark
        ? unsafe isExactly(name, bytes) : unsafe isEscaped(name, mark, bytes)
      {
        found = at + 1
        if onlyOne { break }
      }
      at = skip(at + 1)
    }
    if let found { return found }
    at = start
    while at < end {
      if unsafe isFolded(word(at), bytes, isASCII) { return at + 1 }
      at = skip(at + 1)
    }
    return nil
  }

  @inline(__always)
  private func isExactly(_ name: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = key.baseAddress else { return JSONTape.keyLength(name) == 0 }
    return unsafe key.count == JSONTape.keyLength(name)
      && JSONText.equal(base + JSONTape.low(name), other, key.count)
  }

  @inline(__always)
  private func isEscaped(
    _ name: UInt64, _ mark: UInt64, _ key: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard JSONTape.keyIsEscaped(name), name >> 48 & 0x7fff == mark >> 16 else { return false }
    return unsafe JSONText.key(name, base).utf8.elementsEqual(key)
  }

  @inline(__always)
  private func isFolded(
    _ name: UInt64, _ key: UnsafeBufferPointer<UInt8>, _ isASCII: Bool
  ) -> Bool {
    let count = JSONTape.keyLength(name)
    guard isASCII, !JSONTape.keyIsEscaped(name) else { return unsafe isFoldedByUnicode(name, key) }
    let start = unsafe base + JSONTape.low(name)
    guard count == key.count else {
      // No shorter name has the letters of an ASCII one; a longer one may, as a Kelvin sign is a k.
      guard count > key.count, unsafe !JSONText.isASCII(start, count) else { return false }
      return unsafe isFoldedByUnicode(name, key)
    }
    for index in 0..<count {
      let (a, b) = unsafe (start[index], key[index])
      guard a == b || JSONText.lower(a) == JSONText.lower(b) else { return false }
    }
    return true
  }

  private func isFoldedByUnicode(_ name: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe JSONText.key(name, base).lowercased()
      == String(decoding: key, as: UTF8.self).lowercased()
  }
}

extension JSONText {
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// Whether no byte has its highest bit set.
  @inline(__always)
  static func isASCII(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    var seen: UInt64 = 0
    while index + 8 <= count {
      seen |= unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
      index += 8
    }
    while index < count {
      seen |= unsafe UInt64(start[index])
      index += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }
}
