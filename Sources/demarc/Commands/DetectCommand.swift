public import ArgumentParser
import DemarcLogs
import DemarcModel
import DemarcReport
import SigmaEngine

/// Audit logs in, alerts and incidents out.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract:
      "Judge audit logs by detection rules: alerts as they are found, incidents in the store.",
    discussion: """
      Reads CloudTrail, Azure, Google Cloud and Microsoft 365 audit logs as they were exported: files, \
      directories, patterns such as 'logs/**/*.json.gz', or - for standard input; gz or not. The kind \
      of log is told by its content. Rules are those of Demarc, those added with 'demarc rules add', \
      those in the workspace's policies/sigma, and those named with --rules.

      In a workspace the alerts become incidents: 'demarc incident list' shows them.

      Exit status: 0 clean, 1 alerts at or above --fail-on, 2 something could not be read or judged, \
      64 wrong usage.
      """)

  @Argument(help: "Logs: files, directories, patterns, or -. Without any, the workspace's logs/.")
  var paths: [String] = []

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var output: AlertOutputOptions
  @OptionGroup var talk: ConsoleOptions

  @Option(help: "Least level of an alert that is shown.")
  var minLevel = Severity.informational

  @Option(help: "Least level of an alert that gives exit status 1, or 'none'.")
  var failOn = FailureThreshold.severity(.medium)

  @Option(help: "The moment at which incidents are recorded; now, if absent.")
  var asOf: String?

  @Flag(help: "Go on reading as a file grows, until interrupted.")
  var follow = false

  @Option(help: "File that keeps how far the logs were read; a later run goes on from there.")
  var resume: String?

  @Option(help: "Threads that read and judge; the machine's processors, if absent.")
  var threads: Int?

  @Flag(inversion: .prefixedNo, help: "Record incidents in the workspace's store.")
  var incidents = true

  @Flag(inversion: .prefixedNo, help: "Record the run in the workspace's evidence ledger.")
  var evidence = true

  @Flag(help: .hidden)
  var wholeEvaluation = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
  }

  func run() throws {
    let console = talk.console
    do {
      let rules = try ruleSet.load(console)
      let session = DetectionSession(
        output: try AlertSinks(output, console, asOf: asOf),
        incidents: try incidentRecorder(), evidence: try evidenceRecorder(),
        leastSeverity: minLevel, console: console)
      var options = DetectionOptions()
      options.workers = threads ?? Processors.count
      options.follows = follow
      options.tiers = !wholeEvaluation
      options.keepsPosition = resume != nil
      if !follow, resume == nil {
        // Files of a bucket are in no order of time: correlations wait for the last of them.
        options.correlator.latenessMs = .max
        options.correlator.heldBytesMax = 32 << 20
      }
      let position = try ReadingPosition(path: resume)
      let summary = session.run(
        DetectionRun(rules.rules, options: options), try inputs(), from: position)
      try session.finish(summary, rules, failOn: failOn)
    } catch let fault as Diagnostic {
      console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
  }

  private func inputs() throws -> [LogInput] {
    guard paths.isEmpty else { return paths.map { .path($0) } }
    let folder = ruleSet.place("logs")
    guard Files.isDirectory(folder) else {
      throw ValidationError(
        "no logs given, and there is no directory '\(folder)'; name files, directories or -")
    }
    return [.path(folder)]
  }

  /// Where the run is put on record: the ledger of a workspace that has one.
  private func evidenceRecorder() throws -> AlertEvidence? {
    let workspace = ruleSet.workspace
    guard evidence, let writing = try WorkspaceEvidence.open(workspace: workspace) else {
      return nil
    }
    return try AlertEvidence(
      writing.ledger, writing.signer, collector: WorkspaceEvidence.collector,
      recordedAt: Instant(secondsSince1970: Console.now()),
      inputs: paths.isEmpty ? [ruleSet.place("logs")] : paths,
      waitingAt: ruleSet.place(".demarc/alerts.ndjson"))
  }

  /// Where incidents go: the store of a workspace; nowhere without one.
  private func incidentRecorder() throws -> IncidentRecorder? {
    guard incidents, Files.exists(ruleSet.place("demarc.yaml")) else { return nil }
    let now = try Session.instant(asOf)
    return IncidentRecorder(
      store: try WorkspaceStore.open(workspace: ruleSet.workspace), nowMs: now.milliseconds)
  }
}

extension Severity: @retroactive ExpressibleByArgument {}

extension Instant {
  /// UTC milliseconds since 1970-01-01.
  var milliseconds: Int64 { (Int64(day.number) * 86_400 + Int64(second)) * 1000 }
}
