public import DemarcModel

/// Reads logs and hands over the alerts of detection rules, in the order of the input.
public struct DetectionRun: Sendable {
  public let rules: DetectionRules
  public let options: DetectionOptions

  public init(_ rules: DetectionRules, options: DetectionOptions = DetectionOptions()) {
    self.rules = rules
    self.options = options
  }

  /// What a run asks and tells as it goes; all on the thread that called `run`.
  public struct Handlers {
    public var onAlert: (Alert) -> Void
    public var onProgress: (DetectionProgress) -> Void = { _ in }
    /// Called after each batch of records with a function that makes the position which belongs to the
    /// alerts handed over so far; making it takes a moment, so not each one should be asked for.
    public var onPosition: (() -> LogPosition) -> Void = { _ in }
    /// Asked after each record with a match and now and then; true ends the run there.
    public var shouldStop: () -> Bool = { false }
    /// Called with `DetectionOptions.follows` when there is nothing new to read: waits a moment and
    /// says whether to go on.
    public var wait: () -> Bool = { false }
    /// The time now, UTC milliseconds since 1970-01-01; lets correlations settle while a log that is
    /// followed is silent.
    public var clockMs: () -> Int64? = { nil }

    public init(onAlert: @escaping (Alert) -> Void) { self.onAlert = onAlert }
  }

  /// Reads all inputs in order.
  ///
  /// One that cannot be read is a diagnostic of the summary, and the rest goes on.
  public func run(
    _ inputs: [LogInput], from position: LogPosition = LogPosition(), _ handlers: Handlers
  ) -> DetectionSummary {
    let plan = DetectionPlan(rules, options)
    let stage = DetectionStage(plan, from: position, handlers)
    var goesOn = round(inputs, plan, stage)
    while goesOn, options.follows, handlers.wait() {
      goesOn = round(inputs, plan, stage)
      if goesOn { stage.idle() }
    }
    return stage.finish(isComplete: goesOn)
  }

  /// Reads what is new since the round before; false when the run was stopped.
  private func round(
    _ inputs: [LogInput], _ plan: DetectionPlan, _ stage: DetectionStage
  ) -> Bool {
    let found = LogFiles(inputs, limits: options.limits)
    let (files, positions) = stage.begin(found)
    var segments = LogSegments(files, positions: positions, options: options)
    OrderedWork<LogSegment, SegmentBatch>(workers: options.workers).run(
      next: { segments.take() },
      makeWorker: {
        let reader = SegmentReader(plan)
        return { reader.read($0, number: $1, $2) }
      },
      take: { stage.take($1, of: $0) })
    return !stage.isStopped
  }

  /// Reads all inputs and hands over the alerts alone.
  public func run(
    _ inputs: [LogInput], onAlert: @escaping (Alert) -> Void
  ) -> DetectionSummary {
    run(inputs, Handlers(onAlert: onAlert))
  }
}
