internal import CScan

/// Builds a tape over bytes: one pass, no recursion, no copy of the text (RFC 8259).
///
/// One parser a thread; its scratch memory is reused from document to document.
@safe
package final class JSONParser {
  private let limits: JSONLimits
  private var scratch: UnsafeMutablePointer<UInt64>
  private var scratchCapacity = 0
  /// As many as there may be levels; raw, because an array is asked for its only owner at every use.
  private let frames: UnsafeMutablePointer<JSONFrame>
  /// Lent to each run: a member of a class is checked for exclusive access at every use, which cost
  /// a third of the time.
  private var duplicates: [UInt32] = []

  package init(limits: JSONLimits = JSONLimits()) {
    self.limits = limits
    unsafe scratch = .allocate(capacity: 1)
    unsafe frames = .allocate(capacity: max(limits.depthMax, 1))
  }

  deinit {
    unsafe scratch.deallocate()
    unsafe frames.deallocate()
  }

  /// Parses `range` of `buffer`; `line` and `column` say where it stands in its file.
  package func parse(
    _ buffer: JSONBuffer, _ range: Range<Int>, line: Int = 1, column: Int = 1
  ) throws(JSONError) -> JSONDocument {
    do {
      let words = try tape(buffer, range)
      return unsafe JSONDocument(
        buffer: buffer, range: range, line: line, column: column,
        words: UnsafePointer(scratch), count: words, duplicates: duplicates)
    } catch {
      var placed = error
      let position = unsafe JSONDocument.position(
        buffer.base, from: range.lowerBound, to: error.offset, line: line, column: column)
      (placed.line, placed.column) = (position.line, position.column)
      throw placed
    }
  }

  private func tape(_ buffer: JSONBuffer, _ range: Range<Int>) throws(JSONError) -> Int {
    guard range.count <= limits.bytesMax else {
      throw JSONError(
        .tooLarge, "document of \(range.count) bytes; at most \(limits.bytesMax) are read",
        offset: range.lowerBound)
    }
    let base = unsafe buffer.base
    let valid = unsafe cscan_utf8_prefix(base + range.lowerBound, base + range.upperBound)
    guard valid == range.count else {
      throw JSONError(
        .invalidUTF8, "bytes that are no UTF-8", offset: range.lowerBound + valid)
    }
    reserve(range.count + limits.depthMax + 16)
    var run = unsafe Run(
      base: base, at: base + range.lowerBound, end: base + range.upperBound, out: scratch,
      frames: frames, limits: limits)
    unsafe swap(&run.duplicates, &duplicates)
    defer { unsafe swap(&run.duplicates, &duplicates) }
    unsafe run.duplicates.removeAll(keepingCapacity: true)
    try unsafe values(&run)
    unsafe run.at = cscan_space(run.at, run.end)
    guard unsafe run.at == run.end else {
      throw unsafe JSONError(
        .trailingBytes, "more text after the end of the value", offset: run.offset)
    }
    return unsafe run.count
  }

  private func reserve(_ words: Int) {
    guard words > scratchCapacity else { return }
    unsafe scratch.deallocate()
    unsafe scratch = .allocate(capacity: words)
    scratchCapacity = words
  }

  /// The moving parts of one parse.
  @unsafe
  private struct Run {
    let base: UnsafePointer<UInt8>
    var at: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let out: UnsafeMutablePointer<UInt64>
    let frames: UnsafeMutablePointer<JSONFrame>
    let limits: JSONLimits
    var count = 0
    /// Containers that are open; the innermost is the last.
    var depth = 0
    var duplicates: [UInt32] = []

    var offset: Int { unsafe at - base }

    /// The innermost container that is open; there must be one.
    @inline(__always)
    var top: UnsafeMutablePointer<JSONFrame> { unsafe frames + (depth - 1) }

    @inline(__always)
    mutating func emit(_ word: UInt64) {
      unsafe out[count] = word
      unsafe count += 1
    }
  }

  private enum Step { case value, afterValue, key }

  private func values(_ run: inout Run) throws(JSONError) {
    var step = Step.value
    while true {
      unsafe run.at = cscan_space(run.at, run.end)
      guard unsafe run.at < run.end else { throw unsafe ended(run) }
      switch step {
      case .key:
        step = try unsafe key(&run)
      case .value:
        step = try unsafe value(&run)
        if step == .afterValue, unsafe run.depth == 0 { return }
      case .afterValue:
        let byte = unsafe run.at.pointee
        let isObject = unsafe run.top.pointee.isObject
        if byte == UInt8(ascii: ",") {
          unsafe run.at += 1
          step = isObject ? .key : .value
          if isObject { break }
          try unsafe countMember(&run)
        } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          unsafe close(&run)
          if unsafe run.depth == 0 { return }
        } else {
          throw unsafe unexpected(run, isObject ? "',' or '}'" : "',' or ']'")
        }
      }
    }
  }

  @inline(__always)
  private func countMember(_ run: inout Run) throws(JSONError) {
    unsafe run.top.pointee.members += 1
    guard unsafe run.top.pointee.members <= run.limits.membersMax else {
      throw unsafe JSONError(
        .tooManyMembers, "more than \(run.limits.membersMax) members in one container",
        offset: run.offset)
    }
  }

  @inline(__always)
  private func value(_ run: inout Run) throws(JSONError) -> Step {
    switch unsafe run.at.pointee {
    case UInt8(ascii: "\""):
      let (offset, length, escaped) = try unsafe string(&run)
      guard length <= JSONTape.lengthMax else {
        throw JSONError(.tooLarge, "string of \(length) bytes", offset: offset)
      }
      unsafe run.emit(
        JSONTape.scalar(.string, offset: offset, length: length, escaped: escaped))
      return .afterValue
    case UInt8(ascii: "{"): return try unsafe open(&run, isObject: true)
    case UInt8(ascii: "["): return try unsafe open(&run, isObject: false)
    case UInt8(ascii: "t"): return try unsafe literal(&run, "true", .yes)
    case UInt8(ascii: "f"): return try unsafe literal(&run, "false", .no)
    case UInt8(ascii: "n"): return try unsafe literal(&run, "null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try unsafe number(&run)
    default: throw unsafe unexpected(run, "a value")
    }
  }

  private func open(_ run: inout Run, isObject: Bool) throws(JSONError) -> Step {
    guard unsafe run.depth < run.limits.depthMax else {
      throw unsafe JSONError(
        .tooDeep, "nesting deeper than \(run.limits.depthMax) levels", offset: run.offset)
    }
    unsafe (run.frames + run.depth).initialize(to: JSONFrame(start: run.count, isObject: isObject))
    unsafe run.depth += 1
    unsafe run.emit(0)
    unsafe run.emit(UInt64(run.offset))
    unsafe run.at = cscan_space(run.at + 1, run.end)
    guard unsafe run.at < run.end else { throw unsafe ended(run) }
    if unsafe run.at.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      unsafe close(&run)
      return .afterValue
    }
    if isObject { return .key }
    unsafe run.top.pointee.members = 1
    return .value
  }

  private func close(_ run: inout Run) {
    let frame = unsafe run.top.pointee
    unsafe run.depth -= 1
    if frame.isObject, frame.members > Self.bloomMembersMax {
      unsafe findDuplicates(in: frame.start, &run)
    }
    unsafe run.at += 1
    unsafe run.out[frame.start] = JSONTape.container(
      frame.isObject ? .object : .array, members: frame.members, end: run.count)
    unsafe run.out[frame.start + 1] |= UInt64(run.offset) << 32
  }

  private func key(_ run: inout Run) throws(JSONError) -> Step {
    guard unsafe run.at.pointee == UInt8(ascii: "\"") else {
      throw unsafe unexpected(run, "a member name in '\"'")
    }
    let (offset, length, escaped) = try unsafe string(&run)
    guard length <= JSONTape.keyLengthMax else {
      throw JSONError(.keyTooLong, "member name of \(length) bytes", offset: offset)
    }
    let hash: UInt64
    if escaped {
      hash = unsafe JSONText.hash(decoding: run.base + offset, length)
    } else {
      hash = unsafe JSONTape.hash(run.base + offset, length)
    }
    try unsafe countMember(&run)
    let word = JSONTape.key(offset: offset, length: length, hash: hash, escaped: escaped)
    unsafe noteDuplicate(word, hash, &run)
    unsafe run.emit(word)
    unsafe run.at = cscan_space(run.at, run.end)
    guard unsafe run.at < run.end else { throw unsafe ended(run) }
    guard unsafe run.at.pointee == UInt8(ascii: ":") else { throw unsafe unexpected(run, "':'") }
    unsafe run.at += 1
    return .value
  }

  // MARK: Duplicate member names

  /// Up to here a filter finds candidates while parsing; larger objects are sorted at their end.
  private static let bloomMembersMax = 64

  @inline(__always)
  private func noteDuplicate(_ word: UInt64, _ hash: UInt64, _ run: inout Run) {
    let top = unsafe run.top
    guard unsafe top.pointee.members <= Self.bloomMembersMax else { return }
    if unsafe top.pointee.note(hash), unsafe repeats(word, in: top.pointee.start, run) {
      unsafe run.duplicates.append(UInt32(run.count))
    }
  }

  private func repeats(_ word: UInt64, in start: Int, _ run: borrowing Run) -> Bool {
    var index = start + 2
    while unsafe index < run.count {
      if unsafe JSONText.sameKey(run.out[index], word, run.base) { return true }
      let value = unsafe run.out[index + 1]
      index = JSONTape.isContainer(value) ? JSONTape.low(value) : index + 2
    }
    return false
  }

  private func findDuplicates(in start: Int, _ run: inout Run) {
    var known: Set<[UInt8]> = []
    var index = start + 2
    var member = 0
    while unsafe index < run.count {
      member += 1
      // The filter has noted those among the first members already.
      if unsafe !known.insert(Array(JSONText.key(run.out[index], run.base).utf8)).inserted,
        member > Self.bloomMembersMax
      {
        unsafe run.duplicates.append(UInt32(index))
      }
      let value = unsafe run.out[index + 1]
      index = JSONTape.isContainer(value) ? JSONTape.low(value) : index + 2
    }
  }

  // MARK: Scalars

  /// The raw range between the quotes.
  @inline(__always)
  private func string(
    _ run: inout Run
  ) throws(JSONError) -> (offset: Int, length: Int, escaped: Bool) {
    unsafe run.at += 1
    let start = unsafe run.offset
    var escaped = false
    while true {
      unsafe run.at = cscan_string(run.at, run.end)
      guard unsafe run.at < run.end else { throw unsafe ended(run) }
      let byte = unsafe run.at.pointee
      if byte == UInt8(ascii: "\"") {
        let length = unsafe run.offset - start
        unsafe run.at += 1
        return (start, length, escaped)
      }
      guard byte == UInt8(ascii: "\\") else {
        throw unsafe JSONError(
          .controlCharacter, "control character in a string; write it as \\u00XX",
          offset: run.offset)
      }
      escaped = true
      try unsafe escape(&run)
    }
  }

  private func escape(_ run: inout Run) throws(JSONError) {
    let start = unsafe run.offset
    guard unsafe run.end - run.at >= 2 else { throw unsafe ended(run) }
    switch unsafe run.at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      unsafe run.at += 2
    case UInt8(ascii: "u"):
      guard unsafe run.end - run.at >= 6 else { throw unsafe ended(run) }
      for index in 2..<6 where unsafe JSONText.hexValue(run.at[index]) == nil {
        throw JSONError(.badEscape, "'\\u' without four hexadecimal digits", offset: start)
      }
      unsafe run.at += 6
    default:
      throw JSONError(.badEscape, "unknown escape in a string", offset: start)
    }
  }

  private func literal(
    _ run: inout Run, _ text: StaticString, _ tag: JSONTape.Tag
  ) throws(JSONError) -> Step {
    let length = text.utf8CodeUnitCount
    let start = unsafe run.offset
    guard unsafe run.end - run.at >= length else { throw unsafe ended(run) }
    for index in 0..<length where unsafe run.at[index] != text.utf8Start[index] {
      throw JSONError(.unexpectedByte, "expected '\(text)'", offset: start)
    }
    unsafe run.emit(JSONTape.scalar(tag, offset: start, length: length))
    unsafe run.at += length
    return .afterValue
  }

  @inline(__always)
  private func digits(_ run: inout Run) -> Int {
    let start = unsafe run.at
    while unsafe run.at < run.end, unsafe run.at.pointee &- UInt8(ascii: "0") <= 9 {
      unsafe run.at += 1
    }
    return unsafe run.at - start
  }

  private func number(_ run: inout Run) throws(JSONError) -> Step {
    let start = unsafe run.offset
    var tag = JSONTape.Tag.integer
    if unsafe run.at.pointee == UInt8(ascii: "-") { unsafe run.at += 1 }
    let leadsWithZero = unsafe run.at < run.end && run.at.pointee == UInt8(ascii: "0")
    let whole = unsafe digits(&run)
    guard whole > 0, !(leadsWithZero && whole > 1) else {
      throw JSONError(
        .badNumber, whole == 0 ? "'-' without a digit" : "number with a leading zero",
        offset: start)
    }
    if unsafe run.at < run.end, unsafe run.at.pointee == UInt8(ascii: ".") {
      tag = .fraction
      unsafe run.at += 1
      guard unsafe digits(&run) > 0 else {
        throw JSONError(.badNumber, "no digit after the decimal point", offset: start)
      }
    }
    if unsafe run.at < run.end, unsafe run.at.pointee | 0x20 == UInt8(ascii: "e") {
      tag = .fraction
      unsafe run.at += 1
      if unsafe run.at < run.end,
        unsafe run.at.pointee == UInt8(ascii: "+") || run.at.pointee == UInt8(ascii: "-")
      {
        unsafe run.at += 1
      }
      guard unsafe digits(&run) > 0 else {
        throw JSONError(.badNumber, "no digit in the exponent", offset: start)
      }
    }
    let length = unsafe run.offset - start
    guard unsafe length <= run.limits.numberBytesMax else {
      throw JSONError(
        .numberTooLong,
        unsafe "number of \(length) characters; at most \(run.limits.numberBytesMax) are read",
        offset: start)
    }
    unsafe run.emit(JSONTape.scalar(tag, offset: start, length: length))
    return .afterValue
  }

  private func ended(_ run: borrowing Run) -> JSONError {
    unsafe JSONError(.unexpectedEnd, "the text ends inside a value", offset: run.end - run.base)
  }

  private func unexpected(_ run: borrowing Run, _ expected: String) -> JSONError {
    let byte = unsafe run.at.pointee
    let found =
      byte > 0x20 && byte < 0x7f
      ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(String(byte, radix: 16))"
    return unsafe JSONError(
      .unexpectedByte, "\(found) where \(expected) was expected", offset: run.offset)
  }
}
