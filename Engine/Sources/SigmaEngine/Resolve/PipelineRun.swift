internal import DemarcModel
internal import DemarcRegex

/// A pipeline at work on one rule or correlation.
struct PipelineRun {
  enum Subject {
    case rule(SigmaRule)
    /// With the log sources of the rules it builds on.
    case correlation(SigmaCorrelation, [SigmaLogSource])
  }

  let variables: [String: [PipelineScalar]]
  var subject: Subject
  var searches: [(name: String, search: TrackedSearch)] = []
  var diagnostics: [Diagnostic] = []
  /// Ids of steps that ran.
  var applied: Set<String> = []
  /// Names in `fields`, and the steps that changed them.
  var appliedToField: [String: Set<String>] = [:]
  var state: [String: PipelineScalar] = [:]
  /// Fields that a step has renamed, by their old and new names.
  var mapped: Set<String> = []
  var isRefused = false

  init(_ subject: Subject, variables: [String: [PipelineScalar]]) {
    self.subject = subject
    self.variables = variables
    if case .rule(let rule) = subject {
      searches = rule.searches.map { ($0.name, TrackedSearch($0.search)) }
    }
  }

  var head: SigmaHead {
    get {
      switch subject {
      case .rule(let rule): rule.head
      case .correlation(let correlation, _): correlation.head
      }
    }
    set {
      switch subject {
      case .rule(var rule):
        rule.head = newValue
        subject = .rule(rule)
      case .correlation(var correlation, let sources):
        correlation.head = newValue
        subject = .correlation(correlation, sources)
      }
    }
  }

  mutating func run(_ steps: [PipelineStep]) {
    for step in steps {
      if isRefused { return }
      guard step.ruleConditions.hold({ holds($0) }) else { continue }
      if let id = step.id { applied.insert(id) }
      apply(step)
    }
  }

  mutating func refuse(_ message: String, by step: PipelineStep, at span: SourceSpan? = nil) {
    isRefused = true
    diagnostics.append(
      Diagnostic(
        "sigma.pipeline-refused", "'\(head.title)' is refused by a pipeline: \(message)",
        at: span ?? head.span, hint: "the step is at \(step.span)"))
  }

  // MARK: Conditions

  private func holds(_ condition: PipelineRuleCondition) -> Bool {
    switch condition {
    case .logSource(let wanted):
      switch subject {
      case .rule(let rule): return wanted.admits(rule.logSource)
      case .correlation(_, let sources): return sources.contains { wanted.admits($0) }
      }
    case .containsItem(let field, let value):
      return containsItem { item in
        item.item.field == field && item.item.terms.contains { $0.isSame(as: value) }
      }
    case .containsField(let field): return containsItem { $0.item.field == field }
    case .applied(let id): return applied.contains(id)
    case .state(let condition): return condition.holds(state)
    case .isRule:
      guard case .rule = subject else { return false }
      return true
    case .isCorrelation:
      guard case .rule = subject else { return true }
      return false
    case .attribute(let name, let relation, let value):
      return PipelineAttribute(name, of: head)?.holds(relation, value) ?? false
    case .tag(let tag): return head.tags.contains { $0.lowercased() == tag.lowercased() }
    }
  }

  private func containsItem(_ test: (TrackedItem) -> Bool) -> Bool {
    searches.contains { $0.search.contains(test) }
  }

  func matches(_ item: TrackedItem, _ step: PipelineStep) -> Bool {
    step.itemConditions.hold { $0.holds(item, state) }
      && step.fieldConditions.hold { condition in
        if case .applied(let id) = condition { return item.applied.contains(id) }
        if holds(condition, field: item.item.field) { return true }
        return item.item.terms.contains { term in
          guard case .reference(let reference) = term else { return false }
          return holds(condition, field: reference.field)
        }
      }
  }

  func matches(field: String?, _ step: PipelineStep) -> Bool {
    step.fieldConditions.hold { holds($0, field: field) }
  }

