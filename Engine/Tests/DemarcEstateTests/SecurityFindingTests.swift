import DemarcEstate
import DemarcModel
import Testing

/// What other tools found, read apart from resources.
@Suite struct SecurityFindingTests {
  private static func asff(_ status: String, workflow: String = "NEW", state: String = "ACTIVE")
    -> String
  {
    oneLine(
      """
      {"SchemaVersion":"2018-10-08","Id":"1","ProductArn":"arn:aws:securityhub:eu-west-1::product/x",
      "GeneratorId":"security-control/S3.5","AwsAccountId":"111122223333","Title":"Buckets ask for TLS",
      "UpdatedAt":"2026-06-01T00:00:00Z","Severity":{"Label":"HIGH"},"RecordState":"\(state)",
      "Compliance":{"Status":"\(status)","SecurityControlId":"S3.5"},
      "Workflow":{"Status":"\(workflow)"},
      "Resources":[{"Type":"AwsS3Bucket","Id":"arn:aws:s3:::logs","Region":"eu-west-1"}]}
      """)
  }

  @Test func securityHubFindingsAreNoResources() throws {
    let found = Import(
      "{\"Findings\":[\(Self.asff("FAILED")),\(Self.asff("PASSED"))]}")
    #expect(found.resources.isEmpty)
    #expect(found.file?.format == .securityHubFindings)
    // The same control and resource twice: the first counts.
    let finding = try #require(found.report.externalFindings.first)
    #expect(found.report.externalFindings.count == 1)
    #expect(finding.control == "S3.5")
    #expect(finding.outcome == .fail)
    #expect(finding.severity == .high)
    #expect(finding.resource == "arn:aws:s3:::logs")
    #expect(finding.account == "111122223333")
  }

  @Test(arguments: [
    ("PASSED", Outcome.pass), ("FAILED", .fail), ("WARNING", .noEvidence),
    ("NOT_AVAILABLE", .noEvidence),
  ])
  func statusBecomesAnOutcome(_ status: String, _ outcome: Outcome) {
    #expect(Import(Self.asff(status)).report.externalFindings.map(\.outcome) == [outcome])
  }

  @Test func suppressedOnesAreMarkedAndArchivedOnesLeftOut() {
    let suppressed = Import(Self.asff("FAILED", workflow: "SUPPRESSED"))
    #expect(suppressed.report.externalFindings.map(\.isSuppressed) == [true])
    #expect(Import(Self.asff("FAILED", state: "ARCHIVED")).report.externalFindings.isEmpty)
  }

  @Test func prowlerFindingsAreReadFromAList() throws {
    let found = Import(
      oneLine(
        """
        [{"class_uid":2004,"metadata":{"event_code":"s3_bucket_object_versioning","product":
        {"name":"Prowler"},"version":"1.5.0"},"finding_info":{"title":"Versioning","uid":"1"},
        "severity":"Medium","status":"New","status_code":"PASS","cloud":{"provider":"aws","account":
        {"uid":"111122223333"},"region":"eu-west-1"},"resources":[{"uid":"arn:aws:s3:::logs",
        "region":"eu-west-1"}]}]
        """))
    let finding = try #require(found.report.externalFindings.first)
    #expect(found.file?.format == .ocsfFindings)
    #expect(finding.source == "Prowler")
    #expect(finding.control == "s3_bucket_object_versioning")
    #expect(finding.outcome == .pass)
  }

  @Test func aFindingWithoutAnAccountIsAFault() {
    let broken = Self.asff("FAILED").replacing("\"AwsAccountId\":\"111122223333\",", with: "")
    #expect(Import(broken).codes == ["estate.missing-field"])
  }
}
