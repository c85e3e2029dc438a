import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Why a state came about: the chain of questions, told as far as it went.
struct ExplanationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var more = ""
    var exempts = false
    var effect = "audit"
    var resource = World.siteText()
    let decisive: String
    let state: String?
    var testDescription: String { decisive }
  }

  @Test(arguments: [
    Row(decisive: "rule", state: "NonCompliant"),
    Row(resource: World.siteText(tls: "1.2"), decisive: "rule", state: "Compliant"),
    Row(exempts: true, decisive: "exemption", state: "Exempt"),
    Row(more: #","notScopes":["\#(World.group)"]"#, decisive: "excluded scope", state: nil),
    Row(
      resource: World.siteText("/subscriptions/s2/resourceGroups/g/providers/Test.Web/sites/x"),
      decisive: "scope", state: nil),
    Row(more: SelectorTests.list(SelectorTests.east), decisive: "selectors", state: nil),
    Row(effect: "manual", decisive: "attestation", state: "Unknown"),
    Row(effect: "disabled", decisive: "definition", state: nil),
    Row(
      more: #","overrides":[\#(SelectorTests.effect("disabled", SelectorTests.west))]"#,
      decisive: "overrides", state: nil),
    Row(
      resource: #"{"id":"\#(World.group)/providers/Test.Web/plans/p","type":"Test.Web/plans"}"#,
      decisive: "applicability", state: nil),
  ])
  func theQuestionThatDecidedIsNamed(_ row: Row) throws {
    var world = World()
    try world.define("p", effect: row.effect)
    try world.assign("p", more: row.more)
    if row.exempts { try world.exempt(World.group) }
    let run = try world.run()
    let explanation = run.explain(member: 0, resource: try World.json(row.resource))
    #expect(explanation.steps.last?.question.rawValue == row.decisive)
    #expect(explanation.steps.filter(\.isDecisive).count == 1)
    #expect(explanation.state?.name == row.state)
    #expect(explanation.state?.name == (try world.states(row.resource).first))
  }

  @Test func theTraceHasEveryComparison() throws {
    var world = World()
    try world.define("p")
    try world.assign("p", more: #","nonComplianceMessages":[{"message":"Raise TLS."}]"#)
    let run = try world.run()
    let explanation = run.explain(member: 0, resource: try World.json(World.siteText()))
    let last = try #require(explanation.trace.last)
    #expect(last.subject == "Test.Web/sites/tls" && last.current == "1.0" && last.target == "1.2")
    #expect(run.program.members[0].message == "Raise TLS.")
  }

  @Test func aConflictIsExplained() throws {
    var world = World()
    for (name, value) in [("one", "1"), ("two", "2")] {
      try world.define(
        name, effect: "modify", details: StateOfEffectTests.operation("tags.a", value))
      try world.assign(name, name: name)
    }
    let run = try world.run()
    let explanation = run.explain(member: 1, resource: try World.json(World.siteText()))
    #expect(explanation.state == .conflict)
    #expect(explanation.steps.last?.question == .conflict)
  }
}
