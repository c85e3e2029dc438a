import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

@Suite struct RuleTests {
  private static let before = """
    rule passes {
      i == 5
    }
    rule fails {
      i == 6
    }
    rule skips when i == 6 {
      i == 5
    }
    rule five(x) {
      %x == 5
    }
    """

  @Test(arguments: [
    Row("passes", .pass), Row("fails", .fail), Row("skips", .fail), Row("not passes", .fail),
    Row("!fails", .pass), Row("not skips", .pass, strict: .fail), Row("fails or passes", .pass),
    Row("when skips {\ni == 6 }", .skip), Row("when !skips {\ni == 6 }", .fail),
    Row("when passes {\ni == 5 }", .pass), Row("when passes\nfails {\ni == 6 }", .skip),
    Row("five(i)", .pass), Row("five(s)", .fail), Row("five(5)", .pass),
    Row("not five(s)", .fail, strict: .pass), Row("not five(i)", .pass, strict: .fail),
    Row("five(count(l[*]))", .fail), Row("m { five(a) }", .pass),
  ])
  func references(_ row: Row) throws {
    let document = #"{"i": 5, "s": "x", "l": [1], "m": {"a": 5}}"#
    try check(row, on: document, before: Self.before)
  }

  @Test func theFirstDefinitionThatSaysAnythingAnswersAReference() throws {
    let text = """
      rule d when i == 6 {
        i == 6
      }
      rule d {
        i == 5
      }
      rule user {
        d
      }
      """
    let report = try judge(text, #"{"i": 5}"#)
    #expect(report.rules.map(\.name) == ["d", "user"])
    #expect(report.outcome == .pass)
  }

  @Test func bareClausesAreTheRuleCalledDefaultInFirstPlace() throws {
    let report = try judge("rule r {\n a == 1\n}\na == 2\n", #"{"a": 1}"#)
    #expect(report.rules.map(\.name) == ["default", "r"])
    #expect(report.rules.map(\.outcome) == [.fail, .pass])
    #expect(report.outcome == .fail)
  }

  @Test func aFileWithoutRulesSkips() throws {
    #expect(try judge("# nothing\n", "{}").outcome == .skip)
    #expect(try judge("let a = 5\n", "{}").outcome == .skip)
  }

  @Test func oneRulesErrorLeavesTheOthersTheirVerdicts() throws {
    let report = try judge("rule a {\n i empty\n}\nrule b {\n i == 5\n}\n", #"{"i": 5}"#)
    #expect(report[rule: "a"]?.outcome == .error)
    #expect(
      report[rule: "a"]?.error == "test.guard:2:2: 'empty' on an integer, which is never empty")
    #expect(report[rule: "b"]?.outcome == .pass)
    #expect(report.outcome == .error)
  }

  @Test func rulesThatReferToEachOtherAreAnError() throws {
    let report = try judge("rule a {\n b\n}\nrule b {\n a\n}\n", "{}")
    #expect(report[rule: "a"]?.error == "rule 'a' refers to itself")
  }

  @Test func parametersStandBesideTheRootsMembers() throws {
    let rules = try compile("rule r {\n a == parameters.wanted\n this.* exists\n}\n")
    let document = try JSONDocument.parse(#"{"a": 1}"#).root
    let good = try JSONDocument.parse(#"{"parameters": {"wanted": 1}}"#).root
    let bad = try JSONDocument.parse(#"{"parameters": {"wanted": 2}}"#).root
    #expect(rules.outcome(document: document, parameters: good) == .pass)
    #expect(rules.outcome(document: document, parameters: bad) == .fail)
  }

  @Test func aNameInBothDocumentAndParametersIsAnError() throws {
    let rules = try compile("rule r {\n a exists\n}\n")
    let document = try JSONDocument.parse(#"{"a": 1}"#).root
    let report = rules.evaluate(document: document, parameters: document)
    #expect(report.rules[0].error == "document and parameters both have a member 'a'")
    #expect(rules.outcome(document: document, parameters: document) == .error)
  }

  @Test func stepsAreBounded() throws {
    let text = "rule r {\n l[*] > 0\n}\n"
    let document = #"{"l": [1, 2, 3]}"#
    #expect(try judge(text, document, limits: Limits(stepsMax: 3)).outcome == .pass)
    let over = try judge(text, document, limits: Limits(stepsMax: 2))
    #expect(over.rules[0].error == "more than 2 steps")
  }

  @Test func aPatternThatCannotAnswerIsAnErrorAndNoVerdict() throws {
    let text = "rule r {\n s == /^(a|aa)+$/\n}\n"
    let document = "{\"s\": \"\(String(repeating: "a", count: 60))b\"}"
    #expect(try judge(text, document).outcome == .error)
  }
}
