import Foundation
import Testing

/// Aliases, exported policies and the baseline of Azure, as a user meets them.
@Suite struct AzureCommandTests {
  private static let providers = """
    [{"namespace":"Contoso.Web","resourceTypes":[{"resourceType":"sites","aliases":[
      {"name":"Contoso.Web/sites/tls","defaultPath":"properties.tls",
       "defaultMetadata":{"type":"String","attributes":"Modifiable"},
       "paths":[{"path":"properties.old.tls","apiVersions":["2015-01-01","2016-01-01"]}]}]}]},
     {"namespace":"Microsoft.Storage","resourceTypes":[{"resourceType":"storageAccounts","aliases":[
      {"name":"Microsoft.Storage/storageAccounts/minimumTlsVersion",
       "defaultPath":"properties.tls.minimum"}]}]}]
    """

  @Test func importedAliasesAreShownAndWin() throws {
    let folder = try Folder()
    try folder.write(Self.providers, to: "providers.json")
    let imported = try Program.run(
      "azure aliases import \(folder.path("providers.json")) --workspace \(folder.root.path)")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("Wrote 2 aliases of 2 types"))
    let here = "--workspace \(folder.root.path)"
    let shown = try Program.run("azure aliases show contoso.web/sites/TLS \(here)")
    #expect(shown.text.contains("path     properties.tls"))
    #expect(shown.text.contains("modify   yes"))
    #expect(shown.text.contains("2015-01-01 … 2016-01-01: properties.old.tls"))
    let tls = "Microsoft.Storage/storageAccounts/minimumTlsVersion"
    #expect(try Program.run("azure aliases show \(tls) \(here)").text.contains("tls.minimum"))
    #expect(
      try Program.run("azure aliases show \(tls)").text.contains("properties.minimumTlsVersion"))
    let named = try Program.run(
      "azure aliases show Contoso.Web/sites --aliases \(folder.path("providers.json"))")
    #expect(named.text == "Contoso.Web/sites/tls  properties.tls  modifiable\n")
  }

  @Test func anImportGoesToStandardInputAndAFileOfChoice() throws {
    let folder = try Folder()
    let run = try Program.run(
      "azure aliases import - -o \(folder.path("own.txt")) --quiet", input: Self.providers)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(String(decoding: try folder.data("own.txt"), as: UTF8.self).contains("*Contoso.Web\n"))
  }

  @Test func whatIsNoDumpIsRefusedAndNothingIsWritten() throws {
    let folder = try Folder()
    try folder.write(#"[{"namespace":"A","resourceTypes":[{"resourceType":"b"}]}]"#, to: "p.json")
    let run = try Program.run(
      "azure aliases import \(folder.path("p.json")) -o \(folder.path("out.txt"))")
    #expect(run.status == 2)
    #expect(run.errors.contains("--expand resourceTypes/aliases"))
    #expect(folder.names == ["p.json"])
  }

  @Test func aMisspeltAliasIsRecognised() throws {
    let run = try Program.run("azure aliases show encryption.services.blob.enabled")
    #expect(run.status == 64)
    #expect(
      run.errors.contains(
        "did you mean Microsoft.Storage/storageAccounts/encryption.services.blob.enabled?"))
  }

  @Test func theChecksAreWrittenAsPolicies() throws {
    let folder = try Folder()
    let run = try Program.run("policy export azure --framework soc2 -o \(folder.path("out"))")
    #expect(run.status == 0, "\(run.errors)")
    #expect(Set(folder.names) == ["out"])
    let initiative = try #require(
      try JSONSerialization.jsonObject(with: folder.data("out/initiative.json")) as? [String: Any])
    let properties = try #require(initiative["properties"] as? [String: Any])
    let members = try #require(properties["policyDefinitions"] as? [[String: Any]])
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("out/definitions"))
    #expect(files.count == members.count && files.count >= 100)
    for member in members {
      let name = try #require(member["policyDefinitionReferenceId"] as? String)
      #expect(files.contains("\(name).json"))
    }
    let groups = try #require(properties["policyDefinitionGroups"] as? [[String: Any]])
    #expect(groups.contains { ($0["name"] as? String)?.hasPrefix("soc2_CC6") == true })
    let script = try Program.shell("sh -n \(folder.path("out/assign.sh"))")
    #expect(script.status == 0, "\(script.errors)")
  }

  @Test func oneCheckIsPrintedAndAllNeedAPlace() throws {
    let one = try Program.run(
      "policy export azure --check azure.defender-for-cloud.containers-plan-on")
    #expect(one.json?["name"] as? String == "demarc-defender-for-cloud-containers-plan-on")
    #expect(one.text.contains("Microsoft.Resources/subscriptions"))
    #expect(try Program.run("policy export azure").status == 64)
    #expect(try Program.run("policy export azure --check azure.nothing").status == 64)
    let aws = try Program.run("policy export azure --check aws.s3.bucket-versioned")
    #expect(aws.status == 2 && aws.errors.contains("is no Azure policy"))
    let hint = try Program.run("checks export azure.monitor.activity-log-exported")
    #expect(hint.errors.contains("demarc policy export azure --check"))
  }

  @Test(arguments: ["subscription", "management-group"])
  func theBaselineIsATemplateOfItsScope(_ scope: String) throws {
    let run = try Program.run("baseline emit azure --scope \(scope)")
    let word = scope == "subscription" ? "subscriptionDeployment" : "managementGroupDeployment"
    #expect((run.json?["$schema"] as? String)?.contains(word) == true)
    #expect((run.json?["resources"] as? [Any])?.count ?? 0 >= 17)
    let template = try Program.run(
      "policy export azure --format template --scope \(scope) --check azure.storage.tls-minimum")
    #expect((template.json?["resources"] as? [Any])?.count == 3)
  }

  @Test func aScopeIsForAzure() throws {
    #expect(try Program.run("baseline emit aws --scope subscription").status == 64)
  }
}
