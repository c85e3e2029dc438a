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
      Sample.machine("a"), Sample.machine("b"), Sample.rows([Sample.protectedItem(of: "a")]),
    ])
    #expect(run.findings(check).map(\.resourceName) == ["b"])
    #expect(run.outcomes(check) == [.fail])
    #expect(run.result(check)?.passed == 1)
  }

  @Test func oneCopyByItselfProvesItselfAndNothingOfOthers() throws {
    let run = try Assessed([
      Sample.machine("a"), Sample.machine("b"), Sample.protectedItem(of: "a"),
    ])
    #expect(run.outcomes(check) == [.noEvidence])
    #expect(run.findings(check).map(\.resourceName) == ["b"])
    #expect(run.result(check)?.passed == 1)
  }

  @Test func aStatementOfAnEmptyListIsEvidenceOfAbsence() throws {
    let kind = "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"
    let none = Sample.complete(kind, at: Sample.subscription, [])
    #expect(try Assessed([Sample.machine("a"), none]).outcomes(check) == [.fail])
    let elsewhere = Sample.complete(kind, at: "\(Sample.subscription)/resourceGroups/backup", [])
    #expect(try Assessed([Sample.machine("a"), elsewhere]).outcomes(check) == [.noEvidence])
  }

  @Test func aSettingOfOneVaultSaysNothingOfAnother() throws {
    let check = "azure.key-vault.access-logged"
    let vaults = [Sample.vault("a"), Sample.vault("b")]
    let logged = Sample.setting(of: "a", enabled: true)
    let one = try Assessed(vaults + [Sample.list([logged])])
    #expect(one.findings(check).map(\.resourceName) == ["b"])
    #expect(one.outcomes(check) == [.noEvidence])
    let off = try Assessed(vaults + [Sample.list([Sample.setting(of: "a", enabled: false)])])
    #expect(
      Dictionary(uniqueKeysWithValues: off.findings(check).map { ($0.resourceName, $0.outcome) })
        == ["a": .fail, "b": .noEvidence])
    let asked = Sample.complete(
      "Microsoft.Insights/diagnosticSettings",
      at: "\(Sample.vaultID("b"))/providers/microsoft.insights/diagnosticSettings", [])
    let both = try Assessed(vaults + [Sample.list([logged]), asked])
    #expect(both.findings(check).map(\.resourceName) == ["b"])
    #expect(both.outcomes(check) == [.fail])
  }

  @Test func aSettingOfThePartIsNoneOfTheWhole() throws {
    let check = "azure.key-vault.access-logged"
    let below = Sample.setting(of: "a", enabled: true).replacing(
      "/vaults/a/providers/", with: "/vaults/a/keys/k/providers/")
    let none = Sample.complete(
      "Microsoft.Insights/diagnosticSettings", at: Sample.vaultID("a"), [below])
    #expect(try Assessed([Sample.vault("a"), none]).outcomes(check) == [.fail])
  }

  @Test func theWorkspaceMayVouchForPartOfASubscription() throws {
    var workspace = WorkspaceFile()
    let vault = { (scope: String) in
      CompleteExport(
        cloud: .azure, account: "00000000-0000-0000-0000-00000000000a",
        types: ["microsoft.insights/diagnosticsettings"], scope: scope)
    }
    let check = "azure.key-vault.access-logged"
    workspace.complete = [vault(Sample.vaultID("A"))]
    let run = try Assessed([Sample.vault("a"), Sample.vault("b")], workspace: workspace)
    #expect(
      Dictionary(uniqueKeysWithValues: run.findings(check).map { ($0.resourceName, $0.outcome) })
        == ["a": .fail, "b": .noEvidence])
  }

  @Test func aSubscriptionWithoutItsOwnSettingIsNotShownByThoseOfResources() throws {
    let check = "azure.monitor.activity-log-exported"
    let exports = [Sample.vault("a"), Sample.list([Sample.setting(of: "a", enabled: true)])]
    #expect(try Assessed(exports).outcomes(check) == [.noEvidence])
    let none = Sample.complete(
      "Microsoft.Insights/diagnosticSettings",
      at: "\(Sample.subscription)/providers/Microsoft.Insights/diagnosticSettings", [])
    #expect(try Assessed(exports + [none]).outcomes(check) == [.fail])
  }

  @Test func aSettingByItsNameIsDecidedByItself() throws {
    let check = "azure.app-service.tls-minimum"
    let site =
      #"{"id":"\#(Sample.subscription)/resourceGroups/r/providers/Microsoft.Web/sites/s","name":"s","#
      + #""type":"Microsoft.Web/sites","kind":"app","location":"x","properties":{"state":"Running"}}"#
    let web =
      #"{"id":"\#(Sample.subscription)/resourceGroups/r/providers/Microsoft.Web/sites/s/config/web","#
      + #""name":"web","type":"Microsoft.Web/sites/config","properties":{"minTlsVersion":"1.0"}}"#
    #expect(try Assessed([site]).outcomes(check) == [.noEvidence])
    #expect(try Assessed([site, web]).outcomes(check) == [.fail])
  }

  @Test func aCopyThatIsOnlyNamedIsNoEvidenceOfAbsence() throws {
    let named = Sample.protectedItem(of: "a").replacing(
      /"properties":.*}$/, with: #""properties":null}"#)
    let run = try Assessed([Sample.machine("a"), named])
    #expect(run.outcomes(check) == [.noEvidence])
  }
}
