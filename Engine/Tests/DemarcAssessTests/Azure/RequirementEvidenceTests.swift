import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcModel
import Testing

/// What the policies of a group say of a requirement (initiative-definition-structure.md, Policy
/// definition groups; the samples' note on compliance with a control).
@Suite struct RequirementEvidenceTests {
  private static let metadata = "/providers/Microsoft.PolicyInsights/policyMetadata/"

  private func policy(
    _ title: String, _ outcome: AzurePolicyOutcome, groups: [String] = ["SOC_2_CC6.1"],
    initiative: String = "soc", isStatic: Bool = false,
    resources: [AzurePolicyOutcome: Int] = [:], missing: [String] = []
  ) -> AzurePolicyTally {
    AzurePolicyTally(
      initiative: initiative,
      groups: groups.map { AzurePolicyTally.Group($0, metadata: Self.metadata + $0) },
      definition: "/definitions/\(title)", reference: title, title: title, isStatic: isStatic,
      outcome: outcome, resources: resources, missing: missing)
  }

  private func evidence(
    _ tallies: [AzurePolicyTally], declared: [String: [AzurePolicyTally.Group]] = [:],
    owners: [String: ProviderClaim.Owner] = [:]
  ) throws -> [AzureRequirementEvidence] {
    AzureRequirementEvidence.evidence(
      tallies, declared: declared, groups: RegulatoryGroups(try Catalog.embedded()), owners: owners)
  }

