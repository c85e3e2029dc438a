import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Every fault is named, with its path, place and code; a faulty definition gives no verdict.
struct DiagnosticTests {
  @Test(arguments: [
    (#"{"field":"type"}"#, "azure-policy.missing-operator"),
    (#"{"equals":1}"#, "azure-policy.missing-left-side"),
    (#"{"field":"type","value":1,"equals":1}"#, "azure-policy.two-left-sides"),
    (#"{"field":"type","equals":1,"in":[1]}"#, "azure-policy.two-operators"),
    (#"{"field":"type","matches":"x"}"#, "azure-policy.unknown-operator"),
    (#"{"allOf":1}"#, "azure-policy.logic-type"),
    (#"{"allOf":[],"field":"type"}"#, "azure-policy.unexpected-key"),
    (#"{"not":[1]}"#, "azure-policy.condition-type"),
    (#"{"field":1,"equals":1}"#, "azure-policy.field-type"),
    (#"{"field":"type","in":"x"}"#, "azure-policy.operand-type"),
    (#"{"field":"type","exists":"maybe"}"#, "azure-policy.operand-type"),
    (#"{"field":"type","greater":true}"#, "azure-policy.operand-type"),
    (#"{"count":{},"equals":0}"#, "azure-policy.count-source"),
    (#"{"count":{"field":"tags","value":[1]},"equals":0}"#, "azure-policy.count-source"),
    (#"{"count":{"field":"Test.Web/sites/tls"},"equals":0}"#, "azure-policy.count-field"),
    (#"{"count":{"value":[1],"name":1},"equals":0}"#, "azure-policy.count-name"),
    (#"{"value":"[nope()]","equals":0}"#, "azure-policy.unknown-function"),
    (#"{"value":"[reference('x')]","equals":0}"#, "azure-policy.unsupported-function"),
    (#"{"value":"[first()]","equals":0}"#, "azure-policy.argument-count"),
    (#"{"value":"[first('a'","equals":0}"#, ""),
    (#"{"value":"[first('a']","equals":0}"#, "azure-policy.expression-syntax"),
    (#"{"value":"[current()]","equals":0}"#, "azure-policy.current-outside-count"),
    (#"{"value":"[current('x')]","equals":0}"#, "azure-policy.unknown-alias"),
    (#"{"field":"Test.Web/sites/none","equals":0}"#, "azure-policy.unknown-alias"),
    (#"{"field":"some.path","equals":0}"#, "azure-policy.unknown-alias"),
  ])
  func conditions(_ condition: String, _ code: String) throws {
    #expect(try Rule.fault(condition)?.code ?? "" == code)
  }

  @Test(arguments: [
    ("[]", "azure-policy.not-a-definition"), ("{}", "azure-policy.missing-if"),
    (#"{"if":{"value":1,"equals":1}}"#, "azure-policy.missing-then"),
    (#"{"if":{"value":1,"equals":1},"then":{}}"#, "azure-policy.missing-effect"),
    (#"{"if":{"value":1,"equals":1},"then":{"effect":"nope"}}"#, "azure-policy.unknown-effect"),
    (#"{"if":{"value":1,"equals":1},"then":{"effect":1}}"#, "azure-policy.effect-type"),
    (
      #"{"if":{"value":1,"equals":1},"then":{"effect":"auditIfNotExists"}}"#,
      "azure-policy.missing-details-type"
    ),
    (
      #"{"mode":"Microsoft.Kubernetes.Data","policyRule":{"if":{"value":1,"equals":1},"#
        + #""then":{"effect":"audit"}}}"#, "azure-policy.unsupported-mode"
    ),
    (
      #"{"policyRule":{"if":{"value":"[parameters('x')]","equals":1},"then":{"effect":"audit"}}}"#,
      "azure-policy.unknown-parameter"
    ),
  ])
  func definitions(_ text: String, _ code: String) throws {
    #expect(try Rule.compile(text).diagnostics.first?.code == code)
  }

  @Test func aFaultNamesPathPlaceAndHint() throws {
    let parsed = try Rule.compile(
      """
      {"properties":{"policyRule":{
        "if":{"allOf":[{"value":"[concat(a)]","equals":1}]},
        "then":{"effect":"audit"}}}}
      """)
    #expect(
      parsed.diagnostics.first?.description
        == """
        rule.json:2:36: error[azure-policy.expression-syntax]: \
        properties.policyRule.if.allOf[0].value: 'a' is no function call, at offset 8 of [concat(a)]
          hint: write a(…), or put a text in single quotes
        """)
  }

  @Test func aFaultyDefinitionGivesNoVerdict() throws {
    let parsed = try Rule.compile(
      #"{"if":{"anyOf":[{"value":1,"equals":1},{"value":"[nope()]","equals":1}]},"#
        + #""then":{"effect":"audit"}}"#)
    let result = try #require(parsed.tree).evaluate(
      resource: try Rule.site(), context: AzureEvaluationContext())
    #expect(result.outcome == .error)
    #expect(result.reason?.description.contains("there is no function nope()") == true)
  }

  @Test(arguments: [(5, false), (6, true)])
  func countsOfOneArrayAreLimited(_ count: Int, _ isFault: Bool) throws {
    let part = #"{"count":{"field":"Test.Web/sites/rules[*]"},"equals":0}"#
    let parts = Array(repeating: part, count: count).joined(separator: ",")
    #expect((try Rule.fault(#"{"allOf":[\#(parts)]}"#) != nil) == isFault)
  }

  @Test(arguments: [(10, false), (11, true)])
  func valueCountsOfOneRuleAreLimited(_ count: Int, _ isFault: Bool) throws {
    let parts = Array(repeating: #"{"count":{"value":[1]},"equals":0}"#, count: count)
    #expect(
      (try Rule.fault(#"{"allOf":[\#(parts.joined(separator: ","))]}"#) != nil) == isFault)
  }

  @Test(arguments: [(3, false), (2, true)])
  func nestingIsLimited(_ depth: Int, _ isFault: Bool) throws {
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"if":{"not":{"not":{"value":1,"equals":1}}},"then":{"effect":"audit"}}"#),
      file: "r", aliases: Rule.aliases, limits: Limits(depthMax: depth))
    #expect(parsed.hasErrors == isFault)
  }

  @Test(arguments: [
    (#"{"field":"type","equals":"A.B/c"}"#, ["a.b/c"]),
    (#"{"anyOf":[{"field":"type","in":["A/b"]},{"field":"TYPE","like":"C/d"}]}"#, ["a/b", "c/d"]),
    (#"{"allOf":[{"field":"type","equals":"A/b"},{"value":1,"equals":1}]}"#, ["a/b"]),
    (#"{"anyOf":[{"field":"type","equals":"A/b"},{"value":1,"equals":1}]}"#, nil),
    (#"{"not":{"field":"type","equals":"A/b"}}"#, nil),
    (#"{"field":"type","like":"A/*"}"#, nil),
  ])
  func ruleStatesItsTypes(_ condition: String, _ types: [String]?) throws {
    #expect(try Rule.definition(condition).resourceTypes == types.map { Set($0) })
  }
}
