import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// What only a deployment knows stays open, by place and reason, and spoils nothing around it.
@Suite struct UnknownTests {
  static let open = #""parameters": {"u": {"type": "string"}, "b": {"type": "bool"}}"#

  private func value(_ expression: String) throws -> (json: String?, reason: String?) {
    let found = try Made.value(of: expression, sections: Self.open)
    #expect(
      found.faults == [
        "parameter 'u' has neither a value nor a default",
        "parameter 'b' has neither a value nor a default",
      ])
    return (found.json, found.reason)
  }

  @Test(arguments: [
    "reference('x').primaryEndpoints.blob", "listKeys('x', '2023-01-01').keys[0].value",
    "listAccountSas('x', '2023-01-01', createObject()).accountSasToken", "pickZones('a', 'b', 'c')",
    "providers('a', 'b')", "references('x')", "concat('a', parameters('u'))",
    "toUpper(parameters('u'))", "createArray(parameters('u'))[0]",
    "equals(parameters('u'), 'x')", "parameters('u').x[3]", "if(parameters('b'), 1, 2)",
    "and(true(), parameters('b'))", "resourceId('Microsoft.KeyVault/vaults', parameters('u'))",
    "deployment().properties.template", "subscription().displayName",
    "map(parameters('u'), lambda('x', 1))", "string(createArray(parameters('u')))",
    "union(createArray(1), createArray(parameters('u')))",
    "filter(createArray(1), lambda('x', parameters('b')))", "coalesce(parameters('u'), 'x')",
    "tryGet(createObject('a', parameters('u')), 'a', 'b')", "flatten(createArray(parameters('u')))",
    "union(createObject('a', parameters('u')), createObject('a', createObject())).a",
    "shallowMerge(createArray(parameters('u')))",
  ])
  func openValuesSpread(_ expression: String) throws {
    #expect(try value(expression).reason != nil)
  }

  @Test(arguments: [
    ("if(parameters('b'), 1, 1)", "1"), ("and(parameters('b'), false())", "false"),
    ("or(parameters('b'), true())", "true"), ("length(createArray(parameters('u'), 2))", "2"),
    ("createObject('a', parameters('u'), 'c', 3).c", "3"),
    ("last(createArray(parameters('u'), 2))", "2"),
    ("contains(createArray(parameters('u'), 'x'), 'x')", "true"),
    ("contains(createObject('k', parameters('u')), 'k')", "true"),
    ("union(createObject('a', parameters('u')), createObject('a', 1)).a", "1"),
    ("objectKeys(createObject('k', parameters('u')))", #"["k"]"#),
    ("empty(createArray(parameters('u')))", "false"),
    ("concat(createArray(parameters('u')), createArray(4))[1]", "4"),
    ("map(createArray(parameters('u'), 2), lambda('x', 7))", "[7,7]"),
  ])
  func whatDoesNotNeedTheValueIsKnown(_ expression: String, _ json: String) throws {
    let found = try value(expression)
    #expect(found.json == json && found.reason == nil, "\(found)")
  }

  @Test func onlyThePlaceItselfIsOpen() throws {
    let made = try Made.account(
      properties: #"""
        {"list": ["a", "[parameters('u')]", "c"], "tail": {"x": "[reference('y').z]", "w": 1},
         "made": "[createObject('p', parameters('u'), 'q', 2)]"}
        """#, sections: Self.open)
    #expect(
      made.first?.unknown.map(\.pointer) == [
        "/properties/list/1", "/properties/tail/x", "/properties/made/p",
      ])
    #expect(made.json("/properties/list") == #"["a",null,"c"]"#)
    #expect(made.json("/properties/tail/w") == "1" && made.json("/properties/made/q") == "2")
    #expect(made.first?.unknown.first?.span.start.line == 4)
  }

  @Test func aDeploymentOfWhichNothingIsKnownStillHasItsResources() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
      "name": "[concat('st', uniqueString(resourceGroup().id))]",
      "location": "[resourceGroup().location]", "properties": {"allowBlobPublicAccess": true}}]
      """, ARMOptions())
    #expect(made.first?.type == "Microsoft.Storage/storageAccounts")
    #expect(
      made.first?.unknown.map(\.pointer) == ["/name", "/id", "/location"])
    #expect(made.reason("/location") == "the location of the resource group is not given")
    #expect(made.json("/properties/allowBlobPublicAccess") == "true")
    #expect(made.faults.isEmpty)
  }

  @Test func aBranchThatMayNotBeTakenReportsNoFaults() throws {
    let found = try value("if(parameters('b'), fail('only then'), 2)")
    #expect(found.reason == "parameter 'b' has no value")
  }

  @Test func newGuidIsAnotherAtEachDeployment() throws {
    let made = try Made.sections(
      """
      "parameters": {"g": {"type": "string", "defaultValue": "[newGuid()]"}},
      "outputs": {"o": {"value": "[parameters('g')]"}}
      """)
    #expect(made.result.outputs["o"].flatMap { Unknowns.reason($0) }?.contains("newGuid") == true)
  }

  @Test func anotherCloudLeavesItsAddressesOpen() throws {
    var options = Made.options
    options.cloud = .other
    let found = try Made.value(of: "environment().suffixes.storage", options)
    #expect(found.reason == "the addresses of the cloud are not known")
  }
}
