import Foundation
import Testing

/// `demarc policy` with Azure policies: on the example estate, on templates, and on bad input.
@Suite struct AzurePolicyTests {
  private static let estate = "examples/acme/imports/azure examples/azure/containers.json"
  private static let run =
    "policy run --azure examples/azure/policies --estate \(estate) --as-of 2026-06-30"

  private func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  private func records(_ run: Program.Run, of policy: String) -> [[String: Any]] {
    objects(run.json?["assignments"]).flatMap { objects($0["policies"]) }
      .filter { $0["reference"] as? String == policy }
      .flatMap { objects($0["records"]) }
  }

  @Test func aFailNamesPolicyResourceAndTheValueThatDecided() throws {
    let run = try Program.run(Self.run)
    #expect(run.status == 1)
    for part in [
      "Acme baseline for all subscriptions", "assigns Acme cloud baseline",
      "Storage accounts keep their blobs private", "stacmeraw01 (northeurope)",
      "allowBlobPublicAccess is true", "Ask the storage team for a private endpoint.",
      "Research stays in North Europe", "DoNotEnforce",
      "the mode Microsoft.Kubernetes.Data is judged inside the service",
    ] {
      #expect(run.text.contains(part), "\(part) is not in:\n\(run.text)")
    }
    #expect(!run.text.contains("\u{1b}"))
  }

