public import DemarcJSON
public import DemarcModel

/// What rules see beside the document.
public struct GuardContext: Sendable {
  /// An object whose members stand beside the root's own.
  ///
  /// A name that both have is an error: which one counts would be a guess.
  public var parameters: JSONValue?
  /// The moment `now` gives, in seconds since 1970; without it the function gives no verdict.
  public var now: Int64?

  public init(parameters: JSONValue? = nil, now: Int64? = nil) {
    self.parameters = parameters
    self.now = now
  }
}

/// A rule file, ready to judge documents.
///
/// Names, patterns, keys and literals are settled when it is compiled; judging never changes it, so
/// one value may serve many threads.
public struct GuardRules: Sendable {
  struct Plan: Sendable {
    let reading: GuardReading
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

  /// Compiles a rule file; there is no tree when any diagnostic is an error.
  public static func compile(
    _ source: SourceFile, dialect: GuardDialect = .guard31, limits: Limits = Limits()
  ) -> Parsed<GuardRules> {
    compile(source, reading: dialect.reading, limits: limits)
  }

  /// Compiles a rule file for any set of differences from 3.1.
  public static func compile(
    _ source: SourceFile, reading: GuardReading, limits: Limits = Limits()
  ) -> Parsed<GuardRules> {
    let parsed = GuardParser.parse(source, limits: limits)
    guard let file = parsed.tree else { return Parsed(nil, parsed.diagnostics) }
    var compiler = GuardCompiler(file, reading: reading)
    let plans = compiler.rules()
    // After a syntax fault, names may be missing only because their text was skipped.
    let faults = parsed.hasErrors ? parsed.diagnostics : compiler.faults
    guard faults.isEmpty else { return Parsed(nil, faults) }
    let plan = Plan(
      reading: reading, limits: limits, file: plans.file, rules: plans.rules,
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
  /// - Parameter parameters: an object whose members stand beside the root's own. A name that both
  ///   have is an error: which one counts would be a guess.
  public func evaluate(document: JSONValue, parameters: JSONValue? = nil) -> GuardReport {
    evaluate(GuardSubject(once: document), GuardContext(parameters: parameters))
  }

  /// Judges a prepared document and says why rules fail.
  public func evaluate(
    _ subject: GuardSubject, _ context: GuardContext = GuardContext()
  ) -> GuardReport {
    let evaluation = Evaluation(plan, subject, context, keepsFindings: true)
    var reports: [GuardRuleReport] = []
    for (name, indexes) in zip(names, definitions) {
      let span = plan.rules[indexes[0]].span
      var report = GuardRuleReport(name: name, span: span, outcome: .skip, findings: [])
      for index in indexes {
        switch judge(index, evaluation) {
        case .success(let status): report.outcome = report.outcome.worst(with: status.outcome)
        case .failure(let stop):
          report.outcome = .error
          report.error = report.error ?? stop.message
        }
        report.findings += (evaluation.ruleNotes[index] ?? []).map { evaluation.finding($0) }
      }
      reports.append(report)
    }
    return GuardReport(rules: reports)
  }

  /// Judges a document without saying why: the fast path.
  public func outcome(document: JSONValue, parameters: JSONValue? = nil) -> Outcome {
    outcome(GuardSubject(once: document), GuardContext(parameters: parameters))
  }

  /// Judges a prepared document without saying why.
  public func outcome(
    _ subject: GuardSubject, _ context: GuardContext = GuardContext()
  ) -> Outcome {
    let evaluation = Evaluation(plan, subject, context, keepsFindings: false)
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
    if let fault = evaluation.inputFault { return .failure(fault) }
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
