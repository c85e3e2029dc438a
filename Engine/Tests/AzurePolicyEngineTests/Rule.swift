import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Small rules and resources for tests.
enum Rule {
  /// Aliases that the tests use, on the type `Test.Web/sites`.
  static let aliases = AliasTable(
    tsv: Array(
      """
      # made up for tests
      resourceType\talias\tdefaultPath
      Test.Web/sites\tTest.Web/sites/tls\tproperties.tls
      Test.Web/sites\tTest.Web/sites/rules\tproperties.rules
      Test.Web/sites\tTest.Web/sites/rules[*]\tproperties.rules[*]
      Test.Web/sites\tTest.Web/sites/rules[*].port\tproperties.rules[*].properties.port
      Test.Web/sites\tTest.Web/sites/rules[*].tags[*]\tproperties.rules[*].properties.tags[*]
      Test.Web/sites\tTest.Web/sites/rules.enabled\tproperties.rules[*].properties.enabled
      Test.Web/sites\tTest.Web/shared\tproperties.one
      Test.Web/plans\tTest.Web/shared\tproperties.two
      Test.Web/plans\tTest.Web/plans/size\tsku.size
      Test.Web/sites/logs\tTest.Web/sites/logs/on\tproperties.on

      """.utf8))

  static func json(_ text: String) throws -> JSONValue { try JSONDocument.parse(text).root }

  /// A site with these properties.
  static func site(_ properties: String = "{}", _ more: String = "") throws -> JSONValue {
    try json(
      """
      {"id":"/subscriptions/s1/resourceGroups/g1/providers/Test.Web/sites/app",
       "name":"app","type":"Test.Web/sites","location":"westeurope","properties":\(properties)\(more)}
      """)
  }

  static func compile(_ text: String) throws -> Parsed<AzurePolicyDefinition> {
    AzurePolicyDefinition.compile(try json(text), file: "rule.json", aliases: aliases)
  }

  /// A definition of mode all whose rule has this `if` and effect.
  static func definition(
    _ condition: String, effect: String = #""audit""#, details: String? = nil,
    parameters: String = "{}", mode: String = "all"
  ) throws -> AzurePolicyDefinition {
    let then = details.map { #","details":\#($0)"# } ?? ""
    let parsed = try compile(
      """
      {"properties":{"mode":"\(mode)","parameters":\(parameters),
       "policyRule":{"if":\(condition),"then":{"effect":\(effect)\(then)}}}}
      """)
    #expect(parsed.diagnostics.filter { $0.severity == .error }.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  /// Whether the condition holds for a resource: true, false, or nil when it fails.
  static func holds(
    _ condition: String, _ resource: JSONValue, parameters: JSONValue? = nil
  ) throws -> Bool? {
    let result = try definition(
      condition, parameters: #"{"p":{"type":"Array","defaultValue":[1]}}"#
    )
    .evaluate(
      resource: resource,
      context: AzureEvaluationContext(
        parameters: parameters, now: "2026-06-30T00:00:00Z", extent: .ruleOnly))
    return result.outcome == .error ? nil : result.isMatch
  }

  /// The first diagnostic of a faulty rule.
  static func fault(_ condition: String) throws -> Diagnostic? {
    try compile(#"{"if":\#(condition),"then":{"effect":"audit"}}"#).diagnostics.first
  }
}
