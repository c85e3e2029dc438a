import DemarcAssurance
import DemarcFuzzKit
import DemarcModel
import DemarcSheets
import DemarcWorkbook

extension FuzzTarget {
  private static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>b</t></r></is></c></row>
    <row r="4"><c r="A4" s="1"><v>46053.75</v></c><c r="B4" t="b"><v>1</v></c><c r="D4" t="str">
    <f>A1</f><v>x</v></c><c r="E4" t="e"><v>#REF!</v></c></row>
    """
  private static let strings = "<si><t>id</t></si><si><r><t xml:space=\"preserve\">a </t></r></si>"
  private static let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>"

  /// The cells of a sheet, in a workbook that is otherwise whole.
  static let sheet = FuzzTarget(
    name: "sheet", seeds: { [Array(rows.utf8)] },
    dictionary: [
      "<row r=\"", "<c r=\"", "\" t=\"s\">", "<v>", "</v></c>", "<is><t>", "XFD", "1048576",
      "\" s=\"9",
      "</row>", "1E308", "-1", "_x000A_",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let book = Book.one(text, strings: strings, styles: styles)
    try refused {
      let rows = try Spreadsheet(book.bytes, name: "b").rows()
      try hold(
        zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }, "rows are out of order")
      try hold(rows.allSatisfy { $0.cells.last?.isEmpty == false }, "a row ends without a text")
      let first = try Spreadsheet(book.bytes, name: "b").rows(first: 1)
      try hold(first == Array(rows.prefix(1)), "the first row is another when it is read alone")
    }
  }

  /// Whole workbooks.
  static let workbook = FuzzTarget(
    name: "workbook",
    seeds: { [Book.one(rows, strings: strings, styles: styles).bytes, Book.one(rows).bytes] },
    dictionary: ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "xl/workbook.xml", "_rels/.rels", "\u{0}\u{0}"]
  ) { bytes in
    try refused {
      let book = try Spreadsheet(bytes, name: "b")
      for sheet in book.sheets { try refused { _ = try book.rows(of: sheet) } }
    }
  }

  /// The registry of reports, contracts and questionnaires.
  static let registry = FuzzTarget(
    name: "registry",
    seeds: { [Seeds.start(of: "examples/acme/assurance.yaml", bytesMax: 1 << 14)] },
    dictionary: [
      "reports:", "\n  - ", "id: ", "period: ", "2026-01-01", "2026-12-31", "controls: [",
      "opinion: ",
      "duties:", "sheets:", "columns: {", "null", "&a ", "*a", "expires: ",
    ]
  ) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let parsed = AssuranceRegistry.parse(SourceFile(name: "a.yaml", text: text))
    try TextPlaces(bytes).holdSpans(parsed.diagnostics, file: "a.yaml", required: false)
    let hasError = parsed.diagnostics.contains { $0.severity == .error }
    try hold(parsed.tree != nil || hasError, "nothing was read, and nothing is said")
  }

  /// Sheets of answers as text.
  static let answers = FuzzTarget(
    name: "answers",
    seeds: {
      [
        "id;answer;comment\nQ1;yes;\"a \"\"b\"\"\nc\"\nQ2;no;\n", "\u{FEFF}id,answer\r\n1,n/a\r\n",
        "id\tanswer\n1\tx\n",
      ].map { Array($0.utf8) }
    },
    dictionary: ["\"", "\"\"", ",", ";", "\t", "\r\n", "id", "answer", "\u{FEFF}"]
  ) { bytes in
    try refused {
      let sheet = try DelimitedText(bytes, name: "a.csv")
      let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
      try hold(
        sheet.rows.allSatisfy { (1...lines).contains($0.line) }, "a row is outside the text")
    }
  }

  /// FedRAMP's forms as CSV.
  static let form = FuzzTarget(
    name: "form",
    seeds: {
      [
        "Control ID,\(FedRAMPForm.statuses.joined(separator: ",")),"
          + FedRAMPForm.originations.map { "\"\($0)\"" }.joined(separator: ",")
          + "\nAC-1,X,,,,,X,,,,,,\nAC-2(1),,,,,X,,,,,,,\n",
        FedRAMPForm.crm.joined(separator: ";")
          + "\nAC-1;Yes;\nAC-2;Partial;\"inherited\nduty: x\"\n",
      ].map { Array($0.utf8) }
    },
    dictionary: ["X", ",", ";", "\"", "AC-2 (a)", "N/A", "Partial", "No", "\r\n"]
  ) { bytes in
    try refused {
      let table = try CSVTable.read(bytes, name: "f.csv")
      let faults =
        switch table.form {
        case .cis: CISLint.faults(table)
        case .crm: CRMLint.faults(table, services: ["a", "b"])
        case nil: [] as [Diagnostic]
        }
      let both = faults + FormPairLint.faults(cis: table, crm: table)
      let lines = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
      try hold(
        both.allSatisfy { (1...lines).contains($0.span?.start.line ?? 0) }, "outside the text")
    }
  }
}
