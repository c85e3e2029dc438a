internal import DemarcJSON
public import DemarcModel
public import GuardEngine

/// Runs test files in Guard's own form: a list of
/// `{name, input, expectations: {rules: {RULE: PASS|FAIL|SKIP}}}`.
public struct GuardTests: Sendable {
  private let dialect: GuardDialect
  private let context: GuardContext

  public init(dialect: GuardDialect, context: GuardContext = GuardContext()) {
    self.dialect = dialect
    self.context = context
  }

  /// A rule file, and a file that tests it.
  public struct Pair: Hashable, Sendable {
    public var rules: String
    public var tests: String

    public init(rules: String, tests: String) {
      self.rules = rules
      self.tests = tests
    }
  }

  /// Runs several pairs at a time.
  ///
  /// One result stands for one expectation: it passes when it is met.
  public func run(_ pairs: [Pair], workers: Int, read: PolicyReader) -> PolicyRun {
    let runs = Workers.map(pairs, workers: workers) { pair in
      do throws(Diagnostic) {
        return try run(rules: try read(pair.rules), tests: try read(pair.tests))
      } catch {
        return PolicyRun(diagnostics: [error])
      }
    }
    var all = PolicyRun()
    for run in runs { all.add(run) }
    return all
  }

  private func run(rules: PolicyFile, tests: PolicyFile) throws(Diagnostic) -> PolicyRun {
    let compiled = GuardRules.compile(try rules.text(), dialect: dialect)
    let parsed = GuardDocument.load(try tests.text(), dialect: dialect, origin: .tests)
    var run = PolicyRun(diagnostics: compiled.diagnostics + parsed.diagnostics)
    guard let program = compiled.tree, let document = parsed.tree else { return run }
    guard document.root.isArray else {
      run.diagnostics.append(
        fault("the tests are no list", tests, document.root, hint: "start each case with '- name:'")
      )
      return run
    }
    for (index, each) in document.root.elements.enumerated() {
      judge(each, index, program, rules, tests, &run)
    }
    return run
  }

  private func judge(
    _ test: JSONValue, _ index: Int, _ program: GuardRules, _ rules: PolicyFile,
    _ tests: PolicyFile, _ run: inout PolicyRun
  ) {
    guard let input = test["input"] else {
      run.diagnostics.append(fault("case \(index + 1) has no 'input'", tests, test))
      return
    }
    guard let expected = test["expectations"]?["rules"], expected.isObject else {
      run.diagnostics.append(
        fault(
          "case \(index + 1) expects nothing", tests, test,
          hint: "write 'expectations: {rules: {NAME: PASS}}'"))
      return
    }
    let name = test["name"]?.string ?? ""
    let report = program.evaluate(GuardSubject(input), context)
    for member in expected.members {
      guard let rule = report[rule: member.name] else {
        run.diagnostics.append(unknown(member, program, rules, tests))
        continue
      }
      guard let wanted = Self.outcome(member.value.string) else {
        run.diagnostics.append(
          fault("expected PASS, FAIL or SKIP for '\(member.name)'", tests, member.value))
        continue
      }
      let title = "case \(index + 1)" + (name.isEmpty ? "" : ": \(name)")
      run.results.append(result(rule, wanted, title, member, input, tests))
    }
  }

  private func result(
    _ rule: GuardRuleReport, _ wanted: Outcome, _ title: String, _ member: JSONValue.Member,
    _ input: JSONValue, _ tests: PolicyFile
  ) -> PolicyResult {
    var result = PolicyResult(
      rule: rule.name, title: title, ruleSpan: rule.span, file: tests.name,
      outcome: rule.outcome == wanted ? .pass : rule.outcome == .error ? .error : .fail)
    guard result.outcome != .pass else { return result }
    result.details = [
      PolicyDetail(
        span: Self.span(tests, member.position), found: rule.outcome.rawValue.uppercased(),
        wanted: wanted.rawValue.uppercased(), message: rule.error, clause: rule.span)
    ]
    // Why a rule fails that should not.
    if rule.outcome == .fail {
      result.details += GuardJudge.details(rule, ResourceNames(input), tests.name)
    }
    return result
  }

  private static func outcome(_ text: String?) -> Outcome? {
    switch text {
    case "PASS": .pass
    case "FAIL": .fail
    case "SKIP": .skip
    default: nil
    }
  }

  private static func span(_ file: PolicyFile, _ place: JSONPosition) -> SourceSpan {
    SourceSpan(file: file.name, start: SourcePosition(line: place.line, column: place.column))
  }

  private func fault(
    _ message: String, _ file: PolicyFile, _ value: JSONValue, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic("policy.test", message, at: Self.span(file, value.position), hint: hint)
  }

  private func unknown(
    _ member: JSONValue.Member, _ program: GuardRules, _ rules: PolicyFile, _ tests: PolicyFile
  ) -> Diagnostic {
    let names = program.names.prefix(8).joined(separator: ", ")
    return Diagnostic(
      "policy.unknown-rule", "\(rules.name) has no rule called '\(member.name)'",
      at: Self.span(tests, member.position),
      hint: program.names.isEmpty ? "the file has no rules" : "its rules: \(names)")
  }
}
