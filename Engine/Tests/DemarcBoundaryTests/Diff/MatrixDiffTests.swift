import DemarcBoundary
import DemarcModel
import Testing

/// Each kind of change, word for word.
@Suite struct MatrixDiffTests {
  private func diff(
    _ before: AssessmentText, _ after: AssessmentText
  ) throws -> [MatrixDiff.Change] {
    MatrixDiff(from: try before.snapshot(), to: try after.snapshot()).changes
  }

  /// From the standard document to another.
  private func diff(_ after: AssessmentText) throws -> [MatrixDiff.Change] {
    try diff(AssessmentText(), after)
  }

  private func expect(
    _ changes: [MatrixDiff.Change], _ kind: MatrixDiff.Kind, _ subject: String,
    _ sentence: String, needsAttention: Bool, at place: SourceLocation = #_sourceLocation
  ) {
    let found = changes.filter { $0.kind == kind }
    #expect(found.map(\.subject) == [subject], sourceLocation: place)
    #expect(found.map(\.sentence) == [sentence], sourceLocation: place)
    #expect(found.map(\.needsAttention) == [needsAttention], sourceLocation: place)
  }

  private func estate(_ change: (inout AssessmentText) -> Void) -> AssessmentText {
    var text = AssessmentText()
    change(&text)
    return text
  }

  @Test func theSameMatrixHasNotChanged() throws {
    #expect(try diff(AssessmentText(), AssessmentText()).isEmpty)
  }

  // MARK: Services

  @Test(
    arguments: [
      ([], ""), (["1"], " in account 1"), (["1", "2"], " in 2 accounts (1, 2)"),
      (["1", "2", "3"], " in 3 accounts (1, 2, 3)"),
      (["1", "2", "3", "4"], " in 4 accounts (1, 2, 3, …)"),
    ] as [([String], String)])
  func anAdoptedServiceSaysWhatMovedToYou(_ accounts: [String], _ place: String) throws {
    let after = estate {
      $0.services.append(("aws.rds", "Amazon RDS", accounts))
      $0.facets.append(.init(service: "aws.rds"))
      $0.cells.append(.init(service: "aws.rds"))
    }
    let changes = try diff(after)
    #expect(changes.count == 1)
    expect(
      changes, .serviceAdopted, "aws.rds", "1 duty moved to you: you adopted Amazon RDS\(place)",
      needsAttention: true)
  }

  @Test func anAdoptedServiceWithoutDutiesNeedsNoAttention() throws {
    let after = estate { $0.services.append(("aws.x", "X", [])) }
    expect(
      try diff(after), .serviceAdopted, "aws.x", "0 duties moved to you: you adopted X",
      needsAttention: false)
  }

  @Test func aCloudThatIsNewBringsItsOwnDuties() throws {
    let after = estate {
      $0.facets.append(.init(service: "gcp.organization", layer: "people", owner: .both))
      $0.cells.append(.init(service: "gcp.organization", layer: "people"))
    }
    expect(
      try diff(after), .serviceAdopted, "gcp.organization",
      "1 duty moved to you: you adopted Google Cloud (organisation)", needsAttention: true)
  }

  @Test func aDroppedServiceTakesItsDutiesAlong() throws {
    let after = estate { ($0.services, $0.facets, $0.cells) = ([], [], []) }
    let changes = try diff(after)
    #expect(changes.count == 1)
    expect(
      changes, .serviceDropped, "aws.s3",
      "1 duty left you: Amazon S3 is no longer in the exports", needsAttention: false)
  }

  // MARK: Owners

  @Test func theSettingThatIsNewIsTheReason() throws {
    let same = ("no setting moves it", "arn:1")
    let old = estate { $0.facets = [.init(owner: .provider, variants: [same])] }
    let new = estate {
      $0.facets = [.init(variants: [same, ("the host is left to you", "arn:2")])]
    }
    expect(
      try diff(old, new), .ownerMoved, "aws.s3/keys",
      "1 duty moved to you: keys of Amazon S3 went from provider to shared "
        + "(the host is left to you: arn:2)", needsAttention: true)
  }

  @Test(arguments: [
    (
      Owner.provider, Owner.customer,
      "1 duty moved to you: keys of Amazon S3 went from provider to customer (why)", true
    ),
    (
      .shared, .provider,
      "1 duty moved to the provider: keys of Amazon S3 went from shared to provider (why)", false
    ),
    (
      .customer, .shared,
      "the split changed: keys of Amazon S3 went from customer to shared (why)", true
    ),
    (
      .shared, .customer,
      "the split changed: keys of Amazon S3 went from shared to customer (why)", true
    ),
  ])
  func aLayerThatChangesHandsSaysSo(
    _ before: Owner, _ after: Owner, _ sentence: String, _ needsAttention: Bool
  ) throws {
    let old = estate { $0.facets = [.init(owner: before)] }
    let new = estate { $0.facets = [.init(owner: after, chain: ["first", "why"])] }
    let changes = try diff(old, new)
    #expect(changes.count == 1)
    expect(changes, .ownerMoved, "aws.s3/keys", sentence, needsAttention: needsAttention)
  }

