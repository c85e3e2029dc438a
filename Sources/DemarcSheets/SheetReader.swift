internal import DemarcModel
internal import DemarcXML

/// Reads the cells of one worksheet (ECMA-376 Part 1 §18.3.1).
final class SheetReader {
  static let rowsMax = 200_000
  /// Columns with text; a workbook has 16,384 at most.
  static let columnsMax = 1_000
  static let textBytesMax = 128 << 20
  /// Cells of all rows, the empty ones before a text included.
  static let cellsMax = 8 << 20

  private let strings: [String]
  private let formats: CellFormats
  private let file: String
  private let workbook: String
  /// Rows after which reading stops.
  private let wanted: Int?

  private var rows: [SheetRow] = []
  private var row = SheetRow(number: 0, cells: [])
  private var column = 0
  private var open: [String] = []
  private var place = SourcePosition(line: 1, column: 1)
  private var size = 0
  private var count = 0
  // Of the open cell.
  private var type = "n"
  private var style: Int?
  private var value = ""
  private var isValue = false
  private var inline = RichText()

  init(
    strings: [String], formats: CellFormats, file: String, workbook: String, wanted: Int? = nil
  ) {
    self.strings = strings
    self.formats = formats
    self.file = file
    self.workbook = workbook
    self.wanted = wanted
  }

  func read(_ bytes: [UInt8]) throws(Diagnostic) -> [SheetRow] {
    do throws(Diagnostic) { try readAll(bytes) } catch {
      // The parser is stopped by a fault, also where enough was read.
      guard let wanted, rows.count >= wanted else { throw error }
    }
    return rows
  }

  private func readAll(_ bytes: [UInt8]) throws(Diagnostic) {
    try XMLReader().read(bytes, file: file) { (event: XMLEvent) throws(Diagnostic) in
      switch event {
      case .start(let tag):
        place = tag.place
        switch tag.name {
        case "row": try startRow(tag)
        case "c": try startCell(tag)
        case "v": isValue = open.last == "c"
        default: break
        }
        inline.start(tag)
        open.append(tag.name)
      case .text(let text):
        if isValue { value += text }
        inline.take(text)
      case .end:
        let name = open.popLast() ?? ""
        inline.end(name)
        switch name {
        case "v": isValue = false
        case "c": try endCell()
        case "row": try endRow()
        default: break
        }
      }
    }
  }

  // MARK: Rows

  private func startRow(_ tag: XMLTag) throws(Diagnostic) {
    let number = tag["r"].map { Int($0) ?? 0 } ?? row.number + 1
    guard number > row.number, number <= 1 << 20 else {
      throw fault("row '\(tag["r"] ?? "")' stands after row \(row.number)")
    }
    row = SheetRow(number: number, cells: [])
    column = 0
  }

  private func endRow() throws(Diagnostic) {
    guard row.cells.contains(where: { !$0.isEmpty }) else { return }
    guard rows.count < Self.rowsMax else {
      throw tooLarge("has more than \(Self.rowsMax) rows with text")
    }
    count += row.cells.count
    guard count <= Self.cellsMax else {
      throw tooLarge("has more than \(Self.cellsMax) cells up to the last with text of each row")
    }
    rows.append(row)
    row.cells = []
    if rows.count == wanted { throw tooLarge("has more rows than are wanted") }
  }

  // MARK: Cells

  private func startCell(_ tag: XMLTag) throws(Diagnostic) {
    if let reference = tag["r"] {
      guard let found = Self.column(of: reference), found > column else {
        throw fault("cell '\(reference.prefix(20))' is out of its place")
      }
      column = found
    } else {
      column += 1
    }
    type = tag["t"] ?? "n"
    style = tag["s"].flatMap { Int($0) }
    value = ""
    inline.clear()
  }

  /// `AB12` is in column 28.
  static func column(of reference: String) -> Int? {
    let letters = reference.utf8.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
    guard (1...3).contains(letters.count) else { return nil }
    let number = letters.reduce(0) { $0 * 26 + Int($1 | 0x20) - 0x60 }
    return number <= 16_384 ? number : nil
  }

  private func endCell() throws(Diagnostic) {
    let text = try cellText()
    guard !text.isEmpty else { return }
    guard column <= Self.columnsMax else {
      throw tooLarge("has text beyond column \(Self.columnsMax), in row \(row.number)")
    }
    size += text.utf8.count
    guard size <= Self.textBytesMax else {
      throw tooLarge("holds more than \(Self.textBytesMax >> 20) MiB of text")
    }
    while row.cells.count < column - 1 { row.cells.append("") }
    row.cells.append(text)
  }

  /// What the cell shows: of a formula the value that was kept with it.
  private func cellText() throws(Diagnostic) -> String {
    switch type {
    case "s":
      let written = SheetText.trimmed(value)
      if written.isEmpty { return "" }
      guard let index = Int(written), strings.indices.contains(index) else {
        throw fault("a cell refers to string '\(written.prefix(20))', which is not there")
      }
      return strings[index]
    case "inlineStr": return inline.text
    case "str": return SheetText.decoded(value)
    case "b": return SheetText.trimmed(value) == "1" || value == "true" ? "TRUE" : "FALSE"
    case "e", "d": return SheetText.trimmed(value)
    default:
      let written = SheetText.trimmed(value)
      return written.isEmpty ? "" : formats.text(written, style: style)
    }
  }

  private func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      "sheet.malformed", message, at: SourceSpan(file: file, start: place),
      hint: "open it and save it again as XLSX")
  }

  private func tooLarge(_ what: String) -> Diagnostic {
    Diagnostic(
      "sheet.too-large", "\(workbook) \(what)", hint: "keep only the rows that are asked for")
  }
}
