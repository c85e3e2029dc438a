import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation

/// Published definitions, compiled only: Azure took them all, so none may be refused.
///
/// Warnings are for what its own authors broke: a mode of a provider, and a few names.
enum DefinitionCorpus {
  private static let expected = [
    "azure-policy.unsupported-mode", "azure-policy.missing-details-name",
  ]

  static func run(
    _ archive: ConformanceArchive, aliases: AliasTable, _ name: String
  ) -> ConformanceSuite {
    var suite = ConformanceSuite(name, skips: ConformanceTests.skips)
    for file in archive.files(suffix: ".json") {
      guard let json = try? archive.document(file).root,
        (json["properties"] ?? json)["policyRule"] != nil
      else { continue }
      suite.run(file) {
        let parsed = AzurePolicyDefinition.compile(json, file: file, aliases: aliases)
        let faults = parsed.diagnostics.filter { !expected.contains($0.code) }
        return faults.first?.description
      }
    }
    return suite
  }
}
