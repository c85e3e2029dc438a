internal import DemarcJSON
public import OrgPolicyEngine

/// Policies in the words of a report.
public enum PolicyWords {
  /// Values of one list that are told.
  private static let valuesShown = 6

  /// The rules of a spec: `enforced; not enforced if resource.matchTag('1/env', 'test')`.
  public static func rules(_ spec: PolicySpec) -> String {
    if spec.resets { return "restores Google's default" }
    var parts = spec.rules.map(rule)
    if spec.inheritsFromParent { parts.append("with what is set above") }
    return parts.isEmpty ? "no rule" : parts.joined(separator: "; ")
  }

  public static func rule(_ rule: PolicyRule) -> String {
    var text = body(rule.body)
    if let parameters = rule.parameters { text += " with \(parameters.json)" }
    if let condition = rule.condition { text += " if \(condition.expression)" }
    return text
  }

  private static func body(_ body: PolicyRule.Body) -> String {
    switch body {
    case .enforce(let isOn): return isOn ? "enforced" : "not enforced"
    case .allowAll: return "allow all"
    case .denyAll: return "deny all"
    case .values(let allowed, let denied):
      let lists = [("allow", allowed), ("deny", denied)].filter { !$0.1.isEmpty }
      return lists.map { "\($0.0) \(values($0.1))" }.joined(separator: "; ")
    }
  }

  private static func values(_ values: [String]) -> String {
    let rest = values.count - valuesShown
    let shown = values.prefix(valuesShown).joined(separator: ", ")
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  /// What holds, in one line.
  public static func verdict(_ policy: EffectivePolicy) -> String {
    if let unknown = policy.unknown { return "not known: \(unknown)" }
    guard policy.constraint.kind == .list else {
      switch policy.enforcement {
      case .enforced: return "enforced" + parameters(policy) + source(policy)
      case .notEnforced: return "not enforced" + source(policy)
      case .dependsOnTags(let reason): return "depends on tags: \(reason)"
      case .unknown(let reason): return "not known: \(reason)"
      }
    }
    guard !policy.rules.isEmpty else {
      return policy.constraint.defaultBehaviour == .allow
        ? "every value is allowed (Google's default)" : "no value is allowed (Google's default)"
    }
    let rules = policy.rules.map { rule in
      rule.conditionIs == .unknown ? PolicyWords.rule(rule.rule) : body(rule.rule.body)
    }
    return rules.joined(separator: "; ")
  }

  private static func parameters(_ policy: EffectivePolicy) -> String {
    policy.parameters.map { " with \($0.json)" } ?? ""
  }

  private static func source(_ policy: EffectivePolicy) -> String {
    policy.isDefault ? " (Google's default)" : ""
  }

  /// The links that have a say, nearest first: `organizations/1: allow in:eu-locations`.
  public static func chain(_ policy: EffectivePolicy) -> [String] {
    policy.chain.compactMap { link in
      guard let spec = link.spec else { return nil }
      switch link.role {
      case .decides, .merged, .resets: return "\(link.node): \(rules(spec))"
      case .unreadable: return "\(link.node): a policy that could not be read"
      case .replaced, .none: return nil
      }
    }
  }

  /// One word for the part a node's policy plays, and why.
  public static func role(_ role: EffectivePolicy.ChainLink.Role) -> (word: String, why: String?) {
    switch role {
    case .decides: ("decides", nil)
    case .merged: ("merged", nil)
    case .replaced(let why): ("replaced", why)
    case .resets: ("reset", nil)
    case .none: ("not set", nil)
    case .unreadable: ("faulty", "the policy could not be read, so the result is not known")
    }
  }
}
