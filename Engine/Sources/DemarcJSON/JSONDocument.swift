internal import CScan

/// One parsed document: a tape over bytes it shares with the reader.
///
/// Immutable.
///
/// A YAML document has the same form; its text lives in an arena and each value knows its line and
/// column in the YAML source.
@safe
public final class JSONDocument: @unchecked Sendable {
  let buffer: JSONBuffer
  let range: Range<Int>
  private let tape: UnsafePointer<UInt64>
  let wordCount: Int
  private let duplicates: [UInt32]
  /// Line and column of the first byte, where the document is part of a longer file.
  private let line: Int
  private let column: Int
  /// Filled by `JSONBuilder`: the place of each tape word in a source that is no JSON.
  private let places: [UInt64]
  private let tags: [UInt32: String]
  /// Whether strings are stored decoded, so that writing them must escape.
  let isArena: Bool

  init(
    buffer: JSONBuffer, range: Range<Int>, line: Int, column: Int, words: UnsafePointer<UInt64>,
    count: Int, duplicates: [UInt32], places: [UInt64] = [], tags: [UInt32: String] = [:],
    isArena: Bool = false
  ) {
    self.buffer = buffer
    self.range = range
    self.line = line
    self.column = column
    self.duplicates = duplicates
    self.places = places
    self.tags = tags
    self.isArena = isArena
    wordCount = count
    let copy = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
    unsafe copy.update(from: words, count: count)
    unsafe tape = UnsafePointer(copy)
  }

  deinit { unsafe tape.deallocate() }

  /// Parses one whole document.
  ///
  /// - Throws: `JSONError` with line and column; see `JSONLimits` for the bounds.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONDocument {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw JSONError(.notUTF8Encoding, "the text is UTF-16; JSON files are UTF-8")
    }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    return try JSONParser(limits: limits).parse(JSONBuffer(bytes), start..<bytes.count)
  }

  /// Parses a string; handy for small texts and tests.
  public static func parse(
    _ text: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONDocument {
    try parse(Array(text.utf8), limits: limits)
  }

  /// The outermost value.
  public var root: JSONValue { JSONValue(document: self, index: 0) }

  /// Member names that stand twice in one object, with the place of each repetition.
  ///
  /// The *last* of them is the value that lookups give, as with every cloud's own tools.
  public var duplicateKeys: [(name: String, position: JSONPosition)] {
    duplicates.map { (key(Int($0)), position(ofKey: Int($0))) }
  }

  /// The first `max` of `duplicateKeys`; finding a place costs a look at the text before it.
  package func duplicateKeys(max: Int) -> [(name: String, position: JSONPosition)] {
    duplicates.prefix(max).map { (key(Int($0)), position(ofKey: Int($0))) }
  }

  /// How many `duplicateKeys` there are.
  package var duplicateKeyCount: Int { duplicates.count }

  /// Whether any object repeats a member name.
  public var hasDuplicateKeys: Bool { !duplicates.isEmpty }

  /// A copy that holds on to its own bytes only, for documents kept while their file streams past.
  public func detached() -> JSONDocument {
    let own = JSONBuffer(capacity: range.count)
    own.append(buffer, range)
    guard range.lowerBound > 0 else {
      return unsafe JSONDocument(
        buffer: own, range: range, line: line, column: column, words: tape, count: wordCount,
        duplicates: duplicates, places: places, tags: tags, isArena: isArena)
    }
    // Offsets are relative to the buffer: parsing the copy again is simpler than shifting each.
    let again = try? JSONParser(
      limits: JSONLimits(
        depthMax: 1 << 16, bytesMax: .max, numberBytesMax: .max, membersMax: .max)
    ).parse(own, 0..<own.count, line: line, column: column)
    return again ?? self
  }

  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    assert(index < wordCount)
    return unsafe tape[index]
  }

  @inline(__always)
  var base: UnsafePointer<UInt8> { unsafe buffer.base }

  /// Index behind the value at `index`.
  @inline(__always)
  func skip(_ index: Int) -> Int {
    let word = word(index)
    return JSONTape.isContainer(word) ? JSONTape.low(word) : index + 1
  }

  func key(_ index: Int) -> String { unsafe JSONText.key(word(index), base) }

  /// Whether any value bears a tag.
  package var isTagged: Bool { !tags.isEmpty }

  func tag(_ index: Int) -> String? { tags.isEmpty ? nil : tags[UInt32(index)] }

  // MARK: Places

  /// Place of the value at `index`.
  func position(ofValue index: Int) -> JSONPosition { position(index, offset(ofValue: index)) }

  /// Offset of the value's first byte.
  func offset(ofValue index: Int) -> Int {
    let word = word(index)
    let isContainer = JSONTape.isContainer(word)
    let offset = JSONTape.low(isContainer && !isArena ? self.word(index + 1) : word)
    // A string starts one byte before its text, at the quote.
    return offset - (JSONTape.tag(word) == .string ? 1 : 0)
  }

  var firstLine: Int { line }
  var firstColumn: Int { column }

  /// Place of the member name at `index`.
  func position(ofKey index: Int) -> JSONPosition { position(index, offset(ofKey: index)) }

  /// Offset of the member name's first byte, its quote.
  func offset(ofKey index: Int) -> Int { JSONTape.low(word(index)) - 1 }

  private func position(_ index: Int, _ offset: Int) -> JSONPosition {
    if index < places.count {
      return JSONPosition(line: Int(places[index] >> 32), column: Int(places[index] & 0xffff_ffff))
    }
    guard !isArena else { return JSONPosition(line: line, column: column) }
    return unsafe Self.position(
      base, from: range.lowerBound, to: offset, line: line, column: column)
  }

  static func position(
    _ base: UnsafePointer<UInt8>, from start: Int, to offset: Int, line: Int, column: Int
  ) -> JSONPosition {
    let end = max(start, offset)
    let newlines = unsafe Int(cscan_newlines(base + start, base + end))
    guard newlines > 0 else { return JSONPosition(line: line, column: column + end - start) }
    var lineStart = end
    while lineStart > start, unsafe base[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    return JSONPosition(line: line + newlines, column: end - lineStart + 1)
  }
}

/// A place in a document's source text, both parts counted from 1; the column counts bytes.
public struct JSONPosition: Hashable, Sendable, CustomStringConvertible {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column)" }
}