  private func holds(_ condition: PipelineFieldCondition, field: String?) -> Bool {
    switch condition {
    case .isOneOf(let names, let isNegated):
      return (field.map { names.contains($0) } ?? false) != isNegated
    case .matches(let patterns, let isNegated):
      guard let field else { return isNegated }
      return patterns.contains { (try? $0.matches(field)) ?? false } != isNegated
    case .applied(let id): return field.flatMap { appliedToField[$0]?.contains(id) } ?? false
    case .state(let condition): return condition.holds(state)
    }
  }

  // MARK: Steps

  private mutating func apply(_ step: PipelineStep) {
    switch step.transformation {
    case .renameFields(let renaming): rename(renaming, step)
    case .addCondition(let search, let isTemplate, let isNegated):
      addCondition(search, isTemplate: isTemplate, isNegated: isNegated, step)
    case .changeLogSource(let source):
      guard case .rule(var rule) = subject else { return }
      rule.logSource = source
      subject = .rule(rule)
    case .addFields(let fields): head.fields += fields
    case .removeFields(let fields):
      for field in fields {
        if let index = head.fields.firstIndex(of: field) { head.fields.remove(at: index) }
      }
    case .setFields(let fields): head.fields = fields
    case .setAttribute(let name, let value): head.custom[name] = value
    case .setState(let key, let value): state[key] = value
    case .refuseRule(let message): refuse(message, by: step)
    case .requireMapping: requireMapping(step)
    case .nest(let steps): run(steps)
    case .fillPlaceholders(let placeholders): fill(placeholders, step)
    case .dropItem, .replaceText, .mapText, .setValue, .convertToText, .convertToNumber,
      .changeCase, .makePattern, .refuseItem:
      changeItems(step)
    }
  }

  mutating func changeItems(_ step: PipelineStep, _ change: (TrackedItem) -> TrackedSearch?) {
    for index in searches.indices {
      searches[index].search =
        searches[index].search.mapItems { item in
          matches(item, step) ? change(item) : .item(item)
        } ?? .all([])
    }
  }

  private mutating func addCondition(
    _ search: SigmaSearch, isTemplate: Bool, isNegated: Bool, _ step: PipelineStep
  ) {
    guard case .rule(var rule) = subject else { return }
    var number = 1
    while searches.contains(where: { $0.name == "_added\(number)" }) { number += 1 }
    let name = "_added\(number)"
    var added = search
    if isTemplate {
      do throws(PipelineTemplateFault) {
        added = try PipelineTemplate(rule.logSource).fill(search)
      } catch {
        return refuse(
          "its template needs the \(error.part) of the log source, and the rule has none",
          by: step)
      }
    }
    var tracked = TrackedSearch(added)
    tracked.mark(step.id)
    searches.append((name, tracked))
    let condition: SigmaCondition = isNegated ? .not(.search(name)) : .search(name)
    rule.conditions = rule.conditions.map { .all([condition, $0]) }
    subject = .rule(rule)
  }

  private mutating func requireMapping(_ step: PipelineStep) {
    var missing: [String] = []
    for (_, search) in searches {
      _ = search.contains { item in
        if let field = item.item.field, !mapped.contains(field), !missing.contains(field) {
          missing.append(field)
        }
        return false
      }
    }
    if !missing.isEmpty {
      refuse("no step maps the fields \(missing.joined(separator: ", "))", by: step)
    }
  }

  // MARK: Result

  mutating func finish() -> SigmaRule? {
    guard case .rule(var rule) = subject, !isRefused else { return nil }
    var gone: Set<String> = []
    rule.searches = []
    for (name, search) in searches {
      if let left = search.search {
        rule.searches.append(SigmaNamedSearch(name: name, search: left))
      } else {
        gone.insert(name)
      }
    }
    if gone.isEmpty { return rule }
    rule.conditions = rule.conditions.compactMap { $0.without(gone) }
    if rule.conditions.isEmpty {
      diagnostics.append(
        Diagnostic(
          "sigma.pipeline-empty", "a pipeline drops all that rule '\(rule.head.title)' looks for",
          at: rule.head.span, hint: "give 'drop_detection_item' a condition that spares something"))
      return nil
    }
    return rule
  }
}
