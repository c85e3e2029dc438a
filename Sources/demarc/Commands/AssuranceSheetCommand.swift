import ArgumentParser
import DemarcReport
import DemarcSheets

/// Shows what a workbook holds, as it is read for a questionnaire.
struct AssuranceSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "List the sheets of an XLSX workbook, or print one as CSV.",
    discussion: "What it prints is what 'sheet' and 'columns' in assurance.yaml choose from.")

  @Argument(help: "An XLSX workbook.")
  var file: String

  @Option(help: "The sheet to print.")
  var sheet: String?

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    try reportingFaults(talk.console) { console in
      let book = try Spreadsheet(try Files.read(file), name: file)
      guard let sheet else {
        console.print(book.sheets.map { $0 + "\n" }.joined())
        return
      }
      var writer = CSVWriter()
      for row in try book.rows(of: sheet) { writer.row(row.cells) }
      console.print(writer.bytes)
    }
  }
}
