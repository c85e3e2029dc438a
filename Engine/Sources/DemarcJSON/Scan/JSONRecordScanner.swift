internal import CScan

/// Splits a stream into records and fills the slots of watched paths, without parsing: NDJSON, values
/// one after another, elements of an outermost array, elements of an envelope's array
/// (`{"Records":[…]}`).
///
/// One record is current at a time; what is asked about it must be asked before the next `next()`.
/// Looked at on the way: that brackets and strings of a record close, that no line ends inside a string,
/// that nothing but white space and commas stands between records, that the text is not cut off. All else,
/// as values, escapes and UTF-8, is left to `parse()`. What is broken is a fault, and the walk goes on
/// with the next line that may begin a record. Results do not depend on how the bytes arrive.
@safe
package final class JSONRecordScanner {
  package struct Options: Sendable {
    /// Members of an outermost object whose arrays hold the records, if the first element is an
    /// object.
    package var envelopes: [String] = ["Records", "records", "value"]
    package var watch = JSONWatchList()
    /// `bytesMax` bounds one record.
    package var limits = JSONLimits(bytesMax: 16 << 20)
    /// Bytes read at once; results do not depend on it.
    package var chunkBytes = 256 << 10
    /// Whether each line is known to be a record of its own, also before the first was read.
    package var hasLines = false

    package init() {}
  }

  package enum Event: Sendable {
    /// A record is current.
    case record
    /// Text that is no record; what follows still may be.
    case fault(JSONError)
    /// The members of an envelope but for its array, which is empty here; comes after the records.
    case envelope(JSONValue)
  }

  private var source: any ByteSource
  private let limits: JSONLimits
  private let parser: JSONParser
  private let watch: JSONWatchList
  private let envelopes: [String]
  /// Tables by the slots that they watch; nil for all.
  private var tablesOfSlots: [Set<Int>?: JSONScanTables]
  private let walk: UnsafeMutablePointer<JSONScanWalk>
  private var given = 0
  private var isStarted = false
  private var isFinished = false

  package init(_ source: any ByteSource, _ options: Options = Options()) {
    self.source = source
    limits = options.limits
    parser = JSONParser(limits: options.limits)
    (watch, envelopes) = (options.watch, options.envelopes)
    let tables = JSONScanTables(
      JSONWatchTrie(watch, envelopes: envelopes), slots: watch.paths.count)
    tablesOfSlots = [nil: tables]
    unsafe walk = .allocate(capacity: 1)
    unsafe walk.initialize(
      to: JSONScanWalk(
        JSONScanText(capacity: options.chunkBytes, names: tables.endings), tables,
        options.limits))
    unsafe walk.pointee.hasLines = options.hasLines
  }

  deinit {
    unsafe walk.pointee.text.deallocate()
    unsafe walk.deinitialize(count: 1)
    unsafe walk.deallocate()
  }

  /// Begins with another stream, in the memory of the one before.
  ///
  /// - Parameter hasLines: as in the options.
  package func restart(_ source: any ByteSource, hasLines: Bool) {
    self.source = source
    (given, isStarted, isFinished) = (0, false, false)
    unsafe walk.pointee.restart()
    unsafe walk.pointee.hasLines = hasLines
  }

  /// Fills the slots of these paths alone from the next record on; nil for all of the list.
  package func fill(only slots: Set<Int>?) {
    let tables =
      tablesOfSlots[slots]
      ?? JSONScanTables(
        JSONWatchTrie(watch, envelopes: envelopes, only: slots), slots: watch.paths.count)
    tablesOfSlots[slots] = tables
    unsafe walk.pointee.watch(tables)
  }

  /// The next event; nil at the end.
  ///
  /// - Throws: only what the source throws.
  package func next() throws -> Event? {
    while true {
      if unsafe !walk.pointee.events.isEmpty, let event = pending() { return event }
      if isFinished { return nil }
      if !isStarted { try start() }
      switch unsafe walk.pointee.advance() {
      case .record: return .record
      case .event: break
      case .read: try read()
      case .more:
        if unsafe walk.pointee.text.step() { break }
        if unsafe !walk.pointee.text.isComplete {
          try read()
        } else if unsafe !walk.pointee.conclude() {
          isFinished = true
        }
      }
    }
  }

  private func pending() -> Event? {
    defer { given += 1 }
    if unsafe given < walk.pointee.events.count { return unsafe walk.pointee.events[given] }
    unsafe walk.pointee.events.removeAll(keepingCapacity: true)
    given = -1
    return nil
  }

  private func read() throws {
    let needed = unsafe walk.pointee.needed()
    let dropped = try unsafe walk.pointee.text.read(&source, keeping: needed)
    unsafe walk.pointee.shift(dropped)
  }

  /// A byte order mark is left out; UTF-16 is no JSON.
  private func start() throws {
    isStarted = true
    while unsafe walk.pointee.text.end < 4, unsafe !walk.pointee.text.isComplete { try read() }
    let text = unsafe walk.pointee.text
    guard text.end >= 2 else { return }
    switch (text.byte(0), text.byte(1)) {
    case (0xff, 0xfe), (0xfe, 0xff), (0, _), (1..., 0):
      unsafe walk.pointee.events.append(
        .fault(JSONError(.notUTF8Encoding, "the text is UTF-16; JSON files are UTF-8")))
      isFinished = true
    case (0xef, 0xbb) where text.end >= 3 && text.byte(2) == 0xbf:
      unsafe walk.pointee.skipMark(3)
    default: break
    }
  }

  // MARK: The current record

  /// Offset of the current record's first byte in the stream.
  package var offset: Int { unsafe walk.pointee.recordOffset }
  /// Its line, from 1.
  package var line: Int { unsafe walk.pointee.recordLine }
  /// Its column, from 1, counted in bytes.
  package var column: Int { unsafe walk.pointee.recordColumn }
  /// Whether the slots cannot be relied on: the whole record decides.
  package var isUnusual: Bool { unsafe walk.pointee.found.is_unusual }
  /// Bit n tells whether slot n is present; for the first 64 slots.
  package var presence: UInt64 { unsafe walk.pointee.found.presence }
  /// Line ends so far.
  package var lines: Int { unsafe walk.pointee.line - 1 }
  /// What follows the last of them.
  package var lineStart: Int { unsafe walk.pointee.text.origin + walk.pointee.lineStart }
  /// Its length.
  package var byteCount: Int { unsafe walk.pointee.record.count }

  /// What stands at a watched path.
  package func slot(_ index: Int) -> JSONSlot {
    let tables = unsafe walk.pointee.tables
    precondition(index >= 0 && index < tables.slotCount)
    return unsafe tables.slots[index]
  }

  /// Lends the record's bytes and slots; ranges of slots count from the first byte.
  package func withRecord<Result>(
    _ body: (_ bytes: Span<UInt8>, _ slots: Span<JSONSlot>) throws -> Result
  ) rethrows -> Result {
    let range = unsafe walk.pointee.record
    let bytes = unsafe UnsafeBufferPointer(
      start: walk.pointee.text.base + range.lowerBound, count: range.count)
    let tables = unsafe walk.pointee.tables
    let slots = unsafe UnsafeBufferPointer(start: tables.slots, count: tables.slotCount)
    return try unsafe body(bytes.span, slots.span)
  }

  /// The bytes of a slot's value.
  package func bytes(of slot: JSONSlot) -> [UInt8] {
    let range = unsafe walk.pointee.record
    precondition(slot.range.upperBound <= range.count)
    let start = range.lowerBound + slot.range.lowerBound
    return unsafe walk.pointee.text.bytes(start..<start + slot.range.count)
  }

  /// A document of its own, valid for as long as it is held.
  ///
  /// - Throws: `JSONError` with the place in the stream.
  package func parse() throws(JSONError) -> JSONDocument {
    let buffer = unsafe walk.pointee.text.buffer(walk.pointee.record)
    return try parser.parse(buffer, 0..<buffer.count, line: line, column: column)
  }
}
