internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// `findings.csv`: one row for each resource that a check did not pass.
public enum FindingsCSV {
  static let header = [
    "id", "check", "title", "severity", "outcome", "cloud", "account", "region", "resource type",
    "resource", "name", "service", "file", "line", "detail", "remedy", "accepted until",
    "accepted because",
  ]

  public static func bytes(_ input: ReportInput) -> [UInt8] {
    var out = CSVWriter()
    out.row(header)
    for finding in input.assessment.findings {
      let check = input.checks[finding.check]
      out.row([
        finding.id, finding.check, check?.title ?? "", finding.severity.rawValue,
        finding.outcome.rawValue, finding.cloud.rawValue, finding.account, finding.region,
        finding.resourceType, finding.resource, finding.resourceName, finding.service,
        finding.origin.file, "\(finding.origin.line)", finding.detail, check?.remedy ?? "",
        finding.acceptedUntil.map { "\($0)" } ?? "", finding.acceptedBecause ?? "",
      ])
    }
    return out.bytes
  }
}
