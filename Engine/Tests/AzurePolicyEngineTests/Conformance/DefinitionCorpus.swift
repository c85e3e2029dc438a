import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation

/// Published definitions, compiled only: Azure took them all, so none may be refused.
enum DefinitionCorpus {
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
        return parsed.diagnostics.first { $0.severity == .error }?.description
      }
    }
    return suite
  }
}
