import AzureComplianceEngine
import DemarcModel
import Testing

@Suite struct StateTests {
  @Test(arguments: AzureComplianceState.allCases)
  func aStateIsReadByItsNameWhateverTheCase(_ state: AzureComplianceState) {
    #expect(AzureComplianceState(name: state.name.uppercased()) == state)
  }
}
