import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcModel
import Foundation
import Testing

/// The script that fetches what is missing, run with an `az` that answers from files.
@Suite struct AzureFetchScriptTests {
  private static let subscription = "/subscriptions/00000000-0000-0000-0000-00000000000a"
  private static let group = "\(subscription)/resourceGroups/rg"
  private static let vault = "\(group)/providers/Microsoft.KeyVault/vaults/kv"
  private static let settings = "Microsoft.Insights/diagnosticSettings"
  private static let host = "https://management.azure.com"

  private let table = AzureTypeTable(EmbeddedData())

  private func plan(_ missing: (String, [String])...) -> AzureFetchPlan {
    AzureFetchPlan(
      missing.map { AzureFetchPlan.Missing(type: $0.0, scopes: $0.1, policies: 1) }, table: table)
  }

  private func resource(_ id: String) -> String {
    #"{"id":"\#(id)","type":"\#(AzureID.type(of: id) ?? "")","properties":{}}"#
  }

  private func list(_ ids: String..., rest: String = "") -> String {
    #"{"value":[\#(ids.map(resource).joined(separator: ","))]\#(rest)}"#
  }

  @Test func whatIsWrittenIsReadAndCoversWhatItSays() throws {
    let azure = try FakeAzure()
    let base = "\(Self.host)\(Self.vault)/providers/\(Self.settings)"
    try azure.answer(
      "--method get", "\(base)?api-version=2021-05-01-preview",
      with: list(
        "\(Self.vault)/providers/\(Self.settings)/one", rest: #","nextLink":"\#(base)?page=2""#))
    try azure.answer("\(base)?page=2", with: list("\(Self.vault)/providers/\(Self.settings)/two"))
    let other = "\(Self.vault)2"
    try azure.answer("\(other)/providers/\(Self.settings)?", with: #"{"value":[]}"#)
    let run = try azure.run(plan((Self.settings, [Self.vault, other])).script())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("2 files"))
    let (resources, report) = azure.imported(table)
    #expect(report.diagnostics == [])
    #expect(report.files.map(\.format) == [.azureCompleteList, .azureCompleteList])
    #expect(report.files.allSatisfy { $0.firstCapture != nil })
    #expect(resources.map(\.name) == ["one", "two"])
    for id in [Self.vault, other] {
      let scope = "\(id)/providers/\(Self.settings)"
      #expect(report.coverage.covers(.azure, scope: scope, type: Self.settings))
    }
    #expect(!report.coverage.covers(.azure, scope: Self.group, type: Self.settings))
  }

  @Test func aFailureIsNamedWritesNothingAndTheRestGoesOn() throws {
    let azure = try FakeAzure()
    try azure.answer(
      "/vaults/kv/providers",
      with: "ERROR: Forbidden({\"code\":\"AuthorizationFailed\"})\u{1B}[31m",
      fails: true)
    try azure.answer("/vaults/kv2/", with: list("\(Self.vault)2/providers/\(Self.settings)/x"))
    try azure.answer("/vaults/kv3/", with: "no JSON")
    try azure.answer("/vaults/kv4/", with: #"{"error":"answered with success"}"#)
    let run = try azure.run(
      plan((Self.settings, ["", "2", "3", "4"].map { Self.vault + $0 })).script())
    #expect(run.status == 1)
    #expect(azure.files.count == 1)
    #expect(run.errors.contains("failed: \(Self.settings) at \(Self.vault)/providers"))
    #expect(run.errors.contains("AuthorizationFailed"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.contains("1 files") && run.errors.contains("3 calls failed"))
    let covered = azure.imported(table).report.coverage
    for (suffix, isCovered) in [("", false), ("2", true), ("3", false), ("4", false)] {
      let scope = "\(Self.vault)\(suffix)/providers/\(Self.settings)"
      #expect(covered.covers(.azure, scope: scope, type: Self.settings) == isCovered)
    }
  }

  @Test func pagesOfAnotherHostAreNotAskedFor() throws {
    let azure = try FakeAzure()
    try azure.answer(
      "/vaults/kv/", with: list(rest: #","nextLink":"https://management.azure.com.evil.example/x""#)
    )
    let run = try azure.run(plan((Self.settings, [Self.vault])).script())
    #expect(run.status == 1)
    #expect(run.errors.contains("another host"))
    #expect(azure.files.isEmpty)
    #expect(!run.calls.contains { $0.contains("evil") })
  }

  @Test func resourceGraphIsReadToItsLastRow() throws {
    let type = "Microsoft.Compute/virtualMachines/extensions"
    let azure = try FakeAzure()
    func rows(_ names: String..., total: Int, rest: String = "") -> String {
      let ids = names.map { "\(Self.group)/providers/Microsoft.Compute/virtualMachines/\($0)" }
      let data = ids.map { resource("\($0)/extensions/x") }.joined(separator: ",")
      return #"{"totalRecords":\#(total),"count":\#(names.count),"data":[\#(data)]\#(rest)}"#
    }
    try azure.answer("--method post", #""$skipToken":"more""#, with: rows("b", total: 2))
    try azure.answer(
      "--method post", "resources | where type =~ '\(type)'",
      with: rows("a", total: 2, rest: #","$skipToken":"more""#))
    let script = plan((type, [Self.group + "/providers/Microsoft.Compute/virtualMachines/a"]))
      .script()
    let run = try azure.run(script)
    #expect(run.status == 0, "\(run.errors)")
    let (resources, report) = azure.imported(table)
    #expect(resources.count == 2)
    #expect(report.coverage.covers(.azure, scope: Self.subscription, type: type))
    let short = try FakeAzure()
    try short.answer("--method post", with: rows("a", total: 2))
    let lost = try short.run(script)
    #expect(lost.status == 1, "one of two rows is missing")
    #expect(short.files.isEmpty)
  }

  @Test func whatASubscriptionInheritsIsNoneOfItsOwn() throws {
    let type = "Microsoft.Authorization/roleAssignments"
    let azure = try FakeAzure()
    try azure.answer(
      "\(Self.subscription)/providers/\(type)?",
      with: list("/providers/\(type)/above", "\(Self.group.uppercased())/providers/\(type)/own"))
    #expect(try azure.run(plan((type, [Self.vault])).script()).status == 0)
    let (resources, report) = azure.imported(table)
    #expect(report.diagnostics == [])
    #expect(resources.map(\.name) == ["own"])
    #expect(report.coverage.covers(.azure, scope: Self.vault, type: type))
  }

  @Test func theOnlyOneIsAskedForByName() throws {
    let type = "Microsoft.Security/advancedThreatProtectionSettings"
    let azure = try FakeAzure()
    let there = "\(Self.vault)/providers/\(type)/current"
    try azure.answer("kv/providers/\(type)/current?", with: resource(there))
    try azure.answer(
      "kv2/providers", with: #"ERROR: Not Found({"error":{"code":"ResourceNotFound"}})"#,
      fails: true)
    try azure.answer(
      "kv3/providers", with: #"ERROR: Bad Request({"error":{"code":"InvalidType"}})"#, fails: true)
    let run = try azure.run(plan((type, ["", "2", "3"].map { Self.vault + $0 })).script())
    #expect(run.status == 1)
    let (resources, report) = azure.imported(table)
    #expect(resources.map(\.id) == [there])
    for (suffix, isCovered) in [("", true), ("2", true), ("3", false)] {
      let scope = "\(Self.vault)\(suffix)/providers/\(type)"
      #expect(report.coverage.covers(.azure, scope: scope, type: type) == isCovered, "\(suffix)")
    }
  }

  @Test func parentsAreFoundBeforeWhatIsBelowThem() throws {
    let type = "Microsoft.Sql/servers/databases/transparentDataEncryption"
    let azure = try FakeAzure()
    let databases = ["a b", "c"].map {
      "\(Self.group)/providers/Microsoft.Sql/servers/s/databases/\($0)"
    }
    try azure.answer(
      "--method post", "resources | where type =~ 'Microsoft.Sql/servers/databases'",
      with: #"{"totalRecords":2,"data":[\#(databases.map(resource).joined(separator: ","))]}"#)
    try azure.answer(
      "/databases/a%20b/transparentDataEncryption?",
      with: list("\(databases[0])/transparentDataEncryption/current"))
    try azure.answer("/databases/c/transparentDataEncryption?", with: #"{"value":[]}"#)
    let run = try azure.run(plan((type, [Self.group])).script())
    #expect(run.status == 0, "\(run.errors)")
    let (resources, report) = azure.imported(table)
    #expect(resources.count == 1)
    #expect(report.coverage.covers(.azure, scope: Self.subscription, type: type))
  }

  @Test func anUnknownVersionIsAskedForAndABusyServiceAskedAgain() throws {
    let type = "Contoso.Things/widgets/parts"
    let azure = try FakeAzure()
    try azure.answer(
      "provider show --namespace Contoso.Things",
      with:
        #"{"resourceTypes":[{"resourceType":"Widgets/Parts","apiVersions":["2026-02-02","x"]}]}"#)
    let parent = "\(Self.group)/providers/Contoso.Things/widgets/w"
    try azure.answer(
      "\(parent)/parts?api-version=2026-02-02", with: "ERROR: Too Many Requests", fails: true)
    let run = try azure.run(plan((type, [parent])).script())
    #expect(run.status == 1)
    #expect(run.calls.filter { $0.contains("/parts?api-version=2026-02-02") }.count == 4)
  }

  @Test func hostileNamesAreNoCommands() throws {
    let names = [
      "a'; touch made; '", "$(touch made)", "`touch made`", "a\ntouch made\n", "a\"b\\c", "a b;c&d",
      "ü", "--method", "a%2e", "\u{1B}[31m", "?api-version=x#",
    ]
    let azure = try FakeAzure()
    try azure.answer("--method get", with: #"{"value":[]}"#)
    let scopes = names.map { "\(Self.group)/providers/Microsoft.KeyVault/vaults/\($0)" }
    let made = plan((Self.settings, scopes), ("Microsoft.X/y'; touch made; '", [Self.vault]))
    let run = try azure.run(made.script())
    #expect(run.status == 0, "\(run.errors)")
    #expect(!azure.made("made") && !azure.made("evidence/made"))
    let report = azure.imported(table).report
    #expect(report.diagnostics == [])
    for scope in scopes {
      let place = "\(scope)/providers/\(Self.settings)"
      #expect(report.coverage.covers(.azure, scope: place, type: Self.settings), "\(scope)")
    }
    #expect(made.left.map(\.type) == ["Microsoft.X/y'; touch made; '"])
    #expect(!made.script().contains("touch made; '\n"))
  }

  @Test func policyDocumentsAreFetchedBesides() throws {
    let azure = try FakeAzure()
    try azure.answer("--method post", "getEntities", with: #"{"value":[{"id":"/m"}]}"#)
    try azure.answer(
      "--method post", "queryResults?api",
      with: #"{"value":[{"a":1}],"@odata.nextLink":"\#(Self.host)/next?queryResults"}"#)
    try azure.answer("--method post", "/next?", with: #"{"value":[{"a":2}]}"#)
    try azure.answer("--method get", with: list())
    let id = "00000000-0000-0000-0000-00000000000a"
    let run = try azure.run(plan().script(documentsOf: [id, "x; touch made"]))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      azure.files == [
        "policy/\(id).attestations.json", "policy/\(id).policy-assignments.json",
        "policy/\(id).policy-definitions.json", "policy/\(id).policy-exemptions.json",
        "policy/\(id).policy-set-definitions.json", "policy/\(id).policy-states.json",
        "policy/management-groups.json", "policy/policy-metadata.json",
      ])
    let states = try azure.text("policy/\(id).policy-states.json")
    #expect(states.contains(#""a": 1"#) && states.contains(#""a": 2"#))
  }

  @Test func withoutItsToolsItSaysSo() throws {
    let azure = try FakeAzure()
    let run = try azure.run(plan((Self.settings, [Self.vault])).script(), path: "/nowhere")
    #expect(run.status == 69)
    #expect(run.errors.contains("needs az and jq"))
  }
}
