import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Resource selectors and overrides: assignment-structure.md "Resource selectors" and "Overrides".
struct SelectorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Selectors of each resource selector.
    let selectors: [String]
    var resource = World.siteText()
    let isSelected: Bool
    var testDescription: String { "\(selectors) on \(resource.prefix(90))" }
  }

  /// The member of an assignment for these resource selectors.
  static func list(_ selectors: String...) -> String { list(selectors) }
  static func list(_ selectors: [String]) -> String {
    let all = selectors.map { #"{"name":"s","selectors":[\#($0)]}"# }
    return #","resourceSelectors":[\#(all.joined(separator: ","))]"#
  }

  static let west = #"{"kind":"resourceLocation","in":["westeurope","eastus"]}"#
  static let east = #"{"kind":"resourceLocation","in":["East US"]}"#
  static let notEast = #"{"kind":"resourceLocation","notIn":["eastus"]}"#
  static let sites = #"{"kind":"resourceType","in":["test.web/SITES"]}"#
  static let notSites = #"{"kind":"resourceType","notIn":["Test.Web/sites"]}"#
  static let unplaced = #"{"kind":"resourceWithoutLocation","in":["subscriptionLevelResources"]}"#
  static let nowhere = World.siteText().replacing(#""location":"West Europe","#, with: "")
  static let high =
    #"{"id":"/subscriptions/s1/providers/Test.Web/sites/x","type":"Test.Web/sites","properties":{}}"#

  @Test(arguments: [
    Row(selectors: [], isSelected: true),
    Row(selectors: [west], isSelected: true),
    Row(selectors: [east], isSelected: false),
    Row(selectors: [notEast], isSelected: true),
    Row(selectors: [#"{"kind":"resourceLocation","notIn":["West Europe"]}"#], isSelected: false),
    Row(selectors: [sites], isSelected: true),
    Row(selectors: [notSites], isSelected: false),
    // All selectors of one, any one of several.
    Row(selectors: ["\(west),\(sites)"], isSelected: true),
    Row(selectors: ["\(west),\(notSites)"], isSelected: false),
    Row(selectors: ["\(east)", "\(sites)"], isSelected: true),
    Row(selectors: ["\(east)", "\(notSites)"], isSelected: false),
    Row(selectors: [west], resource: nowhere, isSelected: false),
    Row(selectors: [notEast], resource: nowhere, isSelected: true),
    Row(selectors: [unplaced], isSelected: false),
    Row(selectors: [unplaced], resource: nowhere, isSelected: false),
    Row(selectors: [unplaced], resource: high, isSelected: true),
    Row(selectors: [west, unplaced], resource: high, isSelected: true),
    Row(selectors: [#"{"kind":"resourceColour","in":["red"]}"#], isSelected: false),
  ])
  func resourceSelectors(_ row: Row) throws {
    var world = World()
    try world.define("tls")
    try world.assign("tls", more: Self.list(row.selectors))
    #expect(try world.states(row.resource) == (row.isSelected ? ["NonCompliant"] : []))
  }

  // MARK: Overrides

  struct Override: Sendable, CustomTestStringConvertible {
    let overrides: [String]
    /// Effects of the members `one` and `two` on the site; nil makes no record.
    let effects: [String?]
    var testDescription: String { "\(overrides)" }
  }

  static func effect(_ value: String, _ selectors: String...) -> String {
    #"{"kind":"policyEffect","value":"\#(value)","selectors":[\#(selectors.joined(separator: ","))]}"#
  }
  static func reference(_ id: String) -> String {
    #"{"kind":"policyDefinitionReferenceId","in":["\#(id)"]}"#
  }

  @Test(arguments: [
    Override(overrides: [], effects: ["audit", "audit"]),
    Override(overrides: [effect("disabled", reference("first"))], effects: [nil, "audit"]),
    Override(overrides: [effect("deny")], effects: ["deny", "deny"]),
    Override(
      overrides: [#"{"kind":"policyEffect","value":"Deny"}"#], effects: ["deny", "deny"]),
    // In the order in which they are written: the first that fits.
    Override(
      overrides: [effect("deny", reference("First")), effect("disabled")], effects: ["deny", nil]),
    Override(
      overrides: [effect("disabled"), effect("deny", reference("First"))], effects: [nil, nil]),
    Override(
      overrides: [
        #"{"kind":"policyEffect","value":"disabled","selectors":[{"kind":"policyDefinitionReferenceId","notIn":["first"]}]}"#
      ], effects: ["audit", nil]),
    Override(overrides: [effect("disabled", west)], effects: [nil, nil]),
    Override(overrides: [effect("disabled", east)], effects: ["audit", "audit"]),
    Override(
      overrides: [effect("disabled", reference("second"), west)], effects: ["audit", nil]),
    Override(
      overrides: [effect("disabled", east), effect("deny", west)], effects: ["deny", "deny"]),
    Override(overrides: [effect("disabled", sites)], effects: [nil, nil]),
  ])
  func overridesOfEffects(_ row: Override) throws {
    var world = World()
    try world.define("one")
    try world.define("two")
    try world.define(initiative: "set", ["First=one", "Second=two"])
    try world.assign("set", more: #","overrides":[\#(row.overrides.joined(separator: ","))]"#)
    let run = try world.run()
    let site = try World.json(World.siteText())
    let effects = (0..<2).map { member -> String? in
      let explanation = run.explain(member: member, resource: site)
      return explanation.state == nil ? nil : explanation.result?.effect?.rawValue
    }
    #expect(effects == row.effects)
  }

  /// assignment-structure.md "Overrides": `policyVersion`, by location.
  @Test func anOverrideOfTheVersionTakesAnotherRule() throws {
    var world = World()
    try world.define("tls", World.oldTLS, more: #","version":"1.0.0""#)
    try world.define(
      "tls", #"{"allOf":[\#(World.typeIsSite),{"field":"location","equals":"eastus"}]}"#,
      more: #","version":"2.1.0""#)
    try world.assign(
      "tls",
      more:
        #","definitionVersion":"1.*.*","overrides":[{"kind":"policyVersion","value":"2.*.*","selectors":[\#(Self.west)]}]"#
    )
    #expect(try world.states() == ["Compliant"])
    let elsewhere = World.siteText().replacing("West Europe", with: "North Europe")
    #expect(try world.states(elsewhere) == ["NonCompliant"])
  }

  @Test func moreThanTheDocumentedNumbersIsSaid() throws {
    var world = World()
    try world.define("tls")
    let many = (0..<51).map { "\"l\($0)\"" }.joined(separator: ",")
    let eleven = Array(repeating: Self.effect("audit", Self.west), count: 11)
    try world.assign(
      "tls",
      more: Self.list(#"{"kind":"resourceLocation","in":[\#(many)]}"#)
        + #","overrides":[\#(eleven.joined(separator: ","))]"#)
    #expect(
      try world.codes() == [
        "azure-compliance.too-many-overrides", "azure-compliance.too-many-values",
      ])
  }

  /// assignment-structure.md "Overrides": the effect is validated against the allowed values.
  @Test func anEffectThatTheDefinitionDoesNotAllowIsSaid() throws {
    var world = World()
    try world.define(
      "tls", effect: "[parameters('effect')]",
      parameters:
        #"{"effect":{"type":"String","defaultValue":"audit","allowedValues":["audit","disabled"]}}"#
    )
    try world.assign("tls", more: #","overrides":[\#(Self.effect("deny"))]"#)
    #expect(try world.codes() == ["azure-compliance.effect-not-allowed"])
    #expect(try world.states() == ["NonCompliant"])
  }
}
