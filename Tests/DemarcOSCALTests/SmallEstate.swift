import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport
import Testing

@testable import DemarcOSCAL

/// Two services of two clouds against one framework: every state of both sides occurs.
struct SmallEstate {
  static let framework = SourceFile(
    name: "own.yaml",
    text: """
      framework: own
      title: Own controls
      requirements:
        - {id: OWN-1, title: "Sites are guarded", controls: [PE-3]}
        - {id: OWN-2(a), title: "Access is 'granted' <b>sparingly</b>", controls: [AC-2, AC-3]}
        - {id: OWN-3, title: "Data is encrypted", controls: [SC-28], parent: OWN-1}
      """)

  /// The shipped catalogue with a framework beside it.
  static func catalog(_ file: SourceFile = framework) throws -> Catalog {
    let catalog = try Catalog.embedded()
    let parsed = UserFramework.load(file, catalog: catalog)
    #expect(parsed.diagnostics.isEmpty)
    return catalog.adding([try #require(parsed.tree)])
  }

  static let day = CivilDay(number: 20_634)  // 2026-06-30

  static func input(
    evidence: [OSCALEvidence] = [], version: OSCALVersion = .standard,
    layout: OSCALLayout = .flat, organization: String = "Acme \u{7} Health "
  ) throws -> OSCALExportInput {
    let own = try catalog()
    var s3 = ServiceUse(service: "aws.s3", cloud: .aws)
    s3.regions = ["eu-west-1"]
    s3.resources = 3
    var run = ServiceUse(service: "gcp.cloud-run", cloud: .gcp)
    run.regions = ["europe-west1"]
    var encrypted = CheckResult(
      check: "aws.s3.encrypted", service: "aws.s3", severity: .high, layers: ["data"],
      controls: ["SC-28"])
    encrypted.passed = 2
    encrypted.failed = 1
    encrypted.sources = ["export.json"]
    var granted = CheckResult(
      check: "aws.s3.granted", service: "aws.s3", severity: .low, layers: ["access-policy"],
      controls: ["AC-3"])
    granted.accepted = 1
    granted.passed = 2
    let reports = [
      ProviderReport(
        id: "aws-soc2", cloud: .aws, title: "AWS report", from: day.adding(days: -200),
        to: day.adding(days: 30)),
      ProviderReport(
        id: "gcp-old", cloud: .gcp, title: "Google report", from: day.adding(days: -900),
        to: day.adding(days: -500)),
    ]
    let words = [
      Attestation(
        requirement: RequirementID(framework: "own", id: "OWN-2(a)"), service: "gcp.cloud-run",
        statement: "We looked.", author: "Ann", date: day.adding(days: -10),
        expires: day.adding(days: 100))
    ]
    let builder = MatrixBuilder(
      catalog: own,
      input: MatrixInput(
        frameworks: ["own"], services: [s3, run], results: [encrypted, granted], reports: reports,
        attestations: words, day: day))
    var mutable = builder
    var accepted = finding("aws.s3.granted", "b-2", .low)
    accepted.acceptedUntil = day.adding(days: 60)
    accepted.acceptedBecause = "Public by intent."
    var assessment = Assessment(
      version: "0.1.0", organization: organization, asOf: Instant(day: day), frameworks: ["own"],
      inputs: [], matrix: mutable.build(), results: [encrypted, granted],
      findings: [finding("aws.s3.encrypted", "b-1", .high), accepted], resources: 3,
      unknownTypes: [], reports: reports, attestations: words, exceptions: [], diagnostics: [])
    assessment.evidence = [
      EvidenceCitation(
        kind: "import", subject: "export.json", leaf: 4,
        sha256: String(repeating: "ab", count: 32))
    ]
    return OSCALExportInput(
      report: ReportInput(assessment: assessment, catalog: own, checks: []), catalog: own,
      evidence: evidence, version: version, layout: layout)
  }

  private static func finding(_ check: String, _ resource: String, _ severity: Severity) -> Finding
  {
    Finding(
      id: "f-\(resource)", check: check, service: "aws.s3", outcome: .fail, severity: severity,
      cloud: .aws, account: "111122223333", region: "eu-west-1", resourceType: "AWS::S3::Bucket",
      resource: resource, resourceName: resource,
      origin: RecordOrigin(file: "export.json", line: 3),
      detail: "\"not\"\nwanted")
  }

  /// The exported documents by name.
  static func files(_ input: OSCALExportInput? = nil) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: OSCALExport.documents(try input ?? Self.input()).map {
        ($0.name, String(decoding: $0.bytes(), as: UTF8.self))
      })
  }

  /// What the gate says of files.
  static func check(
    _ files: [String: String], asked: [String]? = nil,
    asOf: Instant = Instant(day: day, second: 1)
  ) throws -> OSCALCheckReport {
    let documents = try (asked ?? files.keys.sorted()).map {
      try Sample.document(files[$0] ?? "", $0)
    }
    let library = OSCALLibrary(given: documents, source: MemorySource(files: files))
    return OSCALCheck(library: library, asOf: asOf).check(documents)
  }
}
