public import DemarcBoundary
public import DemarcModel

/// Populations that one run of Demarc gives by itself.
public enum RunPopulations {
  /// Findings, open and accepted, of the assessment at the period's end.
  ///
  /// - Throws: `Diagnostic` when two findings have one id.
  public static func findings(
    _ assessment: Assessment, period: AuditPeriod, runner: String = ""
  ) throws(Diagnostic) -> Population {
    try Population(
      name: "findings", title: "Findings", period: period,
      columns: [
        "check", "severity", "outcome", "cloud", "account", "region", "resource", "accepted until",
      ],
      items: assessment.findings.map { finding in
        Population.Item(
          id: finding.id,
          values: [
            finding.check, finding.severity.rawValue, finding.outcome.rawValue,
            finding.cloud.rawValue, finding.account, finding.region, finding.resource,
            finding.acceptedUntil.map { "\($0)" } ?? "",
          ])
      },
      sources: [
        source(
          assessment, "demarc assess", assessment.findings.count, runner,
          check: "views/findings.csv has a row for each; run the query again over the same exports")
      ], totals: ["severity", "outcome"])
  }

  /// Services in use, with their resources, accounts and regions.
  public static func services(
    _ assessment: Assessment, period: AuditPeriod, runner: String = ""
  ) throws(Diagnostic) -> Population {
    let uses = assessment.matrix.services
    return try Population(
      name: "services", title: "Services in use", period: period,
      columns: ["cloud", "resources", "accounts", "regions"],
      items: uses.map { use in
        Population.Item(
          id: use.service,
          values: [
            use.cloud.rawValue, "\(use.resources)", use.accounts.sorted().joined(separator: " "),
            use.regions.sorted().joined(separator: " "),
          ])
      },
      sources: [
        source(
          assessment, "demarc matrix", uses.count, runner,
          check: "the service column of the population of resources has the same services")
      ], totals: ["cloud"])
  }

  private static func source(
    _ assessment: Assessment, _ query: String, _ items: Int, _ runner: String, check: String
  ) -> Population.Source {
    var source = Population.Source(
      system: "Demarc \(assessment.version)",
      query: "\(query) \(assessment.inputs.map(\.path).joined(separator: " "))",
      runAt: assessment.asOf, runner: runner, items: items)
    source.check = check
    return source
  }
}
