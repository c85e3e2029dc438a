/// Alerts that are one matter: same rule, same group values, same account, close in time.
///
/// - Units: times are UTC milliseconds since 1970-01-01. `firstMs` and `lastMs` are those of events,
///   `openedAtMs`, `updatedAtMs` and `closedAtMs` those at which the record was written.
/// - `id` never changes; an incident that is opened again keeps it.
public struct Incident: Hashable, Sendable, Codable {
  public var id: String
  /// What alerts are gathered by: rule id, group values, account.
  public var key: String
  public var title: String
  /// The highest of its alerts and escalations.
  public var severity: Severity
  public var state: IncidentState
  /// The rule as its last alert had it; outputs that show an incident name its author.
  public var rule: AlertRule
  /// The log source as Sigma names it: `aws/cloudtrail`.
  public var source: String
  public var cloud: Cloud?
  public var account: String?
  public var region: String?
  /// Field and value of each `group-by`, where a correlation made the alerts.
  public var group: [AlertField] = []
  /// Time of the first event.
  public var firstMs: Int64
  /// Time of the last event.
  public var lastMs: Int64
  public var openedAtMs: Int64
  public var updatedAtMs: Int64
  public var alertCount = 0
  public var eventCount = 0
  /// Ids of alerts, at most `alertsKept` of them, the first ones; `alertCount` counts all.
  public var alerts: [String] = []
  /// What it was done to, each once, at most `namesKept`.
  public var resources: [AlertResource] = []
  /// Who did it, each once, at most `namesKept`.
  public var actors: [AlertActor] = []
  public var escalations: [IncidentEscalation] = []
  /// How often it was opened again after it was closed.
  public var reopenedCount = 0
  /// What people wrote about it.
  public var notes: String?
  public var closedAtMs: Int64?
  public var closedBy: String?
  public var closedBecause: String?

  /// Ids of alerts that an incident keeps.
  public static let alertsKept = 1000
  /// Resources and actors that an incident keeps, each.
  public static let namesKept = 100

  public init(
    id: String, key: String, rule: AlertRule, source: String, firstMs: Int64, openedAtMs: Int64
  ) {
    self.id = id
    self.key = key
    title = rule.title
    severity = rule.severity
    state = .open
    self.rule = rule
    self.source = source
    self.firstMs = firstMs
    lastMs = firstMs
    self.openedAtMs = openedAtMs
    updatedAtMs = openedAtMs
  }

  /// Whose part of the line it touches.
  public var side: Side? { rule.side }
}

/// What people have done about an incident.
public enum IncidentState: String, Hashable, Sendable, Codable, CaseIterable {
  case open, acknowledged, closed
}

/// A step up in severity, and why.
public struct IncidentEscalation: Hashable, Sendable, Codable {
  public var atMs: Int64
  public var from: Severity
  public var to: Severity
  /// One clause: `50 alerts within an hour`.
  public var reason: String

  public init(atMs: Int64, from: Severity, to: Severity, reason: String) {
    self.atMs = atMs
    self.from = from
    self.to = to
    self.reason = reason
  }
}
