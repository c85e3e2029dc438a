import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine
import Testing

/// Every rule sees the events it is meant for, and leaves alone those that only look like them.
@Suite struct RuleFixtureTests {
  @Test(arguments: RulePacks.ruleNames)
  func eventsMatchAsExpected(_ path: String) throws {
    let results = try Self.results(path)
    #expect(results.filter { $0.expected == "a match" }.count >= 2, "two events that match")
    #expect(results.filter { $0.expected == "no match" }.count >= 2, "two near misses")
  }

  @Test(arguments: RulePacks.correlationNames)
  func sequencesFireAsExpected(_ path: String) throws {
    let results = try Self.results(path)
    #expect(results.contains { $0.expected != "no match" }, "a sequence that fires")
    #expect(results.filter { $0.expected == "no match" }.count >= 2, "two near misses")
  }

  private static func results(_ path: String) throws -> [RuleFixtureResult] {
    let file = try #require(RulePacks.all.file(path))
    let id = try #require(file.heads.first?.id)
    let lines = SourceFile(
      name: "\(path).ndjson", text: try String(contentsOf: file.fixtures, encoding: .utf8))
    let rules = try #require(RulePacks.all.loaded.tree)
    let judged = RuleFixtures.judge(lines, rule: id, rules: rules)
    #expect(judged.diagnostics == [])
    let results = judged.tree ?? []
    for result in results {
      #expect(
        result.passed,
        "\(result.file):\(result.line): \(result.note): \(result.found), not \(result.expected)")
      #expect(!result.note.isEmpty, "\(result.file):\(result.line) does not say what it shows")
    }
    return results
  }
}
