internal import SigmaEngine

/// Which fields a rule cannot do without.
struct RuleNeeds {
  private let rule: SigmaRule

  init(_ rule: SigmaRule) { self.rule = rule }

  /// False when no event that has only the given fields can match.
  func canMatch(with fields: Set<String>) -> Bool {
    rule.conditions.isEmpty || rule.conditions.contains { holds($0, fields) != .no }
  }

  /// The fields, looked for by a term that needs a value, that are not among the given ones.
  func unseen(beside fields: Set<String>) -> [String] {
    var names: Set<String> = []
    for named in rule.searches { collect(named.search, &names) }
    return names.subtracting(fields).sorted()
  }

  private enum Answer { case no, yes, maybe }

  private func holds(_ condition: SigmaCondition, _ fields: Set<String>) -> Answer {
    switch condition {
    case .search(let name):
      guard let named = rule.searches.first(where: { $0.name == name }) else { return .maybe }
      return holds(named.search, fields)
    case .not(let inner):
      switch holds(inner, fields) {
      case .no: return .yes
      case .yes: return .no
      case .maybe: return .maybe
      }
    case .all(let parts): return Self.all(parts.map { holds($0, fields) })
    case .any(let parts): return Self.any(parts.map { holds($0, fields) })
    }
  }

  private func holds(_ search: SigmaSearch, _ fields: Set<String>) -> Answer {
    switch search {
    case .all(let parts): Self.all(parts.map { holds($0, fields) })
    case .any(let parts): Self.any(parts.map { holds($0, fields) })
    case .item(let item): holds(item, fields)
    }
  }

  /// A term that needs a value fails without its field; nothing more is known.
  private func holds(_ item: SigmaItem, _ fields: Set<String>) -> Answer {
    guard let field = item.field, !fields.contains(field), !item.terms.isEmpty else {
      return .maybe
    }
    let needs = item.terms.map(Self.needsValue)
    let fails = item.needsAll ? needs.contains(true) : needs.allSatisfy { $0 }
    guard fails else { return .maybe }
    return item.isNegated ? .yes : .no
  }

  private static func needsValue(_ term: SigmaTerm) -> Bool {
    switch term {
    case .null, .exists(false): false
    case .anyOf(let terms): terms.allSatisfy(needsValue)
    default: true
    }
  }

  private static func all(_ answers: [Answer]) -> Answer {
    if answers.contains(.no) { return .no }
    return answers.contains(.maybe) ? .maybe : .yes
  }

  private static func any(_ answers: [Answer]) -> Answer {
    if answers.contains(.yes) { return .yes }
    return answers.contains(.maybe) ? .maybe : .no
  }

  private func collect(_ search: SigmaSearch, _ names: inout Set<String>) {
    switch search {
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, &names) }
    case .item(let item):
      guard let field = item.field, !item.isNegated else { return }
      if item.terms.contains(where: Self.needsValue) { names.insert(field) }
    }
  }
}
