internal import DemarcJSON

/// A deployment template with definitions, their initiative and its assignment.
public struct AzureTemplate: Sendable {
  /// Where the template is deployed.
  public enum Scope: String, Sendable, CaseIterable {
    case subscription
    case managementGroup = "management-group"

    var schema: String {
      switch self {
      case .subscription: "2018-05-01/subscriptionDeploymentTemplate.json#"
      case .managementGroup: "2019-08-01/managementGroupDeploymentTemplate.json#"
      }
    }

    /// The template's expression for the id of a resource that it deploys.
    func id(_ type: String, _ name: String) -> String {
      switch self {
      case .subscription: "[subscriptionResourceId('\(type)', '\(name)')]"
      case .managementGroup:
        "[extensionResourceId(managementGroup().id, '\(type)', '\(name)')]"
      }
    }
  }

  static let definitions = "Microsoft.Authorization/policyDefinitions"
  static let initiatives = "Microsoft.Authorization/policySetDefinitions"
  static let assignments = "Microsoft.Authorization/policyAssignments"

  /// Text of a policy as a template has to hold it: an expression of the policy's own gets a second
  /// bracket, which the template takes off again.
  public static func escape(_ text: String) -> String {
    text.hasPrefix("[") && text.hasSuffix("]") ? "[" + text : text
  }

  /// The template.
  public static func text(_ initiative: AzureInitiative, scope: Scope) -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("$schema", "https://schema.management.azure.com/schemas/\(scope.schema)")
    writer.member("contentVersion", "\(initiative.version).0")
    writeParameters(initiative, &writer)
    writer.key("resources")
    writer.beginArray()
    for member in initiative.members { write(member.file, &writer) }
    write(initiative, scope, &writer)
    writeAssignment(initiative, scope, &writer)
    writer.endArray()
    writer.key("outputs")
    writer.beginObject()
    writer.key("assignmentId")
    writer.beginObject()
    writer.member("type", "string")
    writer.member("value", scope.id(assignments, initiative.assignmentName))
    writer.endObject()
    writer.endObject()
    writer.endObject()
    return writer.text + "\n"
  }

  private static func writeParameters(_ initiative: AzureInitiative, _ writer: inout JSONWriter) {
    writer.key("parameters")
    writer.beginObject()
    for parameter in initiative.parameters {
      writer.key(parameter.name)
      writer.beginObject()
      writer.member("type", parameter.type.lowercased())
      parameter.writeValues(&writer)
      writer.key("metadata")
      writer.beginObject()
      writer.member("description", parameter.description)
      writer.endObject()
      writer.endObject()
    }
    writer.key("enforcementMode")
    writer.beginObject()
    writer.member("type", "string")
    writer.member("allowedValues", ["Default", "DoNotEnforce"])
    writer.member("defaultValue", "Default")
    writer.key("metadata")
    writer.beginObject()
    writer.member("description", "DoNotEnforce reports what would be refused, and refuses nothing.")
    for _ in 0..<3 { writer.endObject() }
  }

  private static func write(_ file: AzurePolicyFile, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", definitions)
    writer.member("apiVersion", "2021-06-01")
    writer.member("name", file.name)
    writer.key("properties")
    JSONCopy.write(file.properties, to: &writer, text: escape)
    writer.endObject()
  }

  private static func write(
    _ initiative: AzureInitiative, _ scope: Scope, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("type", initiatives)
    writer.member("apiVersion", "2021-06-01")
    writer.member("name", initiative.name)
    writer.member("dependsOn", initiative.members.map { scope.id(definitions, $0.file.name) })
    writer.key("properties")
    initiative.writeProperties(&writer, escaped: true) { scope.id(definitions, $0) }
    writer.endObject()
  }

  private static func writeAssignment(
    _ initiative: AzureInitiative, _ scope: Scope, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("type", assignments)
    writer.member("apiVersion", "2022-06-01")
    writer.member("name", initiative.assignmentName)
    writer.member("dependsOn", [scope.id(initiatives, initiative.name)])
    writer.key("properties")
    writer.beginObject()
    writer.member("displayName", escape(initiative.displayName))
    writer.member("description", escape(initiative.description))
    writer.member("policyDefinitionId", scope.id(initiatives, initiative.name))
    writer.member("enforcementMode", "[parameters('enforcementMode')]")
    writer.key("parameters")
    writer.beginObject()
    for parameter in initiative.parameters {
      writer.key(parameter.name)
      writer.beginObject()
      writer.member("value", "[parameters('\(parameter.name)')]")
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    writer.endObject()
  }
}
