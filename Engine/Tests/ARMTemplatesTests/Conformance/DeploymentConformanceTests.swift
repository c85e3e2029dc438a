import ARMTemplates
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// The templates inside published policy definitions, when `DEMARC_CORPORA` names a folder that has
/// them: Azure deploys them, so none may have a fault, and each must make something.
///
/// Their parameters come from the resource that a policy finds, and stay unknown here.
@Suite struct DeploymentConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test(arguments: ["azure-policy-builtins", "azure-custom-alz"])
  func templatesOfPublishedPoliciesResolve(_ name: String) throws {
    guard let archive = try ConformanceArchive.open("azure-policy", name) else { return }
    var suite = ConformanceSuite("\(name)-deployments", skips: Self.skips)
    for file in archive.files(suffix: ".json") {
      guard let json = try? archive.document(file).root,
        let deployment = (json["properties"] ?? json)["policyRule"]?["then"]?["details"]?[
          "deployment"], let template = deployment["properties"]?["template"], template.isObject
      else { continue }
      suite.run(file) { Self.fault(template) }
    }
    #expect(suite.finish())
  }

  private static func fault(_ template: JSONValue) -> String? {
    let parsed = ARMTemplate.read(Array(template.json.utf8), file: "template")
    guard let read = parsed.tree else { return parsed.diagnostics.first?.description }
    let made = read.resources(Made.options)
    let faults = (parsed.diagnostics + made.diagnostics).filter { $0.severity == .error }
    if let first = faults.first { return first.description }
    let hasResources = template["resources"].map { $0.count > 0 } ?? false
    return hasResources && made.resources.isEmpty && made.deployments.isEmpty
      ? "no resource comes of it" : nil
  }
}
