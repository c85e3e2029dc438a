import DemarcJSON
import DemarcModel
import DemarcReport
import DemarcTestKit
import Testing

/// Pack results in each form, byte for byte as somebody last read them.
@Suite struct PackReportTests {
  static func said(
    _ id: String, _ compliance: ConfigCompliance, _ annotation: String = "", missing: String? = nil,
    type: String = "AWS::RDS::DBInstance", region: String = "eu-west-1"
  ) -> ConfigEvaluation {
    ConfigEvaluation(
      rule: "rds-storage-encrypted", resourceType: type, resourceID: id,
      arn: type == ConfigEvaluation.accountType
        ? "" : "arn:aws:rds:\(region):111122223333:db:\(id)",
      account: "111122223333", region: region, compliance: compliance, annotation: annotation,
      missing: missing)
  }

  static var input: PackReportInput {
    let rule = ConfigRuleResult(
      name: "rds-storage-encrypted", identifier: "RDS_STORAGE_ENCRYPTED",
      title: "Database storage is encrypted", severity: .high, controls: ["SC-28"],
      packControls: ["CC6.1"], remedy: "Restore from an encrypted snapshot.",
      evaluations: [
        said("good", .compliant),
        said("<b>\u{1b}[31mevil", .nonCompliant, "storageEncrypted is false, \"wanted\" true"),
        said("replica", .notApplicable),
        said(
          "111122223333", .insufficientData, "no export covers AWS::RDS::DBInstance here",
          missing: "aws rds describe-db-instances --region us-east-1 --output json",
          type: ConfigEvaluation.accountType, region: "us-east-1"),
      ])
    let process = ConfigRuleResult(
      name: "risk-reviewed", identifier: "AWS_CONFIG_PROCESS_CHECK", title: "", severity: .medium,
      controls: [],
      evaluations: [
        said(
          "111122223333", .insufficientData, "Ada has to vouch for it, due 2026-07-01",
          missing: "Ada records it in demarc.yaml", type: ConfigEvaluation.accountType,
          region: "global")
      ])
    let external = ExternalFinding(
      source: "Security Hub", control: "RDS.3", title: "Encrypted", outcome: .fail,
      severity: .medium,
      resource: "arn:aws:rds:eu-west-1:111122223333:db:good", account: "111122223333",
      region: "eu-west-1", updatedAt: "2026-06-01T00:00:00Z",
      origin: RecordOrigin(file: "hub.json", line: 3))
    return PackReportInput(
      packs: [ConfigPackResult(name: "my-pack", file: "my-pack.yaml", rules: [rule, process])],
      asOf: Instant("2026-06-30") ?? Instant(secondsSince1970: 0), version: "0.0.0",
      diagnostics: [
        Diagnostic(
          "config.unknown-identifier", "AWS Config has no managed rule 'X'",
          at: SourceSpan(file: "my-pack.yaml", start: SourcePosition(line: 9, column: 3)),
          hint: "check the spelling of SourceIdentifier")
      ],
      resources: 3, accounts: ["111122223333"], external: [external],
      contradictions: [
        Contradiction(
          external: external, rule: "rds-storage-encrypted", outcome: .pass, reason: "")
      ])
  }

  @Test(arguments: PackReportFormat.allCases)
  func form(_ format: PackReportFormat) throws {
    try Golden.expect(format.bytes(Self.input), format.fileName)
  }

  @Test func whatIsNotDecidedIsNeverAPass() throws {
    let ocsf = try JSONDocument.parse(PackReportFormat.ocsf.bytes(Self.input)).root
    let states = ocsf.elements.map { $0["compliance"]?["status_id"]?.int64 }
    #expect(states == [1, 3, 0, 0])
    let asff = try JSONDocument.parse(PackReportFormat.asff.bytes(Self.input)).root
    #expect(
      asff.elements.map { $0["Compliance"]?["Status"]?.string } == [
        "PASSED", "FAILED", "NOT_AVAILABLE", "NOT_AVAILABLE",
      ])
  }

  @Test(arguments: [
    ("AWS::RDS::DBInstance", "AwsRdsDbInstance"), ("AWS::S3::Bucket", "AwsS3Bucket"),
    ("AWS::EC2::SecurityGroup", "AwsEc2SecurityGroup"), ("AWS::KMS::Key", "AwsKmsKey"),
    ("AWS::::Account", "AwsAccount"), ("AWS::DynamoDB::Table", "AwsDynamoDbTable"),
    ("AWS::WAFv2::WebACL", "AwsWafv2WebAcl"),
  ])
  func resourceTypesAreSpeltAsTheFormatSpellsThem(_ type: String, _ expected: String) throws {
    var input = Self.input
    input.packs[0].rules[0].evaluations = [Self.said("x", .nonCompliant, "no", type: type)]
    let root = try JSONDocument.parse(PackReportFormat.asff.bytes(input)).root
    #expect(root[0]?["Resources"]?[0]?["Type"]?.string == expected)
  }
}
