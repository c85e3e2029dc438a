import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// What Bicep makes of a file with a module, a user-defined type and function, and symbolic names.
@Suite struct BicepModuleTests {
  static let template = #"""
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "languageVersion": "2.0",
      "contentVersion": "1.0.0.0",
      "metadata": {"_generator": {"name": "bicep", "version": "0.30.0", "templateHash": "1"}},
      "definitions": {
        "subnetType": {
          "type": "object",
          "properties": {
            "name": {"type": "string"},
            "bits": {"type": "int", "minValue": 8, "maxValue": 30},
            "note": {"type": "string", "nullable": true}
          }
        }
      },
      "functions": [
        {
          "namespace": "__bicep",
          "members": {
            "label": {
              "parameters": [{"type": "string", "name": "base"}, {"type": "int", "name": "n"}],
              "output": {
                "type": "string",
                "value": "[format('{0}-{1:D2}', toLower(parameters('base')), parameters('n'))]"
              }
            }
          }
        }
      ],
      "parameters": {
        "prefix": {"type": "string", "defaultValue": "Shop"},
        "location": {"type": "string", "defaultValue": "[resourceGroup().location]"},
        "subnets": {
          "type": "array",
          "items": {"$ref": "#/definitions/subnetType"},
          "defaultValue": [{"name": "web", "bits": 24}, {"name": "data", "bits": 26}]
        },
        "logs": {"type": "string", "nullable": true}
      },
      "variables": {
        "copy": [
          {
            "name": "names",
            "count": "[length(range(0, length(parameters('subnets'))))]",
            "input": "[parameters('subnets')[range(0, length(parameters('subnets')))[copyIndex('names')]].name]"
          }
        ],
        "tags": "[union(createObject('app', parameters('prefix')), if(empty(parameters('logs')), createObject(), createObject('logs', parameters('logs'))))]"
      },
      "resources": {
        "vnet": {
          "type": "Microsoft.Network/virtualNetworks",
          "apiVersion": "2023-11-01",
          "name": "[__bicep.label(parameters('prefix'), 1)]",
          "location": "[parameters('location')]",
          "tags": "[variables('tags')]",
          "properties": {
            "copy": [
              {
                "name": "subnets",
                "count": "[length(parameters('subnets'))]",
                "input": {
                  "name": "[variables('names')[copyIndex('subnets')]]",
                  "properties": {
                    "addressPrefix": "[cidrSubnet('10.0.0.0/16', parameters('subnets')[copyIndex('subnets')].bits, copyIndex('subnets'))]"
                  }
                }
              }
            ],
            "addressSpace": {"addressPrefixes": ["10.0.0.0/16"]}
          }
        },
        "data": {
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2022-09-01",
          "name": "[format('data-{0}', uniqueString(deployment().name))]",
          "properties": {
            "expressionEvaluationOptions": {"scope": "inner"},
            "mode": "Incremental",
            "parameters": {
              "name": {"value": "[format('{0}db', toLower(parameters('prefix')))]"},
              "location": {"value": "[parameters('location')]"},
              "subnetId": {
                "value": "[resourceId('Microsoft.Network/virtualNetworks/subnets', __bicep.label(parameters('prefix'), 1), 'data')]"
              }
            },
            "template": {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "parameters": {
                "name": {"type": "string"},
                "location": {"type": "string"},
                "subnetId": {"type": "string"},
                "public": {"type": "bool", "defaultValue": true}
              },
              "resources": [
                {
                  "type": "Microsoft.Storage/storageAccounts",
                  "apiVersion": "2023-01-01",
                  "name": "[parameters('name')]",
                  "location": "[parameters('location')]",
                  "kind": "StorageV2",
                  "sku": {"name": "Standard_LRS"},
                  "properties": {
                    "allowBlobPublicAccess": "[parameters('public')]",
                    "networkAcls": {
                      "defaultAction": "[if(parameters('public'), 'Allow', 'Deny')]",
                      "virtualNetworkRules": [{"id": "[parameters('subnetId')]"}]
                    }
                  }
                }
              ],
              "outputs": {
                "id": {
                  "type": "string",
                  "value": "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]"
                },
                "endpoint": {
                  "type": "string",
                  "value": "[reference(resourceId('Microsoft.Storage/storageAccounts', parameters('name')), '2023-01-01').primaryEndpoints.blob]"
                }
              }
            }
          },
          "dependsOn": ["vnet"]
        },
        "diagnostics": {
          "type": "Microsoft.Insights/diagnosticSettings",
          "apiVersion": "2021-05-01-preview",
          "scope": "[format('Microsoft.Network/virtualNetworks/{0}', __bicep.label(parameters('prefix'), 1))]",
          "name": "send",
          "properties": {
            "storageAccountId": "[reference('data').outputs.id.value]",
            "note": "[reference('data').outputs.endpoint.value]",
            "logs": "[map(createArray('AllLogs'), lambda('c', createObject('categoryGroup', lambdaVariables('c'), 'enabled', true())))]"
          },
          "dependsOn": ["data", "vnet"]
        }
      },
      "outputs": {
        "storage": {"type": "string", "value": "[reference('data').outputs.id.value]"}
      }
    }
    """#

  private let group = "/subscriptions/\(Made.subscription)/resourceGroups/rg-app/providers"

  @Test func allOfItIsResolved() throws {
    let made = try Made(Self.template)
    #expect(made.faults.isEmpty, "\(made.faults)")
    #expect(
      made.resources.map(\.id) == [
        "\(group)/Microsoft.Network/virtualNetworks/shop-01",
        "\(group)/Microsoft.Storage/storageAccounts/shopdb",
        "\(group)/Microsoft.Network/virtualNetworks/shop-01/providers/"
          + "Microsoft.Insights/diagnosticSettings/send",
      ])
    #expect(made.resources.map(\.symbolicName) == ["vnet", nil, "diagnostics"])
  }

  @Test func loopsTypesAndFunctionsGiveTheNetwork() throws {
    let vnet = try #require(try Made(Self.template).first)
    #expect(vnet.document["tags"]?.json == #"{"app":"Shop"}"#)
    #expect(
      vnet.document["properties"]?["subnets"]?.json
        == #"[{"name":"web","properties":{"addressPrefix":"10.0.0.0/24"}},"#
        + #"{"name":"data","properties":{"addressPrefix":"10.0.0.64/26"}}]"#)
  }

  @Test func theModuleGetsItsArgumentsAndGivesItsOutputs() throws {
    let made = try Made(Self.template)
    let account = made.resources[1]
    #expect(account.deployments.count == 1 && account.deployments[0].hasPrefix("data-"))
    #expect(account.document["properties"]?["allowBlobPublicAccess"]?.bool == true)
    #expect(
      account.document["properties"]?["networkAcls"]?["virtualNetworkRules"]?[0]?["id"]?.string
        == "\(group)/Microsoft.Network/virtualNetworks/shop-01/subnets/data")
    let settings = made.resources[2]
    #expect(
      settings.document["properties"]?["storageAccountId"]?.string
        == "\(group)/Microsoft.Storage/storageAccounts/shopdb")
    #expect(settings.unknown.map(\.pointer) == ["/properties/note"])
    #expect(
      settings.document["properties"]?["logs"]?.json
        == #"[{"categoryGroup":"AllLogs","enabled":true}]"#)
    #expect(
      made.result.outputs["storage"]?.string
        == "\(group)/Microsoft.Storage/storageAccounts/shopdb")
  }

  @Test func placesInsideTheModuleAreThoseOfTheFile() throws {
    let account = try Made(Self.template).resources[1]
    let line = try #require(
      Self.template.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("\"allowBlobPublicAccess\"")
      })
    #expect(account.span(at: "/properties/allowBlobPublicAccess").start.line == line + 1)
  }
}
