internal import DemarcJSON
internal import DemarcModel

/// Finds what made a rule match: asked for matches alone.
///
/// What is known of the event is passed along and not kept here, for a copy of it would cost more than
/// the answer.
struct SigmaMatchTrace {
  /// Bytes of a value that are shown.
  static let valueBytesMax = 4096

  private let shared: SigmaSharedCode
  private let event: JSONValue
  private var fields: [AlertField] = []

  init(_ shared: SigmaSharedCode, _ event: JSONValue) {
    self.shared = shared
    self.event = event
  }

  /// Fields in the order of the rule, once each with each value.
  mutating func fields(ofRule rule: Int, _ known: inout SigmaEvaluation) -> [AlertField] {
    fields = []
    fields.reserveCapacity(4)
    collect(shared.code.rules[rule].condition, &known)
    return fields
  }

  private func holds(_ condition: SigmaRuleTree, _ known: inout SigmaEvaluation) -> Bool {
    switch condition {
    case .search(let index): return holds(shared.code.searches[index].tree, &known)
    case .never: return false
    case .not(let inner): return !holds(inner, &known)
    case .all(let parts):
      for part in parts {
        if !holds(part, &known) { return false }
      }
      return true
    case .any(let parts):
      for part in parts {
        if holds(part, &known) { return true }
      }
      return false
    }
  }

  private func holds(_ tree: SigmaSearchTree, _ known: inout SigmaEvaluation) -> Bool {
    switch tree {
    case .item(let index): return (try? known.holds(item: index)) ?? false
    case .all(let parts):
      for part in parts {
        if !holds(part, &known) { return false }
      }
      return true
    case .any(let parts):
      for part in parts {
        if holds(part, &known) { return true }
      }
      return false
    }
  }

  private mutating func collect(_ condition: SigmaRuleTree, _ known: inout SigmaEvaluation) {
    switch condition {
    case .search(let index): collect(shared.code.searches[index].tree, &known)
    case .not, .never: return
    case .all(let parts): for part in parts { collect(part, &known) }
    case .any(let parts):
      for part in parts {
        if holds(part, &known) { collect(part, &known) }
      }
    }
  }

  private mutating func collect(_ tree: SigmaSearchTree, _ known: inout SigmaEvaluation) {
    switch tree {
    case .item(let index): collect(shared.code.items[index], &known)
    case .all(let parts): for part in parts { collect(part, &known) }
    case .any(let parts):
      for part in parts {
        if holds(part, &known) { collect(part, &known) }
      }
    }
  }

  private mutating func collect(_ item: SigmaCompiledItem, _ known: inout SigmaEvaluation) {
    guard !item.isNegated else { return }
    for test in item.tests {
      let isFound = collect(test, item.view, &known)
      if isFound, !item.needsAll { return }
    }
  }

  /// Notes the first value that satisfies a test.
  private mutating func collect(
    _ index: Int, _ view: Int, _ known: inout SigmaEvaluation
  ) -> Bool {
    let test = shared.code.tests[index]
    switch test.kind {
    case .group:
      for inner in Int(test.first)..<Int(test.second) {
        if collect(inner, view, &known) { return true }
      }
      return false
    case .null, .exists, .reference:
      guard (try? known.holds(test: index, view: view)) == true else { return false }
      if let first = known.state.texts(view, shared).first { note(first, view, &known) }
      return true
    default:
      for text in known.state.texts(view, shared) {
        guard (try? known.holds(test, text: text)) == true else { continue }
        note(text, view, &known)
        return true
      }
      return false
    }
  }

  private mutating func note(_ text: Int, _ view: Int, _ known: inout SigmaEvaluation) {
    let range = known.state.texts[text].raw
    let shown = range.prefix(Self.valueBytesMax)
    var value = known.state.bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[shown]), as: UTF8.self)
    }
    if shown.count < range.count { value += "…" }
    let start = known.state.texts(view, shared).lowerBound
    let name =
      shared.code.views[view].field.map { shared.code.fields[$0].name } ?? place(of: text - start)
    let field = AlertField(field: name, value: value)
    if !fields.contains(field) { fields.append(field) }
  }

  /// The dotted name of the string value with this number in the event.
  private func place(of number: Int) -> String {
    var left = number
    return Self.path(event, &left)?.reversed().joined(separator: ".") ?? ""
  }

  /// Names that lead to the string, the last first.
  private static func path(_ value: JSONValue, _ left: inout Int) -> [String]? {
    switch value.kind {
    case .string:
      left -= 1
      return left < 0 ? [] : nil
    case .array:
      for element in value.elements {
        if let path = path(element, &left) { return path }
      }
    case .object:
      for member in value.members {
        if let path = path(member.value, &left) { return path + [member.name] }
      }
    default: break
    }
    return nil
  }
}
