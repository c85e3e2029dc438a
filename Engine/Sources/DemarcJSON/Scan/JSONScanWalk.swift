internal import CScan

/// Walks the structural index and finds where records begin and end.
///
/// Only objects that hold watched names are followed member by member; the rest is a sum of brackets.
@safe
struct JSONScanWalk {
  enum Step {
    /// A whole record stands at `record`.
    case record
    /// Everything indexed is walked.
    case more
    /// Nothing more can be said without reading on.
    case read
    /// `events` has something to hand out.
    case event
  }

  /// What records stand in.
  enum Place {
    /// Nothing: one after another.
    case root
    /// An outermost array.
    case array
    /// An array of an outermost object.
    case envelope
  }

  var text: JSONScanText
  private(set) var tables: JSONScanTables
  let limits: JSONLimits
  var events: [JSONRecordScanner.Event] = []

  var place = Place.root
  /// Objects that are open and watched, from the record inwards.
  var level = 0
  /// The sum of brackets inside something that is not watched; 0 outside.
  var nesting = 0
  /// First byte of the record, else -1.
  var start = -1
  /// Behind the last record, comma or line end outside records.
  var cursor = 0
  /// The record found, or the one being read, past whose end the walk is.
  var record = 0..<0
  /// Line of the next byte, and offset of its first byte.
  var line = 1
  var lineStart = 0
  var recordLine = 1
  var recordColumn = 1
  var recordOffset = 0

  /// What was found in the record so far.
  var found = cscan_record(
    presence: 0, has_high: false, is_unusual: false, is_outermost: true, serial: 0, child_start: -1,
    child_node: 0, array_start: -1)
  /// Up to where strings with `\u` have been looked at.
  var escapesSeen = 0

  /// Skipping to the end of the line.
  var isIgnoring = false
  /// Skipping to a line that may begin a record, after a broken one of several lines: at this column,
  /// or any if 0.
  var recovery: Int?
  /// The record is too large and its beginning no longer in memory.
  var isTooLarge = false
  /// No record of the array has been seen; its comma behind the last one has.
  var isFirst = true
  var hasComma = false
  /// Where the array begins.
  var placeLine = 0
  var placeColumn = 0
  /// Lines have been whole records so far.
  var hasLines = false
  /// First line of the record that looks like another record, else -1.
  var suspect = -1
  var suspectLine = 0
  /// The outermost object around a streamed array, without the array's elements; nil outside one.
  var skeleton: [UInt8]?
  var skeletonLine = 1
  var skeletonColumn = 1
  var isSkeletonBroken = false

  init(_ text: JSONScanText, _ tables: JSONScanTables, _ limits: JSONLimits) {
    self.text = text
    self.tables = tables
    self.limits = limits
  }

  /// Begins with another stream.
  mutating func restart() {
    forget()
    let serial = found.serial
    var text = text
    text.restart()
    self = JSONScanWalk(text, tables, limits)
    // What was entered in a record before must not look like entered in one to come.
    found.serial = serial
  }

  /// Goes on to the next record or event.
  mutating func advance() -> Step {
    if let step = nextLine() { return step }
    while true {
      if isIgnoring {
        if let step = ignore() { return step }
        continue
      }
      if nesting != 0 {
        if let step = skip() { return step }
        continue
      }
      guard text.at < text.count else { return .more }
      let entry = unsafe text.index[text.at]
      text.at &+= 1
      let at = Int(entry & ~UInt32(CSCAN_IN_STRING))
      switch text.byte(at) {
      case UInt8(ascii: ":"):
        if level > 0, !member(at) { return again(at) }
      case UInt8(ascii: "{"):
        if level == 0 {
          if !begin(at) { return .event }
          unsafe tables.open[0] = 0
          level = 1
          if let step = plain(at) { return step }
        } else if at == found.child_start {
          unsafe tables.open[level] = found.child_node
          level &+= 1
        } else {
          nesting = 1
        }
      case UInt8(ascii: "}"):
        guard level > 0 else {
          breakLine(at)
          return .event
        }
        level &-= 1
        if level == 0, let step = finish(at) { return step }
      case UInt8(ascii: "["):
        if let step = bracket(at) { return step }
      case UInt8(ascii: "]"):
        if let step = closingBracket(at) { return step }
      case UInt8(ascii: "\n"):
        if let step = lineEnd(at, inString: entry >= UInt32(CSCAN_IN_STRING)) { return step }
      case UInt8(ascii: "u"):
        if level > 0 { lookAtEscape(at) }
      default:
        break
      }
    }
  }

  /// Runs to the end of what is not watched; nil when that is reached.
  @inline(__always)
  private mutating func skip() -> Step? {
    var (at, sum) = (text.at, nesting)
    let count = text.count
    repeat {
      guard at < count else {
        (text.at, nesting) = (at, sum)
        return .more
      }
      let entry = unsafe text.index[at]
      let byte = text.byte(Int(entry & ~UInt32(CSCAN_IN_STRING)))
      at &+= 1
      sum &+= unsafe tables.weights[Int(byte)]
      if byte == UInt8(ascii: "\n") {
        (text.at, nesting) = (at, sum)
        let offset = Int(entry & ~UInt32(CSCAN_IN_STRING))
        if let step = lineEnd(offset, inString: entry >= UInt32(CSCAN_IN_STRING)) { return step }
        if nesting == 0 { return nil }
      }
    } while sum != 0
    (text.at, nesting) = (at, 0)
    guard level == 0 else { return nil }
    return unsafe finish(Int(text.index[at &- 1]))
  }

