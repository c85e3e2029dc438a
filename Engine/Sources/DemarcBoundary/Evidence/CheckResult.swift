public import DemarcModel

/// What one check said about everything it looked at.
public struct CheckResult: Hashable, Sendable {
  public var check: String
  public var service: String
  public var severity: Severity
  public var layers: [String]
  public var controls: [String]
  public var passed = 0
  public var failed = 0
  /// Failures covered by an exception in force.
  public var accepted = 0
  public var skipped = 0
  public var errors = 0
  public var withoutEvidence = 0
  /// What has to be exported so that it can be judged.
  public var missing: [String] = []
  /// Paths of the exports whose resources it looked at, sorted.
  public var sources: [String] = []

  public init(
    check: String, service: String, severity: Severity, layers: [String], controls: [String]
  ) {
    self.check = check
    self.service = service
    self.severity = severity
    self.layers = layers
    self.controls = controls
  }

  /// Whether it decided anything.
  public var decided: Int { passed + failed + accepted }
}

/// One resource that one check did not pass.
public struct Finding: Hashable, Sendable {
  /// Stable over runs: derived from check and resource.
  public var id: String
  public var check: String
  public var service: String
  /// `fail`, `error` or `no-evidence`.
  public var outcome: Outcome
  public var severity: Severity
  public var cloud: Cloud
  public var account: String
  public var region: String
  public var resourceType: String
  public var resource: String
  public var resourceName: String
  /// Where the resource stands in its export.
  public var origin: RecordOrigin
  /// What was found, what was wanted, and where in the document.
  public var detail: String
  /// Set when an exception in force covers it.
  public var acceptedUntil: CivilDay?
  public var acceptedBecause: String?

  public init(
    id: String, check: String, service: String, outcome: Outcome, severity: Severity,
    cloud: Cloud, account: String, region: String, resourceType: String, resource: String,
    resourceName: String, origin: RecordOrigin, detail: String
  ) {
    self.id = id
    self.check = check
    self.service = service
    self.outcome = outcome
    self.severity = severity
    self.cloud = cloud
    self.account = account
    self.region = region
    self.resourceType = resourceType
    self.resource = resource
    self.resourceName = resourceName
    self.origin = origin
    self.detail = detail
  }

  public var isAccepted: Bool { acceptedUntil != nil }
}
