internal import CScan

// What is no record: white space, commas, other values, broken text. The walk goes on behind it.
extension JSONScanWalk {
  // MARK: Between records

  /// Text before a record that does not begin where the last one ended; false when that gave an event
  /// and the bracket at `at` is to be seen again, or left out with its line.
  mutating func gap(_ at: Int) -> Bool {
    if place == .root {
      let first = text.skipSpace(cursor..<at)
      guard first < at else { return true }
      guard isCommas(first..<at) else {
        breakLine(at)
        return false
      }
      note(first, "',' where a record was expected")
    } else {
      separators(at)
      if !hasComma, !isFirst { note(at, "',' was expected between records") }
    }
    cursor = at
    (isFirst, hasComma) = (true, false)
    if events.isEmpty { return true }
    text.at -= 1
    return false
  }

  /// Text between the last record and the bracket that closes the array.
  mutating func trailing(_ at: Int) {
    separators(at)
    if hasComma { note(at, "a record was expected after ','") }
  }

  /// What stands between elements on one line: a comma, or faults.
  private mutating func separators(_ end: Int) {
    var at = text.skipSpace(cursor..<end)
    while at < end {
      if text.byte(at) != UInt8(ascii: ",") {
        note(at, "an object was expected")
        (isFirst, hasComma) = (true, false)
        break
      }
      if hasComma || isFirst { note(at, "',' where a record was expected") }
      hasComma = true
      at = text.skipSpace(at + 1..<end)
    }
    cursor = end
  }

