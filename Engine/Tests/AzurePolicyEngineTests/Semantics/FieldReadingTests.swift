import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Points 16 to 18: fields that every resource has, tags, and what stands around a resource.
struct FieldReadingTests {
  static let fields = "definition-structure-policy-rule.md, Fields"
  static let tagged = #","tags":{"Env":"prod","Acct.CostCenter":"7","'q'":"2","a b":"3"}"#

  @Test(arguments: [
    Reading(fields, #"{"field":"location","equals":"West Europe"}"#, true),
    Reading(fields, #"{"field":"location","in":["East US","WESTEUROPE"]}"#, true),
    Reading(fields, #"{"field":"location","notIn":["West Europe"]}"#, false),
    Reading(fields, #"{"value":"[field('location')]","equals":"westeurope"}"#, true),
    Reading(fields, #"{"field":"kind","equals":"WebApp"}"#, more: #","kind":"webapp""#, true),
    Reading(fields, #"{"field":"type","equals":"TEST.SHOP/stores"}"#, true),
    Reading(fields, #"{"field":"type","like":"test.shop/*"}"#, true),
    Reading(
      fields, #"{"field":"identity.type","contains":"userassigned"}"#,
      more: #","identity":{"type":"SystemAssigned, UserAssigned"}"#, true),
    Reading(fields, #"{"field":"identity.type","notEquals":"None"}"#, true),
    Reading(fields, #"{"field":"id","like":"/subscriptions/S1/*"}"#, true),
  ])
  func commonFields(_ reading: Reading) throws { try reading.check() }

  @Test(arguments: [
    // Exports give a child's name with or without its parents; the id tells both.
    (#""name":"front/main""#, "main", "front/main"), (#""name":"main""#, "main", "front/main"),
  ])
  func namesComeFromTheId(_ name: String, _ last: String, _ full: String) throws {
    let door = try Rule.json(
      """
      {"id":"/subscriptions/s/resourceGroups/g/providers/Test.Shop/stores/front/doors/main",
       \(name),"type":"Test.Shop/stores/doors","location":"a"}
      """)
    let definition = try Reading.definition(
      #"{"allOf":[{"field":"name","equals":"\#(last)"},{"field":"fullName","equals":"\#(full)"}]}"#)
    #expect(
      definition.evaluate(resource: door, context: AzureEvaluationContext(extent: .ruleOnly))
        .isMatch)
  }

  static let tags = "definition-structure-policy-rule.md, Fields (tags)"

  @Test(arguments: [
    Reading(tags, #"{"field":"tags.env","equals":"PROD"}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags[ENV]","exists":true}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags['acct.costcenter']","equals":7}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags[Acct.CostCenter]","equals":"7"}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags['a b']","equals":"3"}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags['''q''']","equals":"2"}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags.none","exists":false}"#, more: tagged, true),
    Reading(tags, #"{"field":"tags","containsKey":"env"}"#, more: tagged, true),
    Reading(
      "definition-structure-policy-rule.md, Use tags with parameters",
      #"{"field":"[concat('tags[','Env',']')]","equals":"prod"}"#, more: tagged, true),
    Reading(
      "definition-structure-policy-rule.md, Value examples",
      #"{"value":"[less(length(field('tags')), 3)]","equals":"true"}"#, more: tagged, false),
    Reading(
      "definition-structure-policy-rule.md, Value examples",
      #"{"value":"[less(length(field('tags')), 3)]","equals":"true"}"#, true),
  ])
  func tagsInEveryForm(_ reading: Reading) throws { try reading.check() }

  static let around = "definition-structure-policy-rule.md, Policy functions"

  @Test(arguments: [
    Reading(around, #"{"value":"[resourceGroup().name]","like":"g*"}"#, true),
    Reading(around, #"{"value":"[resourceGroup().tags['ENV']]","equals":"p"}"#, true),
    Reading(around, #"{"value":"[resourceGroup().tags['none']]","exists":false}"#, true),
    Reading(around, #"{"field":"location","equals":"[resourceGroup().location]"}"#, true),
    Reading(around, #"{"value":"[subscription().tags.unit]","equals":"shop"}"#, true),
    Reading(around, #"{"value":"[requestContext().identity]","exists":true}"#, nil),
  ])
  func surroundingsHaveTheirOwnDocuments(_ reading: Reading) throws { try reading.check() }

  @Test(arguments: [
    (nil, AzureEvaluationContext.Extent.compliance, Outcome.fail),
    ("2020-01-01", .compliance, .pass), ("2021-09-01", .ruleOnly, .fail), (nil, .ruleOnly, .error),
  ])
  func aScanReadsTheLatestVersion(
    _ version: String?, _ extent: AzureEvaluationContext.Extent, _ outcome: Outcome
  ) throws {
    // definition-structure-policy-rule.md, Policy functions (requestContext().apiVersion).
    let definition = try Reading.definition(
      #"{"value":"[requestContext().apiVersion]","greaterOrEquals":"2021-01-01"}"#)
    let result = definition.evaluate(
      resource: try Reading.store("{}"),
      context: AzureEvaluationContext(apiVersion: version, extent: extent))
    #expect(result.outcome == outcome)
  }

  @Test func aGroupThatWasNotExportedIsNoEvidence() throws {
    let definition = try Reading.definition(
      #"{"value":"[resourceGroup().tags['env']]","equals":"p"}"#)
    let result = definition.evaluate(
      resource: try Reading.store("{}"), context: AzureEvaluationContext())
    #expect(result.outcome == .noEvidence)
    #expect(result.missingType == "Microsoft.Resources/subscriptions/resourceGroups")
  }

  @Test(arguments: [
    // The same alias on two types: definition-structure-alias.md.
    (#"{"type":"Test.Shop/stores","sku":{"name":"S"}}"#, true),
    (#"{"type":"Test.Shop/carts","properties":{"sku":"S"}}"#, true),
    (#"{"type":"Test.Shop/stores","properties":{"sku":"S"}}"#, false),
    // An alias of another type is empty here.
    (#"{"type":"Test.Shop/stores/doors","sku":{"name":"S"}}"#, false),
  ])
  func anAliasMeansWhatItsTypeSays(_ resource: String, _ holds: Bool) throws {
    let definition = try Reading.definition(#"{"field":"Test.Shop/sku","equals":"s"}"#)
    let result = definition.evaluate(
      resource: try Rule.json(resource), context: AzureEvaluationContext(extent: .ruleOnly))
    #expect(result.isMatch == holds)
  }
}
