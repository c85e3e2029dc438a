import DemarcModel
import SigmaEngine
import Testing

/// Steps and conditions that concern the whole rule, and reading of pipeline files.
struct PipelineRuleTests {
  @Test func aConditionIsAddedToTheRule() throws {
    let pipeline = PipelineFixture(
      """
      - type: add_condition
        template: true
        conditions: {source: '$product.${service}', 'kind|startswith': log}
      """)
    #expect(try pipeline.matches("f: x", #"{"f":"x","source":"test.log","kind":"logs"}"#))
    #expect(try !pipeline.matches("f: x", #"{"f":"x","source":"test.log","kind":"x"}"#))
    #expect(try !pipeline.matches("f: x", #"{"source":"test.log","kind":"logs"}"#))
    let negated = PipelineFixture("- {type: add_condition, negated: true, conditions: {env: test}}")
    #expect(try negated.matches("f: x", #"{"f":"x"}"#))
    #expect(try !negated.matches("f: x", #"{"f":"x","env":"test"}"#))
    let missing = try PipelineFixture(
      "- {type: add_condition, template: true, conditions: {source: $category}}"
    ).apply("f: x")
    #expect(missing.tree == nil)
    #expect(missing.diagnostics.first?.message.contains("category") == true)
  }

  @Test func theLogSourceIsReplacedAsAWhole() throws {
    let changed = try PipelineFixture("- {type: change_logsource, category: cloud}").apply("f: x")
    #expect(changed.tree?.logSource == SigmaLogSource(category: "cloud"))
  }

  @Test(arguments: [
    ("{type: logsource, product: test}", true), ("{type: logsource, product: aws}", false),
    ("{type: contains_field, field: f}", true), ("{type: contains_field, field: g}", false),
    ("{type: contains_detection_item, field: f, value: x}", true),
    ("{type: contains_detection_item, field: f, value: y}", false),
    ("{type: contains_detection_item, field: n, value: 7}", true),
    ("{type: is_sigma_rule}", true), ("{type: is_sigma_correlation_rule}", false),
    ("{type: tag, tag: attack.t1078}", true), ("{type: tag, tag: attack.t9999}", false),
    ("{type: rule_attribute, attribute: level, op: gte, value: medium}", true),
    ("{type: rule_attribute, attribute: level, op: gt, value: high}", false),
    ("{type: rule_attribute, attribute: status, op: lt, value: stable}", true),
    ("{type: rule_attribute, attribute: author, value: Somebody}", true),
    ("{type: rule_attribute, attribute: author, op: ne, value: Somebody}", false),
    ("{type: rule_attribute, attribute: tags, op: in, value: attack.t1078}", true),
    ("{type: rule_attribute, attribute: absent, value: 1}", false),
    ("{type: processing_state, key: k, val: 2, op: gt}", true),
    ("{type: processing_state, key: k, val: 3, op: gt}", false),
    ("{type: processing_state, key: absent, val: 3, op: ne}", false),
    ("{type: processing_item_applied, processing_item_id: set}", true),
    ("{type: processing_item_applied, processing_item_id: other}", false),
  ])
  func aStepRunsWhereItsConditionHolds(_ condition: String, _ runs: Bool) throws {
    let pipeline = PipelineFixture(
      """
      - {id: set, type: set_state, key: k, val: 3}
      - type: set_field
        fields: [changed]
        rule_conditions:
          - \(condition)
      """)
    let fields = try pipeline.apply("f: x\nn: 7").tree?.head.fields
    #expect((fields == ["changed"]) == runs)
  }

  @Test(arguments: [
    ("rule_cond_op: or", true), ("rule_cond_op: and", false), ("rule_cond_not: true", true),
    ("rule_cond_expr: yes_ and not no_", true), ("rule_cond_expr: not (yes_ or no_)", false),
  ])
  func conditionsAreJoined(_ join: String, _ runs: Bool) throws {
    let pipeline = PipelineFixture(
      """
      - type: set_field
        fields: [changed]
        \(join)
        rule_conditions:
          yes_: {type: logsource, product: test}
          no_: {type: logsource, product: other}
      """)
    let fields = try pipeline.apply("f: x").tree?.head.fields
    #expect((fields == ["changed"]) == runs)
  }

