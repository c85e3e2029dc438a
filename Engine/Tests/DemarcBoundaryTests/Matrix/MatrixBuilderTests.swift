import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcBoundary

/// How checks, words of people and overrides come together in a part.
@Suite struct MatrixBuilderTests {
  private let requirement = RequirementID(framework: "soc2", id: "CC6.1")

  private func result(
    _ check: String = "aws.s3.test", controls: [String]? = nil, layers: [String] = ["data"],
    service: String = "aws.s3", _ set: (inout CheckResult) -> Void
  ) throws -> CheckResult {
    let known = try Catalog.embedded().controls(of: requirement)
    var result = CheckResult(
      check: check, service: service, severity: .high, layers: layers, controls: controls ?? known)
    set(&result)
    return result
  }

  private func part(
    _ results: [CheckResult], attestations: [Attestation] = [], overrides: [OwnerOverride] = [],
    layer: String = "data"
  ) throws -> Part {
    let matrix = Estate.matrix(
      try Catalog.embedded(), [Estate.use("aws.s3")], results: results,
      attestations: attestations, overrides: overrides)
    let cell = try #require(matrix.cells(of: requirement).first { $0.service == "aws.s3" })
    return try #require(cell.parts.first { $0.layer == layer })
  }

  // MARK: Checks

  @Test func theWorstThatChecksSayDecidesTheCustomersSide() throws {
    let passed = try result("p") { $0.passed = 2 }
    let failed = try result("f") { ($0.passed, $0.failed) = (2, 1) }
    let errors = try result("e") { ($0.passed, $0.errors) = (2, 1) }
    let open = try result("o") { ($0.passed, $0.withoutEvidence) = (2, 1) }
    let accepted = try result("a") { ($0.passed, $0.accepted) = (2, 1) }
    let skipped = try result("s") { $0.skipped = 3 }
    let rows: [([CheckResult], CustomerState)] = [
      ([], .needsAttestation), ([skipped], .needsAttestation), ([passed], .met),
      ([passed, skipped], .met), ([accepted], .acceptedRisk), ([passed, accepted], .acceptedRisk),
      ([open], .notAssessed), ([passed, open], .notAssessed), ([accepted, open], .notAssessed),
      ([errors], .error), ([passed, errors, open, accepted], .error), ([failed], .failed),
      ([passed, failed, errors, open, accepted], .failed),
    ]
    for (results, state) in rows {
      let part = try part(results)
      #expect(part.customer == state, "\(results.map(\.check))")
      // A check that found nothing it applies to is no proof.
      #expect(part.checks == results.map(\.check).filter { $0 != "s" })
      #expect(try self.part(results.reversed()).customer == state)
    }
  }

  @Test func aCheckDecidesOnlyThePartsItBearsOn() throws {
    let rows = [
      try result(controls: ["AT-2"]) { $0.passed = 1 },
      try result(layers: ["backup-recovery"]) { $0.passed = 1 },
      try result(service: "aws.rds") { $0.passed = 1 },
    ]
    for row in rows {
      let part = try part([row])
      #expect(part.customer == .needsAttestation)
      #expect(part.checks.isEmpty)
    }
  }

  @Test func aPassNeverFillsTheProvidersPart() throws {
    let matrix = Estate.matrix(
      try Catalog.embedded(), [Estate.use("aws.s3")],
      results: [try result(layers: ["crypto-keys", "data"]) { $0.passed = 1 }], reports: [])
    let parts = matrix.cells(of: requirement).flatMap(\.parts)
    #expect(parts.contains { $0.customer == .met })
    #expect(parts.allSatisfy { $0.provider == .notAttested || $0.provider == .noPart })
  }

  // MARK: Attestations

  @Test func aWordInForceSettlesWhatNoCheckDecides() throws {
    let part = try part([], attestations: [Estate.attestation(requirement)])
    #expect(part.customer == .met)
    #expect(part.isAttested)
  }

  @Test(arguments: [
    ("2026-06-30", "2026-06-30", true), ("2026-07-01", "2026-12-31", false),
    ("2026-01-01", "2026-06-29", false), ("2026-06-29", "2026-06-30", true),
  ])
  func aWordCountsFromItsDateUntilItExpires(_ from: String, _ until: String, _ counts: Bool) throws
  {
    let word = Estate.attestation(requirement, from: from, until: until)
    #expect(word.isInForce(on: Estate.today) == counts)
    #expect(try part([], attestations: [word]).isAttested == counts)
  }

  @Test(
    arguments: [
      (nil, nil, true), ("aws.s3", nil, true), (nil, "data", true), ("aws.s3", "data", true),
      ("aws.rds", nil, false), (nil, "access-policy", false), ("aws.s3", "access-policy", false),
    ] as [(String?, String?, Bool)])
  func aNarrowedWordCountsWhereItSays(_ service: String?, _ layer: String?, _ counts: Bool) throws {
    let word = Estate.attestation(requirement, service: service, layer: layer)
    #expect(try part([], attestations: [word]).isAttested == counts)
    #expect(try part([], attestations: [word]).customer == (counts ? .met : .needsAttestation))
  }

