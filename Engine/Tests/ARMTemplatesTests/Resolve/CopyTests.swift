import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// copy-resources.md, copy-properties.md, copy-variables.md, copy-outputs.md.
@Suite struct CopyTests {
  private func accounts(_ copy: String, name: String = "[concat('s', copyIndex())]") throws -> Made
  {
    try Made.sections(
      """
      "parameters": {"n": {"type": "int"}}, "resources": [{"type":
      "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "\(name)",
      "copy": \(copy)}]
      """)
  }

  @Test func aResourceIsMadeAsOftenAsItsLoopSays() throws {
    let made = try accounts(
      #"{"name": "loop", "count": 3, "mode": "serial", "batchSize": 2}"#,
      name: "[concat('s', copyIndex('loop', 1))]")
    #expect(made.names == ["s1", "s2", "s3"])
    #expect(made.first?.document["copy"] == nil)
  }

  @Test func aLoopOfNoneMakesNothing() throws {
    #expect(try accounts(#"{"name": "l", "count": 0}"#).resources.isEmpty)
  }

  @Test func aLoopOfUnknownLengthIsOneResourceThatMayNotBeThere() throws {
    let made = try accounts(#"{"name": "l", "count": "[parameters('n')]"}"#)
    #expect(made.resources.count == 1)
    #expect(made.first?.condition?.reason == "parameter 'n' has no value")
    #expect(made.first?.name == nil && made.first?.id == nil)
    #expect(made.codes.contains("arm.open-copy"))
  }

  /// copy-resources.md, "Copy limits".
  @Test(arguments: [("800", 800, 0), ("801", 1, 1), ("-1", 1, 1), ("\"x\"", 1, 1)])
  func aLoopRunsAtMostAsOftenAsAzureAllows(_ count: String, _ made: Int, _ faults: Int) throws {
    let found = try accounts(#"{"name": "l", "count": \#(count)}"#)
    #expect(found.resources.count == made)
    #expect(found.codes.filter { $0 == "arm.copy" }.count == faults)
    if faults > 0 { #expect(found.first?.condition != nil) }
  }

  @Test func aPropertyLoopMakesAnArray() throws {
    let made = try Made.account(
      properties: #"""
        {"disks": {"fixed": 1, "copy": [
          {"name": "data", "count": 2, "input": {"lun": "[copyIndex('data')]"}},
          {"name": "ids", "count": 2, "input": "[concat('i', copyIndex('ids', 1))]"}]}}
        """#)
    #expect(
      made.json("/properties/disks")
        == #"{"fixed":1,"data":[{"lun":0},{"lun":1}],"ids":["i1","i2"]}"#)
  }

  @Test func resourceAndPropertyLoopsGoTogether() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-01-01",
      "name": "[concat('vnet', copyIndex())]", "copy": {"name": "vnets", "count": 2},
      "properties": {"copy": [{"name": "subnets", "count": 2, "input": {
        "name": "[concat('s', copyIndex('vnets'), copyIndex('subnets'))]",
        "own": "[copyIndex()]"}}]}}]
      """)
    #expect(
      made.resources.map { $0.document["properties"]?.json ?? "" } == [
        #"{"subnets":[{"name":"s00","own":0},{"name":"s01","own":0}]}"#,
        #"{"subnets":[{"name":"s10","own":1},{"name":"s11","own":1}]}"#,
      ])
  }

  @Test func aPropertyLoopOfUnknownLengthIsUnknownAsAWhole() throws {
    let made = try Made.account(
      properties: #"{"a": 1, "copy": [{"name": "x", "count": "[parameters('n')]", "input": 1}]}"#,
      sections: #""parameters": {"n": {"type": "int"}}"#)
    #expect(made.reason("/properties/x") == "parameter 'n' has no value")
    #expect(made.json("/properties/a") == "1")
  }

  @Test func variablesAreMadeByLoopsToo() throws {
    let variables = #"""
      "variables": {"copy": [{"name": "names", "count": 2,
        "input": "[concat('item', copyIndex('names', 1))]"}],
        "holder": {"fixed": true, "copy": [{"name": "disks", "count": 2,
        "input": {"i": "[copyIndex('disks')]"}}]}}
      """#
    #expect(
      try Made.value(of: "variables('names')", sections: variables).json == #"["item1","item2"]"#)
    #expect(
      try Made.value(of: "variables('holder').disks[1].i", sections: variables).json == "1")
  }

  @Test func outputsAreMadeByLoopsToo() throws {
    let made = try Made.sections(
      #""outputs": {"o": {"type": "array", "copy": {"count": 2, "input": "[copyIndex(5)]"}}}"#)
    #expect(made.result.outputs["o"]?.json == "[5,6]")
  }

  @Test func aMemberNamedCopyThatIsNoLoopIsAMember() throws {
    let made = try Made.account(properties: #"{"copy": ["a", "b"], "x": {"copy": "y"}}"#)
    #expect(made.json("/properties") == #"{"copy":["a","b"],"x":{"copy":"y"}}"#)
  }
}
