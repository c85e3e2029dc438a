import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// States by effect, mode and applicability: compliance-states.md "How compliance works",
/// policy-applicability.md, definition-structure-basics.md "Mode".
struct StateOfEffectTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var condition = World.oldTLS
    var effect = "audit"
    var details: String?
    var mode = "All"
    var resource = World.siteText()
    /// nil makes no record.
    let state: String?
    var testDescription: String { "\(mode) \(effect) \(condition) \(resource.prefix(60))" }
  }

  static let good = World.siteText(tls: "1.2")
  static let tag = #"[{"field":"tags.a","value":"1"}]"#
  static let modify =
    #"{"roleDefinitionIds":["r"],"operations":[{"operation":"add","field":"tags.a","value":"1"}]}"#
  static let group =
    #"{"id":"\#(World.group)","type":"Microsoft.Resources/subscriptions/resourceGroups","name":"g1"}"#
  static let named = #"{"field":"name","equals":"app"}"#
  static let kind = #"{"field":"kind","equals":"web"}"#
  static func all(_ parts: String...) -> String { #"{"allOf":[\#(parts.joined(separator: ","))]}"# }

  @Test(arguments: [
    // compliance-states.md "Compliant and non-compliant states": the table of effects.
    Row(state: "NonCompliant"), Row(resource: good, state: "Compliant"),
    Row(effect: "Deny", state: "NonCompliant"),
    Row(effect: "deny", resource: good, state: "Compliant"),
    Row(effect: "append", details: tag, state: "NonCompliant"),
    Row(effect: "append", details: tag, resource: good, state: "Compliant"),
    Row(effect: "modify", details: modify, state: "NonCompliant"),
    Row(effect: "modify", details: modify, resource: good, state: "Compliant"),
    Row(effect: "disabled", state: nil), Row(effect: "Disabled", resource: good, state: nil),
    // The page is silent on these: a match is told, and nothing is judged.
    Row(effect: "denyAction", state: "NotEvaluable"),
    Row(effect: "denyAction", resource: good, state: nil),
    // policy-applicability.md "All other policy effects".
    Row(condition: named, resource: World.siteText(World.site + "2"), state: "Compliant"),
    Row(condition: kind, state: "Compliant"),
    Row(condition: all(World.typeIsSite, kind), state: "Compliant"),
    Row(condition: all(World.typeIsSite, named), state: "NonCompliant"),
    Row(condition: all(World.oldTLS, kind), state: nil),
    Row(condition: #"{"not":\#(World.typeIsSite)}"#, state: nil),
    Row(condition: #"{"field":"type","equals":"Test.Web/plans"}"#, state: nil),
    Row(condition: #"{"field":"Test.Web/sites/nothing","exists":true}"#, state: nil),
    // definition-structure-basics.md "Resource Manager modes".
    Row(mode: "Indexed", state: "NonCompliant"),
    Row(
      mode: "indexed",
      resource: #"{"id":"\#(World.site)","type":"Test.Web/sites","properties":{}}"#, state: nil),
    Row(condition: named, mode: "Indexed", resource: group, state: nil),
    Row(condition: named, mode: "All", resource: group, state: "Compliant"),
    Row(
      condition: named, mode: "All",
      resource:
        #"{"id":"\#(World.group)/providers/Microsoft.Resources/deployments/d","type":"Microsoft.Resources/deployments"}"#,
      state: nil),
    // A failing expression is no verdict.
    Row(condition: #"{"value":"[int('x')]","equals":1}"#, state: "Error"),
    Row(condition: #"{"value":"[parameters('none')]","equals":1}"#, state: nil),
  ])
  func states(_ row: Row) throws {
    var world = World()
    try world.define("p", row.condition, effect: row.effect, details: row.details, mode: row.mode)
    try world.assign("p")
    #expect(try world.states(row.resource) == [row.state].compactMap { $0 })
  }

  /// policy-applicability.md: a location condition leaves subscriptions out.
  @Test(arguments: [
    (#"{"field":"location","notEquals":"x"}"#, 0), (#"{"field":"id","exists":true}"#, 1),
  ])
  func aLocationConditionIsNotAboutSubscriptions(_ condition: String, _ count: Int) throws {
    var world = World()
    try world.define("p", condition)
    try world.assign("p")
    let subscription = #"{"id":"/subscriptions/s1","type":"Microsoft.Resources/subscriptions"}"#
    #expect(try world.states(subscription).count == count)
  }

  /// assignment-structure.md "Enforcement mode": what is not enforced is still reported.
  @Test(arguments: ["Default", "DoNotEnforce", "Enroll", "Later"])
  func everyEnforcementModeReports(_ mode: String) throws {
    var world = World()
    try world.define("p")
    try world.assign("p", more: #","enforcementMode":"\#(mode)""#)
    #expect(try world.states() == ["NonCompliant"])
    let expected = mode == "Later" ? ["azure-compliance.unknown-enforcement-mode"] : []
    #expect(try world.codes() == expected)
  }

  @Test(arguments: [
    ("Static", "All", "audit", AzureObstacle.static), ("BuiltIn", "None", "audit", .static),
    (
      "BuiltIn", "Microsoft.KeyVault.Data", "audit",
      .resourceProviderMode("Microsoft.KeyVault.Data")
    ),
    ("Custom", "All", "disabled", .disabled),
  ])
  func whyAPolicyJudgesNothing(
    _ type: String, _ mode: String, _ effect: String, _ obstacle: AzureObstacle
  ) throws {
    var world = World()
    try world.define("p", effect: effect, mode: mode, more: #","policyType":"\#(type)""#)
    try world.assign("p")
    let program = try world.prepare().program
    #expect(program.members.map(\.obstacle) == [obstacle])
    #expect(try world.states().isEmpty)
  }

  @Test func anUnknownAliasIsNamed() throws {
    var world = World()
    try world.define("p", #"{"field":"Test.Web/sites/none","equals":1}"#)
    try world.assign("p")
    let member = try #require(try world.prepare().program.members.first)
    #expect(member.obstacle == .unknownAlias("Test.Web/sites/none"))
    #expect(try world.codes() == ["azure-policy.unknown-alias"])
  }

  // MARK: Conflicts

  struct Clash: Sendable, CustomTestStringConvertible {
    let first, second: String
    let states: [String]
    var testDescription: String { "\(first) against \(second)" }
  }

  static func operation(_ field: String, _ value: String, _ conflict: String? = nil) -> String {
    let more = conflict.map { #","conflictEffect":"\#($0)""# } ?? ""
    return
      #"{"operations":[{"operation":"addOrReplace","field":"\#(field)","value":"\#(value)"}]\#(more)}"#
  }

  @Test(arguments: [
    // effect-modify.md "Modify properties", conflictEffect: deny unless said otherwise.
    Clash(
      first: operation("tags['a']", "1"), second: operation("tags.A", "2"),
      states: ["Conflict", "Conflict"]),
    Clash(
      first: operation("tags['a']", "1"), second: operation("tags['a']", "1"),
      states: ["NonCompliant", "NonCompliant"]),
    Clash(
      first: operation("tags['a']", "1"), second: operation("tags['b']", "2"),
      states: ["NonCompliant", "NonCompliant"]),
    Clash(
      first: operation("tags['a']", "1"), second: operation("tags['a']", "2", "audit"),
      states: ["NonCompliant", "NonCompliant"]),
    Clash(
      first: operation("tags['a']", "1", "audit"), second: operation("tags['a']", "2", "Audit"),
      states: ["NonCompliant", "NonCompliant"]),
    Clash(
      first: operation("tags['a']", "1", "deny"), second: operation("tags['a']", "2", "Deny"),
      states: ["Conflict", "Conflict"]),
  ])
  func contradictingModificationsAreConflicts(_ clash: Clash) throws {
    var world = World()
    try world.define("one", effect: "modify", details: clash.first)
    try world.define("two", effect: "modify", details: clash.second)
    try world.assign("one")
    try world.assign("two", name: "b")
    #expect(try world.states() == clash.states)
    #expect(try world.states(Self.good) == ["Compliant", "Compliant"])
  }

  /// compliance-states.md "Conflicting": two definitions that append the same tag.
  @Test func contradictingAppendsAreConflicts() throws {
    var world = World()
    try world.define("one", effect: "append", details: #"[{"field":"tags.a","value":"1"}]"#)
    try world.define("two", effect: "append", details: #"[{"field":"tags.a","value":"2"}]"#)
    try world.define(initiative: "set", ["First=one", "Second=two"])
    try world.assign("set")
    #expect(try world.states() == ["Conflict", "Conflict"])
    try world.exempt(World.group, more: #","policyDefinitionReferenceIds":["First"]"#)
    #expect(try world.states() == ["Exempt", "NonCompliant"])
  }
}
