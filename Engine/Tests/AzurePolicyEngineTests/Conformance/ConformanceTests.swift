import AzurePolicyEngine
import DemarcTestKit
import Foundation
import Testing

/// The public corpora, when `DEMARC_CORPORA` names a folder that has them; else nothing.
struct ConformanceTests {
  private func archive(_ name: String) throws -> ConformanceArchive? {
    try ConformanceArchive.open("azure-policy", name)
  }

  @Test func regorusRuleCasesPass() throws {
    guard let archive = try archive("regorus-azure-policy") else { return }
    var suite = RegorusSuite(root: archive.root)
    let report = try suite.run()
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 pass")
  }

  @Test func templateFunctionCasesPass() throws {
    guard let archive = try archive("regorus-azure-policy") else { return }
    let report = try FunctionSuite.run(archive.root)
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 pass")
  }

  @Test func builtinRuleCasesPass() throws {
    guard let cases = try archive("builtin-rule-cases"),
      let definitions = try archive("azure-policy-builtins"),
      let aliases = try archive("azure-policy-aliases")
    else { return }
    let report = try BuiltinCaseSuite.run(
      cases: cases.root, definitions: definitions.root, aliases: aliases.root)
    report.print()
    #expect(report.failureCount * 200 <= report.passedCount, "at least 995 of 1000 pass")
  }

  @Test(arguments: ["azure-policy-builtins", "azure-custom-alz", "azure-policy-samples"])
  func publishedDefinitionsCompile(_ name: String) throws {
    guard let archive = try archive(name) else { return }
    let report = try DefinitionCorpus.run(
      archive.root, aliases: AliasTable(unknown: .barePath), "\(name) compile")
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 compile")
  }
}
