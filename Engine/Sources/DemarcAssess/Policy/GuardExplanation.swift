internal import DemarcJSON
public import DemarcModel
public import GuardEngine

/// Tells clause by clause how rules come to their verdicts on one document.
public enum GuardExplanation {
  /// - Parameter rule: the only rule to tell about; all of them, if absent.
  /// - Throws: `Diagnostic` when a file cannot be read or has no such rule.
  public static func steps(
    rules: PolicyFile, data: PolicyFile, rule: String?, dialect: GuardDialect,
    context: GuardContext = GuardContext()
  ) throws(Diagnostic) -> (steps: [PolicyStep], diagnostics: [Diagnostic]) {
    let compiled = GuardRules.compile(try rules.text(), dialect: dialect)
    let parsed = GuardDocument.load(try data.text(), dialect: dialect)
    let diagnostics = compiled.diagnostics + parsed.diagnostics
    guard let program = compiled.tree, let document = parsed.tree else { return ([], diagnostics) }
    if let rule, !program.names.contains(rule) {
      throw Diagnostic(
        "policy.unknown-rule", "\(rules.name) has no rule called '\(rule)'",
        hint: "its rules: \(program.names.joined(separator: ", "))")
    }
    let subject = GuardSubject(document.root)
    let steps = program.explain(subject, file: data.name, context)
    return (steps.filter { rule == nil || $0.text == rule }, diagnostics)
  }
}
