internal import DemarcJSON
internal import DemarcModel

extension Evaluation {
  func evaluate(_ plan: AccessPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    let mark = notes?.count ?? 0
    let status =
      plan.comparison.isUnary ? try unary(plan, scope) : try binary(plan, scope)
    if status == .pass { drop(to: mark) }
    return status
  }

  /// All values must hold, or with `some` at least one.
  private func status(_ tally: Tally, _ plan: AccessPlan) -> Status {
    if tally.count == 0, switches.nothingToCompare, !isGate {
      // An empty list on the left: nothing was compared.
      note(plan.span, nil, wanted: "\(plan.wanted), with values to compare", message: plan.message)
      return .fail
    }
    if plan.query.isSome { return tally.passes > 0 ? .pass : .fail }
    return tally.fails > 0 ? .fail : .pass
  }

  // MARK: One value

  private func unary(_ plan: AccessPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    let flips = plan.isNot != plan.isNegated
    let asksForValues = plan.comparison == .empty && plan.query.emptyAsksForValues
    var tally = Tally()
    try select(plan.query, scope) { (selected) throws(EvaluationStop) in
      let holds: Bool
      if let value = selected.value {
        holds = asksForValues ? value.kind == .null : try test(plan, value)
      } else {
        holds = plan.comparison == .empty
      }
      tally.add(holds != flips)
      trace(selected, holds != flips)
      if holds == flips { note(plan.span, selected, wanted: plan.wanted, message: plan.message) }
    }
    if tally.count > 0 { return status(tally, plan) }
    guard asksForValues else { return .skip }
    if !flips { return .pass }
    note(plan.span, nil, wanted: plan.wanted, message: plan.message)
    return .fail
  }

  private func test(_ plan: AccessPlan, _ value: Value) throws(EvaluationStop) -> Bool {
    switch plan.comparison {
    case .exists: true
    case .empty: try isEmpty(value, plan)
    case .isString: value.kind == .string
    case .isList: value.kind == .list
    case .isStruct: value.kind == .map
    case .isBool: value.kind == .bool
    case .isInt: value.kind == .int
    case .isFloat: value.kind == .float
    case .isNull: value.kind == .null
    case .equal, .greater, .greaterOrEqual, .less, .lessOrEqual, .isIn: false
    }
  }

  private func isEmpty(_ value: Value, _ plan: AccessPlan) throws(EvaluationStop) -> Bool {
    switch value.kind {
    case .list, .map: return value.count == 0
    case .string:
      if case .json(let json) = value { return json.equals("") }
      return value.string?.isEmpty ?? false
    case .bool where !switches.emptyBoolean: return false
    default:
      throw EvaluationStop("\(plan.span): 'empty' on \(value.kind.title), which is never empty")
    }
  }

  // MARK: Two values

  private func binary(_ plan: AccessPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    guard let operand = plan.operand else { return .fail }
    let isNot = plan.isNot != (plan.isNegated && switches.negatedClause)
    if case .literal(let constant) = operand, !plan.query.isLoneVariable {
      return try compare(plan, isNot, .constant(constant), scope)
    }
    let right = try collect(operand, scope)
    let left = try collect(plan.query, scope)
    guard !left.isEmpty, !right.isEmpty else {
      guard switches.nothingToCompare, !isGate, right.isEmpty || plan.query.isLoneVariable else {
        return .skip
      }
      note(plan.span, nil, wanted: "\(plan.wanted), with values to compare", message: plan.message)
      return .fail
    }
    var tally = Tally()
    try compare(plan, isNot, left, right) { (holds, value) in
      tally.add(holds)
      trace(value, holds, others: right)
      if !holds {
        note(
          plan.span, value, wanted: plan.wanted, message: plan.message, others: right,
          lefts: left)
      }
    }
    return status(tally, plan)
  }

  /// The usual clause: each value on its own against one literal, nothing collected.
  private func compare(
    _ plan: AccessPlan, _ isNot: Bool, _ literal: Value, _ scope: Int
  ) throws(EvaluationStop) -> Status {
    var tally = Tally()
    var hasAny = false
    try select(plan.query, scope) { (selected) throws(EvaluationStop) in
      hasAny = true
      guard let value = selected.value else {
        tally.add(false)
        trace(selected, false)
        note(plan.span, selected, wanted: plan.wanted, message: plan.message)
        return
      }
      try compare(plan.comparison, isNot, value, literal: literal) { (holds, found) in
        tally.add(holds)
        trace(.resolved(found), holds)
        if !holds {
          note(plan.span, .resolved(found), wanted: plan.wanted, message: plan.message)
        }
      }
    }
    return hasAny ? status(tally, plan) : .skip
  }
}

extension Value.Kind {
  /// As messages name it.
  var title: String {
    switch self {
    case .null: "null"
    case .string: "text"
    case .regex: "a regular expression"
    case .bool: "a boolean"
    case .int: "an integer"
    case .float: "a decimal"
    case .char: "a character"
    case .list: "a list"
    case .map: "a map"
    case .intRange, .floatRange, .charRange: "a range"
    }
  }
}
