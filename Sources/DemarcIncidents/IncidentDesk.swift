public import DemarcModel

/// Turns alerts into incidents: each alert once, one matter one incident.
///
/// The result depends on the alerts, their order and the clock given; an alert that is known already
/// changes nothing, so a log may be read again.
public struct IncidentDesk: Sendable {
  public var policy: IncidentPolicy

  public init(policy: IncidentPolicy = IncidentPolicy()) { self.policy = policy }

  /// What became of a number of alerts.
  public struct Tally: Hashable, Sendable {
    public var opened = 0
    public var reopened = 0
    /// Alerts that joined an incident which was there.
    public var joined = 0
    /// Alerts that had been recorded before.
    public var known = 0
    public var escalated = 0

    public init() {}

    public static func += (tally: inout Tally, other: Tally) {
      tally.opened += other.opened
      tally.reopened += other.reopened
      tally.joined += other.joined
      tally.known += other.known
      tally.escalated += other.escalated
    }
  }

  /// Records alerts, all or none.
  ///
  /// - Parameter nowMs: when this is recorded, UTC milliseconds since 1970-01-01.
  public func record(
    _ alerts: [Alert], in store: some IncidentStore, nowMs: Int64
  ) throws -> Tally {
    try store.transaction { ledger in
      var tally = Tally()
      for alert in alerts { try record(alert, in: ledger, nowMs: nowMs, &tally) }
      return tally
    }
  }

  private func record(
    _ alert: Alert, in ledger: any IncidentLedger, nowMs: Int64, _ tally: inout Tally
  ) throws {
    guard try !ledger.holds(alert: alert.id) else {
      tally.known += 1
      return
    }
    let key = IncidentKey.of(alert)
    var incident: Incident
    if let found = nearest(to: alert, in: try ledger.incidents(key: key)) {
      incident = found
      tally.joined += 1
      if found.state == .closed, alert.timeMs > found.lastMs {
        incident.reopen()
        tally.reopened += 1
      }
    } else {
      incident = Self.opened(by: alert, key: key, nowMs: nowMs)
      tally.opened += 1
    }
    absorb(alert, into: &incident, nowMs: nowMs)
    tally.escalated += escalate(&incident, nowMs: nowMs) ? 1 : 0
    try ledger.save(incident)
    try ledger.append(alert, toIncident: incident.id)
  }

  /// The incident whose events are closest to the alert's, if they are close enough.
  private func nearest(to alert: Alert, in incidents: [Incident]) -> Incident? {
    let distances = incidents.map { (incident: $0, distance: Self.distance($0, alert)) }
    return distances.filter { $0.distance <= policy.windowMs }
      .min { ($0.distance, $0.incident.id) < ($1.distance, $1.incident.id) }?.incident
  }

  /// Milliseconds between an alert and the nearer end of an incident; 0 inside it.
  private static func distance(_ incident: Incident, _ alert: Alert) -> Int64 {
    if alert.timeMs > incident.lastMs { return alert.timeMs - incident.lastMs }
    return max(0, incident.firstMs - alert.timeMs)
  }

  private static func opened(by alert: Alert, key: String, nowMs: Int64) -> Incident {
    var incident = Incident(
      id: "INC-" + StableHash.hex(key + "\u{1F}" + alert.id), key: key, rule: alert.rule,
      source: alert.source, firstMs: alert.correlation?.firstMs ?? alert.timeMs, openedAtMs: nowMs)
    incident.lastMs = alert.timeMs
    incident.cloud = alert.cloud
    incident.account = alert.account
    incident.region = alert.region
    incident.group = alert.correlation?.group ?? []
    return incident
  }

  private func absorb(_ alert: Alert, into incident: inout Incident, nowMs: Int64) {
    incident.updatedAtMs = nowMs
    incident.firstMs = min(incident.firstMs, alert.correlation?.firstMs ?? alert.timeMs)
    incident.lastMs = max(incident.lastMs, alert.timeMs)
    incident.alertCount += 1
    incident.eventCount += alert.correlation?.eventCount ?? alert.events.count
    incident.severity = max(incident.severity, alert.rule.severity)
    incident.rule = alert.rule
    if incident.region != alert.region { incident.region = nil }
    if incident.alerts.count < Incident.alertsKept { incident.alerts.append(alert.id) }
    for resource in alert.resources {
      guard incident.resources.count < Incident.namesKept else { break }
      if !incident.resources.contains(resource) { incident.resources.append(resource) }
    }
    if let actor = alert.actor, incident.actors.count < Incident.namesKept,
      !incident.actors.contains(where: { $0.id == actor.id })
    {
      incident.actors.append(actor)
    }
  }

  /// Raises the severity where the number of alerts asks for it; returns whether it did.
  private func escalate(_ incident: inout Incident, nowMs: Int64) -> Bool {
    guard policy.escalatesAt.contains(incident.alertCount), incident.severity != .critical else {
      return false
    }
    let step = IncidentEscalation(
      atMs: nowMs, from: incident.severity, to: incident.severity.raised,
      reason: "\(incident.alertCount) alerts")
    incident.severity = step.to
    incident.escalations.append(step)
    return true
  }
}

/// A hash that is the same on every machine and in every run.
enum StableHash {
  /// FNV-1a, 64 bits, 16 hexadecimal digits.
  static func hex(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
