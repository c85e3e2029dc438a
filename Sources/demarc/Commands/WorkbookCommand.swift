import ArgumentParser
import DemarcBoundary
import DemarcModel
import DemarcReport
import DemarcSheets
import DemarcWorkbook

/// The auditor's workbook, and the rules of the forms in it.
struct WorkbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "Write the auditor's workbook, or check FedRAMP's forms by their own rules.",
    subcommands: [Export.self, Lint.self], defaultSubcommand: Export.self)

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the workbook as XLSX, or one of its sheets as CSV.")

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions
    @OptionGroup var due: DueDaysOptions

    @Option(help: "Print this sheet as CSV, such as 'FedRAMP CIS'.")
    var sheet: String?

    @Option(help: "Only controls of this baseline on FedRAMP's sheets, such as fedramp-moderate.")
    var baseline: String?

    @Option(
      name: .shortAndLong, help: "File the workbook is written to; standard output if absent.")
    var output: String?

    func run() throws {
      try reportingFaults(talk.console) { console in
        let session = try Session.open(estate)
        var assessment = session.assess(console)
        assessment.evidence = try WorkspaceEvidence.citations(
          of: assessment, workspace: estate.workspace)
        let report = ReportInput(
          assessment: assessment, catalog: session.catalog, checks: session.checks)
        if let sheet {
          console.print(try csv(sheet, session, report))
        } else if let output {
          let file = try WorkbookFile.make(
            session, report, console, baseline: baseline, schedule: due.schedule)
          let place = OutputPlace(
            output, workspace: estate.workspace, folder: ".", file: WorkbookFile.name)
          try ReportWriter(directory: place.folder).write([
            ReportFile(name: place.name, bytes: file.bytes)
          ])
        } else {
          try WorkbookFile.print(
            session, report, console, baseline: baseline, schedule: due.schedule)
        }
      }
    }

    private func csv(
      _ name: String, _ session: Session, _ report: ReportInput
    ) throws -> [UInt8] {
      let input = try WorkbookFile.input(
        session, report, baseline: baseline, schedule: due.schedule)
      let sheets = Workbook.sheets(input)
      guard let sheet = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) else {
        let names = sheets.map { "'\($0.name)'" }.joined(separator: ", ")
        throw ValidationError("no sheet is called '\(name)'; there are \(names)")
      }
      var out = CSVWriter()
      if sheet.layout == .table { out.row(sheet.columns.map(\.title)) }
      for row in sheet.texts { out.row(row) }
      return out.bytes
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check CIS and CRM sheets by FedRAMP's fill rules.",
      discussion: """
        A sheet's form is told by its column titles; of a workbook, all sheets that are one of the two are \
        checked. Given one CIS and one CRM sheet, what one says is compared with the other. Exit status 1 \
        if a rule is broken.
        """)

    @Argument(help: "XLSX workbooks, or sheets saved as CSV.")
    var files: [String]

    @Option(help: "Name of a service a duty may begin with (repeatable).")
    var service: [String] = []

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      try reportingFaults(talk.console) { console in
        let tables = try files.flatMap(tables)
        var faults: [Diagnostic] = []
        for table in tables { faults += try lint(table) }
        let cis = tables.filter { $0.form == .cis }
        let crm = tables.filter { $0.form == .crm }
        if let cis = cis.first, let crm = crm.first {
          faults += FormPairLint.faults(cis: cis, crm: crm)
        }
        for fault in faults { console.print("\(fault)\n") }
        let rows = tables.reduce(0) { $0 + $1.rows.count }
        console.note(
          "\(Label.count(rows, "row")) read, \(Label.count(faults.count, "fault"))")
        if !faults.isEmpty { throw ExitStatus.findings.error }
      }
    }

    private func tables(_ path: String) throws -> [FormTable] {
      let bytes = try Files.read(path)
      guard Spreadsheet.recognises(bytes) else { return [try CSVTable.read(bytes, name: path)] }
      let book = try Spreadsheet(bytes, name: path)
      func form(_ sheet: String, first: Int? = nil) throws -> FormTable? {
        FormTable(
          in: try book.rows(of: sheet, first: first).map {
            FormTable.Row(line: $0.number, cells: $0.cells)
          }, name: "\(path)/\(sheet)")
      }
      let forms = try book.sheets.compactMap { sheet in
        // A sheet that is no form may be long.
        try form(sheet, first: FormTable.titleRowsMax) == nil ? nil : try form(sheet)
      }
      guard forms.isEmpty else { return forms }
      throw Diagnostic(
        "workbook.unknown-form", "'\(path)' has neither a CIS nor a CRM sheet",
        hint: "its sheets are " + book.sheets.map { "'\($0)'" }.joined(separator: ", "))
    }

    private func lint(_ table: FormTable) throws -> [Diagnostic] {
      switch table.form {
      case .cis: CISLint.faults(table)
      case .crm: CRMLint.faults(table, services: Set(service))
      case nil:
        throw Diagnostic(
          "workbook.unknown-form", "'\(table.name)' is neither a CIS nor a CRM sheet",
          at: SourceSpan(file: table.name, start: SourcePosition(line: 1, column: 1)),
          hint: "the first line holds the form's column titles")
      }
    }
  }
}