  @Test func aWordForAnotherRequirementCountsForNothing() throws {
    let other = RequirementID(framework: "soc2", id: "CC6.2")
    #expect(try part([], attestations: [Estate.attestation(other)]).customer == .needsAttestation)
  }

  @Test func aWordTurnsNothingThatACheckSaidIntoMet() throws {
    let word = [Estate.attestation(requirement)]
    let rows: [(CustomerState, (inout CheckResult) -> Void)] = [
      (.failed, { $0.failed = 1 }), (.error, { $0.errors = 1 }),
      (.notAssessed, { $0.withoutEvidence = 1 }), (.acceptedRisk, { $0.accepted = 1 }),
    ]
    for (state, set) in rows {
      let part = try part([try result("c", set)], attestations: word)
      #expect(part.customer == state)
      #expect(!part.isAttested)
    }
    let passed = try part([try result { $0.passed = 1 }], attestations: word)
    #expect(passed.customer == .met)
    #expect(!passed.isAttested, "a check proved it, no one's word")
  }

  @Test func anAcceptedRiskIsNeverMet() throws {
    let catalog = try Catalog.embedded()
    let words = try #require(catalog.framework("soc2")).requirements.map {
      Estate.attestation($0.id)
    }
    let accepted = try result { ($0.passed, $0.accepted) = (9, 1) }
    let matrix = Estate.matrix(
      catalog, [Estate.use("aws.s3")], results: [accepted], attestations: words)
    let verdict = try #require(matrix.verdicts.first { $0.requirement == requirement })
    #expect(verdict.state == .acceptedRisk)
    #expect(matrix.headlines[0].customerParts[.acceptedRisk] ?? 0 > 0)
  }

  // MARK: Estates

  @Test func anEstateWithoutServicesShowsNothingAsMet() throws {
    let catalog = try Catalog.embedded()
    let matrix = Estate.matrix(catalog, [], frameworks: catalog.frameworkIDs)
    #expect(matrix.cells.isEmpty)
    #expect(matrix.verdicts.count > 1000)
    for verdict in matrix.verdicts {
      #expect(verdict.state == .notAssessed, "\(verdict.requirement)")
      #expect(verdict.reason == "nothing in use has a layer it is about")
    }
    for line in matrix.headlines {
      #expect(Set(line.requirements.keys) == [.notAssessed])
      #expect(line.customerTotal == 0)
    }
    #expect(matrix.headlines.count == catalog.frameworkIDs.count)
  }

  @Test func aFrameworkNamedTwiceIsCountedOnce() throws {
    let catalog = try Catalog.embedded()
    let once = Estate.matrix(catalog, [Estate.use("aws.s3")])
    let twice = Estate.matrix(
      catalog, [Estate.use("aws.s3")], frameworks: ["soc2", "SOC-2", "soc2"])
    #expect(twice.headlines == once.headlines)
    #expect(twice.verdicts == once.verdicts)
    #expect(twice.cells == once.cells)
  }

  @Test func anUnknownFrameworkDrawsNothing() throws {
    let matrix = Estate.matrix(
      try Catalog.embedded(), [Estate.use("aws.s3")], frameworks: ["nonsense"])
    #expect(matrix.headlines.isEmpty)
    #expect(matrix.verdicts.isEmpty)
  }

  @Test func aLayerOverriddenAwayLeavesNoEmptyPartThatReadsAsProven() throws {
    let catalog = try Catalog.embedded()
    let overrides = catalog.layers.map { layer in
      OwnerOverride(
        service: layer.scope == .service ? "aws.s3" : "aws.organization", layer: layer.id,
        owner: .none, reason: "not ours", author: "A. Author", expires: Estate.today)
    }
    let matrix = Estate.matrix(catalog, [Estate.use("aws.s3")], overrides: overrides)
    #expect(matrix.cells.isEmpty)
    #expect(matrix.verdicts.allSatisfy { $0.state == .notAssessed && $0.reason != nil })
    let facet = try #require(matrix.facet(FacetKey(service: "aws.s3", layer: "data")))
    #expect(facet.owner == .none)
    #expect(
      facet.chain.last == "override until 2026-06-30 by A. Author: none, because not ours")
  }

  @Test func aServiceOutsideEveryReportIsAScopeHole() throws {
    let named = ProviderReport(
      id: "r1", cloud: .aws, title: "SOC 2", services: ["aws.rds"], regions: ["eu-west-1"],
      from: day("2026-01-01"), to: day("2026-12-31"))
    let uses = [
      Estate.use("aws.s3"), Estate.use("aws.rds", regions: ["us-east-1"]),
      Estate.use("gcp.cloud-run", .gcp),
    ]
    let matrix = Estate.matrix(try Catalog.embedded(), uses, reports: [named])
    #expect(matrix.scopeHoles.map(\.service) == ["aws.rds", "aws.s3", "gcp.cloud-run"])
    #expect(matrix.scopeHoles.map(\.state) == [.outOfScope, .outOfScope, .notAttested])
    #expect(matrix.scopeHoles.map(\.regions) == [["us-east-1"], [], []])
    #expect(
      matrix.scopeHoles.map(\.reason) == [
        "no report in force covers its use in us-east-1", "no report on file names this service",
        "no report of Google Cloud is on file",
      ])
  }
}
