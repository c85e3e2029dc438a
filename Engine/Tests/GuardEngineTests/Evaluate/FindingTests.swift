import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

@Suite struct FindingTests {
  @Test func aFindingNamesClausePlaceValueAndWish() throws {
    let report = try judge(
      "rule r {\n  config.disk[*].size >= 10 << too small >>\n}\n",
      #"{"config": {"disk": [{"size": 20}, {"size": 5}]}}"#)
    let finding = try #require(report.rules[0].findings.first)
    #expect(report.rules[0].findings.count == 1)
    #expect(finding.span.description == "test.guard:2:3")
    #expect(finding.pointer == "/config/disk/1/size")
    #expect(finding.found == "5")
    #expect(finding.wanted == ">= 10")
    #expect(finding.message == "too small")
    #expect(finding.place == SourcePosition(line: 1, column: 45))
  }

  @Test func placesAreThoseOfTheFile() throws {
    let yaml = "a:\n  b: 1\n  c:\n    - x\n    - y\n"
    let json = "{\n \"a\": {\"b\": 1,\n  \"c\": [\"x\",\n   \"y\"]}}"
    let rules = try compile("rule r {\n a.b == 2\n a.c[1] == 'z'\n a.d exists\n}\n")
    for (text, places) in [(yaml, ["2:6", "5:7", "2:3"]), (json, ["2:13", "4:4", "2:7"])] {
      let document = try #require(GuardDocument.load(SourceFile(name: "d", text: text)).tree)
      for subject in [GuardSubject(document.root)] {
        let findings = rules.evaluate(subject).rules[0].findings
        #expect(findings.map { "\($0.place?.description ?? "-")" } == places)
        #expect(findings == rules.evaluate(document: document.root).rules[0].findings)
      }
    }
  }

  @Test func whatIsMissingAndWhatItWasComparedWithAreNamed() throws {
    let report = try judge(
      "let wanted = ['x', 'y']\nrule r {\n a.b.c[*].d exists\n a.e in %wanted\n}\n",
      #"{"a": {"b": {}, "e": {"k": [1, null]}}}"#)
    let findings = report.rules[0].findings
    #expect(findings.map(\.missing) == ["c[*].d", nil])
    #expect(findings.map(\.found) == [nil, #"{"k":[1,null]}"#])
    #expect(findings.map(\.wantedValue) == [nil, #"["x","y"]"#])
  }

  @Test func aValueOfTheRulesIsReportedWhereItWasLookedFor() throws {
    let report = try judge(
      "let banned = ['x', 'y']\nrule r {\n %banned.* not in a.list\n}\n", #"{"a": {"list": ["y"]}}"#
    )
    let findings = report.rules[0].findings
    #expect(findings.map(\.pointer) == ["/a/list"])
    #expect(findings.map(\.found) == [#""y""#])
  }

  @Test func aLongValueIsCutBetweenCharacters() throws {
    let long = String(repeating: "é", count: 500)
    let report = try judge("rule r {\n a == 1\n}\n", #"{"a": {"k": ["\#(long)", 2]}}"#)
    let found = try #require(report.rules[0].findings[0].found)
    #expect(found.hasPrefix(#"{"k":["éé"#) && found.hasSuffix("é…"))
    #expect(found.utf8.count < 300)
  }

  @Test func aMissingValueIsReportedWhereTheQueryEnded() throws {
    let report = try judge("rule r {\n a.b.c exists\n}\n", #"{"a": {"x~/y": 1}}"#)
    #expect(report.rules[0].findings.map(\.pointer) == ["/a"])
    #expect(report.rules[0].findings[0].found == nil)
  }

  @Test func whatAnAlternativeMadeUpForIsNoFinding() throws {
    let report = try judge(
      "rule r {\n a == 2 or a == 1\n some l[*] == 1\n b == 9\n}\n",
      #"{"a": 1, "b": 2, "l": [0, 1]}"#)
    #expect(report.rules[0].findings.map(\.pointer) == ["/b"])
  }

  @Test func conditionsAndFiltersGiveNoFindings() throws {
    let report = try judge(
      "rule r {\n when a == 2 {\n a == 3\n }\n l[ this == 9 ] exists\n a == 4\n}\n",
      #"{"a": 1, "l": [1]}"#)
    #expect(report.rules[0].findings.map(\.wanted) == ["== 4"])
  }

  @Test func aReferenceNamesTheRuleAndACallPassesItsMessageOn() throws {
    let text = """
      rule other {
        a == 2
      }
      rule two(x) {
        %x == 2
      }
      rule r {
        other <<see other>>
        two(a) <<not two>>
      }
      """
    let report = try judge(text, #"{"a": 1}"#)
    #expect(report[rule: "other"]?.findings.count == 1)
    let findings = try #require(report[rule: "r"]?.findings)
    #expect(findings.map(\.wanted) == ["rule 'other' to pass", "== 2"])
    #expect(findings.map(\.message) == ["see other", "not two"])
    #expect(findings.map(\.pointer) == [nil, "/a"])
  }
}
