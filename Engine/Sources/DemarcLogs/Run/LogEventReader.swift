internal import DemarcEstate
public import DemarcJSON
public import DemarcModel

/// Reads the event of an alert again, from the file it came from.
public struct LogEventReader {
  private let limits: EstateLimits
  /// Texts that are no files of their own, by name.
  private let texts: [String: [UInt8]]

  /// - Parameter inputs: the inputs of the run; those given as bytes are found by their names.
  public init(_ inputs: [LogInput] = []) {
    limits = EstateLimits()
    var texts: [String: [UInt8]] = [:]
    for input in inputs {
      if case .bytes(let name, let bytes) = input { texts[name] = bytes }
    }
    self.texts = texts
  }

  /// The event as it stands in the file, taken out of its envelope.
  ///
  /// - Throws: a diagnostic when the file is gone or no longer holds the event there.
  public func read(_ event: AlertEvent) throws(Diagnostic) -> JSONDocument {
    let bytes = try text(of: event)
    let place = SourceSpan(
      file: event.file, start: SourcePosition(line: event.line, column: 1))
    let changed = Diagnostic(
      "logs.changed", "the file no longer holds the event here", at: place,
      hint: "it was replaced or rotated; look for it under its new name")
    let text: [UInt8]
    if let row = Self.tableRow(bytes) { text = row } else { text = bytes }
    guard let document = try? JSONDocument.parse(text) else { throw changed }
    let events = LogUnwrapper.unwrap(document.root)
    let found = events.first { candidate in
      let facts = LogFacts(of: candidate.value, kind: candidate.kind)
      return facts.eventID == event.id && (facts.timeMs ?? 0) == event.timeMs
    }
    guard let found else { throw changed }
    if found.value.isIdentical(to: document.root) { return document }
    return found.value.documentOfItsOwn
  }

  /// The bytes at the event's place.
  private func text(of event: AlertEvent) throws(Diagnostic) -> [UInt8] {
    var file = LogFile(name: event.file, place: .path)
    if let bytes = texts[event.file] { file.place = .bytes(bytes) }
    do {
      if file.place == .path {
        file = LogFile(path: event.file, status: try FileStatus(event.file))
      }
      var text = try LogTextSource(LogSegment(file: 0, input: file), limits: limits)
      if !text.isPacked {
        var segment = LogSegment(file: 0, input: file)
        segment.range = event.offset..<event.offset + event.length
        text = try LogTextSource(segment, limits: limits)
        return try text.readPrefix(event.length)
      }
      var left = event.offset
      while left > 0 {
        let skipped = try text.readPrefix(min(left, 1 << 20)).count
        if skipped == 0 { break }
        left -= skipped
      }
      return try text.readPrefix(event.length)
    } catch {
      throw LogFiles.unreadable(event.file, error)
    }
  }

  /// The event in a row of a comma-separated export; nil for JSON.
  private static func tableRow(_ bytes: [UInt8]) -> [UInt8]? {
    guard let first = bytes.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{"),
      first != UInt8(ascii: "[")
    else { return nil }
    var lines = CSVLines(rowBytesMax: bytes.count + 1)
    var fields: [String] = []
    lines.feed(bytes[...]) { row, _ in fields = row }
    lines.finish { row, _ in if fields.isEmpty { fields = row } }
    return fields.first { $0.hasPrefix("{") }.map { Array($0.utf8) }
  }
}

extension JSONValue {
  /// The value as a document that holds nothing else.
  fileprivate var documentOfItsOwn: JSONDocument {
    var builder = JSONBuilder()
    builder.value(self)
    return builder.finish()
  }
}
