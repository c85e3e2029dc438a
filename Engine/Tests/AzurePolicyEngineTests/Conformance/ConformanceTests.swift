import AzurePolicyEngine
import Foundation
import Testing

/// The public corpora, when `DEMARC_CORPORA` names a folder that has them; else nothing.
struct ConformanceTests {
  @Test func regorusRuleCasesPass() throws {
    guard let corpora = try Corpora(), let root = try corpora.unpacked("regorus-azure-policy")
    else { return }
    var suite = RegorusSuite(root: root)
    let report = try suite.run()
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 pass")
  }

  @Test func templateFunctionCasesPass() throws {
    guard let corpora = try Corpora(), let root = try corpora.unpacked("regorus-azure-policy")
    else { return }
    let report = try FunctionSuite.run(root)
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 pass")
  }

  @Test func builtinRuleCasesPass() throws {
    guard let corpora = try Corpora(), let cases = try corpora.unpacked("builtin-rule-cases"),
      let definitions = try corpora.unpacked("azure-policy-builtins"),
      let aliases = try corpora.unpacked("azure-policy-aliases")
    else { return }
    let report = try BuiltinCaseSuite.run(
      cases: cases, definitions: definitions, aliases: aliases)
    report.print()
    #expect(report.failureCount * 200 <= report.passedCount, "at least 995 of 1000 pass")
  }

  @Test(arguments: ["azure-policy-builtins", "azure-custom-alz", "azure-policy-samples"])
  func publishedDefinitionsCompile(_ archive: String) throws {
    guard let corpora = try Corpora(), let root = try corpora.unpacked(archive) else { return }
    let report = try DefinitionCorpus.run(
      root, aliases: AliasTable(unknown: .barePath), "\(archive) compile")
    report.print()
    #expect(report.failureCount * 100 <= report.passedCount, "at least 99 of 100 compile")
  }
}
