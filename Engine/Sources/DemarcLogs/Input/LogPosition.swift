public import DemarcJSON

/// How far a run came, so that a later one goes on from there.
///
/// It belongs to the alerts handed over before it was made: a run that goes on from it hands over
/// every later alert and none of the earlier ones.
public struct LogPosition: Hashable, Sendable {
  /// What was read, in the order it was read.
  public var files: [LogFilePosition]
  /// Marks of events that alerts were made of, the latest last; they tell a second delivery.
  public var seen: [UInt64]
  /// Matches that a correlation may still need, in the order they came.
  public var observations: [LogObservation]

  public init(
    files: [LogFilePosition] = [], seen: [UInt64] = [], observations: [LogObservation] = []
  ) {
    self.files = files
    self.seen = seen
    self.observations = observations
  }

  /// The form in which it is stored: one JSON object.
  public var json: [UInt8] { [] }

  /// Reads the stored form; nil when it is none or of a later version.
  public init?(_ json: JSONValue) { return nil }
}

/// How far one file was read.
public struct LogFilePosition: Hashable, Sendable {
  public var name: String
  /// Device and inode; both 0 where the input is no file.
  public var device: UInt64
  public var inode: UInt64
  /// Length and hash of the first bytes, by which a file is known again after it was moved or packed.
  public var headLength: Int
  public var headHash: UInt64
  /// Size as stored, when it was read.
  public var size: Int
  /// First byte not read yet, of the text after inflation.
  public var offset: Int
  /// Line of that byte, from 1.
  public var line: Int

  public init(
    name: String, device: UInt64 = 0, inode: UInt64 = 0, headLength: Int = 0, headHash: UInt64 = 0,
    size: Int = 0, offset: Int = 0, line: Int = 1
  ) {
    self.name = name
    self.device = device
    self.inode = inode
    self.headLength = headLength
    self.headHash = headHash
    self.size = size
    self.offset = offset
    self.line = line
  }
}
