import DemarcLogs
import DemarcModel
import DemarcReport
import Glibc

/// One run of detection as a command sees it: alerts go to the outputs and into the store as they
/// come.
final class DetectionSession {
  private let output: AlertSinks
  private let incidents: IncidentRecorder?
  private let evidence: AlertEvidence?
  private let leastSeverity: Severity
  private let console: Console
  private var worst: Severity?
  private var fault: Diagnostic?

  init(
    output: AlertSinks, incidents: IncidentRecorder?, evidence: AlertEvidence?,
    leastSeverity: Severity, console: Console
  ) {
    self.output = output
    self.incidents = incidents
    self.evidence = evidence
    self.leastSeverity = leastSeverity
    self.console = console
  }

  /// Reads the logs to their end, or until the process is asked to stop.
  func run(
    _ detection: DetectionRun, _ inputs: [LogInput], from position: ReadingPosition
  ) -> DetectionSummary {
    Interruption.watch()
    let progress = ReadingProgress(console)
    var handlers = DetectionRun.Handlers { [self] alert in take(alert) }
    handlers.onProgress = { progress.update($0) }
    handlers.onPosition = { [self] current in keep(current(), position) }
    handlers.shouldStop = { [self] in Interruption.isAsked || fault != nil }
    handlers.wait = { [self] in
      settle()
      usleep(500_000)
      return !Interruption.isAsked && fault == nil
    }
    output.begin()
    let summary = detection.run(inputs, from: position.start, handlers)
    progress.finish()
    settle()
    keep(summary.position, position)
    return summary
  }

  /// Writes what comes after the last alert, and ends with the status that the run asks for.
  func finish(
    _ summary: DetectionSummary, _ rules: RuleSetOptions.Loaded, failOn: FailureThreshold
  ) throws {
    if let fault { throw fault }
    var tally = summary.tally
    let runFaults = tally.diagnostics
    tally.diagnostics = rules.diagnostics + runFaults
    try output.end(tally)
    for fault in runFaults.prefix(output.saysFaults ? 0 : 20) {
      console.complain("\(fault)")
    }
    if let incidents { console.note(incidents.sentence) }
    if let evidence {
      console.note("Evidence: leaf \(try evidence.record(summary)) of the ledger")
    }
    if Interruption.isAsked { console.note("Interrupted; what was read until then is reported.") }
    // A rule that waits for values of its user was refused by name; it is no fault of the run.
    let isWrong = tally.diagnostics.contains {
      $0.severity == .error && $0.code != "sigma.unknown-placeholder"
    }
    if isWrong || (!summary.isComplete && !Interruption.isAsked) {
      throw ExitStatus.notAssessed.error
    }
    if let worst, failOn.includes(worst) { throw ExitStatus.findings.error }
  }

  private func take(_ alert: Alert) {
    guard alert.rule.severity >= leastSeverity, fault == nil else { return }
    worst = max(worst ?? alert.rule.severity, alert.rule.severity)
    attempt {
      try output.write(alert)
      try incidents?.take(alert)
      try evidence?.take(alert)
    }
  }

  /// Makes what was found so far visible and durable.
  private func settle() {
    attempt {
      try output.flush()
      try incidents?.flush()
    }
  }

  /// The position is kept behind the alerts that belong to it, so that none is lost.
  private func keep(_ position: LogPosition, _ file: ReadingPosition) {
    guard file.isKept else { return }
    settle()
    attempt { try file.keep(position) }
  }

  private func attempt(_ work: () throws -> Void) {
    guard fault == nil else { return }
    do { try work() } catch let caught as Diagnostic { fault = caught } catch {
      fault = Diagnostic("detect.failed", "\(error)")
    }
  }
}

/// Whether the process was asked to stop (SIGINT, SIGTERM); it then ends in good order.
enum Interruption {
  nonisolated(unsafe) private static var flag: sig_atomic_t = 0

  static var isAsked: Bool { flag != 0 }

  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        // Asked twice, it ends at once.
        if Interruption.flag != 0 { _exit(128 + received) }
        Interruption.flag = 1
      }
    }
  }
}
