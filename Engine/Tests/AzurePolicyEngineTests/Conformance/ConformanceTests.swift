import AzurePolicyEngine
import DemarcTestKit
import Foundation
import Testing

/// The public corpora, when `DEMARC_CORPORA` names a folder that has them; else nothing.
struct ConformanceTests {
  static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  private func archive(_ name: String) throws -> ConformanceArchive? {
    try ConformanceArchive.open("azure-policy", name)
  }

  @Test func ruleCasesPass() throws {
    guard let archive = try archive("regorus-azure-policy") else { return }
    var suite = RegorusSuite(archive)
    #expect(try suite.run().finish())
  }

  @Test func templateFunctionCasesPass() throws {
    guard let archive = try archive("regorus-azure-policy") else { return }
    #expect(try FunctionSuite.run(archive).finish())
  }

  @Test func builtinRuleCasesPass() throws {
    guard let cases = try archive("builtin-rule-cases"),
      let definitions = try ConformanceArchive.openSupport("azure-policy", "azure-policy-builtins"),
      let aliases = try ConformanceArchive.openSupport("azure-policy", "azure-policy-aliases")
    else { return }
    let suite = try BuiltinCaseSuite.run(cases: cases, definitions: definitions, aliases: aliases)
    #expect(suite.finish())
  }

  @Test(arguments: ["azure-policy-builtins", "azure-custom-alz", "azure-policy-samples"])
  func publishedDefinitionsCompile(_ name: String) throws {
    guard let archive = try archive(name) else { return }
    let suite = DefinitionCorpus.run(
      archive, aliases: AliasTable(unknown: .barePath), "\(name)-compile")
    #expect(suite.finish())
  }
}
