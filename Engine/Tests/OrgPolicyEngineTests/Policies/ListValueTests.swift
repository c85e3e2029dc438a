import OrgPolicyEngine
import Testing

/// Documented semantics of constraints that list values.
@Suite struct ListValueTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// The page that says so.
    let page: String
    let what: String
    var standard = OrgConstraint.Default.allow
    let policies: [String]
    var tags: [String]? = []
    /// `P a+ b- c?tags`, `P dry a-`.
    let expect: [String]

    var testDescription: String { "\(what) (\(page))" }
  }

  private static let hierarchy = "understanding-hierarchy"
  private static let v1 = "ListPolicy, v1 reference"
  private static let v2 = "Organization Policy API v2, PolicySpec"
  private static let values = "Organization Policy API v2, StringValues"
  private static let tagsPage = "tags-organization-policy"
  private static let analyzer = "Policy Analyzer, ConditionEvaluation"
  private static let dryRun = "Organization Policy release notes, 2025-07-25"
  private static let under = "ListPolicy, v1 reference, example 10"

  static let rows: [Row] = [
    Row(page: v1, what: "no policy, default allow", policies: [], expect: ["O a+", "P a+"]),
    Row(
      page: v1, what: "no policy, default deny", standard: .deny, policies: [],
      expect: ["O a-", "P a-"]),
    Row(
      page: v1, what: "allowed values close the list", policies: ["O: allow a,b"],
      expect: ["O a+ b+ c-", "P a+ b+ c-"]),
    Row(
      page: v1, what: "allowed values open a default that denies", standard: .deny,
      policies: ["O: allow a"], expect: ["P a+ b-"]),
    Row(
      page: v1, what: "without inheritance the nearest replaces",
      policies: ["O: allow a,b", "P: allow c"], expect: ["O a+ c-", "F a+ c-", "P a- b- c+"]),
    Row(
      page: v1, what: "with inheritance values are added",
      policies: ["O: allow a,b", "P: inherit; allow c"], expect: ["P a+ b+ c+ d-", "F c-"]),
    Row(
      page: v1, what: "denied values are taken out of inherited ones",
      policies: ["O: allow a,b", "P: inherit; deny a"], expect: ["P a- b+ c-"]),
    Row(
      page: v1, what: "inherited denied values stay denied",
      policies: ["O: deny a", "P: inherit; allow a,b"], expect: ["P a- b+ c-"]),
    Row(
      page: hierarchy, what: "denied beats allowed in one rule", policies: ["O: allow a,b; deny a"],
      expect: ["P a- b+"]),
    Row(
      page: hierarchy, what: "denied beats allowed whatever the order",
      policies: ["O: deny a; allow a,b"], expect: ["P a- b+"]),
    Row(
      page: v1, what: "all values allowed replace a list", policies: ["O: allow a", "P: allowall"],
      expect: ["P a+ z+", "F z-"]),
    Row(
      page: v1, what: "all values denied replace a list", policies: ["O: allow a", "P: denyall"],
      expect: ["P a- z-"]),
    Row(
      page: hierarchy, what: "all denied above stays denied with inheritance",
      policies: ["O: denyall", "P: inherit; allow a"], expect: ["P a- b-"]),
    Row(
      page: hierarchy, what: "all allowed above, some denied below",
      policies: ["O: allowall", "P: inherit; deny a"], expect: ["P a- b+"]),
    Row(
      page: v1, what: "a reset restores a default that allows",
      policies: ["O: allow a", "P: reset"], expect: ["O b-", "P b+"]),
    Row(
      page: v1, what: "a reset restores a default that denies", standard: .deny,
      policies: ["O: allow a", "P: reset"], expect: ["O a+", "P a-"]),
    Row(
      page: hierarchy, what: "a reset hides what is above from those who inherit below",
      policies: ["O: deny a", "F: reset", "P: inherit; deny b"], expect: ["P a+ b-", "F a+ b+"]),
    Row(
      page: v1, what: "only denied values: others follow the default", policies: ["O: deny a"],
      expect: ["P a- b+"]),
    Row(
      page: v1, what: "only denied values on a default that denies: taken as denied",
      standard: .deny, policies: ["O: deny a"], expect: ["P a- b-"]),
    Row(
      page: hierarchy, what: "three levels inherit through",
      policies: ["O: allow a", "F: inherit; allow b", "P: inherit; allow c"],
      expect: ["P a+ b+ c+ d-", "F a+ b+ c-"]),
    Row(
      page: v2, what: "a policy that does not inherit is the root for those below",
      policies: ["O: allow a", "F: allow b", "P: inherit; allow c"], expect: ["P a- b+ c+"]),
    Row(
      page: hierarchy, what: "a node without policy passes what is above on",
      policies: ["O: allow a", "P: inherit; allow b"], expect: ["P a+ b+", "F a+ b-"]),
    Row(
      page: hierarchy, what: "inheriting without rules is what is above",
      policies: ["O: allow a", "P: inherit"], expect: ["P a+ b-"]),
    Row(
      page: v2, what: "inheriting with nothing above: the own rules",
      policies: ["O: inherit; allow a"],
      expect: ["P a+ b-"]),
    Row(
      page: v2, what: "inheriting without rules and with nothing above: the default",
      policies: ["O: inherit"], expect: ["P a+"]),
    Row(
      page: v2, what: "inheriting without rules, a default that denies", standard: .deny,
      policies: ["O: inherit"], expect: ["P a-"]),
    Row(
      page: values, what: "is: is no prefix", policies: ["O: allow is:a,b; deny is:c"],
      expect: ["P a+ b+ c- d-"]),
    Row(
      page: values, what: "is: keeps the rest to the letter", policies: ["O: allow is:x:y"],
      expect: ["P x:y+ x-"]),
    Row(
      page: values, what: "values differ in letters' case", policies: ["O: allow INTERNAL"],
      expect: ["P INTERNAL+ internal-"]),
    Row(
      page: under, what: "a subtree holds the node itself and all below",
      policies: ["O: allow under:folders/2"],
      expect: [
        "P folders/2+ projects/3+ projects/3/global/networks/n+ projects/4- organizations/1-"
      ]),
    Row(
      page: under, what: "the organisation's subtree", policies: ["O: allow under:organizations/1"],
      expect: ["P projects/3+ folders/2+ organizations/1+"]),
    Row(
      page: under, what: "a denied subtree takes an allowed project out",
      policies: ["O: allow under:organizations/1,projects/3; deny under:folders/2"],
      expect: ["P projects/3- folders/2- projects/4+"]),
    Row(
      page: under, what: "a subtree of a project", policies: ["O: allow under:projects/3"],
      expect: ["P projects/3+ projects/3/regions/r/subnetworks/s+ projects/33- projects/4-"]),
    Row(
      page: under, what: "without under: a node is only itself", policies: ["O: allow projects/3"],
      expect: ["P projects/3+ projects/3/global/networks/n-"]),
    Row(
      page: under, what: "what stands under nothing known is not guessed",
      policies: ["O: allow under:folders/2"], expect: ["P projects/99?"]),
    Row(
      page: under, what: "a value that is no node stands under nothing",
      policies: ["O: allow under:folders/2"], expect: ["P us-east1-"]),
    Row(
      page: "restrict-locations", what: "a group that is not known leaves others open",
      policies: ["O: allow in:unheard-of,us-east1"], expect: ["P us-east1+ us-west1?"]),
    Row(
      page: "restrict-locations", what: "a denied group that is not known",
      policies: ["O: deny in:unheard-of; allow us-east1"], expect: ["P us-east1? us-west1-"]),
    Row(
      page: tagsPage, what: "a matching condition adds its values",
      policies: ["O: allow a; allow b if env=prod"], tags: ["P env=prod"],
      expect: ["P a+ b+ c-", "Q a+ b-"]),
    Row(
      page: tagsPage, what: "a matching condition denies",
      policies: ["O: allowall; deny a if env=prod"],
      tags: ["P env=prod"], expect: ["P a- b+", "Q a+"]),
    Row(
      page: tagsPage, what: "all allowed under a condition",
      policies: ["O: allow a; allowall if env=prod"],
      tags: ["P env=prod"], expect: ["P z+", "Q z-"]),
    Row(
      page: "cloud-foundation-fabric, published sets",
      what: "two conditions that exclude each other",
      policies: ["O: allow a if !env=prod; allowall if env=prod"], tags: ["P env=prod"],
      expect: ["P a+ z+", "Q a+ z-"]),
    Row(
      page: v2, what: "no condition holds: the default", policies: ["O: allow a if env=prod"],
      expect: ["P b+"]),
    Row(
      page: v2, what: "no condition holds: a default that denies", standard: .deny,
      policies: ["O: allow a if env=prod"], expect: ["P a- b-"]),
    Row(
      page: tagsPage, what: "conditions of an inherited policy are asked at the node below",
      policies: ["O: allow a; allow b if env=prod", "P: inherit; allow c"], tags: ["P env=prod"],
      expect: ["P a+ b+ c+"]),
    Row(
      page: analyzer, what: "unknown tags leave values of conditional rules open",
      policies: ["O: allow a; allow b if env=prod"], tags: nil, expect: ["P a+ b?tags c-"]),
    Row(
      page: analyzer, what: "unknown tags do not matter to a value denied for all",
      policies: ["O: deny a; allow b if env=prod; allow c"], tags: nil, expect: ["P a- c+"]),
    Row(
      page: analyzer, what: "unknown tags, but one of the two conditions must hold",
      policies: ["O: allow a if !env=prod; allowall if env=prod"], tags: nil,
      expect: ["P a+ z?tags"]),
    Row(
      page: analyzer, what: "unknown tags and a rule that denies under a condition",
      policies: ["O: allow a,b; deny a if env=prod"], tags: nil, expect: ["P a?tags b+ c-"]),
    Row(
      page: dryRun, what: "a dry run of a list", policies: ["O: allow a,b", "O dry: allow a"],
      expect: ["P b+", "P dry a+ b-"]),
    Row(
      page: dryRun, what: "a dry run inherits from the live policy above",
      policies: ["O: allow a", "P dry: inherit; allow b"], expect: ["P a+ b-", "P dry a+ b+ c-"]),
    Row(
      page: dryRun, what: "a live policy that inherits takes the dry run above, in the dry run",
      policies: ["O: allow a", "O dry: allow b", "P: inherit; allow c"],
      expect: ["P a+ b- c+", "P dry a- b+ c+"]),
    Row(
      page: dryRun, what: "a live policy that does not inherit overrides a dry run above",
      policies: ["O dry: denyall", "P: allow a"], expect: ["P dry a+ b-", "Q a+", "Q dry a-"]),
  ]

  @Test(arguments: rows)
  func values(_ row: Row) throws {
    let world = PolicyWorld(PolicyWorld.list(row.standard), row.policies, tags: row.tags)
    for expected in row.expect {
      var words = expected.split(separator: " ").map(String.init)
      let node = words.removeFirst()
      let isDry = words[0] == "dry"
      if isDry { words.removeFirst() }
      let found = try world.verdicts(node, words.map(Self.bare), isDry ? .dryRun : .live)
      #expect(found == words.joined(separator: " "), "at \(node)")
    }
  }

  /// The value of `us-east1?tags`.
  private static func bare(_ word: String) -> String {
    for end in ["?tags", "?", "+", "-"] where word.hasSuffix(end) {
      return String(word.dropLast(end.count))
    }
    return word
  }

  @Test func groupsComeFromTheDefinitionOrFromTheCaller() throws {
    var definition = PolicyWorld.list()
    definition.groups["INTERNAL"] = ["INTERNAL_TCP_UDP"]
    let world = PolicyWorld(definition, ["O: allow in:INTERNAL,in:us-locations"])
    let groups = ValueGroups { _, group in group == "us-locations" ? ["us-east1"] : nil }
    let found = try world.verdicts(
      "P", ["INTERNAL_TCP_UDP", "us-east1", "europe-west1"], groups: groups)
    #expect(found == "INTERNAL_TCP_UDP+ us-east1+ europe-west1-")
  }

  @Test func denyingAMultiRegionDoesNotDenyItsRegions() throws {
    let world = PolicyWorld(PolicyWorld.list(), ["O: deny us"])
    #expect(try world.verdicts("P", ["us", "us-east1"]) == "us- us-east1+")
  }

  @Test func aConstraintThatFoldsCaseDoes() throws {
    var definition = PolicyWorld.list()
    definition.foldsCase = true
    let world = PolicyWorld(definition, ["O: allow @Example.com"])
    #expect(
      try world.verdicts("P", ["@example.COM", "@example.org"]) == "@example.COM+ @example.org-")
  }

  @Test func ancestorsTheCallerKnowsSettleASubtree() throws {
    let world = PolicyWorld(PolicyWorld.list(), ["O: allow under:folders/9"])
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: "projects/3")
    let chain = ["projects/99", "folders/9", "organizations/5"]
    #expect(policy.accepts("projects/99", ancestors: chain).outcome == .allowed)
    let other = ["projects/99", "organizations/5"]
    #expect(policy.accepts("projects/99", ancestors: other).outcome == .denied)
  }

  @Test func aProjectOfARuleIsMeantByNumberAndById() throws {
    var world = PolicyWorld(PolicyWorld.list(), ["O: allow projects/3,under:projects/4"])
    world.hierarchy.addProject(number: "3", id: "shop")
    world.hierarchy.addProject(number: "4", id: "net")
    let found = try world.verdicts("P", ["projects/shop", "projects/net/global/networks/n"])
    #expect(found == "projects/shop+ projects/net/global/networks/n+")
  }

  @Test func aNumberAndAnIdMayBeOneProjectUnlessTheHierarchySays() throws {
    var world = PolicyWorld(PolicyWorld.list(), ["O: allow projects/77,under:projects/88"])
    let values = ["projects/shop", "projects/net/global/networks/n", "projects/78"]
    #expect(
      try world.verdicts("P", values)
        == "projects/shop? projects/net/global/networks/n? projects/78-")
    world.hierarchy.addProject(number: "5", id: "shop")
    world.hierarchy.addProject(number: "6", id: "net")
    #expect(
      try world.verdicts("P", values)
        == "projects/shop- projects/net/global/networks/n- projects/78-")
  }

  @Test func theVerdictNamesTheRuleAndItsNode() throws {
    let world = PolicyWorld(
      PolicyWorld.list(), ["O: deny a", "F: inherit; allow a,b", "P: inherit; deny b"])
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: "projects/3")
    #expect(policy.accepts("a").node == "organizations/1")
    #expect(policy.accepts("b").node == "projects/3")
    let other = policy.accepts("c")
    #expect(other.node == "folders/2")
    #expect(other.rule == nil)
    #expect(other.note == "it is on no list of allowed values")
    #expect(policy.chain.map(\.role) == [.merged, .merged, .merged])
  }

  @Test func theUnspecifiedCaseIsNoted() throws {
    let world = PolicyWorld(PolicyWorld.list(.deny), ["O: deny a"])
    let policy = try world.compiled().effective(PolicyWorld.constraint, at: "projects/3")
    #expect(policy.accepts("b").note?.contains("not documented") == true)
    #expect(policy.accepts("a").note == nil)
  }

  @Test func aPlaceholderIsNeverGuessed() throws {
    let world = PolicyWorld(PolicyWorld.list(), ["O: allow is:${org.customer},b"])
    #expect(try world.verdicts("P", ["C0123", "b"]) == "C0123? b+")
  }

  @Test func whatIsDeniedHereStaysSoWhateverStandsAbove() throws {
    var world = PolicyWorld(PolicyWorld.list(), ["P: inherit; deny a; allow b"])
    world.hierarchy = ResourceHierarchy()
    #expect(try world.verdicts("P", ["a", "b", "c"]) == "a- b? c?")
  }
}
