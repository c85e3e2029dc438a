internal import DemarcModel

/// A form as a table: from a CSV file of any author, or from our own sheet.
public struct FormTable: Sendable {
  /// One row and where it stands.
  public struct Row: Hashable, Sendable {
    /// The line in the file, from 1.
    public var line: Int
    public var cells: [String]

    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }

    /// The text of a column without spaces around it; empty where the row is too short.
    func text(_ column: Int) -> String {
      guard column < cells.count else { return "" }
      return FormTable.trim(cells[column])
    }
  }

  /// What diagnostics call it.
  public var name: String
  public var header: [String]
  /// Rows with at least one text.
  public var rows: [Row]

  public init(name: String, header: [String], rows: [Row]) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The form in the rows of a sheet, whatever stands above its titles.
  ///
  /// A title that is merged over two rows is in the upper one. Nil where no row holds the titles of a form.
  public init?(in rows: [Row], name: String) {
    for (place, row) in rows.prefix(Self.titleRowsMax).enumerated() {
      let upper = place > 0 && rows[place - 1].line == row.line - 1 ? rows[place - 1] : nil
      var titles = row.cells.enumerated().map { column, title in
        Self.trim(title).isEmpty ? upper?.text(column) ?? "" : title
      }
      while titles.last.map({ Self.trim($0).isEmpty }) == true { titles.removeLast() }
      self.init(
        name: name, header: titles,
        rows: rows.dropFirst(place + 1).filter { row in
          row.cells.contains { !Self.trim($0).isEmpty }
        })
      if form != nil { return }
    }
    return nil
  }

  /// Rows among which the titles of a form are looked for.
  public static let titleRowsMax = 20

  /// Our own sheet, titles in line 1.
  init(sheet: Sheet) {
    self.init(
      name: sheet.name, header: sheet.columns.map(\.title),
      rows: sheet.texts.enumerated().map { Row(line: $0.offset + 2, cells: $0.element) })
  }

  /// The form's kind, by its second column; nil for a table that is none of the two.
  public var form: Form? {
    guard header.count > 1 else { return nil }
    let second = Self.title(header[1]).lowercased()
    if second == FedRAMPForm.crm[1].lowercased() { return .crm }
    return header.contains { Self.title($0).lowercased().hasPrefix("service provider corporate") }
      ? .cis : nil
  }

  /// The forms that there are rules for.
  public enum Form: String, Hashable, Sendable { case cis, crm }

  func span(_ row: Row?) -> SourceSpan {
    SourceSpan(file: name, start: SourcePosition(line: row?.line ?? 1, column: 1))
  }

  /// Titles that differ from those of a form, in order; how they are broken into lines does not count.
  func headerFaults(_ wanted: [String], form: String) -> [Diagnostic] {
    let found = header.map(Self.title)
    guard found != wanted else { return [] }
    for (index, title) in wanted.enumerated() where index >= found.count || found[index] != title {
      let what = index < found.count ? "'\(found[index])'" : "no column"
      return [
        Diagnostic(
          "workbook.form-header",
          "column \(index + 1) of the \(form) has \(what) where '\(title)' belongs",
          at: span(nil), hint: "the form's columns are fixed, in words and order")
      ]
    }
    return [
      Diagnostic(
        "workbook.form-header",
        "the \(form) has \(found.count) columns where \(wanted.count) belong", at: span(nil),
        hint: "remove what stands right of '\(wanted.last ?? "")'")
    ]
  }

  /// Ids that are none or stand twice.
  func controlFaults() -> [Diagnostic] {
    var seen: [String: Int] = [:]
    var faults: [Diagnostic] = []
    for row in rows {
      let id = Self.key(row.text(0))
      if !ControlParts.isControl(row.text(0)) {
        faults.append(
          Diagnostic(
            "workbook.form-control", "'\(row.text(0))' is no control id", at: span(row),
            hint: "write it like AC-2, AC-2(1) or AC-2 (a), one row a control part"))
      } else if let first = seen[id] {
        faults.append(
          Diagnostic(
            "workbook.form-duplicate",
            "\(row.text(0)) stands in line \(first) already", at: span(row),
            hint: "one row a control part"))
      } else {
        seen[id] = row.line
      }
    }
    return faults
  }

  /// An id without its spaces, so that `AC-2 (a)` and `AC-2(a)` are one.
  static func key(_ id: String) -> String { id.filter { $0 != " " } }

  /// A title in one line.
  private static func title(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{feff}" }.joined(separator: " ")
  }

  static func trim(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace || first == "\u{feff}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
