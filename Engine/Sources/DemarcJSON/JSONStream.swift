/// Reads the values of a long text one by one in bounded memory: NDJSON, values one after another, or
/// the elements of a large array inside one document (`{"configurationItems":[…]}`).
///
/// A broken record is a `fault` event with its place, and the rest goes on; memory holds one chunk
/// and one record, whatever the text's length.
public final class JSONStream {
  /// A value of its own.
  public struct Record: Sendable {
    /// Where it stood: `""` for a whole line or document or an element of the outermost array, else the
    /// name of the array it was in: `configurationItems`, `data.rows`.
    public let path: String
    /// Whether it is a whole line or document.
    public let isRoot: Bool
    /// Its number within its array, or among the root values; from 0.
    public let index: Int
    public let value: JSONValue
    /// Line in the file, from 1.
    public let line: Int
  }

  public enum Event: Sendable {
    case record(Record)
    /// A record that could not be read; what follows still may.
    case fault(JSONError)
    /// The object around streamed arrays, those arrays emptied; comes after their elements.
    case envelope(JSONValue)
  }

  private enum Level {
    case object(path: String)
    case array(path: String, index: Int)
  }

  private var input: JSONStreamInput
  private let streaming: Set<String>
  private let limits: JSONLimits
  private let parser: JSONParser
  private var pending: [Event] = []
  /// Events of `pending` already given out.
  private var given = 0
  private var levels: [Level] = []
  private var rootIndex = 0
  private var isLines = false
  private var started = false
  private var finished = false
  /// The enclosing object without the elements that were streamed from it.
  private var skeleton: [UInt8] = []
  private var skeletonLine = 1
  private var skeletonIsBroken = false
  private var streamed = false
  /// What came last in the innermost open level.
  private var last = Token.opening

  private enum Token { case opening, value, comma }

  /// - Parameters:
  ///   - streaming: arrays whose elements are records: `""` for an outermost array, else a member
  ///     name or two joined by a dot.
  public init(
    _ source: any ByteSource, streaming: Set<String>, limits: JSONLimits = JSONLimits(),
    chunkBytes: Int = 1 << 20
  ) {
    input = JSONStreamInput(source, chunkBytes: max(chunkBytes, 64))
    self.streaming = streaming
    self.limits = limits
    parser = JSONParser(limits: limits)
  }

  /// The next event; nil at the end.
  ///
  /// - Throws: only what the source throws.
  public func next() throws -> Event? {
    while true {
      if given < pending.count {
        given += 1
        return pending[given - 1]
      }
      pending.removeAll(keepingCapacity: true)
      given = 0
      guard !finished else { return nil }
      if !started { try start() } else { try step() }
    }
  }

  private func start() throws {
    started = true
    _ = try input.fill()
    guard input.end >= 2 else { return }
    let (first, second) = (input.byte(0), input.byte(1))
    if (first, second) == (0xff, 0xfe) || (first, second) == (0xfe, 0xff) || first == 0
      || (second == 0 && first != 0)
    {
      pending.append(
        .fault(JSONError(.notUTF8Encoding, "the text is UTF-16; JSON files are UTF-8")))
      finished = true
    } else if input.end >= 3, (first, second, input.byte(2)) == (0xef, 0xbb, 0xbf) {
      input.at = 3
    }
  }

  private func step() throws {
    switch levels.last {
    case nil: try rootValue()
    case .object(let path): try member(of: path)
    case .array(let path, let index): try element(of: path, index)
    }
  }

  // MARK: Root values

  private func rootValue() throws {
    guard let byte = try input.peek() else {
      finished = true
      return
    }
    input.place(input.at)
    if byte == UInt8(ascii: "["), streaming.contains("") {
      input.at += 1
      streamed = true
      open(.array(path: "", index: 0))
      return
    }
    if try wholeLine() { return }
    if !isLines, try wholeRest() { return }
    if byte == UInt8(ascii: "{") {
      input.at += 1
      (skeleton, skeletonLine) = ([byte], input.line)
      (skeletonIsBroken, streamed) = (false, false)
      open(.object(path: ""))
      return
    }
    try scalarRoot()
  }