  @Test func oneNonCompliantPolicyFailsTheRequirement() throws {
    let found = try #require(
      try evidence([
        policy("a", .compliant, resources: [.compliant: 3]),
        policy("b", .nonCompliant, resources: [.compliant: 1, .nonCompliant: 2]),
        policy("c", .noEvidence),
      ]).first)
    #expect(found.state == .failed)
    #expect(found.because == "1 of its 3 policies has non-compliant resources")
    #expect(found.missing.isEmpty)
    #expect((found.decided, found.undecided, found.aside) == (2, 1, 0))
    #expect(found.resources == [.compliant: 4, .nonCompliant: 2])
    #expect(found.policies.map(\.title) == ["b", "a", "c"])
  }

  @Test func allPoliciesCompliantMeetsIt() throws {
    let found = try #require(
      try evidence([
        policy("a", .compliant, resources: [.compliant: 3]),
        policy("b", .compliant, resources: [.compliant: 1, .notApplicable: 4]),
        policy("c", .notApplicable),
      ]).first)
    #expect(found.state == .met)
    #expect(found.because == "all 2 policies with something to judge are compliant")
    #expect((found.decided, found.undecided, found.aside) == (2, 0, 1))
  }

  struct Undecided: Sendable, CustomTestStringConvertible {
    let outcome: AzurePolicyOutcome
    let resources: [AzurePolicyOutcome: Int]
    let missing: String

    var testDescription: String { "\(outcome.rawValue) \(missing)" }
  }

  @Test(arguments: [
    Undecided(outcome: .exempt, resources: [:], missing: "b: exempt"),
    Undecided(outcome: .unknown, resources: [:], missing: "b: a person has to vouch for it"),
    Undecided(outcome: .error, resources: [:], missing: "b: its evaluation ended in an error"),
    Undecided(
      outcome: .noEvidence, resources: [:], missing: "b: what it must see was not exported"),
    Undecided(outcome: .notEvaluable, resources: [:], missing: "b: only Azure can evaluate it"),
    Undecided(outcome: .disabled, resources: [:], missing: "b: its effect is disabled"),
    Undecided(
      outcome: .conflict, resources: [:],
      missing: "b: policies that change it contradict each other"),
    Undecided(
      outcome: .compliant, resources: [.compliant: 9, .exempt: 2, .noEvidence: 1],
      missing: "b: 2 exempt, 1 no-evidence"),
  ])
  func nothingUndecidedIsEverMet(_ row: Undecided) throws {
    let found = try #require(
      try evidence([
        policy("a", .compliant, resources: [.compliant: 3]),
        policy("b", row.outcome, resources: row.resources),
      ]).first)
    #expect(found.state == .notAssessed)
    #expect(found.because == "1 of its 2 policies is not decided")
    #expect(found.missing == [row.missing])
  }

  @Test func whatWouldSettleItIsNamedInThePolicysOwnWords() throws {
    let found = try evidence([
      policy("a", .noEvidence, missing: ["export Microsoft.Insights/diagnosticSettings"]),
      policy("b", .noEvidence, missing: ["export Microsoft.Insights/diagnosticSettings"]),
    ])
    #expect(found.map(\.missing) == [["export Microsoft.Insights/diagnosticSettings"]])
    #expect(found.map(\.because) == ["2 of its 2 policies are not decided"])
  }

  @Test func nothingToJudgeIsNotMet() throws {
    let found = try evidence([policy("a", .notApplicable), policy("b", .notApplicable)])
    #expect(found.map(\.state) == [.notAssessed])
    #expect(found.map(\.because) == ["the exports hold nothing that its policies speak of"])
  }

  @Test func aPolicyOfTwoGroupsBearsOnBothInTheOrderOfTheirNumbers() throws {
    let found = try evidence([
      policy("a", .compliant, groups: ["SOC_2_CC6.10", "SOC_2_CC6.2", "ISO27001-2013_A.9.2.3"])
    ])
    #expect(found.map(\.group.id) == ["A.9.2.3", "CC6.2", "CC6.10"])
    #expect(found.map(\.state) == [.met, .met, .met])
  }

  @Test func twoAssignmentsOfOneInitiativeBothCount() throws {
    let found = try evidence([policy("a", .compliant), policy("a", .nonCompliant)])
    #expect(found.map(\.state) == [.failed])
    #expect(found.map(\.decided) == [2])
  }

  @Test func twoGroupNamesOfOneRequirementCountAPolicyOnce() throws {
    let found = try evidence([policy("a", .compliant, groups: ["SOC_2_A1.1", "soc_2_A1.1"])])
    #expect(found.map(\.decided) == [1])
  }

  @Test func anotherEditionIsACandidateAndNoMore() throws {
    let found = try #require(
      try evidence([policy("a", .compliant, groups: ["ISO27001-2013_A.9.2.3"])]).first)
    #expect(found.speaksFor == [RequirementID(framework: "iso27001-2013", id: "A.9.2.3")])
    #expect(found.bearsOn == [RequirementID(framework: "iso27001-2022", id: "A.8.2")])
  }

  @Test func aGroupOfNoKnownStandardStandsByItsName() throws {
    let found = try evidence([policy("a", .compliant, groups: ["Tagging"])])
    #expect(found.map(\.group.name) == ["Tagging"])
    #expect(found.flatMap(\.speaksFor).isEmpty)
  }

  @Test func aDeclaredGroupWithoutAPolicyIsShown() throws {
    let found = try evidence(
      [policy("a", .compliant)],
      declared: ["soc": ["SOC_2_CC6.1", "SOC_2_CC6.2"].map { AzurePolicyTally.Group($0) }])
    #expect(found.map(\.state) == [.met, .notAssessed])
    #expect(found.map(\.because).last == "no policy bears on it")
    #expect(found.map(\.initiatives) == [["soc"], ["soc"]])
  }

  // MARK: Claims

  @Test func microsoftsOwnWordIsAClaimAndMeetsNothing() throws {
    let found = try #require(
      try evidence([policy("m", .compliant, isStatic: true, resources: [.compliant: 9])]).first)
    #expect(found.state == .notAssessed)
    #expect(found.because == "nothing but Microsoft's own word, which is no evidence")
    #expect(found.policies.isEmpty)
    #expect(found.resources.isEmpty)
    let claim = try #require(found.claims.first)
    #expect((claim.owner, claim.source) == (.microsoft, .staticPolicy))
    #expect(claim.requirement == RequirementID(framework: "soc2", id: "CC6.1"))
    #expect(
      claim.sentence
        == "Microsoft says that Microsoft has to meet it (/definitions/m); "
        + "this is a claim without evidence")
  }

  @Test func aStaticPolicyNeitherHelpsNorHindersOthers() throws {
    let claim = policy("m", .nonCompliant, isStatic: true)
    #expect(try evidence([claim, policy("a", .compliant)]).map(\.state) == [.met])
    #expect(try evidence([claim, policy("a", .noEvidence)]).map(\.state) == [.notAssessed])
  }

  @Test func ownersComeFromTheMetadataInAnyLetterCase() throws {
    let found = try evidence(
      [policy("a", .noEvidence), policy("b", .compliant)],
      owners: ["soc_2_cc6.1": .shared, "SOC_2_CC6.2": .microsoft])
    #expect(found.flatMap(\.claims).map(\.owner) == [.shared])
    #expect(found.flatMap(\.claims).map(\.id) == ["SOC_2_CC6.1"])
    #expect(found.map(\.state) == [.notAssessed])
  }

  @Test func importedMetadataGivesOwnersByName() {
    let record = { (name: String, owner: AzureRequirementOwner.Owner?) in
      AzureRequirementOwner(
        name: name, owner: owner, origin: RecordOrigin(file: "metadata.json", line: 1))
    }
    #expect(
      ProviderClaim.Owner.byName([
        record("A", .customer), record("B", .microsoft), record("C", .shared), record("D", nil),
      ]) == ["A": .customer, "B": .microsoft, "C": .shared])
  }
}
