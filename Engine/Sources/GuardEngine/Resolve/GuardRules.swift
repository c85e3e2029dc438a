public import DemarcJSON
public import DemarcModel

/// A rule file, ready to judge documents.
///
/// Names, patterns, keys and literals are settled when it is compiled; judging never changes it, so
/// one value may serve many threads.
public struct GuardRules: Sendable {
  struct Plan: Sendable {
    let dialect: GuardDialect
    let limits: Limits
    let file: BlockPlan
    let rules: [RulePlan]
    let parameterized: [RulePlan]
    /// Variable names by number.
    let names: [String]
  }

  let plan: Plan
  /// The names of the rules in the order of the file, each once.
  public let names: [String]
  /// For each name, the positions of its definitions.
  private let definitions: [[Int]]

  /// The reading of the language these rules were compiled for.
  public var dialect: GuardDialect { plan.dialect }

  /// Compiles a rule file; there is no tree when any diagnostic is an error.
  public static func compile(
    _ source: SourceFile, dialect: GuardDialect = .guard31, limits: Limits = Limits()
  ) -> Parsed<GuardRules> {
    let parsed = GuardParser.parse(source, limits: limits)
    guard let file = parsed.tree else { return Parsed(nil, parsed.diagnostics) }
    var compiler = GuardCompiler(file, dialect: dialect)
    let plans = compiler.rules()
    // After a syntax fault, names may be missing only because their text was skipped.
    let faults = parsed.hasErrors ? parsed.diagnostics : compiler.faults
    guard faults.isEmpty else { return Parsed(nil, faults) }
    let plan = Plan(
      dialect: dialect, limits: limits, file: plans.file, rules: plans.rules,
      parameterized: plans.parameterized, names: compiler.namesByID)
    return Parsed(GuardRules(plan, names: file.ruleNames), faults)
  }

  private init(_ plan: Plan, names: [String]) {
    self.plan = plan
    self.names = names
    definitions = names.map { name in
      plan.rules.indices.filter { plan.rules[$0].name == name }
    }
  }

  /// Judges a document and says why rules fail.
  ///
  /// - Parameter parameters: an object whose members stand beside the root's own; where both have a
  ///   name, the document's counts.
  public func evaluate(document: JSONValue, parameters: JSONValue? = nil) -> GuardReport {
    let evaluation = Evaluation(
      plan, document: document, parameters: parameters, keepsFindings: true)
    var reports: [GuardRuleReport] = []
    for (name, indexes) in zip(names, definitions) {
      var report = GuardRuleReport(name: name, outcome: .skip, findings: [], error: nil)
      for index in indexes {
        switch judge(index, evaluation) {
        case .success(let status): report.outcome = report.outcome.worst(with: status.outcome)
        case .failure(let stop):
          report.outcome = .error
          report.error = report.error ?? stop.message
        }
        report.findings += evaluation.ruleFindings[index] ?? []
      }
      reports.append(report)
    }
    return GuardReport(rules: reports)
  }

  /// Judges a document without saying why: the fast path.
  public func outcome(document: JSONValue, parameters: JSONValue? = nil) -> Outcome {
    let evaluation = Evaluation(
      plan, document: document, parameters: parameters, keepsFindings: false)
    var outcome = Outcome.skip
    for index in plan.rules.indices {
      switch judge(index, evaluation) {
      case .success(let status): outcome = outcome.worst(with: status.outcome)
      case .failure: return .error
      }
    }
    return outcome
  }

  private func judge(_ index: Int, _ evaluation: Evaluation) -> Result<Status, EvaluationStop> {
    evaluation.steps = 0
    evaluation.depth = 0
    do throws(EvaluationStop) {
      return .success(try evaluation.ruleStatus(index))
    } catch {
      // Scopes of the interrupted rule are still there; the file's own is the first.
      evaluation.unwind()
      return .failure(error)
    }
  }
}
