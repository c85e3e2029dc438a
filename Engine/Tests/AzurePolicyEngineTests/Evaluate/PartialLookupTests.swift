import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Lookups in exports that may not be complete, and where a complete one would have to be.
@Suite struct PartialLookupTests {
  private static let site = "/subscriptions/s1/resourceGroups/g1/providers/Test.Web/sites/app"

  private func outcome(_ found: String, _ condition: String) throws -> AzurePolicyResult {
    let definition = try Rule.definition(
      #"{"field":"type","equals":"Test.Web/sites"}"#, effect: #""AuditIfNotExists""#,
      details: #"{"type":"Test.Web/sites/logs"\#(condition)}"#)
    let some = Array(try Rule.json(found).elements)
    return definition.evaluate(
      resource: try Rule.site(#"{"tls":"1"}"#),
      context: AzureEvaluationContext(related: { .partial(some, missing: $0.type) }))
  }

  @Test(arguments: [
    (#"[{"properties":{"on":"2"}},{"properties":{"on":"1"}}]"#, Outcome.pass),
    (#"[{"properties":{"on":"2"}}]"#, .noEvidence), ("[]", .noEvidence),
  ])
  func oneThatSatisfiesTheConditionProvesItselfAndNoneProvesNothing(
    _ found: String, _ expected: Outcome
  ) throws {
    let result = try outcome(
      found, #","existenceCondition":{"field":"Test.Web/sites/logs/on","equals":"1"}"#)
    #expect(result.outcome == expected)
    #expect(result.missingType == (expected == .pass ? nil : "Test.Web/sites/logs"))
  }

  @Test(arguments: [(#"[{"properties":{}}]"#, Outcome.pass), ("[]", .noEvidence)])
  func withoutAConditionAnyIsEnough(_ found: String, _ expected: Outcome) throws {
    #expect(try outcome(found, "").outcome == expected)
  }

  @Test func aConditionThatFailsToEvaluateIsStillNoEvidence() throws {
    let result = try outcome(
      #"[{"properties":{"on":"1"}}]"#,
      #","existenceCondition":{"value":"[int('x')]","equals":1}"#)
    #expect(result.outcome == .noEvidence)
  }

  @Test(
    arguments: [
      ("Test.Web/sites/logs", nil, "\(site)/logs"),
      ("Test.Web/sites/logs", "web", "\(site)/logs/web"),
      ("Test.Web/sites/logs", "?", "\(site)/logs"),
      ("Test.Web/sites/logs/parts", "a/b", site),
      (
        "Microsoft.Insights/diagnosticSettings", "x",
        "\(site)/providers/Microsoft.Insights/diagnosticSettings/x"
      ),
    ] as [(String, String?, String)])
  func whatIsSoughtStandsInItsCollection(_ type: String, _ name: String?, _ collection: String) {
    let query = RelatedQuery(type: type, name: name, scope: .below(Self.site))
    #expect(query.collectionID == collection)
  }

  @Test func elsewhereItStandsInTheWholeScope() {
    let group = RelatedQuery.Scope.resourceGroup(subscription: "s1", name: "g1")
    #expect(
      RelatedQuery(type: "X.Y/z", name: "n", scope: group).collectionID
        == "/subscriptions/s1/resourceGroups/g1")
    #expect(RelatedQuery(type: "X.Y/z", scope: .unknown).collectionID == nil)
  }

  @Test(arguments: [
    ("\(site)/providers/microsoft.insights/diagnosticSettings/x", true),
    ("\(site)/slots/s/providers/microsoft.insights/diagnosticSettings/x", false),
    ("\(site)2/providers/microsoft.insights/diagnosticSettings/x", false),
  ])
  func aSettingHangsOnTheResourceItselfNotOnAPartOfIt(_ id: String, _ matches: Bool) throws {
    let query = RelatedQuery(
      type: "Microsoft.Insights/diagnosticSettings", scope: .below(Self.site))
    let setting = try Rule.json(#"{"id":"\#(id)","type":"microsoft.insights/diagnosticsettings"}"#)
    #expect(query.matches(setting) == matches)
  }

  @Test func aSlashAtTheEndOfATypeIsNotPartOfIt() throws {
    let definition = try Rule.definition(
      #"{"field":"type","equals":"Test.Web/sites"}"#, effect: #""AuditIfNotExists""#,
      details: #"{"type":"Test.Web/sites/logs/"}"#)
    _ = definition.evaluate(
      resource: try Rule.site("{}"),
      context: AzureEvaluationContext(related: { query in
        #expect(query.type == "Test.Web/sites/logs")
        return .found([])
      }))
  }
}
