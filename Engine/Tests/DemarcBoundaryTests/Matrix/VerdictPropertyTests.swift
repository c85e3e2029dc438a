import DemarcCatalog
import DemarcModel
import Testing

@testable import DemarcBoundary

/// What must hold for any mix of evidence, tried on generated ones.
@Suite struct VerdictPropertyTests {
  private static let providerSides: [ProviderState] = [
    .attested, .attested, .attested, .lapsed, .outOfScope, .notAttested,
  ]
  private static let customerSides: [CustomerState] = [
    .met, .met, .met, .met, .failed, .acceptedRisk, .notAssessed, .error, .needsAttestation,
  ]

  private func part(_ random: inout SplitMix64) -> Part {
    let owner = [Owner.provider, .customer, .shared, .both].randomElement(using: &random) ?? .both
    return Part(
      layer: "layer", owner: owner,
      provider: owner.involves(.provider)
        ? Self.providerSides.randomElement(using: &random) ?? .lapsed : .noPart,
      customer: owner.involves(.customer)
        ? Self.customerSides.randomElement(using: &random) ?? .error : .noPart,
      checks: [], isAttested: false)
  }

  @Test func metMeansThatEveryPartOnEverySideIsSettled() {
    var random = SplitMix64(seed: 2026)
    var seen: [RequirementState: Int] = [:]
    for _ in 0..<4000 {
      let id = RequirementID(framework: "f", id: "1")
      let cells = (0..<Int.random(in: 0...3, using: &random)).map { number in
        Cell(
          requirement: id, service: "s\(number)",
          parts: (0..<Int.random(in: 1...3, using: &random)).map { _ in part(&random) })
      }
      let verdict = RequirementVerdict(requirement: id, controls: [], layers: [], cells: cells)
      let parts = cells.flatMap(\.parts)
      seen[verdict.state, default: 0] += 1
      // The slow, obvious rule beside the quick one.
      let provider = parts.filter { $0.owner.involves(.provider) }.map(\.provider)
      let customer = parts.filter { $0.owner.involves(.customer) }.map(\.customer)
      let isProven =
        !parts.isEmpty && provider.allSatisfy { $0 == .attested }
        && customer.allSatisfy { $0 == .met }
      #expect((verdict.state == .met) == isProven, "\(parts)")
      #expect((verdict.state == .failed) == customer.contains(.failed), "\(parts)")
      #expect((verdict.reason == nil) == !parts.isEmpty)
      #expect(verdict.customerParts.values.reduce(0, +) == parts.count)
      #expect(verdict.providerParts.values.reduce(0, +) == parts.count)
    }
    #expect(Set(seen.keys) == Set(RequirementState.allCases), "every state was reached")
  }

  /// A check result with random counts on a random pair of controls and layers of the catalogue.
  private func result(
    _ number: Int, _ uses: [ServiceUse], _ catalog: Catalog, _ random: inout SplitMix64
  ) -> CheckResult {
    let layers = catalog.layers.filter { $0.scope == .service }.map(\.id)
    var result = CheckResult(
      check: "check-\(number)", service: uses.randomElement(using: &random)?.service ?? "",
      severity: .high, layers: Array(layers.shuffled(using: &random).prefix(3)),
      controls: ["AC-2", "AC-3", "AC-6", "SC-7", "SC-28", "AU-2"])
    result.passed = Int.random(in: 0...2, using: &random)
    result.skipped = Int.random(in: 0...1, using: &random)
    if Int.random(in: 0..<4, using: &random) == 0 { result.accepted = 1 }
    if Int.random(in: 0..<6, using: &random) == 0 { result.failed = 1 }
    if Int.random(in: 0..<8, using: &random) == 0 { result.errors = 1 }
    if Int.random(in: 0..<6, using: &random) == 0 { result.withoutEvidence = 1 }
    return result
  }

  private func input(_ catalog: Catalog, seed: UInt64) throws -> MatrixInput {
    var random = SplitMix64(seed: seed)
    let uses = Estate.oneOfEachModel(catalog)
    let results = (0..<40).map { result($0, uses, catalog, &random) }
    let requirements = try #require(catalog.framework("soc2")).requirements.map(\.id)
    let words = requirements.filter { _ in Bool.random(using: &random) }
    return MatrixInput(
      frameworks: ["soc2", "hipaa-breach"], services: uses, results: results,
      reports: [Estate.report(.aws)] + (Bool.random(using: &random) ? [Estate.report(.gcp)] : []),
      attestations: words.map { Estate.attestation($0) }, day: Estate.today)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func headlinesAreTheSumsOverTheCells(_ seed: UInt64) throws {
    let catalog = try Catalog.embedded()
    var builder = MatrixBuilder(catalog: catalog, input: try input(catalog, seed: seed))
    let matrix = builder.build()
    let clouds = Dictionary(uniqueKeysWithValues: catalog.services.map { ($0.id, $0.cloud) })
    #expect(matrix.headlines.contains { $0.attestedParts > 0 && $0.assessed > 0 })
    for line in matrix.headlines {
      let parts = matrix.cells.filter { cell in
        let cloud = clouds[cell.service] ?? OrganizationService.cloud(cell.service)
        return cell.requirement.framework == line.framework
          && (line.cloud == nil || cloud == line.cloud)
      }.flatMap(\.parts)
      for state in CustomerState.allCases {
        #expect(line.customerParts[state] ?? 0 == parts.count { $0.customer == state })
      }
      for state in ProviderState.allCases {
        #expect(line.providerParts[state] ?? 0 == parts.count { $0.provider == state })
      }
      #expect(line.attestedParts == parts.count { $0.isAttested })
      #expect(line.customerTotal == parts.count { $0.owner.involves(.customer) })
      #expect(line.providerTotal == parts.count { $0.owner.involves(.provider) })
      #expect(line.assessed + line.attestedParts + line.notAssessed == line.customerTotal)
      let verdicts = matrix.verdicts.filter { $0.requirement.framework == line.framework }
      for state in RequirementState.allCases {
        let wanted = line.cloud == nil ? verdicts.count { $0.state == state } : 0
        #expect(line.requirements[state] ?? 0 == wanted)
      }
    }
  }

  @Test func theOrderOfServicesIsNoMatter() throws {
    let catalog = try Catalog.embedded()
    var input = try input(catalog, seed: 5)
    var first = MatrixBuilder(catalog: catalog, input: input)
    input.services.reverse()
    var second = MatrixBuilder(catalog: catalog, input: input)
    let (left, right) = (first.build(), second.build())
    #expect(left.services == right.services)
    #expect(left.facets == right.facets)
    #expect(left.cells == right.cells)
    #expect(left.verdicts == right.verdicts)
    #expect(left.headlines == right.headlines)
    #expect(left.scopeHoles == right.scopeHoles)
  }
}