  /// NDJSON: takes the rest of the line if it is one value; false if the value goes on.
  private func wholeLine() throws -> Bool {
    var found = input.offset(of: UInt8(ascii: "\n"), from: input.at)
    if found == nil, !input.atEnd {
      _ = try input.fill()
      found = input.offset(of: UInt8(ascii: "\n"), from: input.at)
    }
    guard let newline = found ?? (isLines && input.atEnd ? input.end : nil) else { return false }
    do {
      let document = try parser.parse(
        input.buffer, input.at..<newline, line: input.line, column: input.column)
      isLines = true
      take(document)
    } catch {
      guard isLines || looksLikeLines(newline) else { return false }
      isLines = true
      pending.append(.fault(error))
    }
    input.at = newline
    return true
  }

  /// A first line that opens and closes an object, with another object on the next: lines of records.
  private func looksLikeLines(_ newline: Int) -> Bool {
    guard input.byte(input.at) == UInt8(ascii: "{"), newline > input.at else { return false }
    var last = newline - 1
    if input.byte(last) == UInt8(ascii: "\r") { last -= 1 }
    let next = newline + 1
    return input.byte(last) == UInt8(ascii: "}") && next < input.end
      && input.byte(next) == UInt8(ascii: "{")
  }

  /// A file that fits the window is parsed at once, which gives its faults their exact places.
  private func wholeRest() throws -> Bool {
    guard input.atEnd else { return false }
    do {
      let document = try parser.parse(
        input.buffer, input.at..<input.end, line: input.line, column: input.column)
      take(document)
    } catch {
      let hasRecords = streaming.contains { input.holdsName(of: $0) }
      guard error.code != .trailingBytes, !hasRecords else { return false }
      pending.append(.fault(error))
    }
    input.at = input.end
    return true
  }

  private func scalarRoot() throws {
    guard let range = try scanValue() else { return }
    if range.isEmpty {
      let found = Character(Unicode.Scalar(input.byte(input.at)))
      fail(JSONError(.unexpectedByte, "'\(found)' where a value was expected"))
      return
    }
    parse(range) { self.take($0) }
    input.at = range.upperBound
  }

  private func take(_ document: JSONDocument) {
    pending += document.root.records(streaming: streaming, rootIndex: &rootIndex)
  }

  // MARK: Inside a large object

  private func member(of path: String) throws {
    guard let byte = try input.peek() else { return truncated() }
    switch byte {
    case UInt8(ascii: ","): comma()
    case UInt8(ascii: "}"):
      close()
      keep([byte])
      if levels.isEmpty { closeRoot() }
    case UInt8(ascii: "\""):
      startValue("',' or '}'")
      try namedValue(in: path)
    default:
      fail(JSONError(.unexpectedByte, "a member name in '\"' was expected"))
    }
  }

  private func namedValue(in path: String) throws {
    guard let name = try scanValue() else { return }
    let raw = input.buffer.bytes(name)
    input.at = name.upperBound
    guard try input.peek() == UInt8(ascii: ":") else {
      fail(JSONError(.unexpectedByte, "':' was expected after a member name"))
      return
    }
    input.at += 1
    guard let byte = try input.peek() else { return truncated() }
    let key = String(decoding: raw.dropFirst().dropLast(), as: UTF8.self)
    let inner = path.isEmpty ? key : "\(path).\(key)"
    if skeleton.last != UInt8(ascii: "{") { keep([UInt8(ascii: ",")]) }
    keep(raw + [UInt8(ascii: ":")])
    if byte == UInt8(ascii: "["), streaming.contains(inner) {
      keep(Array("[]".utf8))
      input.at += 1
      streamed = true
      open(.array(path: inner, index: 0))
    } else if byte == UInt8(ascii: "{"), streaming.contains(where: { $0.hasPrefix(inner + ".") }) {
      keep([byte])
      input.at += 1
      open(.object(path: inner))
    } else {
      guard let range = try scanValue() else { return }
      keep(input.buffer.bytes(range))
      input.at = range.upperBound
    }
  }

  private func keep(_ bytes: [UInt8]) {
    guard !skeletonIsBroken else { return }
    guard skeleton.count + bytes.count <= limits.bytesMax else {
      tooLarge(line: skeletonLine, column: 1)
      return
    }
    skeleton.append(contentsOf: bytes)
  }

