internal import DemarcJSON

/// Conditions: formulas over comparisons, each decided or a question.
extension TemplateResolver {
  /// Whether the named condition holds.
  ///
  /// Each is evaluated once a set of answers, so that conditions built on conditions cost their
  /// number and not their combinations.
  func truth(
    ofCondition name: String, _ scope: Scope, at place: JSONPosition
  ) throws(TemplateStop) -> Truth {
    let plain = try plainTruth(name, scope, at: place)
    guard case .open(let numbers) = plain, !scope.answers.isEmpty,
      numbers.contains(where: { scope.answers[$0] != nil })
    else { return plain }
    return try answered(name, scope, at: place)
  }

  /// Under no assumption, cached.
  private func plainTruth(
    _ name: String, _ scope: Scope, at place: JSONPosition
  ) throws(TemplateStop) -> Truth {
    if let known = conditionCache[name] { return known }
    var free = Scope()
    free.depth = scope.depth + 1
    let truth = try evaluate(name, free, at: place)
    conditionCache[name] = truth
    return truth
  }

  /// Under assumptions: the same formula, with the answers put in.
  private func answered(
    _ name: String, _ scope: Scope, at place: JSONPosition
  ) throws(TemplateStop) -> Truth {
    if let known = answeredCache[name], answeredFor == scope.answers { return known }
    if answeredFor != scope.answers {
      answeredFor = scope.answers
      answeredCache = [:]
    }
    var inner = Scope(answers: scope.answers)
    inner.depth = scope.depth + 1
    let truth = try evaluate(name, inner, at: place)
    answeredCache[name] = truth
    return truth
  }

  private func evaluate(
    _ name: String, _ scope: Scope, at place: JSONPosition
  ) throws(TemplateStop) -> Truth {
    guard let definition = conditions[name] else {
      if !mayHaveMoreResources {
        note(
          "template.unknown-condition", "there is no condition '\(name)'", at: place,
          hint: "conditions stand below Conditions")
      }
      return open(
        name, "condition \(name) is not in the template", subject: "condition " + name, scope)
    }
    guard conditionsOpen.insert(name).inserted else {
      note("template.condition-loop", "condition '\(name)' depends on itself", at: place)
      return open(name, "condition \(name) depends on itself", subject: "condition " + name, scope)
    }
    defer { conditionsOpen.remove(name) }
    var inner = scope
    inner.variables = definition.variables
    return try formula(definition.value, inner, name)
  }

  private func formula(
    _ value: JSONValue, _ scope: Scope, _ name: String
  ) throws(TemplateStop) -> Truth {
    var scope = scope
    scope.depth += 1
    try count(value, scope)
    guard let call = Intrinsic(value) else {
      // With the language extensions a plain text may stand here.
      switch TemplateValue(value).scalar?.lowercased() {
      case "true": return .yes
      case "false": return .no
      default: return open(name, "condition \(name) is no formula", subject: value.json, scope)
      }
    }
    let parts = call.argument
    switch call.name {
    case .condition:
      return try truth(ofCondition: parts.string ?? "", scope, at: value.position)
    case .and, .or:
      var result = call.name == .and ? Truth.yes : .no
      for part in parts.elements {
        let one = try formula(part, scope, name)
        result = call.name == .and ? result.and(one) : result.or(one)
      }
      return result
    case .not:
      guard let part = parts.isArray ? parts[0] : parts else { return .yes }
      return try formula(part, scope, name).negated
    case .equals:
      guard let left = parts[0], let right = parts[1] else {
        return open(name, "condition \(name) compares nothing", subject: value.json, scope)
      }
      return compare(try resolve(left, scope), try resolve(right, scope), name, scope)
    default:
      return open(name, "condition \(name) is no formula", subject: value.json, scope)
    }
  }

  private func compare(
    _ left: TemplateValue, _ right: TemplateValue, _ name: String, _ scope: Scope
  ) -> Truth {
    if let one = left.scalar, let other = right.scalar { return one == other ? .yes : .no }
    let leftText = left.writtenText
    let rightText = right.writtenText
    if leftText == rightText { return .yes }
    guard let unknown = left.firstUnknown ?? right.firstUnknown else { return .no }
    // A parameter that may only take listed values equals none that is not listed.
    for (open, other) in [(left, right), (right, left)] {
      if case .open(_, let unknown) = open.form, !unknown.candidates.isEmpty,
        let constant = other.scalar, !unknown.candidates.contains(constant)
      {
        return .no
      }
    }
    let isLeftOpen = left.firstUnknown != nil
    let question = OpenQuestion(
      condition: name, reason: unknown.reason, subject: isLeftOpen ? leftText : rightText,
      constant: isLeftOpen ? right.scalar ?? rightText : left.scalar ?? leftText)
    return answer(questions.number(question), scope)
  }

  private func open(
    _ name: String, _ reason: String, subject: String, _ scope: Scope
  ) -> Truth {
    let question = OpenQuestion(
      condition: name, reason: reason, subject: subject, constant: nil)
    return answer(questions.number(question), scope)
  }

  private func answer(_ number: Int, _ scope: Scope) -> Truth {
    guard let answer = scope.answers[number] else { return .open([number]) }
    return answer ? .yes : .no
  }
}

extension TemplateValue {
  /// JSON text of the value with its functions as they are written.
  var writtenText: String {
    var emitter = TemplateEmitter()
    emitter.add(self)
    return emitter.finish().document.root.json
  }
}
