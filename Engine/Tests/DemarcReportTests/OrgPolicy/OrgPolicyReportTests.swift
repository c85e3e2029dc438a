import DemarcJSON
import DemarcModel
import DemarcReport
import DemarcTestKit
import Testing

@Suite struct OrgPolicyReportTests {
  private static let origin = RecordOrigin(file: "imports/assets.ndjson", line: 7)

  static let input: OrgPolicyReportInput = {
    let bucket = "//storage.googleapis.com/acme-invoices"
    var input = OrgPolicyReportInput(
      asOf: Instant(day: CivilDay(number: 20_000), second: 0), version: "9.9.9",
      organisations: ["organizations/1"], folders: 2, projects: 4, assets: 9)
    input.counts = OrgCounts(
      scanned: 9, unenforced: 2, noncompliant: 3, compliant: 2, errors: 2, notAssessed: 1,
      unknown: 1)
    input.policies = [
      OrgPolicyRow(
        constraint: "compute.requireShieldedVm", title: "Shielded VMs",
        serves: "boot integrity of virtual machines, not encryption", controls: ["SI-7"],
        node: "projects/33", nodeTitle: "shop-prod", rules: "enforced", reaches: 1, projects: 4,
        notes: ["set on 1 of 4 projects, not on the organisation"], place: "policies/vm.yaml:1"),
      OrgPolicyRow(
        constraint: "gcp.resourceLocations", title: "Resource locations",
        serves: "where data is kept", controls: ["SA-9(5)"], node: "organizations/1",
        rules: "allow in:eu-locations", reaches: 4, projects: 4, place: "imports/a.ndjson:2"),
      OrgPolicyRow(
        constraint: "storage.uniformBucketLevelAccess", node: "folders/2", rules: "enforced",
        isDryRun: true, reaches: 2, projects: 4),
    ]
    input.constraints = [
      OrgConstraintRow(
        name: "custom.bucketNamed", kind: "custom",
        note: "no policy names it: it enforces nothing"),
      OrgConstraintRow(
        name: "gcp.resourceLocations", title: "Resource locations", kind: "list",
        controls: ["SA-9(5)"],
        counts: OrgCounts(
          scanned: 6, unenforced: 1, noncompliant: 2, compliant: 1, errors: 2, notAssessed: 1,
          unknown: 1)),
    ]
    input.verdicts = [
      OrgVerdictRow(
        constraint: "gcp.resourceLocations", state: .noncompliant, asset: bucket,
        name: "acme-invoices", type: "storage.googleapis.com/Bucket", project: "33",
        location: "us-east1",
        detail: "location is \"us-east1\", which in:eu-locations does not hold",
        chain: ["organizations/1 allows in:eu-locations"], meaning: "existing, not retroactive",
        origin: origin),
      OrgVerdictRow(
        constraint: "gcp.resourceLocations", state: .unknown, asset: bucket + "<2>",
        name: "<b>&\"", type: "storage.googleapis.com/Bucket",
        detail: "depends on tag 1/env, and no tags were given", origin: origin),
    ]
    input.dryRun = [
      OrgVerdictRow(
        constraint: "storage.uniformBucketLevelAccess", state: .noncompliant, asset: bucket,
        name: "acme-invoices", type: "storage.googleapis.com/Bucket",
        detail: "uniform access is off", origin: origin)
    ]
    input.requirements = [
      OrgRequirementRow(
        requirement: "soc2 CC6.1", title: "Logical access", state: "failed",
        constraints: ["gcp.resourceLocations"], failed: ["gcp.resourceLocations"], failedAssets: 2)
    ]
    input.diagnostics = [
      Diagnostic("orgpolicy.unknown-constraint", "no constraint is called 'x'", severity: .warning)
    ]
    return input
  }()

  @Test(arguments: EstatePolicyFormat.allCases)
  func form(_ format: EstatePolicyFormat) throws {
    try Golden.expect(format.bytes(Self.input), format.fileName("org-policy"))
  }

  @Test func thePageEscapesNames() {
    let page = String(decoding: EstatePolicyFormat.html.bytes(Self.input), as: UTF8.self)
    #expect(!page.contains("<b>&\""))
    #expect(page.contains("&lt;b&gt;&amp;"))
  }

  @Test func aPolicyOnOneProjectSaysHowFarItReachesAndWhatItServes() {
    let text = String(decoding: EstatePolicyFormat.text.bytes(Self.input), as: UTF8.self)
    #expect(text.contains("1/4"))
    #expect(text.contains("set on 1 of 4 projects, not on the organisation"))
    #expect(text.contains("[existing, not retroactive]"))
  }

  @Test func whatCouldNotBeToldIsNoPass() throws {
    let sarif = try JSONDocument.parse(EstatePolicyFormat.sarif.bytes(Self.input)).root
    let kinds = sarif["runs"]?[0]?["results"]?.elements.compactMap { $0["kind"]?.string } ?? []
    #expect(!kinds.contains("pass"))
  }

  @Test func anEstateWithoutPoliciesSaysSo() {
    let empty = OrgPolicyReportInput(
      asOf: Instant(day: CivilDay(number: 20_000), second: 0), version: "9.9.9")
    let text = String(decoding: EstatePolicyFormat.text.bytes(empty), as: UTF8.self)
    #expect(text.contains("No policy is set anywhere"))
  }
}
