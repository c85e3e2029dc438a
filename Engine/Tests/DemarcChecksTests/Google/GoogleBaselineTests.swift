import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import DemarcYAML
import OrgPolicyEngine
import Testing

/// The baseline for Google Cloud, read back as an export shows it once it is applied.
@Suite struct GoogleBaselineTests {
  private static func baseline(isDryRun: Bool = false) throws -> GoogleBaseline {
    var options = GoogleBaseline.Options(
      try GoogleExport.Options(organization: "118800441", isDryRun: isDryRun))
    options.locations = ["in:eu-locations"]
    options.locationsBelow = [("projects/clinic", ["in:de-locations"])]
    options.customers = ["C00harbour"]
    options.keyProjects = ["harbour-keys"]
    return try GoogleBaseline(EmbeddedData(), catalog: Catalog.embedded(), options: options)
  }

  /// The policies as assets of an export.
  private static func assets(_ policies: [OrgPolicyFile]) throws -> [Resource] {
    try policies.flatMap { policy in
      let data = try YAMLReader().document(policy.yaml).root.json
      let name = "//orgpolicy.googleapis.com/\(policy.node)/policies/\(policy.constraint)"
      let asset = """
        {"name":"\(name)","assetType":"orgpolicy.googleapis.com/Policy",
         "resource":{"version":"v2","discoveryName":"Policy","data":\(data)},
         "ancestors":["\(policy.node)"]}
        """
      return try GoogleExportTests.resources(Array(asset.utf8), policy.name)
    }
  }

  private static func outcome(_ id: String, _ resources: [Resource]) throws -> Outcome {
    let check = try #require(CheckFixtureTests.checks.first { $0.id == id }, "\(id)")
    return try CheckRunner(check, source: EmbeddedData(), asOf: CheckFixtureTests.clock)
      .judge(resources).outcome
  }

  @Test func everyPolicyPassesTheChecksItIsFor() throws {
    let baseline = try Self.baseline()
    let resources = try Self.assets(baseline.policies)
    #expect(resources.count == baseline.policies.count)
    #expect(baseline.leftOut.isEmpty)
    let checks = baseline.checks.values.flatMap(\.self)
    for id in checks { #expect(try Self.outcome(id, resources) == .pass, "\(id)") }
    let ours = CheckFixtureTests.checks.filter { $0.service == "gcp.organization-policy" }
    #expect(Set(checks) == Set(ours.map(\.id)), "each of the checks has its policy")
  }

  @Test func takenAwayAPolicyItsChecksFail() throws {
    let baseline = try Self.baseline()
    for (constraint, checks) in baseline.checks {
      let rest = try Self.assets(baseline.policies.filter { $0.constraint != constraint })
      for id in checks { #expect(try Self.outcome(id, rest) == .fail, "\(id)") }
    }
  }

  @Test func aDryRunProtectsNothing() throws {
    let baseline = try Self.baseline(isDryRun: true)
    let resources = try Self.assets(baseline.policies)
    for id in baseline.checks.values.flatMap(\.self) {
      #expect(try Self.outcome(id, resources) == .fail, "\(id)")
    }
  }

  @Test func theEngineReadsThemWithoutAWord() throws {
    for policy in try Self.baseline().policies {
      let read = OrgPolicy.read(SourceFile(name: policy.name, text: policy.yaml))
      #expect(read.diagnostics.isEmpty, "\(policy.name): \(read.diagnostics)")
      #expect(read.tree?.count == 1)
    }
  }

  @Test func eachFileSaysWhomItServesAndWhatItDoesNot() throws {
    let policies = try Self.baseline().policies
    for policy in policies where policy.node == "organizations/118800441" {
      #expect(policy.yaml.contains("# Serves (NIST SP 800-53): "), "\(policy.name)")
      #expect(policy.yaml.contains("# Not: "))
    }
    let shielded = try #require(policies.first { $0.constraint == "compute.requireShieldedVm" })
    #expect(shielded.yaml.contains("SI-7 Software, Firmware, and Information Integrity"))
    #expect(shielded.yaml.contains("no encryption of any kind"))
    #expect(!shielded.yaml.contains("SC-28"))
  }

  @Test func whatOnlyTheUserKnowsIsLeftOutAndNamed() throws {
    let options = GoogleBaseline.Options(try GoogleExport.Options(organization: "118800441"))
    let baseline = try GoogleBaseline(
      EmbeddedData(), catalog: Catalog.embedded(), options: options)
    #expect(
      baseline.leftOut.map(\.constraint) == [
        "gcp.resourceLocations", "iam.allowedPolicyMemberDomains",
      ])
    let keys = try #require(
      baseline.policies.first { $0.constraint == "gcp.restrictCmekCryptoKeyProjects" })
    #expect(keys.rule == .allowed(["under:organizations/118800441"]))
    let readme = try #require(baseline.files.first { $0.name == "README.md" }).text
    #expect(readme.contains("- iam.allowedPolicyMemberDomains: give --customer-id"))
  }

  @Test(arguments: ["acme.example", "C", "c0abcdef", "C0ab/cd"])
  func whatIsNoCustomerIdIsRefused(_ id: String) throws {
    var options = GoogleBaseline.Options(try GoogleExport.Options(organization: "118800441"))
    options.customers = [id]
    let catalog = try Catalog.embedded()
    #expect(throws: Diagnostic.self) {
      try GoogleBaseline(EmbeddedData(), catalog: catalog, options: options)
    }
  }

  @Test func aNarrowerPolicyStandsBesideTheOthers() throws {
    let files = try Self.baseline().files.map(\.name)
    #expect(files.contains("policies/gcp.resourceLocations.yaml"))
    #expect(files.contains("policies/projects-clinic.gcp.resourceLocations.yaml"))
  }
}
