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
}

/// The verdict on one resource under one member of the program; a few bytes, as there are millions.
public struct AzureComplianceRecord: Sendable, Hashable {
  /// Index into `AzureComplianceProgram.members`.
  public var member: Int32
  /// The caller's own number of the resource.
  public var resource: Int32
  public var state: AzureComplianceState
  public var reason: Reason
  /// With `exempted`, index into the library's exemptions; with `attested`, into its attestations;
  /// otherwise -1.
  public var detail: Int32

  /// What led to the state.
  public enum Reason: UInt8, Hashable, Sendable {
    /// The rule was evaluated.
    case rule
    case exempted
    case attested
    /// A manual policy without attestation has its default state.
    case defaultState
    /// A related type, a resource group or a subscription is in no export.
    case missingEvidence
    case failure
    /// The rule matches, and its effect says nothing about existing resources (`denyAction`).
    case matchWithoutVerdict
    case clashingValues
  }

  public init(
    member: Int32, resource: Int32, state: AzureComplianceState, reason: Reason, detail: Int32 = -1
  ) {
    self.member = member
    self.resource = resource
    self.state = state
    self.reason = reason
    self.detail = detail
  }
}
