import DemarcModel
import OrgPolicyEngine
import Testing

/// Documented semantics of constraints that are enforced or not.
@Suite struct EnforcementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// The page that says so.
    let page: String
    let what: String
    var standard = OrgConstraint.Default.allow
    let policies: [String]
    var tags: [String]? = []
    /// `P on`, `P dry off`, one after the other.
    let expect: [String]

    var testDescription: String { "\(what) (\(page))" }
  }

  static let hierarchy = "understanding-hierarchy"
  static let reference = "Organization Policy API v2, PolicySpec"
  static let tagsPage = "tags-organization-policy"
  static let dryRun = "Organization Policy release notes, 2025-07-25"

  static let rows: [Row] = [
    Row(
      page: hierarchy, what: "without any policy the default allows", policies: [],
      expect: ["O off", "F off", "P off"]),
    Row(
      page: hierarchy, what: "without any policy the default enforces", standard: .deny,
      policies: [], expect: ["O on", "F on", "P on"]),
    Row(
      page: "BooleanPolicy, v1 reference, example 1", what: "a policy above holds below",
      policies: ["O: off"], expect: ["O off", "P off"]),
    Row(
      page: hierarchy, what: "a policy above holds below, over a default that does not enforce",
      policies: ["O: enforce"], expect: ["O on", "F on", "P on", "Q on"]),
    Row(
      page: hierarchy, what: "a policy above holds below, over a default that enforces",
      standard: .deny, policies: ["O: off"], expect: ["O off", "P off"]),
    Row(
      page: "BooleanPolicy, v1 reference, example 2", what: "the nearest policy replaces",
      policies: ["O: off", "P: enforce"], expect: ["O off", "F off", "P on", "Q off"]),
    Row(
      page: hierarchy, what: "a project may relax what the organisation enforces",
      policies: ["O: enforce", "P: off"], expect: ["O on", "F on", "P off", "Q on"]),
    Row(
      page: hierarchy, what: "the folder's policy is nearer than the organisation's",
      policies: ["O: enforce", "F: off"], expect: ["P off", "Q on"]),
    Row(
      page: hierarchy, what: "three levels: only the nearest counts",
      policies: ["O: enforce", "F: off", "P: enforce"], expect: ["O on", "F off", "P on"]),
    Row(
      page: "BooleanPolicy, v1 reference, example 3", what: "a reset restores the default",
      policies: ["O: enforce", "P: reset"], expect: ["O on", "F on", "P off"]),
    Row(
      page: reference, what: "a reset restores a default that enforces", standard: .deny,
      policies: ["O: off", "F: reset"], expect: ["O off", "F on", "P on", "Q off"]),
    Row(
      page: reference, what: "a policy below a reset counts", policies: ["O: reset", "P: enforce"],
      expect: ["O off", "F off", "P on"]),
    Row(
      page: reference, what: "a true condition comes before the rule without one",
      policies: ["O: off if env=prod; enforce"], tags: ["P env=prod"],
      expect: ["P off", "F on", "Q on"]),
    Row(
      page: reference, what: "the order of rules does not matter",
      policies: ["O: enforce; off if env=prod"], tags: ["P env=prod"], expect: ["P off", "Q on"]),
    Row(
      page: reference, what: "an exception that enforces",
      policies: ["O: off; enforce if env=prod"],
      tags: ["F env=prod"], expect: ["O off", "F on", "P on", "Q off"]),
    Row(
      page: reference, what: "one of several conditions is enough",
      policies: ["O: enforce; off if env=prod; off if env=test"],
      tags: ["P env=test", "F env=dev"],
      expect: ["P off", "F on"]),
    Row(
      page: tagsPage, what: "tags are inherited", policies: ["O: enforce; off if env=prod"],
      tags: ["O env=prod"], expect: ["O off", "F off", "P off", "Q off"]),
    Row(
      page: tagsPage, what: "a lower value of the same key replaces the inherited one",
      policies: ["O: enforce; off if env=prod"], tags: ["O env=prod", "F env=dev"],
      expect: ["O off", "F on", "P on", "Q off"]),
    Row(
      page: tagsPage, what: "keys are apart from each other",
      policies: ["O: enforce; off if env=prod"], tags: ["O env=prod", "F team=web"],
      expect: ["P off"]),
    Row(
      page: tagsPage, what: "a value that is not asked for",
      policies: ["O: enforce; off if env=prod"],
      tags: ["P env=dev"], expect: ["P on"]),
    Row(
      page: "Organization Policy API v2, PolicyRule.condition", what: "hasTagKey takes any value",
      policies: ["O: enforce; off if env"], tags: ["P env=dev"], expect: ["P off", "Q on"]),
    Row(
      page: "Organization Policy API v2, PolicyRule.condition", what: "both questions must hold",
      policies: ["O: enforce; off if env=prod&team=web"], tags: ["P env=prod", "F team=web"],
      expect: ["P off", "F on"]),
    Row(
      page: "Organization Policy API v2, PolicyRule.condition", what: "either question may hold",
      policies: ["O: enforce; off if env=prod|team=web"], tags: ["F team=web"],
      expect: ["P off", "Q on"]),
    Row(
      page: "cloud-foundation-fabric, published sets", what: "a negated question",
      policies: ["O: off; enforce if !env=prod"], tags: ["P env=prod"], expect: ["P off", "Q on"]),
    Row(
      page: tagsPage, what: "conditions are asked at the node in question, not at the policy's",
      policies: ["O: enforce; off if env=prod"], tags: ["O env=dev", "P env=prod"],
      expect: ["O on", "P off"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation", what: "unknown tags leave it open",
      policies: ["O: enforce; off if env=prod"], tags: nil, expect: ["P tags", "O tags"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation",
      what: "unknown tags do not matter to a policy without conditions", policies: ["O: enforce"],
      tags: nil, expect: ["P on"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation",
      what: "unknown tags do not matter above the nearest policy",
      policies: ["O: enforce; off if env=prod", "P: enforce"], tags: nil,
      expect: ["P on", "F tags"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation",
      what: "a condition that cannot hold is decided without tags",
      policies: ["O: enforce; off if env=prod&env=dev"], tags: nil, expect: ["P on"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation",
      what: "a condition that always holds is decided without tags",
      policies: ["O: enforce; off if env=prod|!env=prod"], tags: nil, expect: ["P off"]),
    Row(
      page: "Policy Analyzer, ConditionEvaluation",
      what: "a value of a key without the key is impossible",
      policies: ["O: enforce; off if env=prod&!env"], tags: nil, expect: ["P on"]),
    Row(
      page: dryRun, what: "without a dry run both passes say the same",
      policies: ["O: enforce", "P: off"],
      expect: ["P off", "P dry off", "F on", "F dry on"]),
    Row(
      page: dryRun, what: "a dry run is logged and enforces nothing", policies: ["O dry: enforce"],
      expect: ["O off", "O dry on", "P off", "P dry on"]),
    Row(
      page: dryRun, what: "a live policy below overrides a dry run above",
      policies: ["O dry: enforce", "F: off"], expect: ["P dry off", "Q dry on"]),
    Row(
      page: dryRun, what: "of both specs of a node each pass reads its own",
      policies: ["O: enforce", "O dry: off"], expect: ["P on", "P dry off"]),
    Row(
      page: dryRun, what: "a dry run below overrides a live policy above in the dry run only",
      policies: ["O: enforce", "P dry: off"], expect: ["P on", "P dry off", "F dry on"]),
    Row(
      page: dryRun, what: "a dry run may reset", policies: ["O: enforce", "P dry: reset"],
      expect: ["P on", "P dry off"]),
    Row(
      page: dryRun, what: "conditions count in a dry run",
      policies: ["O dry: enforce; off if env=prod"], tags: ["P env=prod"],
      expect: ["P dry off", "Q dry on", "Q off"]),
  ]

  @Test(arguments: rows)
  func enforcement(_ row: Row) throws {
    let world = PolicyWorld(PolicyWorld.boolean(row.standard), row.policies, tags: row.tags)
    for expected in row.expect {
      let words = expected.split(separator: " ").map(String.init)
      let pass: PolicyPass = words.contains("dry") ? .dryRun : .live
      let found = try world.enforcement(words[0], pass)
      #expect(found == words[words.count - 1], "\(expected)")
    }
  }

  @Test func theChainSaysWhatEachPolicyIsToTheResult() throws {
    let world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce", "F: off", "P dry: enforce"])
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: "projects/3")
    #expect(policy.chain.map(\.node) == ["projects/3", "folders/2", "organizations/1"])
    #expect(
      policy.chain[0].role == .replaced(why: "only its dry run is set, which enforces nothing"))
    #expect(policy.chain[1].role == .decides)
    #expect(policy.chain[2].role == .replaced(why: "folders/2 decides, which is nearer"))
    #expect(policy.decidingRule?.node == "folders/2")
    #expect(policy.attachedResource == "//cloudresourcemanager.googleapis.com/folders/2")
  }

  @Test func openConditionsAreNamed() throws {
    let world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce; off if env=prod"], tags: nil)
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: "projects/3")
    guard case .dependsOnTags(let reason) = policy.enforcement else {
      Issue.record("\(policy.enforcement)")
      return
    }
    #expect(reason.contains("resource.matchTag('1/env', 'prod') (organizations/1)"))
    #expect(reason.contains("no data about tags was given"))
  }

  @Test func aProjectWhoseAncestorsAreMissingIsNotTakenForUnrestricted() throws {
    var world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce"])
    #expect(try world.enforcement("projects/77") == "unknown")
    world.hierarchy.add("projects/77", parent: "folders/88")
    #expect(try world.enforcement("projects/77") == "unknown")
    world.hierarchy.add("folders/88", parent: "organizations/1")
    #expect(try world.enforcement("projects/77") == "on")
  }

  @Test func aPolicyThatCannotBeReadDecidesNothing() throws {
    let text = """
      {"name":"folders/2/policies/\(PolicyWorld.constraint)","spec":{"rules":[{"enforce":"no"}]}}
      """
    var world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce"])
    let read = OrgPolicy.read(.init(name: "broken.json", text: text))
    #expect(read.hasErrors)
    world.policies += read.tree ?? []
    #expect(try world.enforcement("P") == "unknown")
    #expect(try world.enforcement("Q") == "on")
  }

  @Test func aProjectIsOneNodeByNumberAndById() throws {
    var world = PolicyWorld(PolicyWorld.boolean(), ["P: enforce"])
    world.hierarchy.addProject(number: "3", id: "shop-prod")
    #expect(try world.enforcement("projects/shop-prod") == "on")
    world.policies[0].node = "projects/shop-prod"
    #expect(try world.enforcement("projects/3") == "on")
  }

  @Test func namesMayBeFullResourceNames() throws {
    let service = "//cloudresourcemanager.googleapis.com/"
    var world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce; off if env=prod"], tags: [])
    world.tags.bind(Tag(key: "1/env", value: "prod"), to: service + "projects/3")
    #expect(try world.enforcement("P") == "off")
    let text = "\(PolicyWorld.constraint): {rules: [{enforce: false}]}"
    let read = OrgPolicy.read(
      SourceFile(name: "p.yaml", text: text), node: service + "projects/4")
    #expect(read.tree?.first?.node == "projects/4")
  }

  @Test func tagsKnownByIdLeaveQuestionsByNameOpen() throws {
    var world = PolicyWorld(PolicyWorld.boolean(), ["O: enforce; off if env=prod"], tags: [])
    world.tags.bind(Tag(keyID: "tagKeys/1", valueID: "tagValues/2"), to: "projects/3")
    #expect(try world.enforcement("P") == "tags")
    #expect(try world.enforcement("Q") == "on")
  }

  @Test func tagsOfTheResourceCountForNewerConstraintsOnly() throws {
    let tag = [Tag(key: "1/env", value: "prod")]
    for (kind, expected) in [
      (OrgConstraint.Kind.boolean, EffectivePolicy.Enforcement.enforced),
      (.managed, .notEnforced), (.custom, .notEnforced),
    ] {
      let definition = OrgConstraint(
        name: PolicyWorld.constraint, kind: kind, default: .allow, origin: .listed)
      let world = PolicyWorld(
        definition, ["O: enforce; off if env=prod"], tags: ["O env=dev"])
      let policy = try world.compiled().effective(
        PolicyWorld.constraint, at: "projects/3", resourceTags: tag)
      #expect(policy.enforcement == expected, "\(kind)")
    }
  }
}
