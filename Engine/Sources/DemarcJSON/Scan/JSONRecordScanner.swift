/// Splits a stream into records and fills the slots of watched paths, without parsing: NDJSON, values
/// one after another, elements of an outermost array, elements of an envelope's array
/// (`{"Records":[…]}`).
///
/// One record is current at a time; what is asked about it must be asked before the next `next()`.
package final class JSONRecordScanner {
  package struct Options: Sendable {
    /// Members of an outermost object whose arrays hold the records.
    package var envelopes: [String] = ["Records", "records", "value"]
    package var watch = JSONWatchList()
    /// `bytesMax` bounds one record.
    package var limits = JSONLimits(bytesMax: 16 << 20)
    /// Bytes read at once; results do not depend on it.
    package var chunkBytes = 256 << 10

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

  /// Offset of the current record's first byte in the stream.
  package private(set) var offset = 0
  /// Its line, from 1.
  package private(set) var line = 1
  /// Its column, from 1, counted in bytes.
  package private(set) var column = 1
  /// Whether the slots cannot be relied on: the whole record decides.
  package private(set) var isUnusual = true
  /// Bit n tells whether slot n is present; for the first 64 slots.
  package private(set) var presence: UInt64 = 0

  private let stream: JSONStream
  private let options: Options
  private var bytes: [UInt8] = []
  private var slots: [JSONSlot]

  package init(_ source: any ByteSource, _ options: Options = Options()) {
    self.options = options
    slots = Array(repeating: JSONSlot(), count: options.watch.paths.count)
    stream = JSONStream(
      source, streaming: Set(options.envelopes + [""]), limits: options.limits,
      chunkBytes: options.chunkBytes)
  }

  /// The next event; nil at the end.
  ///
  /// - Throws: only what the source throws.
  package func next() throws -> Event? {
    switch try stream.next() {
    case nil: return nil
    case .fault(let error): return .fault(error)
    case .envelope(let value): return .envelope(value)
    case .record(let record):
      bytes.removeAll(keepingCapacity: true)
      record.value.appendText(to: &bytes)
      (line, column) = (record.value.position.line, record.value.position.column)
      return .record
    }
  }

  /// Length of the current record.
  package var byteCount: Int { bytes.count }

  /// What stands at a watched path of the current record.
  package func slot(_ index: Int) -> JSONSlot { slots[index] }

  /// Lends the current record's bytes and slots; ranges of slots count from the first byte.
  package func withRecord<Result>(
    _ body: (_ bytes: Span<UInt8>, _ slots: Span<JSONSlot>) throws -> Result
  ) rethrows -> Result {
    let (bytes, slots) = (bytes, slots)
    return try body(bytes.span, slots.span)
  }

  /// The bytes of a value of the current record.
  package func text(_ slot: JSONSlot) -> [UInt8] { Array(bytes[slot.range]) }

  /// The current record as a document of its own, valid for as long as it is held.
  ///
  /// - Throws: `JSONError` with the place in the stream.
  package func parse() throws(JSONError) -> JSONDocument {
    let buffer = JSONBuffer(bytes)
    return try JSONParser(limits: options.limits).parse(
      buffer, 0..<buffer.count, line: line, column: column)
  }
}
