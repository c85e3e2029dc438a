internal import DemarcEstate
internal import DemarcJSON
public import DemarcModel

/// Goes through all events of logs, without rules: for coverage, evidence and changes.
public struct LogPass: Sendable {
  public var options: DetectionOptions

  public init(options: DetectionOptions = DetectionOptions()) { self.options = options }

  /// One event, and where it stands.
  public struct Visit: Sendable {
    public var event: LogEvent
    public var facts: LogFacts
    public var place: AlertEvent
  }

  /// What was read.
  public struct Summary: Sendable {
    public var files = 0
    public var records = 0
    public var events = 0
    /// Bytes of text, after inflation.
    public var textBytes = 0
    public var diagnostics: [Diagnostic] = []
  }

  /// Visits every event.
  ///
  /// Each piece of input gets a part of its own to gather in, on some thread; the parts are handed
  /// over in the order of the input, so that the result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - make: makes an empty part.
  ///   - visit: takes one event into a part.
  ///   - take: takes a finished part, on the caller's thread.
  public func run<Part: Sendable>(
    _ inputs: [LogInput], make: @escaping @Sendable () -> Part,
    visit: @escaping @Sendable (inout Part, Visit) -> Void, take: (Part) -> Void,
    onProgress: (DetectionProgress) -> Void = { _ in }
  ) -> Summary {
    let found = LogFiles(inputs, limits: options.limits)
    var summary = Summary()
    summary.files = found.files.count
    summary.diagnostics = found.diagnostics
    var progress = DetectionProgress()
    progress.files = found.files.count
    progress.bytes = found.files.reduce(0) { $0 + ($1.size ?? 0) }
    var segments = LogSegments(
      found.files, positions: found.files.map { _ in nil }, options: options)
    let options = options
    OrderedWork<LogSegment, PassBatch<Part>>(workers: options.workers).run(
      next: { segments.take() },
      makeWorker: {
        let reader = PassReader(options: options, make: make, visit: visit)
        return { segment, _, emit in reader.read(segment, emit) }
      },
      take: { segment, batch in
        take(batch.part)
        summary.records += batch.records
        summary.events += batch.events
        summary.textBytes += batch.textBytes
        let room = options.limits.diagnosticsMax - summary.diagnostics.count
        summary.diagnostics += batch.diagnostics.prefix(max(0, room))
        progress.records += batch.records
        progress.bytesDone += batch.storedBytes
        progress.textBytes += batch.textBytes
        progress.filesDone += segment.isLast && batch.isLast ? 1 : 0
        onProgress(progress)
        return true
      })
    return summary
  }
}

/// What a worker gathered of a stretch of one segment.
struct PassBatch<Part: Sendable>: Sendable {
  var part: Part
  var records = 0
  var events = 0
  /// Since the batch before.
  var textBytes = 0
  var storedBytes = 0
  var isLast = false
  var diagnostics: [Diagnostic] = []
}

/// Reads one segment and visits its events.
struct PassReader<Part: Sendable>: Sendable {
  let options: DetectionOptions
  let make: @Sendable () -> Part
  let visit: @Sendable (inout Part, LogPass.Visit) -> Void

  /// Records of one part, at most: memory stays bounded.
  private static var recordsMax: Int { 1 << 16 }

  func read(_ segment: LogSegment, _ emit: (PassBatch<Part>) -> Bool) {
    var batch = PassBatch(part: make())
    let text: LogTextSource
    do throws(SystemFault) {
      text = try LogTextSource(segment, limits: options.limits)
    } catch {
      batch.diagnostics = [LogFiles.unreadable(segment.input.name, error)]
      batch.isLast = true
      _ = emit(batch)
      return
    }
    var told = (text: 0, stored: 0)
    func flush() -> Bool {
      batch.textBytes = text.textBytes - told.text
      batch.storedBytes = text.storedBytes - told.stored
      told = (text.textBytes, text.storedBytes)
      defer { batch = PassBatch(part: make()) }
      return emit(batch)
    }
    let finished =
      text.form.shape == .table
      ? readTable(segment, text, &batch, flush) : readRecords(segment, text, &batch, flush)
    guard finished else { return }
    if let fault = text.fault(in: segment.input.name) { batch.diagnostics.append(fault) }
    batch.isLast = true
    _ = flush()
  }

  private func readRecords(
    _ segment: LogSegment, _ text: LogTextSource, _ batch: inout PassBatch<Part>,
    _ flush: () -> Bool
  ) -> Bool {
    var reading = JSONRecordScanner.Options()
    reading.limits = options.limits.json
    reading.chunkBytes = options.chunkBytes
    let scanner = JSONRecordScanner(text, reading)
    let start = segment.range?.lowerBound ?? 0
    while let event = try? scanner.next() {
      switch event {
      case .record:
        batch.records += 1
        let place = (
          offset: start + scanner.offset, length: scanner.byteCount, line: scanner.line
        )
        do throws(JSONError) {
          visitEvents(of: try scanner.parse().root, segment, place, &batch)
        } catch {
          batch.diagnostics.append(Self.fault(error, in: segment))
        }
      case .fault(let error): batch.diagnostics.append(Self.fault(error, in: segment))
      case .envelope: break
      }
      if batch.records >= Self.recordsMax, !flush() { return false }
    }
    return true
  }

  private func readTable(
    _ segment: LogSegment, _ text: LogTextSource, _ batch: inout PassBatch<Part>,
    _ flush: () -> Bool
  ) -> Bool {
    var table = AuditDataTable(rowBytesMax: options.limits.json.bytesMax)
    var source = text
    while let rows = try? table.read(&source) {
      for row in rows {
        batch.records += 1
        guard let document = row.document else { continue }
        visitEvents(of: document.root, segment, (row.offset, row.length, row.line), &batch)
      }
      if batch.records >= Self.recordsMax, !flush() { return false }
    }
    return true
  }

  private func visitEvents(
    of record: JSONValue, _ segment: LogSegment, _ place: (offset: Int, length: Int, line: Int),
    _ batch: inout PassBatch<Part>
  ) {
    for event in LogUnwrapper.unwrap(record, limits: options.unwrapping) {
      let facts = LogFacts(of: event.value, kind: event.kind)
      batch.events += 1
      visit(
        &batch.part,
        LogPass.Visit(
          event: event, facts: facts,
          place: AlertEvent(
            id: facts.eventID, timeMs: facts.timeMs ?? 0, file: segment.input.name,
            offset: place.offset, length: place.length, line: place.line)))
    }
  }

  private static func fault(_ error: JSONError, in segment: LogSegment) -> Diagnostic {
    let place = SourcePosition(line: error.line, column: error.column)
    return Diagnostic(
      "logs.\(error.code.rawValue)", error.message,
      at: SourceSpan(file: segment.input.name, start: place), severity: .warning)
  }
}
