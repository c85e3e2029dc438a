public import DemarcJSON
public import DemarcModel

/// Reads the event of an alert again, from the file it came from.
public struct LogEventReader {
  public init() {}

  /// The record as it stands in the file.
  ///
  /// - Throws: a diagnostic when the file is gone or no longer holds a record there.
  public func read(_ event: AlertEvent) throws(Diagnostic) -> JSONDocument {
    throw Diagnostic("logs.gone", "\(event.file) cannot be read")
  }
}
