import DemarcModel
import SigmaEngine
import Testing

@Suite struct CorrelationReadingTests {
  private func parse(_ lines: String, _ top: String = "") -> Parsed<SigmaCollection> {
    let text = "title: C\n\(top)correlation:\n\(RuleText.indented(lines, 2))\n"
    return SigmaParser.parse(SourceFile(name: "c.yml", text: text))
  }

  @Test func everyPartIsRead() throws {
    let parsed = parse(
      """
      type: value_count
      rules: [a, B0000000-0000-4000-8000-000000000000]
      group-by: [user, who]
      timespan: 15m
      generate: true
      aliases:
        who: {a: src, b0000000-0000-4000-8000-000000000000: dst}
      condition: {field: [x, y], gt: 100, lte: 200.5}
      """)
    let correlation = try #require(parsed.tree?.correlations.first)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    #expect(correlation.kind == .valueCount && correlation.timespanMs == 900_000)
    #expect(correlation.rules == ["a", "b0000000-0000-4000-8000-000000000000"])
    #expect(correlation.groupBy == ["user", "who"] && correlation.generates)
    #expect(correlation.aliases["who"]?["a"] == "src")
    #expect(correlation.valueFields == ["x", "y"])
    #expect(correlation.bounds == [SigmaBound(.gt, 100), SigmaBound(.lte, 200.5)])
  }

  @Test(arguments: [
    ("30s", 30_000), ("5m", 300_000), ("1h", 3_600_000), ("2d", 172_800_000), ("1w", 604_800_000),
    ("1M", 2_629_746_000), ("1y", 31_556_952_000),
  ])
  func everyUnitOfTimeHasItsLength(_ text: String, _ milliseconds: Int64) {
    let parsed = parse("type: temporal\nrules: [a, b]\ntimespan: \(text)")
    #expect(parsed.tree?.correlations.first?.timespanMs == milliseconds)
    #expect(parsed.tree?.correlations.first?.groupBy == [])
  }

  @Test(arguments: SigmaCorrelationKind.allCases)
  func everyKindIsReadWithWhatItNeeds(_ kind: SigmaCorrelationKind) {
    let condition =
      switch kind {
      case .temporal, .temporalOrdered: ""
      case .eventCount: "\ncondition: {gte: 3}"
      case .valuePercentile: "\ncondition: {field: x, gte: 3, percentile: 95}"
      default: "\ncondition: {field: x, gte: 3}"
      }
    let lines = "type: \(kind.rawValue)\nrules: a\ngroup-by: u\ntimespan: 1h"
    let parsed = parse(lines + condition, "generate: true\n")
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    #expect(parsed.tree?.correlations.first?.kind == kind)
    #expect(parsed.tree?.correlations.first?.generates == true)
    #expect(parsed.tree?.correlations.first?.percentile == (kind == .valuePercentile ? 95 : nil))
    let isTemporal = kind == .temporal || kind == .temporalOrdered
    #expect(parse(lines).hasErrors != isTemporal)
  }

  @Test func aConditionOverRulesIsReadForTemporalKinds() throws {
    let parsed = parse(
      "type: temporal\nrules: [a, b, c]\ntimespan: 1h\ncondition: a and (b or not c)")
    #expect(
      parsed.tree?.correlations.first?.extended
        == .all([.search("a"), .any([.search("b"), .not(.search("c"))])]))
    let open = parse("type: temporal\ntimespan: 1h\ncondition: a and b")
    #expect(open.tree?.correlations.first?.rules == ["a", "b"])
    let wrong = parse("type: event_count\nrules: a\ntimespan: 1h\ncondition: a and b")
    #expect(wrong.diagnostics.map(\.code) == ["sigma.bad-condition"])
  }

  @Test(arguments: [
    ("type: evnt_count\nrules: a\ntimespan: 1h\ncondition: {gte: 1}", "sigma.correlation-type"),
    ("rules: a\ntimespan: 1h", "sigma.correlation-type"),
    ("type: temporal\nrules: a", "sigma.timespan"),
    ("type: temporal\nrules: a\ntimespan: 5", "sigma.timespan"),
    ("type: temporal\nrules: a\ntimespan: 0s", "sigma.timespan"),
    ("type: temporal\nrules: a\ntimespan: -5m", "sigma.timespan"),
    ("type: temporal\nrules: a\ntimespan: 99999999999y", "sigma.timespan"),
    ("type: temporal\ntimespan: 1h", "sigma.no-rules"),
    ("type: event_count\nrules: a\ntimespan: 1h\ncondition: {}", "sigma.no-condition"),
    ("type: event_count\nrules: a\ntimespan: 1h\ncondition: {gte: '3'}", "sigma.wrong-value"),
    ("type: event_count\nrules: a\ntimespan: 1h\ncondition: {get: 3}", "sigma.bad-condition"),
    ("type: value_sum\nrules: a\ntimespan: 1h\ncondition: {gte: 3}", "sigma.no-field"),
    (
      "type: value_sum\nrules: a\ntimespan: 1h\ncondition: {field: [a, b], gt: 3}",
      "sigma.wrong-value"
    ),
    ("type: temporal\nrules: a\ntimespan: 1h\naliases: [a]", "sigma.not-a-map"),
    ("type: temporal\nrules: a\ntimespan: 1h\ngenerate: 1", "sigma.wrong-value"),
  ])
  func whatIsMissingOrWrongIsRefused(_ lines: String, _ code: String) {
    let parsed = parse(lines)
    #expect(parsed.tree?.correlations.isEmpty == true)
    #expect(parsed.diagnostics.contains { $0.code == code && $0.severity == .error })
  }

  @Test func anAliasForARuleThatIsNotCorrelatedIsWarnedOf() {
    let parsed = parse("type: temporal\nrules: [fail, ok]\ntimespan: 1h\naliases: {w: {fial: src}}")
    #expect(parsed.tree?.correlations.count == 1)
    #expect(parsed.diagnostics.map(\.code) == ["sigma.unknown-rule"])
    #expect(parsed.diagnostics.first?.hint == "did you mean 'fail'?")
  }
}
