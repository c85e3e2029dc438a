import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport
import Testing

/// One small fixed run: three services on three clouds, every state, a report of each standing.
enum Sample {
  static func input() throws -> ReportInput { try built.get() }

  private static let built = Result {
    let catalog = try SampleCatalog.catalog()
    return ReportInput(
      assessment: assessment(catalog), catalog: catalog, checks: SampleEvidence.checks)
  }

  static var policies: [PolicyEvidence] {
    [
      PolicyEvidence(
        requirement: RequirementID(framework: "soc2", id: "CC6.1"), cloud: .azure,
        source: "Sample baseline", failed: ["Blobs are <private>"], passed: 2, undecided: 1,
        failedResources: 3, claim: "Shared")
    ]
  }

  static func matrix(_ catalog: Catalog) -> Matrix {
    var input = MatrixInput(
      frameworks: ["soc2", "hipaa-security"], services: services,
      results: SampleEvidence.results, reports: reports, attestations: attestations,
      policies: policies, day: day("2026-06-30"))
    input.duties = SampleAssurance.duties
    var builder = MatrixBuilder(catalog: catalog, input: input)
    return builder.build()
  }

  static func assessment(_ catalog: Catalog) -> Assessment {
    var assessment = Assessment(
      version: "1.2.3", organization: "Sample Works",
      asOf: Instant(day: day("2026-06-30"), second: 43_200),
      frameworks: ["soc2", "hipaa-security"],
      inputs: [
        AssessedFile(
          path: "imports/aws config.json", format: "aws-config-snapshot", records: 6, resources: 5,
          faults: 1),
        AssessedFile(
          path: "/srv/azure.json", format: "azure-resource-graph", records: 2, resources: 2,
          faults: 0),
        AssessedFile(
          path: "imports/assets.ndjson", format: "cloud-asset", records: 1204, resources: 3,
          faults: 0),
      ], matrix: matrix(catalog), results: SampleEvidence.results,
      findings: SampleEvidence.findings, resources: 1213,
      unknownTypes: [
        UnknownType(cloud: .aws, type: "AWS::New::Thing", resources: 1200),
        UnknownType(cloud: .azure, type: "Microsoft.New/things", resources: 2),
        UnknownType(cloud: .gcp, type: "new.googleapis.com/Thing", resources: 1),
        UnknownType(cloud: .gcp, type: "newer.googleapis.com/Thing", resources: 1),
      ], reports: reports, attestations: attestations, exceptions: SampleEvidence.exceptions,
      diagnostics: SampleEvidence.diagnostics)
    assessment.duties = SampleAssurance.duties
    assessment.gaps = SampleAssurance.gaps
    assessment.claims = SampleAssurance.claims
    assessment.review = SampleAssurance.review
    assessment.external = [SampleEvidence.external]
    assessment.contradictions = [
      Contradiction(
        external: SampleEvidence.external, rule: "aws.s3.bucket-versioned", outcome: .pass,
        reason: "versioning is on")
    ]
    assessment.evidence = [
      EvidenceCitation(
        kind: "import", subject: "imports/aws config.json", leaf: 2,
        sha256: String(repeating: "5a", count: 32))
    ]
    return assessment
  }

  static let services: [ServiceUse] = [
    use(
      "aws.store", .aws, ["111122223333", "444455556666"], ["eu-west-1", "global"],
      ["AWS::Sample::Bucket": 5]),
    use("azure.machine", .azure, ["sub-1"], ["westeurope"], ["Microsoft.Sample/machines": 2]),
    {
      var runner = use(
        "gcp.runner", .gcp, ["project-1"], ["europe-west1", "us-central1"],
        ["sample.googleapis.com/Service": 3])
      runner.note(
        ObservedOwner(condition: "automatic", resources: 1, examples: ["//run/a"]), layer: "runtime"
      )
      runner.note(ObservedOwner(condition: nil, resources: 2, undetermined: 1), layer: "runtime")
      return runner
    }(),
  ]

  private static func use(
    _ id: String, _ cloud: Cloud, _ accounts: Set<String>, _ regions: Set<String>,
    _ types: [String: Int]
  ) -> ServiceUse {
    var use = ServiceUse(service: id, cloud: cloud)
    use.resources = types.values.reduce(0, +)
    (use.accounts, use.regions, use.types) = (accounts, regions, types)
    return use
  }

  /// In force but soon to lapse, lapsed after its bridge, in force elsewhere, not yet in force.
  static let reports = [
    report(
      "aws-soc2", .aws, ["soc2"], nil, "2025-08-16", "2026-08-15", services: ["aws.store"]),
    report("azure-soc2", .azure, [], nil, "2025-01-01", "2025-12-31", bridgedTo: "2026-03-31"),
    report("gcp-soc2", .gcp, ["soc2"], ["europe-west1"], "2026-01-01", "2026-12-31"),
    report("gcp-next", .gcp, ["soc2"], nil, "2027-01-01", "2027-12-31"),
  ]

  private static func report(
    _ id: String, _ cloud: Cloud, _ frameworks: [String], _ regions: Set<String>?, _ from: String,
    _ to: String, bridgedTo: String? = nil, services: Set<String>? = nil
  ) -> ProviderReport {
    ProviderReport(
      id: id, cloud: cloud, title: "SOC 2 Type II", frameworks: frameworks, services: services,
      regions: regions,
      from: day(from), to: day(to), bridgedTo: bridgedTo.map { day($0) })
  }

  static let attestations = [
    Attestation(
      requirement: RequirementID(framework: "soc2", id: "CC1.4"), statement: "Trained in May.",
      author: "A. Author", date: day("2026-05-31"), expires: day("2027-05-31")),
    Attestation(
      requirement: RequirementID(framework: "soc2", id: "CC8.1"), service: "aws.store",
      layer: "app", statement: "Reviewed.", author: "B. Author", date: day("2025-05-31"),
      expires: day("2026-05-31")),
  ]
}

/// A day written as `2026-06-30`; a day that does not exist fails the test.
func day(_ text: String) -> CivilDay {
  guard let day = CivilDay(text) else {
    Issue.record("'\(text)' is no day")
    return CivilDay(number: 0)
  }
  return day
}
