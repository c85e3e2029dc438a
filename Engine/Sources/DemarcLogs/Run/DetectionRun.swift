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
    /// A position that belongs to the alerts handed over so far; called now and then.
    public var onPosition: (LogPosition) -> Void = { _ in }
    /// Asked after each record with a match and now and then; true ends the run there.
    public var shouldStop: () -> Bool = { false }
    /// Called with `DetectionOptions.follows` when there is nothing new to read: waits a moment and
    /// says whether to go on.
    public var wait: () -> Bool = { false }

    public init(onAlert: @escaping (Alert) -> Void) { self.onAlert = onAlert }
  }

  /// Reads all inputs in order.
  ///
  /// One that cannot be read is a diagnostic of the summary, and the rest goes on.
  public func run(
    _ inputs: [LogInput], from position: LogPosition = LogPosition(), _ handlers: Handlers
  ) -> DetectionSummary {
    DetectionSummary()
  }

  /// Reads all inputs and hands over the alerts alone.
  public func run(
    _ inputs: [LogInput], onAlert: @escaping (Alert) -> Void
  ) -> DetectionSummary {
    run(inputs, Handlers(onAlert: onAlert))
  }
}
