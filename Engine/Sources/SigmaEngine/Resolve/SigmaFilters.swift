public import DemarcModel

/// Adds the conditions of filters to rules (Sigma 2.1, "Sigma Filters").
public enum SigmaFilters {
  /// Gives each rule that a filter names the condition `(its own) and (the filter's)`.
  ///
  /// A filter reaches a rule if it names its id or name, or any, and the rule's log source lies
  /// within the filter's. The tree is never absent; rules keep their places.
  public static func apply(
    _ filters: [SigmaFilter], to rules: [SigmaRule]
  ) -> Parsed<[SigmaRule]> {
    var rules = rules
    var diagnostics: [Diagnostic] = []
    for filter in filters {
      var reached = 0
      for index in rules.indices {
        guard reaches(filter, rules[index]) else { continue }
        add(filter, to: &rules[index])
        reached += 1
      }
      if reached == 0 { diagnostics.append(unused(filter, rules)) }
    }
    return Parsed(rules, diagnostics)
  }

  private static func reaches(_ filter: SigmaFilter, _ rule: SigmaRule) -> Bool {
    guard filter.logSource.admits(rule.logSource) else { return false }
    return filter.rules.map { names($0, rule.head) } ?? true
  }

  private static func names(_ references: [String], _ head: SigmaHead) -> Bool {
    references.contains { head.isCalled($0) }
  }

  private static func add(_ filter: SigmaFilter, to rule: inout SigmaRule) {
    // A name that the rule does not have, so that neither reaches into the other.
    let taken = Set(rule.searches.map(\.name))
    var number = 1
    while filter.searches.contains(where: { taken.contains(name($0.name, number)) }) { number += 1 }
    for search in filter.searches {
      rule.searches.append(
        SigmaNamedSearch(name: name(search.name, number), search: search.search))
    }
    let own = rule.conditions.count == 1 ? rule.conditions[0] : .any(rule.conditions)
    let added = filter.conditions.map { $0.renamed { name($0, number) } }
    rule.conditions = [.all([own, added.count == 1 ? added[0] : .any(added)])]
  }

  private static func name(_ search: String, _ number: Int) -> String {
    "_filter\(number)_\(search)"
  }

  private static func unused(_ filter: SigmaFilter, _ rules: [SigmaRule]) -> Diagnostic {
    let unknown = filter.rules?.filter { reference in
      !rules.contains { names([reference], $0.head) }
    }
    let message: String
    let hint: String?
    if let wanted = filter.rules, let unknown, unknown.count == wanted.count {
      message = "no rule is called '\(unknown.joined(separator: "', '"))'"
      let known = rules.flatMap { [$0.head.name, $0.head.id].compactMap(\.self) }
      hint = unknown.first.flatMap { SigmaNames.suggestion($0, among: known) }
    } else {
      message = "no rule that it names is for its log source"
      hint = "a filter reaches rules whose log source has all parts that its own has"
    }
    return Diagnostic(
      "sigma.filter-unused", "the filter '\(filter.head.title)' applies to nothing: \(message)",
      at: filter.head.span, hint: hint, severity: .note)
  }
}

extension SigmaCondition {
  /// The same over searches of other names.
  func renamed(_ name: (String) -> String) -> SigmaCondition {
    switch self {
    case .search(let search): .search(name(search))
    case .not(let inner): .not(inner.renamed(name))
    case .all(let parts): .all(parts.map { $0.renamed(name) })
    case .any(let parts): .any(parts.map { $0.renamed(name) })
    }
  }
}