  @Test func aLayerThatAppearsOrGoesMovesItsDuties() throws {
    let without = estate { ($0.facets, $0.cells) = ([], []) }
    expect(
      try diff(without, AssessmentText()), .ownerMoved, "aws.s3/keys",
      "1 duty moved to you: keys of Amazon S3 went from none to shared "
        + "(layer 'Keys' under paas: shared by default)", needsAttention: true)
    expect(
      try diff(without), .ownerMoved, "aws.s3/keys",
      "1 duty left you: keys of Amazon S3 went from shared to none", needsAttention: false)
  }

  // MARK: Reports and requirements

  @Test(arguments: [
    (ProviderState.attested, ProviderState.lapsed, true),
    (.lapsed, .attested, false), (.attested, .outOfScope, true), (.attested, .notAttested, true),
  ])
  func aReportThatCameOrWentChangesTheProvidersSide(
    _ before: ProviderState, _ after: ProviderState, _ needsAttention: Bool
  ) throws {
    let changes = try diff(
      estate { $0.cells = [.init(provider: before)] },
      estate { $0.cells = [.init(provider: after)] })
    #expect(changes.count == 1)
    expect(
      changes, .reportChanged, "aws.s3",
      "the provider's side of Amazon S3 went from \(before.rawValue) to \(after.rawValue) for soc2",
      needsAttention: needsAttention)
  }

  /// The report for one framework lapses while another framework never had one.
  @Test func aLapsedReportShowsBesideAFrameworkWithoutOne() throws {
    func cells(_ state: ProviderState) -> [AssessmentText.Cell] {
      [
        .init(provider: state), .init(framework: "pci-dss-4.0.1", provider: .notAttested),
        .init(framework: "hipaa-security", provider: state),
      ]
    }
    expect(
      try diff(
        estate { $0.cells = cells(.attested) }, estate { $0.cells = cells(.lapsed) }),
      .reportChanged, "aws.s3",
      "the provider's side of Amazon S3 went from attested to lapsed for hipaa-security, soc2",
      needsAttention: true)
  }

  @Test func frameworksThatMovedApartHaveASentenceEach() throws {
    let changes = try diff(
      estate { $0.cells = [.init(), .init(framework: "hipaa-security", provider: .lapsed)] },
      estate {
        $0.cells = [.init(provider: .lapsed), .init(framework: "hipaa-security")]
      })
    #expect(
      changes.map(\.sentence) == [
        "the provider's side of Amazon S3 went from lapsed to attested for hipaa-security",
        "the provider's side of Amazon S3 went from attested to lapsed for soc2",
      ])
  }

  @Test(arguments: [
    (RequirementState.met, RequirementState.failed, true), (.failed, .met, false),
    (.notAssessed, .needsAttestation, true),
  ])
  func aRequirementThatChangedNamesBothStates(
    _ before: RequirementState, _ after: RequirementState, _ needsAttention: Bool
  ) throws {
    expect(
      try diff(
        estate { $0.verdicts = [("soc2", "CC6.1", before)] },
        estate { $0.verdicts = [("soc2", "CC6.1", after)] }),
      .requirementChanged, "soc2 CC6.1",
      "soc2 CC6.1 went from \(before.rawValue) to \(after.rawValue)",
      needsAttention: needsAttention)
  }

  @Test func aRequirementThatIsNewHasNotChanged() throws {
    #expect(try diff(estate { $0.verdicts.append(("soc2", "CC6.2", .failed)) }).isEmpty)
  }

  // MARK: Review

  @Test(arguments: [
    ("2026-06-30", "2026-06-30", false), ("2026-06-30", "2027-06-29", false),
    ("2026-06-30", "2027-06-30", true), ("2026-06-30", "2030-01-01", true),
    ("2027-06-30", "2026-06-30", false),
  ])
  func aReviewIsDueAfterAYear(_ before: String, _ after: String, _ isDue: Bool) throws {
    let changes = try diff(
      estate { $0.asOf = "\(before)T23:59:59Z" }, estate { $0.asOf = "\(after)T00:00:00Z" })
    #expect(changes.isEmpty == !isDue)
    guard isDue else { return }
    expect(
      changes, .reviewDue, "matrix",
      "the earlier matrix is of 2026-06-30: a yearly review is due", needsAttention: true)
  }
}
