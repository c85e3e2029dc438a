import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Definitions and expressions made to break the engine.
@Suite struct HostileTextTests {
  private func outcome(ofExpression text: String) throws -> (faults: Int, outcome: Outcome?) {
    var writer = JSONWriter()
    writer.string("[\(text)]")
    return try outcome(ofCondition: "{\"value\":\(writer.text),\"equals\":\"a\"}")
  }

  private func outcome(ofCondition text: String) throws -> (faults: Int, outcome: Outcome?) {
    let rule = try JSONDocument.parse("{\"if\":\(text),\"then\":{\"effect\":\"audit\"}}")
    let parsed = AzurePolicyDefinition.compile(rule.root, file: "t.json", aliases: AliasTable())
    var context = AzureEvaluationContext()
    context.extent = .ruleOnly
    let resource = try JSONDocument.parse("{\"type\":\"a/b\",\"name\":\"a\"}").root
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    return (errors.count, parsed.tree?.evaluate(resource: resource, context: context).outcome)
  }

  @Test(arguments: ["f(", "concat(", "createArray(", "not(", "field(", "if(true, "])
  func tenThousandCallsAreRefused(_ opening: String) throws {
    let calls = String(repeating: opening, count: 10_000) + String(repeating: ")", count: 10_000)
    let found = try outcome(ofExpression: calls)
    #expect(found.faults > 0)
    #expect(found.outcome == nil || found.outcome == .error)
  }

  @Test(arguments: ["[0]", ".a"])
  func tenThousandAccessesAreRefused(_ link: String) throws {
    let chain = "field('tags')" + String(repeating: link, count: 10_000)
    let found = try outcome(ofExpression: chain)
    #expect(found.faults > 0)
    #expect(found.outcome == nil || found.outcome == .error)
  }

  @Test func conditionsNestOnlyAsDeepAsTheReaderAllows() throws {
    let depth = 200
    let text =
      String(repeating: "{\"not\":", count: depth) + "{\"field\":\"name\",\"equals\":\"a\"}"
      + String(repeating: "}", count: depth)
    let found = try outcome(ofCondition: text)
    #expect(found.faults > 0 || found.outcome == .fail)
  }

  @Test(arguments: ["'\u{0}", "1\u{0}", "'a", "concat('\u{FFFD}'"])
  func oddTextIsNoPass(_ text: String) throws {
    let outcome = try outcome(ofExpression: text).outcome
    #expect(outcome != .pass)
  }
}
