/// How far a run has come; handed over now and then, for a command to draw.
public struct DetectionProgress: Hashable, Sendable {
  public var files: Int
  public var filesDone: Int
  /// Bytes as stored; nil when an input has no known size.
  public var bytes: Int?
  public var bytesDone: Int
  /// Bytes of text, after inflation.
  public var textBytes: Int
  public var records: Int
  public var alerts: Int

  public init() {
    files = 0
    filesDone = 0
    bytesDone = 0
    textBytes = 0
    records = 0
    alerts = 0
  }

  /// Bytes of text a second, and seconds left, after `elapsedMs`; nil before there is anything to go by.
  public func pace(elapsedMs: Int64) -> (bytesPerSecond: Double, secondsLeft: Double?)? {
    guard elapsedMs > 0, bytesDone > 0 else { return nil }
    let seconds = Double(elapsedMs) / 1000
    let left = bytes.map { Double(max($0 - bytesDone, 0)) / (Double(bytesDone) / seconds) }
    return (Double(textBytes) / seconds, left)
  }
}
