import Foundation
import Testing

/// `policy run gcp`, `policy explain gcp`, and what Organization Policies do to an assessment.
@Suite struct OrgPolicyTests {
  private typealias Row = [String: Any]

  private static let place =
    "--gcp examples/gcp/policies --estate examples/gcp/estate.ndjson --workspace examples/gcp "
    + "--as-of 2026-11-26"

  private static func report() throws -> Row {
    let run = try Program.run("policy run gcp --format json \(place)")
    #expect(run.status == 1, "\(run.errors)")
    return try #require(run.json)
  }

  private static func rows(_ report: Row, _ list: String) -> [Row] {
    report[list] as? [Row] ?? []
  }

  /// Last part of the asset's name and state, of one constraint.
  private static func verdicts(
    _ report: Row, _ constraint: String, in list: String = "verdicts"
  ) -> [String: String] {
    rows(report, list).filter { $0["constraint"] as? String == constraint }.reduce(into: [:]) {
      let name = ($1["asset"] as? String ?? "").split(separator: "/").last.map(String.init)
      $0[name ?? ""] = $1["state"] as? String
    }
  }

  @Test func theSampleShowsWhatIsPlanted() throws {
    let report = try Self.report()
    let planted = [
      "gcp.resourceLocations": ["meridian-ledger-archive", "meridian-lab-cache"],
      "compute.vmExternalIpAccess": ["transfer", "scratch"],
      "sql.restrictPublicIp": ["sessions-db"], "custom.gkeReleaseChannel": ["legacy"],
      "compute.requireShieldedVm": ["ledger-old"], "custom.bucketVersioning": [],
    ]
    for (constraint, names) in planted {
      let found = Self.verdicts(report, constraint)
      #expect(Set(found.keys) == Set(names), "\(constraint)")
      #expect(found.values.allSatisfy { $0 == "noncompliant" })
    }
  }

  @Test func aPolicyThatClaimsEncryptionSaysWhatItServesAndWhereItIsSet() throws {
    let report = try Self.report()
    let row = try #require(
      Self.rows(report, "policies").first {
        $0["constraint"] as? String == "compute.requireShieldedVm"
      })
    #expect(row["level"] as? String == "project")
    let serves = row["serves"] as? String ?? ""
    #expect(serves.contains("boot integrity") && serves.contains("not encryption"))
    #expect(row["reaches"] as? Int == 1)
    #expect(row["projects"] as? Int == 3)
    let notes = row["notes"] as? [String] ?? []
    #expect(notes.contains { $0.contains("the organisation has no policy") })
  }

  @Test func aDryRunProtectsNothing() throws {
    let report = try Self.report()
    #expect(Self.verdicts(report, "iam.disableServiceAccountKeyCreation").isEmpty)
    let planned = Self.verdicts(report, "iam.disableServiceAccountKeyCreation", in: "dryRun")
    #expect(Array(planned.values) == ["noncompliant"])
  }

  @Test func countersAddUp() throws {
    let report = try Self.report()
    let rows = [report] + Self.rows(report, "constraints")
    #expect(rows.count > 5)
    for row in rows {
      let counts = try #require(row["resourceCounts"] as? [String: Int])
      let parts = ["unenforced", "noncompliant", "compliant", "errors"].compactMap { counts[$0] }
      #expect(parts.reduce(0, +) == counts["scanned"])
    }
  }

  @Test func explainTellsTheChain() throws {
    let run = try Program.run(
      "policy explain gcp gcp.resourceLocations meridian-lab \(Self.place)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("=> allow in:eu-locations; allow in:us-locations"))
    #expect(run.text.contains("merged    folders/900000000011 (sandbox)"))
  }

  @Test func explainJudgesConditionsByTags() throws {
    let run = try Program.run(
      "policy explain gcp storage.publicAccessPrevention meridian-portal \(Self.place)")
    #expect(run.text.contains("=> not enforced"))
    #expect(run.text.contains("'public') is true"))
  }

  @Test func explainInJSONHasTheFormOfTheAnalyzer() throws {
    let run = try Program.run(
      "policy explain gcp sql.restrictPublicIp meridian-lab --format json \(Self.place)")
    let told = try #require(run.json)
    let consolidated = try #require(told["consolidatedPolicy"] as? Row)
    #expect((consolidated["rules"] as? [Row])?.first?["enforce"] as? Bool == false)
    #expect((told["policyBundle"] as? [Row])?.first?["reset"] as? Bool == true)
  }

  @Test func anUnknownConstraintOrNodeIsAnErrorOfUse() throws {
    let constraint = try Program.run(
      "policy explain gcp sql.restrictPublicIP meridian-lab \(Self.place)")
    #expect(constraint.status == 64)
    #expect(constraint.errors.contains("did you mean sql.restrictPublicIp?"))
    let node = try Program.run("policy explain gcp sql.restrictPublicIp folders/7 \(Self.place)")
    #expect(node.status == 64 && node.errors.contains("no node 'folders/7' is in the exports"))
  }

  @Test func aFaultyPolicyIsToldByPlaceAndTheRestIsJudged() throws {
    let folder = try Folder()
    try folder.write(
      """
      name: organizations/900000000001/policies/compute.requireShieldedVm
      spec:
        rules:
        - enforce: true
        - enforce: true
      """, to: "vm.yaml")
    let run = try Program.run(
      "policy run gcp --gcp \(folder.path("vm.yaml")) --estate examples/gcp/estate.ndjson "
        + "--workspace examples/gcp --format json")
    #expect(run.status == 2)
    #expect(run.errors.contains("vm.yaml:"))
    let report = try #require(run.json)
    #expect(Self.verdicts(report, "gcp.resourceLocations").count == 2)
  }

  @Test func everyFormIsWritten() throws {
    let folder = try Folder()
    let run = try Program.run(
      "policy run gcp --quiet --output \(folder.path("out")) \(Self.place)")
    #expect(run.status == 1, "\(run.errors)")
    for ending in ["txt", "json", "csv", "html", "sarif", "junit.xml"] {
      let path = folder.path("out/org-policy.\(ending)")
      #expect(FileManager.default.fileExists(atPath: path), "\(ending)")
    }
  }

  @Test func theExportScriptIsShell() throws {
    let run = try Program.shell("demarc policy commands gcp | sh -n")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func policiesOfTheExportsCountInAnAssessment() throws {
    let run = try Program.run(
      "assess examples/gcp/estate.ndjson --framework soc2 --format json --as-of 2026-11-26 "
        + "--workspace examples/gcp")
    let report = try #require(run.json)
    let verdict = try #require(
      Self.rows(report, "verdicts").first { $0["requirement"] as? String == "CC6.6" })
    let evidence = try #require((verdict["policies"] as? [Row])?.first)
    #expect(evidence["cloud"] as? String == "gcp")
    #expect((evidence["failed"] as? [String])?.contains("sql.restrictPublicIp") == true)
    #expect(verdict["state"] as? String == "failed")
  }
}
