/// What a run of detection saw and did not see; the end of every report that people read.
public struct DetectionTally: Hashable, Sendable {
  public var rules: [RuleTally] = []
  public var sources: [LogSourceTally] = []
  /// Files or streams that were read.
  public var files = 0
  /// Events that were read, whatever their source.
  public var events = 0
  /// Bytes that were read, unpacked.
  public var bytes = 0
  /// Events that were delivered twice and counted once.
  public var duplicates = 0
  /// What could not be read, compiled or judged.
  public var diagnostics: [Diagnostic] = []

  public init() {}
}

/// What became of one rule in a run.
public struct RuleTally: Hashable, Sendable {
  /// Rule or correlation as alerts name it, with author and licence.
  public var rule: AlertRule
  public var state: RuleTallyState
  /// Alerts that it made.
  public var matches = 0
  /// Fields it needs that no event of its source had.
  public var unseenFields: [String] = []
  /// The log source it is for: `aws/cloudtrail`.
  public var source: String

  public init(
    rule: AlertRule, source: String, state: RuleTallyState, matches: Int = 0,
    unseenFields: [String] = []
  ) {
    self.rule = rule
    self.source = source
    self.state = state
    self.matches = matches
    self.unseenFields = unseenFields
  }
}

/// Why a rule made alerts, or none.
public enum RuleTallyState: String, Hashable, Sendable, CaseIterable {
  case matched
  /// Its fields were there, and no event matched.
  case silent
  /// Events of its source were read, and a field it needs was in none.
  case neverSawItsField = "never-saw-its-field"
  /// No event of its source was read.
  case sourceAbsent = "source-absent"
}

/// Events of one kind of log.
public struct LogSourceTally: Hashable, Sendable {
  /// `aws/cloudtrail`; `unknown` for what was not recognised.
  public var source: String
  public var events = 0
  /// Rules that are for this source; none means that its events went by unjudged.
  public var rules = 0
  /// Time of the first and of the last event; nil where no event says its time.
  public var firstMs: Int64?
  public var lastMs: Int64?

  public init(source: String, events: Int = 0, rules: Int = 0) {
    self.source = source
    self.events = events
    self.rules = rules
  }
}
