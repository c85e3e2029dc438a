public import DemarcJSON

/// Which of a policy's two specs is looked at.
public enum PolicyPass: String, Hashable, Sendable, CaseIterable {
  /// What is enforced.
  case live
  /// What would be enforced: each node's `dryRunSpec`, else its `spec`.
  case dryRun
}

/// The answer to a condition.
public enum Truth: String, Hashable, Sendable {
  case `true`, `false`, unknown
}

/// What holds for a constraint at a node, and the chain of policies that made it.
public struct EffectivePolicy: Sendable {
  /// A rule in force, and where it was set.
  public struct Rule: Sendable {
    public var rule: PolicyRule
    /// The node that set it; nil for the constraint's default.
    public var node: String?
    /// Nil without a condition.
    public var conditionIs: Truth?
  }

  /// One node on the way up.
  public struct ChainLink: Sendable {
    /// What the node's policy is to the result.
    public enum Role: Hashable, Sendable {
      /// Its rules alone hold.
      case decides
      /// Its rules are joined with others.
      case merged
      /// It has no effect; `why` is one clause.
      case replaced(why: String)
      /// It restores the constraint's default.
      case resets
      /// No policy is set here.
      case none
      /// The policy could not be read; the result is not known.
      case unreadable
    }

    public var node: String
    public var policy: OrgPolicy?
    /// The spec that was looked at in this pass.
    public var spec: PolicySpec?
    public var role: Role
    /// Per rule of `spec`; nil for a rule without condition.
    public var conditions: [Truth?]
  }

  /// Whether the constraint is enforced.
  public enum Enforcement: Hashable, Sendable {
    case enforced
    case notEnforced
    /// The tags that are known do not settle it.
    case dependsOnTags(reason: String)
    /// A policy or the hierarchy is not known well enough.
    case unknown(reason: String)
  }

  public let constraint: OrgConstraint
  /// The node asked about.
  public let node: String
  public let pass: PolicyPass
  /// The rules that hold, those set furthest up first.
  public let rules: [Rule]
  /// Nearest first.
  public let chain: [ChainLink]
  /// Whether the constraint's default holds, restored or for want of a policy.
  public let isDefault: Bool
  /// Why the result as a whole is not known, if so.
  public let unknown: String?
  let hierarchy: ResourceHierarchy

  /// Whether the constraint is enforced; of list constraints, `unknown`.
  public var enforcement: Enforcement { .unknown(reason: "not written yet") }

  /// The parameters of the rule that holds, missing ones from the definition's defaults.
  ///
  /// Nil where none are defined or the rule is not settled.
  public var parameters: JSONValue? { nil }

  /// The node whose policy was found, as a full resource name; empty for the default.
  public var attachedResource: String { "" }
  /// The node the policy applies to, as a full resource name.
  public var appliedResource: String { "" }

  /// Judges a value of a list constraint.
  ///
  /// `ancestors` are the nodes the value stands under, nearest first, itself included when it is a
  /// node; empty to let the hierarchy say.
  public func accepts(
    _ value: String, ancestors: [String] = [], groups: ValueGroups = .none
  ) -> ValueVerdict {
    ValueVerdict(outcome: .unknown(reason: "not written yet"), rule: nil, node: nil, note: nil)
  }
}

/// Members of the groups that `in:` names.
public struct ValueGroups: Sendable {
  /// Values of a group (`us-locations`) of a constraint; nil for a group that is not known.
  public var members: @Sendable (_ constraint: String, _ group: String) -> Set<String>?

  public init(
    _ members: @escaping @Sendable (_ constraint: String, _ group: String) -> Set<String>?
  ) {
    self.members = members
  }

  /// No group is known.
  public static let none = ValueGroups { _, _ in nil }
}

/// What a list constraint says about one value.
public struct ValueVerdict: Sendable {
  public enum Outcome: Hashable, Sendable {
    case allowed
    case denied
    /// The tags that are known do not settle it.
    case dependsOnTags(reason: String)
    /// A policy, a group or the hierarchy is not known well enough.
    case unknown(reason: String)
  }

  public var outcome: Outcome
  /// The rule that decided; nil for the default and for a value on no list.
  public var rule: PolicyRule?
  /// The node that set the rule.
  public var node: String?
  /// One clause for a person.
  public var note: String?
}
