import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// RM7, tried from the side of someone who wants to cheat: the providers' reports attest everything, and
/// the customer has nothing to show.
@Suite struct PitfallGuardTests {
  private static let catalog = try? Catalog.embedded()
  static let frameworks = catalog?.frameworkIDs ?? []

  @Test func everyShippedFrameworkIsTried() { #expect(Self.frameworks.count >= 12) }

  @Test(arguments: frameworks)
  func providerEvidenceAloneMeetsNothingThatHasACustomerPart(_ framework: String) throws {
    let catalog = try #require(Self.catalog)
    let uses = Estate.oneOfEachModel(catalog)
    #expect(Set(uses.map(\.cloud)) == Set(Cloud.allCases))
    let matrix = Estate.matrix(catalog, uses, frameworks: [framework])

    let provider = matrix.cells.flatMap(\.parts).map(\.provider)
    #expect(Set(provider).isSubset(of: [.attested, .noPart]), "the cheat is whole")
    #expect(provider.contains(.attested))
    let cells = Dictionary(grouping: matrix.cells, by: \.requirement)
    for verdict in matrix.verdicts {
      let parts = (cells[verdict.requirement] ?? []).flatMap(\.parts)
      let hasCustomerPart = parts.contains { $0.owner.involves(.customer) }
      #expect((verdict.state == .met) == !hasCustomerPart, "\(verdict.requirement)")
      #expect(
        hasCustomerPart || parts.allSatisfy { $0.owner == .provider }, "\(verdict.requirement)")
    }
  }

  @Test(arguments: frameworks)
  func noRequirementAndNoServiceIsHidden(_ framework: String) throws {
    let catalog = try #require(Self.catalog)
    let wanted = try #require(catalog.framework(framework)).requirements
      .filter { $0.status == .active }.map(\.id)
    let uses = Estate.oneOfEachModel(catalog)
    let matrix = Estate.matrix(catalog, uses, frameworks: [framework])
    #expect(matrix.verdicts.map(\.requirement) == wanted)
    #expect(matrix.verdicts.allSatisfy { $0.reason == nil })
    #expect(matrix.services.map(\.service) == uses.map(\.service).sorted())
    // Every layer that a requirement is about is in the cell of every service that has the layer.
    let facets = Dictionary(grouping: matrix.facets, by: \.service)
    let cells = Dictionary(grouping: matrix.cells, by: \.requirement)
    for verdict in matrix.verdicts {
      let found = (cells[verdict.requirement] ?? []).map { cell in
        cell.parts.map { FacetKey(service: cell.service, layer: $0.layer) }
      }
      let due = facets.sorted { $0.key < $1.key }.map { service, facets in
        facets.map(\.key).filter { verdict.layers.contains($0.layer) }
      }.filter { !$0.isEmpty }
      #expect(found == due, "\(verdict.requirement)")
    }
  }

  @Test(arguments: frameworks)
  func everyCellThatLooksMetByTheReportIsListedAsAPitfall(_ framework: String) throws {
    let catalog = try #require(Self.catalog)
    let matrix = Estate.matrix(
      catalog, Estate.oneOfEachModel(catalog), frameworks: [framework])
    let due = matrix.cells.filter { cell in
      cell.parts.contains { $0.owner.involves(.provider) }
        && cell.parts.contains { $0.owner.involves(.customer) }
    }
    #expect(!due.isEmpty)
    #expect(matrix.pitfalls.map(\.name) == due.map(\.name))
  }

  @Test func aRequirementOfTheProviderAloneIsMetByItsReport() throws {
    let catalog = try #require(Self.catalog)
    let matrix = Estate.matrix(catalog, [Estate.use("aws.s3")], frameworks: ["nist-800-53r5"])
    let met = matrix.verdicts.filter { $0.state == .met }
    #expect(met.contains { $0.requirement.id == "PE-2" })
    #expect(met.allSatisfy { $0.owner == .provider })
  }

  @Test func oneServiceOnTheCustomersOwnGroundsTakesThatAway() throws {
    let catalog = try #require(Self.catalog)
    let uses = [Estate.use("aws.s3"), Estate.use("azure.arc", .azure)]
    let matrix = Estate.matrix(catalog, uses, frameworks: ["nist-800-53r5"])
    let verdict = try #require(matrix.verdicts.first { $0.requirement.id == "PE-2" })
    #expect(verdict.owner == .shared)
    #expect(verdict.state == .needsAttestation)
  }

  @Test func aProvenCustomerSideIsNoPitfall() throws {
    let catalog = try #require(Self.catalog)
    let words = try #require(catalog.framework("soc2")).requirements.map {
      Estate.attestation($0.id)
    }
    let matrix = Estate.matrix(catalog, [Estate.use("aws.s3")], attestations: words)
    #expect(matrix.pitfalls.isEmpty)
    #expect(matrix.verdicts.allSatisfy { $0.state == .met })
  }

  @Test func withoutReportsThereIsNothingToMistake() throws {
    let catalog = try #require(Self.catalog)
    let matrix = Estate.matrix(catalog, [Estate.use("aws.s3")], reports: [])
    #expect(matrix.pitfalls.isEmpty)
    #expect(matrix.verdicts.allSatisfy { $0.state != .met })
    #expect(matrix.scopeHoles.map(\.state) == [.notAttested])
  }
}
