import DemarcAssess
import DemarcCatalog
import DemarcEstate
import Testing

/// Which commands are printed for what is missing.
@Suite struct AzureFetchPlanTests {
  private static let subscription = "/subscriptions/00000000-0000-0000-0000-00000000000a"
  private static let group = "\(subscription)/resourceGroups/rg"

  private let table = AzureTypeTable(EmbeddedData())

  private func plan(_ missing: (String, [String], Int)...) -> AzureFetchPlan {
    AzureFetchPlan(
      missing.map { AzureFetchPlan.Missing(type: $0.0, scopes: $0.1, policies: $0.2) },
      table: table)
  }

  @Test func everyRowOfTheTableIsRead() {
    let source = String(
      decoding: EmbeddedData().file("azure/related-types.tsv") ?? [], as: UTF8.self)
    let rows = source.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    #expect(rows.count >= 142)
    #expect(table.entries.count == rows.count)
    #expect(rows.map { $0.lowercased() } == rows.map { $0.lowercased() }.sorted())
    for entry in table.entries {
      if let version = entry.apiVersion {
        #expect(version.wholeMatch(of: /\d{4}-\d\d-\d\d(-preview)?/) != nil, "\(entry.type)")
      }
    }
  }

  @Test func eachTypeOfTheTableHasACommandAndTellsWhatItCovers() {
    for entry in table.entries {
      let parts = entry.type.split(separator: "/")
      let names = parts.dropFirst().dropLast().map { "/\($0)/n" }.joined()
      let parent = parts.count > 2 ? "\(Self.group)/providers/\(parts[0])\(names)" : Self.group
      let made = plan((entry.type, [parent], 1))
      #expect(made.left.isEmpty, "\(entry.type)")
      let command = made.commands.first
      #expect(command.map { parent.hasPrefix($0.scope) || $0.scope.hasPrefix(parent) } == true)
      #expect(
        command?.text.contains("api-version=\(entry.apiVersion ?? "$(")") == true
          || entry.graphTable != nil && command?.text.hasPrefix("az graph query") == true)
    }
  }

  @Test func whatDecidesMostComesFirst() {
    let vaults = ["b", "a"].map { "\(Self.group)/providers/Microsoft.KeyVault/vaults/\($0)" }
    let made = plan(
      ("Microsoft.Security/pricings", [Self.subscription], 45),
      ("Microsoft.Insights/diagnosticSettings", vaults, 492),
      ("microsoft.security/PRICINGS/", [Self.group], 3))
    #expect(made.commands.map(\.policies) == [492, 492, 45])
    #expect(made.commands.map(\.scope.last) == ["s", "s", "a"])
    #expect(made.commands[0].scope.hasPrefix(vaults[1]))
    #expect(made.script().firstRange(of: "decides 492 policies") != nil)
  }

  @Test(arguments: [
    (
      "Microsoft.Insights/diagnosticSettings", "/providers/Microsoft.KeyVault/vaults/kv",
      "/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Insights/diagnosticSettings",
      "az rest --method get --url \"https://management.azure.com\(group)/providers/Microsoft.KeyVault"
        + "/vaults/kv/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview\""
    ),
    (
      "Microsoft.Web/sites/config", "/providers/Microsoft.Web/sites/s/config/web",
      "/providers/Microsoft.Web/sites/s/config",
      "az rest --method get --url \"https://management.azure.com\(group)/providers/Microsoft.Web"
        + "/sites/s/config?api-version=2025-03-01\""
    ),
    (
      "Microsoft.Sql/servers/auditingSettings", "/providers/Microsoft.Sql/servers/auditingSettings",
      "/providers/Microsoft.Sql/servers/auditingSettings/auditingSettings",
      "az rest --method get --url \"https://management.azure.com\(group)/providers/Microsoft.Sql"
        + "/servers/auditingSettings/auditingSettings?api-version=2025-01-01\""
    ),
    (
      "Contoso.Things/marks", "/providers/Microsoft.Sql/servers/s",
      "/providers/Microsoft.Sql/servers/s/providers/Contoso.Things/marks",
      "az rest --method get --url \"https://management.azure.com\(group)/providers/Microsoft.Sql"
        + "/servers/s/providers/Contoso.Things/marks?api-version=$(az provider show --namespace "
        + "Contoso.Things --query \"resourceTypes[?resourceType=='marks'].apiVersions[0]\" "
        + "--output tsv)\""
    ),
  ])
  func theCommandAsksWhereTheResourcesStand(
    _ type: String, _ scope: String, _ covered: String, _ text: String
  ) throws {
    let command = try #require(plan((type, [Self.group + scope], 1)).commands.first)
    #expect(command.scope == Self.group + covered)
    #expect(command.text.hasPrefix(text))
  }

  @Test func aPastedCommandStatesWhatItCoversUnlessANameForbids() {
    let type = "Microsoft.Insights/diagnosticSettings"
    let plain = "\(Self.group)/providers/Microsoft.KeyVault/vaults/kv"
    let place = "\(plain)/providers/\(type)"
    let texts = plan((type, [plain, "\(plain)'x"], 1)).commands.map(\.text)
    #expect(
      texts[1].hasSuffix(
        " --query \"{covers:[{type:'\(type)',scope:'\(place)'}],value:value,nextLink:nextLink}\""))
    #expect(texts[0].hasSuffix("/vaults/kv%27x/providers/\(type)?api-version=2021-05-01-preview\""))
  }

  @Test(arguments: [
    ("Microsoft.X/y", ""), ("Microsoft.X/y", "subscriptions/x"),
    ("Microsoft.X", "/subscriptions/x"),
    ("Microsoft.X/y z", "/subscriptions/x"), ("Microsoft.X//y", "/subscriptions/x"),
    ("Microsoft.Security/pricings", "/subscriptions/x;y"),
    ("Microsoft.Security/pricings", "/providers/Microsoft.Management/managementGroups/m"),
    ("Microsoft.X/a/b/c", "/subscriptions/x"), ("Microsoft.X/y", "/subscriptions/x\0"),
  ])
  func whatNoCommandCanBeWrittenForIsLeft(_ type: String, _ scope: String) {
    let made = plan((type, [scope], 7))
    #expect(made.commands.isEmpty)
    #expect(made.left.map(\.type) == [type])
    #expect(made.left.map(\.policies) == [7])
  }

  @Test func theScriptIsTheSameForTheSame() {
    let missing = (0..<20).map {
      ("Microsoft.X/y\($0)", ["\(Self.group)/providers/A.B/c/d"], $0 % 3)
    }
    func script(_ order: [(String, [String], Int)]) -> String {
      AzureFetchPlan(
        order.map { .init(type: $0.0, scopes: $0.1, policies: $0.2) }, table: table
      ).script()
    }
    #expect(script(missing) == script(missing.reversed()))
  }
}
