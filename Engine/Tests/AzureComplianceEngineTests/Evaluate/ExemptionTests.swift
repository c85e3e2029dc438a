import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Exemptions: exemption-structure.md, scope.md "Scope comparison".
struct ExemptionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var scope = World.group
    var more = ""
    /// States of the members `one` and `two`.
    let states: [String]
    var why: String
    var testDescription: String { why }
  }

  private func world() throws -> World {
    var world = World()
    try world.define("one")
    try world.define("two", World.typeIsSite)
    try world.define(initiative: "set", ["First=one", "Second=two"])
    return world
  }

  static let fault = "NonCompliant"

  @Test(arguments: [
    Row(states: ["Exempt", "Exempt"], why: "a resource group exempts what stands in it"),
    Row(scope: "/subscriptions/S1", states: ["Exempt", "Exempt"], why: "so does a subscription"),
    Row(scope: World.site, states: ["Exempt", "Exempt"], why: "a resource exempts itself"),
    Row(
      scope: World.site + "2", states: [fault, fault], why: "and no resource of a longer name"),
    Row(
      scope: "/subscriptions/s1/resourceGroups/g2", states: [fault, fault],
      why: "nor does another group"),
    Row(
      more: #","exemptionCategory":"mitigated""#, states: ["Exempt", "Exempt"],
      why: "either category exempts"),
    // exemption-structure.md "Policy definition IDs"
    Row(
      more: #","policyDefinitionReferenceIds":["second"]"#, states: [fault, "Exempt"],
      why: "reference ids narrow it, whatever their case"),
    Row(
      more: #","policyDefinitionReferenceIds":["third"]"#, states: [fault, fault],
      why: "an id of no member exempts nothing"),
    Row(
      more: #","policyDefinitionReferenceIds":[]"#, states: ["Exempt", "Exempt"],
      why: "an empty list is the whole assignment"),
    // exemption-structure.md "Expiration"
    Row(
      more: #","expiresOn":"2026-06-30T12:00:00Z""#, states: [fault, fault],
      why: "on its last moment it no longer counts"),
    Row(
      more: #","expiresOn":"2026-06-30T12:00:01.0000000Z""#, states: ["Exempt", "Exempt"],
      why: "a second earlier it does"),
    Row(
      more: #","expiresOn":"2026-06-30T14:30:00+02:00""#, states: ["Exempt", "Exempt"],
      why: "zones are taken into account"),
    Row(
      more: #","expiresOn":"2026-06-30T10:00:00+00:00""#, states: [fault, fault],
      why: "in both directions"),
    Row(
      more: #","expiresOn":"soon""#, states: [fault, fault],
      why: "an end that is no date exempts nothing"),
    // assignment-structure.md "Resource selectors": they narrow exemptions in the same way.
    Row(
      more:
        #","resourceSelectors":[{"selectors":[{"kind":"resourceLocation","in":["westeurope"]}]}]"#,
      states: ["Exempt", "Exempt"], why: "a selector that selects the resource"),
    Row(
      more: #","resourceSelectors":[{"selectors":[{"kind":"resourceLocation","in":["eastus"]}]}]"#,
      states: [fault, fault], why: "a selector that does not"),
  ])
  func exemptionsCoverAsDocumented(_ row: Row) throws {
    var world = try world()
    try world.assign("set")
    try world.exempt(row.scope, more: row.more)
    #expect(try world.states() == row.states)
  }

  @Test func anExemptionIsOfOneAssignmentOnly() throws {
    var world = try world()
    try world.assign("one")
    try world.assign("one", name: "b")
    try world.exempt(World.group, from: "b")
    #expect(try world.states() == [Self.fault, "Exempt"])
  }

  @Test func aChildIsExemptWithItsParent() throws {
    var world = World()
    try world.define("logs", #"{"field":"type","equals":"Test.Web/sites/logs"}"#)
    try world.assign("logs")
    try world.exempt(World.site)
    let log = #"{"id":"\#(World.site)/logs/l","name":"l","type":"Test.Web/sites/logs"}"#
    #expect(try world.states(log) == ["Exempt"])
  }

  /// exemption-structure.md: a compliant resource is exempt too, as it is not evaluated.
  @Test func anExemptResourceIsNotEvaluated() throws {
    var world = try world()
    try world.assign("one")
    try world.exempt(World.group)
    #expect(try world.states(World.siteText(tls: "1.2")) == ["Exempt"])
  }

  /// scope.md "Scope comparison": what is excluded makes no record, exempt or not.
  @Test func anExcludedResourceIsNotExempt() throws {
    var world = try world()
    try world.assign("one", more: #","notScopes":["\#(World.group)"]"#)
    try world.exempt(World.group)
    #expect(try world.states().isEmpty)
  }

  /// policy-applicability.md: nothing is exempt from a policy that is about other types.
  @Test func aPolicyAboutOtherTypesExemptsNothing() throws {
    var world = World()
    try world.define("plans", #"{"field":"type","equals":"Test.Web/plans"}"#)
    try world.assign("plans")
    try world.exempt(World.group)
    #expect(try world.states().isEmpty)
  }

  @Test func anExemptionCountsBeforeTheSelectorsOfItsAssignment() throws {
    var world = try world()
    try world.assign(
      "one", more: SelectorTests.list(#"{"kind":"resourceLocation","in":["eastus"]}"#))
    #expect(try world.states().isEmpty)
    try world.exempt(World.group)
    #expect(try world.states() == ["Exempt"])
  }

  /// effect-disabled.md: what is disabled for a resource makes no record, exempt or not.
  @Test func aDisabledPolicyExemptsNothing() throws {
    var world = try world()
    try world.assign(
      "one",
      more: #","overrides":[\#(SelectorTests.effect("disabled", SelectorTests.west))]"#)
    try world.exempt(World.group)
    #expect(try world.states().isEmpty)
    let elsewhere = World.siteText().replacing("West Europe", with: "North Europe")
    #expect(try world.states(elsewhere) == ["Exempt"])
  }

  /// exemption-structure.md "Assignment scope validation".
  @Test func anExemptionAboveItsAssignmentCountsOnlyWithoutValidation() throws {
    var world = try world()
    try world.assign("one", at: World.group)
    try world.exempt("/subscriptions/s1", at: World.group)
    #expect(try world.states() == [Self.fault])
    #expect(try world.codes() == ["azure-compliance.exemption-scope"])
    try world.exempt(
      "/subscriptions/s1", at: World.group, more: #","assignmentScopeValidation":"DoNotValidate""#)
    #expect(try world.states() == ["Exempt"])
  }

  /// exemption-structure.md: they do not work with resource provider modes.
  @Test func aResourceProviderModeKnowsNoExemption() throws {
    var world = World()
    try world.define("pods", World.typeIsSite, mode: "Microsoft.Kubernetes.Data")
    try world.assign("pods")
    try world.exempt(World.group)
    #expect(try world.states().isEmpty)
    let member = try #require(try world.prepare().program.members.first)
    #expect(member.obstacle?.state == .notEvaluable)
  }

  @Test func theRecordNamesTheExemption() throws {
    var world = try world()
    try world.assign("one")
    try world.exempt(World.group)
    let record = try #require(try world.records().first)
    #expect(record.reason == .exempted && record.resource == 7)
    #expect(world.library.exemptions[Int(record.detail)].category == "Waiver")
  }

  @Test func whatDoesNotCountIsSaid() throws {
    var world = try world()
    try world.assign("one")
    try world.exempt(World.group, more: #","expiresOn":"2026-01-01T00:00:00Z""#)
    try world.exempt(World.site, from: "gone")
    #expect(try world.codes() == ["azure-compliance.ended", "azure-compliance.missing-assignment"])
  }
}
