public import DemarcJSON
public import DemarcModel

/// A policy set on one node for one constraint, in whichever of the published forms it was written.
public struct OrgPolicy: Sendable {
  /// The message form it was read from.
  public enum Version: Int, Hashable, Sendable {
    /// `booleanPolicy`, `listPolicy`, `restoreDefault`.
    case v1 = 1
    /// `spec` and `dryRunSpec`.
    case v2 = 2
  }

  /// `projects/123`, `folders/1` or `organizations/1`.
  public var node: String
  /// The constraint's short name.
  public var constraint: String
  public var version = Version.v2
  /// What is enforced.
  public var spec: PolicySpec?
  /// What is only logged.
  public var dryRunSpec: PolicySpec?
  /// Where the policy starts.
  public var place: SourceSpan
  /// Whether it was read without a fault; what an unreadable policy decides is not known.
  public var isReadable = true

  public init(
    node: String, constraint: String, version: Version = .v2, spec: PolicySpec?,
    dryRunSpec: PolicySpec? = nil, place: SourceSpan
  ) {
    self.node = node
    self.constraint = constraint
    self.version = version
    self.spec = spec
    self.dryRunSpec = dryRunSpec
    self.place = place
  }
}

/// The rules of a policy, and how they meet those above.
public struct PolicySpec: Sendable {
  public var rules: [PolicyRule]
  /// Whether the rules above are kept and these added; for list constraints.
  public var inheritsFromParent: Bool
  /// Whether the constraint's default is restored, whatever stands above.
  public var resets: Bool
  public var place: SourceSpan

  public init(
    rules: [PolicyRule], inheritsFromParent: Bool = false, resets: Bool = false, place: SourceSpan
  ) {
    self.rules = rules
    self.inheritsFromParent = inheritsFromParent
    self.resets = resets
    self.place = place
  }
}

/// One rule of a policy.
public struct PolicyRule: Sendable {
  /// What the rule says.
  public enum Body: Hashable, Sendable {
    case enforce(Bool)
    case allowAll
    case denyAll
    /// As written, prefixes kept.
    case values(allowed: [String], denied: [String])
  }

  public var body: Body
  public var condition: TagCondition?
  /// An object; for managed constraints.
  public var parameters: JSONValue?
  public var place: SourceSpan

  public init(
    _ body: Body, condition: TagCondition? = nil, parameters: JSONValue? = nil, place: SourceSpan
  ) {
    self.body = body
    self.condition = condition
    self.parameters = parameters
    self.place = place
  }
}
