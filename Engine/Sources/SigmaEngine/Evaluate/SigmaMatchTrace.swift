internal import DemarcJSON
internal import DemarcModel

/// Finds what made a rule match: slow, and asked for matches alone.
struct SigmaMatchTrace {
  /// Bytes of a value that are shown.
  static let valueBytesMax = 4096

  private let shared: SigmaSharedCode
  private var code: SigmaCode { shared.code }
  private let event: JSONValue
  private var evaluation: SigmaEvaluation
  private var fields: [AlertField] = []

  init(_ shared: SigmaSharedCode, _ event: JSONValue, _ evaluation: SigmaEvaluation) {
    self.shared = shared
    self.event = event
    self.evaluation = evaluation
  }

  /// Fields in the order of the rule, once each with each value.
  mutating func fields(ofRule rule: Int) -> [AlertField] {
    fields = []
    collect(code.rules[rule].condition, code.rules[rule])
    return fields
  }

  private mutating func holds(_ condition: SigmaCondition, _ rule: SigmaCompiledRule) -> Bool {
    switch condition {
    case .search(let name): rule.searches[name].map { holds(code.searches[$0].tree) } ?? false
    case .not(let inner): !holds(inner, rule)
    case .all(let parts): all(parts) { $0.holds($1, rule) }
    case .any(let parts): any(parts) { $0.holds($1, rule) }
    }
  }

  private mutating func holds(_ tree: SigmaSearchTree) -> Bool {
    switch tree {
    case .item(let index): (try? evaluation.holds(item: index)) ?? false
    case .all(let parts): all(parts) { $0.holds($1) }
    case .any(let parts): any(parts) { $0.holds($1) }
    }
  }

  private mutating func all<Part>(
    _ parts: [Part], _ test: (inout SigmaMatchTrace, Part) -> Bool
  ) -> Bool {
    for part in parts {
      if !test(&self, part) { return false }
    }
    return true
  }

  private mutating func any<Part>(
    _ parts: [Part], _ test: (inout SigmaMatchTrace, Part) -> Bool
  ) -> Bool {
    for part in parts {
      if test(&self, part) { return true }
    }
    return false
  }

  private mutating func collect(_ condition: SigmaCondition, _ rule: SigmaCompiledRule) {
    switch condition {
    case .search(let name):
      if let index = rule.searches[name] { collect(code.searches[index].tree) }
    case .not: return
    case .all(let parts): for part in parts { collect(part, rule) }
    case .any(let parts):
      for part in parts {
        if holds(part, rule) { collect(part, rule) }
      }
    }
  }

  private mutating func collect(_ tree: SigmaSearchTree) {
    switch tree {
    case .item(let index): collect(code.items[index])
    case .all(let parts): for part in parts { collect(part) }
    case .any(let parts):
      for part in parts {
        if holds(part) { collect(part) }
      }
    }
  }

  private mutating func collect(_ item: SigmaCompiledItem) {
    guard !item.isNegated else { return }
    for test in item.tests {
      let isFound = collect(test, item.view)
      if isFound, !item.needsAll { return }
    }
  }

  /// Notes the first value that satisfies a test.
  private mutating func collect(_ index: Int, _ view: Int) -> Bool {
    let test = code.tests[index]
    switch test.kind {
    case .group:
      for inner in Int(test.first)..<Int(test.second) {
        if collect(inner, view) { return true }
      }
      return false
    case .null, .exists, .reference:
      guard (try? evaluation.holds(test: index, view: view)) == true else { return false }
      if let first = evaluation.state.texts(view, shared).first { note(first, view) }
      return true
    default:
      for text in evaluation.state.texts(view, shared) {
        guard (try? evaluation.holds(test, text: text)) == true else { continue }
        note(text, view)
        return true
      }
      return false
    }
  }

  private mutating func note(_ text: Int, _ view: Int) {
    let bytes = evaluation.state.bytes[evaluation.state.texts[text].raw]
    var value = String(decoding: bytes.prefix(Self.valueBytesMax), as: UTF8.self)
    if bytes.count > Self.valueBytesMax { value += "…" }
    let start = evaluation.state.texts(view, shared).lowerBound
    let name = code.views[view].field.map { code.fields[$0].name } ?? place(of: text - start)
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
