import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// linked-templates.md and deploy-to-subscription.md.
@Suite struct NestedTests {
  private func nested(
    scope: String? = nil, extra: String = "", inner: String, outputs: String = ""
  ) throws -> Made {
    let evaluation = scope.map { #""expressionEvaluationOptions": {"scope": "\#($0)"},"# } ?? ""
    return try Made.sections(
      """
      "parameters": {"p": {"type": "string", "defaultValue": "outer"}},
      "variables": {"v": "from parent"},
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "inside" \(extra), "properties": {"mode": "Incremental", \(evaluation)
      "template": {"$schema": "https://x/2019-04-01/deploymentTemplate.json#", \(inner)}}}],
      "outputs": {"o": {"value": "[reference('inside').outputs.o.value]"} \(outputs)}
      """)
  }

  private static let variable = #"""
    "variables": {"v": "from nested"}, "resources": [],
    "outputs": {"o": {"type": "string", "value": "[variables('v')]"}}
    """#

  /// linked-templates.md, "Expression evaluation scope in nested templates".
  @Test(arguments: [
    (nil, "from parent"), ("outer", "from parent"), ("Outer", "from parent"),
    ("inner", "from nested"), ("Inner", "from nested"),
  ])
  func theScopeSaysWhoseNamesCount(_ scope: String?, _ wanted: String) throws {
    let made = try nested(scope: scope, inner: Self.variable)
    #expect(made.result.outputs["o"]?.string == wanted, "\(made.faults)")
  }

  @Test func resourcesOfANestedTemplateFollowInPlace() throws {
    let made = try nested(
      inner: #"""
        "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
        "name": "[parameters('p')]"}], "outputs": {"o": {"value": 1}}
        """#)
    #expect(made.names == ["outer"])
    #expect(made.first?.deployments == ["inside"])
    #expect(made.result.deployments.map(\.path) == [["inside"]])
    #expect(made.result.deployments.first?.link == nil)
    #expect(made.first?.span.start.line == 6)
  }

  @Test func innerTemplatesSeeTheArgumentsTheyAreGiven() throws {
    let made = try Made.sections(
      """
      "parameters": {"p": {"type": "string", "defaultValue": "given"}},
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "[concat('m', copyIndex())]", "copy": {"name": "mods", "count": 2},
      "properties": {"mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"},
      "parameters": {"Name": {"value": "[concat(parameters('p'), copyIndex())]"},
        "secret": {"reference": {"keyVault": {"id": "/v"}, "secretName": "s"}}},
      "template": {"$schema": "https://x/deploymentTemplate.json#",
        "parameters": {"name": {"type": "string"}, "secret": {"type": "securestring"},
          "other": {"type": "string", "defaultValue": "[concat(parameters('name'), '!')]"},
          "none": {"type": "string"}},
        "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01",
          "name": "[parameters('name')]", "properties": {"o": "[parameters('other')]",
          "s": "[parameters('secret')]", "n": "[parameters('none')]",
          "d": "[deployment().name]"}}]}}}]
      """)
    #expect(made.names == ["given0", "given1"])
    #expect(made.json("/properties/o") == #""given0!""#)
    #expect(made.json("/properties/d") == #""m0""#)
    #expect(made.reason("/properties/s") == "parameter 'secret' is 's' of a key vault")
    #expect(made.reason("/properties/n") == "parameter 'none' has no value")
    #expect(made.codes == ["arm.parameter-missing"])
  }

  @Test func aLoopOutsideMayBeNamedInsideAnOuterTemplate() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "[concat('m', copyIndex())]", "copy": {"name": "mods", "count": 2},
      "properties": {"mode": "Incremental", "template": {
      "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01",
      "name": "[concat('w', copyIndex('mods'))]"}]}}}]
      """)
    #expect(made.names == ["w0", "w1"])
    #expect(made.resources.map(\.deployments) == [["m0"], ["m1"]])
  }

  /// linked-templates.md, "Linked template".
  @Test func linkedTemplatesAreReportedByPlace() throws {
    let made = try Made.sections(
      """
      "parameters": {"base": {"type": "string", "defaultValue": "https://x/"}},
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "far", "properties": {"mode": "Incremental",
      "templateLink": {"uri": "[uri(parameters('base'), 'a.json')]"}}},
      {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "spec",
      "properties": {"templateLink": {"id": "/subscriptions/s/spec"}}},
      {"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "w", "properties": {
      "from": "[reference('far').outputs.x.value]"}}]
      """)
    #expect(made.result.deployments.map(\.link) == ["https://x/a.json", "/subscriptions/s/spec"])
    #expect(made.codes == ["arm.linked-template", "arm.linked-template"])
    #expect(made.result.diagnostics.first?.span?.start.line == 3)
    #expect(made.names == ["w"])
    #expect(made.reason("/properties/from") == "reference() is known only at deployment")
  }

  @Test func whatADeploymentHoldsIsAsOpenAsTheDeployment() throws {
    let made = try Made.sections(
      """
      "parameters": {"b": {"type": "bool"}},
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "maybe", "condition": "[parameters('b')]", "properties": {"template": {
      "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "w"}]}}},
      {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "never",
      "condition": false, "properties": {"template": {
      "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "n"}]}}}]
      """)
    #expect(made.names == ["w"])
    #expect(made.first?.condition?.reason == "parameter 'b' has no value")
    #expect(made.result.deployments.map(\.path) == [["maybe"]])
    #expect(made.result.deployments.first?.condition != nil)
  }

  /// deploy-to-subscription.md: a group and what goes into it, in one template.
  @Test func aDeploymentGoesToTheGroupItNames() throws {
    let made = try Made(
      """
      {"$schema": "https://x/2018-05-01/subscriptionDeploymentTemplate.json#", "resources": [
        {"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2022-09-01",
         "name": "rg-new", "location": "northeurope", "tags": {"cost": "7"}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
         "resourceGroup": "rg-new", "properties": {
         "expressionEvaluationOptions": {"scope": "inner"}, "template": {
         "$schema": "https://x/2019-04-01/deploymentTemplate.json#", "resources": [
           {"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "w",
            "location": "[resourceGroup().location]", "tags": "[resourceGroup().tags]"}]}}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "else",
         "subscriptionId": "other-sub", "resourceGroup": "rg-far", "properties": {
         "expressionEvaluationOptions": {"scope": "inner"}, "template": {"resources": [
           {"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "x",
            "location": "[resourceGroup().location]"}]}}}]}
      """, ARMOptions(subscriptionID: "sub"))
    #expect(
      made.resources.map(\.id) == [
        "/subscriptions/sub/resourceGroups/rg-new",
        "/subscriptions/sub/resourceGroups/rg-new/providers/Microsoft.Web/sites/w",
        "/subscriptions/other-sub/resourceGroups/rg-far/providers/Microsoft.Web/sites/x",
      ])
    #expect(made.resources[1].document["location"]?.string == "northeurope")
    #expect(made.resources[1].document["tags"]?["cost"]?.string == "7")
    #expect(
      made.resources[2].unknown.map(\.reason) == [
        "the location of resource group 'rg-far' is not given"
      ])
  }

  @Test func aTemplateForTheSubscriptionMayStandInsideOneForAGroup() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "up", "subscriptionId": "s2", "location": "westeurope", "properties": {"template": {
      "$schema": "https://x/subscriptionDeploymentTemplate.json#", "resources": [
      {"type": "Microsoft.Authorization/policyAssignments", "apiVersion": "2022-06-01",
      "name": "pa"}]}}},
      {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "mg",
      "scope": "Microsoft.Management/managementGroups/top", "properties": {"template": {
      "$schema": "https://x/managementGroupDeploymentTemplate.json#", "resources": [
      {"type": "Microsoft.Authorization/policyAssignments", "apiVersion": "2022-06-01",
      "name": "pb"}]}}}]
      """)
    #expect(
      made.resources.map(\.id) == [
        "/subscriptions/s2/providers/Microsoft.Authorization/policyAssignments/pa",
        "/providers/Microsoft.Management/managementGroups/top/providers/"
          + "Microsoft.Authorization/policyAssignments/pb",
      ])
  }

  @Test func deploymentsInsideDeploymentsKeepTheirPath() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "one", "properties": {"template": {"resources": [
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "two",
        "properties": {"template": {"resources": [
          {"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "w"}]}}}]}}}]
      """)
    #expect(made.first?.deployments == ["one", "two"])
    #expect(made.result.deployments.map(\.path) == [["one"], ["one", "two"]])
  }

  @Test func outputsThatNeedThemselvesStayOpen() throws {
    let made = try nested(
      scope: "outer",
      inner: #""resources": [], "outputs": {"o": {"value": "[reference('inside').outputs.o]"}}"#)
    #expect(made.result.outputs["o"].flatMap { Unknowns.reason($0) } != nil)
  }

  @Test func anOutputWhoseConditionIsFalseIsNotThere() throws {
    let made = try Made.sections(
      """
      "outputs": {"a": {"condition": false, "value": 1}, "b": {"condition": true, "value": 2}}
      """)
    #expect(made.result.outputs.json == #"{"b":2}"#)
  }

  /// Bicep names one module of a loop by its index.
  @Test func outputsOfOneTurnOfALoopAreNamedByIndex() throws {
    let made = try Made.sections(
      """
      "languageVersion": "2.0", "resources": {"mods": {"copy": {"name": "mods", "count": 2},
      "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "[format('m-{0}', copyIndex())]", "properties": {
      "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"n": {
      "value": "[copyIndex()]"}}, "template": {"parameters": {"n": {"type": "int"}},
      "resources": [], "outputs": {"o": {"value": "[add(parameters('n'), 10)]"}}}}}},
      "outputs": {"o": {"value": "[reference(format('mods[{0}]', 1)).outputs.o.value]"}}
      """)
    #expect(made.result.outputs["o"]?.int64 == 11, "\(made.faults)")
  }

  @Test func modulesOfOtherGroupsAreFoundByTheirID() throws {
    let made = try Made(
      """
      {"$schema": "https://x/subscriptionDeploymentTemplate.json#", "resources": [
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "m",
         "resourceGroup": "rg-new", "properties": {"template": {
         "$schema": "https://x/deploymentTemplate.json#", "resources": [],
         "outputs": {"o": {"value": 5}}}}}],
       "outputs": {"o": {"value": "[reference(extensionResourceId(format('/subscriptions/{0}/\
      resourceGroups/{1}', subscription().subscriptionId, 'rg-new'),
         'Microsoft.Resources/deployments', 'm'), '2022-09-01').outputs.o.value]"}}}
      """, ARMOptions(subscriptionID: "sub"))
    #expect(made.result.outputs["o"]?.int64 == 5, "\(made.faults)")
  }

  /// linked-templates.md: with scope outer, expressions are read in the template around; what is
  /// escaped there is read in the nested one.
  @Test func whatIsEscapedInAnOuterTemplateIsReadInside() throws {
    let made = try Made.sections(
      """
      "parameters": {"p": {"type": "string", "defaultValue": "outside"}},
      "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
      "name": "one", "properties": {"parameters": {"p": {"value": "inside"}}, "template": {
      "parameters": {"p": {"type": "string"}}, "resources": [
      {"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "w", "properties": {
      "a": "[parameters('p')]", "b": "[[parameters('p')]", "c": "[[[parameters('p')]"}}]}}}]
      """)
    #expect(made.json("/properties/a") == #""outside""#)
    #expect(made.json("/properties/b") == #""inside""#)
    #expect(made.json("/properties/c") == #""[parameters('p')]""#)
  }
}
