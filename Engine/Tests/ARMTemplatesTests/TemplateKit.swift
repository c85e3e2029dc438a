import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// A template read and resolved, for tests.
struct Made {
  let template: ARMTemplate
  let result: ARMResolution

  static let subscription = "11111111-2222-3333-4444-555555555555"

  /// A deployment to a resource group of which everything is known.
  static let options = ARMOptions(
    subscriptionID: subscription, tenantID: "99999999-8888-7777-6666-555555555555",
    resourceGroupName: "rg-app", resourceGroupLocation: "westeurope", deploymentName: "main",
    now: "2026-06-30T10:11:12Z")

  init(
    _ text: String, _ options: ARMOptions = Made.options, limits: ARMLimits = ARMLimits()
  ) throws {
    let parsed = ARMTemplate.read(Array(text.utf8), file: "t.json", limits: limits)
    template = try #require(parsed.tree, "\(parsed.diagnostics)")
    result = template.resources(options)
  }

  /// A template for a resource group of these sections: `"resources": […]` and so on.
  static func sections(
    _ sections: String, _ options: ARMOptions = Made.options, limits: ARMLimits = ARMLimits()
  ) throws -> Made {
    let hasResources = sections.contains("\"resources\"")
    return try Made(
      """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0"\(hasResources ? "" : ", \"resources\": []"), \(sections)}
      """, options, limits: limits)
  }

  /// JSON text of an expression's value, and the faults it makes.
  static func value(
    of expression: String, sections: String = "", _ options: ARMOptions = Made.options
  ) throws -> (json: String?, reason: String?, faults: [String]) {
    let quoted = expression.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let made = try Made.sections(
      "\(sections)\(sections.isEmpty ? "" : ",") \"outputs\": {\"o\": {\"value\": \"[\(quoted)]\"}}",
      options)
    let value = made.result.outputs["o"]
    return (value?.json, value.flatMap { Unknowns.reason($0) }, made.faults)
  }

  /// A storage account with these properties, resolved.
  static func account(
    properties: String, sections: String = "\"variables\": {}", _ options: ARMOptions = Made.options
  ) throws -> Made {
    try Made.sections(
      """
      \(sections), "resources": [{"type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-01-01", "name": "acct", "location": "westeurope",
      "properties": \(properties)}]
      """, options)
  }

  var resources: [ARMResource] { result.resources }
  var first: ARMResource? { result.resources.first }
  var names: [String?] { result.resources.map(\.name) }
  var faults: [String] { result.diagnostics.map(\.message) }
  var codes: [String] { result.diagnostics.map(\.code) }

  /// JSON text of a place of the first resource.
  func json(_ pointer: String) -> String? {
    JSONPointer(pointer).flatMap { first?.document[$0] }?.json
  }

  /// Why a place of the first resource is not known.
  func reason(_ pointer: String) -> String? {
    first?.unknown.first { $0.pointer == pointer }?.reason
  }
}
