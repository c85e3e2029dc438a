public import DemarcModel
internal import DemarcSheets

/// A sheet as text: comma-, semicolon- or tab-separated (RFC 4180), or of an XLSX workbook.
public struct DelimitedText: Sendable {
  /// Bytes of a sheet, at most.
  public static let bytesMax = 16 << 20
  static let rowsMax = 100_000
  static let columnsMax = 500

  /// One row, and the line it begins on.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var cells: [String]
  }

  /// What the sheet is called in diagnostics.
  public var name: String
  public var headings: [String]
  public var rows: [Row]

  /// Reads the bytes of a sheet.
  ///
  /// - Parameter sheet: which of a workbook's; the first, if nil.
  /// - Throws: `Diagnostic` for what is no such sheet: another kind of file or encoding, more than the
  ///   limits.
  public init(_ bytes: [UInt8], name: String, sheet: String? = nil) throws(Diagnostic) {
    self.name = name
    if Spreadsheet.recognises(bytes) {
      let found = try Spreadsheet(bytes, name: name).rows(of: sheet)
      let widest = found.map(\.cells.count).max() ?? 0
      guard found.count <= Self.rowsMax, widest <= Self.columnsMax else {
        throw Self.fault(
          name,
          "has more than \(Self.rowsMax) rows, or a row of more than \(Self.columnsMax) cells",
          "keep only the rows that are asked for")
      }
      var all = found.map { Row(line: $0.number, cells: $0.cells) }
      guard !all.isEmpty else { throw Self.fault(name, "is empty", "a row of it holds headings") }
      headings = all.removeFirst().cells
      rows = all
      return
    }
    guard sheet == nil else {
      throw Self.fault(name, "is no workbook and has no sheets", "take out 'sheet'")
    }
    guard bytes.count <= Self.bytesMax else {
      throw Self.fault(
        name, "has more than \(Self.bytesMax >> 20) MiB", "keep only the rows that are asked for")
    }
    var rest = bytes[...]
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
    guard let text = String(validating: rest, as: UTF8.self) else {
      throw Self.fault(name, "is not UTF-8 text", "save it as CSV (UTF-8)")
    }
    var parser = RowParser(separator: Self.separator(of: text))
    var all = try parser.rows(text, name)
    guard !all.isEmpty else { throw Self.fault(name, "is empty", "its first row holds headings") }
    headings = all.removeFirst().cells
    rows = all
  }

  private static func fault(_ name: String, _ what: String, _ hint: String) -> Diagnostic {
    Diagnostic("assurance.sheet", "\(name) \(what)", hint: hint)
  }

  /// Whichever stands most often in the first line.
  private static func separator(of text: String) -> UInt8 {
    let line = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { mark in line.count { $0 == mark } }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The number of a column by its heading, compared without case and outer blanks.
  func column(_ heading: String) -> Int? {
    headings.firstIndex { Self.folded($0) == Self.folded(heading) }
  }

  static func folded(_ text: String) -> String {
    Self.trimmed(text).lowercased().split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// A place in the sheet; the column counts cells.
  func span(line: Int, column: Int = 1) -> SourceSpan {
    SourceSpan(file: name, start: SourcePosition(line: line, column: column))
  }

  /// The rows of a text, in one pass.
  private struct RowParser {
    let separator: UInt8
    private var cell: [UInt8] = []
    private var cells: [String] = []
    private var rows: [Row] = []
    private var (line, start) = (1, 1)
    private var isQuoted = false

    init(separator: UInt8) { self.separator = separator }

    mutating func rows(_ text: String, _ name: String) throws(Diagnostic) -> [Row] {
      let bytes = Array(text.utf8)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        if isQuoted {
          guard byte == UInt8(ascii: "\"") else {
            cell.append(byte)
            continue
          }
          // A second quote stands for one; any other byte ends the quoted cell.
          if index < bytes.count, bytes[index] == byte {
            cell.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else if byte == UInt8(ascii: "\""), cell.isEmpty {
          isQuoted = true
        } else if byte == separator {
          endCell()
        } else if byte == UInt8(ascii: "\n") {
          try endRow(name)
        } else if byte != UInt8(ascii: "\r") {
          cell.append(byte)
        }
      }
      if isQuoted {
        throw Diagnostic(
          "assurance.sheet", "a quoted cell of \(name) is never closed",
          at: SourceSpan(file: name, start: SourcePosition(line: start, column: 1)),
          hint: "write a quote in a cell twice")
      }
      try endRow(name)
      return rows
    }

    private mutating func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }

    private mutating func endRow(_ name: String) throws(Diagnostic) {
      endCell()
      defer {
        cells.removeAll(keepingCapacity: true)
        start = line
      }
      guard cells.contains(where: { !$0.isEmpty }) else { return }
      guard rows.count < rowsMax, cells.count <= columnsMax else {
        throw DelimitedText.fault(
          name, "has more than \(rowsMax) rows, or a row of more than \(columnsMax) cells",
          "keep only the rows that are asked for")
      }
      rows.append(Row(line: start, cells: cells))
    }
  }
}

/// A sheet of which each wanted column is found.
struct MappedSheet {
  let sheet: DelimitedText
  private let places: [String: Int]

  /// - Parameters:
  ///   - wanted: our name of a column -> headings it goes by where the mapping names none.
  ///   - required: columns that must be there.
  /// - Throws: `Diagnostic` that lists the headings there are.
  init(
    _ sheet: DelimitedText, _ mapping: ColumnMapping, wanted: [String: [String]],
    required: [String]
  ) throws(Diagnostic) {
    let sheet = Self.fromHeadings(sheet, mapping, wanted, required)
    self.sheet = sheet
    var places: [String: Int] = [:]
    for (name, usual) in wanted {
      if let heading = mapping.headings[name] {
        guard let place = sheet.column(heading) else {
          throw Self.missing(heading, sheet)
        }
        places[name] = place
      } else {
        places[name] = usual.lazy.compactMap { sheet.column($0) }.first
      }
    }
    for name in required where places[name] == nil { throw Self.missing(name, sheet) }
    self.places = places
  }

  /// Rows among which headings are looked for: forms have titles and notes above them.
  private static let headingRows = 50

  /// The sheet from the first row on that has every required heading; as it is, where none has.
  private static func fromHeadings(
    _ sheet: DelimitedText, _ mapping: ColumnMapping, _ wanted: [String: [String]],
    _ required: [String]
  ) -> DelimitedText {
    func isHeading(_ cells: [String]) -> Bool {
      let folded = Set(cells.map(DelimitedText.folded))
      return required.allSatisfy { name in
        let names = mapping.headings[name].map { [$0] } ?? wanted[name] ?? []
        return names.contains { folded.contains(DelimitedText.folded($0)) }
      }
    }
    guard !isHeading(sheet.headings),
      let index = sheet.rows.prefix(headingRows).firstIndex(where: { isHeading($0.cells) })
    else { return sheet }
    return DelimitedText(
      name: sheet.name, headings: sheet.rows[index].cells,
      rows: Array(sheet.rows[(index + 1)...]))
  }

  private static func missing(_ name: String, _ sheet: DelimitedText) -> Diagnostic {
    let headings = sheet.headings.prefix(20).map(DelimitedText.trimmed)
    return Diagnostic(
      "assurance.no-column", "\(sheet.name) has no column for '\(name)'", at: sheet.span(line: 1),
      hint: "map it under 'columns' to one of: " + headings.joined(separator: ", "))
  }

  func text(_ name: String, _ row: DelimitedText.Row) -> String {
    guard let place = places[name], row.cells.indices.contains(place) else { return "" }
    return DelimitedText.trimmed(row.cells[place])
  }

  func span(_ name: String, _ row: DelimitedText.Row) -> SourceSpan {
    sheet.span(line: row.line, column: (places[name] ?? 0) + 1)
  }
}
