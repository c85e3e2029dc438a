import Foundation
import Testing

/// Constraints, the baseline and the example estate of Google Cloud, as a user meets them.
@Suite struct GoogleExportCommandTests {
  private static let organization = "--organization 118800441"
  private static let example = "examples/gcp/estate.ndjson"

  private func files(_ folder: Folder, _ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(path)).sorted()
  }

  private func text(_ folder: Folder, _ path: String) throws -> String {
    String(decoding: try folder.data(path), as: UTF8.self)
  }

  // MARK: Checks as constraints

  @Test func theChecksAreWrittenAsConstraintsWithTheirPolicies() throws {
    let folder = try Folder()
    let run = try Program.run(
      "policy export gcp \(Self.organization) --level folders/55210 --dry-run"
        + " -o \(folder.path("out"))")
    #expect(run.status == 0, "\(run.errors)")
    let constraints = try files(folder, "out/constraints")
    #expect(constraints.count >= 60)
    #expect(try files(folder, "out/policies") == constraints)
    #expect(run.errors.contains("Wrote \(constraints.count) constraints with their policies"))
    for name in constraints {
      let constraint = try text(folder, "out/constraints/\(name)")
      #expect(constraint.hasPrefix("name: organizations/118800441/customConstraints/custom."))
      let policy = try text(folder, "out/policies/\(name)")
      #expect(policy.hasPrefix("name: folders/55210/policies/custom."))
      #expect(policy.contains("\ndryRunSpec:\n"))
    }
    let readme = try text(folder, "out/README.md")
    #expect(readme.contains("| gcp.iam.data-access-audited | asks whether one exists"))
    #expect(readme.contains("iam.disableAuditLoggingExemption"))
    #expect(try text(folder, "out/apply.sh").contains("--update-mask=dryRunSpec"))
  }

  @Test func oneCheckIsPrintedAndSeveralNeedADirectory() throws {
    let id = "gcp.cloud-storage.bucket-uniform-access"
    let one = try Program.run("policy export gcp \(id) \(Self.organization)")
    #expect(one.status == 0)
    #expect(one.text.contains("---\nname: organizations/118800441/policies/custom."))
    let same = try Program.run("policy export gcp --check \(id) \(Self.organization)")
    #expect(same.text == one.text)
    let all = try Program.run("policy export gcp \(Self.organization)")
    #expect(all.status == 64 && all.errors.contains("--output"))
  }

  @Test func aCheckThatIsNoConstraintNamesWhatStopsTheFault() throws {
    let run = try Program.run(
      "policy export gcp gcp.compute-engine.serial-port-closed \(Self.organization)")
    #expect(run.status == 2)
    #expect(run.errors.contains("compute.disableSerialPortAccess"))
    let shown = try Program.run("checks show gcp.compute-engine.serial-port-closed")
    #expect(shown.text.contains("prevented by:"))
  }

  @Test func terraformIsOneFile() throws {
    let folder = try Folder()
    let run = try Program.run(
      "policy export gcp \(Self.organization) --format terraform -o \(folder.path("tf"))")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try files(folder, "tf") == ["main.tf"])
    let text = try text(folder, "tf/main.tf")
    let blocks = text.components(separatedBy: "\nresource \"google_org_policy_policy\"").count - 1
    let constraints = text.components(
      separatedBy: "resource \"google_org_policy_custom_constraint\""
    ).count
    #expect(blocks == constraints - 1 && blocks >= 60)
  }

  @Test(arguments: [
    ("policy export gcp", "--organization"),
    ("policy export gcp --organization 1 --framework soc2", "for azure"),
    ("policy export gcp --organization 1 --format template", "for azure"),
    ("policy export azure --dry-run", "for gcp"),
    ("baseline emit aws --organization 1", "for gcp"),
    ("baseline emit gcp --scope subscription --organization 1", "for azure"),
    ("policy export gcp no.such.check --organization 1", "no check is called"),
  ])
  func whatDoesNotGoTogetherIsSaid(_ command: String, _ words: String) throws {
    let run = try Program.run(command)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  // MARK: The baseline

  @Test func theResidencySectionSetsTheLocations() throws {
    let folder = try Folder()
    try folder.write(
      """
      residency:
        - class: records
          gcp: [in:eu-locations]
          accounts: [projects/clinic]
        - class: images
          gcp: [europe-west6]
      """, to: "demarc.yaml")
    let run = try Program.run(
      "baseline emit gcp \(Self.organization) --workspace \(folder.root.path)"
        + " -o \(folder.path("out"))")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Left out iam.allowedPolicyMemberDomains: give --customer-id"))
    let whole = try text(folder, "out/policies/gcp.resourceLocations.yaml")
    #expect(
      whole.hasSuffix(
        "allowedValues:\n      - \"in:eu-locations\"\n      - \"in:europe-west6-locations\"\n"))
    let part = try text(folder, "out/policies/projects-clinic.gcp.resourceLocations.yaml")
    #expect(part.hasSuffix("allowedValues:\n      - \"in:eu-locations\"\n"))
    #expect(part.contains("name: projects/clinic/policies/gcp.resourceLocations"))
  }

  @Test func anOptionWinsOverTheWorkspaceAndAMisspeltLocationIsRefused() throws {
    let given = try Program.run("baseline emit gcp \(Self.organization) --locations us-locations")
    #expect(given.text.contains("      allowedValues:\n      - \"in:us-locations\"\n"))
    let wrong = try Program.run("baseline emit gcp \(Self.organization) --locations in:eu-location")
    #expect(wrong.status == 2 && wrong.text.isEmpty)
    #expect(wrong.errors.contains("error[residency.unknown-location]"))
  }

  // MARK: The example

  /// What failed, or could not be shown to hold.
  private func findings() throws -> [(check: String, account: String, resource: String)] {
    let run = try Program.run("assess \(Self.example) --as-of 2026-06-30 --format json")
    let rows = try #require(run.json?["findings"] as? [[String: Any]])
    return rows.filter { $0["outcome"] as? String != "pass" }.map {
      (
        $0["check"] as? String ?? "", $0["account"] as? String ?? "",
        $0["resource"] as? String ?? ""
      )
    }
  }

  /// The article's policy protects one project, and not what it claims.
  @Test func aPolicyThatClaimsEncryptionIsSeenForWhatItIs() throws {
    let failed = try findings()
    let guarded = failed.filter { $0.check == "gcp.organization-policy.shielded-vm-required" }
    #expect(Set(guarded.map(\.account)) == ["900000000102", "900000000103"], "not the ledger's")
    for check in [
      "gcp.persistent-disk.customer-held-key", "gcp.cloud-storage.bucket-customer-managed-key",
    ] {
      #expect(
        failed.contains { $0.check == check && $0.resource.contains("ledger") },
        "shielded machines leave \(check) as it was")
    }
    let boot = failed.filter { $0.check == "gcp.compute-engine.shielded-vm" }.map(\.resource)
    #expect(boot.map { $0.split(separator: "/").last } == ["ledger-old", "web-1"])
  }

  @Test func whatIsInDryRunOrUnknownProtectsNothing() throws {
    let failed = try findings()
    let keys = failed.filter {
      $0.check == "gcp.organization-policy.service-account-keys-forbidden"
    }
    #expect(keys.count == 3, "a dry run is no policy")
    #expect(!failed.contains { $0.check == "gcp.organization-policy.locations-restricted" })
  }

  @Test func theExampleIsReadWhole() throws {
    let run = try Program.run("assess \(Self.example) --as-of 2026-06-30 --format json")
    #expect(run.status == 1, "\(run.errors)")
    let inputs = try #require(run.json?["inputs"] as? [[String: Any]])
    #expect(inputs.allSatisfy { $0["faults"] as? Int == 0 }, "\(inputs)")
    #expect((run.json?["unknownTypes"] as? [Any])?.isEmpty == true)
  }
}
