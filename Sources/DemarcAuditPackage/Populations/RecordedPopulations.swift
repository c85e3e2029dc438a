public import DemarcModel

/// Populations of what a ledger holds: resources, leaves, decisions and alerts.
///
/// Sampling needs a population of which completeness can be shown (AT-C 205.36); so each is taken from what was
/// recorded at the time, not from what is there at the export.
public enum RecordedPopulations {
  /// A resource that an export of the period showed.
  public struct Resource: Hashable, Sendable {
    public var cloud: Cloud
    public var type: String
    public var id: String
    public var account: String
    public var region: String
    /// Service of the catalogue; empty for a type that none claims.
    public var service: String
    public var firstSeen: Instant
    public var lastSeen: Instant
    /// The leaf that showed it first.
    public var leaf: Int

    public init(
      cloud: Cloud, type: String, id: String, account: String, region: String, service: String,
      seen: Instant, leaf: Int
    ) {
      self.cloud = cloud
      self.type = type
      self.id = id
      self.account = account
      self.region = region
      self.service = service
      firstSeen = seen
      lastSeen = seen
      self.leaf = leaf
    }

    /// What it is the same resource by.
    public var key: String { "\(type) \(id)" }

    /// Takes over the moments of another look at the same resource.
    public mutating func see(_ moment: Instant) {
      firstSeen = min(firstSeen, moment)
      lastSeen = max(lastSeen, moment)
    }
  }

  /// Something that a person decided: an exception, an attestation, an approval.
  public struct Decision: Hashable, Sendable {
    /// `leaf 12`, `matrix v3`, `incident 9f1c`.
    public var id: String
    public var kind: String
    public var title: String
    public var by: String
    public var reason: String
    public var at: Instant

    public init(
      id: String, kind: String, title: String, by: String, reason: String, at: Instant
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.by = by
      self.reason = reason
      self.at = at
    }
  }

  /// An alert of a recorded detection run.
  public struct Alert: Hashable, Sendable {
    public var id: String
    public var time: String
    public var severity: String
    public var rule: String
    public var title: String
    public var cloud: String
    public var account: String
    public var action: String
    public var leaf: Int

    public init(
      id: String, time: String, severity: String, rule: String, title: String, cloud: String,
      account: String, action: String, leaf: Int
    ) {
      self.id = id
      self.time = time
      self.severity = severity
      self.rule = rule
      self.title = title
      self.cloud = cloud
      self.account = account
      self.action = action
      self.leaf = leaf
    }
  }

  /// Items of one population, at most: more are no list a person draws from.
  public static let itemsMax = 500_000

  /// Resources in use, with when they were first and last seen in the period's exports.
  ///
  /// - Throws: `Diagnostic` when a resource stands twice.
  public static func resources(
    _ resources: [Resource], period: AuditPeriod, sources: [Population.Source]
  ) throws(Diagnostic) -> Population {
    try Population(
      name: "resources", title: "Resources in use", period: period,
      columns: [
        "type", "resource", "cloud", "account", "region", "service", "first seen", "last seen",
        "leaf",
      ],
      items: resources.map {
        Population.Item(
          id: $0.key,
          values: [
            $0.type, $0.id, $0.cloud.rawValue, $0.account, $0.region, $0.service,
            "\($0.firstSeen)", "\($0.lastSeen)", "\($0.leaf)",
          ])
      }, sources: sources, totals: ["cloud", "type"])
  }

  /// Leaves of the period, whatever framework they speak for.
  ///
  /// - Throws: `Diagnostic` when a leaf stands twice.
  public static func evidence(
    _ leaves: [EvidenceItem], period: AuditPeriod, source: Population.Source
  ) throws(Diagnostic) -> Population {
    try Population(
      name: "evidence", title: "Evidence of the period", period: period,
      columns: ["kind", "title", "collected at", "period from", "period to", "late", "sha256"],
      items: leaves.map {
        Population.Item(
          id: "leaf \(PackageIndex.stem($0.leaf))",
          values: [
            $0.kind, $0.title, "\($0.collectedAt)", $0.period.map { "\($0.from)" } ?? "",
            $0.period.map { "\($0.to)" } ?? "", $0.isLate ? "late" : "", $0.sha256 ?? "",
          ])
      }, sources: [source], totals: ["kind"])
  }

  /// Changes and decisions: accepted risks, attestations, approvals of the matrix, closed incidents.
  ///
  /// - Throws: `Diagnostic` when a decision stands twice.
  public static func decisions(
    _ decisions: [Decision], period: AuditPeriod, sources: [Population.Source]
  ) throws(Diagnostic) -> Population {
    try Population(
      name: "decisions", title: "Changes and decisions", period: period,
      columns: ["kind", "what", "by", "reason", "at"],
      items: decisions.map {
        Population.Item(id: $0.id, values: [$0.kind, $0.title, $0.by, $0.reason, "\($0.at)"])
      }, sources: sources, totals: ["kind"])
  }

  /// Alerts of the detection runs that were recorded.
  ///
  /// - Throws: `Diagnostic` when an alert stands twice.
  public static func alerts(
    _ alerts: [Alert], period: AuditPeriod, sources: [Population.Source]
  ) throws(Diagnostic) -> Population {
    try Population(
      name: "alerts", title: "Alerts", period: period,
      columns: [
        "time", "severity", "rule", "title", "cloud", "account", "action", "leaf",
      ],
      items: alerts.map {
        Population.Item(
          id: $0.id,
          values: [
            $0.time, $0.severity, $0.rule, $0.title, $0.cloud, $0.account, $0.action, "\($0.leaf)",
          ])
      }, sources: sources, totals: ["severity", "rule"])
  }
}
