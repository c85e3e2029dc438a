public import DemarcCatalog
public import DemarcModel

/// What an event is worth as evidence.
public enum EvidenceClass: String, Hashable, Sendable, CaseIterable {
  case access
  case configurationChange = "configuration-change"
  case security
  case noise
}

/// Rules that tell evidence from noise, read from `sigma/evidence.json`.
public struct EvidenceRules: Sendable {
  public init() {}

  /// Reads the rules that come with Demarc, or a file in their form.
  public static func load(_ source: any CatalogSource) -> Parsed<EvidenceRules> {
    Parsed(EvidenceRules())
  }
}

/// The few facts of an event by which its class is decided; none of them needs a full parse.
public struct EvidenceFacts: Hashable, Sendable {
  public var service = ""
  public var action = ""
  /// What the log itself calls the kind of event: `AwsApiCall`, `Administrative`, `SignInLogs`.
  public var type = ""
  /// Who acted, as the log says it: `AWSService`, `Root`, `IAMUser`.
  public var actorKind = ""
  public var outcome = AlertOutcome.unknown
  public var isReadOnly: Bool?
  public var isManagement: Bool?
  public var account = ""
  public var timeMs: Int64?

  public init() {}
}

/// Counts all events by class and hands on the content of those that matter.
public struct EvidenceSelector: Sendable {
  public init(_ rules: EvidenceRules) {}

  /// The class of an event; its count goes up.
  public mutating func add(_ facts: EvidenceFacts, kind: LogKind) -> EvidenceClass { .noise }

  /// Adds what another thread counted.
  public mutating func merge(_ other: EvidenceSelector) {}

  /// What was counted.
  public var summary: EvidenceSummary { EvidenceSummary() }
}

/// How many events there are of each class, service, action and day.
public struct EvidenceSummary: Hashable, Sendable {
  public init() {}

  /// Lines for a terminal.
  public func text() -> String { "" }
  /// One JSON object.
  public func json() -> String { "{}" }
}
