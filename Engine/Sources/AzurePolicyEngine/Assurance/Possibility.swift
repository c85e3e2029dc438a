/// Whether a condition can be met by some resource, and whether some resource can miss it.
///
/// Both are true unless the opposite is certain: a rule is never called pointless on a guess.
struct Possibility {
  var canHold = true
  var canMiss = true
  /// Why it cannot hold.
  var whyNever: [AzureRuleAssurance.Reason] = []
  /// Why it cannot be missed.
  var whyAlways: [AzureRuleAssurance.Reason] = []

  static func never(_ reasons: [AzureRuleAssurance.Reason]) -> Possibility {
    Possibility(canHold: false, canMiss: true, whyNever: reasons)
  }

  static func always(_ reasons: [AzureRuleAssurance.Reason]) -> Possibility {
    Possibility(canHold: true, canMiss: false, whyAlways: reasons)
  }

  var opposite: Possibility {
    Possibility(canHold: canMiss, canMiss: canHold, whyNever: whyAlways, whyAlways: whyNever)
  }
}

/// Walks a condition and says what can come of it.
struct PossibilityAnalysis {
  let definition: AzurePolicyDefinition
  let forced: ForcedValues
  /// Folded types that the rule is about; nil when it names none.
  let types: Set<String>?

  func judge(_ condition: Condition) -> Possibility {
    switch condition {
    case .all(let parts): return all(parts)
    case .any(let parts):
      let judged = parts.map(judge)
      let whyNever = judged.contains(where: \.canHold) ? [] : judged.flatMap(\.whyNever)
      let always = judged.first { !$0.canMiss }
      return Possibility(
        canHold: judged.contains(where: \.canHold), canMiss: always == nil, whyNever: whyNever,
        whyAlways: always?.whyAlways ?? [])
    case .not(let inner): return judge(inner).opposite
    case .test(let test): return judge(test)
    }
  }

  private func all(_ parts: [Condition]) -> Possibility {
    let judged = parts.map(judge)
    var result = Possibility(canMiss: judged.contains(where: \.canMiss))
    if let never = judged.first(where: { !$0.canHold }) {
      result.canHold = false
      result.whyNever = never.whyNever
    } else if let reason = Contradiction.find(in: parts) {
      return .never([reason])
    }
    if !result.canMiss { result.whyAlways = judged.flatMap(\.whyAlways) }
    return result
  }

  private func judge(_ test: Condition.Test) -> Possibility {
    guard case .prepared(let operand) = test.operand else { return Possibility() }
    if operand.value.elements?.isEmpty == true {
      if test.comparison == .in { return .never([.emptyList(path: test.path)]) }
      if test.comparison == .notIn { return .always([.emptyList(path: test.path)]) }
    }
    switch test.left {
    case .value(.literal(let value)):
      return judge([value], test, operand, .constant(path: test.path))
    case .field(let reference), .value(.field(let reference)):
      guard case .alias(let index) = reference.target, !reference.isBound,
        let row = forcedRow(definition.aliasNames[index])
      else { return Possibility() }
      return judge(
        row.values.map { .string($0) }, test, operand, .forcedValue(path: test.path, row))
    case .count: return count(test, operand)
    default: return Possibility()
    }
  }

  /// What every type that the rule is about forces on the alias.
  func forcedRow(_ alias: String) -> ForcedValues.Row? {
    guard let types, !types.isEmpty else { return nil }
    let rows = types.sorted().compactMap { forced.row(type: $0, alias: alias) }
    return rows.count == types.count && Set(rows.map(\.values)).count == 1 ? rows.first : nil
  }

  private func judge(
    _ values: [PolicyValue], _ test: Condition.Test, _ operand: Comparand,
    _ reason: AzureRuleAssurance.Reason
  ) -> Possibility {
    // A comparison that fails is an error, not a verdict: nothing is certain then.
    let answers = values.map { try? Operators.holds($0, test.comparison, operand) }
    if answers.allSatisfy({ $0 == .some(false) }) { return .never([reason]) }
    if answers.allSatisfy({ $0 == .some(true) }) { return .always([reason]) }
    return Possibility()
  }

  /// No count is below zero.
  private func count(_ test: Condition.Test, _ operand: Comparand) -> Possibility {
    guard let bound = operand.value.double else { return Possibility() }
    let reason = AzureRuleAssurance.Reason.constant(path: test.path)
    switch test.comparison {
    case .equals where bound < 0, .lessOrEquals where bound < 0, .less where bound <= 0:
      return .never([reason])
    case .notEquals where bound < 0, .greater where bound < 0, .greaterOrEquals where bound <= 0:
      return .always([reason])
    default: return Possibility()
    }
  }
}
