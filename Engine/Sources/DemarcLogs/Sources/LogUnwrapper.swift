public import DemarcJSON

/// One event as rules expect it, taken out of the envelopes it came in.
public struct LogEvent: Sendable {
  public var kind: LogKind
  public var value: JSONValue
  /// Where it lay in the value that was unwrapped: `/records/3`; empty for the value itself.
  public var place: String
  /// What could not be opened, so that `value` is given as it was found.
  public var fault: LogFault?

  public init(kind: LogKind, value: JSONValue, place: String = "", fault: LogFault? = nil) {
    self.kind = kind
    self.value = value
    self.place = place
    self.fault = fault
  }
}

/// Why an envelope was not opened.
public enum LogFault: String, Hashable, Sendable, CaseIterable {
  /// Envelopes in envelopes, deeper than the limit.
  case tooDeep = "too-deep"
  /// More text or more events than the limits admit.
  case tooLarge = "too-large"
  /// Text that should be JSON or base64 and is not.
  case badText = "bad-text"
}

/// The bounds of unwrapping one value.
public struct LogUnwrapLimits: Hashable, Sendable {
  /// Envelopes inside envelopes.
  public var depthMax = 8
  /// Events of one value.
  public var eventsMax = 1 << 20
  /// Bytes of text inside one value that are decoded and parsed.
  public var bytesMax = 64 << 20

  public init() {}
}

/// Takes events out of their envelopes and gives them their provider's own shape.
public enum LogUnwrapper {
  /// The events of a value, each with its kind, in the order they stand.
  public static func unwrap(
    _ value: JSONValue, limits: LogUnwrapLimits = LogUnwrapLimits()
  ) -> [LogEvent] {
    [LogEvent(kind: LogRecogniser.recognise(value), value: value)]
  }
}
