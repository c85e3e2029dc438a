import DemarcLogs
import DemarcModel
import Foundation
import SigmaEngine
import Testing

/// Every rule sees the events it is meant for, and leaves alone those that only look like them.
@Suite struct RuleFixtureTests {
  @Test(arguments: RulePacks.ruleNames)
  func eventsMatchAsExpected(_ path: String) throws {
    let file = try #require(RulePacks.all.file(path))
    let rules = try #require(
      DetectionRules.load(DetectionSources(rules: [file.source])).tree)
    let results = try Self.results(file, by: rules)
    #expect(results.filter { $0.expected == "a match" }.count >= 2, "two events that match")
    #expect(results.filter { $0.expected == "no match" }.count >= 2, "two near misses")
  }

  @Test(arguments: RulePacks.correlationNames)
  func sequencesFireAsExpected(_ path: String) throws {
    let packs = RulePacks.all
    let file = try #require(packs.file(path))
    let results = try Self.results(file, by: try #require(packs.loaded.tree))
    // One that others take is silent; what it counts shows in theirs.
    if file.heads.first?.level != .informational {
      #expect(results.contains { $0.expected != "no match" }, "a sequence that fires")
    }
    #expect(results.filter { $0.expected == "no match" }.count >= 2, "two near misses")
  }

  private static func results(
    _ file: PackFile, by rules: DetectionRules
  ) throws -> [RuleFixtureResult] {
    let id = try #require(file.heads.first?.id)
    let lines = SourceFile(
      name: "\(file.pack)/fixtures/\(file.name).ndjson",
      text: try String(contentsOf: file.fixtures, encoding: .utf8))
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
