internal import AzurePolicyEngine
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// An Azure Policy definition as a check: the policy matches = the resource fails.
struct AzureRule: CheckRule {
  private let evaluator: AzurePolicyEvaluator

  /// Faults are diagnostics, and a definition with an error gives no rule.
  static func compile(
    _ check: Check, aliases: AliasTable, asOf: Instant, parameters: JSONDocument?
  ) -> Parsed<any CheckRule> {
    let made = evaluator(check, aliases: aliases, asOf: asOf, parameters: parameters)
    return Parsed(made.tree.map { AzureRule(evaluator: $0) }, made.diagnostics)
  }

  /// The definition of a check, ready to judge.
  static func evaluator(
    _ check: Check, aliases: AliasTable, asOf: Instant, parameters: JSONDocument?
  ) -> Parsed<AzurePolicyEvaluator> {
    let file = "\(check.id)/\(check.ruleFile)"
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(check.rule)
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [Diagnostic("check.bad-rule", error.message, at: SourceSpan(file: file, start: place))])
    }
    let compiled = AzurePolicyDefinition.compile(document.root, file: file, aliases: aliases)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    guard let definition = compiled.tree, errors.isEmpty else { return Parsed(nil, errors) }
    var context = AzureEvaluationContext(parameters: parameters?.root, now: "\(asOf)")
    // A check names the types it is about.
    context.includesUnplaced = true
    return Parsed(AzurePolicyEvaluator(definition, context: context))
  }

  func judge(_ resource: Resource, related: any RelatedResources) -> Judgement {
    let first = evaluator.evaluate(resource.document)
    guard first.outcome == .noEvidence, !(related is NothingRelated) else {
      return Self.judgement(first)
    }
    let account = resource.account
    let looking = evaluator.looking { related.answer($0, account: account) }
    return Self.judgement(looking.evaluate(resource.document))
  }

  private static func judgement(_ result: AzurePolicyResult) -> Judgement {
    switch result.outcome {
    case .pass, .skip: Judgement(result.outcome)
    case .noEvidence:
      Judgement(.noEvidence, detail: missing(result))
    case .fail, .error: Judgement(result.outcome, detail: detail(result))
    }
  }

  private static func missing(_ result: AzurePolicyResult) -> String {
    if let type = result.missingType { return "no export covers \(type)" }
    return result.reason.map { "\($0)" } ?? "no export covers a related type"
  }

  /// The comparisons that decided, as the portal words them: place, current value, target value.
  private static func detail(_ result: AzurePolicyResult) -> String {
    let trace = result.trace
    // The type only says that the policy applies.
    let decisive = trace.filter { $0.subject.lowercased() != "type" }.prefix(4).map { entry in
      "\(entry.subject) is \(entry.current ?? "absent") (\(entry.comparison) \(entry.target ?? "?"))"
    }
    if decisive.isEmpty { return result.reason.map { "\($0)" } ?? "the policy matches" }
    let reason = result.outcome == .error ? result.reason.map { "\($0): " } ?? "" : ""
    return reason + decisive.joined(separator: "; ")
  }
}

extension RelatedResources {
  /// What is known of what a policy looks up: found resources prove themselves, and what is not among
  /// them counts as absent only where the exports would show it.
  func answer(_ query: RelatedQuery, account: String) -> RelatedAnswer {
    let sought = resources(
      RelatedSearch(
        type: query.type, account: account, below: query.scopeID, within: query.collectionID,
        mentioning: query.mentionsResource ? query.resourceID : nil))
    let found = sought.resources.map(\.document).filter { query.matches($0) }
    if sought.isWhole { return .found(found) }
    return found.isEmpty ? .notExported(query.type) : .partial(found, missing: query.type)
  }
}
