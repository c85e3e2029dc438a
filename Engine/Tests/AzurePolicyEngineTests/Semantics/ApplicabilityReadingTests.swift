import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Points 19 and 22: whom a policy is about, and what its mode leaves out.
struct ApplicabilityReadingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let page: String
    let condition: String
    let outcome: Outcome
    var testDescription: String { "\(condition): \(page)" }

    init(_ page: String, _ condition: String, _ outcome: Outcome) {
      self.page = page
      self.condition = condition
      self.outcome = outcome
    }
  }

  static let store = #"{"field":"type","equals":"Test.Shop/stores"}"#
  static let cart = #"{"field":"type","equals":"Test.Shop/carts"}"#
  static let otherName = #"{"field":"name","equals":"other"}"#
  static let otherKind = #"{"field":"kind","equals":"other"}"#
  static let big = #"{"field":"Test.Shop/stores/size","equals":"Big"}"#
  static func all(_ parts: String...) -> String {
    #"{"allOf":[\#(parts.joined(separator: ","))]}"#
  }

  static let others = "policy-applicability.md, All other policy effects"
  static let special = "policy-applicability.md, All other policy effects (special cases)"

  // The resource is a store named main, of kind web and size Small.
  @Test(arguments: [
    Row(others, all(store, big), .pass), Row(others, all(cart, big), .skip),
    Row(others, #"{"anyOf":[\#(cart),\#(big)]}"#, .pass),
    Row(others, #"{"not":\#(store)}"#, .skip), Row(others, #"{"not":\#(cart)}"#, .fail),
    Row(others, all(store, #"{"not":\#(big)}"#), .fail),
    Row(others, #"{"not":\#(all(store, big))}"#, .fail),
    Row(others, #"{"not":{"anyOf":[\#(cart),\#(big)]}}"#, .fail),
    Row(others, #"{"not":{"anyOf":[\#(store),\#(big)]}}"#, .skip),
    Row(others, big, .pass),
    Row(special, otherName, .pass), Row(special, otherKind, .pass),
    Row(special, all(otherName, otherKind), .pass),
    Row(special, all(store, otherKind), .pass), Row(special, all(store, otherName), .pass),
    Row(special, all(cart, otherName), .skip),
    Row(special, all(store, otherKind, big), .skip),
    Row(special, all(store, otherName, big), .skip),
    Row(special, all(store, #"{"field":"kind","equals":"Web"}"#, big), .pass),
    Row(special, all(store, #"{"field":"Test.Shop/stores/none","equals":1}"#), .skip),
  ])
  func onlyTypeNameAndKindDecide(_ row: Row) throws {
    let result = try Reading.definition(row.condition).evaluate(
      resource: try Reading.store(#"{"size":"Small"}"#, #","kind":"web""#),
      context: AzureEvaluationContext())
    #expect(result.outcome == row.outcome, "\(row.page)")
  }

  static let lookups = "policy-applicability.md, -IfNotExists policy effects"

  @Test(arguments: [
    Row(lookups, all(store, big), .skip), Row(lookups, all(store, otherName), .skip),
    Row(lookups, store, .fail), Row(lookups, #"{"not":\#(big)}"#, .fail),
  ])
  func theWholeIfDecidesForIfNotExists(_ row: Row) throws {
    let definition = try Reading.definition(
      row.condition, effect: "auditIfNotExists", details: #"{"type":"Test.Shop/stores/doors"}"#)
    let result = definition.evaluate(
      resource: try Reading.store(#"{"size":"Small"}"#),
      context: AzureEvaluationContext(related: { _ in .found([]) }))
    #expect(result.outcome == row.outcome, "\(row.page)")
  }

  // MARK: Modes

  struct ModeRow: Sendable, CustomTestStringConvertible {
    let page: String
    let mode: String?
    let resource: String
    let outcome: Outcome
    var testDescription: String { "\(mode ?? "null") \(resource): \(page)" }

    init(_ page: String, _ mode: String?, _ resource: String, _ outcome: Outcome) {
      self.page = page
      self.mode = mode
      self.resource = resource
      self.outcome = outcome
    }
  }

  static let modes = "definition-structure-basics.md, Resource Manager modes"
  static let never = "policy-applicability.md, Not Applicable Resources (note)"
  static let group = #"{"type":"Microsoft.Resources/subscriptions/resourceGroups","location":"a"}"#
  static let subscription = #"{"type":"Microsoft.Resources/subscriptions"}"#

  @Test(arguments: [
    ModeRow(modes, "All", #"{"type":"a.b/c"}"#, .fail),
    ModeRow(modes, "indexed", #"{"type":"a.b/c"}"#, .skip),
    ModeRow(modes, "Indexed", #"{"type":"a.b/c","location":"x"}"#, .fail),
    ModeRow(modes, "INDEXED", #"{"type":"a.b/c","tags":{}}"#, .fail),
    ModeRow(modes, nil, #"{"type":"a.b/c"}"#, .skip),
    ModeRow(modes, nil, #"{"type":"a.b/c","location":"x"}"#, .fail),
    ModeRow(modes, "all", group, .fail), ModeRow(modes, "indexed", group, .skip),
    ModeRow(modes, "all", subscription, .fail), ModeRow(modes, "indexed", subscription, .skip),
    ModeRow(never, "all", #"{"type":"Microsoft.Resources/deployments","location":"a"}"#, .skip),
    ModeRow(never, "all", #"{"type":"Microsoft.Resources/templateSpecs","location":"a"}"#, .skip),
  ])
  func modesLeaveResourcesOut(_ row: ModeRow) throws {
    let mode = row.mode.map { #""mode":"\#($0)","# } ?? #""mode":null,"#
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(
        #"{"properties":{\#(mode)"policyRule":{"if":{"value":1,"equals":1},"#
          + #""then":{"effect":"audit"}}}}"#), file: "rule.json", aliases: Reading.aliases)
    let result = try #require(parsed.tree).evaluate(
      resource: try Rule.json(row.resource), context: AzureEvaluationContext())
    #expect(result.outcome == row.outcome, "\(row.page)")
  }

  @Test(arguments: [
    (#"{"field":"location","notEquals":"x"}"#, "audit", "null"),
    (#"{"value":"[field('location')]","notEquals":"x"}"#, "audit", "null"),
    (
      #"{"field":"type","equals":"Microsoft.Resources/subscriptions"}"#, "deployIfNotExists",
      #"{"type":"x.y/z","roleDefinitionIds":["r"],"deployment":{"properties":{"#
        + #""parameters":{"place":{"value":"[field('location')]"}}}}}"#
    ),
  ])
  func aConditionOnLocationLeavesSubscriptionsOut(
    _ condition: String, _ effect: String, _ details: String
  ) throws {
    // policy-applicability.md, All other policy effects (location, deployment parameters too).
    let definition = try Reading.definition(condition, effect: effect, details: details)
    let context = AzureEvaluationContext(related: { _ in .found([]) })
    let result = definition.evaluate(resource: try Rule.json(Self.subscription), context: context)
    #expect(result.outcome == .skip)
    #expect(result.reason == .mode)
  }
}
