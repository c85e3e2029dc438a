import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// What a resource looks like as Azure receives it.
@Suite struct ResourceTests {
  static let group =
    "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-app"

  @Test func theDocumentHoldsWhatIsSentAndNothingElse() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
      "name": "acct", "location": "[resourceGroup().location]", "kind": "StorageV2",
      "sku": {"name": "Standard_LRS"}, "tags": {"env": "prod"}, "zones": ["1"],
      "identity": {"type": "SystemAssigned"}, "dependsOn": ["[variables('v')]"],
      "condition": true, "properties": {"minimumTlsVersion": "TLS1_2"}}],
      "variables": {"v": "other"}
      """)
    #expect(
      made.first?.document.json
        == #"{"type":"Microsoft.Storage/storageAccounts","name":"acct","id":"\#(Self.group)"#
        + #"/providers/Microsoft.Storage/storageAccounts/acct","apiVersion":"2023-01-01","#
        + #""location":"westeurope","kind":"StorageV2","sku":{"name":"Standard_LRS"},"#
        + #""tags":{"env":"prod"},"zones":["1"],"identity":{"type":"SystemAssigned"},"#
        + #""properties":{"minimumTlsVersion":"TLS1_2"}}"#)
    #expect(made.first?.dependsOn == ["other"])
    #expect(made.first?.scope == Self.group)
    #expect(made.first?.apiVersion == "2023-01-01")
    #expect(made.faults.isEmpty)
  }

  @Test func everyValueKnowsItsPlace() throws {
    let made = try Made(
      """
      {"$schema": "https://x/deploymentTemplate.json#",
       "variables": {"rules":
         {"defaultAction": "Allow"}},
       "resources": [
         {"type": "Microsoft.Storage/storageAccounts",
          "apiVersion": "2023-01-01", "name": "a",
          "properties": {
            "networkAcls": "[variables('rules')]",
            "copy": [{"name": "x", "count": 1, "input": {
              "deep": true}}]}}]}
      """)
    let first = try #require(made.first)
    #expect(first.span.start == SourcePosition(line: 5, column: 4))
    #expect("\(first.span(at: "/properties/x/0/deep"))" == "t.json:10:17")
    // A part of a variable stands where the variable has it.
    #expect("\(first.span(at: "/properties/networkAcls/defaultAction"))" == "t.json:3:22")
    // What is not there is placed at the closest thing around it.
    #expect("\(first.span(at: "/properties/nothing/here"))" == "t.json:7:19")
  }

  /// child-resource-name-type.md, "Within parent resource".
  @Test func childrenInsideTheirParentTakeItsTypeAndName() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
      "name": "acct", "resources": [{"type": "blobServices", "apiVersion": "2023-01-01",
      "name": "default", "resources": [{"type": "containers", "apiVersion": "2023-01-01",
      "name": "logs"}]}]}]
      """)
    #expect(made.names == ["acct", "acct/default", "acct/default/logs"])
    #expect(
      made.resources.last?.type == "Microsoft.Storage/storageAccounts/blobServices/containers")
    #expect(
      made.resources.last?.id == Self.group
        + "/providers/Microsoft.Storage/storageAccounts/acct/blobServices/default/containers/logs")
  }

  /// child-resource-name-type.md, "Outside parent resource".
  @Test func aNameThatDoesNotFitItsTypeIsAFault() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts/blobServices",
      "apiVersion": "2023-01-01", "name": "default"}]
      """)
    #expect(made.codes == ["arm.name"])
    #expect(made.first?.id == nil)
    #expect(made.reason("/id") == "name and type of the resource do not fit")
  }

  /// scope-extension-resources.md.
  @Test(arguments: [
    (
      "[format('Microsoft.Storage/storageAccounts/{0}', 'acct')]",
      "\(group)/providers/Microsoft.Storage/storageAccounts/acct"
    ),
    (
      "[resourceId('Microsoft.KeyVault/vaults', 'v')]",
      "\(group)/providers/Microsoft.KeyVault/vaults/v"
    ),
    ("/", ""),
    (
      "Microsoft.Management/managementGroups/mg",
      "/providers/Microsoft.Management/managementGroups/mg"
    ),
  ])
  func anExtensionBelongsToItsScope(_ scope: String, _ id: String) throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01",
      "name": "keep", "scope": "\(scope)", "properties": {"level": "CanNotDelete"}}]
      """)
    #expect(made.first?.id == "\(id)/providers/Microsoft.Authorization/locks/keep")
    #expect(made.first?.document["scope"] == nil)
  }

  @Test func extensionsInTheOlderSpellingAreNamedAsAzureNamesThem() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts/providers/locks",
      "apiVersion": "2020-05-01", "name": "acct/Microsoft.Authorization/keep"}]
      """)
    #expect(made.first?.type == "Microsoft.Authorization/locks")
    #expect(made.first?.name == "keep")
    #expect(
      made.first?.id == Self.group + "/providers/Microsoft.Storage/storageAccounts/acct/providers/"
        + "Microsoft.Authorization/locks/keep")
  }

  /// conditional-resource-deployment.md: a condition does not reach children.
  @Test func conditionsDecideWhatIsThere() throws {
    func made(_ condition: String) throws -> Made {
      try Made.sections(
        """
        "parameters": {"deploy": {"type": "bool"}}, "resources": [
        {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "a",
        "condition": \(condition), "resources": [{"type": "blobServices", "name": "default",
        "apiVersion": "2023-01-01"}]}]
        """)
    }
    #expect(try made("true").names == ["a", "a/default"])
    #expect(try made("false").names == ["a/default"])
    #expect(try made(#""[equals('new', 'old')]""#).names == ["a/default"])
    let open = try made(#""[parameters('deploy')]""#)
    #expect(open.names == ["a", "a/default"])
    #expect(open.first?.condition?.reason == "parameter 'deploy' has no value")
    #expect(open.first?.condition?.span.start.line == 4)
    #expect(open.resources.last?.condition == nil)
    #expect(try made(#""maybe""#).codes.contains("arm.condition"))
  }

  @Test func resourceGroupsAreNamedAsPoliciesKnowThem() throws {
    var options = ARMOptions()
    options.subscriptionID = "sub"
    let made = try Made(
      """
      {"$schema": "https://x/subscriptionDeploymentTemplate.json#", "resources": [
        {"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2022-09-01",
         "name": "rg-new", "location": "northeurope"},
        {"type": "Microsoft.Authorization/policyAssignments", "apiVersion": "2022-06-01",
         "name": "pa"}]}
      """, options)
    #expect(made.first?.type == "Microsoft.Resources/subscriptions/resourceGroups")
    #expect(made.first?.id == "/subscriptions/sub/resourceGroups/rg-new")
    #expect(
      made.resources.last?.id
        == "/subscriptions/sub/providers/Microsoft.Authorization/policyAssignments/pa")
  }

  @Test func deploymentsToTenantsAndManagementGroupsHaveIDsOfTheirOwn() throws {
    let resources = """
      "resources": [{"type": "Microsoft.Authorization/policyDefinitions",
      "apiVersion": "2021-06-01", "name": "pd"}]}
      """
    let tenant = try Made(
      #"{"$schema": "https://x/tenantDeploymentTemplate.json#", "# + resources)
    #expect(tenant.first?.id == "/providers/Microsoft.Authorization/policyDefinitions/pd")
    let group = try Made(
      #"{"$schema": "https://x/managementGroupDeploymentTemplate.json#", "# + resources,
      ARMOptions(managementGroup: "mg"))
    #expect(
      group.first?.id == "/providers/Microsoft.Management/managementGroups/mg/providers/"
        + "Microsoft.Authorization/policyDefinitions/pd")
  }

  @Test func whatIsNoResourceIsReportedAndTheRestGoesOn() throws {
    let made = try Made.sections(
      """
      "resources": [7, {"name": "x"}, {"type": "Microsoft.Storage/storageAccounts"},
      {"type": "[parameters('t')]", "name": "y"},
      {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "good"}],
      "parameters": {"t": {"type": "string"}}
      """)
    #expect(made.names == ["good"])
    #expect(made.codes.filter { $0 == "arm.resource" }.count == 4)
  }

  /// resource-declaration.md, "Use symbolic name", and resources that exist already.
  @Test func symbolicNamesAndExistingResources() throws {
    let made = try Made.sections(
      """
      "languageVersion": "2.0", "resources": {
        "vault": {"existing": true, "type": "Microsoft.KeyVault/vaults",
          "apiVersion": "2023-02-01", "name": "kv"},
        "kube": {"import": "kubernetes", "type": "core/Service@v1", "properties": {}},
        "account": {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
          "name": "acct", "dependsOn": ["vault"], "properties": {
          "key": "[reference('vault').vaultUri]"}}}
      """)
    #expect(made.names == ["acct"])
    #expect(made.first?.symbolicName == "account")
    #expect(made.first?.dependsOn == ["vault"])
    #expect(made.reason("/properties/key") == "reference() is known only at deployment")
    #expect(made.codes == ["arm.extension"])
  }

  @Test func namesOfMembersMayBeExpressions() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Web/sites", "apiVersion": "2023-01-01", "name": "web",
      "identity": {"type": "UserAssigned", "userAssignedIdentities": {
      "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id1')]": {}}},
      "tags": {"[parameters('tag')]": "x"}}], "parameters": {"tag": {"type": "string"}}
      """)
    #expect(
      made.json("/identity/userAssignedIdentities") == #"{"\#(Self.group)/providers/"#
        + #"Microsoft.ManagedIdentity/userAssignedIdentities/id1":{}}"#)
    #expect(made.reason("/tags") == "parameter 'tag' has no value")
  }
}
