package import DemarcModel

/// A data file of cells apart by tabs: lines that begin with `#` are comments, the first other line
/// names the columns.
package struct DataTable: Sendable {
  /// One line of the table.
  package struct Row: Sendable {
    /// One for each column.
    package let cells: [String]
    /// In the file, from 1.
    package let line: Int
  }

  package let path: String
  package private(set) var rows: [Row] = []
  package private(set) var faults: [Diagnostic] = []

  /// - Parameter columns: the names that the file must give, in this order.
  package init(_ path: String, _ source: any CatalogSource, columns: [String]) {
    self.path = path
    guard let bytes = source.file(path) else {
      faults = [
        Diagnostic(
          "catalog.missing-file", "the file is missing or unreadable", at: DataFile.start(path))
      ]
      return
    }
    var isHeader = true
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let row = Row(cells: cells, line: index + 1)
      if isHeader {
        isHeader = false
        guard cells != columns else { continue }
        faults.append(
          fault(
            row, "the columns are \(cells.joined(separator: ", "))",
            hint: "expected: \(columns.joined(separator: ", "))"))
        return
      }
      guard cells.count == columns.count else {
        faults.append(
          fault(
            row, "the line has \(cells.count) cells; expected \(columns.count)",
            hint: "put one tab between two cells"))
        continue
      }
      rows.append(row)
    }
  }

  /// A fault of one line.
  package func fault(_ row: Row, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(
      "catalog.bad-row", message,
      at: SourceSpan(file: path, start: SourcePosition(line: row.line, column: 1)), hint: hint)
  }
}
