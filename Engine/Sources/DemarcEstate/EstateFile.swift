internal import DemarcJSON
internal import DemarcModel

/// Reads one input from its first byte to its last.
struct EstateFile {
  private let file: FileContext
  private let run: ImportRun
  private let opened: OpenedText
  private var importers: [any EstateImporter] = EstateImporters.all.map { $0.init() }
  /// The importer of the last record; neighbours are mostly of one format.
  private var current: Int?
  private var unrecognised: JSONStream.Record?

  static func read<Failure: Error>(
    _ source: any ByteSource, as name: String, _ run: ImportRun,
    _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    var reading = EstateFile(source, as: name, run)
    try reading.read(batch)
    run.report.files.append(reading.file.report)
  }

  private init(_ source: any ByteSource, as name: String, _ run: ImportRun) {
    self.run = run
    file = FileContext(run: run, name: name)
    opened = OpenedText(source, limits: run.limits)
    for index in importers.indices { importers[index].begin(run, file: name) }
  }

  private mutating func read<Failure: Error>(
    _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    let head = opened.head
    if head.isEmpty, opened.fault == nil {
      file.fail(
        "estate.empty", "the file is empty", at: file.span(line: 1),
        hint: "an export without anything in it proves nothing; export it anew")
    } else if let index = EstateImporters.all.firstIndex(where: { $0.recognises(head: head) }) {
      file.report.format = importers[index].format(of: nil)
      current = index
      readText(index)
    } else if !head.isEmpty, !Self.looksLikeJSON(head) {
      fail("estate.unrecognised", "neither JSON nor a credential report", at: file.span(line: 1))
    } else {
      try readJSON(batch)
    }
    try run.flush(all: false, batch)
    finish()
  }

  /// JSON records start with a bracket; UTF-16 is left to the stream, which says what is wrong.
  private static func looksLikeJSON(_ head: [UInt8]) -> Bool {
    var text = head[...]
    if text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
    if text.starts(with: [0xff, 0xfe]) || text.starts(with: [0xfe, 0xff]) { return true }
    let first = text.first { $0 > 0x20 }
    return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private mutating func readText(_ index: Int) {
    var source = opened.source
    let chunk = max(run.limits.chunkBytes, 64)
    // The source below never throws: its faults end it.
    importers[index].read(file) { (try? source.readPrefix(chunk)) ?? [] }
  }

  // MARK: JSON

  private mutating func readJSON<Failure: Error>(
    _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    let stream = JSONStream(
      opened.source, streaming: EstateImporters.arrays, limits: run.limits.json,
      chunkBytes: run.limits.chunkBytes)
    var isEmpty = true
    // The source never throws: its faults end it.
    while let event = (try? stream.next()) ?? nil {
      isEmpty = false
      switch event {
      case .record(let record): take(record)
      case .fault(let error): note(error)
      case .envelope(let envelope): finish(envelope)
      }
      try run.flush(all: false, batch)
    }
    if isEmpty, opened.fault == nil {
      file.warn("estate.empty", "the file holds no records", at: file.span(line: 1))
    }
  }

  private mutating func take(_ record: JSONStream.Record) {
    file.report.records += 1
    file.noteDuplicateKeys(record)
    guard let index = importer(for: record) else {
      if unrecognised == nil { unrecognised = record }
      file.report.skipped += 1
      return
    }
    if file.report.format == nil { file.report.format = importers[index].format(of: record) }
    importers[index].take(record, file)
  }

  private mutating func importer(for record: JSONStream.Record) -> Int? {
    if let current, importers[current].recognises(record) { return current }
    guard let index = importers.firstIndex(where: { $0.recognises(record) }) else { return nil }
    current = index
    return index
  }

  private mutating func finish(_ envelope: JSONValue) {
    // Without any record the array's name is all there is to go by.
    let index =
      current
      ?? EstateImporters.all.firstIndex { importer in
        importer.arrays.contains { Self.array($0, in: envelope) }
      }
    guard let index, unrecognised == nil || current != nil else { return }
    current = index
    if file.report.format == nil { file.report.format = importers[index].format(of: nil) }
    importers[index].finish(envelope, file)
  }

  private static func array(_ path: String, in envelope: JSONValue) -> Bool {
    var value: JSONValue? = envelope
    for name in path.split(separator: ".") { value = value?[String(name)] }
    return !path.isEmpty && value?.isArray == true
  }

  // MARK: Faults

  private func note(_ error: JSONError) {
    // The text was cut off by a fault that is reported for itself.
    if error.code == .unexpectedEnd, opened.fault != nil {
      file.report.skipped += 1
      return
    }
    let place = SourceSpan(
      file: file.name, start: SourcePosition(line: error.line, column: error.column))
    file.skip("estate.bad-json", error.message, at: place, hint: Self.hint(for: error.code))
  }

  private static func hint(for code: JSONError.Code) -> String {
    switch code {
    case .notUTF8Encoding:
      "save it as UTF-8; in PowerShell: … | Out-File -Encoding utf8 export.json"
    case .unexpectedEnd: "the file looks cut off; export it anew"
    case .tooDeep, .tooLarge, .numberTooLong, .tooManyMembers, .keyTooLong:
      "the record is left out; no native export needs so much"
    default: "the record is left out; export the file anew"
    }
  }

  private func fail(_ code: String, _ message: String, at span: SourceSpan) {
    file.fail(
      code, message, at: span,
      hint: "expected one of: "
        + EstateFormat.allCases.map(\.title).joined(separator: ", "))
  }

  private mutating func finish() {
    file.report.bytes = opened.stored.bytes
    file.report.textBytes = opened.text.bytes
    if let fault = opened.fault { note(fault) }
    if let record = unrecognised {
      let members = record.value.members.prefix(6).map { "'\($0.name)'" }.joined(separator: ", ")
      let found = members.isEmpty ? "a \(record.value.kind.rawValue)" : "an object with \(members)"
      fail(
        "estate.unrecognised", "\(found) is no record of a known export",
        at: file.span(record.value.position))
    }
    for index in importers.indices { importers[index].end(file) }
    if let current, file.isIntact { importers[current].endIntact(file) }
    file.settle()
  }

  private func note(_ fault: any Error) {
    let read = "what came before is kept"
    let place = SourceSpan(file: file.name, start: SourcePosition(line: 1, column: 1))
    switch fault {
    case InflationFault.truncated:
      file.fail(
        "estate.truncated", "the gzip data ends too early; \(read)", at: place,
        hint: "copy or download the file again")
    case InflationFault.tooLarge(let ratio):
      file.fail(
        "estate.inflation-limit", "the gzip data grows to \(ratio) times its size; \(read)",
        at: place,
        hint: "no export compresses so well; if it is genuine, inflate it first")
    case InflationFault.damaged:
      file.fail(
        "estate.damaged", "the gzip data is damaged; \(read)", at: place,
        hint: "copy or download the file again")
    case let fault as TextTooLarge:
      file.fail(
        "estate.too-large", "the text is longer than \(fault.bytesMax) bytes; \(read)", at: place)
    default:
      file.fail(
        "estate.unreadable", "reading failed: \(fault); \(read)", hint: "check the file's storage")
    }
  }
}
