internal import DemarcJSON

extension Evaluation {
  typealias Visit = (Selected) throws(EvaluationStop) -> Void

  /// Follows the parts of a query from part `at` on.
  ///
  /// - `scope`: what filters and variables in the query see.
  /// - `casing`: the spelling an earlier missing key was found in; -1 when there was none.
  func walk(
    _ query: QueryPlan, _ at: Int, _ current: Value, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    var at = at
    var current = current
    var casing = casing
    while at < query.parts.count {
      try step()
      switch query.parts[at] {
      case .this: at += 1
      case .key(let key):
        guard let next = lookUp(key, in: current, &casing) else {
          return try visit(.unresolved(current, Missing(query: query, at: at)))
        }
        current = next
        at += 1
      case .index(let index):
        guard let next = element(index, of: current) else {
          return try visit(.unresolved(current, Missing(query: query, at: at)))
        }
        current = next
        at += 1
      case .variable(let name):
        if at == 0 { return try walkVariable(query, name, scope, casing, visit) }
        return try walkInterpolation(query, at, name, current, scope, casing, visit)
      case .allValues:
        // Where a list is expected, a single value does.
        guard !current.isScalar else {
          at += 1
          continue
        }
        return try walkValues(query, at, current, scope, casing, visit)
      case .allIndices(let capture):
        switch current.kind {
        case .list: return try walkElements(query, at, current, scope, casing, visit)
        case .map:
          guard let capture else {
            at += 1
            continue
          }
          return try walkMembers(query, at, current, scope, casing, capture: capture, visit)
        default: at += 1
        }
      case .filter(let capture, let clauses):
        return try walkFilter(query, at, capture, clauses, current, scope, casing, visit)
      case .typeFilter(let filter):
        return try walkFilter(query, at, nil, filter.clauses, current, scope, casing, visit)
      case .keyFilter(let filter):
        return try walkKeyFilter(query, at, filter, current, scope, casing, visit)
      }
    }
    try visit(.resolved(current))
  }

  // MARK: Keys and indexes

  private func lookUp(_ key: KeyPlan, in value: Value, _ casing: inout Int) -> Value? {
    if let index = key.index, !switches.digitKeys || value.isList {
      return value.isList ? element(index, of: value) : nil
    }
    if let found = value.member(key.key) { return found }
    guard value.kind == .map else { return nil }
    if casing >= 0 { return value.member(key.byCasing[casing]) }
    for retry in key.retries {
      if let found = value.member(retry.key) {
        casing = retry.casing
        return found
      }
    }
    return nil
  }

  /// In 3.1 a negative index is its absolute value; strictly, it counts from the end.
  private func element(_ index: Int, of value: Value) -> Value? {
    guard value.isList else { return nil }
    if index >= 0 { return value.element(index) }
    guard index > Int.min else { return nil }
    return value.element(switches.negativeIndex ? value.count + index : -index)
  }

  // MARK: All values

  private func walkElements(
    _ query: QueryPlan, _ at: Int, _ current: Value, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    guard current.count > 0 else {
      return try visit(.unresolved(current, Missing(query: query, at: at)))
    }
    try current.forEachElement { (element) throws(EvaluationStop) in
      try walk(query, at + 1, element, scope, casing, visit)
    }
  }

  private func walkValues(
    _ query: QueryPlan, _ at: Int, _ current: Value, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    if current.isList { return try walkElements(query, at, current, scope, casing, visit) }
    if at + 1 < query.parts.count, case .typeFilter(let filter) = query.parts[at + 1],
      case .json(let map) = current, map.count > 0
    {
      return try walkType(query, at, filter, map, scope, casing, visit)
    }
    try walkMembers(query, at, current, scope, casing, capture: nil, visit)
  }

  private func walkMembers(
    _ query: QueryPlan, _ at: Int, _ current: Value, _ scope: Int, _ casing: Int,
    capture: NameID?, _ visit: Visit
  ) throws(EvaluationStop) {
    guard current.count > 0 else {
      return try visit(.unresolved(current, Missing(query: query, at: at)))
    }
    try current.forEachMember { (name, value) throws(EvaluationStop) in
      if let capture { try self.capture(capture, name()) }
      let frame = push(.value, value, parent: scope)
      defer { pop(frame) }
      try walk(query, at + 1, value, frame, casing, visit)
    }
  }

