import DemarcLogs
import DemarcModel
import DemarcReport

/// Rules compiled, and tried on the events that lie beside them.
struct RuleTest {
  private(set) var results: [RuleFixtureResult] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var rules = 0
  private var without = 0

  var hasFaults: Bool { diagnostics.contains { $0.severity == .error } }
  var hasFailures: Bool { results.contains { !$0.passed } }

  /// - Throws: `Diagnostic` when rule files cannot be read.
  init(_ options: RuleSetOptions) throws {
    let sources = try options.sources(&diagnostics)
    let all = DetectionRules.load(sources)
    diagnostics += all.diagnostics
    guard let compiled = all.tree else { return }
    let fixtures = Self.fixtures(of: sources.rules)
    for rule in compiled.alertRules + compiled.alertCorrelations {
      rules += 1
      guard let file = fixtures[rule.file] else {
        without += 1
        continue
      }
      // A rule is tried with the whole set: correlations need those they refer to.
      let judged = RuleFixtures.judge(file, rule: rule.id, rules: compiled)
      results += judged.tree ?? []
      diagnostics += judged.diagnostics
    }
  }

  /// Fixture files by the rule file they lie beside: `fixtures/NAME.ndjson`.
  private static func fixtures(of rules: [SourceFile]) -> [String: SourceFile] {
    var found: [String: SourceFile] = [:]
    for rule in rules {
      let path = rule.name
      let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
      guard let dot = path[slash...].lastIndex(of: ".") else { continue }
      let beside = "\(path[..<slash])fixtures/\(path[slash..<dot]).ndjson"
      if Files.exists(beside), let file = try? Files.text(beside) { found[path] = file }
    }
    return found
  }

  func text(_ style: Style) -> String {
    RuleTestReport.text(
      results.filter { !$0.passed }.map {
        RuleTestFailure(
          place: "\($0.file):\($0.line)", note: $0.note, expected: $0.expected, found: $0.found)
      }, diagnostics: diagnostics,
      counts: RuleTestCounts(rules: rules, without: without, fixtures: results.count),
      style: style)
  }
}
