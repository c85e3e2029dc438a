/// The states that Azure Policy gives a resource, and two of our own.
///
/// `noEvidence` and `notEvaluable` are never compliant and never non-compliant: they are what an
/// evaluation outside Azure owes its reader.
public enum AzureComplianceState: String, Hashable, Sendable, CaseIterable {
  case nonCompliant = "NonCompliant"
  case compliant = "Compliant"
  /// The rule failed: a template function met a value it cannot take.
  case error = "Error"
  /// Two policies want different values in one place.
  case conflict = "Conflict"
  case exempt = "Exempt"
  /// A manual policy that nobody attested.
  case unknown = "Unknown"
  /// Something the rule must see was not exported.
  case noEvidence = "NoEvidence"
  /// Only a component of Azure can judge it: a resource provider's mode, a Microsoft attestation.
  case notEvaluable = "NotEvaluable"

  /// Whether the state says that something was decided.
  public var isDecided: Bool {
    switch self {
    case .nonCompliant, .compliant, .conflict, .exempt, .unknown: true
    case .error, .noEvidence, .notEvaluable: false
    }
  }
}
