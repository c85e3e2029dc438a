internal import DemarcBoundary
internal import DemarcModel

/// Applies exceptions to findings: a covered failure becomes accepted risk, never a pass; an expired
/// exception covers nothing and is announced.
struct ExceptionLedger {
  private let exceptions: [RiskException]
  private let byCheck: [String: [Int]]
  private let day: CivilDay

  struct Outcome {
    var findings: [Finding]
    var uses: [ExceptionUse]
    var diagnostics: [Diagnostic]
  }

  init(_ exceptions: [RiskException], day: CivilDay) {
    self.exceptions = exceptions
    self.day = day
    byCheck = Dictionary(grouping: exceptions.indices) { exceptions[$0].check }
  }

  func apply(to findings: [Finding]) -> Outcome {
    var findings = findings
    var covered = Array(repeating: 0, count: exceptions.count)
    for index in findings.indices where findings[index].outcome == .fail {
      let finding = findings[index]
      for candidate in byCheck[finding.check] ?? [] {
        let exception = exceptions[candidate]
        guard exception.covers(check: finding.check, resource: finding.resource) else { continue }
        covered[candidate] += 1
        guard exception.expires >= day, !findings[index].isAccepted else { continue }
        findings[index].acceptedUntil = exception.expires
        findings[index].acceptedBecause = exception.reason
      }
    }
    let uses = exceptions.indices.map { index in
      ExceptionUse(
        exception: exceptions[index], state: state(exceptions[index], covered[index]),
        findings: covered[index])
    }
    return Outcome(findings: findings, uses: uses, diagnostics: uses.compactMap(announce))
  }

  private func state(_ exception: RiskException, _ covered: Int) -> ExceptionUse.State {
    if exception.expires < day { return .expired }
    return covered > 0 ? .applied : .unused
  }

  private func announce(_ use: ExceptionUse) -> Diagnostic? {
    let exception = use.exception
    switch use.state {
    case .applied: return nil
    case .expired:
      return Diagnostic(
        "exceptions.expired",
        "the exception for \(exception.check) on '\(exception.resource)' expired on "
          + "\(exception.expires); \(use.findings) \(use.findings == 1 ? "finding counts" : "findings count") again",
        at: exception.span, hint: "fix them, or have \(exception.owner) renew it with an approver",
        severity: .warning)
    case .unused:
      return Diagnostic(
        "exceptions.unused",
        "the exception for \(exception.check) on '\(exception.resource)' covers nothing",
        at: exception.span, hint: "remove it, or check its resource pattern", severity: .note)
    }
  }
}
