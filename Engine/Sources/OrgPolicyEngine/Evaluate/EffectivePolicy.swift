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
  /// Whether a policy restored the default.
  public let isReset: Bool
  /// The nearest node with a policy in this pass.
  public let setAt: String?
  /// Why the result as a whole is not known, if so.
  public let unknown: String?
  let hierarchy: ResourceHierarchy
  let facts: TagFacts

  /// Whether the constraint is enforced; of list constraints `unknown`, as they are asked for values.
  public var enforcement: Enforcement {
    guard constraint.kind.isEnforced else {
      return .unknown(
        reason: "\(constraint.name) lists values; whether one is accepted is the question")
    }
    if let unknown { return .unknown(reason: unknown) }
    let outcomes = outcomes { active in rules[deciding(active)].rule.enforces == true }
    guard let outcomes, let one = outcomes.first, outcomes.count == 1 else {
      return .dependsOnTags(reason: tagReason)
    }
    return one ? .enforced : .notEnforced
  }

  /// The rule that decides an enforced constraint, when the tags settle it.
  public var decidingRule: Rule? {
    guard constraint.kind.isEnforced, unknown == nil,
      let found = outcomes({ active in deciding(active) }), let one = found.first, found.count == 1
    else { return nil }
    return rules[one]
  }

  /// A rule whose condition holds comes before the one without.
  private func deciding(_ isActive: (Int) -> Bool) -> Int {
    rules.indices.first { rules[$0].rule.condition != nil && isActive($0) }
      ?? rules.indices.first { rules[$0].rule.condition == nil } ?? 0
  }

  /// The parameters of the rule that holds, missing ones from the definition's defaults.
  ///
  /// Nil where none are defined or given, or the rule is not settled.
  public var parameters: JSONValue? {
    guard let rule = decidingRule?.rule else { return nil }
    let given = rule.parameters
    let missing = constraint.parameters.filter {
      $0.defaultValue != nil && given?[$0.name] == nil
    }
    guard !missing.isEmpty else { return given }
    var builder = JSONBuilder()
    builder.beginObject()
    for member in given?.members.map({ $0 }) ?? [] {
      builder.key(member.name)
      builder.value(member.value)
    }
    for parameter in missing {
      guard let value = parameter.defaultValue else { continue }
      builder.key(parameter.name)
      builder.value(value)
    }
    builder.endObject()
    return builder.finish().root
  }

  /// The nearest node with a policy, as a full resource name; empty when none is set.
  public var attachedResource: String { setAt.map(Self.fullName) ?? "" }

  /// The node the policy applies to, as a full resource name: of the default, the top of the chain.
  public var appliedResource: String {
    Self.fullName(setAt ?? chain.last?.node ?? node)
  }

  static func fullName(_ node: String) -> String { "//cloudresourcemanager.googleapis.com/" + node }

  /// What the conditions that are not settled ask.
  var tagReason: String {
    let open = rules.filter { $0.conditionIs == .unknown }
    let asked = open.compactMap { rule in
      rule.rule.condition.map { "\($0.expression) (\(rule.node ?? "default"))" }
    }
    let why = facts.tags == nil ? "no data about tags was given" : "the tags are not all known"
    return "\(why); it depends on " + asked.joined(separator: ", ")
  }

  /// The different results over every way the unknown tags could be; nil when there are too many.
  func outcomes<Result: Hashable>(_ result: ((Int) -> Bool) -> Result) -> [Result]? {
    guard rules.contains(where: { $0.conditionIs == .unknown }) else {
      return [result { (rules[$0].conditionIs ?? .true) == .true }]
    }
    guard let worlds = facts.worlds(rules.compactMap(\.rule.condition)) else { return nil }
    var seen: [Result] = []
    for world in worlds {
      let one = result { rules[$0].rule.condition.map(world.holds) ?? true }
      if !seen.contains(one) { seen.append(one) }
    }
    return seen
  }
}
