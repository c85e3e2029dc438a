/// What somebody else's tool says about a resource: evidence of the customer's side, kept apart from our
/// own results.
public struct ExternalFinding: Hashable, Sendable {
  /// How findings of Security Command Center name their tool.
  public static let securityCommandCenter = "Security Command Center"

  /// Requirements of a standard that the tool says a finding is about.
  public struct Standard: Hashable, Sendable {
    /// As the tool writes it: `pci`, `cis`, `nist`.
    public var name: String
    public var version: String
    public var ids: [String]

    public init(name: String, version: String, ids: [String]) {
      self.name = name
      self.version = version
      self.ids = ids
    }
  }

  /// The tool's own name: `Security Hub`, `Prowler`.
  public var source: String
  /// The tool's control or check: `S3.5`, `s3_bucket_default_encryption`.
  public var control: String
  public var title: String
  /// Pass, fail, or no evidence where the tool could not tell.
  public var outcome: Outcome
  public var severity: Severity
  /// ARN or id as the tool gives it; the account where it speaks of an account.
  public var resource: String
  public var account: String
  public var region: String
  /// When the tool last said so, as it writes it.
  public var updatedAt: String?
  /// Whether the tool's user set it aside (suppressed, muted).
  public var isSuppressed: Bool
  /// The tool's own word for what sort of finding it is: `MISCONFIGURATION`, `THREAT`.
  public var kind: String?
  /// What the tool says it is about; empty where it names no standard.
  public var standards: [Standard] = []
  public var origin: RecordOrigin

  public init(
    source: String, control: String, title: String, outcome: Outcome, severity: Severity,
    resource: String, account: String, region: String, updatedAt: String? = nil,
    isSuppressed: Bool = false, origin: RecordOrigin
  ) {
    self.source = source
    self.control = control
    self.title = title
    self.outcome = outcome
    self.severity = severity
    self.resource = resource
    self.account = account
    self.region = region
    self.updatedAt = updatedAt
    self.isSuppressed = isSuppressed
    self.origin = origin
  }
}

/// A resource of which another tool says pass where we say fail, or the other way round.
public struct Contradiction: Hashable, Sendable {
  public var external: ExternalFinding
  /// Our rule or check.
  public var rule: String
  public var outcome: Outcome
  /// Why we say so.
  public var reason: String

  public init(external: ExternalFinding, rule: String, outcome: Outcome, reason: String) {
    self.external = external
    self.rule = rule
    self.outcome = outcome
    self.reason = reason
  }
}
