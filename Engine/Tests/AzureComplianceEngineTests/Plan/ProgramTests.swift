import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Assignments taken apart: initiatives, versions, groups, messages.
struct ProgramTests {
  struct Version: Sendable, CustomTestStringConvertible {
    let pattern: String?
    /// The version that is used.
    let used: String
    var isMissed = false
    var testDescription: String { "\(pattern ?? "none") -> \(used)" }
  }

  /// assignment-structure.md "Policy definition ID and version".
  @Test(arguments: [
    Version(pattern: nil, used: "2.1.0"), Version(pattern: "1.*.*", used: "1.10.0"),
    Version(pattern: "1.2.*", used: "1.2.3"), Version(pattern: "2.*.*", used: "2.1.0"),
    Version(pattern: "1.*.*-preview", used: "1.11.0-preview"),
    Version(pattern: "1.2.3", used: "1.2.3"),
    Version(pattern: "7.*.*", used: "2.1.0", isMissed: true),
  ])
  func aVersionPatternTakesTheLatestThatFits(_ row: Version) throws {
    var world = World()
    for version in ["1.2.3", "2.1.0", "1.10.0", "1.11.0-preview", "1.2.1"] {
      try world.define("p", more: #","version":"\#(version)""#)
    }
    let pattern = row.pattern.map { #","definitionVersion":"\#($0)""# } ?? ""
    try world.assign("p", more: pattern)
    try world.define(initiative: "set", ["Member=p\(pattern)"])
    try world.assign("set", name: "b")
    let (program, diagnostics) = try world.prepare()
    let used = program.members.compactMap { member in
      member.definition.flatMap { world.library.definitions[$0].version }
    }
    #expect(used == [row.used, row.used])
    #expect(
      diagnostics.map(\.code)
        == (row.isMissed ? Array(repeating: "azure-compliance.missing-version", count: 2) : []))
  }

  /// assignment-structure.md "Overrides": the version is that of what is assigned.
  @Test func anOverrideOfTheVersionIsAboutTheInitiativeThatIsAssigned() throws {
    var world = World()
    try world.define("p", more: #","version":"5.0.0""#)
    for version in ["1.0.0", "2.0.0"] {
      try world.define(
        initiative: "set", ["V\(version)=p"], more: #","version":"\#(version)""#)
    }
    let override = #"{"kind":"policyVersion","value":"1.*.*"}"#
    try world.assign("set", more: #","overrides":[\#(override)]"#)
    let (program, diagnostics) = try world.prepare()
    #expect(program.members.map(\.referenceID) == ["V1.0.0"])
    #expect(diagnostics.isEmpty, "\(diagnostics)")
  }

  @Test func versionsAreReadFromTheirOwnResources() throws {
    var world = World()
    try world.add(
      """
      {"value":[{"id":"/providers/Microsoft.Authorization/policyDefinitions/p/versions/1.0.1",
       "type":"Microsoft.Authorization/policyDefinitions/versions","name":"1.0.1",
       "properties":{"policyRule":{"if":\(World.typeIsSite),"then":{"effect":"audit"}}}}]}
      """)
    #expect(world.library.definitions.map(\.name) == ["p"])
    #expect(world.library.definitions.map(\.version) == ["1.0.1"])
  }

  /// initiative-definition-structure.md "Policy definition groups".
  @Test func groupsKnowTheirMembersAndWhatMicrosoftSaysAboutThem() throws {
    var world = World()
    try world.define("p")
    try world.define("q")
    try world.define(
      initiative: "set",
      [#"One=p,"groupNames":["AC-1","ac-2"]"#, #"Two=q,"groupNames":["AC-2","none"]"#],
      more:
        #","policyDefinitionGroups":[{"name":"AC-1","category":"Access","additionalMetadataId":"/providers/Microsoft.PolicyInsights/policyMetadata/ac1"},{"name":"AC-2"}]"#
    )
    try world.add(
      #"[{"id":"/providers/Microsoft.PolicyInsights/policyMetadata/AC1","name":"AC1","type":"Microsoft.PolicyInsights/policyMetadata","metadataId":"AC-1","category":"Access","owner":"Shared","title":"Accounts"}]"#
    )
    try world.assign("set")
    let program = try world.prepare().program
    let groups = program.assignments[0].groups
    #expect(groups.map(\.members) == [[0], [0, 1]])
    let metadata = try #require(groups[0].metadata)
    #expect(world.library.metadata[metadata].owner == "Shared")
    #expect(groups[1].metadata == nil)
    #expect(try world.codes() == ["azure-compliance.unknown-group"])
  }

  /// assignment-structure.md "Non-compliance messages".
  @Test func aMessageOfTheDefinitionComesBeforeTheDefault() throws {
    var world = World()
    try world.define("p")
    try world.define(initiative: "set", ["One=p", "Two=p"])
    try world.assign(
      "set",
      more:
        #","nonComplianceMessages":[{"message":"Default"},{"message":"Just two","policyDefinitionReferenceId":"TWO"}]"#
    )
    #expect(try world.prepare().program.members.map(\.message) == ["Default", "Just two"])
  }

  @Test func whatWasNotReadIsNamed() throws {
    var world = World()
    try world.define(initiative: "set", ["One=gone"])
    try world.assign("set")
    try world.assign("setgone", name: "b")
    let (program, diagnostics) = try world.prepare()
    #expect(program.members.map(\.obstacle) == [.missingDefinition])
    #expect(
      diagnostics.map(\.code) == [
        "azure-compliance.missing-definition", "azure-compliance.missing-initiative",
      ])
    #expect(diagnostics[0].message.contains("policyDefinitions/gone"))
    #expect(diagnostics[0].span?.file == "set.json")
  }

  /// Files of a library have names only, and their references other places.
  @Test func aDefinitionWithoutIdIsFoundByItsName() throws {
    var world = World()
    try world.add(
      #"{"name":"Deny-X","type":"Microsoft.Authorization/policyDefinitions","properties":{"policyRule":{"if":\#(World.typeIsSite),"then":{"effect":"deny"}}}}"#
    )
    try world.add(
      #"{"name":"x","type":"Microsoft.Authorization/policyAssignments","properties":{"scope":"/subscriptions/s1","policyDefinitionId":"/providers/Microsoft.Management/managementGroups/placeholder/providers/Microsoft.Authorization/policyDefinitions/deny-x"}}"#
    )
    #expect(try world.states() == ["NonCompliant"])
  }

  // MARK: What if

  @Test(arguments: ["set", "SET", "/providers/Microsoft.Authorization/policySetDefinitions/set"])
  func anInitiativeIsAssignedToEverything(_ name: String) throws {
    var world = World()
    try world.define(
      "p", ParameterTests.condition, parameters: ParameterTests.declared)
    try world.define(
      initiative: "set", [#"One=p,"parameters":{"min":{"value":"[parameters('m')]"}}"#],
      more: #","parameters":{"m":{"type":"String"}}"#)
    let parameters = try World.json(#"{"m":"1.0"}"#)
    #expect(world.library.assign(name, parameters: parameters) == nil)
    #expect(try world.states() == ["Compliant"])
    #expect(
      try world.states(
        World.siteText("/subscriptions/x/resourceGroups/y/providers/Test.Web/sites/z"))
        == ["Compliant"])
    #expect(world.library.assignments.map(\.isSynthetic) == [true])
  }

  @Test func aNameOfNothingOrOfTwoThingsIsRefused() throws {
    var world = World()
    try world.define("p")
    try world.add(
      #"{"id":"/subscriptions/s1/providers/Microsoft.Authorization/policyDefinitions/P","properties":{"policyRule":{"if":\#(World.typeIsSite),"then":{"effect":"deny"}}}}"#
    )
    #expect(world.library.assign("q")?.code == "azure-compliance.nothing-to-assign")
    #expect(world.library.assign("p")?.code == "azure-compliance.ambiguous-name")
    #expect(
      world.library.assign("/providers/Microsoft.Authorization/policyDefinitions/p") == nil)
  }
}