  /// `.*[ Type == "…" ]`: most members are of another type and cost one look-up.
  private func walkType(
    _ query: QueryPlan, _ at: Int, _ filter: TypeFilterPlan, _ map: JSONValue, _ scope: Int,
    _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    func visitMember(_ value: JSONValue, isCertain: Bool) throws(EvaluationStop) {
      try step()
      let frame = push(.value, .json(value), parent: scope)
      defer { pop(frame) }
      guard isCertain else {
        return try walk(query, at + 1, .json(value), frame, casing, visit)
      }
      if !filter.rest.isEmpty, try gate(filter.rest, frame) == .fail { return }
      try walk(query, at + 2, .json(value), frame, casing, visit)
    }
    if let index = subject.resources, index.map.isIdentical(to: map) {
      for member in index.members(filter.type) {
        try visitMember(member.value, isCertain: member.isCertain)
      }
      return
    }
    for member in map.members {
      let value = member.value
      let found = value[TypeIndex.typeKey]
      let isPlain = found?.isString ?? false
      if isPlain, found?.equals(filter.type) == false {
        try step()
        continue
      }
      try visitMember(value, isCertain: isPlain)
    }
  }

  // MARK: Variables

  private func walkVariable(
    _ query: QueryPlan, _ name: NameID, _ scope: Int, _ casing: Int, _ visit: Visit
  ) throws(EvaluationStop) {
    // The values of a variable are gone through one by one: `[*]` behind it adds nothing.
    let next = query.parts.count > 1 && query.parts[1].isAllIndices ? 2 : 1
    for selected in try variable(name, scope) {
      guard next < query.parts.count, let value = selected.value else {
        try visit(selected)
        continue
      }
      let frame = push(.value, value, parent: scope)
      defer { pop(frame) }
      try walk(query, next, value, frame, casing, visit)
    }
  }

  /// `.%name`: the variable's values are keys.
  private func walkInterpolation(
    _ query: QueryPlan, _ at: Int, _ name: NameID, _ current: Value, _ scope: Int, _ casing: Int,
    _ visit: Visit
  ) throws(EvaluationStop) {
    guard current.kind == .map else {
      return try visit(.unresolved(current, Missing(query: query, at: at)))
    }
    var keys = try variable(name, scope)
    var next = at + 1
    if next < query.parts.count {
      switch query.parts[next] {
      case .allIndices, .key, .variable: break
      case .index(let index):
        let position =
          index >= 0 ? index : switches.negativeIndex ? keys.count + index : 0 &- index
        guard keys.indices.contains(position) else {
          return try visit(.unresolved(current, Missing(query: query, at: at)))
        }
        keys = [keys[position]]
        // 3.1 applies the index a second time, to the value the key leads to.
        if switches.indexedKeys { next += 1 }
      default: throw EvaluationStop("'\(query.text)' goes on in a way a variable key cannot")
      }
    }
    for selected in keys {
      guard let key = selected.value else {
        try visit(.unresolved(current, Missing(query: query, at: at)))
        continue
      }
      if key.isList {
        try key.forEachElement { (element) throws(EvaluationStop) in
          try walkKey(query, next, element, current, scope, casing, visit)
        }
      } else {
        try walkKey(query, next, key, current, scope, casing, visit)
      }
    }
  }

  private func walkKey(
    _ query: QueryPlan, _ next: Int, _ key: Value, _ current: Value, _ scope: Int, _ casing: Int,
    _ visit: Visit
  ) throws(EvaluationStop) {
    guard let text = key.string else {
      throw EvaluationStop("'\(query.text)' uses a value that is no text as a key")
    }
    guard let value = current.member(JSONKey(text)) else {
      return try visit(.unresolved(current, Missing(query: query, at: next - 1)))
    }
    try walk(query, next, value, scope, casing, visit)
  }
}
