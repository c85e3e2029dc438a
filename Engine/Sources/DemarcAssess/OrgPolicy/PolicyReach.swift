public import OrgPolicyEngine

/// How far policies reach: in which projects each has a say.
public struct PolicyReach: Sendable {
  private struct Key: Hashable {
    var node: String
    var constraint: String
    var pass: PolicyPass
  }

  private var projects: [Key: Int] = [:]
  /// Nodes below whose policy replaces this one.
  private var replacers: [Key: Set<String>] = [:]

  init(_ set: PolicySet, projects all: [String]) {
    for constraint in set.constraints {
      for pass in PolicyPass.allCases {
        for project in all { add(set.effective(constraint, at: project, pass: pass)) }
      }
    }
  }

  private mutating func add(_ effective: EffectivePolicy) {
    var replacer: String?
    for link in effective.chain where link.policy != nil {
      let key = Key(
        node: link.node, constraint: effective.constraint.name, pass: effective.pass)
      switch link.role {
      case .decides, .merged, .resets:
        projects[key, default: 0] += 1
        if replacer == nil { replacer = link.node }
      case .replaced:
        if let replacer { replacers[key, default: []].insert(replacer) }
      case .none, .unreadable: continue
      }
    }
  }

  /// Projects in which the policy of a node has a say.
  public func count(node: String, constraint: String, pass: PolicyPass) -> Int {
    projects[Key(node: node, constraint: constraint, pass: pass)] ?? 0
  }

  /// Nodes below whose policy takes the place of this one, sorted.
  public func replacers(node: String, constraint: String, pass: PolicyPass) -> [String] {
    (replacers[Key(node: node, constraint: constraint, pass: pass)] ?? []).sorted()
  }
}
