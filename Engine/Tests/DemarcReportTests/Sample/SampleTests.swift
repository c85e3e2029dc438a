import DemarcBoundary
import DemarcModel
import DemarcReport
import Testing

/// The sample is worth its goldens only while everything occurs in it.
@Suite struct SampleTests {
  @Test func everyStateOccurs() throws {
    let assessment = try Sample.input().assessment
    let parts = assessment.matrix.cells.flatMap(\.parts)
    #expect(Set(parts.map(\.customer)) == Set(CustomerState.allCases))
    #expect(Set(parts.map(\.provider)) == Set(ProviderState.allCases))
    #expect(Set(parts.map(\.owner)) == [.provider, .customer, .shared, .both])
    #expect(Set(assessment.matrix.verdicts.map(\.state)) == Set(RequirementState.allCases))
    #expect(assessment.matrix.verdicts.contains { $0.reason != nil })
    #expect(Set(assessment.matrix.services.map(\.cloud)) == Set(Cloud.allCases))
    #expect(!assessment.matrix.pitfalls.isEmpty)
    #expect(!assessment.matrix.scopeHoles.isEmpty)
    #expect(Set(assessment.exceptions.map(\.state)) == [.applied, .unused, .expired])
    #expect(assessment.isIncomplete)
  }
}
