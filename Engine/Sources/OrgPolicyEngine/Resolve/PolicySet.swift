internal import DemarcJSON
public import DemarcModel

/// Policies over a hierarchy, ready to be asked.
public struct PolicySet: Sendable {
  public let catalogue: ConstraintCatalogue
  public let hierarchy: ResourceHierarchy
  public let tags: TagBindings
  /// By constraint, then by node.
  private var policies: [String: [String: OrgPolicy]] = [:]
  /// Definitions read off policies whose constraint no catalogue knows.
  private var inferred: [String: OrgConstraint] = [:]

  private init(
    catalogue: ConstraintCatalogue, hierarchy: ResourceHierarchy, tags: TagBindings
  ) {
    self.catalogue = catalogue
    self.hierarchy = hierarchy
    self.tags = tags
  }

  /// Checks policies against the constraints' definitions and places them in the hierarchy.
  ///
  /// There is always a set. A policy with a fault still stands in it: what it would decide is
  /// unknown, never the default. Of a v1 and a v2 policy for one node and constraint only the
  /// latter counts.
  public static func compile(
    _ policies: [OrgPolicy], hierarchy: ResourceHierarchy, tags: TagBindings,
    catalogue: ConstraintCatalogue
  ) -> Parsed<PolicySet> {
    var set = PolicySet(catalogue: catalogue, hierarchy: hierarchy, tags: tags)
    var diagnostics = set.inferDefinitions(of: policies)
    for policy in policies {
      var policy = policy
      policy.node = hierarchy.name(of: policy.node)
      if let definition = set.definition(policy.constraint) {
        policy.constraint = definition.name
        var checks = PolicyChecks(definition)
        checks.check(policy)
        diagnostics += checks.diagnostics
        if checks.diagnostics.contains(where: { $0.severity == .error }) {
          policy.isReadable = false
        }
      }
      diagnostics += set.place(policy)
    }
    return Parsed(set, diagnostics)
  }

  private mutating func inferDefinitions(of policies: [OrgPolicy]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for policy in policies where catalogue[policy.constraint] == nil {
      let name = policy.constraint
      let hadOne = inferred[name] != nil
      let kind = Self.kind(of: policy)
      if !hadOne || kind == .list {
        inferred[name] = OrgConstraint(
          name: name, kind: kind ?? .boolean, default: .allow, origin: .inferred)
      }
      guard !hadOne else { continue }
      diagnostics.append(
        name.hasPrefix("custom.") ? Self.undefined(policy) : unknown(policy))
    }
    return diagnostics
  }

  private static func undefined(_ policy: OrgPolicy) -> Diagnostic {
    Diagnostic(
      "org-policy.undefined-custom", "no definition of '\(policy.constraint)' was given",
      at: policy.place, hint: "give the custom constraint's file beside the policies",
      severity: .warning)
  }

  private func unknown(_ policy: OrgPolicy) -> Diagnostic {
    let near = catalogue.nearest(to: policy.constraint).map { "did you mean \($0)?" }
    return Diagnostic(
      "org-policy.unknown-constraint", "no constraint is known as '\(policy.constraint)'",
      at: policy.place,
      hint: near ?? "give a saved answer of constraints.list; its default is taken to allow",
      severity: .warning)
  }

  /// The kind that a policy's rules show; nil when there are none.
  private static func kind(of policy: OrgPolicy) -> OrgConstraint.Kind? {
    if policy.constraint.hasPrefix("custom.") { return .custom }
    if policy.constraint.range(ofASCII: ".managed.") != nil { return .managed }
    let rules = (policy.spec?.rules ?? []) + (policy.dryRunSpec?.rules ?? [])
    guard let rule = rules.first else { return nil }
    return rule.enforces == nil ? .list : .boolean
  }

  /// Keeps the policy; says so when another is there already.
  private mutating func place(_ policy: OrgPolicy) -> [Diagnostic] {
    guard var held = policies[policy.constraint]?[policy.node] else {
      policies[policy.constraint, default: [:]][policy.node] = policy
      return []
    }
    guard held.version == policy.version else {
      if held.version.rawValue < policy.version.rawValue {
        policies[policy.constraint]?[policy.node] = policy
      }
      return []
    }
    if held.says(sameAs: policy) { return [] }
    held.isReadable = false
    policies[policy.constraint]?[policy.node] = held
    return [
      Diagnostic(
        "org-policy.conflict",
        "another policy for \(policy.constraint) on \(policy.node) stands at \(held.place)",
        at: policy.place, hint: "a node has one policy for a constraint; keep the one in force")
    ]
  }

  private func definition(_ name: String) -> OrgConstraint? {
    catalogue[name] ?? inferred[OrgConstraint.shortName(name)]
  }

  /// Names of the constraints that some policy names, sorted.
  public var constraints: [String] { policies.keys.sorted() }

  /// The policies for a constraint, sorted by node.
  public func policies(for constraint: String) -> [OrgPolicy] {
    let name = definition(constraint)?.name ?? constraint
    return (policies[name] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
  }

  /// What holds for a constraint at a node.
  ///
  /// `resourceTags` are the tags bound to the resource itself; only constraints whose conditions
  /// see them are told.
  public func effective(
    _ constraint: String, at node: String, resourceTags: [Tag]? = nil, pass: PolicyPass = .live
  ) -> EffectivePolicy {
    let name = OrgConstraint.shortName(constraint)
    let definition =
      definition(constraint)
      ?? OrgConstraint(
        name: name, kind: name.hasPrefix("custom.") ? .custom : .boolean, default: .allow,
        origin: .inferred)
    let chain = hierarchy.chain(of: node)
    let facts = TagFacts(
      tags: tags.effective(
        chain: chain, hierarchy: hierarchy,
        resourceTags: definition.readsResourceTags ? resourceTags : nil))
    var merge = PolicyMerge(definition, pass, facts)
    for node in chain { merge.add(node, policies[definition.name]?[node]) }
    return merge.finish(hierarchy, chainIsWhole: hierarchy.reachesRoot(from: node))
  }
}

extension OrgPolicy {
  /// Whether both say the same, whatever their order of rules.
  func says(sameAs other: OrgPolicy) -> Bool {
    isReadable == other.isReadable && PolicySpec.key(spec) == PolicySpec.key(other.spec)
      && PolicySpec.key(dryRunSpec) == PolicySpec.key(other.dryRunSpec)
  }
}

extension PolicySpec {
  fileprivate struct Key: Hashable {
    var inherits, resets: Bool
    var rules: Set<RuleKey>
  }

  fileprivate struct RuleKey: Hashable {
    var body: PolicyRule.Body
    var condition: String?
    var parameters: String?
  }

  fileprivate static func key(_ spec: PolicySpec?) -> Key? {
    spec.map { spec in
      Key(
        inherits: spec.inheritsFromParent, resets: spec.resets,
        rules: Set(
          spec.rules.map {
            RuleKey(
              body: $0.body, condition: $0.condition?.expression, parameters: $0.parameters?.json)
          }))
    }
  }
}
