internal import DemarcModel

extension EstatePolicyFormat {
  /// A report on the compliance of an estate with Azure policies.
  public func bytes(_ input: AzureReportInput, style: Style = .plain) -> [UInt8] {
    switch self {
    case .text: Array(AzureText.text(input, style: style).utf8)
    case .json: AzureJSON.bytes(input)
    case .csv: AzureCSV.bytes(input)
    case .html: AzureHTML.bytes(input)
    case .sarif:
      PolicySARIF.bytes(AzureResults.results(input), input.diagnostics, input.version, nil)
    case .junit: PolicyJUnit.bytes(AzureResults.results(input), input.diagnostics)
    }
  }
}

/// Records of Azure policies as results of rules, for the forms that all languages share.
enum AzureResults {
  /// Everything but what is compliant, exempt or unknown.
  static func results(_ input: AzureReportInput) -> [PolicyResult] {
    input.assignments.flatMap { assignment in
      assignment.policies.flatMap { policy in
        policy.records.compactMap { result($0, policy, input) }
      }
    }
  }

  private static func result(
    _ record: AzureRecordRow, _ policy: AzurePolicyRow, _ input: AzureReportInput
  ) -> PolicyResult? {
    let outcome: Outcome
    switch record.state {
    case .nonCompliant, .conflict: outcome = .fail
    case .error: outcome = .error
    case .noEvidence: outcome = .noEvidence
    case .compliant: outcome = .pass
    case .exempt, .protected, .unknown, .notEvaluable: return nil
    }
    let resource = input.resources[Int(record.resource)]
    var result = PolicyResult(
      rule: policy.reference, title: policy.title, file: resource.origin.file, outcome: outcome)
    result.resource = resource.id
    result.resourceType = resource.type
    guard outcome != .pass else { return result }
    let reason = input.reason(record)
    let place = SourcePosition(line: resource.origin.line, column: 1)
    result.details = [
      PolicyDetail(
        resource: resource.id, resourceType: resource.type,
        span: SourceSpan(file: resource.origin.file, start: place),
        message: [policy.message, reason.text].compactMap { $0 }.joined(separator: ": "))
    ]
    return result
  }
}
