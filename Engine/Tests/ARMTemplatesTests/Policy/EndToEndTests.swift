import ARMTemplates
import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// From a template to what Azure Policy would say of its deployment.
@Suite struct EndToEndTests {
  private func policy(_ condition: String, effect: String = "deny") throws -> AzurePolicyEvaluator {
    let rule = try JSONDocument.parse(
      #"{"if": \#(condition), "then": {"effect": "\#(effect)"}}"#
    ).root
    let aliases = AliasTable(unknown: .guessedByRule)
    let definition = try #require(
      AzurePolicyDefinition.compile(rule, file: "p.json", aliases: aliases).tree)
    return AzurePolicyEvaluator(definition, context: AzureEvaluationContext())
  }

  private static let publicAccess = #"""
    {"allOf": [{"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
    {"field": "Microsoft.Storage/storageAccounts/allowBlobPublicAccess", "equals": true}]}
    """#

  private static let template = #"""
    {"$schema": "https://x/2019-04-01/deploymentTemplate.json#",
     "parameters": {"public": {"type": "bool"}},
     "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
       "name": "acct", "location": "westeurope",
       "properties": {"allowBlobPublicAccess": "[parameters('public')]"}}]}
    """#

  private func made(public text: String?) throws -> Made {
    var options = Made.options
    options.parameters["public"] = text.map { .text($0) }
    return try Made(Self.template, options)
  }

  @Test func aPublicAccountIsDeniedAtItsPlace() throws {
    let made = try made(public: "true")
    let resource = try #require(made.first)
    let result = try policy(Self.publicAccess).evaluate(resource.document)
    #expect(result.outcome == .fail && result.effect == .deny)
    #expect(resource.span(at: "/properties/allowBlobPublicAccess").description == "t.json:5:44")
  }

  @Test func aPrivateAccountPasses() throws {
    let made = try made(public: "false")
    let result = try policy(Self.publicAccess).evaluate(try #require(made.first).document)
    #expect(result.outcome == .pass)
  }

  @Test func anAccountOfWhichThatIsNotKnownGetsNoVerdict() throws {
    let made = try made(public: nil)
    let result = try policy(Self.publicAccess).evaluate(try #require(made.first).document)
    #expect(result.outcome == .noEvidence)
    #expect(result.reason == .knownAtDeployment("parameter 'public' has no value"))
  }

  @Test func aRuleThatReadsOnlyWhatIsKnownDecides() throws {
    let made = try made(public: nil)
    let region = #"{"not": {"field": "location", "in": ["northeurope"]}}"#
    #expect(try policy(region).evaluate(try #require(made.first).document).outcome == .fail)
    let either =
      #"{"anyOf": [{"field": "location", "equals": "westeurope"}, \#(Self.publicAccess)]}"#
    #expect(try policy(either).evaluate(try #require(made.first).document).outcome == .fail)
  }
}