  @Test func exemptionsCountUntilTheyEnd() throws {
    let run = try Program.run(Self.run + " --format json")
    let exempt = records(run, of: "storage-tls-1-2").filter {
      $0["state"] as? String == "Exempt"
    }
    #expect(exempt.count == 1)
    #expect((exempt.first?["resourceId"] as? String)?.hasSuffix("stacmeportal01") == true)
    // This one ended before the day asked for.
    let open = records(run, of: "storage-blobs-private")
    #expect(open.map { $0["state"] as? String } == ["NonCompliant"])
    let early = try Program.run(
      Self.run.replacing("2026-06-30", with: "2026-03-01") + " --format json")
    #expect(
      records(early, of: "storage-blobs-private").map { $0["state"] as? String } == ["Exempt"])
  }

  @Test func attestationsDecideManualPoliciesAndNothingElseDoes() throws {
    let run = try Program.run(Self.run + " --format json")
    let states =
      objects(run.json?["assignments"]).flatMap { objects($0["policies"]) }
      .first { $0["reference"] as? String == "access-reviewed" }?["counts"] as? [String: Int]
    #expect(states?["Compliant"] == 1)
    #expect(states?["Unknown"] == 1)
  }

  @Test func everyVerdictIsExplainedStepByStep() throws {
    let line = "--azure examples/azure/policies --estate \(Self.estate) --as-of 2026-06-30"
    let told = try Program.run("policy explain storage-blobs-private stacmeraw01 \(line)")
    #expect(told.status == 0, "\(told.errors)")
    for part in [
      "non-compliant", "scope", "the rule matches", "yes  if.allOf[1]",
      "allowBlobPublicAccess is true (notEquals false)",
    ] {
      #expect(told.text.contains(part), "\(part) is not in:\n\(told.text)")
    }
    let json = try Program.run(
      "policy explain storage-tls-1-2 stacmeportal01 \(line) --format json")
    let first = objects(json.json?["explanations"]).first
    #expect(first?["state"] as? String == "Exempt")
    let unknown = try Program.run("policy explain no-such-policy stacmeraw01 \(line)")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no assigned policy is called 'no-such-policy'"))
  }

  @Test func azuresOwnStatesStandBesideOurs() throws {
    let run = try Program.run(Self.run + " --states examples/azure/states.json --format json")
    let compared = run.json?["azureStates"] as? [String: Any]
    #expect(compared?["agreed"] as? Int == 2)
    let differences = objects(compared?["differences"])
    #expect(differences.map { $0["policy"] as? String } == ["storage-tls-1-2"])
    #expect(differences.first?["ours"] as? String == "exempt")
    #expect(differences.first?["azure"] as? String == "NonCompliant")
  }

  @Test func groupsSpeakForRequirementsAndOwnersStayClaims() throws {
    let run = try Program.run(Self.run + " --framework soc2 --format json")
    let rows = objects(run.json?["requirements"])
    let states = Dictionary(
      rows.compactMap { row in
        (row["requirement"] as? String).map { ($0, row["state"] as? String ?? "") }
      }, uniquingKeysWith: { first, _ in first })
    #expect(states["soc2 CC6.1"] == "failed")
    // An exempt resource is not a kept requirement.
    #expect(states["soc2 CC6.7"] == "not-assessed")
    #expect(rows.first?["providerClaim"] as? String == "shared")
  }

  @Test func whatIsAssignedByNameIsAssignedToEverything() throws {
    let run = try Program.run(
      "policy run --azure examples/azure/policies --assign storage-tls-1-2 --estate "
        + "\(Self.estate) --as-of 2026-06-30 --format json")
    let assignments = objects(run.json?["assignments"])
    #expect(assignments.count == 1)
    #expect(assignments.first?["madeUp"] as? Bool == true)
    #expect(records(run, of: "storage-tls-1-2").count == 1)
  }

  @Test func aTemplateIsRefusedBeforeItIsDeployed() throws {
    let folder = try Folder()
    try folder.write(
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "parameters": { "open": { "type": "bool" } },
        "resources": [
          { "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "stnew",
            "location": "[resourceGroup().location]", "kind": "StorageV2",
            "sku": { "name": "Standard_LRS" },
            "properties": {
              "allowBlobPublicAccess": "[parameters('open')]", "minimumTlsVersion": "TLS1_2" } }
        ]
      }
      """, to: "main.json")
    for (value, status) in [("true", Int32(1)), ("false", 0)] {
      try folder.write(
        #"{"parameters":{"open":{"value":\#(value)}}}"#, to: "values.json")
      let run = try Program.run(
        "policy run --azure examples/azure/policies --template \(folder.path("main.json")) "
          + "--template-parameters \(folder.path("values.json")) --location northeurope "
          + "--subscription 6b1f8e27-3c94-4d05-8a7e-91f2c0d4b6e8 --resource-group rg-research "
          + "--estate examples/azure/containers.json --format json")
      #expect(run.status == status, "\(run.errors)")
      let request = objects(run.json?["requests"]).first
      #expect(request?["verdict"] as? String == (value == "true" ? "denied" : "allowed"))
      let denied = objects(request?["denied"]).first
      if value == "true" {
        #expect(denied?["policy"] as? String == "storage-blobs-private")
        #expect((denied?["at"] as? String)?.hasSuffix("main.json:10:34") == true)
      }
      // The owner of the resource group is written into the request.
      let change = objects(request?["changes"]).first
      #expect(change?["policy"] as? String == "owner-tag-inherited")
      #expect((change?["after"] as? String)?.contains("research-platform") == true)
    }
  }

  @Test func whatOnlyTheDeploymentKnowsIsNotDecided() throws {
    let folder = try Folder()
    try folder.write(
      """
      {"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
       "contentVersion":"1.0.0.0","resources":[
       {"type":"Microsoft.Storage/storageAccounts","apiVersion":"2023-01-01","name":"stnew",
        "location":"northeurope","properties":{"minimumTlsVersion":"TLS1_2",
        "allowBlobPublicAccess":"[reference('x').open]"}}]}
      """, to: "main.json")
    let run = try Program.run(
      "policy run --azure examples/azure/policies --template \(folder.path("main.json")) "
        + "--format json")
    #expect(run.status == 2)
    let request = objects(run.json?["requests"]).first
    #expect(request?["verdict"] as? String == "undecided")
  }

  @Test func aPolicyThatCanNeverFailIsSaidToProveNothing() throws {
    let run = try Program.run("policy parse --azure examples/azure/naive-encryption.json")
    #expect(run.text.contains("can never fail"))
    #expect(
      run.errors.contains(
        "did you mean Microsoft.Storage/storageAccounts/encryption.services.blob.enabled?"))
    let judged = try Program.run(
      "policy run --azure examples/azure/naive-encryption.json --estate \(Self.estate)")
    #expect(judged.text.contains("azure-policy.can-never-fail"))
    #expect(!judged.text.contains("100.0% compliant"))
  }

  @Test func theBaselineThatIsEmittedCanBeRunAsItIs() throws {
    let folder = try Folder()
    try folder.write(try Program.run("baseline emit azure").output, to: "baseline.json")
    let run = try Program.run(
      "policy run --azure \(folder.path("baseline.json")) --estate \(Self.estate) "
        + "--as-of 2026-06-30 --format json")
    let open = records(run, of: "demarc-storage-blob-public-access-off")
    #expect(open.count == 1, "\(run.errors)")
    #expect((open.first?["resourceId"] as? String)?.hasSuffix("stacmeraw01") == true)
  }

  @Test func badFilesAreReportedByPlaceAndTheRestGoesOn() throws {
    let folder = try Folder()
    try folder.write("{\"properties\": {", to: "broken.json")
    try folder.write("[1, \"two\", {\"a\": 3}]", to: "other.json")
    let run = try Program.run(
      "policy run --azure examples/azure/policies \(folder.path("broken.json")) "
        + "\(folder.path("other.json")) \(folder.path("gone.json")) --estate \(Self.estate) "
        + "--as-of 2026-06-30")
    #expect(run.status == 2)
    #expect(run.text.contains("Storage accounts keep their blobs private"))
    #expect(run.text.contains("broken.json:1:"))
    #expect(run.text.contains("gone.json"))
  }

  @Test func aRunWithoutPoliciesOrResourcesIsNoCleanRun() throws {
    let folder = try Folder()
    try folder.write("[]", to: "none.json")
    #expect(
      try Program.run(
        "policy run --azure \(folder.path("none.json")) --estate \(Self.estate)"
      ).status == 2)
    #expect(
      try Program.run(
        "policy run --azure examples/azure/policies --estate \(folder.path("none.json"))"
      ).status == 2)
  }

  @Test func guardAndAzureAreNotMixed() throws {
    #expect(
      try Program.run("policy run -r a.guard --azure examples/azure/policies").status == 64)
    #expect(try Program.run("policy run").status == 64)
    #expect(try Program.run("policy run -r a.guard -d b.yaml --format html").status == 64)
  }

  @Test func theFolderHoldsEveryFormAndIsTheSameTwice() throws {
    let folder = try Folder()
    for name in ["one", "two"] {
      _ = try Program.run(Self.run + " --output \(folder.path(name))")
    }
    for file in [
      "azure-policy.txt", "azure-policy.json", "azure-policy.csv", "azure-policy.html",
      "azure-policy.sarif", "azure-policy.junit.xml",
    ] {
      let one = try Data(contentsOf: URL(filePath: folder.path("one/\(file)")))
      #expect(one == (try Data(contentsOf: URL(filePath: folder.path("two/\(file)")))), "\(file)")
      #expect(one.count > 200)
    }
  }

  @Test func policiesOfAWorkspaceCountInItsAssessment() throws {
    let folder = try Folder()
    let setup = """
      mkdir -p '\(folder.path("policies"))' && cp -r examples/azure/policies \
      '\(folder.path("policies/azure"))' && cp examples/acme/demarc.yaml '\(folder.path(""))' && \
      "$demarc" assess \(Self.estate) --workspace '\(folder.path(""))' --framework soc2 \
      --as-of 2026-06-30 --format json
      """
    let run = try Program.shell(setup)
    let verdict = objects(run.json?["verdicts"]).first { $0["requirement"] as? String == "CC6.6" }
    let evidence = objects(verdict?["policies"]).first
    #expect(evidence?["source"] as? String == "Acme cloud baseline")
    #expect(verdict?["state"] as? String == "failed")
    #expect((evidence?["failed"] as? [String])?.contains("SSH is not open to the internet") == true)
  }
}
