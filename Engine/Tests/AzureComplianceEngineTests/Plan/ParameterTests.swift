import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Effective parameters: initiative-definition-structure.md "Passing a parameter value to a policy
/// definition", definition-structure-parameters.md "Parameter properties".
struct ParameterTests {
  static let declared =
    #"{"min":{"type":"String","defaultValue":"1.2","allowedValues":["1.0","1.2","1.3"]}}"#
  static let condition =
    #"{"allOf":[\#(World.typeIsSite),{"field":"Test.Web/sites/tls","notEquals":"[parameters('min')]"}]}"#

  struct Row: Sendable, CustomTestStringConvertible {
    /// Parameters that the initiative passes; nil passes none.
    var passed: String?
    var declared =
      #"{"init_min":{"type":"String","defaultValue":"1.3"},"strict":{"type":"Boolean","defaultValue":false}}"#
    var assigned = "{}"
    /// The TLS version that the policy wants in the end.
    let wanted: String
    var codes: [String] = []
    var testDescription: String { "\(passed ?? "-") \(assigned)" }
  }

  @Test(arguments: [
    Row(wanted: "1.2"),
    Row(passed: #"{"min":{"value":"1.0"}}"#, wanted: "1.0"),
    Row(passed: #"{"min":{"value":null}}"#, wanted: "1.2"),
    Row(passed: #"{"MIN":{"value":"[parameters('INIT_MIN')]"}}"#, wanted: "1.3"),
    Row(
      passed: #"{"min":{"value":"[parameters('init_min')]"}}"#,
      assigned: #"{"Init_Min":{"value":"1.0"}}"#, wanted: "1.0"),
    Row(
      passed: #"{"min":{"value":"[if(parameters('strict'), '1.3', '1.0')]"}}"#, wanted: "1.0"),
    Row(
      passed: #"{"min":{"value":"[if(parameters('strict'), '1.3', '1.0')]"}}"#,
      assigned: #"{"strict":{"value":true}}"#, wanted: "1.3"),
    Row(
      passed: #"{"min":{"value":"[concat('1', '.', string(add(1, 2)))]"}}"#, wanted: "1.3"),
    Row(
      passed: #"{"min":{"value":"[first(split(parameters('init_min'), ','))]"}}"#,
      assigned: #"{"init_min":{"value":"1.0,1.2"}}"#, wanted: "1.0"),
    // An escaped bracket is a text, and none of the allowed ones.
    Row(
      passed: #"{"min":{"value":"[[parameters('x')]"}}"#, wanted: "[parameters('x')]",
      codes: ["azure-compliance.parameter-value"]),
    Row(
      passed: #"{"min":{"value":"2.0"}}"#, wanted: "2.0",
      codes: ["azure-compliance.parameter-value"]),
    Row(
      passed: #"{"min":{"value":"1.2"},"max":{"value":"9"}}"#, wanted: "1.2",
      codes: ["azure-compliance.unknown-parameter"]),
    Row(
      assigned: #"{"unheard":{"value":1}}"#, wanted: "1.2",
      codes: ["azure-compliance.unknown-parameter"]),
    Row(
      passed: #"{"min":{"value":"[parameters('nowhere')]"}}"#, wanted: "1.2",
      codes: ["azure-policy.unknown-parameter"]),
    Row(
      passed: #"{"min":{"value":"[field('name')]"}}"#, wanted: "1.2",
      codes: ["azure-policy.resource-in-parameters"]),
    Row(
      passed: #"{"min":{"value":"[int('x')]"}}"#, wanted: "1.2",
      codes: ["azure-policy.parameter-value"]),
    Row(
      assigned: #"{"strict":{"value":"yes"}}"#, wanted: "1.2",
      codes: ["azure-compliance.parameter-value"]),
  ])
  func parametersReachTheRule(_ row: Row) throws {
    var world = World()
    try world.define("tls", Self.condition, parameters: Self.declared)
    let passed = row.passed.map { #","parameters":\#($0)"# } ?? ""
    try world.define(
      initiative: "set", ["Member=tls\(passed)"], more: #","parameters":\#(row.declared)"#)
    try world.assign("set", more: #","parameters":\#(row.assigned)"#)
    #expect(try world.codes() == row.codes)
    #expect(try world.states(World.siteText(tls: row.wanted)) == ["Compliant"])
    #expect(try world.states(World.siteText(tls: row.wanted + "x")) == ["NonCompliant"])
  }

  struct Value: Sendable, CustomTestStringConvertible {
    let declaration: String
    let value: String
    /// Part of the complaint; nil for none.
    let complaint: String?
    var testDescription: String { "\(declaration) \(value)" }
  }

  @Test(arguments: [
    Value(declaration: #""type":"String""#, value: "1", complaint: "takes a string, not a number"),
    Value(declaration: #""type":"Integer""#, value: "1", complaint: nil),
    Value(declaration: #""type":"Integer""#, value: "1.5", complaint: "takes an integer"),
    Value(declaration: #""type":"Float""#, value: "1.5", complaint: nil),
    Value(declaration: #""type":"boolean""#, value: "true", complaint: nil),
    Value(declaration: #""type":"boolean""#, value: #""true""#, complaint: "takes true or false"),
    Value(declaration: #""type":"Array""#, value: "{}", complaint: "takes an array"),
    Value(declaration: #""type":"Object""#, value: "[]", complaint: "takes an object"),
    Value(
      declaration: #""type":"DateTime""#, value: #""2026-01-01T00:00:00.0000000Z""#, complaint: nil),
    Value(declaration: #""type":"DateTime""#, value: #""today""#, complaint: "takes a date"),
    // "Case sensitivity: Allowed value comparisons are case-sensitive"
    Value(
      declaration: #""type":"String","allowedValues":["Dev","Prod"]"#, value: #""dev""#,
      complaint: "in this case of letters"),
    Value(
      declaration: #""type":"Array","allowedValues":["a","b"]"#, value: #"["b","a"]"#,
      complaint: nil),
    Value(
      declaration: #""type":"Array","allowedValues":["a","b"]"#, value: #"["a","c"]"#,
      complaint: "does not allow \"c\"; it allows \"a\", \"b\""),
    // "schema": objects only.
    Value(
      declaration: #""type":"Object","schema":{"type":"object","required":["k"]}"#, value: "{}",
      complaint: "lacks 'k'"),
    Value(
      declaration:
        #""type":"Object","schema":{"properties":{"k":{"type":"array","minItems":1}},"additionalProperties":false}"#,
      value: #"{"k":[]}"#, complaint: "k: has fewer than 1 elements"),
    Value(
      declaration:
        #""type":"Object","schema":{"properties":{"k":{}},"additionalProperties":false}"#,
      value: #"{"l":1}"#, complaint: "does not allow the member 'l'"),
    Value(
      declaration: #""type":"Object","schema":{"additionalProperties":{"enum":["x"]}}"#,
      value: #"{"l":"y"}"#, complaint: "l: does not allow \"y\""),
  ])
  func valuesAreCheckedByTheirDeclaration(_ row: Value) throws {
    var world = World()
    try world.define("p", World.typeIsSite, parameters: #"{"v":{\#(row.declaration)}}"#)
    try world.assign("p", more: #","parameters":{"v":{"value":\#(row.value)}}"#)
    let found = try world.prepare().diagnostics
    if let complaint = row.complaint {
      #expect(found.map(\.code) == ["azure-compliance.parameter-value"])
      #expect(found.first?.message.contains(complaint) == true, "\(found)")
      #expect(found.first?.span?.file == "a.json")
    } else {
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func aParameterWithoutValueIsToldOnceAndIsAnError() throws {
    var world = World()
    try world.define("tls", Self.condition, parameters: #"{"min":{"type":"String"}}"#)
    try world.define(
      initiative: "set", [#"Member=tls,"parameters":{"min":{"value":"[parameters('m')]"}}"#],
      more: #","parameters":{"m":{"type":"String"}}"#)
    try world.assign("set")
    #expect(try world.codes() == ["azure-compliance.missing-parameter"])
    #expect(try world.states() == ["Error"])
  }

  /// effect-basics.md: an effect may be a parameter.
  @Test func theEffectMayBeAParameter() throws {
    var world = World()
    try world.define(
      "p", effect: "[parameters('effect')]",
      parameters: #"{"effect":{"type":"String","defaultValue":"Disabled"}}"#)
    try world.assign("p")
    try world.assign("p", name: "b", more: #","parameters":{"effect":{"value":"Deny"}}"#)
    #expect(try world.prepare().program.members.map(\.effect) == [.disabled, .deny])
    #expect(try world.states() == ["NonCompliant"])
  }

  /// definition-structure-policy-rule.md "Policy functions": policy() tells the ids of the
  /// evaluation.
  @Test func policyFunctionGivesTheIdsOfEachAssignment() throws {
    var world = World()
    try world.define(
      "p",
      #"{"allOf":[\#(World.typeIsSite),{"value":"[concat(last(split(policy().assignmentId, '/')), '-', policy().definitionReferenceId)]","equals":"b-Member"}]}"#
    )
    try world.define(initiative: "set", ["Member=p"])
    for name in ["a", "b"] { try world.assign("set", name: name) }
    #expect(try world.states() == ["Compliant", "NonCompliant"])
  }

  @Test func equalMembersShareOneEvaluation() throws {
    var world = World()
    try world.define("tls", Self.condition, parameters: Self.declared)
    for name in ["a", "b", "c"] { try world.assign("tls", name: name) }
    try world.assign("tls", name: "d", more: #","parameters":{"min":{"value":"1.0"}}"#)
    let program = try world.prepare().program
    #expect(program.members.count == 4 && program.evaluationCount == 2)
    #expect(try world.states() == ["NonCompliant", "NonCompliant", "NonCompliant", "Compliant"])
  }
}
