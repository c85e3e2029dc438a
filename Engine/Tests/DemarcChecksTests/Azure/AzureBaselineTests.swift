import AzurePolicyEngine
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// The baseline for Azure, evaluated as it would be deployed.
@Suite struct AzureBaselineTests {
  static let sub = "/subscriptions/3f1c9a52-7d04-4e8b-9a61-0c5be2d7f410"
  static let group = "\(sub)/resourceGroups/rg-data"
  static let given = ["allowedLocations": #"["westeurope"]"#]

  static func template(_ scope: AzureTemplate.Scope = .subscription) throws -> DeployedTemplate {
    let initiative = try AzureBaseline.initiative(
      EmbeddedData(), library: CheckLibrary.embedded(), catalog: Catalog.embedded())
    return try DeployedTemplate(AzureTemplate.text(initiative, scope: scope))
  }

  private static func resource(
    _ type: String, _ name: String, _ properties: String, below: String? = nil,
    location: String = "westeurope"
  ) -> String {
    """
    {"id":"\(below ?? group)/providers/\(type)/\(name)","name":"\(name)","type":"\(type)",
     "location":"\(location)","properties":\(properties)}
    """
  }

  private static func logs(_ of: String, _ logs: String) -> String {
    """
    {"id":"\(of)/providers/Microsoft.Insights/diagnosticSettings/all","name":"all",
     "type":"Microsoft.Insights/diagnosticSettings",
     "properties":{"workspaceId":"\(group)/providers/Microsoft.OperationalInsights/workspaces/w",
       "logs":[\(logs)]}}
    """
  }

  private static let vault = "\(group)/providers/Microsoft.KeyVault/vaults/kv"
  private static let blobs =
    "\(group)/providers/Microsoft.Storage/storageAccounts/st/blobServices/default"
  private static let everything = #"{"categoryGroup":"allLogs","enabled":true}"#
  private static let activity = ["Administrative", "Security", "Policy"]
    .map { #"{"category":"\#($0)","enabled":true}"# }.joined(separator: ",")

  /// Resources that do all that is asked for; each plant changes one text of them.
  static let sound: [String] = [
    #"{"id":"\#(sub)","name":"s","type":"Microsoft.Resources/subscriptions"}"#,
    """
    {"id":"\(group)","name":"rg-data","type":"Microsoft.Resources/subscriptions/resourceGroups",
     "location":"westeurope"}
    """,
    resource(
      "Microsoft.Storage/storageAccounts", "st",
      """
      {"allowBlobPublicAccess":false,"publicNetworkAccess":"Disabled","minimumTlsVersion":"TLS1_2",
       "supportsHttpsTrafficOnly":true,"networkAcls":{"defaultAction":"Deny"},
       "encryption":{"keySource":"Microsoft.Keyvault"}}
      """),
    #"{"id":"\#(blobs)","name":"default","type":"Microsoft.Storage/storageAccounts/blobServices"}"#,
    resource(
      "Microsoft.KeyVault/vaults", "kv",
      #"{"enablePurgeProtection":true,"enableSoftDelete":true}"#),
    resource(
      "Microsoft.Compute/disks", "d1",
      #"{"encryption":{"type":"EncryptionAtRestWithCustomerKey"}}"#),
    resource(
      "Microsoft.Sql/servers", "sql",
      #"{"minimalTlsVersion":"1.2","publicNetworkAccess":"Disabled"}"#),
    resource("Microsoft.Network/dnszones", "zone", "{}", location: "global"),
    logs(vault, everything), logs(blobs, everything), logs(sub, activity),
  ]

  private func faults(_ estate: [String]) throws -> [String] {
    let resources = try estate.map { try JSONDocument.parse($0).root }
    var faults: [String] = []
    for policy in try Self.template().policies(Self.given) {
      for result in try AzureEstate(resources).results(
        policy.definition, parameters: policy.parameters)
      where result.outcome != .pass {
        faults.append("\(policy.name) \(result.effectText ?? "") \(result.outcome.rawValue)")
      }
    }
    return faults
  }

  @Test func aSoundEstateIsClean() throws {
    #expect(try faults(Self.sound) == [])
    let policies = try Self.template().policies(Self.given)
    let estate = AzureEstate(try Self.sound.map { try JSONDocument.parse($0).root })
    for policy in policies {
      let results = try estate.results(policy.definition, parameters: policy.parameters)
      #expect(!results.isEmpty, "nothing in the estate is judged by \(policy.name)")
    }
  }

  struct Plant: Sendable, CustomTestStringConvertible {
    let from, to, caught: String
    var testDescription: String { caught }
  }

  @Test(arguments: [
    Plant(
      from: #""allowBlobPublicAccess":false"#, to: #""allowBlobPublicAccess":true"#,
      caught: "demarc-storage-blob-public-access-off Deny fail"),
    Plant(
      from: #""publicNetworkAccess":"Disabled","minimumTlsVersion":"TLS1_2","#
        + "\n" + #" "supportsHttpsTrafficOnly":true,"networkAcls":{"defaultAction":"Deny"}"#,
      to: #""publicNetworkAccess":"Enabled","minimumTlsVersion":"TLS1_2","#
        + "\n" + #" "supportsHttpsTrafficOnly":true,"networkAcls":{"defaultAction":"Allow"}"#,
      caught: "demarc-storage-network-default-deny Deny fail"),
    Plant(from: "TLS1_2", to: "TLS1_0", caught: "demarc-storage-tls-minimum Deny fail"),
    Plant(
      from: #""supportsHttpsTrafficOnly":true"#, to: #""supportsHttpsTrafficOnly":false"#,
      caught: "demarc-storage-secure-transfer-required Deny fail"),
    Plant(
      from: "Microsoft.Keyvault\"", to: "Microsoft.Storage\"",
      caught: "demarc-storage-customer-managed-key Audit fail"),
    Plant(
      from: "EncryptionAtRestWithCustomerKey", to: "EncryptionAtRestWithPlatformKey",
      caught: "demarc-managed-disks-customer-managed-key Audit fail"),
    Plant(
      from: #""enablePurgeProtection":true"#, to: #""enablePurgeProtection":false"#,
      caught: "demarc-key-vault-purge-protected Deny fail"),
    Plant(
      from: #""minimalTlsVersion":"1.2""#, to: #""minimalTlsVersion":"1.0""#,
      caught: "demarc-sql-database-tls-minimum Deny fail"),
    Plant(
      from: #""minimalTlsVersion":"1.2","publicNetworkAccess":"Disabled""#,
      to: #""minimalTlsVersion":"1.2","publicNetworkAccess":"Enabled""#,
      caught: "demarc-sql-database-public-access-off Deny fail"),
    Plant(
      from: #""type":"Microsoft.Sql/servers","# + "\n" + #" "location":"westeurope""#,
      to: #""type":"Microsoft.Sql/servers","# + "\n" + #" "location":"eastus""#,
      caught: "demarc-allowed-locations Deny fail"),
    Plant(
      from: #"resourceGroups","# + "\n" + #" "location":"westeurope""#,
      to: #"resourceGroups","# + "\n" + #" "location":"West US""#,
      caught: "demarc-allowed-group-locations Deny fail"),
    Plant(
      from: "kv/providers/Microsoft.Insights/diagnosticSettings/all\"",
      to: "other/providers/Microsoft.Insights/diagnosticSettings/all\"",
      caught: "demarc-diagnostics-sent AuditIfNotExists fail"),
    Plant(
      from: "kv/providers/Microsoft.Insights/diagnosticSettings/all\"",
      to: "other/providers/Microsoft.Insights/diagnosticSettings/all\"",
      caught: "demarc-key-vault-access-logged AuditIfNotExists fail"),
    Plant(
      from: "blobServices/default/providers/Microsoft.Insights",
      to: "blobServices/other/providers/Microsoft.Insights",
      caught: "demarc-storage-blob-access-logged AuditIfNotExists fail"),
    Plant(
      from: #""category":"Policy","enabled":true"#, to: #""category":"Policy","enabled":false"#,
      caught: "demarc-monitor-activity-log-exported AuditIfNotExists fail"),
  ])
  func aPlantedFaultIsCaught(_ plant: Plant) throws {
    let changed = Self.sound.map { $0.replacing(plant.from, with: plant.to) }
    #expect(changed != Self.sound, "the plant changes nothing")
    let found = try faults(changed)
    #expect(found.contains(plant.caught), "\(found)")
    // Only the two that look at a vault's logs may both speak.
    #expect(found.count == (plant.from.hasPrefix("kv/") ? 2 : 1), "\(found)")
  }

  @Test(arguments: AzureTemplate.Scope.allCases)
  func itsExpressionsResolveAndItsBoundsHold(_ scope: AzureTemplate.Scope) throws {
    let template = try Self.template(scope)
    #expect(template.resources("policySetDefinitions").count == 1)
    let assignment = try #require(template.resources("policyAssignments").first)
    #expect(assignment["name"]?.string?.count ?? 99 <= AzurePolicyLimits.assignmentNameMax)
    #expect(
      assignment["properties"]?["enforcementMode"]?.string == "[parameters('enforcementMode')]")
    for resource in template.resources("policyDefinitions") {
      let properties = try #require(resource["properties"])
      #expect(resource["name"]?.string?.count ?? 99 <= AzurePolicyLimits.nameMax)
      #expect(properties["displayName"]?.string?.count ?? 999 <= AzurePolicyLimits.displayNameMax)
      #expect(properties["description"]?.string?.count ?? 999 <= AzurePolicyLimits.descriptionMax)
      let effect = properties["policyRule"]?["then"]?["effect"]?.string
      #expect(effect == "[[parameters('effect')]", "the policy's own expression is escaped")
    }
    #expect(template.root["parameters"]?["allowedLocations"]?["type"]?.string == "array")
    #expect(template.root["parameters"]?["allowedLocations"]?["defaultValue"] == nil)
    #expect(
      try template.policies(Self.given).count == template.resources("policyDefinitions").count)
  }

  @Test func nothingInItIsPointless() throws {
    let forced = ForcedValues(tsv: EmbeddedData().file("azure/forced-values.tsv") ?? [])
    for policy in try Self.template().policies(Self.given) {
      let assurance = AzureRuleAssurance(
        policy.definition, forced: forced,
        parameters: try JSONDocument.parse(policy.parameters).root)
      #expect(assurance.reasons.isEmpty, "\(policy.name): \(assurance.reasons)")
    }
  }
}
