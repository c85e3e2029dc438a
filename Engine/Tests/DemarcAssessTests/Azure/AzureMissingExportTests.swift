import AzureComplianceEngine
import AzurePolicyEngine
import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcModel
import Foundation
import Testing

/// From an assessment that lacks evidence, by the script that fetches it, to one that has it.
@Suite struct AzureMissingExportTests {
  private static let settings = "Microsoft.Insights/diagnosticSettings"

  private func assess(_ paths: [String]) throws -> AzurePolicyAssessment {
    let policy = #"""
      {"name":"logged","type":"Microsoft.Authorization/policyDefinitions","properties":{
       "displayName":"Vaults have a setting","policyType":"Custom","mode":"All","policyRule":{
       "if":{"field":"type","equals":"Microsoft.KeyVault/vaults"},
       "then":{"effect":"auditIfNotExists",
        "details":{"type":"Microsoft.Insights/diagnosticSettings"}}}}}
      """#
    let file = PolicyFile(name: "policy.json", bytes: Array(policy.utf8))
    return AzurePolicyAssessor(
      AzurePolicyRequest(
        documents: [file], paths: paths, assign: ["logged"], aliases: AliasTable(tsv: []),
        asOf: try #require(Instant("2026-06-30")), azureTypes: AzureTypeTable(EmbeddedData()))
    ).assess()
  }

  private func states(_ run: AzurePolicyAssessment) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: run.records.map {
        (run.resources[Int($0.resource)].name, "\($0.state)")
      })
  }

  @Test func whatIsMissingIsFetchedAndThenDecides() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "demarc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let vaults = Sample.rows([Sample.vault("a"), Sample.vault("b")])
    try Data(vaults.utf8).write(to: folder.appending(path: "vaults.json"))
    let before = try assess([folder.path])
    #expect(states(before) == ["a": "noEvidence", "b": "noEvidence"])
    let plan = before.fetchPlan(AzureTypeTable(EmbeddedData()))
    let wanted = plan.commands.filter { $0.type == Self.settings }
    #expect(
      wanted.map(\.scope) == ["a", "b"].map { "\(Sample.vaultID($0))/providers/\(Self.settings)" })
    #expect(wanted.map(\.policies) == [1, 1])

    let azure = try FakeAzure()
    let setting = Sample.setting(of: "a", enabled: true)
    try azure.answer("/vaults/a/providers", with: Sample.list([setting]))
    try azure.answer("/vaults/b/providers", with: Sample.list([]))
    try azure.answer("--method post", with: #"{"totalRecords":0,"data":[]}"#)
    let run = try azure.run(plan.script())
    #expect(run.status == 0, "\(run.errors)")
    let after = try assess([folder.path, azure.evidence])
    #expect(after.diagnostics.filter { $0.severity == .error } == [])
    #expect(
      states(after).filter { $0.key.utf8.count == 1 } == ["a": "compliant", "b": "nonCompliant"])
  }
}
