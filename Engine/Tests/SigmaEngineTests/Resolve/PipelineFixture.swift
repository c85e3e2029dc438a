import DemarcModel
import SigmaEngine

/// A rule through a pipeline, in the words of a test.
struct PipelineFixture {
  let parsed: Parsed<SigmaPipeline>

  /// Steps as YAML, without the line 'transformations:'.
  init(_ steps: String, vars: String = "") {
    let text = vars + "transformations:\n" + RuleText.indented(steps, 2) + "\n"
    parsed = SigmaPipelineParser.parse(SourceFile(name: "pipeline.yml", text: text))
  }

  var codes: [String] { parsed.diagnostics.map(\.code) }

  func apply(_ lines: String, tags: String = "[attack.t1078]") throws -> Parsed<SigmaRule> {
    guard let pipeline = parsed.tree, parsed.diagnostics.isEmpty else {
      throw RuleTextError(description: parsed.diagnostics.map(\.description).joined())
    }
    let text = """
      title: A rule
      name: a_rule
      status: test
      level: high
      author: Somebody
      tags: \(tags)
      fields: [user, other]
      logsource: {product: test, service: log}
      detection:
        sel:
      \(RuleText.indented(lines, 4))
        condition: sel
      """
    return pipeline.apply(to: try RuleText.parse(SourceFile(name: "rule.yml", text: text)))
  }

  /// Whether the changed rule matches an event.
  func matches(_ lines: String, _ json: String) throws -> Bool {
    let applied = try apply(lines)
    guard let rule = applied.tree else {
      throw RuleTextError(description: applied.diagnostics.map(\.description).joined())
    }
    let program = SigmaProgram(compiling: [rule])
    if let fault = program.diagnostics.first { throw fault }
    return try program.match(RuleText.event(json), rule: 0).isMatch
  }
}
