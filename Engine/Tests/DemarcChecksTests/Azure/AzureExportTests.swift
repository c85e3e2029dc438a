import AzurePolicyEngine
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Every Azure check as a definition that Azure takes, with the verdicts of the check.
@Suite struct AzureExportTests {
  static let checks = CheckFixtureTests.checks.filter { $0.cloud == .azure }

  @Test func noneIsLeftOut() {
    #expect(Self.checks.count >= 100)
  }

  @Test(arguments: checks.map(\.id))
  func theFileKeepsToAzuresBounds(_ id: String) throws {
    let file = try AzureDefinitionExport.file(try check(id))
    let properties = try JSONDocument.parse(file.text).root["properties"]
    let name = file.name
    #expect(name.count <= AzurePolicyLimits.nameMax)
    #expect(!name.contains { AzurePolicyLimits.refusedInNames.contains($0) })
    let texts = (properties?["displayName"]?.string ?? "", properties?["description"]?.string ?? "")
    #expect(!texts.0.isEmpty && texts.0.count <= AzurePolicyLimits.displayNameMax)
    #expect(!texts.1.isEmpty && texts.1.count <= AzurePolicyLimits.descriptionMax)
    #expect(["All", "Indexed"].contains(properties?["mode"]?.string))
    #expect(properties?["policyType"]?.string == "Custom")
    let metadata = properties?["metadata"]
    #expect(metadata?["check"]?.string == id && metadata?["controls"]?.count ?? 0 > 0)
    #expect(metadata?["category"]?.string?.isEmpty == false && metadata?["version"] != nil)
    let parameters = properties?["parameters"]
    #expect(parameters?.count ?? 99 <= AzurePolicyLimits.definitionParametersMax)
    for parameter in parameters?.members.map(\.value) ?? [] {
      #expect(parameter["defaultValue"] != nil, "an assignment needs no value")
    }
  }

  @Test(arguments: checks.map(\.id))
  func effectsFitTheRule(_ id: String) throws {
    let file = try AzureDefinitionExport.file(try check(id))
    let definition = try AzureEstate.compile(file.text, id)
    #expect(definition.effectJSON.string == "[parameters('effect')]")
    let looksUp = definition.detailsJSON != nil
    // What is not in the request itself cannot refuse it.
    let readsTheClock = file.text.contains("utcNow()")
    #expect(file.canDeny == !(looksUp || readsTheClock))
    #expect(file.effects.first == (looksUp ? "AuditIfNotExists" : "Audit"))
    #expect(file.effects.last == "Disabled")
  }

  @Test(arguments: checks.map(\.id))
  func itSaysWhatTheCheckSays(_ id: String) throws {
    let check = try check(id)
    let file = try AzureDefinitionExport.file(check)
    let definition = try AzureEstate.compile(file.text, id)
    let fixtures = try fixtures(check)
    #expect(fixtures.count >= 3)
    for (name, estate) in fixtures {
      let results = try estate.results(definition)
      let expected = name.prefix { $0 != "-" }
      let found = outcome(results)
      if check.unit == .account, expected == "skip" {
        // No such resource was exported: Azure would report it, an export proves nothing.
        #expect(found == .noEvidence, "\(name)")
      } else {
        #expect(found.rawValue == expected, "\(name): \(results.map(\.reason))")
      }
      guard file.canDeny else { continue }
      let refused = try estate.results(definition, parameters: #"{"effect":"Deny"}"#)
      #expect(refused.contains { $0.isMatch && $0.effect == .deny } == (expected == "fail"))
      let off = try estate.results(definition, parameters: #"{"effect":"Disabled"}"#)
      #expect(off.isEmpty)
    }
  }

  @Test func aCheckOfAnotherCloudIsRefused() throws {
    let aws = try #require(CheckFixtureTests.checks.first { $0.cloud == .aws })
    #expect(throws: Diagnostic.self) { try AzureDefinitionExport.file(aws) }
  }

  // MARK: Helpers

  private func check(_ id: String) throws -> Check {
    try #require(Self.checks.first { $0.id == id })
  }

  private func fixtures(_ check: Check) throws -> [(String, AzureEstate)] {
    let directory = CheckFixtureTests.dataDirectory.appending(path: "checks/\(check.id)/fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    return try names.filter { $0.hasSuffix(".json") }.map { name in
      let bytes = Array(try Data(contentsOf: directory.appending(path: name)))
      let root = try JSONDocument.parse(bytes).root
      var values = root.isArray ? Array(root.elements) : [root]
      if let resource = root["resource"], let related = root["related"] {
        values = [resource] + related.elements
      }
      var resources = try AzureEstate.read(values, name)
      var exported: Set<String>?
      if check.unit == .account {
        exported = Set(resources.compactMap { $0["type"]?.string?.lowercased() })
        resources.append(try Self.subscription())
      }
      return (name, AzureEstate(resources, exported: exported))
    }
  }

  static func subscription() throws -> JSONValue {
    try JSONDocument.parse(
      """
      {"id":"/subscriptions/3f1c9a52-7d04-4e8b-9a61-0c5be2d7f410",
       "name":"3f1c9a52-7d04-4e8b-9a61-0c5be2d7f410","type":"Microsoft.Resources/subscriptions"}
      """
    ).root
  }

  private func outcome(_ results: [AzurePolicyResult]) -> Outcome {
    for outcome in [Outcome.error, .fail, .noEvidence, .pass]
    where results.contains(where: { $0.outcome == outcome }) {
      return outcome
    }
    return .skip
  }
}
