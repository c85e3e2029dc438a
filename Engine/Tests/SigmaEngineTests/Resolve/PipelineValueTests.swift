import DemarcModel
import SigmaEngine
import Testing

/// Steps that change values, drop items, and fill placeholders.
struct PipelineValueTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let step, lines, event: String
    var isMatch = true
    var testDescription: String { "\(step) on \(lines)" }
  }

  @Test(arguments: [
    Row(
      step: #"{type: replace_string, regex: '^C:', replacement: 'D:'}"#, lines: #"f: 'C:\x\*'"#,
      event: #"{"f":"D:\\x*"}"#),
    Row(
      step: #"{type: replace_string, regex: '(\w+)@(?P<host>\w+)', replacement: '\g<host>-\1'}"#,
      lines: "f: bob@here", event: #"{"f":"here-bob"}"#),
    Row(
      step: #"{type: replace_string, regex: '\*', replacement: 'any'}"#, lines: "f: 'a*b'",
      event: #"{"f":"aanyb"}"#),
    Row(
      step: #"{type: replace_string, regex: '\*', replacement: 'x', skip_special: true}"#,
      lines: "f: 'a*b'", event: #"{"f":"a--b"}"#),
    Row(
      step: #"{type: replace_string, regex: 'v1', replacement: 'v*'}"#, lines: "f: api.v1.x",
      event: #"{"f":"api.v22.x"}"#),
    Row(
      step:
        #"{type: replace_string, regex: 'v1', replacement: 'v*', skip_special: true}"#,
      lines: "f: api.v1.x", event: #"{"f":"api.v22.x"}"#, isMatch: false),
    Row(
      step:
        #"{type: replace_string, regex: 'v1', replacement: 'v*', skip_special: true, interpret_special: true}"#,
      lines: "f: api.v1.x", event: #"{"f":"api.v22.x"}"#),
    Row(
      step: #"{type: replace_string, regex: 'x*', replacement: '-'}"#, lines: "f: abxd",
      event: #"{"f":"-a-b--d-"}"#),
    Row(
      step: "{type: map_string, mapping: {Yes: ['true', 'on']}}", lines: "f: Yes",
      event: #"{"f":"on"}"#),
    Row(
      step: "{type: map_string, mapping: {'*.delete': '*.remove'}}", lines: "f: '*.delete'",
      event: #"{"f":"x.remove"}"#),
    Row(step: "{type: set_value, value: 7}", lines: "f: x", event: #"{"f":7}"#),
    Row(step: "{type: set_value, value: null}", lines: "f: x", event: "{}"),
    Row(
      step: "{type: set_value, value: 0x, force_type: str}", lines: "f: x", event: #"{"f":"0x"}"#),
    Row(step: "{type: convert_type, target_type: str}", lines: "f: 12", event: #"{"f":"12"}"#),
    Row(step: "{type: convert_type, target_type: num}", lines: "f: '12'", event: #"{"f":12}"#),
    Row(
      step: "{type: case, method: upper}", lines: "f|cased: Abc", event: #"{"f":"ABC"}"#),
    Row(
      step: "{type: case, method: snake_case}", lines: "f|cased: DeleteTrail",
      event: #"{"f":"delete_trail"}"#),
    Row(step: "{type: regex, method: plain}", lines: "f: 'a.b*'", event: #"{"f":"a.b\nc"}"#),
    Row(
      step: "{type: regex, method: plain}", lines: "f: 'a.b'", event: #"{"f":"A.B"}"#,
      isMatch: false),
    Row(
      step: "{type: regex, method: plain}", lines: "f: 'a.b'", event: #"{"f":"xa.b"}"#,
      isMatch: false),
    Row(step: "{type: regex, method: ignore_case_flag}", lines: "f: 'é?b'", event: #"{"f":"Éxb"}"#),
    Row(step: "{type: regex}", lines: "f: 'a-B [1]'", event: #"{"f":"A-b [1]"}"#),
  ])
  func aValueBecomesAnother(_ row: Row) throws {
    #expect(try PipelineFixture("- " + row.step).matches(row.lines, row.event) == row.isMatch)
  }

  @Test func itemsAreDroppedByWhatTheyHold() throws {
    func pipeline(_ condition: String) -> PipelineFixture {
      PipelineFixture(
        """
        - type: drop_detection_item
          detection_item_conditions:
            - \(condition)
        """)
    }
    let lines = "f: [ab, cd]\ng: other\nh: null"
    let any = pipeline("{type: match_string, cond: any, pattern: a}")
    #expect(try any.matches(lines, #"{"f":"zz","g":"other"}"#))
    let all = pipeline("{type: match_string, cond: all, pattern: a}")
    #expect(try !all.matches(lines, #"{"f":"zz","g":"other"}"#), "'cd' does not begin with a")
    let null = pipeline("{type: is_null, cond: any}")
    #expect(try null.matches(lines, #"{"f":"ab","g":"other","h":1}"#))
    let negated = pipeline("{type: match_string, cond: any, pattern: other, negate: true}")
    #expect(try negated.matches(lines, #"{"g":"other","h":1}"#))
  }

  @Test func nothingLeftToLookForRefusesTheRule() throws {
    let applied = try PipelineFixture("- type: drop_detection_item").apply("f: x")
    #expect(applied.tree == nil)
    #expect(applied.diagnostics.map(\.code) == ["sigma.pipeline-empty"])
  }

  @Test func placeholdersAreFilledFromVariables() throws {
    let pipeline = PipelineFixture(
      """
      - {type: value_placeholders, include: [admins]}
      - {type: wildcard_placeholders}
      """, vars: "vars: {admins: [root, 'adm*', 7]}\n")
    let lines = "user|expand: '%admins%'\nip|expand: '10.%net%'"
    #expect(try pipeline.matches(lines, #"{"user":"admin","ip":"10.9"}"#))
    #expect(try pipeline.matches(lines, #"{"user":"7","ip":"10.9"}"#))
    #expect(try !pipeline.matches(lines, #"{"user":"eve","ip":"10.9"}"#))
  }

  @Test func aMissingVariableOrAQueryRefusesOnlyRulesThatNeedIt() throws {
    for step in ["value_placeholders", "query_expression_placeholders"] {
      let extra = step.hasPrefix("query") ? ", expression: '{field} in {id}'" : ""
      let pipeline = PipelineFixture("- {type: \(step)\(extra)}")
      let refused = try pipeline.apply("user|expand: '%admins%'")
      #expect(refused.tree == nil)
      #expect(refused.diagnostics.first?.message.contains("%admins%") == true)
      #expect(try pipeline.apply("user: x").tree != nil)
    }
  }
}
