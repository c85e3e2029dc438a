import DemarcModel
import Testing

@testable import DemarcBoundary

/// What a requirement comes to, for every pair of states its two sides can have.
@Suite struct TruthTableTests {
  private static let provider: [ProviderState] = [
    .attested, .lapsed, .outOfScope, .notAttested, .noPart,
  ]
  private static let open: [RequirementState] = [.providerOpen, .providerOpen, .providerOpen]

  /// By customer state, one entry for each provider state above.
  static let table: [(CustomerState, [RequirementState])] = [
    (.met, [.met] + open + [.met]),
    (.failed, Array(repeating: .failed, count: 5)),
    (.acceptedRisk, Array(repeating: .acceptedRisk, count: 5)),
    (.notAssessed, Array(repeating: .notAssessed, count: 5)),
    (.error, Array(repeating: .notAssessed, count: 5)),
    (.needsAttestation, Array(repeating: .needsAttestation, count: 5)),
    // Neither side has a part: nothing is in use, so nothing is met.
    (.noPart, [.met] + open + [.notAssessed]),
  ]

  private func verdict(_ parts: [(ProviderState, CustomerState)]) -> RequirementVerdict {
    let id = RequirementID(framework: "soc2", id: "CC6.1")
    let cells = parts.enumerated().map { index, states in
      Cell(
        requirement: id, service: "aws.s\(index)",
        parts: [
          Part(
            layer: "data", owner: .shared, provider: states.0, customer: states.1, checks: [],
            isAttested: false)
        ])
    }
    return RequirementVerdict(requirement: id, controls: [], layers: ["data"], cells: cells)
  }

  @Test func theTableNamesEveryState() {
    #expect(Set(Self.table.map(\.0)) == Set(CustomerState.allCases))
    #expect(Set(Self.provider) == Set(ProviderState.allCases))
  }

  @Test(arguments: table)
  func aRequirementTakesTheStateOfTheTable(
    _ customer: CustomerState, _ states: [RequirementState]
  ) {
    for (provider, state) in zip(Self.provider, states) {
      #expect(verdict([(provider, customer)]).state == state, "\(customer) and \(provider)")
    }
  }

  @Test(arguments: table)
  func aPartAndACellAreMetExactlyWhereTheRequirementIs(
    _ customer: CustomerState, _ states: [RequirementState]
  ) {
    for (provider, state) in zip(Self.provider, states) {
      let part = Part(
        layer: "data", owner: .shared, provider: provider, customer: customer, checks: [],
        isAttested: false)
      let cell = Cell(
        requirement: RequirementID(framework: "f", id: "1"), service: "aws.s3", parts: [part])
      #expect(part.isMet == (state == .met), "\(customer) and \(provider)")
      #expect(cell.isMet == (state == .met), "\(customer) and \(provider)")
      let looksMet = provider == .attested && customer != .met && customer != .noPart
      #expect(cell.isPitfall == looksMet, "\(customer) and \(provider)")
    }
  }

  /// The worse of two states wins, whichever comes first.
  private static let worstFirst: [CustomerState] = [
    .failed, .error, .notAssessed, .needsAttestation, .acceptedRisk, .met, .noPart,
  ]

  @Test func theWorseCustomerStateOfTwoWins() {
    for (rank, worse) in Self.worstFirst.enumerated() {
      for better in Self.worstFirst[rank...] {
        #expect(CustomerState.fold([worse, better]) == worse)
        #expect(CustomerState.fold([better, worse]) == worse)
        let alone = verdict([(.attested, worse)]).state
        #expect(verdict([(.attested, worse), (.attested, better)]).state == alone)
        #expect(verdict([(.attested, better), (.attested, worse)]).state == alone)
      }
    }
    #expect(CustomerState.fold([]) == .noPart)
  }

  @Test func oneOpenProviderPartKeepsARequirementOpen() {
    let order: [ProviderState] = [.notAttested, .lapsed, .outOfScope, .attested, .noPart]
    for (rank, worse) in order.enumerated() {
      for better in order[rank...] {
        #expect(ProviderState.fold([worse, better]) == worse)
        #expect(ProviderState.fold([better, worse]) == worse)
      }
    }
    #expect(verdict([(.attested, .met), (.lapsed, .met)]).state == .providerOpen)
    #expect(verdict([(.lapsed, .met), (.attested, .failed)]).state == .failed)
  }

  @Test func aRequirementWithoutPartsIsNotAssessedAndSaysWhy() {
    let verdict = verdict([])
    #expect(verdict.state == .notAssessed)
    #expect(verdict.owner == .none)
    #expect(verdict.reason == "nothing in use has a layer it is about")
    #expect(self.verdict([(.attested, .noPart)]).reason == nil)
  }

  @Test(arguments: [
    ([Owner.provider], Owner.provider), ([.customer], .customer), ([.both], .both),
    ([.shared], .shared), ([.provider, .customer], .shared), ([.both, .customer], .shared),
    ([.both, .provider], .shared), ([.shared, .customer], .shared),
  ])
  func theOwnerOfARequirementIsThatOfAllItsParts(_ owners: [Owner], _ owner: Owner) {
    let id = RequirementID(framework: "soc2", id: "CC6.1")
    let parts = owners.map {
      Part(
        layer: $0.rawValue, owner: $0, provider: .attested, customer: .met, checks: [],
        isAttested: false)
    }
    let cell = Cell(requirement: id, service: "aws.s3", parts: parts)
    let verdict = RequirementVerdict(
      requirement: id, controls: [], layers: [], cells: [cell])
    #expect(verdict.owner == owner)
  }
}