  private func isCommas(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.byte($0) <= 0x20 || text.byte($0) == UInt8(ascii: ",") }
  }

  /// A fault at a place of the present line.
  private mutating func note(_ at: Int, _ message: String) {
    events.append(
      .fault(JSONError(.unexpectedByte, message, line: line, column: at - lineStart + 1)))
  }

  // MARK: Line ends

  /// A line ends; nil to go on.
  mutating func lineEnd(_ at: Int, inString: Bool) -> Step? {
    if level > 0 || nesting != 0 {
      if inString { return broken(at) }
      guard at + 1 < text.end || text.isComplete else { return again(at) }
      if at + 1 < text.end, text.byte(at + 1) == UInt8(ascii: "{") {
        if looksNew(at) { return broken(at) }
        if suspect < 0, hasLines, place == .root { (suspect, suspectLine) = (at + 1, line + 1) }
      }
    } else if place == .root {
      if cursor == at {
        hasLines = hasLines || recordLine == line && recordColumn == 1
      } else if text.skipSpace(cursor..<at) < at {
        loose(cursor..<at)
      }
      cursor = at + 1
    } else {
      separators(at)
      cursor = at + 1
    }
    line += 1
    lineStart = at + 1
    return events.isEmpty ? nil : .event
  }

  /// Whether the next line cannot go on with this record: it opens an object where none may stand.
  private func looksNew(_ at: Int) -> Bool {
    var before = at - 1
    while before > start, text.byte(before) <= 0x20 { before -= 1 }
    return ![UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(text.byte(before))
  }

  /// Sees the entry at `at`, which is outside strings, again once more is in memory.
  mutating func again(_ at: Int) -> Step {
    text.rewind(to: at)
    return .read
  }

  /// Text outside arrays without an object or array: a value by itself, or garbage.
  private mutating func loose(_ range: Range<Int>) {
    let buffer = text.buffer(range)
    do {
      _ = try JSONParser(limits: limits).parse(
        buffer, 0..<buffer.count, line: line, column: range.lowerBound - lineStart + 1)
      note(text.skipSpace(range), "an object was expected")
    } catch {
      events.append(.fault(error))
    }
  }

  /// Skips to the end of the line, or of the lines up to one that may begin a record.
  mutating func ignore() -> Step? {
    while text.at < text.count {
      let entry = unsafe text.index[text.at]
      text.at += 1
      let at = Int(entry & ~UInt32(CSCAN_IN_STRING))
      guard text.byte(at) == UInt8(ascii: "\n") else { continue }
      if let column = recovery {
        let next = text.skipSpace(at + 1..<text.end)
        guard next < text.end || text.isComplete else { return again(at) }
        (line, lineStart, cursor) = (line + 1, at + 1, at + 1)
        guard next < text.end, resumes(next, column) else { continue }
        recovery = nil
      } else {
        (line, lineStart, cursor) = (line + 1, at + 1, at + 1)
      }
      isIgnoring = false
      return nil
    }
    return .more
  }

  /// Whether a record, or the end of its array, begins with the first character of a line.
  private mutating func resumes(_ at: Int, _ column: Int) -> Bool {
    let own = at - lineStart + 1
    switch text.byte(at) {
    case UInt8(ascii: "{"): return column == 0 || own == column
    case UInt8(ascii: "["): return place == .root && (column == 0 || own == column)
    case UInt8(ascii: "]"): return place != .root && (column == 0 || own < column)
    default: return false
    }
  }

  // MARK: Broken text

  /// Garbage outside records: a fault, and the rest of the line is left out.
  mutating func breakLine(_ at: Int) {
    let from = text.skipSpace(cursor..<at)
    let shown = text.byte(from)
    note(
      from,
      shown > 0x20 && shown < 0x7f
        ? "'\(Character(Unicode.Scalar(shown)))' where a record was expected"
        : "a record was expected")
    leave(0)
  }

  /// A bracket that closes something else: a fault, and the rest of the line is left out.
  mutating func breakRecord(_ at: Int) {
    guard level > 0 || nesting != 0 else { return breakLine(at) }
    if goBack() { return }
    report(at + 1)
    leave(line == recordLine ? 0 : recordColumn)
  }

  /// The line that ends at `at` cuts the record off.
  private mutating func broken(_ at: Int) -> Step {
    if goBack() { return .event }
    report(at)
    leave(line == recordLine ? 0 : recordColumn)
    text.at -= 1
    return .event
  }

  /// Leaves out what follows up to a line that begins at `column`, or any if 0.
  mutating func leave(_ column: Int) {
    isIgnoring = true
    recovery = nil
    if place == .root {
      if column > 0 { recovery = column }
    } else if placeLine == line {
      // The whole array stands on this line.
      (place, skeleton) = (.root, nil)
    } else {
      recovery = column
    }
    (isFirst, hasComma) = (true, false)
  }

  /// A line inside the record that looked like one is taken as such after all.
  mutating func goBack() -> Bool {
    guard suspect >= 0, !isTooLarge else { return false }
    let (from, fromLine) = (suspect, suspectLine)
    report(from)
    text.rewind(to: from)
    (line, lineStart, cursor) = (fromLine, from, from)
    return true
  }

  /// The fault of the record that does not reach beyond `end`, as the parser words it.
  private mutating func report(_ end: Int) {
    defer {
      (level, nesting, start, suspect, isTooLarge) = (0, 0, -1, -1, false)
      if place == .root { skeleton = nil }
    }
    guard !isTooLarge, start >= 0, end - start <= limits.bytesMax else {
      events.append(.fault(tooLarge()))
      return
    }
    let buffer = text.buffer(start..<end)
    do {
      _ = try JSONParser(limits: limits).parse(
        buffer, 0..<buffer.count, line: recordLine, column: recordColumn)
      note(end, "the record is not whole")
    } catch {
      events.append(.fault(error))
    }
  }

  // MARK: The end of the stream

  /// Nothing follows; whether there is more to walk or to hand out.
  mutating func conclude() -> Bool {
    let isOpen = level > 0 || nesting != 0
    // The walk goes on from there, not from the end.
    if isOpen, !isIgnoring, goBack() { return true }
    defer { cursor = text.end }
    if isIgnoring { return false }
    if isOpen {
      cutOff("a record", recordLine, recordColumn)
      (level, nesting, start) = (0, 0, -1)
    } else if place != .root {
      separators(text.end)
      cutOff("an array", placeLine, placeColumn)
    } else if text.skipSpace(cursor..<text.end) < text.end {
      loose(cursor..<text.end)
    }
    (place, skeleton) = (.root, nil)
    return !events.isEmpty
  }

  private mutating func cutOff(_ what: String, _ line: Int, _ column: Int) {
    events.append(
      .fault(
        JSONError(
          .unexpectedEnd, "the file ends inside \(what) that starts here; it may be cut off",
          line: line, column: column)))
  }

  // MARK: Memory

  /// First offset that is still needed.
  mutating func needed() -> Int {
    let end = text.end
    var first = isIgnoring ? end : cursor
    if level > 0 || nesting != 0 {
      if !isTooLarge, end - start > limits.bytesMax { (isTooLarge, start) = (true, 0) }
      first = isTooLarge ? max(0, end - 2 * Self.valueMax) : start
    } else if !isIgnoring, end - cursor > limits.bytesMax {
      (recordLine, recordColumn) = (line, cursor - lineStart + 1)
      events.append(.fault(tooLarge()))
      leave(0)
      first = end
    }
    return min(first, text.indexed)
  }

  /// Offsets after `count` bytes were dropped.
  mutating func shift(_ count: Int) {
    guard count > 0 else { return }
    if start >= 0 { start = max(0, start - count) }
    cursor -= count
    lineStart -= count
    found.child_start = max(-1, found.child_start - count)
    found.array_start = max(-1, found.array_start - count)
    escapesSeen -= count
    suspect = max(-1, suspect - count)
  }
}
