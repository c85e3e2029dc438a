import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation

/// Published definitions, compiled only: none may be refused for another reason than its mode.
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
        let faults = parsed.diagnostics.filter {
          $0.severity == .error && $0.code != "azure-policy.unsupported-mode"
        }
        return faults.first?.description
      }
    }
    return suite
  }
}
