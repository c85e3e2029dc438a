public import DemarcModel

/// What a run read and what its rules did.
public struct DetectionSummary: Sendable {
  /// What every report tells of the run.
  public var tally = DetectionTally()
  public var files: [DetectionFile] = []
  /// Bytes as stored.
  public var bytes = 0
  /// Records as they lay in files; an envelope may hold several events.
  public var records = 0
  /// Records that were parsed; the others the scanner could rule out.
  public var parsedRecords = 0
  public var alerts = 0
  /// What came too late for correlations.
  public var lateObservations = 0
  /// Groups of correlations dropped for want of room.
  public var evictedGroups = 0
  /// Whether everything was read, not stopped before the end.
  public var isComplete = true
  /// Where a later run goes on.
  public var position = LogPosition()

  public init() {}
}

/// One file of a run.
public struct DetectionFile: Hashable, Sendable {
  public var name: String
  /// Bytes as stored.
  public var bytes = 0
  /// Bytes of text, after inflation.
  public var textBytes = 0
  public var records = 0
  /// Records that could not be read.
  public var faults = 0
  /// Events by their kind.
  public var kinds: [LogKind: Int] = [:]
  /// Whether an earlier run had read it to its end.
  public var isSkipped = false

  public init(name: String) { self.name = name }
}
