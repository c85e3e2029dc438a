internal import DemarcModel

extension EstatePolicyFormat {
  /// A report on the compliance of an estate with Organization Policies.
  public func bytes(_ input: OrgPolicyReportInput, style: Style = .plain) -> [UInt8] {
    switch self {
    case .text: Array(OrgPolicyText.text(input, style: style).utf8)
    case .json: OrgPolicyJSON.bytes(input)
    case .csv: OrgPolicyCSV.bytes(input)
    case .html: OrgPolicyHTML.bytes(input)
    case .sarif: PolicySARIF.bytes(input.results, input.diagnostics, input.version, nil)
    case .junit: PolicyJUnit.bytes(input.results, input.diagnostics)
    }
  }
}

extension OrgPolicyReportInput {
  /// Verdicts as results of rules, for the forms that all languages share.
  var results: [PolicyResult] {
    let rows = Dictionary(
      constraints.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return verdicts.map { Self.result($0, rows[$0.constraint]) }
  }

  private static func result(_ row: OrgVerdictRow, _ constraint: OrgConstraintRow?) -> PolicyResult
  {
    let outcome: Outcome =
      switch row.state {
      case .noncompliant: .fail
      case .error: .error
      case .unknown, .notAssessed: .noEvidence
      case .compliant: .pass
      case .unenforced: .skip
      }
    var result = PolicyResult(
      rule: row.constraint, title: constraint?.title ?? "", file: row.origin.file,
      outcome: outcome, controls: constraint?.controls ?? [])
    result.resource = row.asset
    result.resourceType = row.type
    guard outcome != .pass, outcome != .skip else { return result }
    let place = SourcePosition(line: row.origin.line, column: 1)
    result.details = [
      PolicyDetail(
        resource: row.asset, resourceType: row.type,
        span: SourceSpan(file: row.origin.file, start: place),
        message: row.detail + (row.meaning.map { " (\($0))" } ?? ""))
    ]
    return result
  }
}

/// `org-policy.csv`: a row for each constraint and asset without a clean verdict.
enum OrgPolicyCSV {
  static func bytes(_ input: OrgPolicyReportInput) -> [UInt8] {
    var out = CSVWriter()
    out.row([
      "constraint", "run", "state", "asset", "assetType", "project", "location", "detail",
      "meaning", "effectivePolicy", "file", "line",
    ])
    for (run, rows) in [("live", input.verdicts), ("dry-run", input.dryRun)] {
      for row in rows {
        out.row([
          row.constraint, run, row.state.rawValue, row.asset, row.type, row.project, row.location,
          row.detail, row.meaning ?? "", row.chain.joined(separator: "; "),
          row.origin.file, "\(row.origin.line)",
        ])
      }
    }
    return out.bytes
  }
}
