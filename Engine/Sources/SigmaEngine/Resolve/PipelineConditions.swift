internal import DemarcModel
internal import DemarcRegex

/// The conditions of one kind that a step stands under, and how they are joined.
struct PipelineConditions<Condition: Sendable>: Sendable {
  var conditions: [Condition] = []
  /// Names of the conditions, where they have any.
  var names: [String] = []
  /// Over the names; without one all must hold, or any.
  var expression: SigmaCondition?
  var needsAll = true
  var isNegated = false

  /// True where there is no condition.
  func hold(_ test: (Condition) -> Bool) -> Bool {
    guard !conditions.isEmpty else { return true }
    let result: Bool
    if let expression {
      result = expression.holds { name in
        names.firstIndex(of: name).map { test(conditions[$0]) } ?? false
      }
    } else {
      result = needsAll ? conditions.allSatisfy(test) : conditions.contains(where: test)
    }
    return result != isNegated
  }
}

extension SigmaCondition {
  func holds(_ test: (String) -> Bool) -> Bool {
    switch self {
    case .search(let name): test(name)
    case .not(let inner): !inner.holds(test)
    case .all(let parts): parts.allSatisfy { $0.holds(test) }
    case .any(let parts): parts.contains { $0.holds(test) }
    }
  }
}

enum PipelineRuleCondition: Sendable {
  case logSource(SigmaLogSource)
  case containsItem(field: String, value: SigmaTerm)
  case containsField(String)
  case applied(String)
  case state(PipelineStateCondition)
  case isRule
  case isCorrelation
  case attribute(String, PipelineRelation, PipelineScalar)
  case tag(String)
}

enum PipelineItemCondition: Sendable {
  /// The pattern is bound to the start of the value, as in pySigma.
  case matchesText(Pattern, needsAll: Bool, isNegated: Bool)
  case matchesValue(PipelineScalar, needsAll: Bool)
  case hasWildcard(needsAll: Bool)
  case isNull(needsAll: Bool)
  case applied(String)
  case state(PipelineStateCondition)
}

enum PipelineFieldCondition: Sendable {
  case isOneOf(Set<String>, isNegated: Bool)
  /// Bound to the start of the name.
  case matches([Pattern], isNegated: Bool)
  case applied(String)
  case state(PipelineStateCondition)
}

/// A condition on what `set_state` has set; false where nothing has.
struct PipelineStateCondition: Sendable {
  var key: String
  var value: PipelineScalar
  var relation: PipelineRelation

  func holds(_ state: [String: PipelineScalar]) -> Bool {
    state[key].map { relation.holds($0, value) } ?? false
  }
}

extension PipelineItemCondition {
  func holds(_ item: TrackedItem, _ state: [String: PipelineScalar]) -> Bool {
    func check(_ needsAll: Bool, _ test: (SigmaTerm) -> Bool) -> Bool {
      needsAll ? item.item.terms.allSatisfy(test) : item.item.terms.contains(where: test)
    }
    switch self {
    case .matchesText(let pattern, let needsAll, let isNegated):
      return check(needsAll) { term in
        guard case .text(let text, _) = term else { return isNegated }
        return ((try? pattern.matches(text.shown)) ?? false) != isNegated
      }
    case .matchesValue(let value, let needsAll):
      return check(needsAll) { $0.isEqual(to: value) }
    case .hasWildcard(let needsAll):
      return check(needsAll) { term in
        guard case .text(let text, _) = term else { return false }
        return text.parts.contains(.any) || text.parts.contains(.one)
      }
    case .isNull(let needsAll): return check(needsAll) { $0 == .null }
    case .applied(let id): return item.applied.contains(id)
    case .state(let condition): return condition.holds(state)
    }
  }
}

extension SigmaTerm {
  /// Whether it is the value as a pipeline writes it.
  func isEqual(to value: PipelineScalar) -> Bool {
    switch (self, value) {
    case (.text(let text, _), .text(let wanted)): text == SigmaText(written: wanted)
    case (.number(let number), .number): PipelineScalar.number(number).isEqual(to: value)
    case (.bool(let bool), .bool(let wanted)): bool == wanted
    case (.null, .null): true
    default: false
    }
  }
}

extension SigmaText {
  /// The text as people read it: wildcards as `*` and `?`, nothing escaped.
  var shown: String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .any: "*"
      case .one: "?"
      case .placeholder(let name): "%\(name)%"
      }
    }.joined()
  }
}
