import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Policies that no export can decide, and verdicts that Azure itself gives at random.
struct NotEvaluableTests {
  private func definition(
    _ envelope: String, effect: String = "audit",
    if condition: String = #"{"field":"type","equals":"Test.Shop/stores"}"#, details: String = "{}"
  ) throws -> AzurePolicyDefinition {
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"properties":{\#(envelope)"policyRule":{"if":\#(condition),"#
          + #""then":{"effect":"\#(effect)","details":\#(details)}}}}"#), file: "rule.json",
      aliases: Reading.aliases)
    #expect(!parsed.hasErrors, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  private func evaluate(_ definition: AzurePolicyDefinition) throws -> AzurePolicyResult {
    definition.evaluate(
      resource: try Reading.store(#"{"size":"Big"}"#), context: AzureEvaluationContext())
  }

  @Test(arguments: [
    ("Microsoft.Kubernetes.Data", "the Azure Policy add-on inside the cluster"),
    ("Microsoft.KeyVault.Data", "the provider Microsoft.KeyVault itself"),
    ("Microsoft.Network.Data", "Azure Virtual Network Manager"),
  ])
  func aProvidersModeIsNeverDecided(_ mode: String, _ component: String) throws {
    // definition-structure-basics.md, Resource Provider modes.
    let definition = try definition(#""mode":"\#(mode)","#)
    let result = try evaluate(definition)
    #expect(result.outcome == .noEvidence)
    #expect(result.reason == .resourceProviderMode(mode))
    #expect(
      result.reason?.description
        == "the mode \(mode) is evaluated by \(component), not from exports")
    #expect(definition.notEvaluable == .resourceProviderMode(mode))
    #expect(result.missingType == nil && !result.isMatch)
  }

  @Test(arguments: [
    // policy-applicability.md, Resource provider modes: the whole if for clusters, else the type.
    ("Microsoft.Kubernetes.Data", #"{"field":"name","equals":"other"}"#, Outcome.skip),
    ("Microsoft.KeyVault.Data", #"{"field":"name","equals":"other"}"#, .noEvidence),
    ("Microsoft.KeyVault.Data", #"{"field":"type","equals":"a.b/c"}"#, .skip),
    ("Microsoft.KeyVault.Data", #"{"field":"Test.Shop/none","exists":true}"#, .noEvidence),
  ])
  func aProvidersModeIsAboutSomeResources(
    _ mode: String, _ condition: String, _ outcome: Outcome
  ) throws {
    let definition = try definition(#""mode":"\#(mode)","#, if: condition)
    #expect(try evaluate(definition).outcome == outcome)
  }

  @Test(arguments: ["", #""mode":"None","#, #""mode":"All","#])
  func aStaticDefinitionHasNothingToEvaluate(_ mode: String) throws {
    let definition = try definition(
      #""policyType":"Static",\#(mode)"#, if: #"{"value":"false","equals":"true"}"#)
    let result = try evaluate(definition)
    #expect(result.outcome == .skip)
    #expect(result.reason == .providerAttestation)
    #expect(definition.notEvaluable == .providerAttestation)
  }

  @Test(arguments: ["mutate", "enforceOPAConstraint", "enforceRegoPolicy", "enforceSetting"])
  func effectsOfOtherComponentsGiveNoVerdict(_ effect: String) throws {
    // effect-mutate.md; definition-structure-basics.md, Resource Provider modes.
    let result = try evaluate(try definition(#""mode":"all","#, effect: effect))
    #expect(result.outcome == .noEvidence)
    #expect(result.reason == .evaluatedElsewhere(effect))
    let component =
      effect == "enforceSetting"
      ? "the resource provider" : "the Azure Policy add-on inside the cluster"
    #expect(
      result.reason?.description
        == "the effect \(effect) is evaluated by \(component), not from exports")
  }

  @Test(arguments: [("Big", true), ("Small", false)])
  func networkGroupsTellWhetherTheRuleHolds(_ size: String, _ isMatch: Bool) throws {
    let definition = try definition(
      #""mode":"Microsoft.Network.Data","#, effect: "addToNetworkGroup",
      if: #"{"field":"Test.Shop/stores/size","equals":"\#(size)"}"#,
      details: #"{"networkGroupId":"/x"}"#)
    let result = try evaluate(definition)
    #expect(result.isMatch == isMatch && result.outcome == .noEvidence)
  }

  @Test(arguments: [("Big", true), ("Small", false)])
  func denyActionTellsMatchOrNoMatch(_ size: String, _ isMatch: Bool) throws {
    // effect-deny-action.md: the compliance pages say nothing about it.
    let definition = try Reading.definition(
      #"{"field":"Test.Shop/stores/size","equals":"\#(size)"}"#, effect: "denyAction",
      details: #"{"actionNames":["Delete"]}"#)
    let result = try evaluate(definition)
    #expect(result.outcome == .skip && result.isMatch == isMatch)
    let evaluator = AzurePolicyEvaluator(definition, context: AzureEvaluationContext())
    #expect(evaluator.barredActions == ["delete"])
  }

  @Test(arguments: [
    (#"{"defaultState":"Compliant"}"#, AzureManualState.compliant),
    (#"{"defaultState":"non-compliant"}"#, .nonCompliant),
    (#"{"defaultState":"Unknown"}"#, .unknown), ("{}", .unknown),
    (#"{"defaultState":"[parameters('s')]"}"#, .compliant),
  ])
  func manualPoliciesSayTheirDefaultState(_ details: String, _ state: AzureManualState) throws {
    // effect-manual.md (defaultState).
    let definition = try Reading.definition(
      #"{"value":1,"equals":1}"#, effect: "manual", details: details,
      parameters: #"{"s":{"type":"String","defaultValue":"Compliant"}}"#)
    let evaluator = AzurePolicyEvaluator(definition, context: AzureEvaluationContext())
    #expect(evaluator.defaultState == state)
    let result = evaluator.evaluate(try Reading.store("{}"))
    #expect(result.outcome == .noEvidence && result.reason == .needsAttestation)
  }

  @Test func detailsOfLookupsCanBeAskedFor() throws {
    let definition = try Reading.definition(
      #"{"value":1,"equals":1}"#, effect: "auditIfNotExists",
      details: #"{"type":"a.b/c","existenceScope":"subscription","evaluationDelay":"PT1H"}"#)
    let evaluator = AzurePolicyEvaluator(definition, context: AzureEvaluationContext())
    #expect(evaluator.evaluationDelay == .minutes(60))
    #expect(evaluator.looksInSubscription == true)
    #expect(evaluator.defaultState == nil && evaluator.conflictEffect == nil)
  }

  // MARK: Point 26: Azure/azure-policy, README, Known Issues

  static let noisy = AliasTable(
    tsv: Array(
      """
      Microsoft.Web/sites\tMicrosoft.Web/sites/siteConfig.http20Enabled\tproperties.siteConfig.http20Enabled
      Microsoft.Web/sites\tMicrosoft.Web/sites/httpsOnly\tproperties.httpsOnly
      Microsoft.Web/sites/config\tMicrosoft.Web/sites/config/web.phpVersion\tproperties.phpVersion
      Microsoft.Compute/virtualMachines\tMicrosoft.Compute/virtualMachines/instanceView.x\tproperties.x

      """.utf8))

  struct Noise: Sendable, CustomTestStringConvertible {
    let resource: String
    let field: String
    var related: String?
    let isNoisy: Bool
    var testDescription: String { "\(resource) \(field) \(related ?? "")" }
  }

  static let site = #"{"type":"Microsoft.Web/sites"}"#
  static let server = #"{"type":"Microsoft.Sql/servers"}"#

  @Test(arguments: [
    Noise(
      resource: site, field: "Microsoft.Web/sites/siteConfig.http20Enabled", isNoisy: true),
    Noise(resource: site, field: "Microsoft.Web/sites/httpsOnly", isNoisy: false),
    Noise(
      resource: #"{"type":"Microsoft.Web/sites/config","name":"app/appsettings"}"#,
      field: "Microsoft.Web/sites/config/web.phpVersion", isNoisy: true),
    Noise(
      resource: #"{"type":"Microsoft.Web/sites/config","name":"app/web"}"#,
      field: "Microsoft.Web/sites/config/web.phpVersion", isNoisy: false),
    Noise(
      resource: site, field: "name",
      related: #"{"type":"Microsoft.Web/sites/config","name":"web"}"#,
      isNoisy: false),
    Noise(
      resource: site, field: "name",
      related: #"{"type":"Microsoft.Web/sites/config","name":"authsettings"}"#, isNoisy: true),
    Noise(
      resource: server, field: "name",
      related: #"{"type":"Microsoft.Sql/servers/auditingSettings"}"#,
      isNoisy: true),
    Noise(
      resource: server, field: "name",
      related: #"{"type":"Microsoft.Sql/servers/auditingSettings","name":"Default"}"#,
      isNoisy: false),
    Noise(
      resource: #"{"type":"Microsoft.Compute/virtualMachines"}"#,
      field: "Microsoft.Compute/virtualMachines/instanceView.x", isNoisy: true),
  ])
  func knownIssuesOfProvidersAreSaidBesideTheVerdict(_ row: Noise) throws {
    let definition = try Reading.definition(
      #"{"field":"\#(row.field)","notEquals":"x"}"#,
      effect: row.related == nil ? "audit" : "auditIfNotExists", details: row.related,
      aliases: Self.noisy)
    let result = definition.evaluate(
      resource: try Rule.json(row.resource),
      context: AzureEvaluationContext(related: { _ in .found([]) }))
    #expect(result.outcome == .fail)
    #expect((result.knownNoise != nil) == row.isNoisy)
  }

  @Test func whatIsNoVerdictHasNoNoise() throws {
    let definition = try Reading.definition(
      #"{"field":"type","equals":"a.b/c"}"#, aliases: Self.noisy)
    let result = definition.evaluate(
      resource: try Rule.json(#"{"type":"Microsoft.Web/sites/config","name":"x/y"}"#),
      context: AzureEvaluationContext())
    #expect(result.outcome == .skip && result.knownNoise == nil)
  }
}
