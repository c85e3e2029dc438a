import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// Hostile templates meet a bound and a message, never the machine's own bounds.
@Suite struct LimitTests {
  private func limited(_ sections: String, _ limits: ARMLimits) throws -> Made {
    try Made.sections(sections, limits: limits)
  }

  private static func accounts(_ count: Int) -> String {
    """
    "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01",
    "name": "[string(copyIndex())]", "copy": {"name": "l", "count": \(count)}}]
    """
  }

  @Test func resources() throws {
    #expect(try limited(Self.accounts(5), ARMLimits(resourcesMax: 5)).faults.isEmpty)
    let over = try limited(Self.accounts(6), ARMLimits(resourcesMax: 5))
    #expect(over.codes == ["arm.limit"] && over.resources.isEmpty)
  }

  @Test func resourcesOfNestedDeploymentsCountToo() throws {
    let text = """
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "n", "properties": {"template": {\(Self.accounts(4))}}}]
      """
    #expect(try limited(text, ARMLimits(resourcesMax: 5)).resources.count == 4)
    #expect(try limited(text, ARMLimits(resourcesMax: 4)).codes == ["arm.limit"])
  }

  @Test func copies() throws {
    #expect(try limited(Self.accounts(7), ARMLimits(copiesMax: 7)).resources.count == 7)
    #expect(
      try limited(Self.accounts(8), ARMLimits(copiesMax: 7)).codes.contains("arm.copy"))
  }

  @Test func depthOfExpressions() throws {
    func nested(_ levels: Int) -> String {
      let open = String(repeating: "createArray(", count: levels)
      let close = String(repeating: ")", count: levels)
      return #""outputs": {"o": {"value": "[\#(open)1\#(close)]"}}"#
    }
    #expect(try limited(nested(19), ARMLimits(depthMax: 20)).faults.isEmpty)
    #expect(!(try limited(nested(20), ARMLimits(depthMax: 20)).faults.isEmpty))
    #expect(try limited(nested(5000), ARMLimits()).codes == ["arm.expression-syntax"])
  }

  @Test func depthOfNamesThatNameEachOther() throws {
    func chain(_ count: Int) -> String {
      let links = (1..<count).map { #""v\#($0)": "[variables('v\#($0 - 1)')]""# }
      return #""variables": {"v0": "end", \#(links.joined(separator: ",\n"))}, "#
        + #""outputs": {"o": {"value": "[variables('v\#(count - 1)')]"}}"#
    }
    #expect(try limited(chain(20), ARMLimits()).result.outputs["o"]?.string == "end")
    #expect(try limited(chain(5000), ARMLimits()).codes == ["arm.limit"])
  }

  @Test func depthOfValuesMadeStepByStep() throws {
    func chain(_ count: Int) -> String {
      let links = (1...count).map { #""v\#($0)": "[createArray(variables('v\#($0 - 1)'))]""# }
      let uses = (1...count).map { #""o\#($0)": {"value": "[length(variables('v\#($0)'))]"}"# }
      return #""variables": {"v0": "end", \#(links.joined(separator: ",\n"))}, "#
        + #""outputs": {\#(uses.joined(separator: ",\n"))}"#
    }
    #expect(try limited(chain(100), ARMLimits()).faults.isEmpty)
    #expect(try limited(chain(3000), ARMLimits()).codes == ["arm.limit"])
  }

  @Test func valuesThatDoubleAtEachStep() throws {
    let links = (1...60).map {
      #""v\#($0)": {"a": "[variables('v\#($0 - 1)')]", "b": "[variables('v\#($0 - 1)')]"}"#
    }
    let made = try limited(
      #""variables": {"v0": "x", \#(links.joined(separator: ",\n"))}, "#
        + #""outputs": {"o": {"value": "[string(variables('v60'))]"}}"#, ARMLimits())
    #expect(made.codes == ["arm.limit"])
  }

  @Test func textsThatDoubleAtEachStep() throws {
    let links = (1...60).map {
      #""v\#($0)": "[concat(variables('v\#($0 - 1)'), variables('v\#($0 - 1)'))]""#
    }
    let made = try limited(
      #""variables": {"v0": "x", \#(links.joined(separator: ",\n"))}, "#
        + #""outputs": {"o": {"value": "[variables('v60')]"}}"#, ARMLimits())
    #expect(made.codes == ["arm.limit"])
    func text(_ width: Int) throws -> [String] {
      try limited(
        #""outputs": {"o": {"value": "[padLeft('x', \#(width))]"}}"#, ARMLimits(textBytesMax: 50)
      ).codes
    }
    #expect(try text(50).isEmpty)
    #expect(try text(51) == ["arm.limit"])
  }

  @Test func functionsThatCallThemselves() throws {
    let made = try limited(
      """
      "functions": [{"namespace": "n", "members": {"f": {"parameters": [],
      "output": {"type": "int", "value": "[add(n.f(), n.f())]"}}}}],
      "outputs": {"o": {"value": "[n.f()]"}}
      """, ARMLimits())
    #expect(made.codes == ["arm.limit"])
  }

  @Test func steps() throws {
    let text = #""outputs": {"o": {"value": "[length(map(range(0, 1000), lambda('x', 1)))]"}}"#
    #expect(try limited(text, ARMLimits(stepsMax: 10_000)).faults.isEmpty)
    #expect(try limited(text, ARMLimits(stepsMax: 1_000)).codes == ["arm.limit"])
  }

  @Test func loopsInsideLoopsInsideLoops() throws {
    let inner = #"{"copy": [{"name": "c", "count": 800, "input": 1}]}"#
    let middle = #"{"copy": [{"name": "b", "count": 800, "input": \#(inner)}]}"#
    let account =
      #""resources": [{"type": "Microsoft.Web/sites", "apiVersion": "1", "name": "w", "#
      + #""properties": {"copy": [{"name": "a", "count": 800, "input": \#(middle)}]}}]"#
    // The bound of steps is what ends it; a low one keeps the test short.
    #expect(try limited(account, ARMLimits(stepsMax: 100_000)).codes == ["arm.limit"])
  }

  @Test func comparisonsOfAllWithAll() throws {
    let made = try limited(
      """
      "variables": {"a": "[map(range(0, 10000), lambda('x', string(lambdaVariables('x'))))]"},
      "outputs": {"o": {"value": "[length(union(variables('a'), variables('a')))]"}}
      """, ARMLimits())
    #expect(made.codes == ["arm.limit"])
  }

  @Test func deploymentsInsideDeployments() throws {
    func nested(_ levels: Int) -> String {
      var text = #""resources": [{"type": "Microsoft.Web/sites", "apiVersion": "1", "name": "w"}]"#
      for level in 0..<levels {
        text =
          #""resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "1", "#
          + #""name": "d\#(level)", "properties": {"template": {\#(text)}}}]"#
      }
      return text
    }
    let fits = try limited(nested(16), ARMLimits())
    #expect(fits.faults.isEmpty && fits.first?.deployments.count == 16)
    let over = try limited(nested(17), ARMLimits())
    #expect(over.codes == ["arm.limit"] && over.resources.isEmpty)
  }

  @Test func whatWasFoundBeforeALimitRemains() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "1", "name": "good"},
      {"type": "Microsoft.Web/sites", "apiVersion": "1", "name": "bad", "properties": {
      "x": "[length(map(range(0, 9000), lambda('x', range(0, 9000))))]"}}]
      """)
    #expect(made.names == ["good"] && made.codes == ["arm.limit"])
  }
}
