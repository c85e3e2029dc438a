import DemarcAssess
import DemarcBoundary
import DemarcModel
import Testing

/// Rules that look up other resources, judged when everything is read.
@Suite struct RelatedTests {
  private let check = "azure.virtual-machines.backed-up"

  @Test func withoutTheOtherTypeThereIsNoEvidence() throws {
    #expect(try Assessed([Sample.machine("a")]).outcomes(check) == [.noEvidence])
  }

  @Test func eachMachineIsFoundByItsOwnCopy() throws {
    let run = try Assessed([
      Sample.machine("a"), Sample.machine("b"), Sample.protectedItem(of: "a"),
    ])
    #expect(run.findings(check).map(\.resourceName) == ["b"])
    #expect(run.outcomes(check) == [.fail])
    #expect(run.result(check)?.passed == 1)
  }

  @Test func aCopyThatIsOnlyNamedIsNoEvidenceOfAbsence() throws {
    let named = Sample.protectedItem(of: "a").replacing(
      /"properties":.*}$/, with: #""properties":null}"#)
    let run = try Assessed([Sample.machine("a"), named])
    #expect(run.outcomes(check) == [.noEvidence])
  }
}
