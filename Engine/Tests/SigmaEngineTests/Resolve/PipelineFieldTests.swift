import DemarcModel
import SigmaEngine
import Testing

/// Steps that rename fields, and conditions on fields.
struct PipelineFieldTests {
  @Test func aFieldOfOneNameOrOfSeveral() throws {
    let pipeline = PipelineFixture(
      """
      - type: field_name_mapping
        mapping:
          user: actor.name
          ip: [source.ip, client.ip]
      """)
    let lines = "user: bob\nip: '10.*'\nkept: 1"
    #expect(
      try pipeline.matches(lines, #"{"actor":{"name":"bob"},"client":{"ip":"10.1"},"kept":1}"#))
    #expect(
      try pipeline.matches(lines, #"{"actor":{"name":"bob"},"source":{"ip":"10.1"},"kept":1}"#))
    #expect(try !pipeline.matches(lines, #"{"user":"bob","ip":"10.1","kept":1}"#))
    #expect(try pipeline.apply(lines).tree?.head.fields == ["actor.name", "other"])
  }

  @Test func notEqualIsMeantOfEveryName() throws {
    let pipeline = PipelineFixture("- {type: field_name_mapping, mapping: {ip: [a, b]}}")
    #expect(try !pipeline.matches("ip|neq: x", #"{"a":"x","b":"y"}"#))
    #expect(try pipeline.matches("ip|neq: x", #"{"a":"z","b":"y"}"#))
  }

  @Test func fieldReferencesFollow() throws {
    let pipeline = PipelineFixture("- {type: field_name_mapping, mapping: {old: new}}")
    #expect(try pipeline.matches("f|fieldref: old", #"{"f":"x","new":"x"}"#))
    #expect(try !pipeline.matches("f|fieldref: old", #"{"f":"x","old":"x"}"#))
  }

  @Test func prefixesAndSuffixes() throws {
    let mapped = PipelineFixture(
      "- {type: field_name_prefix_mapping, mapping: {'data.': '', 'win.': [w., v.]}}")
    #expect(try mapped.matches("data.user: x", #"{"user":"x"}"#))
    #expect(try mapped.matches("win.user: x", #"{"v":{"user":"x"}}"#))
    #expect(
      try PipelineFixture("- {type: field_name_prefix, prefix: 'event.'}")
        .matches("user: x", #"{"event":{"user":"x"}}"#))
    #expect(
      try PipelineFixture("- {type: field_name_suffix, suffix: .keyword}")
        .matches("user: x", #"{"user.keyword":"x"}"#))
    #expect(
      try PipelineFixture("- {type: field_name_transform, transform_func: snake_case}")
        .matches("userName: x", #"{"user_name":"x"}"#))
  }

  @Test func onlyNamedFieldsOrAllButThem() throws {
    let included = PipelineFixture(
      """
      - type: field_name_prefix
        prefix: 'e.'
        field_name_conditions:
          - {type: include_fields, fields: ['us.r'], mode: re}
      """)
    #expect(try included.matches("user: x\nip: y", #"{"e.user":"x","ip":"y"}"#))
    let excluded = PipelineFixture(
      """
      - type: field_name_prefix
        prefix: 'e.'
        field_name_conditions:
          - {type: exclude_fields, fields: [user]}
      """)
    #expect(try excluded.matches("user: x\nip: y", #"{"user":"x","e.ip":"y"}"#))
    #expect(try excluded.apply("user: x").tree?.head.fields == ["user", "e.other"])
  }

  @Test func aFieldThatAStepHasRenamedIsSparedByTheNext() throws {
    let pipeline = PipelineFixture(
      """
      - id: first
        type: field_name_mapping
        mapping: {user: actor}
      - type: field_name_prefix
        prefix: 'rest.'
        field_name_cond_not: true
        field_name_conditions:
          - {type: processing_item_applied, processing_item_id: first}
      """)
    #expect(try pipeline.matches("user: x\nip: y", #"{"actor":"x","rest.ip":"y"}"#))
    #expect(try pipeline.apply("user: x").tree?.head.fields == ["actor", "rest.other"])
  }

  @Test func theListOfFieldsCanBeChanged() throws {
    let pipeline = PipelineFixture(
      """
      - {type: remove_field, field: [other, absent]}
      - {type: add_field, field: more}
      """)
    #expect(try pipeline.apply("user: x").tree?.head.fields == ["user", "more"])
    let set = PipelineFixture("- {type: set_field, fields: [a, b]}")
    #expect(try set.apply("user: x").tree?.head.fields == ["a", "b"])
  }

  @Test func correlationsAreRenamedButNotTheirAliases() throws {
    let pipeline = PipelineFixture(
      """
      - type: field_name_mapping
        mapping: {user: actor.name, src: source.ip, n: [a, b], who: wrong}
        rule_conditions:
          - {type: logsource, product: aws}
      """)
    var joined = correlation(
      "c", .valueCount, ["fail"], by: ["who", "user"], [SigmaBound(.gte, 2)], field: "user")
    joined.aliases = ["who": ["fail": "src"]]
    let made = try #require(pipeline.parsed.tree)
    let changed = try #require(made.apply(to: joined, rules: [rule("fail")]).tree)
    #expect(changed.groupBy == ["who", "actor.name"])
    #expect(changed.aliases == ["who": ["fail": "source.ip"]])
    #expect(changed.valueFields == ["actor.name"])
    #expect(
      made.apply(to: joined, rules: []).tree?.groupBy == ["who", "user"], "no rule is of AWS")
    joined.valueFields = ["n"]
    let refused = made.apply(to: joined, rules: [rule("fail")])
    #expect(refused.tree == nil)
    #expect(refused.diagnostics.map(\.code) == ["sigma.pipeline-refused"])
  }
}
