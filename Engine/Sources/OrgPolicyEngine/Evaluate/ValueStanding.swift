internal import CELEngine
internal import DemarcJSON

// Putting one value to an effective policy.

extension ConstraintJudge {
  enum ValueStanding {
    case allowed
    case denied(String)
    case unknown(String)
  }

  func standing(
    of value: String, _ mapping: ConstraintMapping, _ effective: EffectivePolicy
  ) -> ValueStanding {
    switch mapping.resolution {
    case .plain: return accepts(value, effective)
    case .customer:
      switch directory.standing(of: value) {
      case .outsider(let why): return .denied(why)
      case .unknown(let why): return .unknown(why)
      case .known(let spellings): return acceptsAny(of: spellings, value, effective)
      }
    case .principalSet:
      let sets = effective.parameters?["allowedPrincipalSets"]?.elements.compactMap(\.string) ?? []
      switch directory.standing(of: value) {
      case .outsider(let why): return .denied(why)
      case .known(let spellings) where !Set(spellings).isDisjoint(with: sets): return .allowed
      case .known: return .denied("\(value) is in no allowed set of principals")
      case .unknown where sets.isEmpty: return .denied("\(value) is not among the allowed members")
      case .unknown(let why): return .unknown(why)
      }
    }
  }

  /// One spelling that is allowed is enough; the policy writes only one of them.
  private func acceptsAny(
    of spellings: [String], _ value: String, _ effective: EffectivePolicy
  ) -> ValueStanding {
    var open: String?
    for spelling in spellings {
      switch accepts(spelling, effective) {
      case .allowed: return .allowed
      case .denied: continue
      case .unknown(let why): open = open ?? why
      }
    }
    if let open { return .unknown(open) }
    return .denied(
      "\(value) of \(spellings.first ?? "no customer") is not allowed: \(effective.decider)")
  }

  private func accepts(
    _ value: String, _ effective: EffectivePolicy
  ) -> ValueStanding {
    let verdict = effective.accepts(value, groups: groups)
    switch verdict.outcome {
    case .allowed: return .allowed
    case .denied:
      let rule = verdict.node.map { "denied by the policy of \($0)" } ?? effective.decider
      return .denied("'\(value)' is not allowed: \(verdict.note ?? rule)")
    case .dependsOnTags(let reason), .unknown(let reason): return .unknown(reason)
    }
  }
}

extension EffectivePolicy {
  /// Whether the policy asks for anything.
  enum Restraint {
    case holds
    case none(String)
    case unknown(String)
  }

  var restraint: Restraint {
    if constraint.kind.isEnforced {
      return switch enforcement {
      case .enforced: .holds
      case .notEnforced: .none(idle)
      case .dependsOnTags(let reason), .unknown(let reason): .unknown(reason)
      }
    }
    if let unknown { return .unknown(unknown) }
    let open = rules.filter { $0.conditionIs != .false }
    if open.isEmpty {
      return constraint.defaultBehaviour == .deny ? .holds : .none(idle)
    }
    let allowsAll = open.allSatisfy { rule in
      if case .allowAll = rule.rule.body { true } else { false }
    }
    if allowsAll, open.contains(where: { $0.conditionIs != .unknown }) { return .none(idle) }
    return .holds
  }

  private var idle: String {
    isDefault
      ? "no policy sets it, and by default it asks for nothing"
      : "the policy in force asks for nothing" + (settingNode.map { " (\($0))" } ?? "")
  }

  private var settingNode: String? {
    decidingRule?.node ?? rules.last { $0.node != nil }?.node
  }

  /// `enforced by the policy of organizations/1`.
  var decider: String {
    if let node = settingNode { return "the policy of \(node) holds" }
    return "the constraint's default holds"
  }

  /// Whether a condition on tags leaves it open which rules hold.
  var unsettled: Restraint {
    guard !constraint.kind.isEnforced, rules.contains(where: { $0.conditionIs == .unknown }) else {
      return .holds
    }
    return .unknown("a condition of the policy depends on tags that are not known")
  }

  /// The lists of a list policy, without `is:`, for expressions.
  var listed: CELValue {
    var allowed: [String] = []
    var denied: [String] = []
    for rule in rules where rule.conditionIs != .false {
      guard case .values(let accepts, let refuses) = rule.rule.body else { continue }
      allowed += accepts.map(Self.plain)
      denied += refuses.map(Self.plain)
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, values) in [("allowed", allowed), ("denied", denied)] {
      builder.key(name)
      builder.beginArray()
      for value in values { builder.string(value) }
      builder.endArray()
    }
    builder.endObject()
    return CELValue(json: builder.finish().root)
  }

  private static func plain(_ value: String) -> String {
    value.hasPrefix("is:") ? String(value.dropFirst(3)) : value
  }

  /// Why parameters that no expression reads leave a managed constraint open.
  func openParameters(_ expressions: [CELExpression]) -> String? {
    guard !expressions.contains(where: { $0.variableNames.contains("parameters") }) else {
      return parameters == nil ? "the policy gives no parameters" : nil
    }
    for rule in rules {
      if let written = rule.rule.parameters, written.count > 0 {
        return "the policy has parameters, and what they mean only the constraint's definition says"
      }
    }
    return nil
  }
}
