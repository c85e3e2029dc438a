internal import DemarcModel

/// What a worker found in some records of a segment; places are those of the segment.
struct SegmentBatch: Sendable {
  var hits: [LogHit] = []
  var faults: [LogRecordFault] = []
  var faultCount = 0
  var records = 0
  var parsedRecords = 0
  var storedBytes = 0
  var textBytes = 0
  /// First byte that was not read yet, and the line breaks before it.
  var end = 0
  var lines = 0
  var kinds: [LogKind: KindTally] = [:]
  /// Fields that were seen for the first time in the segment.
  var sightings: [FieldSighting] = []
  var errors: [Int: RuleError] = [:]
  /// Whether the segment has been read to its end.
  var isLast = false
  /// The first bytes of the text, of the first batch of a file.
  var head: [UInt8] = []
  /// What ended the text early.
  var diagnostic: Diagnostic?
}

/// Events of one kind.
struct KindTally: Sendable {
  var events = 0
  var firstMs: Int64?
  var lastMs: Int64?

  mutating func add(_ timeMs: Int64) {
    firstMs = firstMs.map { min($0, timeMs) } ?? timeMs
    lastMs = lastMs.map { max($0, timeMs) } ?? timeMs
  }

  mutating func merge(_ other: KindTally) {
    events += other.events
    if let first = other.firstMs { add(first) }
    if let last = other.lastMs { add(last) }
  }
}

/// A field of rules that an event of a kind had.
struct FieldSighting: Hashable, Sendable {
  var kind: LogKind
  var field: Int
}

/// A record that could not be read.
struct LogRecordFault: Sendable {
  var code: String
  var message: String
  var line: Int
  var column: Int
}

/// A rule that was given up on some event.
struct RuleError: Sendable {
  var count: Int
  var reason: String
  var line: Int
}

/// An event that rules matched; an object, so that it is handed on without a copy of its texts.
final class LogHit: Sendable {
  let kind: LogKind
  /// How alerts name the log.
  let source: String
  let facts: LogFacts
  /// First byte and length of the event in the text; of its envelope where it lay in one as text.
  let offset: Int
  let length: Int
  let line: Int
  /// First byte of the record that held it, and the byte behind.
  let record: Range<Int>
  let matches: [RuleMatch]
  /// What the event is known by, whatever file it comes in.
  let key: EventKey

  init(
    kind: LogKind, source: String, facts: consuming LogFacts, place: RecordJudge.Place,
    record: Range<Int>, matches: consuming [RuleMatch], key: EventKey
  ) {
    self.kind = kind
    self.source = source
    self.facts = facts
    offset = place.offset
    length = place.length
    line = place.line
    self.record = record
    self.matches = matches
    self.key = key
  }
}

/// One rule that matched.
struct RuleMatch: Sendable {
  var rule: Int
  var fields: [AlertField]
  /// What correlations take of the event.
  var values: [String?]
}
