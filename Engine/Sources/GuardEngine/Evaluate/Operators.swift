/// How the two-sided operators go through values; one call of `emit` a verdict.
extension Evaluation {
  typealias Emit = (_ holds: Bool, _ value: Selected) -> Void

  // MARK: Against one literal

  func compare(
    _ comparison: ComparisonNode, _ isNot: Bool, _ value: Value, literal: Value,
    _ emit: (_ holds: Bool, _ found: Value) -> Void
  ) throws(EvaluationStop) {
    switch comparison {
    case .equal: try equal(isNot, value, literal: literal, emit)
    case .isIn: try isIn(isNot, value, literal: literal, emit)
    default:
      try forEachFlattened(value) { (left) throws(EvaluationStop) in
        try forEachFlattened(literal) { (right) throws(EvaluationStop) in
          emit(ordered(comparison, left, right) ?? false, left)
        }
      }
    }
  }

  private func equal(
    _ isNot: Bool, _ value: Value, literal: Value,
    _ emit: (_ holds: Bool, _ found: Value) -> Void
  ) throws(EvaluationStop) {
    if literal.isList {
      var wanted = literal
      // A list of one compares with a scalar.
      if value.isScalar, literal.count == 1, let only = literal.element(0) { wanted = only }
      return emit(try holds(comparer.equal(value, wanted), isNot), value)
    }
    try forEachFlattened(value) { (element) throws(EvaluationStop) in
      emit(try holds(comparer.equal(element, literal), isNot), element)
    }
  }

  private func isIn(
    _ isNot: Bool, _ value: Value, literal: Value,
    _ emit: (_ holds: Bool, _ found: Value) -> Void
  ) throws(EvaluationStop) {
    guard literal.kind == .string else {
      return emit(try contained(value, in: literal).holds(isNot), value)
    }
    try forEachFlattened(value) { (element) throws(EvaluationStop) in
      let isPart = comparer.isSubstring(element, of: literal)
      emit(isPart.map { $0 != isNot } ?? false, element)
    }
  }

  private func forEachFlattened(
    _ value: Value, _ body: (Value) throws(EvaluationStop) -> Void
  ) throws(EvaluationStop) {
    if value.isList { try value.forEachElement(body) } else { try body(value) }
  }

  /// What cannot be compared holds neither way.
  private func holds(_ comparison: Comparison, _ isNot: Bool) -> Bool {
    switch comparison {
    case .yes: !isNot
    case .no: isNot
    case .incomparable: false
    }
  }

  /// Orders have no negated spelling; nil when the two have no order.
  private func ordered(_ comparison: ComparisonNode, _ left: Value, _ right: Value) -> Bool? {
    guard let order = comparer.order(left, right) else { return nil }
    return switch comparison {
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    default: nil
    }
  }

  // MARK: Membership

  /// What asking for membership says, with what its negation needs.
  enum Membership {
    case found, absent
    /// Every element of a list is in the other.
    case allFound
    /// Not every one; `anyFound` tells whether the negation fails too.
    case notAllFound(anyFound: Bool)
    case incomparable

    func holds(_ isNot: Bool) -> Bool {
      switch self {
      case .found, .allFound: !isNot
      case .absent: isNot
      case .notAllFound(let anyFound): isNot && !anyFound
      case .incomparable: false
      }
    }
  }

  func contained(_ value: Value, in list: Value) throws(EvaluationStop) -> Membership {
    guard list.isList else {
      if value.isList { return .incomparable }
      switch try comparer.equal(value, list) {
      case .yes: return .found
      case .no: return .absent
      case .incomparable: return .incomparable
      }
    }
    guard value.isList else {
      if try comparer.contains(list, value) { return .found }
      return refusesIncomparable && !isAnyComparable(list, value) ? .incomparable : .absent
    }
    if let first = list.element(0), first.isList {
      if try comparer.contains(list, value) { return .allFound }
      return .notAllFound(anyFound: value.count > 0)
    }
    var anyFound = false
    var allFound = true
    var allComparable = true
    try value.forEachElement { (element) throws(EvaluationStop) in
      if try comparer.contains(list, element) {
        anyFound = true
      } else {
        allFound = false
        if refusesIncomparable, !isAnyComparable(list, element) { allComparable = false }
      }
    }
    if !allComparable { return .incomparable }
    return allFound ? .allFound : .notAllFound(anyFound: anyFound)
  }

  /// Whether what cannot be compared is no reason to pass `not in`.
  ///
  /// Only where a clause asserts: a filter or a condition that selects less would hide more.
  private var refusesIncomparable: Bool { switches.incomparableNotIn && !isGate }

  private func isAnyComparable(_ value: Value, with others: [Value]) -> Bool {
    others.contains { other in
      if other.isList, !value.isList { return isAnyComparable(other, value) }
      guard let comparison = try? comparer.equal(value, other) else { return false }
      if case .incomparable = comparison { return false }
      return true
    }
  }

  private func isAnyComparable(_ list: Value, _ value: Value) -> Bool {
    var result = list.count == 0
    list.forEachElement { element in
      if !result, let comparison = try? comparer.equal(value, element) {
        if case .incomparable = comparison {} else { result = true }
      }
    }
    return result
  }

  // MARK: Query against query

