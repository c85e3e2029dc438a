internal import DemarcJSON

extension EffectivePolicy {
  /// The policy in the form of `analyzeOrgPolicies`: `consolidatedPolicy`, `policyBundle` and the
  /// nodes above.
  public func json(indent: Int? = 2) -> [UInt8] { [] }
}
