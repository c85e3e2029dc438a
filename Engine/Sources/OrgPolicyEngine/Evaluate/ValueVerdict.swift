/// Members of the groups that `in:` names.
public struct ValueGroups: Sendable {
  /// Values of a group (`us-locations`) of a constraint; nil for a group that is not known.
  public var members: @Sendable (_ constraint: String, _ group: String) -> Set<String>?

  public init(
    _ members: @escaping @Sendable (_ constraint: String, _ group: String) -> Set<String>?
  ) {
    self.members = members
  }

  /// No group but those the constraint's definition brings.
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
  /// The node that set the rule; for a value on no list, the nearest that set one.
  public var node: String?
  /// One clause for a person.
  public var note: String?
}

extension EffectivePolicy {
  /// Judges a value of a list constraint.
  ///
  /// `ancestors` are the nodes the value stands under, nearest first, itself included when it is a
  /// node; empty to let the hierarchy say. Denied always beats allowed.
  public func accepts(
    _ value: String, ancestors: [String] = [], groups: ValueGroups = .none
  ) -> ValueVerdict {
    guard !constraint.kind.isEnforced else {
      return ValueVerdict(
        outcome: .unknown(reason: "\(constraint.name) is enforced or not; it has no values"))
    }
    let matcher = ValueMatcher(
      value, ancestors: ancestors, constraint: constraint, hierarchy: hierarchy, groups: groups)
    let matches = rules.map { matcher.match($0.rule) }
    let isOpen = matches.contains { $0.allow == .unknown || $0.deny == .unknown }
    var answers: [Answer] = []
    var variesByTags = false
    for assumed in isOpen ? Self.assumptions : [Assumption(allow: false, deny: false)] {
      let found = outcomes { active in answer(matches, active, assumed) }
      let sides = Set(found?.map(\.isAllowed) ?? [])
      if sides.count != 1 { variesByTags = true }
      answers += found ?? []
    }
    return verdict(answers, variesByTags, matches)
  }

  private func verdict(
    _ answers: [Answer], _ variesByTags: Bool, _ matches: [ValueMatcher.Match]
  ) -> ValueVerdict {
    // Whatever is above or unreadable, a value that is denied stays denied.
    if let unknown {
      guard !variesByTags, let first = answers.first,
        answers.allSatisfy({ $0.reason == .denied })
      else { return ValueVerdict(outcome: .unknown(reason: unknown)) }
      return settled(first)
    }
    if variesByTags { return ValueVerdict(outcome: .dependsOnTags(reason: tagReason)) }
    guard let first = answers.first else {
      return ValueVerdict(outcome: .dependsOnTags(reason: tagReason))
    }
    if Set(answers.map(\.isAllowed)).count > 1 {
      let reason = matches.compactMap(\.reason).first ?? "a value of a rule is not known"
      return ValueVerdict(outcome: .unknown(reason: reason))
    }
    return settled(first)
  }

  private func settled(_ answer: Answer) -> ValueVerdict {
    let rule = answer.rule.map { rules[$0] }
    return ValueVerdict(
      outcome: answer.isAllowed ? .allowed : .denied,
      rule: answer.reason == .onNoList || rule?.node == nil ? nil : rule?.rule,
      node: rule?.node, note: answer.reason.note)
  }

  // MARK: one way things could be

  private struct Assumption {
    var allow, deny: Bool
  }

  private static let assumptions = [
    Assumption(allow: false, deny: false), Assumption(allow: true, deny: false),
    Assumption(allow: false, deny: true), Assumption(allow: true, deny: true),
  ]

  private struct Answer: Hashable {
    enum Reason: Hashable {
      case denied, allowed, onNoList, notDenied, unspecified, noRuleHolds, byDefault

      var note: String? {
        switch self {
        case .denied, .allowed: nil
        case .onNoList: "it is on no list of allowed values"
        case .notDenied: "it is not denied, and only denied values are listed"
        case .unspecified:
          "only denied values are listed and the constraint denies by default; what holds for other "
            + "values is not documented, so it is taken as denied"
        case .noRuleHolds: "no condition of the policy holds, so the default does"
        case .byDefault: "the constraint's default"
        }
      }
    }

    var isAllowed: Bool
    var rule: Int?
    var reason: Reason
  }

  private func answer(
    _ matches: [ValueMatcher.Match], _ isActive: (Int) -> Bool, _ assumed: Assumption
  ) -> Answer {
    // Nearest first, so that the rule shown is the one closest to the resource.
    let active = rules.indices.reversed().filter(isActive)
    if isDefault {
      return Answer(
        isAllowed: constraint.defaultBehaviour == .allow, rule: nil, reason: .byDefault)
    }
    let holds = { (truth: Truth, assumed: Bool) in truth == .true || truth == .unknown && assumed }
    if let rule = active.first(where: { holds(matches[$0].deny, assumed.deny) }) {
      return Answer(isAllowed: false, rule: rule, reason: .denied)
    }
    if let rule = active.first(where: { holds(matches[$0].allow, assumed.allow) }) {
      return Answer(isAllowed: true, rule: rule, reason: .allowed)
    }
    if let rule = active.first(where: { rules[$0].rule.listsAllowed }) {
      return Answer(isAllowed: false, rule: rule, reason: .onNoList)
    }
    let allows = constraint.defaultBehaviour == .allow
    guard let rule = active.first else {
      return Answer(isAllowed: allows, rule: nil, reason: .noRuleHolds)
    }
    return Answer(isAllowed: allows, rule: rule, reason: allows ? .notDenied : .unspecified)
  }
}

extension PolicyRule {
  /// Whether it names allowed values, so that all others are refused.
  var listsAllowed: Bool {
    if case .values(let allowed, _) = body { return !allowed.isEmpty }
    return false
  }
}
