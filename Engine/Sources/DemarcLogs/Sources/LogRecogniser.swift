public import DemarcJSON

/// Tells the kind of a log event by its content; the name of the file is never asked.
public enum LogRecogniser {
  /// Member paths whose presence tells the plain shapes apart; at most 64.
  public static let markers: [[String]] = Marker.allCases.map(\.path)

  /// The kind of one event, in the provider's own shape or in one that `LogUnwrapper` turns into it.
  ///
  /// An envelope with events inside is of no kind; unwrap it first.
  public static func recognise(_ event: JSONValue) -> LogKind { LogShape(of: event).kind }

  /// Decides the plain shapes from markers alone.
  ///
  /// Wherever it answers, `recognise(_:)` says the same and `LogUnwrapper` gives the event back as it
  /// is. CloudTrail records are decided without a look at any text.
  ///
  /// - Parameters:
  ///   - present: bit `n` is set when the event has a member at `markers[n]`, null or not.
  ///   - text: the decoded string at `markers[n]`; nil when it is no string.
  /// - Returns: nil when the event must be parsed and unwrapped.
  public static func recognise(present: UInt64, text: (Int) -> String?) -> LogKind? {
    withoutActuallyEscaping(text) { LogMarkers(present: present, text: $0).kind() }
  }

  /// Decides a CloudTrail record, for which no text is needed; nil where `recognise` may still know.
  @inline(__always)
  static func recogniseCloudTrail(present: UInt64) -> LogKind? {
    let needed = Marker.eventSource.bit | Marker.eventName.bit | Marker.awsRegion.bit
    let one =
      Marker.eventID.bit | Marker.eventType.bit | Marker.recipientAccount.bit
      | Marker.identityType.bit
    return present & needed == needed && present & one != 0 ? .cloudTrail : nil
  }

  /// The kind of an event by its markers, found by a walk over the event.
  static func recogniseByMarkers(_ event: JSONValue) -> LogKind? {
    var present: UInt64 = 0
    for (marker, path) in zip(Marker.allCases, Self.keys) where event.at(path) != nil {
      present |= marker.bit
    }
    return LogMarkers(present: present, text: { event.at(Self.keys[$0])?.string }).kind()
  }

  private static let keys = markers.map { $0.map { JSONKey($0) } }
}

extension JSONValue {
  /// The value below members, one after another; nil where one is missing.
  func at(_ path: [JSONKey]) -> JSONValue? {
    var value = self
    for key in path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// The value at a dotted path of plain member names.
  func at(_ path: String) -> JSONValue? {
    at(path.split(separator: ".").map { JSONKey(String($0)) })
  }
}
