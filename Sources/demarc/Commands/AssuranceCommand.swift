import ArgumentParser
import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport

/// Assurance from outside: reports, agreements, questionnaires, reviews, claims.
struct AssuranceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assurance",
    abstract: "Keep the reports, agreements and questionnaires that assurance rests on.",
    discussion: """
      They stand in assurance.yaml (or assurance/*.yaml) of the workspace, which people write and \
      review like code. A report proves the provider's side of what it names; the controls it \
      expects of you become duties in the matrix.
      """,
    subcommands: [
      List.self, AssuranceAddCommand.self, Check.self, Show.self, Claims.self, Questions.self,
      AssuranceSheetCommand.self,
    ], defaultSubcommand: List.self)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what is on file, with the days it has left.")

    @OptionGroup var place: AssurancePlace

    @Option(help: "Days before the end from which an entry counts as lapsing soon.")
    var soon = 60

    @Option(help: "text or json.")
    var format: Form = .text

    func run() throws {
      try place.work { files, asOf, console in
        let rows = RegistryRows(files.registry, on: asOf.day, warnDays: soon)
        console.print(
          format == .json
            ? rows.json(asOf: asOf, diagnostics: files.diagnostics)
            : AssuranceText.list(rows, asOf: asOf.day).text(style: console.style))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one entry in full: a report, agreement, questionnaire, review, sheet or duty."
    )

    @Argument(help: "The entry's id.")
    var id: String

    @OptionGroup var place: AssurancePlace

    @Option(help: "text or json.")
    var format: Form = .text

    func run() throws {
      try place.work { files, asOf, console in
        let scored = files.scores()
        guard
          let detail = RegistryDetail(
            id, in: files.registry, on: asOf.day, scores: scored.scores)
        else {
          throw Diagnostic(
            "assurance.unknown-entry", "nothing on file is called '\(id)'",
            hint: "'demarc assurance list' lists what is")
        }
        let page = AssuranceText.page(detail)
        console.print(format == .json ? page.json : page.text(style: console.style))
        for fault in scored.diagnostics { console.complain("\(fault)") }
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is lacking: lapses, scope holes, letters, decisions, agreements.",
      discussion: """
        With exports (or the workspace's imports/) it knows the services and regions in use, and so \
        what no report names and where health data lies without an agreement.
        """)

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions

    @Option(help: "Days before an end at which a warning begins, the last the worst.")
    var warn = "60,30,0"

    @Option(help: "Least severity of a gap that gives exit status 1, or 'none'.")
    var failOn = FailureThreshold.severity(.low)

    @Option(help: "text or json.")
    var format: Form = .text

    func run() throws {
      let days = warn.split(separator: ",").map { Int($0) }
      guard days.allSatisfy({ $0.map { (0...3650).contains($0) } ?? false }) else {
        throw ValidationError("--warn takes days such as 60,30,0")
      }
      try reportingFaults(talk.console) { console in
        let review = try AssuranceCheck.run(estate, warnDays: days.compactMap { $0 }, console)
        console.print(
          format == .json ? review.json : review.text(style: console.style))
        for fault in review.diagnostics where format == .text { console.complain("\(fault)") }
        if review.diagnostics.contains(where: { $0.severity == .error }) {
          throw ExitStatus.notAssessed.error
        }
        if review.gaps.contains(where: { failOn.includes($0.severity) }) {
          throw ExitStatus.findings.error
        }
      }
    }
  }

  struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set what others claim, without evidence, beside what is derived.",
      discussion: "Exit status 1 if a claim leaves out a side that has a part.")

    @OptionGroup var estate: EstateOptions
    @OptionGroup var talk: ConsoleOptions

    @Flag(help: "Only those that differ.")
    var conflicts = false

    @Option(help: "text or json.")
    var format: Form = .text

    func run() throws {
      try reportingFaults(talk.console) { console in
        let session = try Session.open(estate)
        let assessment = session.assess(console)
        var standings = ClaimComparison(assessment.matrix).standings(assessment.claims)
        let differs = standings.contains { $0.state == .conflict }
        if conflicts { standings = standings.filter { $0.state == .conflict } }
        console.print(
          format == .json
            ? ClaimReport.json(standings) : ClaimReport.text(standings, style: console.style))
        if differs { throw ExitStatus.findings.error }
      }
    }
  }

  struct Questions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print our own questions as a CSV sheet to send out.")

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      try reportingFaults(talk.console) { console in
        console.print(QuestionSheet.csv(try QuestionSet.shipped(EmbeddedData())))
      }
    }
  }
}

/// Where the registry is, and the day it is asked about.
struct AssurancePlace: ParsableArguments {
  @Option(help: "Directory with assurance.yaml and demarc.yaml.")
  var workspace = "."

  @Option(help: "The day to speak of, such as 2026-06-30; today, if absent.")
  var asOf: String?

  @OptionGroup var talk: ConsoleOptions

  /// Works on the registry; what cannot be read of it ends with status 2.
  func work(_ body: (AssuranceFiles, Instant, Console) throws -> Void) throws {
    try reportingFaults(talk.console) { console in
      let (file, faults) = try Session.workspace(workspace)
      var files = try AssuranceFiles.open(workspace: workspace, file)
      files.diagnostics = faults + files.diagnostics
      try body(files, try Session.instant(asOf), console)
      for fault in files.diagnostics { console.complain("\(fault)") }
      if files.diagnostics.contains(where: { $0.severity == .error }) {
        throw ExitStatus.notAssessed.error
      }
    }
  }
}
