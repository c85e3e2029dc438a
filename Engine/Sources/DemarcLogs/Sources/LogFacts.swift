public import DemarcJSON
public import DemarcModel

/// Who did what, when, where, to what and with which outcome, as an event tells it.
public struct LogFacts: Sendable {
  /// UTC milliseconds since 1970-01-01; nil where the event has no readable time.
  public var timeMs: Int64?
  /// The log's own id; empty where it has none.
  public var eventID = ""
  public var cloud: Cloud?
  /// Account, subscription, project or tenant.
  public var account: String?
  public var region: String?
  public var service: String?
  public var action: String?
  public var outcome = AlertOutcome.unknown
  /// The code or the text by which the log says why it failed.
  public var error: String?
  public var actor: AlertActor?
  public var resources: [AlertResource] = []
  /// Whether the operation only reads; nil where the log does not say.
  public var isReadOnly: Bool?
  /// Whether it is an operation of the control plane; nil where the log does not say.
  public var isManagement: Bool?

  init() {}

  /// Reads the facts of an event that `LogUnwrapper` gave.
  public init(of event: JSONValue, kind: LogKind) {}

  /// Where the simple facts stand in an event of a kind.
  public static func paths(of kind: LogKind) -> LogFactPaths { LogFactPaths() }
}

/// Member paths of simple facts; where several are given, the first that is present holds.
public struct LogFactPaths: Hashable, Sendable {
  public var time: [[String]] = []
  public var eventID: [[String]] = []
  public var account: [[String]] = []
  public var region: [[String]] = []
  public var service: [[String]] = []
  public var action: [[String]] = []

  public init() {}
}

/// Instants as logs write them.
public enum LogTime {
  /// UTC milliseconds of an ISO 8601 instant or of an epoch number; nil when it is neither.
  public static func milliseconds(_ text: String) -> Int64? { nil }
}
