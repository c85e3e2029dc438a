internal import DemarcModel

/// Characters, white space, comments and places of a rule file.
///
/// Guard's grammar depends on white space (a rule reference ends at a newline), so the parser reads
/// characters, not tokens.
struct GuardScanner {
  let source: SourceFile
  let bytes: [UInt8]
  var at = 0

  init(_ source: SourceFile) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// The byte `ahead` of the current one; 0 past the end, which no construct starts with.
  func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

  func starts(with text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[at + index] != text.byte(index) {
      return false
    }
    return true
  }

  /// Moves past `text` if it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// Moves past a word: `text` not followed by a letter, a digit or `_`.
  mutating func takeWord(_ text: StaticString) -> Bool {
    guard starts(with: text), !Self.isWordByte(peek(text.utf8CodeUnitCount)) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  /// Moves past a keyword written all in lower or all in upper case.
  mutating func takeKeyword(_ lower: StaticString, _ upper: StaticString) -> Bool {
    takeWord(lower) || takeWord(upper)
  }

  /// Whether `or` stands here as a word.
  var startsWithOr: Bool {
    (starts(with: "or") || starts(with: "OR")) && !Self.isWordByte(peek(2))
  }

  mutating func skipSpaces() {
    while peek() == 0x20 || peek() == 0x09 { at += 1 }
  }

  /// Moves past white space and comments.
  ///
  /// Returns whether there was any.
  @discardableResult
  mutating func skipBlank() -> Bool {
    let start = at
    while at < bytes.count {
      if Self.isBlank(bytes[at]) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "#") {
        while at < bytes.count, bytes[at] != 0x0a { at += 1 }
      } else {
        break
      }
    }
    return at > start
  }

  /// A name: a letter, then letters, digits and `_`; nil when none stands here.
  mutating func name() -> String? {
    guard Self.isLetter(peek()) else { return nil }
    let start = at
    while Self.isWordByte(peek()) { at += 1 }
    return text(start..<at)
  }

  func text(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a }

  /// Bytes past ASCII count: names may go on with any letter.
  static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  // MARK: Places

  func span(_ range: ByteRange) -> SourceSpan { LineTable(bytes).span(range, in: source.name) }

  /// What stands at a place, for messages.
  func found(at place: Int) -> String {
    guard place < bytes.count else { return "the end of the file" }
    if bytes[place] == 0x0a || bytes[place] == 0x0d { return "the end of the line" }
    var end = place
    if Self.isWordByte(bytes[place]) {
      while end < bytes.count, Self.isWordByte(bytes[end]), end - place < 40 { end += 1 }
    } else {
      end += 1
    }
    return "'\(text(place..<end))'"
  }
}

extension StaticString {
  /// The code unit at `index`, which must be within `utf8CodeUnitCount`.
  func byte(_ index: Int) -> UInt8 { withUTF8Buffer { $0[index] } }
}

/// Byte offsets to lines and columns.
struct LineTable {
  private var starts = [0]

  init(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where byte == 0x0a { starts.append(index + 1) }
  }

  func position(_ offset: Int) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
  }

  func span(_ range: ByteRange, in file: String) -> SourceSpan {
    SourceSpan(file: file, start: position(range.lowerBound), end: position(range.upperBound))
  }
}