  /// A record begins; false when an event comes first and the bracket is to be seen again.
  @inline(__always)
  mutating func begin(_ at: Int) -> Bool {
    if at != cursor, !isPlainGap(at), !gap(at) { return false }
    start = at
    recordLine = line
    recordColumn = at &- lineStart &+ 1
    suspect = -1
    (isFirst, hasComma) = (false, false)
    forget()
    return true
  }

  /// Forgets the members of a record.
  @inline(__always)
  mutating func forget() {
    (found.child_start, found.array_start, found.is_unusual) = (-1, -1, false)
    found.serial &+= 1
    while found.presence != 0 {
      unsafe tables.slots[found.presence.trailingZeroBitCount] = JSONSlot()
      found.presence &= found.presence &- 1
    }
    if found.has_high {
      unsafe tables.slots.update(repeating: JSONSlot(), count: tables.slotCount)
      found.has_high = false
    }
  }

  /// Watches other paths from the next record on.
  mutating func watch(_ tables: JSONScanTables) {
    forget()
    self.tables = tables
    text.names = tables.endings
    text.rewind(to: cursor)
  }

  @inline(__always)
  private func isPlainGap(_ at: Int) -> Bool {
    place != .root && !isFirst && at == cursor &+ 1 && text.byte(cursor) == UInt8(ascii: ",")
  }

  /// The outermost object closes: a record, or an envelope.
  @inline(__always)
  mutating func finish(_ at: Int) -> Step? {
    cursor = at &+ 1
    record = start..<at &+ 1
    start = -1
    if isTooLarge || record.count > limits.bytesMax || skeleton != nil, let step = finishRarely() {
      return step
    }
    recordOffset = text.origin &+ record.lowerBound
    return .record
  }

  private mutating func finishRarely() -> Step? {
    if place == .root, skeleton != nil {
      closeEnvelope()
    } else if isTooLarge || record.count > limits.bytesMax {
      isTooLarge = false
      events.append(.fault(tooLarge()))
    } else {
      return nil
    }
    return .event
  }

  /// Leaves out the byte order mark.
  mutating func skipMark(_ count: Int) {
    (cursor, lineStart) = (count, count)
  }

  func tooLarge() -> JSONError {
    JSONError(
      .tooLarge, "record larger than \(limits.bytesMax) bytes; it is left out", line: recordLine,
      column: recordColumn)
  }

  // MARK: Arrays

  private mutating func bracket(_ at: Int) -> Step? {
    if level > 0 {
      if at == found.array_start { openEnvelope(at) } else { nesting = 1 << 32 }
      return nil
    }
    if place == .root {
      if at != cursor, !gap(at) { return .event }
      open(.array, at)
      return nil
    }
    guard begin(at) else { return .event }
    found.is_unusual = true
    nesting = 1 << 32
    return nil
  }

  private mutating func closingBracket(_ at: Int) -> Step? {
    guard level == 0, place != .root else {
      breakRecord(at)
      return .event
    }
    trailing(at)
    cursor = at + 1
    if place == .envelope {
      (level, start, recordLine, recordColumn) = (1, at, skeletonLine, skeletonColumn)
      unsafe tables.open[0] = 0
    }
    place = .root
    return events.isEmpty ? nil : .event
  }

  /// The members so far and the bracket that opens the array.
  private mutating func openEnvelope(_ at: Int) {
    if skeleton == nil {
      (skeletonLine, skeletonColumn, isSkeletonBroken) = (recordLine, recordColumn, false)
    }
    keep(start..<at + 1)
    (level, start, suspect) = (0, -1, -1)
    open(.envelope, at)
  }

  private mutating func open(_ array: Place, _ at: Int) {
    (place, cursor, isFirst, hasComma) = (array, at + 1, true, false)
    (placeLine, placeColumn) = (line, at - lineStart + 1)
  }

  private mutating func keep(_ range: Range<Int>) {
    if isTooLarge || (skeleton?.count ?? 0) + range.count > limits.bytesMax {
      isSkeletonBroken = true
      isTooLarge = false
    }
    skeleton = (skeleton ?? []) + (isSkeletonBroken ? [] : text.bytes(range))
  }

  private mutating func closeEnvelope() {
    keep(record)
    let buffer = JSONBuffer(skeleton ?? [])
    skeleton = nil
    if isSkeletonBroken {
      events.append(.fault(tooLarge()))
      return
    }
    do {
      let document = try JSONParser(limits: limits).parse(
        buffer, 0..<buffer.count, line: skeletonLine, column: skeletonColumn)
      events.append(.envelope(document.root))
    } catch {
      events.append(.fault(error))
    }
  }
}
