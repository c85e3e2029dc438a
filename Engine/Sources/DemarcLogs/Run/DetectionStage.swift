internal import DemarcEstate
internal import DemarcModel
internal import SigmaEngine

/// Takes what workers found, in the order of the input, and makes alerts and sums of it.
final class DetectionStage {
  private let plan: DetectionPlan
  private let handlers: DetectionRun.Handlers
  private let maker: AlertMaker
  private var correlations: CorrelationStage
  private var seen: RecentMarks
  private var tally: RunTally
  private var cursors: LogCursors
  private var progress = DetectionProgress()
  private(set) var isStopped = false
  /// The record that an alert came of last; the run is not stopped inside one.
  private var lastRecord: (file: Int, end: Int)?

  init(_ plan: DetectionPlan, from position: LogPosition, _ handlers: DetectionRun.Handlers) {
    self.plan = plan
    self.handlers = handlers
    maker = AlertMaker(plan)
    correlations = CorrelationStage(plan, from: position)
    seen = RecentMarks(position.seen, max: plan.options.seenMax)
    tally = RunTally(plan)
    cursors = LogCursors(position)
    if position.cutMs != nil {
      tally.note(Self.cut("the run before matched more than its position has room for"))
    }
  }

  private static func cut(_ message: String) -> Diagnostic {
    Diagnostic(
      "detect.resume-cut", "\(message): correlations lack events that they may still count",
      hint: "alerts of correlations may be missing or come twice where one run ends and the next "
        + "begins; read the logs of that time once more without a position",
      severity: .warning)
  }

  /// Begins a round over files; gives back those that have something new, and where that starts.
  func begin(_ found: LogFiles) -> (files: [LogFile], positions: [LogFilePosition?]) {
    for diagnostic in found.diagnostics { tally.note(diagnostic) }
    let work = cursors.begin(found.files)
    for name in work.skipped { tally.skip(name) }
    progress.files += work.files.count
    let sizes = work.files.map(\.size)
    // A log that is followed has no end that one could be on the way to.
    if !sizes.contains(nil), !plan.options.follows {
      progress.bytes = (progress.bytes ?? 0) + sizes.compactMap { $0 }.reduce(0, +)
    }
    return (work.files, work.positions)
  }

  /// False when the run is to end.
  func take(_ batch: SegmentBatch, of segment: LogSegment) -> Bool {
    cursors.begin(segment, head: batch.head)
    let line = cursors.lineBase(segment)
    for hit in batch.hits {
      let record = (file: segment.file, end: hit.record.upperBound)
      let isSame = lastRecord?.end == record.end && lastRecord?.file == record.file
      if !isSame, handlers.shouldStop() {
        // All records before this one are done, this one is not.
        cursors.move(segment, to: hit.record.lowerBound, line: line + hit.line)
        return stop()
      }
      lastRecord = record
      take(hit, segment, line: line + hit.line)
    }
    tally.take(batch, of: segment, line: line)
    cursors.end(batch, of: segment)
    note(batch, segment)
    handlers.onProgress(progress)
    handlers.onPosition { self.position }
    return handlers.shouldStop() ? stop() : true
  }

  private func stop() -> Bool {
    isStopped = true
    return false
  }

  private func take(_ hit: LogHit, _ segment: LogSegment, line: Int) {
    if hit.key.isUnique, !seen.insert(hit.key.mark.low) {
      tally.duplicates += 1
      return
    }
    let event = AlertEvent(
      id: hit.facts.eventID, timeMs: hit.facts.timeMs ?? 0, file: segment.input.name,
      offset: hit.offset, length: hit.length, line: line)
    for match in hit.matches {
      tally.matched(match.rule)
      if plan.rules.correlationPlan.alertsOnItsOwn(rule: match.rule) {
        hand(maker.alert(match, hit, event))
      }
      if hit.facts.timeMs != nil, plan.rules.correlationPlan.observes(rule: match.rule) {
        correlations.add(match, hit, event) { self.handCorrelation($0) }
      }
    }
  }

  private func hand(_ alert: Alert) {
    progress.alerts += 1
    tally.alerts += 1
    handlers.onAlert(alert)
  }

  private func handCorrelation(_ alert: Alert) {
    tally.matched(correlation: alert.rule.id)
    hand(alert)
  }

  private func note(_ batch: SegmentBatch, _ segment: LogSegment) {
    progress.records += batch.records
    progress.textBytes = tally.textBytes
    progress.bytesDone = tally.bytes
    if batch.isLast, segment.isLast { progress.filesDone += 1 }
  }

  /// Nothing new came while the inputs are watched.
  func idle() {
    guard let now = handlers.clockMs() else { return }
    let late = min(plan.options.correlator.latenessMs, 1 << 50)
    correlations.advance(toMs: now - late) { self.handCorrelation($0) }
  }

  private var position: LogPosition {
    var position = LogPosition(files: cursors.files, seen: seen.marks)
    correlations.write(to: &position)
    return position
  }

  func finish(isComplete: Bool) -> DetectionSummary {
    if isComplete { correlations.finish { self.handCorrelation($0) } }
    let position = position
    if plan.options.keepsPosition, position.cutMs != nil {
      tally.note(Self.cut("the matches of this run are more than its position has room for"))
    }
    var summary = tally.summary(files: progress.files)
    summary.lateObservations = correlations.lateCount
    summary.evictedGroups = correlations.evictedCount
    summary.isComplete = isComplete
    summary.position = position
    return summary
  }
}
