public import DemarcModel

/// Reads a CSV file (RFC 4180) as a table, with the line of each row.
public enum CSVTable {
  /// Bytes of a file, at most.
  public static let bytesMax = 64 << 20
  /// Rows of a file, at most.
  public static let rowsMax = 200_000
  /// Cells of one row, at most.
  public static let columnsMax = 256

  /// The form in it, or else all of it with the first line as titles.
  ///
  /// Comma or semicolon, whichever the first line has more of; a byte order mark is no part of the text.
  ///
  /// - Throws: `Diagnostic` for a file that is too large, ends within quotes or has no titles.
  public static func read(_ bytes: [UInt8], name: String) throws(Diagnostic) -> FormTable {
    guard bytes.count <= bytesMax else {
      throw fault("is larger than \(bytesMax >> 20) MiB", name, 1, "split it")
    }
    var reader = Reader(bytes: ArraySlice(bytes), name: name)
    let rows = try reader.rows()
    guard let first = rows.first else {
      throw fault("holds no row", name, 1, "save the sheet as CSV with its column titles")
    }
    if let form = FormTable(in: rows, name: name) { return form }
    return FormTable(
      name: name, header: first.cells,
      rows: rows.dropFirst().filter { row in row.cells.contains { !FormTable.trim($0).isEmpty } })
  }

  private static func fault(
    _ what: String, _ name: String, _ line: Int, _ hint: String
  ) -> Diagnostic {
    Diagnostic(
      "workbook.csv", "the file \(what)",
      at: SourceSpan(file: name, start: SourcePosition(line: line, column: 1)), hint: hint)
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>
    let name: String
    var line = 1

    mutating func rows() throws(Diagnostic) -> [FormTable.Row] {
      if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
      let head = bytes.prefix { $0 != 10 && $0 != 13 }
      let semicolons = head.count { $0 == UInt8(ascii: ";") }
      let separator =
        semicolons > head.count { $0 == UInt8(ascii: ",") }
        ? UInt8(ascii: ";") : UInt8(ascii: ",")
      var rows: [FormTable.Row] = []
      while !bytes.isEmpty {
        guard rows.count < CSVTable.rowsMax else {
          throw CSVTable.fault(
            "has more than \(CSVTable.rowsMax) rows", name, line, "split it")
        }
        rows.append(try row(separator))
      }
      return rows
    }

    private mutating func row(_ separator: UInt8) throws(Diagnostic) -> FormTable.Row {
      var row = FormTable.Row(line: line, cells: [])
      while true {
        let cell = try cell(separator)
        guard row.cells.count < CSVTable.columnsMax else {
          throw CSVTable.fault(
            "has a row with more than \(CSVTable.columnsMax) cells", name, line,
            "save only the form's columns")
        }
        row.cells.append(cell)
        guard let next = bytes.popFirst() else { return row }
        if next == separator { continue }
        // A line ends with LF, CR or both.
        if next == 13, bytes.first == 10 { bytes.removeFirst() }
        line += 1
        return row
      }
    }

    private mutating func cell(_ separator: UInt8) throws(Diagnostic) -> String {
      guard bytes.first == UInt8(ascii: "\"") else {
        let end =
          bytes.firstIndex { $0 == separator || $0 == 10 || $0 == 13 } ?? bytes.endIndex
        defer { bytes = bytes[end...] }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      let start = line
      bytes.removeFirst()
      var text: [UInt8] = []
      while let byte = bytes.popFirst() {
        if byte == UInt8(ascii: "\"") {
          guard bytes.first == byte else {
            // What stands between the closing quote and the separator is kept as text.
            let end =
              bytes.firstIndex { $0 == separator || $0 == 10 || $0 == 13 } ?? bytes.endIndex
            text += bytes[..<end]
            bytes = bytes[end...]
            return String(decoding: text, as: UTF8.self)
          }
          bytes.removeFirst()
        }
        if byte == 10 || (byte == 13 && bytes.first != 10) { line += 1 }
        text.append(byte == 13 ? 10 : byte)
        if byte == 13, bytes.first == 10 {
          bytes.removeFirst()
          line += 1
        }
      }
      throw CSVTable.fault(
        "ends within a quoted cell that begins in line \(start)", name, start,
        "close the quote")
    }
  }
}
