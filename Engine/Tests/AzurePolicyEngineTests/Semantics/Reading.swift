import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// One sentence of a page about Azure Policy, as a condition and what it says of a resource.
///
/// Pages are named as in MicrosoftDocs/azure-docs, articles/governance/policy; "Linter" is a rule
/// of Azure/azure-policy-linter, and a number is that of our own list of readings.
struct Reading: Sendable, CustomTestStringConvertible {
  let page: String
  let condition: String
  /// JSON of `properties`.
  let properties: String
  /// More members of the resource: `,"tags":{…}`.
  let more: String
  /// Whether the condition holds; nil where the evaluation fails.
  let wanted: Bool?

  var testDescription: String { "\(condition) on \(properties)\(more): \(page)" }

  init(
    _ page: String, _ condition: String, _ properties: String, more: String = "", _ wanted: Bool?
  ) {
    self.page = page
    self.condition = condition
    self.properties = properties
    self.more = more
    self.wanted = wanted
  }

  /// On a resource without properties.
  init(_ page: String, _ condition: String, more: String = "", _ wanted: Bool?) {
    self.init(page, condition, "{}", more: more, wanted)
  }

  /// The made-up type that the readings are about.
  static let aliases = AliasTable(
    tsv: Array(
      """
      Test.Shop/stores\tTest.Shop/stores/size\tproperties.size
      Test.Shop/stores\tTest.Shop/stores/open\tproperties.open
      Test.Shop/stores\tTest.Shop/stores/names\tproperties.names
      Test.Shop/stores\tTest.Shop/stores/names[*]\tproperties.names[*]
      Test.Shop/stores\tTest.Shop/stores/shelves\tproperties.shelves
      Test.Shop/stores\tTest.Shop/stores/shelves[*]\tproperties.shelves[*]
      Test.Shop/stores\tTest.Shop/stores/shelves[*].label\tproperties.shelves[*].label
      Test.Shop/stores\tTest.Shop/stores/shelves[*].units\tproperties.shelves[*].units
      Test.Shop/stores\tTest.Shop/stores/shelves[*].units[*]\tproperties.shelves[*].units[*]
      Test.Shop/stores\tTest.Shop/stores/logs[*]\tproperties.logs[*]
      Test.Shop/stores\tTest.Shop/stores/logs.enabled\tproperties.logs[*].enabled
      Test.Shop/stores\tTest.Shop/stores/till.lock\tproperties.till.lock
      Test.Shop/stores\tTest.Shop/sku\tsku.name
      Test.Shop/carts\tTest.Shop/sku\tproperties.sku
      Test.Shop/carts\tTest.Shop/carts/wheels\tproperties.wheels
      Test.Shop/stores/doors\tTest.Shop/stores/doors/locked\tproperties.locked
      Test.Shop/stores/doors\tTest.Shop/stores/doors/names[*]\tproperties.names[*]

      """.utf8))

  /// Two shelves and three names.
  static let stock =
    #"{"size":"Big","names":["a","b","c"],"shelves":[{"label":"one","units":[1,2]},"#
    + #"{"label":"two","units":[3,4]}]}"#

  static func store(_ properties: String, _ more: String = "") throws -> JSONValue {
    try Rule.json(
      """
      {"id":"/subscriptions/s1/resourceGroups/g1/providers/Test.Shop/stores/main",
       "name":"main","type":"Test.Shop/stores","location":"westeurope",
       "properties":\(properties)\(more)}
      """)
  }

  /// A definition of mode all; faults of the text fail the test.
  static func definition(
    _ condition: String, effect: String = "audit", details: String? = nil,
    parameters: String = "{}", mode: String = "all", aliases: AliasTable = Reading.aliases
  ) throws -> AzurePolicyDefinition {
    let then = details.map { #","details":\#($0)"# } ?? ""
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        """
        {"name":"policy","properties":{"mode":"\(mode)","parameters":\(parameters),
         "policyRule":{"if":\(condition),"then":{"effect":"\(effect)"\(then)}}}}
        """), file: "rule.json", aliases: aliases)
    #expect(parsed.diagnostics.filter { $0.severity == .error }.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  func check() throws {
    let definition = try Self.definition(condition)
    let result = definition.evaluate(
      resource: try Self.store(properties, more),
      context: AzureEvaluationContext(
        now: "2026-06-30T12:00:00Z",
        subscription: try Rule.json(#"{"subscriptionId":"s1","tags":{"unit":"shop"}}"#),
        resourceGroup: try Rule.json(#"{"name":"g1","location":"westeurope","tags":{"env":"p"}}"#),
        extent: .ruleOnly))
    #expect((result.outcome == .error ? nil : result.isMatch) == wanted, "\(page): \(result)")
  }
}