  private func closeRoot() {
    defer { skeleton = [] }
    guard !skeletonIsBroken else { return }
    do {
      let buffer = JSONBuffer(skeleton)
      let document = try parser.parse(buffer, 0..<buffer.count, line: skeletonLine, column: 1)
      if streamed {
        pending.append(.envelope(document.root))
      } else {
        take(document)
      }
    } catch {
      pending.append(.fault(error))
    }
  }

  private func element(of path: String, _ index: Int) throws {
    guard let byte = try input.peek() else { return truncated() }
    if byte == UInt8(ascii: ",") { return comma() }
    if byte == UInt8(ascii: "]") { return close() }
    startValue("',' or ']'")
    levels[levels.count - 1] = .array(path: path, index: index + 1)
    guard let range = try scanValue() else { return }
    guard !range.isEmpty else {
      fail(JSONError(.unexpectedByte, "',' or ']' was expected between elements"))
      return
    }
    let line = input.line
    parse(range) { document in
      self.pending.append(
        .record(
          Record(path: path, isRoot: false, index: index, value: document.root, line: line)))
    }
    input.at = range.upperBound
  }

  // MARK: Commas
  //
  // A comma too many or too few hides no record: it is a fault with its place, and reading goes on.

  private func open(_ level: Level) {
    levels.append(level)
    last = .opening
  }

  private func close() {
    if last == .comma { note("a value was expected after ','") }
    input.at += 1
    levels.removeLast()
    last = .value
  }

  private func comma() {
    if last != .value { note("',' where a value was expected") }
    input.at += 1
    last = .comma
  }

  private func startValue(_ expected: String) {
    if last == .value { note("\(expected) was expected before the next value") }
    last = .value
  }

  private func note(_ message: String) {
    input.place(input.at)
    pending.append(
      .fault(JSONError(.unexpectedByte, message, line: input.line, column: input.column)))
  }

  private func parse(_ range: Range<Int>, _ use: (JSONDocument) -> Void) {
    do {
      use(try parser.parse(input.buffer, range, line: input.line, column: input.column))
    } catch {
      pending.append(.fault(error))
    }
  }

  // MARK: Finding the end of a value

  /// The range of the value that starts here, wholly in the window; nil when it was too large or cut
  /// off, which has then been reported.
  private func scanValue() throws -> Range<Int>? {
    input.place(input.at)
    let (line, column) = (input.line, input.column)
    var scanner = JSONValueScanner()
    var scanned = 0
    var isTooLarge = false
    while true {
      if let end = unsafe scanner.scan(input.buffer.base, from: input.at + scanned, to: input.end) {
        guard isTooLarge || end - input.at > limits.bytesMax else { return input.at..<end }
        input.at = end
        tooLarge(line: line, column: column)
        return nil
      }
      if isTooLarge || input.end - input.at > limits.bytesMax {
        isTooLarge = true
        input.drop()
      }
      scanned = input.end - input.at
      guard try input.fill() else {
        if isTooLarge { tooLarge(line: line, column: column) }
        return scanned > 0 && isBareScalar ? input.at..<input.end : cutOff(line, column)
      }
    }
  }

  /// At the very end of a text a number or word has no delimiter.
  private var isBareScalar: Bool {
    levels.isEmpty && !"{[\"".utf8.contains(input.byte(input.at))
  }

  private func cutOff(_ line: Int, _ column: Int) -> Range<Int>? {
    pending.append(
      .fault(
        JSONError(
          .unexpectedEnd, "the file ends inside a record that starts here; it may be cut off",
          line: line, column: column)))
    finished = true
    return nil
  }

  private func tooLarge(line: Int, column: Int) {
    skeletonIsBroken = true
    pending.append(
      .fault(
        JSONError(
          .tooLarge, "record larger than \(limits.bytesMax) bytes; it is left out", line: line,
          column: column)))
  }

  private func truncated() {
    input.place(input.at)
    _ = cutOff(input.line, input.column)
  }

  /// The brackets no longer tell where records are: nothing more of this text can be trusted.
  private func fail(_ error: JSONError) {
    input.place(input.at)
    var placed = error
    (placed.line, placed.column) = (input.line, input.column)
    pending.append(.fault(placed))
    finished = true
  }
}
