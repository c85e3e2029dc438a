import DemarcJSON
import SigmaEngine
import Testing

/// Every rule matches the events it is meant for, and leaves alone those that only look like them.
@Suite struct RuleFixtureTests {
  @Test(arguments: RulePacks.ruleNames)
  func eventsMatchAsExpected(_ path: String) throws {
    let packs = RulePacks.all
    let file = try #require(packs.file(path))
    let rule = try #require(packs.index(ofRule: file.rules.first?.head.name))
    var counts = [true: 0, false: 0]
    for document in try FixtureLines(file).documents {
      let expected = try #require(document.root["expected"]?.bool)
      let note = try #require(document.root["note"]?.string)
      let event = try #require(document.root["event"])
      counts[expected, default: 0] += 1
      #expect(packs.matches(event).rules.contains(rule) == expected, "\(path): \(note)")
    }
    #expect(counts[true, default: 0] >= 2, "two events that match")
    #expect(counts[false, default: 0] >= 2, "two near misses")
  }
}
