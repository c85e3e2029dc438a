public import ArgumentParser
import DemarcAssess
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcOSCAL
public import DemarcReport

/// The main job: exports in, a two-sided verdict out.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Assess an estate: whose each requirement is, and what of it is proven.",
    discussion: """
      Prints a summary and, with --output (or in a workspace, into report/), writes the reports: \
      assessment.json, report.html, workbook.xlsx, matrix.csv, findings.csv, report.md, \
      findings.sarif, findings.junit.xml and assessment-results.json (OSCAL). They replace those of the last run all at once or not at all.

      In a workspace the matrix is kept as a version where it changed ('demarc matrix list'), and the \
      summary says why it has to be reviewed.
      """)

  @OptionGroup var estate: EstateOptions
  @OptionGroup var talk: ConsoleOptions

  @Option(help: "Print in this form.")
  var format = PrintedForm.report(.text)

  @Option(name: .shortAndLong, help: "Directory the reports are written to.")
  var output: String?

  @Option(help: "Least severity of an open finding that gives exit status 1, or 'none'.")
  var failOn = FailureThreshold.severity(.low)

  @Flag(inversion: .prefixedNo, help: "Record the run in the workspace's evidence ledger.")
  var evidence = true

  func run() throws {
    let console = talk.console
    do {
      // Opened first: a key that does not open is told before the work, not after it.
      let ledger = evidence ? try WorkspaceEvidence.open(workspace: estate.workspace) : nil
      let started = FileTime.now()
      let session = try Session.open(estate)
      let found = session.assess(console)
      var input = ReportInput(
        assessment: found, catalog: session.catalog, checks: session.checks)
      let recorded = recordsMatrix ? recorder.record(&input) : nil
      let kept = try ledger.map { try keep(&input, session, in: $0, started: started) }
      let assessment = input.assessment
      try print(input, session, console)
      for fault in assessment.diagnostics.prefix(Self.faultsShown) where format != .report(.text) {
        console.complain("\(fault)")
      }
      if let directory = output ?? workspaceReport {
        var files = try ReportFormat.allCases.filter { $0 != .text }.flatMap {
          try $0.files(input, assets: Self.assets)
        }
        files.append(try WorkbookFile.make(session, input, console))
        // A run in which no requirement is assessed has no results in OSCAL.
        if !assessment.matrix.verdicts.isEmpty {
          files.append(
            ReportFile(
              name: Self.oscalName, bytes: try Self.oscal(input, session)))
        }
        try ReportWriter(directory: directory).write(files)
        console.note(
          "Report: \(directory)/report.html, and \(files.count - 1) more files beside it")
      }
      if let recorded { console.note(recorded) }
      if let kept { console.note(kept) }
      try finish(assessment)
    } catch let fault as Diagnostic {
      console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
  }

  /// Puts the run on record; what it rests on is cited from then on.
  private func keep(
    _ input: inout ReportInput, _ session: Session, in writing: WorkspaceEvidence.Writing,
    started: FileTime
  ) throws -> String {
    let recorder = AssessmentRecorder(
      ledger: writing.ledger, signer: writing.signer, collector: WorkspaceEvidence.collector,
      started: started)
    let recordedAt = Instant(secondsSince1970: Console.now())
    let texts = WorkspaceTexts(workspace: estate.workspace, file: session.request.workspace)
    let registry = RegistryEvidence(
      session.assurance, collector: WorkspaceEvidence.collector, recordedAt: recordedAt)
    let matrix = MatrixEvidence(collector: WorkspaceEvidence.collector, recordedAt: recordedAt)
    var statements = registry.statements()
    if recordsMatrix { statements += try matrix.latest(workspace: estate.workspace) }
    var whole = input
    let outcome = try recorder.record(
      &input.assessment, texts: texts.paths, statements: statements, recordedAt: recordedAt
    ) { assessment in
      whole.assessment = assessment
      return AssessmentJSON.bytes(whole)
    }
    return "Evidence: leaves \(outcome.leaves.lowerBound) to \(outcome.leaves.upperBound - 1) of "
      + "\(outcome.origin), now \(outcome.size); 'demarc evidence list' shows them"
  }

  /// The page's own parts are packed into the binary.
  private static let assets = ReportAssets { EmbeddedData().file("report/\($0)") }

  private func print(_ input: ReportInput, _ session: Session, _ console: Console) throws {
    switch format {
    case .report(.text):
      let style = Style(colour: console.colour, width: console.width)
      console.print(TextReport.text(input, style: style))
    case .report(let form):
      for file in try form.files(input, assets: Self.assets) { console.print(file.bytes) }
    case .workbook: try WorkbookFile.print(session, input, console)
    case .oscal: console.print(try Self.oscal(input, session))
    }
  }

  private static let oscalName = "assessment-results.json"

  private static func oscal(_ input: ReportInput, _ session: Session) throws -> [UInt8] {
    try OSCALExport.results(OSCALExportInput(report: input, catalog: session.catalog))
  }

  /// Faults printed after a machine-readable result; all of them are in it.
  private static let faultsShown = 20

  private var workspaceReport: String? {
    guard Files.exists("\(estate.workspace)/demarc.yaml") else { return nil }
    return estate.workspace == "." ? "report" : "\(estate.workspace)/report"
  }

  /// The matrix is that of the workspace only where all of it was asked for.
  private var recordsMatrix: Bool {
    workspaceReport != nil && estate.paths.isEmpty && estate.frameworks.isEmpty
  }

  private var recorder: MatrixRecorder {
    MatrixRecorder(workspace: estate.workspace, nowMs: Int64(Console.now()) * 1000)
  }

  private func finish(_ assessment: Assessment) throws {
    if assessment.isIncomplete { throw ExitStatus.notAssessed.error }
    let open = assessment.findings.contains { finding in
      finding.outcome == .fail && !finding.isAccepted && failOn.includes(finding.severity)
    }
    let owed = assessment.gaps.contains { $0.isFinding && failOn.includes($0.severity) }
    if open || owed { throw ExitStatus.findings.error }
  }
}

/// The severity from which a finding fails the run.
enum FailureThreshold: ExpressibleByArgument {
  case never
  case severity(Severity)

  init?(argument: String) {
    if argument == "none" {
      self = .never
    } else if let severity = Severity(rawValue: argument) {
      self = .severity(severity)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .never: "none"
    case .severity(let severity): severity.rawValue
    }
  }

  static var allValueStrings: [String] { Severity.allCases.map(\.rawValue) + ["none"] }

  func includes(_ severity: Severity) -> Bool {
    switch self {
    case .never: false
    case .severity(let least): severity >= least
    }
  }
}

extension ReportFormat: @retroactive ExpressibleByArgument {}
