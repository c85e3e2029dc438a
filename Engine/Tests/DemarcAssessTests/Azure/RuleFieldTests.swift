import DemarcAssess
import DemarcJSON
import Testing

/// What a rule reads, by which a difference from Azure's own state is explained.
@Suite struct RuleFieldTests {
  private func names(_ text: String) throws -> [String] {
    AzureRuleFields.names(of: try JSONDocument.parse(Array(text.utf8)).root)
  }

  @Test func fieldsExpressionsAndTheRelatedTypeAreNamed() throws {
    let found = try names(
      """
      {"properties":{"metadata":{"field":"no"},"policyRule":{"if":{"allOf":[
      {"field":"type","equals":"Microsoft.Web/sites"},
      {"not":{"Field":"Microsoft.Web/sites/httpsOnly","equals":"true"}},
      {"value":"[length(field('Microsoft.Web/sites/hostNames'))]","greater":0},
      {"field":"[concat('tags[', parameters('tag'), ']')]","exists":true},
      {"count":{"field":"Microsoft.Web/sites/a[*]","where":
      {"value":"[current('Microsoft.Web/sites/a[*].b')]","equals":1}},"equals":0}]},
      "then":{"effect":"auditIfNotExists","details":{"type":"Microsoft.Web/sites/config",
      "existenceCondition":{"field":"Microsoft.Web/sites/config/web.minTlsVersion"}}}}}}
      """)
    #expect(
      found == [
        "Microsoft.Web/sites/a[*]", "Microsoft.Web/sites/a[*].b", "Microsoft.Web/sites/config",
        "Microsoft.Web/sites/config/web.minTlsVersion", "Microsoft.Web/sites/hostNames",
        "Microsoft.Web/sites/httpsOnly", "type",
      ])
  }

  @Test func aRelatedTypeWithANameIsNotAskedForAtLarge() throws {
    let rule = { (name: String) in
      """
      {"policyRule":{"if":{},"then":{"details":
      {"type":"Microsoft.Sql/servers/auditingSettings"\(name)}}}}
      """
    }
    #expect(try names(rule("")) == ["Microsoft.Sql/servers/auditingSettings"])
    #expect(try names(rule(#","name":"default""#)).isEmpty)
  }

  @Test(arguments: ["{}", "[]", #"{"policyRule":7}"#, #"{"if":{"field":7}}"#])
  func nothingReadableIsNoName(_ text: String) throws {
    #expect(try names(text).isEmpty)
  }
}
