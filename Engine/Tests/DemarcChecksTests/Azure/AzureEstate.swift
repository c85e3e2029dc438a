import AzurePolicyEngine
import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Resources that definitions are evaluated over in tests, and what they say.
struct AzureEstate {
  static let aliases = AliasTable(compact: EmbeddedData().file("azure/aliases.txt") ?? [])

  var resources: [JSONValue]
  /// Folded types that were exported; nil means all.
  var exported: Set<String>?

  init(_ resources: [JSONValue], exported: Set<String>? = nil) {
    self.resources = resources
    self.exported = exported
  }

  static func compile(_ text: String, _ name: String) throws -> AzurePolicyDefinition {
    let parsed = AzurePolicyDefinition.compile(
      try JSONDocument.parse(text).root, file: name, aliases: aliases)
    #expect(parsed.diagnostics.isEmpty, "\(name): \(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  /// Results for the resources that the definition applies to.
  func results(
    _ definition: AzurePolicyDefinition, parameters: String = "{}"
  ) throws -> [AzurePolicyResult] {
    let context = AzureEvaluationContext(
      parameters: try JSONDocument.parse(parameters).root, now: "2026-06-30T00:00:00Z",
      related: { query in
        if let exported, !exported.contains(query.type.lowercased()) {
          return .notExported(query.type)
        }
        return .found(resources.filter { query.matches($0) })
      })
    let evaluator = AzurePolicyEvaluator(definition, context: context)
    return resources.map { evaluator.evaluate($0) }.filter { $0.outcome != .skip }
  }

  /// Resources of a fixture, read by the importers as exports are.
  static func read(_ values: [JSONValue], _ name: String) throws -> [JSONValue] {
    var found: [Resource] = []
    for value in values {
      let input = EstateInput.bytes(name: name, Array(value.json.utf8))
      _ = EstateReader(inputs: [input]).read(restart: { found = [] }) {
        (batch: [Resource]) in found += batch
      }
    }
    return found.map(\.document)
  }
}

/// A deployment template taken apart as Azure would deploy it.
struct DeployedTemplate {
  struct Policy {
    let name: String
    let definition: AzurePolicyDefinition
    /// JSON text of the parameters that reach the definition.
    let parameters: String
  }

  let root: JSONValue

  init(_ text: String) throws { root = try JSONDocument.parse(text).root }

  func resources(_ type: String) -> [JSONValue] {
    (root["resources"].map { Array($0.elements) } ?? []).filter {
      $0["type"]?.string == "Microsoft.Authorization/\(type)"
    }
  }

  /// What the template's own language makes of a text: an expression, or plain text.
  static func plain(_ text: String) -> String {
    text.hasPrefix("[[") && text.hasSuffix("]") ? String(text.dropFirst()) : text
  }

  /// A value with every text as the resource provider gets it.
  static func deployed(_ value: JSONValue) -> String {
    switch value.kind {
    case .string:
      var writer = JSONWriter()
      writer.string(plain(value.string ?? ""))
      return writer.text
    case .array: return "[\(value.elements.map(deployed).joined(separator: ","))]"
    case .object:
      let members = value.members.map { member in
        var writer = JSONWriter()
        writer.string(member.name)
        return "\(writer.text):\(deployed(member.value))"
      }
      return "{\(members.joined(separator: ","))}"
    default: return value.json
    }
  }

  /// The name in `[parameters('name')]`.
  static func parameter(_ text: String?) -> String? {
    text?.wholeMatch(of: /\[parameters\('([A-Za-z]+)'\)\]/).map { String($0.1) }
  }

  /// The definitions with what the assignment hands on.
  ///
  /// - Parameter given: JSON text of the template's parameters.
  func policies(_ given: [String: String] = [:]) throws -> [Policy] {
    var compiled: [String: AzurePolicyDefinition] = [:]
    for resource in resources("policyDefinitions") {
      let name = try #require(resource["name"]?.string)
      let properties = Self.deployed(try #require(resource["properties"]))
      compiled[name] = try AzureEstate.compile(#"{"properties":\#(properties)}"#, name)
    }
    let set = try #require(resources("policySetDefinitions").first?["properties"])
    let assignment = try #require(resources("policyAssignments").first?["properties"])
    return try (set["policyDefinitions"]?.elements).map { members in
      try members.map { member in
        let name = try #require(member["policyDefinitionReferenceId"]?.string)
        var parameters: [String] = []
        for own in member["parameters"].map({ Array($0.members) }) ?? [] {
          let outer = try #require(Self.parameter(Self.plain(own.value["value"]?.string ?? "")))
          let value = try #require(assignment["parameters"]?[outer]?["value"]?.string)
          let template = try #require(Self.parameter(value))
          let text = given[template] ?? root["parameters"]?[template]?["defaultValue"]?.json
          parameters.append(#""\#(own.name)":\#(try #require(text, "\(template) has no value"))"#)
        }
        return Policy(
          name: name, definition: try #require(compiled[name]),
          parameters: "{\(parameters.joined(separator: ","))}")
      }
    } ?? []
  }
}
