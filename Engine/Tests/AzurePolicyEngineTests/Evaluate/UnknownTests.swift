import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Documents in which something is not known yet, as those of a template before its deployment.
@Suite struct UnknownTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String
    /// nil: only the deployment tells.
    let holds: Bool?
    init(_ condition: String, _ holds: Bool?) {
      self.condition = condition
      self.holds = holds
    }
    var testDescription: String { condition }
  }

  private func check(_ row: Row, _ properties: String, open: [String]) throws {
    let reasons = Dictionary(uniqueKeysWithValues: open.map { ($0, "for tests") })
    let resource = AzureUnknown.marked(try Rule.site(properties), reasons)
    let result = try Rule.definition(row.condition).evaluate(
      resource: resource, context: AzureEvaluationContext(extent: .ruleOnly))
    switch row.holds {
    case true: #expect(result.outcome == .fail)
    case false: #expect(result.outcome == .pass)
    default:
      #expect(result.outcome == .noEvidence, "\(result.reason?.description ?? "")")
      #expect(result.reason == .knownAtDeployment("for tests"))
    }
  }

  /// A condition that reads it has no answer, unless the others decide.
  @Test(arguments: [
    Row(#"{"field": "Test.Web/sites/tls", "equals": "1.2"}"#, nil),
    Row(#"{"field": "Test.Web/sites/tls", "notEquals": "1.2"}"#, nil),
    Row(#"{"field": "Test.Web/sites/tls", "exists": false}"#, nil),
    Row(#"{"field": "Test.Web/sites/tls", "in": ["1.2"]}"#, nil),
    Row(#"{"not": {"field": "Test.Web/sites/tls", "like": "1.*"}}"#, nil),
    Row(#"{"value": "[field('Test.Web/sites/tls')]", "equals": "1.2"}"#, nil),
    Row(#"{"value": "[concat(field('Test.Web/sites/tls'), 'x')]", "equals": "1.2"}"#, nil),
    Row(
      #"{"value": "[if(equals(field('Test.Web/sites/tls'), '1'), 'a', 'b')]", "equals": "a"}"#, nil),
    Row(#"{"field": "location", "equals": "[field('Test.Web/sites/tls')]"}"#, nil),
    Row(#"{"field": "tags.env", "equals": "prod"}"#, nil),
    Row(#"{"field": "tags", "containsKey": "env"}"#, nil),
    Row(
      #"""
      {"allOf": [{"field": "Test.Web/sites/tls", "equals": "1"}, {"field": "location", "equals": "x"}]}
      """#, false),
    Row(
      #"""
      {"anyOf": [{"field": "Test.Web/sites/tls", "equals": "1"},
      {"field": "location", "equals": "westeurope"}]}
      """#, true),
    Row(
      #"{"allOf": [{"field": "Test.Web/sites/tls", "equals": "1"}, {"field": "name", "equals": "app"}]}"#,
      nil),
    Row(#"{"field": "name", "equals": "app"}"#, true),
  ])
  func aValue(_ row: Row) throws {
    try check(row, #"{"tls": null}"#, open: ["/properties/tls", "/tags"])
  }

  /// Everything below what is not known is not known either.
  @Test(arguments: [
    Row(#"{"field": "Test.Web/sites/tls", "equals": "1"}"#, nil),
    Row(#"{"field": "Test.Web/sites/rules[*].port", "equals": 1}"#, nil),
    Row(#"{"count": {"field": "Test.Web/sites/rules[*]"}, "greater": 3}"#, nil),
    Row(#"{"field": "kind", "exists": false}"#, true),
  ])
  func aWholeObject(_ row: Row) throws {
    try check(row, "null", open: ["/properties"])
  }

  /// One element that is open leaves the others as they are.
  @Test(arguments: [
    Row(#"{"field": "Test.Web/sites/rules[*].port", "equals": 22}"#, false),
    Row(#"{"field": "Test.Web/sites/rules[*].port", "in": [22, 80]}"#, nil),
    Row(
      #"""
      {"count": {"field": "Test.Web/sites/rules[*]", "where": {"field": "Test.Web/sites/rules[*].port",
      "equals": 22}}, "greater": 0}
      """#, true),
    Row(
      #"""
      {"count": {"field": "Test.Web/sites/rules[*]", "where": {"field": "Test.Web/sites/rules[*].port",
      "equals": 22}}, "greater": 1}
      """#, nil),
    Row(
      #"""
      {"count": {"field": "Test.Web/sites/rules[*]", "where": {"field": "Test.Web/sites/rules[*].port",
      "equals": 22}}, "greater": 2}
      """#, false),
    Row(
      #"""
      {"count": {"field": "Test.Web/sites/rules[*]", "where": {"field": "Test.Web/sites/rules[*].port",
      "equals": 22}}, "equals": 2}
      """#, nil),
    Row(#"{"count": {"field": "Test.Web/sites/rules[*]"}, "equals": 3}"#, true),
    Row(
      #"""
      {"count": {"value": [22, 80], "where": {"value": "[contains(field('Test.Web/sites/rules[*].port'), current())]",
      "equals": true}}, "greater": 0}
      """#, nil),
  ])
  func anElement(_ row: Row) throws {
    try check(
      row,
      #"{"rules": [{"properties": {"port": 22}}, {"properties": {"port": 80}}, {"properties": {}}]}"#,
      open: ["/properties/rules/2/properties/port"])
  }

  /// A name that is not known still lets rules of other fields speak.
  @Test func aName() throws {
    let site = try Rule.json(
      #"{"type": "Test.Web/sites", "location": "x", "name": null, "id": null}"#)
    let open = AzureUnknown.marked(site, ["/name": "for tests", "/id": "for tests"])
    for field in ["name", "fullName", "id"] {
      let rule = try Rule.definition(#"{"field": "\#(field)", "like": "app*"}"#)
      let result = rule.evaluate(resource: open, context: AzureEvaluationContext())
      #expect(result.outcome == .noEvidence, "\(field)")
    }
    let rule = try Rule.definition(#"{"field": "location", "equals": "x"}"#)
    #expect(rule.evaluate(resource: open, context: AzureEvaluationContext()).outcome == .fail)
  }

  /// A related resource of the same template may be open too.
  @Test func aRelatedResource() throws {
    let rule = try Rule.definition(
      #"{"field": "type", "equals": "Test.Web/sites"}"#, effect: #""auditIfNotExists""#,
      details: #"""
        {"type": "Test.Web/sites/logs",
        "existenceCondition": {"field": "Test.Web/sites/logs/on", "equals": true}}
        """#)
    let open = AzureUnknown.marked(
      try Rule.json(#"{"type": "Test.Web/sites/logs", "properties": {}}"#),
      ["/properties/on": "for tests"])
    let on = try Rule.json(#"{"type": "Test.Web/sites/logs", "properties": {"on": true}}"#)
    func outcome(_ related: [JSONValue]) throws -> Outcome {
      rule.evaluate(
        resource: try Rule.site(),
        context: AzureEvaluationContext(extent: .ruleOnly, related: { _ in .found(related) })
      ).outcome
    }
    #expect(try outcome([open]) == .noEvidence)
    #expect(try outcome([open, on]) == .pass)
    #expect(try outcome([]) == .fail)
  }

  @Test func marksGoWhereNothingOrNullStands() throws {
    let value = try Rule.json(#"{"a": {"b": 1}, "l": [null, 2], "n": null}"#)
    let marked = AzureUnknown.marked(
      value,
      ["/a/c": "one", "/l/0": "two", "/n": "three", "/a/b": "no", "/x/y": "no", "/l/1": "no"])
    #expect(marked.json == #"{"a":{"b":1,"c":null},"l":[null,2],"n":null}"#)
    func reason(_ pointer: String) -> String? {
      JSONPointer(pointer).flatMap { marked[$0] }.flatMap { AzureUnknown.reason(of: $0) }
    }
    #expect(
      ["/a/c", "/l/0", "/n", "/a/b", "/l/1"].map(reason) == ["one", "two", "three", nil, nil])
    #expect(AzureUnknown.reason(of: try Rule.json("null")) == nil)
  }
}
