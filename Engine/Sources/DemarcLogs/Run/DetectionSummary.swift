public import DemarcModel
public import SigmaEngine

/// What a run read and what its rules did.
public struct DetectionSummary: Sendable {
  public var files: [DetectionFile] = []
  public var kinds: [DetectionKind] = []
  /// In the order of the rules.
  public var rules: [DetectionRuleTally] = []
  /// Bytes as stored.
  public var bytes = 0
  /// Bytes of text, after inflation.
  public var textBytes = 0
  public var records = 0
  public var events = 0
  public var alerts = 0
  /// Events that had matched before and came a second time.
  public var duplicates = 0
  /// Observations that came too late for correlations, and groups dropped for want of room.
  public var lateObservations = 0
  public var evictedGroups = 0
  /// Log sources that occurred and that no rule speaks of.
  public var sourcesWithoutRules: [SigmaLogSource] = []
  /// Faults of files and records, and errors of rules with their first place.
  public var diagnostics: [Diagnostic] = []
  /// Whether everything was read, not stopped before the end.
  public var isComplete = true
  public var position = LogPosition()

  public init() {}
}

/// One file of a run.
public struct DetectionFile: Hashable, Sendable {
  public var name: String
  public var bytes = 0
  public var textBytes = 0
  public var records = 0
  /// Records that could not be read.
  public var faults = 0
  public var kinds: [LogKind: Int] = [:]

  public init(name: String) { self.name = name }
}

/// The events of one kind of log.
public struct DetectionKind: Hashable, Sendable {
  public var kind: LogKind
  public var events = 0
  /// Time of the earliest and the latest event, UTC milliseconds since 1970-01-01.
  public var firstMs: Int64?
  public var lastMs: Int64?

  public init(kind: LogKind) { self.kind = kind }
}

/// What one rule or correlation did.
public struct DetectionRuleTally: Hashable, Sendable {
  public var id: String
  public var title: String
  public var file: String
  /// Matches of the rule, also those that only a correlation counts.
  public var matched = 0
  /// Events of its log source.
  public var evaluated = 0
  /// Whether any event had one of its fields.
  ///
  /// Looked for in the first records of each part of a file, in every 64th after them, and in all that
  /// are evaluated.
  public var sawField = false
  /// Events on which the evaluation ended in an error, such as a regular expression's limit.
  public var errors = 0
  public var isCorrelation = false

  public init(id: String, title: String, file: String) {
    self.id = id
    self.title = title
    self.file = file
  }

  /// Whether its log source never occurred.
  public var lacksSource: Bool { !isCorrelation && evaluated == 0 }
  /// Whether its log source occurred and none of its fields did: it cannot match as it is written.
  public var isSilent: Bool { !isCorrelation && evaluated > 0 && !sawField }
}
