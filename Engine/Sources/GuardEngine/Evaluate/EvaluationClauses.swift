internal import DemarcJSON
internal import DemarcModel

extension Evaluation {
  /// An AND of ORs: any failing OR fails; an OR of skips only is neutral.
  func conjunction(_ clauses: ConjunctionPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    var tally = Tally()
    for alternatives in clauses {
      let mark = notes?.count ?? 0
      var hasFailed = false
      var hasPassed = false
      for clause in alternatives {
        switch try evaluate(clause, scope) {
        case .pass: hasPassed = true
        case .fail: hasFailed = true
        case .skip: break
        }
        if hasPassed { break }
      }
      if hasPassed {
        drop(to: mark)
        tally.add(true)
      } else if hasFailed {
        tally.add(false)
      }
    }
    return tally.status
  }

  func evaluate(_ clause: ClausePlan, _ scope: Int) throws(EvaluationStop) -> Status {
    try step()
    switch clause {
    case .access(let plan): return try evaluate(plan, scope)
    case .block(let plan): return try evaluate(plan, scope)
    case .when(let plan):
      guard try gate(plan.conditions, scope) == .pass else { return .skip }
      return try block(plan.block, scope)
    case .type(let plan):
      if !plan.conditions.isEmpty, try gate(plan.conditions, scope) != .pass { return .skip }
      return try evaluate(plan.body, scope)
    case .named(let plan): return try evaluate(plan, scope)
    case .call(let plan): return try evaluate(plan, scope)
    }
  }

  /// The clauses of a block in a scope of its own.
  func block(_ plan: BlockPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    try enter()
    defer { depth -= 1 }
    let frame = push(.block, start(scope).current, parent: scope, block: plan)
    defer { pop(frame) }
    return try conjunction(plan.clauses, frame)
  }

  // MARK: Blocks on queries

  private func evaluate(_ plan: QueryBlockPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    var tally = Tally()
    let mark = notes?.count ?? 0
    try select(plan.query, scope) { (selected) throws(EvaluationStop) in
      guard let value = selected.value else {
        tally.add(false)
        note(plan.span, selected, wanted: "a value for '\(plan.query.text)'", message: nil)
        return
      }
      let frame = push(.value, value, parent: scope)
      defer { pop(frame) }
      tally.add(try block(plan.block, frame))
    }
    if tally.count == 0 {
      guard plan.isNotEmpty else { return .skip }
      note(plan.span, nil, wanted: "a value for '\(plan.query.text)'", message: nil)
      return .fail
    }
    guard plan.query.isSome else { return tally.status }
    let status = tally.someStatus
    if status == .pass { drop(to: mark) }
    return status
  }

  // MARK: Rules

  /// The verdict of rule `index`; judged once a document, its findings kept apart.
  func ruleStatus(_ index: Int) throws(EvaluationStop) -> Status {
    if let known = ruleStatuses[index] { return known }
    guard rulesInProgress.insert(index).inserted else {
      throw EvaluationStop("rule '\(plan.rules[index].name)' refers to itself")
    }
    let (kept, wasGate) = (notes, isGate)
    notes = keepsFindings ? [] : nil
    isGate = false
    defer {
      rulesInProgress.remove(index)
      notes = kept
      isGate = wasGate
    }
    let status = try evaluate(plan.rules[index], 0)
    ruleStatuses[index] = status
    if status == .fail, let notes { ruleNotes[index] = notes }
    return status
  }

  private func evaluate(_ rule: RulePlan, _ scope: Int) throws(EvaluationStop) -> Status {
    if !rule.conditions.isEmpty, try gate(rule.conditions, scope) != .pass { return .skip }
    return try block(rule.block, scope)
  }

  private func evaluate(_ plan: NamedPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    try enter()
    defer { depth -= 1 }
    // The first definition that says anything counts.
    var status = Status.skip
    for rule in plan.rules where status == .skip { status = try ruleStatus(rule) }
    var holds = (status == .pass) != plan.isNegated
    if switches.skippedReference, !isGate, plan.isNegated, status == .skip { holds = false }
    guard !holds else { return .pass }
    note(
      plan.span, nil, wanted: "rule '\(plan.name)' to \(plan.isNegated ? "fail" : "pass")",
      message: plan.message)
    return .fail
  }

  private func evaluate(_ call: CallPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    try enter()
    defer { depth -= 1 }
    let rule = plan.parameterized[call.rule]
    var values: [[Selected]] = []
    for argument in call.arguments {
      // A literal given to a rule is a value like any other there.
      if case .literal(let constant) = argument {
        values.append([.resolved(.constant(constant))])
      } else {
        values.append(try collect(argument, scope))
      }
    }
    let mark = notes?.count ?? 0
    let frame = push(parameters: rule.parameters, values, parent: scope)
    defer { pop(frame) }
    let status = try evaluate(rule, frame)
    if let message = call.message { attach(message, from: mark) }
    // 3.1 reads `not rule(…)` as `rule(…)`.
    guard switches.negatedCall, call.isNegated else { return status }
    drop(to: mark)
    guard status != .fail else { return .pass }
    note(call.span, nil, wanted: "rule '\(rule.name)' to fail", message: call.message)
    return .fail
  }
}
