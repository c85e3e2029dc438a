import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Foundation

/// Published definitions, compiled only: none may be refused for another reason than its mode.
enum DefinitionCorpus {
  static func run(_ root: URL, aliases: AliasTable, _ name: String) throws -> SuiteReport {
    var report = SuiteReport(name)
    guard let files = FileManager.default.enumerator(atPath: root.path) else { return report }
    for case let file as String in files where file.hasSuffix(".json") {
      let data = try Data(contentsOf: root.appendingPathComponent(file))
      guard let json = try? JSONDocument.parse(Array(data)).root,
        (json["properties"] ?? json)["policyRule"] != nil
      else { continue }
      report.run(file) {
        let parsed = AzurePolicyDefinition.compile(json, file: file, aliases: aliases)
        let faults = parsed.diagnostics.filter {
          $0.severity == .error && $0.code != "azure-policy.unsupported-mode"
        }
        return faults.first?.description
      }
    }
    return report
  }
}
