public import DemarcModel

/// What an event is worth as evidence.
public enum EvidenceClass: String, Hashable, Sendable, CaseIterable {
  /// Somebody came in, took an identity, or read or wrote data.
  case access
  case configurationChange = "configuration-change"
  /// Rights, keys, logging, exposure; refusals and alerts.
  case security
  /// Counted only.
  case noise

  /// Whether the content of such events is kept.
  public var isKept: Bool { self != .noise }
}

/// The few facts of an event by which its class is decided; none of them needs a full parse.
public struct EvidenceFacts: Hashable, Sendable {
  public var service = ""
  public var action = ""
  /// What the log itself calls the kind of event: `AwsApiCall`, `Administrative`, `data_access`.
  public var type = ""
  /// Who acted, as the log says it: `AWSService`, `Root`, `IAMUser`.
  public var actorKind = ""
  /// The code or text of a failure.
  public var error = ""
  public var outcome = AlertOutcome.unknown
  public var isReadOnly: Bool?
  public var isManagement: Bool?
  public var account = ""
  public var timeMs: Int64?

  public init() {}
}
