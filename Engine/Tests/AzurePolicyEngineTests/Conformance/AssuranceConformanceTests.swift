import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// Published definitions that are said to be pointless; each was looked at by hand.
struct AssuranceConformanceTests {
  /// By archive: deprecated because blob encryption cannot be switched off.
  ///
  /// The sample asks the same of files.
  static let pointless: [String: Set<String>] = [
    "azure-policy-builtins": [
      "655cb504-bcee-4362-bd4c-402e6aa38759", "7c5a74bf-ae94-4a74-8fcf-644d1e0e6e6f",
    ],
    "azure-policy-samples": ["samples/Storage/storage-account-file-encryption/azurepolicy.json"],
    "azure-custom-alz": [],
  ]

  @Test(arguments: pointless.keys.sorted())
  func nothingPublishedIsCalledPointlessWithoutReason(_ name: String) throws {
    guard let archive = try ConformanceArchive.open("azure-policy", name) else { return }
    let aliases = try Shipped.aliases()
    let forced = try Shipped.forced()
    var suite = ConformanceSuite("\(name)-assurance", skips: ConformanceTests.skips)
    var judged: Set<String> = []
    for file in archive.files(suffix: ".json") {
      guard let json = try? archive.document(file).root,
        (json["properties"] ?? json)["policyRule"] != nil,
        json["properties"]?["policyType"]?.string != "Static",
        let definition = AzurePolicyDefinition.compile(json, file: file, aliases: aliases).tree
      else { continue }
      let id = json["name"]?.string ?? file
      if case .resourceProvider = definition.mode { continue }
      guard judged.insert(id).inserted else { continue }
      suite.run(id) {
        let assurance = AzureRuleAssurance(definition, forced: forced)
        let isExpected = Self.pointless[name]?.contains(id) == true
        if assurance.canNeverFail == isExpected { return nil }
        return assurance.canNeverFail ? "\(assurance.reasons)" : "is not said to be pointless"
      }
    }
    #expect(suite.finish())
    #expect(judged.isSuperset(of: Self.pointless[name] ?? []) && judged.count > 50)
  }
}
