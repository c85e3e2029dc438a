import AzurePolicyEngine
import DemarcModel

/// What one evaluation says about one resource, before anybody attests anything.
struct Verdict: Sendable {
  /// nil makes no record.
  var state: AzureComplianceState?
  var reason: AzureComplianceRecord.Reason = .rule
  /// Only an attestation, or the default state, can tell.
  var isManual = false
  /// The type that is in no export.
  var missing: String?

  init() {}

  init(_ result: AzurePolicyResult) {
    switch result.outcome {
    case .pass: state = .compliant
    case .fail: state = .nonCompliant
    case .error:
      state = .error
      reason = .failure
    case .noEvidence:
      if case .needsAttestation = result.reason {
        isManual = true
      } else {
        state = .noEvidence
        reason = .missingEvidence
        missing = result.missingType ?? ""
      }
    case .skip:
      guard result.isMatch, case .effectJudgesNothing = result.reason else { return }
      state = .notEvaluable
      reason = .matchWithoutVerdict
    }
  }
}
