import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

/// A prepared document gives the same reports as one that is not, whatever its resources look like.
@Suite struct SubjectTests {
  private static let rules = [
    "rule r {\n Resources.*[ Type == 'A' ].P == 1\n}\n",
    "rule r {\n Resources.*[ Type == 'A' P exists ].P == 1\n}\n",
    "rule r {\n Resources.*[ Type == 'A' Q not exists or Q == 1 ] !empty\n}\n",
    "let t = 'A'\nlet all = Resources.*[ Type == %t ]\nrule r when %all !empty {\n %all.P == 1\n}\n",
    "A::B {\n P == 1\n}\nA::B P == 2\n",
    "rule r {\n Resources.*[ Type == 'A' or Type == 'B' ].P == 1\n}\n",
    "rule r {\n M.Resources.*[ Type == 'A' ].P == 1\n}\n",
  ]
  private static let documents = [
    #"{"Resources": {"a": {"Type": "A", "P": 1}, "b": {"Type": "B"}, "c": {"Type": "A", "P": 2}}}"#,
    #"{"Resources": {"a": {"type": "A", "P": 2}, "b": {"Type": "A", "P": 2}, "c": {"P": 1}}}"#,
    #"{"Resources": {"a": {"Type": {"Ref": "A"}, "P": 1}, "b": {"Type": ["A", "A"], "P": 3}}}"#,
    #"{"Resources": {"a": 5, "b": null, "c": {"Type": "A::B", "P": 1}, "d": {"Type": "A", "Q": 2}}}"#,
    #"{"Resources": {}}"#, #"{"Resources": [{"Type": "A", "P": 1}, {"Type": "B", "P": 2}]}"#,
    #"{"Resources": 5}"#, "{}", "[]",
    #"{"M": {"Resources": {"a": {"Type": "A", "P": 1}}}, "Resources": {"a": {"Type": "A"}}}"#,
  ]

  @Test(arguments: rules, documents)
  func theIndexChangesNothing(_ text: String, _ document: String) throws {
    let root = try JSONDocument.parse(document).root
    for dialect in GuardDialect.allCases {
      let rules = try compile(text, dialect: dialect)
      #expect(rules.evaluate(GuardSubject(root)) == rules.evaluate(document: root))
    }
  }

  @Test func resourcesAreGoneThroughInTheirOrder() throws {
    let root = try JSONDocument.parse(Self.documents[1]).root
    let rules = try compile("rule r {\n Resources.*[ Type == 'A' ].P == 9\n}\n")
    let findings = rules.evaluate(GuardSubject(root)).rules[0].findings
    #expect(findings.map(\.pointer) == ["/Resources/a/P", "/Resources/b/P"])
  }

  @Test func everyStepIsTold() throws {
    let text = """
      rule small when a exists {
        a < 5 <<too big>>
        b == 1 or c exists
        list[*] { this > 1 }
      }
      rule other { small
      }
      """
    let root = try JSONDocument.parse(#"{"a": 7, "b": 2, "list": [1, 2]}"#).root
    let told = try compile(text).explain(GuardSubject(root), file: "d.json")
    #expect(told.map(\.text) == ["small", "other"])
    #expect(told.map(\.outcome) == [.fail, .fail])
    let steps = told[0].steps
    #expect(steps.map(\.kind) == [.condition, .clause, .clause, .clause, .block])
    #expect(steps.map(\.outcome) == [.pass, .fail, .fail, .fail, .fail])
    #expect(steps[1].text == "a < 5" && steps[1].note == "too big")
    #expect(steps[1].span?.description == "test.guard:2:3")
    #expect(steps[1].steps.map(\.text) == ["7"])
    #expect(steps[1].steps[0].span?.description == "d.json:1:7")
    #expect(steps[3].steps[0].note == "'c' leads nowhere from here")
    #expect(steps[4].steps.map(\.outcome) == [.fail, .pass])
    #expect(told[1].steps[0].kind == .reference)
  }
}
