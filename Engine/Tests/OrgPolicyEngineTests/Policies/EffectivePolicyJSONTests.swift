import OrgPolicyEngine
import Testing

/// The analyzer's form of an effective policy.
@Suite struct EffectivePolicyJSONTests {
  private func text(_ world: PolicyWorld, _ node: String, _ pass: PolicyPass = .live) throws
    -> String
  {
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: node, pass: pass)
    return String(decoding: policy.json(indent: nil), as: UTF8.self)
  }

  private static let prefix = "//cloudresourcemanager.googleapis.com/"

  @Test func conditionsShowTheirEvaluation() throws {
    let world = PolicyWorld(
      PolicyWorld.boolean(), ["O: enforce", "F: enforce; off if env=prod"], tags: ["P env=prod"])
    let p = Self.prefix
    let condition = #""condition":{"expression":"resource.matchTag('1/env', 'prod')"}"#
    #expect(
      try text(world, "projects/3")
        == #"{"constraint":"constraints/test.constraint","pass":"live","enforcement":"NOT_ENFORCED","#
        + #""consolidatedPolicy":{"attachedResource":"\#(p)folders/2","appliedResource":"\#(p)folders/2","#
        + #""rules":[{"enforce":true},{"enforce":false,\#(condition),"conditionEvaluation":{"evaluationValue":"TRUE"}}]},"#
        + #""policyBundle":[{"attachedResource":"\#(p)folders/2","appliedResource":"\#(p)folders/2","#
        + #""rules":[{"enforce":true},{"enforce":false,\#(condition)}]},"#
        + #"{"attachedResource":"\#(p)organizations/1","appliedResource":"\#(p)organizations/1","#
        + #""rules":[{"enforce":true}]}],"#
        + #""project":"projects/3","folders":["folders/2"],"organization":"organizations/1"}"#)
  }

  @Test func anOpenConditionIsConditional() throws {
    let world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce; off if env=prod"], tags: nil)
    let found = try text(world, "projects/3")
    #expect(found.contains(#""conditionEvaluation":{"evaluationValue":"CONDITIONAL"}"#))
    #expect(found.contains(#""enforcement":"DEPENDS_ON_TAGS","reason":"no data about tags"#))
  }

  @Test func theDefaultIsNamedAsSetNowhere() throws {
    let world = PolicyWorld(PolicyWorld.list(.deny), [])
    #expect(
      try text(world, "organizations/1")
        == #"{"constraint":"constraints/test.constraint","pass":"live","#
        + #""consolidatedPolicy":{"appliedResource":"\#(Self.prefix)organizations/1","#
        + #""rules":[{"denyAll":true}]},"policyBundle":[{"appliedResource":"#
        + #""\#(Self.prefix)organizations/1","rules":[{"denyAll":true}]}],"#
        + #""organization":"organizations/1"}"#)
  }

  @Test func inheritanceAndResetsAreInTheBundle() throws {
    let world = PolicyWorld(PolicyWorld.list(), ["O: reset", "P: inherit; allow a"])
    let found = try text(world, "projects/3")
    #expect(
      found.contains(#""rules":[{"values":{"allowedValues":["a"]}}],"inheritFromParent":true}"#))
    #expect(found.contains(#""appliedResource":"\#(Self.prefix)organizations/1","reset":true}"#))
  }

  @Test func aDryRunSaysSo() throws {
    let world = PolicyWorld(PolicyWorld.boolean(), ["O dry: enforce"])
    #expect(
      try text(world, "projects/3", .dryRun).contains(#""pass":"dryRun","enforcement":"ENFORCED""#))
    #expect(try text(world, "projects/3").contains(#""enforcement":"NOT_ENFORCED""#))
  }
}
