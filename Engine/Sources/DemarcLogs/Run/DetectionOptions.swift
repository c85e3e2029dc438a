public import DemarcEstate

/// How a detection run goes about it; no option changes which alerts there are.
public struct DetectionOptions: Sendable {
  /// Whether records are first sifted by the scanner and the index.
  ///
  /// Without, every record is parsed and every rule of its log source evaluated: the reference.
  public var tiers = true
  /// Threads that read and evaluate.
  public var workers = 1
  /// Bytes read at once.
  public var chunkBytes = 256 << 10
  /// A plain file of lines longer than this is read in parts of this size.
  public var segmentBytes = 16 << 20
  public var limits = EstateLimits()
  /// Events remembered to tell a second delivery.
  public var seenMax = 1 << 16
  /// Events that an alert of a correlation carries.
  public var eventsKept = 20
  /// Bytes of a matched value that an alert carries.
  public var valueBytesMax = 512
  /// How late an event may come and still count in correlations.
  public var latenessMs: Int64 = 15 * 60 * 1000
  /// Whether a file that has been read to its end is watched for more.
  public var follows = false
  /// First records of each part of a file in which fields of rules are looked for.
  public var sampledRecords = 256

  public init() {}
}
