import ArgumentParser
import DemarcBoundary
import DemarcJSON
import DemarcModel
import DemarcReport

/// The responsibility matrix on its own.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show, export or compare the responsibility matrix.",
    subcommands: [Show.self, Export.self, Diff.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who owns what, requirement by requirement.")

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions

    @Option(help: "Only this requirement, such as CC6.1.")
    var requirement: String?

    @Option(help: "Only this service, such as aws.s3.")
    var service: String?

    func run() throws {
      try reportingFaults(talk.console) { console in
        let session = try Session.open(estate)
        let input = ReportInput(
          assessment: session.assess(console), catalog: session.catalog, checks: session.checks)
        console.print(
          MatrixText.text(
            input, requirement: requirement, service: service,
            style: Style(colour: console.colour, width: console.width)))
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the matrix as CSV, one row a part, as a workbook, or all of it as JSON.",
      discussion: "The workbook also has the forms that auditors know: see 'demarc workbook'.")

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions

    @Option(help: "csv, json or xlsx.")
    var format: Form = .csv

    enum Form: String, ExpressibleByArgument, CaseIterable { case csv, json, xlsx }

    func run() throws {
      try reportingFaults(talk.console) { console in
        let session = try Session.open(estate)
        let input = ReportInput(
          assessment: session.assess(console), catalog: session.catalog, checks: session.checks)
        switch format {
        case .csv: console.print(MatrixCSV.bytes(input))
        case .json: console.print(AssessmentJSON.bytes(input))
        case .xlsx: try WorkbookFile.print(session, input, console)
        }
      }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what changed between two assessments, in sentences.",
      discussion: "Exit status 1 if anything needs attention.")

    @Argument(help: "assessment.json of the earlier run.")
    var old: String

    @Argument(help: "assessment.json of the later run.")
    var new: String

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      try reportingFaults(talk.console) { console in
        let diff = MatrixDiff(from: try Self.snapshot(old), to: try Self.snapshot(new))
        console.print(json ? DiffText.json(diff) : DiffText.text(diff))
        if diff.changes.contains(where: \.needsAttention) { throw ExitStatus.findings.error }
      }
    }

    private static func snapshot(_ path: String) throws -> MatrixSnapshot {
      let bytes = try Files.read(path)
      let document: JSONDocument
      do throws(JSONError) {
        document = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: 1 << 31))
      } catch {
        throw Diagnostic(
          "matrix.not-an-assessment", error.message,
          at: SourceSpan(
            file: path, start: SourcePosition(line: error.line, column: error.column)),
          hint: "give the assessment.json that 'demarc assess' wrote")
      }
      return try MatrixSnapshot(document.root, file: path)
    }
  }
}

/// Runs a command's body; a fault of the user's input is printed and gives exit status 2.
func reportingFaults(_ console: Console, _ body: (Console) throws -> Void) throws {
  do {
    try body(console)
  } catch let fault as Diagnostic {
    console.complain("\(fault)")
    throw ExitStatus.notAssessed.error
  }
}
