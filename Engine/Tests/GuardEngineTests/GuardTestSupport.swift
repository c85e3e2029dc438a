import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

/// One clause (or body of a rule) judged on a document.
struct Row: Sendable, CustomTestStringConvertible {
  let body: String
  let outcome: Outcome
  /// What the strict dialect says, where that differs.
  let strict: Outcome

  init(_ body: String, _ outcome: Outcome, strict: Outcome? = nil) {
    self.body = body
    self.outcome = outcome
    self.strict = strict ?? outcome
  }

  var testDescription: String { body }
}

func compile(
  _ text: String, dialect: GuardDialect = .guard31, limits: Limits = Limits()
) throws -> GuardRules {
  let parsed = GuardRules.compile(
    SourceFile(name: "test.guard", text: text), dialect: dialect, limits: limits)
  return try #require(parsed.tree, "\(parsed.diagnostics)")
}

/// The diagnostics of a file that must not compile, as printed.
func faults(_ text: String, limits: Limits = Limits()) -> [String] {
  let parsed = GuardRules.compile(SourceFile(name: "test.guard", text: text), limits: limits)
  return parsed.tree == nil ? parsed.diagnostics.map(\.description) : []
}

func judge(
  _ text: String, _ document: String, dialect: GuardDialect = .guard31, limits: Limits = Limits()
) throws -> GuardReport {
  let rules = try compile(text, dialect: dialect, limits: limits)
  let root = try JSONDocument.parse(document).root
  let report = rules.evaluate(document: root)
  #expect(rules.outcome(document: root) == report.outcome, "fast path and report agree")
  return report
}

/// Judges `rule r { body }` in both dialects.
func check(_ row: Row, on document: String, before: String = "") throws {
  let text = "\(before)\nrule r {\n\(row.body)\n}\n"
  for dialect in GuardDialect.allCases {
    let report = try judge(text, document, dialect: dialect)
    let wanted = dialect == .strict ? row.strict : row.outcome
    let rule = try #require(report[rule: "r"])
    #expect(rule.outcome == wanted, "\(dialect.rawValue): \(rule.error ?? "\(rule.findings)")")
  }
}
