import AzureComplianceEngine
import DemarcModel
import Testing

/// Roll-ups: compliance-states.md "Compliance rollup", get-compliance-data.md "How compliance
/// works".
struct RollupTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let states: [AzureComplianceState]
    let state: AzureComplianceState?
    var testDescription: String { states.map(\.name).joined(separator: " ") }
  }

  @Test(arguments: [
    Row(states: [], state: nil),
    Row(states: [.unknown], state: .unknown),
    Row(states: [.unknown, .exempt], state: .exempt),
    Row(states: [.exempt, .conflict], state: .conflict),
    Row(states: [.conflict, .error], state: .error),
    Row(states: [.error, .compliant], state: .compliant),
    Row(states: [.conflict, .compliant], state: .compliant),
    Row(states: [.unknown, .compliant], state: .compliant),
    // The page's example: exempt from one policy and compliant to nine.
    Row(states: [.exempt] + Array(repeating: .compliant, count: 9), state: .compliant),
    Row(states: AzureComplianceState.allCases, state: .nonCompliant),
    Row(states: [.exempt, .nonCompliant], state: .nonCompliant),
    // Ours: what is not decided hides no fault and never passes for compliant.
    Row(states: [.noEvidence, .nonCompliant], state: .nonCompliant),
    Row(states: [.noEvidence, .compliant], state: .noEvidence),
    Row(states: [.notEvaluable, .compliant], state: .notEvaluable),
    Row(states: [.notEvaluable, .noEvidence, .exempt], state: .noEvidence),
  ])
  func statesAreRanked(_ row: Row) {
    var counts = AzureComplianceCounts()
    for state in row.states { counts[state] += 1 }
    #expect(counts.state == row.state)
  }

  @Test func thePercentageIsOfWhatIsDecided() {
    var counts = AzureComplianceCounts()
    #expect(counts.percentage == nil)
    counts[.noEvidence] = 50
    #expect(counts.percentage == nil && counts.undecided == 50)
    // get-compliance-data.md: 19 of 20.
    counts[.compliant] = 17
    counts[.exempt] = 1
    counts[.unknown] = 1
    counts[.nonCompliant] = 1
    #expect(counts.percentage == 95)
    counts[.conflict] = 1
    counts[.error] = 4
    #expect(counts.percentage == 76)
    #expect(counts.decided == 25 && counts.total == 75)
  }

  private func world() throws -> World {
    var world = World()
    try world.define("tls")
    try world.define(
      "logs", World.typeIsSite, effect: "auditIfNotExists",
      details: #"{"type":"Test.Web/sites/logs"}"#)
    try world.define("plans", #"{"field":"type","equals":"Test.Web/plans"}"#)
    try world.define("microsoft", World.typeIsSite, more: #","policyType":"Static""#)
    try world.define("keys", World.typeIsSite, mode: "Microsoft.KeyVault.Data")
    try world.define(
      initiative: "set",
      [
        #"A=tls,"groupNames":["G1"]"#, #"B=logs,"groupNames":["G1","G2"]"#,
        #"C=plans,"groupNames":["G3"]"#, #"D=microsoft,"groupNames":["G1","G4"]"#,
        #"E=keys,"groupNames":["G5"]"#,
      ],
      more:
        #","policyDefinitionGroups":[{"name":"G1"},{"name":"G2"},{"name":"G3"},{"name":"G4"},{"name":"G5"}]"#
    )
    try world.assign("set")
    return world
  }

  private func rollup(_ world: World, _ sites: [String]) throws -> AzureComplianceRollup {
    var run = try world.run()
    var rollup = AzureComplianceRollup(run.program)
    for (number, site) in sites.enumerated() {
      run.judge(try World.json(site), number: Int32(number)) { rollup.add($0) }
    }
    rollup.finish()
    return rollup
  }

  static let sites = [
    World.siteText(), World.siteText(World.site + "2", tls: "1.2"),
    World.siteText(World.site + "3", tls: "1.2"),
  ]

  @Test func membersGroupsAndAssignmentsAreSummedUp() throws {
    var world = try world()
    world.related = [try World.json(RelatedTests.log(World.site + "2"))]
    let rollup = try rollup(world, Self.sites)
    #expect(
      rollup.members.map(\.state) == [
        .nonCompliant, .nonCompliant, nil, .notEvaluable, .notEvaluable,
      ])
    let whole = rollup.assignments[0]
    #expect(whole.state == .nonCompliant)
    // The first and the third site fail; distinct resources count once.
    #expect(whole.resources[.nonCompliant] == 2 && whole.resources[.compliant] == 1)
    #expect(whole.members[.nonCompliant] == 2 && whole.members[.notEvaluable] == 1)
    #expect(whole.staticMembers == 1 && whole.idleMembers == 1)
    #expect(
      rollup.groups[0].map(\.state) == [
        .nonCompliant, .nonCompliant, nil, .notEvaluable, .notEvaluable,
      ])
    #expect(rollup.groups[0][1].resources[.nonCompliant] == 2)
    #expect(rollup.overall.resources == whole.resources)
  }

  @Test func withoutEvidenceNothingIsCompliant() throws {
    let rollup = try rollup(try world(), Self.sites)
    let whole = rollup.assignments[0]
    #expect(whole.resources[.noEvidence] == 2 && whole.resources[.nonCompliant] == 1)
    #expect(whole.percentage == 0 && whole.undecided == 2)
    #expect(rollup.groups[0][1].state == .noEvidence)
    #expect(rollup.groups[0][1].percentage == nil)
  }

  /// A match of `denyAction` is no verdict, and changes none.
  @Test func aMatchWithoutVerdictIsInNoSum() throws {
    var world = World()
    try world.define("tls")
    try world.define("locked", World.typeIsSite, effect: "denyAction")
    try world.assign("tls")
    try world.assign("locked", name: "b")
    let rollup = try rollup(world, [World.siteText(tls: "1.2")])
    #expect(rollup.overall.state == .compliant && rollup.overall.percentage == 100)
    #expect(rollup.members[1].resources.total == 0)
  }

  @Test func sumsOfSeveralThreadsAreJoined() throws {
    let world = try world()
    var first = try rollup(world, [Self.sites[0]])
    let second = try rollup(world, Array(Self.sites.dropFirst()))
    first.merge(second)
    let whole = try rollup(world, Self.sites)
    #expect(first.overall == whole.overall)
    #expect(first.groups == whole.groups)
  }

  @Test func aMissingDefinitionIsNotHidden() throws {
    var world = World()
    try world.define(initiative: "set", ["A=gone"])
    try world.assign("set")
    let rollup = try rollup(world, Self.sites)
    #expect(rollup.assignments[0].state == .error)
    #expect(rollup.assignments[0].members[.error] == 1)
  }
}
