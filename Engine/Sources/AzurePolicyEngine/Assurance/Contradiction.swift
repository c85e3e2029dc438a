/// Conditions joined by allOf that ask one field to be two things at once.
///
/// Only fields that every resource has once: type, kind, name and location.
enum Contradiction {
  private struct Allowed {
    var texts: Set<String>?
    var refused: Set<String> = []
    var path = ""

    mutating func meet(_ other: Set<String>, _ path: String) {
      texts = texts?.intersection(other) ?? other
      self.path = path
    }

    var isEmpty: Bool { texts.map { $0.subtracting(refused).isEmpty } ?? false }
  }

  static func find(in parts: [Condition]) -> AzureRuleAssurance.Reason? {
    var fields: [String: Allowed] = [:]
    for part in flattened(parts) {
      if let one = texts(part) {
        fields[one.field, default: Allowed()].meet(one.texts, one.path)
      } else if let one = refused(part) {
        fields[one.field, default: Allowed()].refused.formUnion(one.texts)
        fields[one.field]?.path = one.path
      }
    }
    guard
      let (field, allowed) = fields.sorted(by: { $0.key < $1.key }).first(where: \.value.isEmpty)
    else { return nil }
    return .contradiction(path: allowed.path, field: field)
  }

  private static func flattened(_ parts: [Condition]) -> [Condition] {
    parts.flatMap { part in
      if case .all(let inner) = part { return flattened(inner) }
      return [part]
    }
  }

  private typealias Texts = (field: String, texts: Set<String>, path: String)

  /// The only texts that meet a condition.
  private static func texts(_ condition: Condition) -> Texts? {
    switch condition {
    case .test(let test):
      guard test.comparison == .equals || test.comparison == .in else { return nil }
      return named(test)
    case .any(let parts):
      let each = parts.map(texts)
      guard let first = each.first ?? nil, each.allSatisfy({ $0?.field == first.field }) else {
        return nil
      }
      return (first.field, each.reduce(into: []) { $0.formUnion($1?.texts ?? []) }, first.path)
    default: return nil
    }
  }

  /// Texts that a condition excludes.
  private static func refused(_ condition: Condition) -> Texts? {
    switch condition {
    case .test(let test):
      guard test.comparison == .notEquals || test.comparison == .notIn else { return nil }
      return named(test)
    case .not(let inner): return texts(inner)
    default: return nil
    }
  }

  private static func named(_ test: Condition.Test) -> Texts? {
    guard case .field(let reference) = test.left, case .prepared(let operand) = test.operand else {
      return nil
    }
    let field: String
    switch reference.target {
    case .type: field = "type"
    case .kind: field = "kind"
    case .name: field = "name"
    case .location: field = "location"
    default: return nil
    }
    let isList = operand.value.isArray
    let texts = isList ? operand.elements.map(\.folded) : [operand.folded]
    guard !texts.contains(nil) else { return nil }
    // "East US" and "eastus" are one place.
    let plain = texts.compactMap { field == "location" ? $0?.replacing(" ", with: "") : $0 }
    return (field, Set(plain), test.path)
  }
}
