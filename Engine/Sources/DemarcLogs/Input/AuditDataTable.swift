internal import DemarcEstate
internal import DemarcJSON

/// The rows of a comma-separated export of Microsoft 365, whose events stand as JSON in one column.
struct AuditDataTable {
  /// One row below the header.
  struct Row {
    var index: Int
    /// First byte and length of the row in the text.
    var offset: Int
    var length: Int
    var line: Int
    /// The event; nil where the column holds no JSON.
    var document: JSONDocument?
  }

  private var lines: CSVLines
  private var column: Int?
  private var count = 0
  /// First byte behind the rows so far.
  private(set) var offset = 0
  private var hasEnded = false

  init(rowBytesMax: Int) { lines = CSVLines(rowBytesMax: rowBytesMax) }

  var line: Int { lines.line }

  /// The rows that end in the next bytes; nil behind the last.
  mutating func read(_ source: inout LogTextSource) throws -> [Row]? {
    guard !hasEnded else { return nil }
    let chunk = try source.readPrefix(64 << 10)
    var found: [Row] = []
    var ended: [(fields: [String], line: Int)] = []
    for byte in chunk {
      read += 1
      lines.feed([byte]) { fields, line in ended.append((fields, line)) }
      guard let row = ended.popLast() else { continue }
      take(row.fields, row.line, &found)
    }
    if chunk.isEmpty {
      hasEnded = true
      lines.finish { fields, line in ended.append((fields, line)) }
      if let row = ended.popLast() { take(row.fields, row.line, &found) }
    }
    return found
  }

  private var read = 0

  private mutating func take(_ fields: [String], _ line: Int, _ found: inout [Row]) {
    let start = offset
    offset = read
    guard let column else {
      column = fields.firstIndex { $0.hasSuffix("AuditData") }
      return
    }
    let text = column < fields.count ? fields[column] : ""
    found.append(
      Row(
        index: count, offset: start, length: read - start, line: line,
        document: try? JSONDocument.parse(text)))
    count += 1
  }
}
