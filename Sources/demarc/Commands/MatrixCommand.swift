import ArgumentParser
import DemarcBoundary
import DemarcJSON
import DemarcMatrix
import DemarcModel
import DemarcReport

/// The responsibility matrix on its own.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show, export, compare and approve the responsibility matrix.",
    subcommands: [
      Show.self, Export.self, Diff.self, MatrixListCommand.self, MatrixApproveCommand.self,
    ], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who owns what, requirement by requirement, or a version that was kept.",
      discussion: """
        demarc matrix show              of the workspace's exports, or of those named
        demarc matrix show v3           version 3, as 'demarc assess' kept it
        demarc matrix show approved     the version that was approved last
        """)

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions

    @Option(help: "Only this requirement, such as CC6.1.")
    var requirement: String?

    @Option(help: "Only this service, such as aws.s3.")
    var service: String?

    @Flag(help: "Print a version's facts as they are kept, in JSON.")
    var json = false

    /// The version asked for: one word that names one, and no file.
    private var version: String? {
      guard estate.paths.count == 1, let name = estate.paths.first, MatrixDesk.isName(name),
        !Files.exists(name)
      else { return nil }
      return name
    }

    func validate() throws {
      if json, version == nil { throw ValidationError("--json is for versions, such as 'v3'") }
    }

    func run() throws {
      if let version {
        let place = MatrixPlace(workspace: estate.workspace, console: talk.console)
        return try place.work { try place.show(version, json: json, $0) }
      }
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
      abstract: "Say what changed between two assessments or versions, in sentences.",
      discussion: """
        Each is an assessment.json, or a version of the workspace: v3, the start of a digest, latest \
        or approved. Exit status 1 if anything needs attention.
        """)

    @Argument(help: "The earlier one: assessment.json, or a version.")
    var old: String

    @Argument(help: "The later one: assessment.json, or a version.")
    var new: String

    @Option(help: "Directory of the workspace whose versions are meant.")
    var workspace = "."

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      try reportingFaults(talk.console) { console in
        let diff = MatrixDiff(from: try snapshot(old), to: try snapshot(new))
        console.print(json ? DiffText.json(diff) : DiffText.text(diff))
        if diff.changes.contains(where: \.needsAttention) { throw ExitStatus.findings.error }
      }
    }

    private func snapshot(_ path: String) throws -> MatrixSnapshot {
      if !Files.exists(path), MatrixDesk.isName(path) {
        let place = MatrixPlace(workspace: workspace, console: talk.console)
        return try place.inHistory { history in
          let desk = MatrixRecorder.desk
          return try desk.snapshot(try desk.find(path, in: history), history)
        }
      }
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
