internal import DemarcJSON
internal import DemarcModel
internal import DemarcRegex

/// Makes flat programs of rules.
struct SigmaCompiler {
  var code = SigmaCode()
  private let options: SigmaOptions
  private var fieldIndexes: [String: Int] = [:]
  private var viewIndexes: [SigmaView: Int] = [:]
  /// Whether the rule at hand compares trimmed values.
  private(set) var trims = false
  private var ruleFields: [Int] = []

  init(_ options: SigmaOptions) { self.options = options }

  mutating func add(_ rule: SigmaRule) {
    let index = code.rules.count
    trims = options.trimsValues || options.trimmedRules.contains(index)
    ruleFields = []
    var compiled = SigmaCompiledRule()
    do throws(Diagnostic) {
      try compile(rule, into: &compiled)
    } catch {
      compiled = SigmaCompiledRule()
      compiled.fault = error.message
      code.diagnostics.append(error)
    }
    code.rules.append(compiled)
  }

  private mutating func compile(
    _ rule: SigmaRule, into compiled: inout SigmaCompiledRule
  ) throws(Diagnostic) {
    let condition = rule.conditions.count == 1 ? rule.conditions[0] : .any(rule.conditions)
    var uses: [String: Int] = [:]
    try condition.countNames(into: &uses, depth: 0, at: rule.head.span)
    for search in rule.searches {
      guard uses[search.name] != nil else { continue }
      compiled.searches[search.name] = code.searches.count
      code.searches.append(SigmaCompiledSearch(tree: try tree(search.search, 0)))
    }
    for name in uses.keys.sorted() {
      guard compiled.searches[name] == nil else { continue }
      throw Diagnostic(
        "sigma.unknown-search", "there is no search '\(name)'", at: rule.head.span)
    }
    compiled.condition = SigmaRuleTree(condition, compiled.searches)
    compiled.fields = ruleFields
    for (name, count) in uses.sorted(by: { $0.key < $1.key }) {
      guard count > 1, let index = compiled.searches[name] else { continue }
      code.searches[index].entry = link(
        code.searches[index].tree, onYes: SigmaStep.accept, onNo: SigmaStep.reject)
    }
    compiled.entry = link(
      condition, compiled.searches, uses, onYes: SigmaStep.accept, onNo: SigmaStep.reject)
  }

  // MARK: Steps

  /// Adds the steps of a condition, last first, and returns the first.
  private mutating func link(
    _ condition: SigmaCondition, _ searches: [String: Int], _ uses: [String: Int], onYes: Int32,
    onNo: Int32
  ) -> Int32 {
    switch condition {
    case .search(let name):
      guard let index = searches[name] else { return onNo }
      guard uses[name] ?? 0 > 1 else {
        return link(code.searches[index].tree, onYes: onYes, onNo: onNo)
      }
      return step(.search, index, onYes, onNo)
    case .not(let inner): return link(inner, searches, uses, onYes: onNo, onNo: onYes)
    case .all(let parts):
      return parts.reversed().reduce(onYes) { next, part in
        link(part, searches, uses, onYes: next, onNo: onNo)
      }
    case .any(let parts):
      return parts.reversed().reduce(onNo) { next, part in
        link(part, searches, uses, onYes: onYes, onNo: next)
      }
    }
  }

  private mutating func link(_ tree: SigmaSearchTree, onYes: Int32, onNo: Int32) -> Int32 {
    switch tree {
    case .item(let index): step(.item, index, onYes, onNo)
    case .all(let parts):
      parts.reversed().reduce(onYes) { next, part in link(part, onYes: next, onNo: onNo) }
    case .any(let parts):
      parts.reversed().reduce(onNo) { next, part in link(part, onYes: onYes, onNo: next) }
    }
  }

  private mutating func step(
    _ kind: SigmaStep.Kind, _ index: Int, _ onYes: Int32, _ onNo: Int32
  ) -> Int32 {
    code.steps.append(SigmaStep(kind: kind, index: Int32(index), onYes: onYes, onNo: onNo))
    return Int32(code.steps.count - 1)
  }

  // MARK: Searches

  private mutating func tree(
    _ search: SigmaSearch, _ depth: Int
  ) throws(Diagnostic) -> SigmaSearchTree {
    guard depth <= 64 else { throw Diagnostic("sigma.too-large", "searches nested too deep") }
    switch search {
    case .item(let item): return .item(try self.item(item))
    case .all(let parts):
      var trees: [SigmaSearchTree] = []
      for part in parts { trees.append(try tree(part, depth + 1)) }
      return .all(trees)
    case .any(let parts):
      var trees: [SigmaSearchTree] = []
      for part in parts { trees.append(try tree(part, depth + 1)) }
      return .any(trees)
    }
  }

  private mutating func item(_ item: SigmaItem) throws(Diagnostic) -> Int {
    let view = try view(item.field, at: item.span)
    let tests = try tests(item.terms, isAny: !item.needsAll, at: item.span)
    code.items.append(
      SigmaCompiledItem(
        view: view, tests: tests, needsAll: item.needsAll, isNegated: item.isNegated))
    return code.items.count - 1
  }

  mutating func view(_ field: String?, at span: SourceSpan) throws(Diagnostic) -> Int {
    var view = SigmaView(field: nil, trims: trims)
    if let field {
      let index = try self.field(field, at: span)
      view.field = index
      if !ruleFields.contains(index) { ruleFields.append(index) }
    }
    if let index = viewIndexes[view] { return index }
    code.views.append(view)
    viewIndexes[view] = code.views.count - 1
    return code.views.count - 1
  }

  private mutating func field(_ name: String, at span: SourceSpan) throws(Diagnostic) -> Int {
    if let index = fieldIndexes[name] { return index }
    guard let path = SigmaFieldPath(name) else {
      throw Diagnostic(
        "sigma.too-large",
        "the field '\(name.prefix(80))' has more than \(SigmaFieldPath.partsMax) parts", at: span)
    }
    code.fields.append(path)
    fieldIndexes[name] = code.fields.count - 1
    return code.fields.count - 1
  }
}

extension SigmaCondition {
  /// Counts how often each name occurs.
  fileprivate func countNames(
    into uses: inout [String: Int], depth: Int, at span: SourceSpan
  ) throws(Diagnostic) {
    guard depth <= 4 * SigmaConditionParser.depthMax else {
      throw Diagnostic("sigma.too-large", "a condition nested too deep", at: span)
    }
    switch self {
    case .search(let name): uses[name, default: 0] += 1
    case .not(let inner): try inner.countNames(into: &uses, depth: depth + 1, at: span)
    case .all(let parts), .any(let parts):
      for part in parts { try part.countNames(into: &uses, depth: depth + 1, at: span) }
    }
  }
}
