public import DemarcModel

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