  @Test func refusalsNameTheMessageAndTheStep() throws {
    let rule = try PipelineFixture("- {type: rule_failure, message: not for us}").apply("f: x")
    #expect(rule.tree == nil)
    #expect(rule.diagnostics.first?.message.contains("not for us") == true)
    #expect(rule.diagnostics.first?.hint?.contains("pipeline.yml:2") == true)
    let item = PipelineFixture(
      """
      - type: detection_item_failure
        message: no such field
        field_name_conditions:
          - {type: include_fields, fields: [bad]}
      """)
    #expect(try item.apply("f: x").tree != nil)
    #expect(try item.apply("bad: x").tree == nil)
    let strict = PipelineFixture(
      """
      - {type: field_name_mapping, mapping: {f: g}}
      - type: strict_field_mapping_failure
      """)
    #expect(try strict.apply("f: x").tree != nil)
    #expect(try strict.apply("f: x\nh: y").diagnostics.first?.message.contains("h") == true)
  }

  @Test func nestedStepsShareTheConditionOfTheirParent() throws {
    let pipeline = PipelineFixture(
      """
      - type: nest
        rule_conditions:
          - {type: logsource, product: test}
        items:
          - {type: field_name_mapping, mapping: {f: g}}
          - {type: set_field, fields: [inner]}
      """)
    #expect(try pipeline.matches("f: x", #"{"g":"x"}"#))
    #expect(try pipeline.apply("f: x").tree?.head.fields == ["inner"])
  }

  @Test func pipelinesAreJoinedByPriority() throws {
    func pipeline(_ priority: Int, _ from: String, _ to: String) throws -> SigmaPipeline {
      let text = """
        priority: \(priority)
        transformations:
          - {type: field_name_mapping, mapping: {\(from): \(to)}}
        """
      return try #require(
        SigmaPipelineParser.parse(SourceFile(name: "p.yml", text: text)).tree)
    }
    let joined = SigmaPipeline.joined([
      try pipeline(20, "b", "c"), try pipeline(10, "a", "b"), try pipeline(20, "c", "d"),
    ])
    let rule = try RuleText.parse(RuleText.selection("a: x"))
    let program = SigmaProgram(compiling: [try #require(joined.apply(to: rule).tree)])
    #expect(program.fields == ["d"])
  }

  @Test(arguments: [
    ("- {type: field_name_maping, mapping: {}}", "field_name_mapping"),
    ("- {type: field_name_mapping, maping: {a: b}}", "mapping"),
    ("- {type: field_name_mapping, mapping: {a: []}}", "drop_detection_item"),
    ("- {type: replace_string, regex: '(', replacement: x}", ""),
    ("- {type: replace_string, regex: '(a)', replacement: '\\2'}", ""),
    ("- {type: convert_type, target_type: bool}", ""),
    ("- {type: case, method: title}", ""),
    (
      "- {type: drop_detection_item, detection_item_conditions: [{type: is_nul, cond: any}]}",
      "is_null"
    ),
    ("- {type: drop_detection_item, rule_cond_expr: a}", ""),
    ("- {type: file_placeholders, path: /etc/passwd}", "vars"),
    ("- {type: hashes_fields, valid_hash_algos: [MD5]}", ""),
  ])
  func aWrongStepIsLeftOutWithItsPlace(_ step: String, _ hint: String) throws {
    let pipeline = PipelineFixture(step + "\n- {type: set_field, fields: [kept]}")
    #expect(pipeline.parsed.hasErrors)
    let fault = try #require(pipeline.parsed.diagnostics.first)
    #expect(fault.span?.start.line == 2)
    #expect(hint.isEmpty || fault.hint?.contains(hint) == true)
    let rule = try RuleText.parse(RuleText.selection("a: x"))
    #expect(pipeline.parsed.tree?.apply(to: rule).tree?.head.fields == ["kept"])
  }

  @Test func whatShapesQueriesIsNoted() {
    let text = "postprocessing:\n- {type: embed, prefix: x}\nfinalizers:\n- {type: concat}\n"
    let parsed = SigmaPipelineParser.parse(SourceFile(name: "p.yml", text: text))
    #expect(parsed.diagnostics.map(\.severity) == [.note, .note])
    #expect(parsed.tree?.isEmpty == true)
  }
}
