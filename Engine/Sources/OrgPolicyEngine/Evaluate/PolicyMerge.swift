internal import DemarcModel

/// Joins the policies on the way up from a node.
///
/// Of enforced constraints the nearest policy decides alone. Of list constraints each policy that
/// inherits is joined with those above it, up to and including the first that does not.
struct PolicyMerge {
  private let constraint: OrgConstraint
  private let pass: PolicyPass
  private let facts: TagFacts
  private var links: [EffectivePolicy.ChainLink] = []
  /// Rules by node, nearest first.
  private var groups: [(node: String, rules: [PolicyRule])] = []
  /// The node above which nothing counts.
  private var end: String?
  private var nearest: String?
  private var isReset = false
  private var unknown: String?

  init(_ constraint: OrgConstraint, _ pass: PolicyPass, _ facts: TagFacts) {
    self.constraint = constraint
    self.pass = pass
    self.facts = facts
  }

  /// Takes the next node up.
  mutating func add(_ node: String, _ policy: OrgPolicy?) {
    let spec = policy.flatMap { pass == .live ? $0.spec : $0.dryRunSpec ?? $0.spec }
    let role = take(node, policy, spec)
    links.append(
      EffectivePolicy.ChainLink(
        node: node, policy: policy, spec: spec, role: role,
        conditions: spec?.rules.map { truth($0) } ?? []))
  }

  private mutating func take(
    _ node: String, _ policy: OrgPolicy?, _ spec: PolicySpec?
  ) -> EffectivePolicy.ChainLink.Role {
    guard let policy else { return .none }
    if let end { return .replaced(why: "\(end) decides, which is nearer") }
    guard policy.isReadable else {
      end = node
      nearest = nearest ?? node
      unknown = "the policy for \(constraint.name) on \(node) could not be read"
      return .unreadable
    }
    guard let spec else {
      return .replaced(why: "only its dry run is set, which enforces nothing")
    }
    nearest = nearest ?? node
    if spec.resets {
      end = node
      isReset = true
      return .resets
    }
    groups.append((node, spec.rules))
    if !constraint.kind.isEnforced, spec.inheritsFromParent { return .merged }
    end = node
    return groups.count == 1 ? .decides : .merged
  }

  private func truth(_ rule: PolicyRule) -> Truth? {
    rule.condition.map { $0.tree.truth(facts.truth) }
  }

  func finish(_ hierarchy: ResourceHierarchy, chainIsWhole: Bool) -> EffectivePolicy {
    var links = links
    var unknown = unknown
    if end == nil, !chainIsWhole, let top = links.last?.node {
      unknown = "what stands above \(top) is not known"
    }
    if groups.count == 1, end == nil || end == groups[0].node,
      let at = links.firstIndex(where: { $0.node == groups[0].node }), unknown == nil
    {
      links[at].role = .decides
    }
    var rules = groups.reversed().flatMap { group in
      group.rules.map {
        EffectivePolicy.Rule(rule: $0, node: group.node, conditionIs: truth($0))
      }
    }
    let isDefault = rules.isEmpty
    if isDefault { rules.append(defaultRule) }
    return EffectivePolicy(
      constraint: constraint, node: links.first?.node ?? "", pass: pass, rules: rules,
      chain: links, isDefault: isDefault, isReset: isReset && isDefault, setAt: nearest,
      unknown: unknown, hierarchy: hierarchy, facts: facts)
  }

  /// What the definition says, as a rule that no node set.
  private var defaultRule: EffectivePolicy.Rule {
    let denies = constraint.defaultBehaviour == .deny
    let body: PolicyRule.Body =
      constraint.kind.isEnforced ? .enforce(denies) : denies ? .denyAll : .allowAll
    let start = SourcePosition(line: 1, column: 1)
    return EffectivePolicy.Rule(
      rule: PolicyRule(body, place: SourceSpan(file: constraint.name, start: start)), node: nil,
      conditionIs: nil)
  }
}
