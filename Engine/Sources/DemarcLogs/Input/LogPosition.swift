public import DemarcJSON
internal import DemarcModel

/// How far a run came, so that a later one goes on from there.
///
/// It belongs to the alerts handed over before it was made: a run that goes on from it hands over
/// every later alert and none of the earlier ones.
public struct LogPosition: Hashable, Sendable {
  /// What was read, in the order it was read.
  public var files: [LogFilePosition]
  /// Marks of events that matched, the latest last; they tell a second delivery.
  public var seen: [UInt64]
  /// Matches that a correlation may still need, in the order they came.
  public var observations: [LogObservation]
  /// Marks of the alerts of correlations, the latest last.
  public var alerts: [UInt64]
  /// The latest instant, UTC milliseconds since 1970-01-01, of what correlations may still need and
  /// there was no room for; nil when all is here.
  public var cutMs: Int64?

  public init(
    files: [LogFilePosition] = [], seen: [UInt64] = [], observations: [LogObservation] = [],
    alerts: [UInt64] = []
  ) {
    self.files = files
    self.seen = seen
    self.observations = observations
    self.alerts = alerts
  }

  private static let version = 1

  /// The form in which it is stored: one JSON object.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", Self.version)
    writer.key("files")
    writer.beginArray()
    for file in files { file.write(to: &writer) }
    writer.endArray()
    writer.member("seen", seen.map(LogMark.hex))
    writer.member("alerts", alerts.map(LogMark.hex))
    writer.key("observations")
    writer.beginArray()
    for observation in observations { observation.write(to: &writer) }
    writer.endArray()
    if let cutMs { writer.member("cutMs", Int(cutMs)) }
    writer.endObject()
    return writer.bytes
  }

  /// Reads the stored form; nil when it is none or of a later version.
  public init?(_ json: JSONValue) {
    guard json["version"]?.intValue == Self.version, let files = json["files"],
      files.isArray
    else {
      return nil
    }
    self.init()
    for value in files.elements {
      guard let file = LogFilePosition(value) else { return nil }
      self.files.append(file)
    }
    guard let seen = Self.marks(json["seen"]), let alerts = Self.marks(json["alerts"]) else {
      return nil
    }
    (self.seen, self.alerts) = (seen, alerts)
    for value in json["observations"].map({ Array($0.elements) }) ?? [] {
      guard let observation = LogObservation(value) else { return nil }
      observations.append(observation)
    }
    cutMs = json["cutMs"]?.int64
  }
}

extension LogPosition {
  private static func marks(_ list: JSONValue?) -> [UInt64]? {
    guard let list else { return [] }
    var marks: [UInt64] = []
    for value in list.elements {
      guard let mark = value.string.flatMap({ UInt64($0, radix: 16) }) else { return nil }
      marks.append(mark)
    }
    return marks
  }
}

/// How far one file was read.
public struct LogFilePosition: Hashable, Sendable {
  public var name: String
  /// Device and inode; both 0 where the input is no file.
  public var device: UInt64
  public var inode: UInt64
  /// Length and hash of the first bytes of text, by which a file is known again after it was moved
  /// or packed.
  public var headLength: Int
  public var headHash: UInt64
  /// Size as stored, when it was read; nil for a pipe.
  public var size: Int?
  /// First byte not read yet, of the text after inflation.
  public var offset: Int
  /// Line of that byte, from 1.
  public var line: Int
  /// Whether it was read to its end.
  public var isDone: Bool

  /// Bytes of text by which a file is known again.
  static let headBytes = 1024

  public init(name: String) {
    self.name = name
    device = 0
    inode = 0
    headLength = 0
    headHash = 0
    offset = 0
    line = 1
    isDone = false
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    // As text: half of the programs that read JSON round numbers beyond 2^53.
    writer.member("device", LogMark.hex(device))
    writer.member("inode", LogMark.hex(inode))
    writer.member("headLength", headLength)
    writer.member("headHash", LogMark.hex(headHash))
    if let size { writer.member("size", size) }
    writer.member("offset", offset)
    writer.member("line", line)
    writer.member("done", isDone)
    writer.endObject()
  }

  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.string, let offset = json["offset"]?.intValue, offset >= 0 else {
      return nil
    }
    self.init(name: name)
    device = Self.number(json["device"])
    inode = Self.number(json["inode"])
    headLength = json["headLength"]?.intValue ?? 0
    headHash = Self.number(json["headHash"])
    size = json["size"]?.intValue
    self.offset = offset
    line = json["line"]?.intValue ?? 1
    isDone = json["done"]?.bool ?? false
  }

  private static func number(_ value: JSONValue?) -> UInt64 {
    value?.string.flatMap { UInt64($0, radix: 16) } ?? 0
  }
}

extension JSONValue {
  /// A whole number that fits.
  var intValue: Int? { int64.flatMap { Int(exactly: $0) } }
}
