public import DemarcModel

/// Where incidents and the alerts behind them are kept.
///
/// What a store is given in one `transaction` is kept whole or not at all. Nothing is ever deleted.
public protocol IncidentStore: Sendable {
  /// Runs `body` so that all of what it writes is durable when it returns, or none of it.
  func transaction<Result>(_ body: (any IncidentLedger) throws -> Result) throws -> Result
}

/// What can be done inside a transaction of an `IncidentStore`.
public protocol IncidentLedger {
  /// Whether an alert of this id has been recorded.
  func holds(alert id: String) throws -> Bool

  /// Incidents of one key, the one with the latest event first.
  func incidents(key: String) throws -> [Incident]

  /// Incidents that a query asks for, the one with the latest event first.
  func incidents(_ query: IncidentQuery) throws -> [Incident]

  /// The incident of this id, or the only one whose id starts so.
  func incident(id: String) throws -> Incident?

  /// Alerts of an incident in the order of their events.
  func alerts(ofIncident id: String, limit: Int) throws -> [Alert]

  /// Writes an incident, new or changed.
  func save(_ incident: Incident) throws

  /// Adds an alert to an incident that is kept.
  func append(_ alert: Alert, toIncident id: String) throws
}

/// Which incidents are asked for; what is nil admits all.
public struct IncidentQuery: Hashable, Sendable {
  public var states: Set<IncidentState>?
  public var leastSeverity: Severity?
  public var account: String?
  /// Rule id.
  public var rule: String?
  public var side: Side?
  /// At most so many.
  public var limit = 1000

  public init() {}

  /// Whether an incident is asked for, its place in the list apart.
  public func admits(_ incident: Incident) -> Bool {
    (states?.contains(incident.state) ?? true)
      && (leastSeverity.map { incident.severity >= $0 } ?? true)
      && (account.map { incident.account == $0 } ?? true)
      && (rule.map { incident.rule.id == $0 } ?? true)
      && (side.map { incident.side == $0 } ?? true)
  }
}
