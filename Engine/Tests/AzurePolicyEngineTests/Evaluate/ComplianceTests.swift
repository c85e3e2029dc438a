import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Outcomes: applicability, mode, effects and related resources.
struct ComplianceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String
    var mode = "all"
    var effect = #""audit""#
    var resource: String?
    let outcome: Outcome
    var testDescription: String { "\(mode) \(effect) \(condition)" }
  }

  static let site = #"{"field":"type","equals":"Test.Web/Sites"}"#
  static let other = #"{"field":"type","equals":"Test.Web/plans"}"#
  static let named = #"{"field":"name","equals":"x"}"#
  static let group = #"{"type":"Microsoft.Resources/subscriptions/resourceGroups","location":"a"}"#
  static let subscription = #"{"type":"Microsoft.Resources/subscriptions"}"#
  static func all(_ parts: String...) -> String {
    #"{"allOf":[\#(parts.joined(separator: ","))]}"#
  }

  @Test(arguments: [
    Row(condition: site, outcome: .fail), Row(condition: other, outcome: .skip),
    Row(condition: named, outcome: .pass),
    Row(condition: all(site, named), outcome: .pass),
    Row(
      condition: all(site, named, #"{"field":"location","equals":"x"}"#), outcome: .skip),
    Row(condition: all(site, #"{"field":"kind","equals":"x"}"#), outcome: .pass),
    Row(
      condition: all(site, #"{"not":{"field":"location","in":["West Europe"]}}"#), outcome: .pass),
    Row(condition: all(site, #"{"field":"Test.Web/sites/nope","exists":true}"#), outcome: .skip),
    Row(condition: site, effect: #""disabled""#, outcome: .skip),
    Row(condition: site, effect: #""Deny""#, outcome: .fail),
    Row(condition: site, effect: #""manual""#, outcome: .noEvidence),
    Row(condition: site, effect: #""denyAction""#, outcome: .skip),
    Row(condition: #"{"value":"[int('x')]","equals":1}"#, outcome: .error),
    Row(
      condition: all(#"{"value":"[int('x')]","equals":1}"#, #"{"value":1,"equals":2}"#),
      outcome: .pass),
    Row(
      condition: #"{"value":"[if(false(), int('x'), 1)]","equals":1}"#, outcome: .fail),
    Row(condition: #"{"field":"name","equals":"[tryGet(createObject(),'a')]"}"#, outcome: .error),
    Row(condition: site, mode: "indexed", outcome: .fail),
    Row(
      condition: site, mode: "Indexed", resource: #"{"type":"Test.Web/sites"}"#, outcome: .skip),
    Row(condition: named, mode: "indexed", resource: group, outcome: .skip),
    Row(condition: named, mode: "all", resource: group, outcome: .pass),
    Row(condition: named, mode: "all", resource: subscription, outcome: .pass),
    Row(
      condition: #"{"field":"location","equals":"x"}"#, mode: "all", resource: subscription,
      outcome: .skip),
    Row(
      condition: named, mode: "all", resource: #"{"type":"Microsoft.Resources/deployments"}"#,
      outcome: .skip),
    Row(
      condition: all(site, #"{"value":"[subscription().displayName]","equals":"x"}"#),
      outcome: .noEvidence),
    Row(
      condition: all(site, #"{"value":"[resourceGroup().name]","equals":"G1"}"#), outcome: .fail),
  ])
  func outcomes(_ row: Row) throws {
    let text =
      #"{"mode":"\#(row.mode)","policyRule":{"if":\#(row.condition),"then":{"effect":\#(row.effect)}}}"#
    let definition = try #require(try Rule.compile(text).tree)
    let resource = try row.resource.map { try Rule.json($0) } ?? Rule.site()
    let result = definition.evaluate(resource: resource, context: AzureEvaluationContext())
    #expect(result.outcome == row.outcome, "\(String(describing: result.reason))")
  }

  // MARK: Related resources

  static let logs =
    #"{"type":"Test.Web/sites/logs","existenceCondition":{"allOf":["#
    + #"{"field":"Test.Web/sites/logs/on","equals":"[field('Test.Web/sites/tls')]"}]}}"#

  private func related(
    _ details: String, _ answer: RelatedAnswer, seen: @escaping @Sendable (RelatedQuery) -> Void
  ) throws -> AzurePolicyResult {
    let definition = try Rule.definition(
      Self.site, effect: #""AuditIfNotExists""#, details: details)
    return definition.evaluate(
      resource: try Rule.site(#"{"tls":"1"}"#),
      context: AzureEvaluationContext(related: { query in
        seen(query)
        return answer
      }))
  }

  @Test(arguments: [
    (#"[{"properties":{"on":"1"}}]"#, Outcome.pass), (#"[{"properties":{"on":"2"}}]"#, .fail),
    (#"[{"properties":{"on":"2"}},{"properties":{"on":"1"}}]"#, .pass), ("[]", .fail),
  ])
  func anyRelatedResourceThatSatisfiesTheConditionIsEnough(
    _ found: String, _ outcome: Outcome
  ) throws {
    let answer = RelatedAnswer.found(Array(try Rule.json(found).elements))
    let result = try related(Self.logs, answer) { query in
      #expect(query.scope == .below(query.resourceID))
      #expect(query.type == "Test.Web/sites/logs")
    }
    #expect(result.outcome == outcome)
  }

  @Test func aTypeThatWasNotExportedIsNoEvidence() throws {
    let result = try related(Self.logs, .notExported("Test.Web/sites/logs")) { _ in }
    #expect(result.outcome == .noEvidence)
    #expect(result.missingType == "Test.Web/sites/logs")
    #expect(!result.isMatch)
  }

  @Test(arguments: [
    (#"{"type":"X.Y/z"}"#, RelatedQuery.Scope.resourceGroup(subscription: "s1", name: "g1")),
    (
      #"{"type":"X.Y/z","resourceGroupName":"g2"}"#,
      .resourceGroup(subscription: "s1", name: "g2")
    ),
    (#"{"type":"X.Y/z","existenceScope":"Subscription"}"#, .subscription("s1")),
    (
      #"{"type":"Microsoft.Insights/diagnosticSettings","existenceScope":"Subscription"}"#,
      .below("/subscriptions/s1/resourceGroups/g1/providers/Test.Web/sites/app")
    ),
  ])
  func lookupScopes(_ details: String, _ scope: RelatedQuery.Scope) throws {
    _ = try related(details, .found([])) { #expect($0.scope == scope) }
  }

  @Test(arguments: [
    ("/subscriptions/s1/resourceGroups/G1/providers/X.Y/z/a", nil, true),
    ("/subscriptions/s1/resourceGroups/g2/providers/X.Y/z/a", nil, false),
    ("/subscriptions/s1/resourceGroups/g1/providers/X.Y/z/a", "A", true),
    ("/subscriptions/s1/resourceGroups/g1/providers/X.Y/z/a", "b", false),
    ("/subscriptions/s1/resourceGroups/g1/providers/X.Y/z/a", "?", true),
  ])
  func queriesMatchByIdTypeAndName(_ id: String, _ name: String?, _ matches: Bool) throws {
    var query = RelatedQuery(type: "x.y/Z", scope: .resourceGroup(subscription: "S1", name: "g1"))
    query.name = name
    #expect(query.matches(try Rule.json(#"{"type":"X.Y/z","id":"\#(id)"}"#)) == matches)
  }

  // MARK: Trace and details

  @Test func theTraceTellsCurrentAndTargetValues() throws {
    let definition = try Rule.definition(
      Self.all(Self.site, #"{"field":"Test.Web/sites/tls","notEquals":"1.2"}"#))
    let result = definition.evaluate(
      resource: try Rule.site(#"{"tls":"1.0"}"#), context: AzureEvaluationContext())
    let last = try #require(result.trace.last)
    #expect(last.subject == "Test.Web/sites/tls")
    #expect(last.current == "1.0")
    #expect(last.target == "1.2")
    #expect(last.path == "properties.policyRule.if.allOf[1]")
    #expect(last.verdict && result.trace.count == 2)
  }

  @Test func changingEffectsComputeTheirDetails() throws {
    let definition = try Rule.definition(
      Self.site, effect: #""modify""#,
      details: #"{"operations":[{"operation":"add","field":"tags.n","value":"[field('name')]"}]}"#)
    let result = definition.evaluate(
      resource: try Rule.site(), context: AzureEvaluationContext())
    #expect(
      result.computedDetails?.json
        == #"{"operations":[{"operation":"add","field":"tags.n","value":"app"}]}"#)
  }

  @Test(arguments: [
    (#"{"e":"Disabled"}"#, Outcome.skip), ("{}", .fail), (#"{"E":"deny"}"#, .fail),
    (#"{"e":"nope"}"#, .error),
  ])
  func theEffectMayBeAParameter(_ parameters: String, _ outcome: Outcome) throws {
    let definition = try Rule.definition(
      Self.site, effect: #""[parameters('E')]""#,
      parameters: #"{"e":{"type":"String","defaultValue":"Audit"}}"#)
    let context = AzureEvaluationContext(parameters: try Rule.json(parameters))
    #expect(definition.evaluate(resource: try Rule.site(), context: context).outcome == outcome)
  }
}
