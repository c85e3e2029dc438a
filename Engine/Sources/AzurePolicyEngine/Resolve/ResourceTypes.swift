/// Which resource types a rule can match at all.
enum ResourceTypes {
  /// Folded names; nil when the rule does not say.
  static func of(_ condition: Condition) -> Set<String>? {
    switch condition {
    case .all(let parts):
      return parts.reduce(nil) { found, part in
        guard let types = of(part) else { return found }
        return found?.intersection(types) ?? types
      }
    case .any(let parts):
      guard !parts.isEmpty else { return nil }
      var union: Set<String> = []
      for part in parts {
        guard let types = of(part) else { return nil }
        union.formUnion(types)
      }
      return union
    case .not: return nil
    case .test(let test): return of(test)
    }
  }

  private static func of(_ test: Condition.Test) -> Set<String>? {
    guard case .field(let reference) = test.left, case .type = reference.target,
      case .prepared(let operand) = test.operand
    else { return nil }
    switch test.comparison {
    case .equals: return operand.folded.map { [$0] }
    case .in: return Set(operand.elements.compactMap(\.folded))
    case .like:
      guard let text = operand.folded, !text.contains("*") else { return nil }
      return [text]
    default: return nil
    }
  }
}
