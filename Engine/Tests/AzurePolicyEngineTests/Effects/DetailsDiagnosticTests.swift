import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// `then.details` of every effect: what is reported, and whether it stops the policy.
struct DetailsDiagnosticTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let effect: String
    let details: String?
    /// Codes without `azure-policy.`; errors end in `!`.
    let codes: [String]
    var testDescription: String { "\(effect) \(details ?? "no details")" }

    init(_ effect: String, _ details: String?, _ codes: String...) {
      self.effect = effect
      self.details = details
      self.codes = codes
    }
  }

  static func operations(_ list: String) -> String {
    #"{"roleDefinitionIds":["r"],"operations":[\#(list)]}"#
  }

  static let tag = #"{"operation":"add","field":"tags.a","value":"1"}"#

  // effect-append.md, Append properties
  @Test(arguments: [
    Row("append", #"[{"field":"tags.a","value":"1"}]"#),
    Row("append", nil, "missing-details"),
    Row("append", #"{"field":"tags.a","value":"1"}"#, "details-type!"),
    Row("append", #"["a"]"#, "operations-type!"),
    Row("append", #"[{"value":"1"}]"#, "missing-operation-field!"),
    Row("append", #"[{"field":"tags.a"}]"#, "missing-operation-value!"),
    Row("append", #"[{"field":1,"value":"1"}]"#, "field-type!"),
    Row("append", #"[{"field":"Test.Shop/none","value":"1"}]"#, "unknown-alias"),
    Row("append", #"[{"field":"tags.a","value":"1","operation":"add"}]"#, "unexpected-key"),
  ])
  func append(_ row: Row) throws { try check(row) }

  // effect-modify.md, Modify properties
  @Test(arguments: [
    Row("modify", operations(tag)), Row("modify", nil, "missing-details"),
    Row("modify", "[\(tag)]", "details-type!"), Row("modify", #""x""#, "details-type!"),
    Row("modify", #"{"operations":[\#(tag)]}"#, "missing-details"),
    Row("modify", #"{"roleDefinitionIds":["r"]}"#, "missing-details"),
    Row("modify", #"{"roleDefinitionIds":[],"operations":[\#(tag)]}"#, "details-type"),
    Row("modify", #"{"roleDefinitionIds":["r"],"operations":{}}"#, "operations-type!"),
    Row("modify", operations("1"), "operations-type!"),
    Row("modify", operations(#"{"field":"tags.a","value":1}"#), "unknown-operation!"),
    Row(
      "modify", operations(#"{"operation":"set","field":"tags.a","value":1}"#), "unknown-operation!"
    ),
    Row(
      "modify", operations(#"{"operation":"add","field":"tags.a"}"#), "missing-operation-value!"),
    Row("modify", operations(#"{"operation":"remove","field":"tags.a"}"#)),
    Row(
      "modify", operations(#"{"operation":"remove","field":"Test.Shop/stores/size"}"#),
      "remove-field"),
    Row(
      "modify",
      operations(
        #"{"operation":"add","field":"tags.a","value":1,"condition":"[equals(field('name'),'a')]"}"#
      ), "operation-condition"),
    Row(
      "modify",
      operations(
        #"{"operation":"add","field":"tags.a","value":1,"#
          + #""condition":"[equals(resourceGroup().name,'a')]"}"#), "operation-condition"),
    Row(
      "modify",
      operations(#"{"operation":"add","field":"tags.a","value":1,"condition":"maybe"}"#),
      "operation-condition!"),
    Row(
      "modify",
      operations(
        #"{"operation":"add","field":"tags.a","value":1,"#
          + #""condition":"[equals(parameters('e'),'a')]"}"#)),
    Row(
      "modify", #"{"roleDefinitionIds":["r"],"conflictEffect":"warn","operations":[\#(tag)]}"#,
      "details-value!"),
    Row(
      "modify",
      #"{"roleDefinitionIds":["r"],"conflictEffect":"[parameters('e')]","operations":[\#(tag)]}"#),
    Row(
      "modify", operations(#"{"operation":"add","field":"identity.type","value":"None"}"#),
      "identity-field"),
    Row(
      "modify", operations(#"{"operation":"add","field":"tags.a","value":"[nope()]"}"#),
      "unknown-function!"),
  ])
  func modify(_ row: Row) throws { try check(row) }

  static let deploy = #""roleDefinitionIds":["r"],"deployment":{"properties":{}}"#

  // effect-audit-if-not-exists.md and effect-deploy-if-not-exists.md, properties
  @Test(arguments: [
    Row("auditIfNotExists", #"{"type":"a.b/c"}"#),
    Row("auditIfNotExists", nil, "missing-details-type!"),
    Row("auditIfNotExists", "{}", "missing-details-type!"),
    Row("auditIfNotExists", #"{"type":7}"#, "details-type!"),
    Row("auditIfNotExists", #"{"type":"a.b/c","name":1}"#, "details-type!"),
    Row("auditIfNotExists", #"{"type":"a.b/c","resourceGroupName":{}}"#, "details-type!"),
    Row("auditIfNotExists", #"{"type":"a.b/c","existenceScope":"Tenant"}"#, "details-value!"),
    Row("auditIfNotExists", #"{"type":"a.b/c","existenceScope":"[parameters('e')]"}"#),
    Row("auditIfNotExists", #"{"type":"a.b/c","evaluationDelay":"PT15M"}"#),
    Row("auditIfNotExists", #"{"type":"a.b/c","evaluationDelay":"PT7H"}"#, "evaluation-delay"),
    Row("auditIfNotExists", #"{"type":"a.b/c","evaluationDelay":"[parameters('e')]"}"#),
    Row("auditIfNotExists", #"{"type":"Test.Shop/stores"}"#, "missing-details-name"),
    Row("auditIfNotExists", #"{"type":"a.b/c","operations":[]}"#, "unexpected-key"),
    Row("auditIfNotExists", #"{"type":"a.b/c","existenceCondition":[]}"#, "condition-type!"),
    Row("deployIfNotExists", #"{"type":"a.b/c",\#(deploy)}"#),
    Row("deployIfNotExists", #"{"type":"a.b/c"}"#, "missing-details", "missing-details"),
    Row(
      "deployIfNotExists", #"{"type":"a.b/c","deploymentScope":"x",\#(deploy)}"#, "details-value"),
    Row(
      "deployIfNotExists", #"{"type":"a.b/c","deploymentScope":"subscription",\#(deploy)}"#,
      "missing-details"),
    // Either effect may be assigned, so what only one of them needs is no fault.
    Row("[parameters('e')]", #"{"type":"a.b/c"}"#),
  ])
  func related(_ row: Row) throws { try check(row) }

  // effect-deny-action.md, effect-manual.md, effect-add-to-network-group.md
  @Test(arguments: [
    Row("denyAction", #"{"actionNames":["delete"],"cascadeBehaviors":{"resourceGroup":"deny"}}"#),
    Row("denyAction", nil, "missing-details"), Row("denyAction", "{}", "missing-details"),
    Row("denyAction", #"{"actionNames":["write"]}"#, "details-value"),
    Row("denyAction", #"{"actionNames":"delete"}"#, "details-type!"),
    Row(
      "denyAction", #"{"actionNames":["delete"],"cascadeBehaviors":{"resourceGroup":"warn"}}"#,
      "details-value"),
    Row("denyAction", #"{"actionNames":["delete"],"cascadeBehaviors":1}"#, "details-type!"),
    Row("manual", #"{"defaultState":"Non-compliant"}"#), Row("manual", nil),
    Row("manual", #"{"defaultState":"Perhaps"}"#, "details-value!"),
    Row("addToNetworkGroup", #"{"networkGroupId":"/x"}"#),
    Row("addToNetworkGroup", "{}", "missing-details"),
    Row("audit", #"{"anything":[1]}"#), Row("deny", nil),
  ])
  func others(_ row: Row) throws { try check(row) }

  private func compile(_ row: Row) throws -> Parsed<AzurePolicyDefinition> {
    let details = row.details.map { #","details":\#($0)"# } ?? ""
    return AzurePolicyDefinition.compile(
      try Rule.json(
        """
        {"properties":{"mode":"all","parameters":{"e":{"type":"String","allowedValues":
         ["AuditIfNotExists","DeployIfNotExists","Disabled"]}},"policyRule":{"if":
         {"field":"type","equals":"Test.Shop/stores"},"then":{"effect":"\(row.effect)"\(details)}}}}
        """), file: "rule.json", aliases: Reading.aliases)
  }

  private func check(_ row: Row) throws {
    let codes = try compile(row).diagnostics.map { diagnostic in
      diagnostic.code.replacing("azure-policy.", with: "")
        + (diagnostic.severity == .error ? "!" : "")
    }
    #expect(codes == row.codes)
  }

  @Test func aFaultInDetailsNamesItsPlaceAndIsToldOnce() throws {
    let parsed = try compile(Row("auditIfNotExists", #"{"type":"[nope()]"}"#))
    #expect(
      parsed.diagnostics.map(\.description)
        == [
          """
          rule.json:3:103: error[azure-policy.unknown-function]: \
          properties.policyRule.then.details.type: there is no function nope()
            hint: check the spelling; names ignore case
          """
        ])
  }

  @Test(
    arguments: [
      ("PT0M", .minutes(0)), ("PT360M", .minutes(360)), ("PT361M", nil), ("PT6H", .minutes(360)),
      ("PT1H30M", .minutes(90)), ("PT90S", .minutes(2)), ("P1D", nil), ("P0D", .minutes(0)),
      ("PT", nil), ("P", nil), ("30", nil), ("PT5", nil), ("PT1.5H", nil), ("PT99999999M", nil),
      ("P1M", nil), ("afterprovisioning", .afterProvisioning),
      ("AfterProvisioningSuccess", .afterProvisioningSuccess),
      ("AfterProvisioningFailure", .afterProvisioningFailure), ("Later", nil), ("", nil),
    ] as [(String, AzureEvaluationDelay?)])
  func delays(_ text: String, _ delay: AzureEvaluationDelay?) {
    // effect-deploy-if-not-exists.md, DeployIfNotExists properties (evaluationDelay).
    #expect(AzureEvaluationDelay(text) == delay)
  }
}
