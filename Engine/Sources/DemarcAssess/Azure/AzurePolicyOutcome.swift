/// What became of one policy, over its resources or at one of them, in our words.
///
/// Azure's own states with what an auditor outside Azure cannot decide kept apart.
public enum AzurePolicyOutcome: String, Hashable, Sendable, CaseIterable, Comparable {
  case nonCompliant = "non-compliant"
  case compliant
  case conflict
  case exempt
  /// A manual policy that nobody vouched for.
  case unknown
  case error
  /// What the policy must see was not exported.
  case noEvidence = "no-evidence"
  /// Nothing outside Azure can evaluate it: a resource-provider mode, a Static policy.
  case notEvaluable = "not-evaluable"
  /// Its effect is `disabled`.
  case disabled
  /// The exports hold nothing that it speaks of.
  case notApplicable = "not-applicable"

  /// Whether it settles anything; a policy with nothing to judge does not.
  public var isDecided: Bool { self == .compliant || self == .nonCompliant }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: AzurePolicyOutcome, right: AzurePolicyOutcome) -> Bool {
    left.rank < right.rank
  }
}
