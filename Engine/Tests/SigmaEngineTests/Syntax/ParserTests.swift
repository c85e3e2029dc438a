import DemarcJSON
import DemarcModel
import SigmaEngine
import Testing

@Suite struct ParserTests {
  private func parse(_ text: String) -> Parsed<SigmaCollection> {
    SigmaParser.parse(SourceFile(name: "r.yml", text: text))
  }

  private static let rule = """
    title: One
    logsource:
      product: aws
    detection:
      sel:
        f: x
      condition: sel

    """

  @Test func oneWrongDocumentNeverStopsTheRest() {
    let text = Self.rule + "---\ntitle: [\n---\n" + Self.rule + "---\ntitle: Two\n"
    let parsed = parse(text)
    #expect(parsed.tree?.rules.map(\.head.title) == ["One", "One"])
    #expect(parsed.tree?.rules.last?.head.span.start.line == 11)
    #expect(
      parsed.diagnostics.map { "\($0.code) \($0.span?.start.line ?? 0)" } == [
        "sigma.bad-yaml 10", "sigma.missing 19", "sigma.missing 19",
      ])
  }

  @Test func documentsAreFoundBehindDirectivesCommentsAndEndMarks() {
    let text =
      "# head\n---\n---\n\(Self.rule)...\n# tail\n--- # more\n\(Self.rule)---\n"
      + "\u{FEFF}\n"
    let parsed = parse(text)
    #expect(parsed.tree?.rules.map(\.head.span.start.line) == [4, 14])
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
  }

  @Test func theHeadIsReadWhole() throws {
    let parsed = parse(
      """
      title: 'A: rule'
      id: 545A5DA6-f103-4919-a519-e9aec1026ee4
      name: my_rule
      status: experimental
      level: high
      description: |
        Two
        lines
      author: One, Two
      license: MIT
      references: [https://example.org]
      tags: [attack.t1078, cve.2021-44228]
      falsepositives:
        - Backups
      fields: [user]
      date: 2024-02-01
      modified: 2025-01-31
      related: [{id: 1, type: similar}]
      my-own: {deep: [1]}
      """ + "\n" + Self.rule.split(separator: "\n").dropFirst().joined(separator: "\n"))
    let head = try #require(parsed.tree?.rules.first?.head)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    #expect(head.title == "A: rule" && head.description == "Two\nlines\n")
    #expect(head.id == "545a5da6-f103-4919-a519-e9aec1026ee4" && head.identifier == head.id)
    #expect(head.name == "my_rule" && head.author == "One, Two" && head.license == "MIT")
    #expect(head.status == .experimental && head.level == .high)
    #expect(head.references == ["https://example.org"] && head.fields == ["user"])
    #expect(head.tags == ["attack.t1078", "cve.2021-44228"])
    #expect(head.falsePositives == ["Backups"])
    #expect(head.date == "2024-02-01" && head.modified == "2025-01-31")
    #expect(head.custom["my-own"]?.json == #"{"deep":[1]}"#)
    #expect(head.custom.keys.sorted() == ["my-own", "related"])
  }

  @Test(arguments: [
    ("title: ''", "sigma.no-title", true), ("level: hihg", "sigma.unknown-word", false),
    ("status: Stable", "sigma.unknown-word", false), ("id: 5", "sigma.bad-id", false),
    ("tags: [T1078]", "sigma.bad-tag", false), ("date: 2024/02/01", "sigma.bad-date", false),
    ("levle: high", "sigma.unknown-key", false), ("sigma-version: 3", "sigma.version", true),
    ("title: [a]", "sigma.not-text", true), ("action: global", "sigma.old-style", true),
    ("correlation: {}", "sigma.two-kinds", true), ("detection: 5", "sigma.not-a-map", true),
    ("logsource: {definition: x}", "sigma.empty-logsource", true),
    ("detection: {condition: a}", "sigma.no-search", true),
    ("detection: {a: {f: 1}}", "sigma.no-condition", true),
    ("detection: {a: {f: 1}, condition: []}", "sigma.no-condition", true),
    ("detection: {a: {f: 1}, condition: 5}", "sigma.bad-condition", true),
    ("detection: {a: {}, condition: a}", "sigma.empty-search", true),
    ("detection: {a: [], condition: a}", "sigma.empty-search", true),
    ("detection: {a: , condition: a}", "sigma.empty-search", true),
    ("detection: {a: [[b]], condition: a}", "sigma.nested-value", true),
    ("detection: {a: {f: 1, f: 2}, condition: a}", "sigma.bad-yaml", true),
    ("detection: {a: {f: 1}, condition: a, timeframe: 5m}", "sigma.unknown-key", false),
  ])
  func whatIsWrongIsToldAndOnlyWhatMattersRefuses(_ line: String, _ code: String, _ refuses: Bool) {
    let name = line.prefix { $0 != ":" } + ":"
    var blocks = ["title: One\n", "logsource:\n  product: aws\n"]
    blocks.append("detection:\n  sel:\n    f: x\n  condition: sel\n")
    let text = blocks.filter { !$0.hasPrefix(name) }.joined() + line + "\n"
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.code).contains(code), "\(parsed.diagnostics)")
    #expect(parsed.hasErrors == refuses)
    #expect((parsed.tree?.rules.isEmpty ?? true) == refuses)
    #expect(parsed.diagnostics.allSatisfy { $0.span?.file == "r.yml" })
  }

  @Test func aFileThatHoldsNothingSaysSo() {
    #expect(parse("# nothing\n").diagnostics.map(\.code) == ["sigma.no-rule"])
    #expect(parse("- a\n").diagnostics.map(\.code) == ["sigma.not-a-map"])
  }

  @Test func hostileTextMeetsABound() {
    let bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + "bcdefgh".map { "\($0): &\($0) [*\(Character(Unicode.Scalar($0.asciiValue! - 1)))" }
      .map { line in line + String(repeating: ",*\(line.suffix(1))", count: 8) + "]\n" }.joined()
    #expect(parse(bomb).diagnostics.map(\.code) == ["sigma.bad-yaml"])
    let deep = "a: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(parse(deep).diagnostics.map(\.code) == ["sigma.bad-yaml"])
    let long = RuleText.selection("f: \(String(repeating: "x", count: 65_537))")
    #expect(SigmaParser.parse(long).diagnostics.map(\.code) == ["sigma.too-large"])
    let huge = String(repeating: "# comment\n", count: 419_431)
    #expect(parse(huge).diagnostics.map(\.code) == ["sigma.too-large"])
    let dashes = Array(repeating: "'-a -b -c -d -e'", count: 100).joined(separator: ", ")
    let wide = RuleText.selection("f|windash: [\(dashes)]")
    #expect(Set(SigmaParser.parse(wide).diagnostics.map(\.code)) == ["sigma.too-large"])
  }

  @Test func aFilterNamesItsRulesAndIsWarnedOfWithoutNot() throws {
    let head = "title: F\nlogsource: {product: aws}\nfilter:\n"
    let search = "  sel: {user|startswith: adm_}\n"
    let parsed = parse(
      head + "  rules: [A0000000-0000-4000-8000-000000000000, name]\n" + search
        + "  condition: not sel\n---\n" + head + "  rules: any\n" + search
        + "  condition: sel\n---\n"
        + head + search + "  condition: not 1 of them\n---\n" + head + "  rules: []\n" + search
        + "  condition: not sel\n")
    let filters = try #require(parsed.tree?.filters)
    #expect(
      filters.map(\.rules) == [["a0000000-0000-4000-8000-000000000000", "name"], nil, nil])
    #expect(filters[0].conditions == [.not(.search("sel"))])
    #expect(parsed.diagnostics.map(\.code) == ["sigma.filter-without-not", "sigma.no-rules"])
  }
}
