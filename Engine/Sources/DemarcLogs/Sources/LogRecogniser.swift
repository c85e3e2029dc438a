public import DemarcJSON

/// Tells the kind of a log event by its content; the name of the file is never asked.
public enum LogRecogniser {
  /// Member paths whose presence tells the plain shapes apart; at most 64.
  public static let markers: [[String]] = []

  /// The kind of one event that `LogUnwrapper` gave, or of a whole file that is one object.
  public static func recognise(_ event: JSONValue) -> LogKind { .unknown }

  /// Decides the plain direct shapes from markers alone; agrees with `recognise(_:)` wherever it
  /// answers.
  ///
  /// - Parameters:
  ///   - present: bit `n` is set when the event has a member at `markers[n]`, null or not.
  ///   - text: the decoded string at `markers[n]`; nil when it is no string.
  /// - Returns: nil when the event must be parsed, unwrapped and recognised in full.
  public static func recognise(present: UInt64, text: (Int) -> String?) -> LogKind? { nil }
}
