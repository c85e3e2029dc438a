import DemarcJSON
import DemarcLogs
import SigmaEngine
import Testing

/// A line of a correlation's fixtures: events over time, and the groups that must fire.
///
/// A step is one event, `count` times, `every` seconds, from `start` seconds on; `{time}` in its text
/// becomes the time, `{n}` the number and `{id}` the number as 12 digits.
struct CorrelationScenario {
  let note: String
  let expected: Set<[String: String]>
  /// Events in the order of their time.
  private let events: [(timeMs: Int64, text: String)]

  init(_ line: JSONValue) throws {
    note = try #require(line["note"]?.string)
    expected = Set(
      try #require(line["expected"]).elements.map { group in
        Dictionary(
          uniqueKeysWithValues: group.members.map { ($0.name, $0.value.string ?? $0.value.json) })
      })
    var events: [(timeMs: Int64, text: String)] = []
    for step in try #require(line["steps"]).elements {
      let numbers = try ["start", "count", "every"].map { key in
        try #require(step[key].flatMap { Int64($0.json) })
      }
      let text = try #require(step["event"]).json
      for number in 0..<numbers[1] {
        let second = numbers[0] + number * numbers[2]
        let made =
          text.replacing("{time}", with: Self.time(second))
          .replacing("{n}", with: "\(number)")
          .replacing("{id}", with: Self.padded(second * 100 + Int64(events.count % 100), 12))
        let timeMs = try #require(LogTime.milliseconds(Self.time(second)))
        events.append((timeMs, made))
      }
    }
    self.events = events.enumerated()
      .sorted { ($0.element.timeMs, $0.offset) < ($1.element.timeMs, $1.offset) }
      .map(\.element)
  }

  /// The groups for which a correlation fires.
  func groups(_ packs: RulePacks, correlation: Int) throws -> Set<[String: String]> {
    var correlator = SigmaCorrelator(plan: packs.plan)
    var matches: [SigmaCorrelationMatch] = []
    for (reference, event) in events.enumerated() {
      let (value, rules) = packs.matches(try JSONDocument.parse(Array(event.text.utf8)).root)
      for rule in rules where packs.plan.observes(rule: rule) {
        matches += correlator.add(
          SigmaObservation(
            rule: rule, timeMs: event.timeMs, values: packs.values(value, rule: rule),
            reference: UInt64(reference)))
      }
    }
    matches += correlator.finish()
    return Set(
      matches.filter { $0.correlation == correlation }.map { match in
        Dictionary(uniqueKeysWithValues: zip(match.groupFields, match.groupValues))
      })
  }

  /// Seconds after a fixed morning, as CloudTrail and the others write an instant.
  private static func time(_ second: Int64) -> String {
    let day = second / 86_400
    let rest = second % 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }
    return "2026-03-\(padded(2 + day, 2))T\(parts.joined(separator: ":"))Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

/// Every correlation fires for the sequences it is meant for, and for no others.
@Suite struct CorrelationFixtureTests {
  @Test(arguments: RulePacks.correlationNames)
  func sequencesFireAsExpected(_ path: String) throws {
    let packs = RulePacks.all
    let file = try #require(packs.file(path))
    let name = file.correlations.first?.head.name
    let correlation = try #require(packs.index(ofCorrelation: name))
    var fired = 0
    var quiet = 0
    for document in try FixtureLines(file).documents {
      let scenario = try CorrelationScenario(document.root)
      if scenario.expected.isEmpty { quiet += 1 } else { fired += 1 }
      let groups = try scenario.groups(packs, correlation: correlation)
      #expect(groups == scenario.expected, "\(path): \(scenario.note)")
    }
    #expect(fired >= 1, "a sequence that fires")
    #expect(quiet >= 2, "two near misses")
  }
}
