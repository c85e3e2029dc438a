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
