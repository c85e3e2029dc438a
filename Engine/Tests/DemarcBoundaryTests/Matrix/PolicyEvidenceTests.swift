import DemarcModel
import Testing

@testable import DemarcBoundary

/// What a customer's own policies do to a verdict.
@Suite struct PolicyEvidenceTests {
  private let id = RequirementID(framework: "soc2", id: "CC6.1")

  private func evidence(failed: [String], passed: Int = 1, undecided: Int = 0) -> PolicyEvidence {
    PolicyEvidence(
      requirement: id, cloud: .azure, source: "Acme baseline", failed: failed, passed: passed,
      undecided: undecided, failedResources: failed.count, claim: "Shared")
  }

  private func verdict(
    _ customer: CustomerState, _ policies: [PolicyEvidence]
  ) -> RequirementVerdict {
    let part = Part(
      layer: "data", owner: .customer, provider: .noPart, customer: customer, checks: [],
      isAttested: false)
    return RequirementVerdict(
      requirement: id, controls: [], layers: ["data"],
      cells: [Cell(requirement: id, service: "azure.storage", parts: [part])], policies: policies)
  }

  @Test func aPolicyThatFailsFailsTheRequirementAndSaysSo() {
    let verdict = verdict(.met, [evidence(failed: ["Blobs are private"], undecided: 2)])
    #expect(verdict.state == .failed)
    #expect(
      verdict.reason
        == "Azure policies of Acme baseline: 1 of 4 fail on 1 resource (Blobs are private), 2 not "
        + "decided; the provider calls the requirement shared")
  }

  @Test(arguments: [CustomerState.needsAttestation, .notAssessed, .error, .failed])
  func policiesThatHoldProveNothing(_ state: CustomerState) {
    let without = verdict(state, [])
    #expect(verdict(state, [evidence(failed: [], passed: 9)]).state == without.state)
  }

  @Test func aMetRequirementStaysMetWhereNoPolicyFails() {
    #expect(verdict(.met, [evidence(failed: [])]).state == .met)
    #expect(verdict(.met, [evidence(failed: [])]).reason == nil)
  }
}
