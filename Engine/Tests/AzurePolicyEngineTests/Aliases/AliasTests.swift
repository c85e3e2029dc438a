import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Aliases and the fields that every resource has.
struct AliasTests {
  @Test func rowsAreKeyedByTypeAndAlias() {
    let table = Rule.aliases
    #expect(table.defaultPath(type: "test.web/SITES", alias: "test.web/Shared") == "properties.one")
    #expect(table.defaultPath(type: "Test.Web/plans", alias: "Test.Web/shared") == "properties.two")
    #expect(table.defaultPath(type: "Test.Web/plans", alias: "Test.Web/sites/tls") == nil)
    #expect(table.knows(alias: "TEST.WEB/sites/TLS"))
    #expect(!table.knows(alias: "Test.Web/sites/nope"))
    #expect(AliasTable(tsv: Array("a\tb".utf8)).count == 0)
  }

  @Test func anAliasOfAnotherTypeIsEmpty() throws {
    let condition = #"{"field":"Test.Web/plans/size","exists":false}"#
    #expect(try Rule.holds(condition, try Rule.site("{}", #","sku":{"size":1}"#)) == true)
  }

  @Test func anUnknownAliasMakesThePolicyNotApplicable() throws {
    let definition = try Rule.definition(#"{"field":"Test.Web/sites/none","exists":false}"#)
    let result = definition.evaluate(resource: try Rule.site(), context: AzureEvaluationContext())
    #expect(result.outcome == .skip)
    #expect(result.reason == .unknownAlias("Test.Web/sites/none"))
  }

  @Test func guessesFollowTheNamingRuleAndAreFlagged() throws {
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"if":{"field":"Test.Web/sites/config/web.tls","equals":1},"then":{"effect":"audit"}}"#),
      file: "r", aliases: AliasTable(unknown: .guessedByRule))
    let result = try #require(parsed.tree).evaluate(
      resource: try Rule.site(#"{"tls":1}"#), context: AzureEvaluationContext())
    #expect(result.outcome == .fail && result.usesGuessedAliases)
  }

  @Test func providerDumpsGiveVersionsAndModifiability() throws {
    let dump = try Rule.json(
      """
      [{"namespace":"Test.Web","resourceTypes":[{"resourceType":"sites","aliases":[
        {"name":"Test.Web/sites/tls","defaultPath":"properties.tls",
         "defaultMetadata":{"type":"String","attributes":"None"},
         "paths":[{"path":"properties.old","apiVersions":["2015-01-01"]}]}]}]}]
      """)
    let table = AliasTable(providers: dump)
    let rule = #"{"if":{"field":"Test.Web/sites/tls","equals":1},"then":{"effect":"audit"}}"#
    let definition = try #require(
      AzurePolicyDefinition.compile(try Rule.json(rule), file: "r", aliases: table).tree)
    let site = try Rule.site(#"{"old":1,"tls":2}"#)
    let old = AzureEvaluationContext(apiVersion: "2015-01-01")
    #expect(definition.evaluate(resource: site, context: old).outcome == .fail)
    #expect(definition.evaluate(resource: site, context: AzureEvaluationContext()).outcome == .pass)
    let modify =
      #"{"if":{"field":"type","exists":true},"then":{"effect":"modify","details":{"#
      + #""roleDefinitionIds":["r"],"operations":["#
      + #"{"operation":"add","field":"Test.Web/sites/tls","value":1}]}}}"#
    let parsed = AzurePolicyDefinition.compile(try Rule.json(modify), file: "r", aliases: table)
    #expect(parsed.diagnostics.first?.code == "azure-policy.not-modifiable")
  }

  @Test func diskImageAliasesReadThePartsOfAnId() throws {
    let table = AliasTable(
      tsv: Array("Microsoft.Compute/disks\tMicrosoft.Compute/imageOffer\tproperties.i.id\n".utf8))
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"if":{"field":"Microsoft.Compute/imageOffer","equals":"u"},"then":{"effect":"audit"}}"#),
      file: "r", aliases: table)
    let disk = try Rule.json(
      #"{"type":"Microsoft.Compute/disks","location":"a","properties":{"i":{"id":"/Offers/U/Skus/1"}}}"#
    )
    let result = try #require(parsed.tree).evaluate(
      resource: disk, context: AzureEvaluationContext())
    #expect(result.outcome == .fail)
  }

  @Test(arguments: [
    #"{"field":"name","equals":"db"}"#, #"{"field":"fullName","equals":"srv/db"}"#,
    #"{"field":"LOCATION","equals":"eastus2"}"#, #"{"field":"location","in":["East US 2"]}"#,
    #"{"value":"[field('location')]","equals":"eastus2"}"#, #"{"field":"kind","equals":"V2"}"#,
    #"{"field":"tags.env","equals":"prod"}"#, #"{"field":"tags['a.b']","equals":"1"}"#,
    #"{"field":"tags[ENV]","exists":true}"#, #"{"field":"tags['''q''']","equals":"2"}"#,
    #"{"field":"[concat('tags[', 'env', ']')]","equals":"prod"}"#,
    #"{"field":"tags","containsKey":"Env"}"#, #"{"field":"identity.type","equals":"none"}"#,
    #"{"field":"id","contains":"/servers/srv/"}"#, #"{"value":"[[x]","equals":"[[x]"}"#,
    #"{"value":"[resourceGroup().name]","equals":"g"}"#,
    #"{"value":"[subscription().subscriptionId]","equals":"s"}"#,
    #"{"AnyOf":[{"FIELD":"Type","EQUALS":"microsoft.sql/SERVERS/databases"}]}"#,
  ])
  func commonFields(_ condition: String) throws {
    let resource = try Rule.json(
      """
      {"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/srv/databases/db",
       "name":"srv/db","type":"Microsoft.Sql/servers/databases","location":"East US 2","kind":"v2",
       "tags":{"Env":"prod","a.b":"1","'q'":"2"},"identity":{"type":"None"}}
      """)
    #expect(try Rule.holds(condition, resource) == true)
  }
}
