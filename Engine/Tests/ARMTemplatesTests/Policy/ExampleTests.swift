import ARMTemplates
import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// `examples/arm` is what its README says.
@Suite struct ExampleTests {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../../examples/arm").standardizedFileURL

  private func made() throws -> Made {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: Self.folder.appending(path: name)))
    }
    let parameters = ARMParameters.read(
      try bytes("shop.parameters.json"), file: "shop.parameters.json")
    #expect(parameters.diagnostics.isEmpty)
    var options = Made.options
    options.tenantID = nil
    options.parameters = try #require(parameters.tree)
    return try Made(String(decoding: try bytes("shop.json"), as: UTF8.self), options)
  }

  @Test func itMakesTheseResources() throws {
    let made = try made()
    #expect(made.faults.isEmpty, "\(made.faults)")
    #expect(
      made.names == [
        "shopreceipts", "shopreceipts/default", "shop-keys", "shop-worker-01", "shop-worker-02",
        "shop-nsg", "shop-vnet",
      ])
    #expect(made.result.outputs["range"]?.string == "10.40.0.0/16")
  }

  @Test func onlyTheseValuesAreOpen() throws {
    let open = try made().resources.flatMap { resource in
      resource.unknown.map { "\(resource.name ?? "") \($0.pointer)" }
    }
    let key = "/properties/osProfile/linuxConfiguration/ssh/publicKeys/0/keyData"
    #expect(
      open == [
        "shop-keys /properties/tenantId", "shop-worker-01 \(key)", "shop-worker-02 \(key)",
      ])
  }

  @Test func itsFaultsAreDenied() throws {
    let rules = [
      #"{"field": "Microsoft.Storage/storageAccounts/allowBlobPublicAccess", "equals": true}"#,
      #"{"field": "Microsoft.KeyVault/vaults/enablePurgeProtection", "notEquals": true}"#,
      #"""
      {"count": {"field": "Microsoft.Network/networkSecurityGroups/securityRules[*]", "where":
      {"field": "Microsoft.Network/networkSecurityGroups/securityRules[*].sourceAddressPrefix",
      "equals": "*"}}, "greater": 0}
      """#,
    ]
    let types = [
      "Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults",
      "Microsoft.Network/networkSecurityGroups",
    ]
    let aliases = AliasTable(
      tsv: Array(
        """
        Microsoft.Storage/storageAccounts\tMicrosoft.Storage/storageAccounts/allowBlobPublicAccess\tproperties.allowBlobPublicAccess
        Microsoft.KeyVault/vaults\tMicrosoft.KeyVault/vaults/enablePurgeProtection\tproperties.enablePurgeProtection
        Microsoft.Network/networkSecurityGroups\tMicrosoft.Network/networkSecurityGroups/securityRules[*]\tproperties.securityRules[*]
        Microsoft.Network/networkSecurityGroups\tMicrosoft.Network/networkSecurityGroups/securityRules[*].sourceAddressPrefix\tproperties.securityRules[*].properties.sourceAddressPrefix

        """.utf8))
    let resources = try made().resources
    for (rule, type) in zip(rules, types) {
      let text =
        #"{"if": {"allOf": [{"field": "type", "equals": "\#(type)"}, \#(rule)]}, "#
        + #""then": {"effect": "deny"}}"#
      let parsed = AzurePolicyDefinition.compile(
        try JSONDocument.parse(text).root, file: "p.json", aliases: aliases)
      let evaluator = AzurePolicyEvaluator(
        try #require(parsed.tree), context: AzureEvaluationContext())
      let denied = resources.filter { evaluator.evaluate($0.document).outcome == .fail }
      #expect(denied.map(\.type) == [type])
    }
  }
}
