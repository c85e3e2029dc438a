/// The compliance state of one resource under one policy, or of anything rolled up from such states.
///
/// "Not applicable" is no state: it makes no record. `noEvidence` and `notEvaluable` are ours: Azure
/// has no need of them.
public enum AzureComplianceState: UInt8, Hashable, Sendable, CaseIterable {
  case nonCompliant
  /// Something the rule must see is in no export.
  case noEvidence
  /// Nothing outside Azure can tell: a resource provider's mode, an effect that judges nothing.
  case notEvaluable
  case compliant
  /// The evaluation of the rule failed.
  case error
  /// Two policies want to write different values to one property.
  case conflict
  /// A deletion was refused (`denyAction`); only Azure reports it.
  case protected
  case exempt
  /// A manual policy that nobody attested.
  case unknown

  /// The name in Azure's spelling (`NonCompliant`).
  public var name: String {
    switch self {
    case .nonCompliant: "NonCompliant"
    case .noEvidence: "NoEvidence"
    case .notEvaluable: "NotEvaluable"
    case .compliant: "Compliant"
    case .error: "Error"
    case .conflict: "Conflict"
    case .protected: "Protected"
    case .exempt: "Exempt"
    case .unknown: "Unknown"
    }
  }

  /// The state by its name; case does not matter.
  public init?(name: String) {
    let folded = name.lowercased()
    guard let state = Self.allCases.first(where: { $0.name.lowercased() == folded }) else {
      return nil
    }
    self = state
  }

  /// Whether the state is a verdict rather than the lack of one.
  public var isDecided: Bool { self != .noEvidence && self != .notEvaluable }

  /// Whether Azure itself reports the state (compliance-states.md).
  public var isReportedByAzure: Bool { isDecided }
}
