import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport
import DemarcWorkbook

/// A small run over the shipped catalogue: four services on three clouds, a report, findings.
enum Sample {
  static let frameworks = [
    "soc2", "iso27001-2022", "hipaa-security", "pci-dss-4.0.1", "nist-800-53r5",
  ]

  static func input(
    _ frameworks: [String] = Sample.frameworks, name: String = "Sample Works"
  ) throws -> WorkbookInput {
    let catalog = try Catalog.embedded()
    let assessment = try assessment(catalog, frameworks, name)
    return WorkbookInput(
      report: ReportInput(assessment: assessment, catalog: catalog, checks: checks),
      catalog: catalog)
  }

  static let day = CivilDay(number: 20_634)
  static let asOf = Instant(day: day, second: 43_200)

  private static func assessment(
    _ catalog: Catalog, _ frameworks: [String], _ name: String
  ) throws -> Assessment {
    let uses = [
      use("aws.s3", .aws, 12), use("aws.ec2", .aws, 3), use("aws.lambda", .aws, 5),
      use("azure.sql-database", .azure, 2),
    ].filter { catalog.service($0.service) != nil }
    let words = [
      Attestation(
        requirement: RequirementID(framework: "soc2", id: "CC1.1"), statement: "Signed by all.",
        author: "Head of People", date: day.adding(days: -30), expires: day.adding(days: 300))
    ]
    var builder = MatrixBuilder(
      catalog: catalog,
      input: MatrixInput(
        frameworks: frameworks, services: uses, results: results, reports: reports,
        attestations: words, day: day))
    return Assessment(
      version: "1.2.3", organization: name, asOf: asOf, frameworks: frameworks,
      inputs: [
        AssessedFile(
          path: "imports/a.json", format: "aws-config-snapshot", records: 20, resources: 20,
          faults: 0)
      ], matrix: builder.build(), results: results, findings: findings(name), resources: 22,
      unknownTypes: [], reports: reports, attestations: words, exceptions: [], diagnostics: [])
  }

  private static func use(_ id: String, _ cloud: Cloud, _ count: Int) -> ServiceUse {
    var use = ServiceUse(service: id, cloud: cloud)
    use.resources = count
    use.accounts = ["111122223333"]
    use.regions = ["eu-west-1"]
    return use
  }

  private static let reports = [
    ProviderReport(
      id: "aws-soc2", cloud: .aws, title: "AWS SOC 2 Type II",
      frameworks: ["soc2", "nist-800-53r5"], services: nil, regions: nil,
      from: day.adding(days: -200), to: day.adding(days: 100))
  ]

  private static let checks = [
    check("aws.s3.bucket-private", "Buckets are private", .high),
    check("aws.s3.bucket-encrypted", "Buckets are encrypted", .low),
  ]

  private static func check(_ id: String, _ title: String, _ severity: Severity) -> Check {
    Check(
      id: id, title: title, cloud: .aws, service: "aws.s3", severity: severity,
      resourceTypes: ["AWS::S3::Bucket"], layers: ["access-policy", "data"],
      controls: ["AC-3", "SC-7", "SC-28"], language: .guardRules, ruleFile: "rule.guard",
      rule: "", rationale: "Anyone can read a public bucket", remedy: "Block public access")
  }

  private static let results: [CheckResult] = {
    var failed = CheckResult(
      check: "aws.s3.bucket-private", service: "aws.s3", severity: .high,
      layers: ["access-policy", "data"], controls: ["AC-3", "SC-7"])
    (failed.passed, failed.failed) = (9, 3)
    var passed = CheckResult(
      check: "aws.s3.bucket-encrypted", service: "aws.s3", severity: .low, layers: ["crypto-keys"],
      controls: ["SC-28"])
    passed.passed = 12
    return [failed, passed]
  }()

  private static func findings(_ name: String) -> [Finding] {
    (1...3).map { number in
      var finding = Finding(
        id: "F-\(number)", check: "aws.s3.bucket-private", service: "aws.s3", outcome: .fail,
        severity: .high, cloud: .aws, account: "111122223333", region: "eu-west-1",
        resourceType: "AWS::S3::Bucket", resource: "arn:aws:s3:::bucket-\(number)",
        resourceName: name, origin: RecordOrigin(file: "imports/a.json", line: number),
        detail: "BlockPublicAcls is false")
      if number == 3 {
        finding.acceptedUntil = day.adding(days: 45)
        finding.acceptedBecause = "A public website"
      }
      return finding
    }
  }
}

extension [Sheet] {
  func named(_ name: String) -> Sheet? { first { $0.name == name } }
}
