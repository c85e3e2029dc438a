public import DemarcEstate
public import SigmaEngine

/// How a detection run goes about it.
public struct DetectionOptions: Sendable {
  /// Whether records are first sifted by the scanner and the index.
  ///
  /// Without, every record is parsed and every rule of its log source evaluated: the reference, which
  /// gives the same alerts.
  public var tiers = true
  /// Threads that read and evaluate; alerts and their order do not depend on it.
  public var workers = 1
  /// Bytes read at once.
  public var chunkBytes = 256 << 10
  /// A plain file of lines longer than this is read in parts of this size.
  public var segmentBytes = 16 << 20
  /// Records after which results are handed over.
  public var batchRecords = 4096
  public var limits = EstateLimits()
  public var unwrapping = LogUnwrapLimits()
  public var correlator = SigmaCorrelatorOptions()
  /// Events that matched and are remembered, to tell a second delivery.
  public var seenMax = 1 << 16
  /// Matches that a correlation may still need and that positions carry.
  public var observationsMax = 1 << 16
  /// Whether a later run goes on from the position of this one, so that the run has to say what the
  /// position has no room for.
  public var keepsPosition = false
  /// Bytes of a matched value that an alert carries.
  public var valueBytesMax = 512
  /// Fields with their values that an alert carries.
  public var fieldsMax = 64
  /// Whether files that have been read to their end are watched for more.
  public var follows = false
  /// First records of each part of a file in which the fields of rules are looked for.
  public var sampledRecords = 256
  /// Of the records behind those, one in this many.
  public var sampledEvery = 256

  public init() {}
}