  func compare(
    _ plan: AccessPlan, _ isNot: Bool, _ left: [Selected], _ right: [Selected], _ emit: Emit
  ) throws(EvaluationStop) {
    switch plan.comparison {
    case .equal: try equal(isNot, left, right, emit)
    case .isIn: try isIn(isNot, left, right, emit)
    default: try order(plan.comparison, left, right, emit)
    }
  }

  private func literal(_ selected: [Selected]) -> Value? {
    if selected.count == 1, case .literal(let value) = selected[0] { return value }
    return nil
  }

  /// Values on the left; each that came to none fails.
  private func values(_ left: [Selected], _ emit: Emit) -> [Value] {
    left.compactMap { selected in
      if let value = selected.value { return value }
      emit(false, selected)
      return nil
    }
  }

  /// Values on the right; each that came to none fails for each on the left.
  private func values(_ right: [Selected], against left: [Value], _ emit: Emit) -> [Value] {
    right.compactMap { selected in
      if let value = selected.value { return value }
      for value in left { emit(false, .resolved(value)) }
      return nil
    }
  }

  private func order(
    _ comparison: ComparisonNode, _ left: [Selected], _ right: [Selected], _ emit: Emit
  ) throws(EvaluationStop) {
    func flat(_ values: [Value]) -> [Value] {
      var all: [Value] = []
      for value in values {
        if value.isList { value.forEachElement { all.append($0) } } else { all.append(value) }
      }
      return all
    }
    let lefts = flat(values(left, emit))
    let rights = flat(values(right, against: lefts, emit))
    for one in lefts {
      for other in rights {
        try step()
        emit(ordered(comparison, one, other) ?? false, .resolved(one))
      }
    }
  }

  private func equal(
    _ isNot: Bool, _ left: [Selected], _ right: [Selected], _ emit: Emit
  ) throws(EvaluationStop) {
    switch (literal(left), literal(right)) {
    case (let one?, let other?):
      emit(holds(try comparer.equal(one, other), isNot), .resolved(one))
    case (let one?, nil):
      for other in values(right, against: [one], emit) {
        if one.isList {
          emit(holds(try comparer.equal(one, other), isNot), .resolved(one))
        } else {
          try forEachFlattened(other) { (element) throws(EvaluationStop) in
            emit(holds(try comparer.equal(one, element), isNot), .resolved(one))
          }
        }
      }
    case (nil, let other?):
      for one in values(left, emit) {
        try equal(isNot, one, literal: other) { emit($0, .resolved($1)) }
      }
    case (nil, nil):
      let lefts = values(left, emit)
      let rights = values(right, against: lefts, emit)
      // A difference of sets, taken from the longer side.
      let isLeftLonger = lefts.count > rights.count
      let missing = try absent(
        isLeftLonger ? lefts : rights, from: isLeftLonger ? rights : lefts)
      try emitSets(isNot, lefts, missing, against: rights, emit)
    }
  }

  private func isIn(
    _ isNot: Bool, _ left: [Selected], _ right: [Selected], _ emit: Emit
  ) throws(EvaluationStop) {
    switch (literal(left), literal(right)) {
    case (let one?, let other?):
      let isPart = comparer.isSubstring(one, of: other) == true
      emit(isPart ? !isNot : try contained(one, in: other).holds(isNot), .resolved(one))
    case (let one?, nil):
      let rights = values(right, against: [one], emit)
      if one.isList, !rights.contains(where: \.isList) {
        var elements: [Value] = []
        one.forEachElement { elements.append($0) }
        let missing = try absent(elements, from: rights)
        try emitSets(isNot, [one], missing, against: rights, emit)
      } else {
        for other in rights {
          emit(try contained(one, in: other).holds(isNot), .resolved(one))
        }
      }
    case (nil, let other?):
      for one in values(left, emit) {
        try isIn(isNot, one, literal: other) { emit($0, .resolved($1)) }
      }
    case (nil, nil):
      let lefts = values(left, emit)
      let rights = values(right, against: lefts, emit)
      var missing: [Value] = []
      for one in lefts {
        var isFound = false
        for other in rights where !isFound {
          try step()
          isFound = try contained(one, in: other).holds(false)
        }
        if !isFound { missing.append(one) }
      }
      try emitSets(isNot, lefts, missing, against: rights, emit)
    }
  }

  private func absent(_ values: [Value], from others: [Value]) throws(EvaluationStop) -> [Value] {
    var result: [Value] = []
    for value in values {
      var isFound = false
      for other in others where !isFound {
        try step()
        isFound = try comparer.isSame(other, value)
      }
      if !isFound { result.append(value) }
    }
    return result
  }

  /// The verdict on two sets, and its negation: which values on the left are *not* missing.
  private func emitSets(
    _ isNot: Bool, _ lefts: [Value], _ missing: [Value], against rights: [Value], _ emit: Emit
  ) throws(EvaluationStop) {
    var faults = missing
    if isNot {
      for value in lefts where refusesIncomparable && !isAnyComparable(value, with: rights) {
        emit(false, .resolved(value))
      }
      faults = missing.isEmpty ? lefts : try absent(lefts, from: missing)
      if missing.isEmpty, lefts.isEmpty { return }
    }
    if faults.isEmpty {
      for value in lefts { emit(true, .resolved(value)) }
    } else {
      for value in faults { emit(false, .resolved(value)) }
    }
  }
}
