internal import DemarcJSON
package import DemarcModel

/// A data file as records: one JSON object, or one a line.
package enum DataFile {
  /// The one object of a `.json` file.
  package static func object(
    _ path: String, _ source: any CatalogSource, _ log: FaultLog
  ) -> DataRecord? {
    guard let bytes = bytes(path, source, log),
      let document = parse(bytes, path, log)
    else { return nil }
    guard document.root.isObject else {
      log.add("catalog.wrong-type", "the file holds no object", at: start(path))
      return nil
    }
    reportRepeatedKeys(document, path, log)
    return DataRecord(document.root, file: path, log: log)
  }

  /// The objects of an `.ndjson` file, the header first.
  ///
  /// The lines are parsed as the elements of one array, commas put before the newlines: every value
  /// keeps its line, and one document serves the whole file.
  package static func lines(
    _ path: String, _ source: any CatalogSource, _ log: FaultLog
  ) -> [DataRecord] {
    guard var text = bytes(path, source, log) else { return [] }
    while let last = text.last, last == UInt8(ascii: "\n") { text.removeLast() }
    var array: [UInt8] = []
    array.reserveCapacity(text.count + text.count / 64)
    array.append(UInt8(ascii: "["))
    for byte in text {
      if byte == UInt8(ascii: "\n") { array.append(UInt8(ascii: ",")) }
      array.append(byte)
    }
    array.append(UInt8(ascii: "]"))
    guard let document = parse(array, path, log) else { return [] }
    reportRepeatedKeys(document, path, log)
    return document.root.elements.compactMap { value in
      let record = DataRecord(value, file: path, log: log)
      guard value.isObject else {
        log.add("catalog.wrong-type", "the line holds no object", at: record.span)
        return nil
      }
      return record
    }
  }

  private static func bytes(
    _ path: String, _ source: any CatalogSource, _ log: FaultLog
  ) -> [UInt8]? {
    guard let bytes = source.file(path) else {
      log.add("catalog.missing-file", "the file is missing or unreadable", at: start(path))
      return nil
    }
    return bytes
  }

  private static func parse(_ bytes: [UInt8], _ path: String, _ log: FaultLog) -> JSONDocument? {
    do {
      return try JSONDocument.parse(bytes)
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      log.add("catalog.no-json", error.message, at: SourceSpan(file: path, start: place))
      return nil
    }
  }

  private static func reportRepeatedKeys(
    _ document: JSONDocument, _ path: String, _ log: FaultLog
  ) {
    for (name, position) in document.duplicateKeys {
      let place = SourcePosition(line: position.line, column: position.column)
      log.add(
        "catalog.duplicate-key", "'\(name)' stands twice in one object",
        at: SourceSpan(file: path, start: place))
    }
  }

  package static func start(_ path: String) -> SourceSpan {
    SourceSpan(file: path, start: SourcePosition(line: 1, column: 1))
  }
}
