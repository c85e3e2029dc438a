internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcModel

/// Brings the counts of a run into the forms the matrix and the reports take.
enum Tally {
  /// One result for each check that bears on a cloud in use, in the order of the checks.
  static func results(
    _ program: Program, _ run: BatchResult, _ report: ImportReport, _ findings: [Finding]
  ) -> [CheckResult] {
    var accepted: [String: Int] = [:]
    let clouds = report.coverage.clouds
    for finding in findings where finding.isAccepted { accepted[finding.check, default: 0] += 1 }
    return program.entries.indices.compactMap { index in
      let check = program.entries[index].check
      guard clouds.contains(check.cloud) else { return nil }
      let count = run.counts[index]
      var result = CheckResult(
        check: check.id, service: check.service, severity: check.severity, layers: check.layers,
        controls: check.controls)
      result.passed = count.passed
      result.accepted = accepted[check.id] ?? 0
      result.failed = count.failed - result.accepted
      result.skipped = count.skipped
      result.errors = count.errors
      result.withoutEvidence = count.withoutEvidence
      result.sources = run.sources.files(of: index)
      if count.withoutEvidence > 0 { result.missing = check.needs + check.resourceTypes }
      return result
    }
  }

  static func files(_ report: ImportReport) -> [AssessedFile] {
    report.files.map { file in
      var assessed = AssessedFile(
        path: file.path, format: file.format?.rawValue ?? "unrecognised",
        records: file.records, resources: file.resources,
        faults: file.diagnostics.filter { $0.severity == .error }.count + file.diagnosticsOmitted)
      if let from = file.firstCapture.flatMap({ Instant($0) }),
        let to = file.lastCapture.flatMap({ Instant($0) }), from <= to
      {
        assessed.captured = from...to
      }
      return assessed
    }
  }

  /// Worst first, then by check and resource.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    // Numbers are moved about, not findings.
    let order = findings.indices.sorted { one, other in
      let (severity, least) = (findings[one].severity, findings[other].severity)
      if severity != least { return severity > least }
      if findings[one].check != findings[other].check {
        return findings[one].check < findings[other].check
      }
      if findings[one].resource != findings[other].resource {
        return findings[one].resource < findings[other].resource
      }
      return one < other
    }
    return order.map { findings[$0] }
  }

  static func unknown(_ types: [TypeKey: Int]) -> [UnknownType] {
    types.map { UnknownType(cloud: $0.key.cloud, type: $0.key.type, resources: $0.value) }
      .sorted { ($0.cloud, $0.type) < ($1.cloud, $1.type) }
  }
}
