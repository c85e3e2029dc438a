internal import DemarcJSON

extension Evaluation {
  /// `[ clauses ]`: what the clauses pass for goes on.
  func walkFilter(
    _ query: QueryPlan, _ at: Int, _ capture: NameID?, _ clauses: ConjunctionPlan,
    _ current: Value, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    switch current.kind {
    case .map:
      try walkMapFilter(query, at, capture, clauses, current, scope, casing, visit)
    case .list:
      try current.forEachElement { (element) throws(EvaluationStop) in
        let frame = push(.value, element, parent: scope)
        let status = try gate(clauses, frame)
        pop(frame)
        if status == .pass { try walk(query, at + 1, element, scope, casing, visit) }
      }
    default:
      guard at > 0, query.parts[at - 1].isAllIndices else {
        return try visit(.unresolved(current, Missing(query: query, at: at)))
      }
      let frame = push(.value, current, parent: scope)
      let status = try gate(clauses, frame)
      pop(frame)
      if status == .pass { try walk(query, at + 1, current, scope, casing, visit) }
    }
  }

  private func walkMapFilter(
    _ query: QueryPlan, _ at: Int, _ capture: NameID?, _ clauses: ConjunctionPlan,
    _ current: Value, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    guard at > 0 else { throw EvaluationStop("'\(query.text)' starts with a filter") }
    switch query.parts[at - 1] {
    case .allValues, .allIndices:
      // `.*` has put each value in a scope of its own; `[*]` on a list has not (in 3.1 the clauses
      // then see the scope around the query).
      let frame = switches.filterScope ? push(.value, current, parent: scope) : scope
      let status = try gate(clauses, frame)
      if switches.filterScope { pop(frame) }
      if status == .pass { try walk(query, at + 1, current, scope, casing, visit) }
    case .key, .variable:
      try current.forEachMember { (name, value) throws(EvaluationStop) in
        let frame = push(.value, value, parent: scope)
        defer { pop(frame) }
        guard try gate(clauses, frame) == .pass else { return }
        if let capture { try self.capture(capture, name()) }
        try walk(query, at + 1, value, frame, casing, visit)
      }
    default:
      throw EvaluationStop("'\(query.text)' applies a filter directly to an index or a filter")
    }
  }

  /// Clauses that select: their fails are no findings.
  func gate(_ clauses: ConjunctionPlan, _ scope: Int) throws(EvaluationStop) -> Status {
    let kept = notes
    let wasGate = isGate
    notes = nil
    isGate = true
    let result = Result { () throws(EvaluationStop) in try conjunction(clauses, scope) }
    notes = kept
    isGate = wasGate
    return try result.get()
  }

  /// `[ keys == … ]`: the members whose names compare.
  func walkKeyFilter(
    _ query: QueryPlan, _ at: Int, _ filter: KeyFilterPlan, _ current: Value, _ scope: Int,
    _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    guard current.kind == .map else {
      return try visit(.unresolved(current, Missing(query: query, at: at)))
    }
    let wanted: [Selected]
    if case .query(let operand) = filter.operand {
      var all: [Selected] = []
      try walk(operand, 0, current, scope, casing) { (selected) throws(EvaluationStop) in
        all.append(selected)
      }
      wanted = all
    } else {
      wanted = try collect(filter.operand, scope)
    }
    let isIn = filter.isIn || wanted.count > 1
    try current.forEachMember { (name, value) throws(EvaluationStop) in
      let key = Value.text(name())
      var passes = 0
      for each in wanted {
        if try keyCompares(key, each, isIn: isIn, isNot: filter.isNot) { passes += 1 }
      }
      if isIn { passes = min(passes, 1) }
      for _ in 0..<passes { try walk(query, at + 1, value, scope, casing, visit) }
    }
  }

  private func keyCompares(
    _ key: Value, _ wanted: Selected, isIn: Bool, isNot: Bool
  ) throws(EvaluationStop) -> Bool {
    guard let value = wanted.value else { return false }
    if !isIn {
      var other = value
      if value.isList, value.count == 1, case .literal = wanted, let only = value.element(0) {
        other = only
      }
      switch try comparer.equal(key, other) {
      case .yes: return !isNot
      case .no: return isNot
      case .incomparable: return false
      }
    }
    if let isPart = comparer.isSubstring(key, of: value) { return isPart != isNot }
    guard value.isList else {
      switch try comparer.equal(key, value) {
      case .yes: return !isNot
      case .no: return isNot
      case .incomparable: return false
      }
    }
    var found = false
    var isComparable = true
    try value.forEachElement { (element) throws(EvaluationStop) in
      switch try comparer.equal(key, element) {
      case .yes: found = true
      case .no: break
      case .incomparable: isComparable = false
      }
    }
    return isComparable && found != isNot
  }
}
