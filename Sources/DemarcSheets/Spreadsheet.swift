public import DemarcModel
internal import DemarcXML

/// An XLSX workbook (ECMA-376, transitional or strict), of which sheets are read as text.
public struct Spreadsheet: Sendable {
  /// Bytes of a workbook as it lies on disk, at most.
  public static let bytesMax = 64 << 20

  /// What the workbook is called in diagnostics.
  public let name: String
  /// Names of its worksheets in their order; hidden ones too.
  public var sheets: [String] { entries.map(\.name) }

  struct Entry: Sendable {
    var name: String
    var isHidden: Bool
    var part: String
  }

  let entries: [Entry]
  private let bytes: [UInt8]
  private let strings: [String]
  private let formats: CellFormats

  /// Whether bytes are those of a workbook, readable or not: a ZIP archive or an OLE file.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zipMark) || bytes.starts(with: oleMark)
  }

  private static let zipMark: [UInt8] = [0x50, 0x4b, 3, 4]
  private static let oleMark: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  /// Opens a workbook; no sheet is read yet.
  ///
  /// - Throws: `Diagnostic` for what is none: encrypted, the old format, another kind of file, damaged.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    self.name = name
    self.bytes = bytes
    try Self.refuse(bytes, name)
    let parts = WorkbookParts(bytes, name: name)
    let package = try Relationships(of: "", in: parts, name: name)
    guard let book = package.first("officeDocument"), book.lowercased().hasSuffix(".xml"),
      let text = try parts.part(book)
    else {
      throw try Self.unknown(parts, name)
    }
    let related = try Relationships(of: book, in: parts, name: name)
    let reader = WorkbookReader(related: related)
    try reader.read(text, file: "\(name)/\(book)")
    guard reader.isWorkbook else { throw try Self.unknown(parts, name) }
    entries = reader.entries
    var formats = CellFormats()
    if let path = related.first("styles"), let styles = try parts.part(path) {
      try formats.read(styles, file: "\(name)/\(path)")
    }
    formats.is1904 = reader.is1904
    self.formats = formats
    if let path = related.first("sharedStrings"), let shared = try parts.part(path) {
      strings = try SharedStrings.read(shared, file: "\(name)/\(path)")
    } else {
      strings = []
    }
  }

  /// The rows of a sheet; of the first that is not hidden, where none is named.
  ///
  /// - Parameter first: how many rows with text are wanted; all, if nil.
  /// - Throws: `Diagnostic` that lists the sheets where there is none of that name, or a limit is passed.
  public func rows(of wanted: String? = nil, first: Int? = nil) throws(Diagnostic) -> [SheetRow] {
    let entry =
      wanted.map { wanted in
        entries.first { $0.name == wanted }
          ?? entries.first { $0.name.lowercased() == wanted.lowercased() }
      } ?? (entries.first { !$0.isHidden } ?? entries.first)
    guard let entry else {
      let names = sheets.map { "'\($0)'" }.joined(separator: ", ")
      throw Diagnostic(
        "sheet.not-found",
        wanted.map { "\(name) has no sheet '\($0)'" } ?? "\(name) has no worksheet",
        hint: names.isEmpty ? "give a workbook with a sheet of cells" : "it has: " + names)
    }
    let parts = WorkbookParts(bytes, name: name)
    guard let text = try parts.part(entry.part, isClipped: first != nil) else {
      throw Diagnostic(
        "sheet.damaged", "\(name) lacks \(entry.part), its sheet '\(entry.name)'",
        hint: "save it again as XLSX, or the sheet as CSV (UTF-8)")
    }
    let reader = SheetReader(
      strings: strings, formats: formats, file: "\(name)/\(entry.part)", workbook: name,
      wanted: first)
    return try reader.read(text)
  }

  // MARK: What is no workbook

  private static func refuse(_ bytes: [UInt8], _ name: String) throws(Diagnostic) {
    guard bytes.count <= bytesMax else {
      throw Diagnostic(
        "sheet.too-large", "\(name) is longer than \(bytesMax >> 20) MiB",
        hint: "keep only the sheet that is asked for")
    }
    if bytes.starts(with: oleMark) {
      // The directory of an encrypted package names its stream, in UTF-16 (MS-OFFCRYPTO §2.3.4.4).
      let stream: [UInt8] = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
      if holds(bytes, stream) {
        throw Diagnostic(
          "sheet.encrypted", "\(name) is encrypted with a password",
          hint: "open it and save it without one")
      }
      throw Diagnostic(
        "sheet.old-format", "\(name) is in the format before XLSX (.xls)",
        hint: "save it as XLSX, or the sheet as CSV (UTF-8)")
    }
    guard bytes.starts(with: zipMark) else {
      throw Diagnostic(
        "sheet.not-xlsx", "\(name) is no XLSX workbook", hint: "give an XLSX or CSV file")
    }
  }

  private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if bytes[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }

  private static func unknown(
    _ parts: WorkbookParts, _ name: String
  ) throws(Diagnostic) -> Diagnostic {
    let names = try parts.names()
    let what =
      names.contains { $0.hasSuffix("workbook.bin") }
      ? "is a binary workbook (.xlsb)"
      : names.contains("content.xml") ? "is an OpenDocument file" : "is a ZIP archive, no workbook"
    return Diagnostic(
      "sheet.not-xlsx", "\(name) \(what)", hint: "save it as XLSX, or the sheet as CSV (UTF-8)")
  }
}

/// One row of a sheet; rows without any text are left out.
public struct SheetRow: Hashable, Sendable {
  /// From 1, as the sheet counts.
  public var number: Int
  /// From column A to the last with text; those of merged cells after the first are empty.
  public var cells: [String]

  public init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }
}

/// Reads the part that lists the sheets (ECMA-376 Part 1 §18.2.27).
final class WorkbookReader {
  private let related: Relationships
  private(set) var entries: [Spreadsheet.Entry] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false

  init(related: Relationships) { self.related = related }

  func read(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    try XMLReader().read(bytes, file: file) { (event: XMLEvent) in
      guard case .start(let tag) = event else { return }
      switch tag.name {
      case "workbook": isWorkbook = true
      case "workbookPr": is1904 = ["1", "true", "on"].contains(tag["date1904"] ?? "")
      case "sheet":
        let id = tag.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
        // Sheets of charts and dialogs have no cells.
        guard let name = tag["name"], let id, let target = related.byID[id],
          target.kind == "worksheet"
        else { return }
        entries.append(
          Spreadsheet.Entry(
            name: name, isHidden: (tag["state"] ?? "visible") != "visible", part: target.part))
      default: return
      }
    }
  }
}
