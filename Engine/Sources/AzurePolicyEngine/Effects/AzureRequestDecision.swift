public import DemarcJSON

/// One policy among those that judge a request.
public struct AzureRequestPolicy: Sendable {
  /// What reports call it: the id of the assignment, or a name.
  public var id: String
  public var evaluator: AzurePolicyEvaluator
  /// False for the enforcement mode DoNotEnforce: the decision is told and has no force.
  public var isEnforced: Bool

  public init(id: String, evaluator: AzurePolicyEvaluator, isEnforced: Bool = true) {
    self.id = id
    self.evaluator = evaluator
    self.isEnforced = isEnforced
  }
}

/// What one policy says about a request.
public struct AzureRequestDecision: Sendable {
  /// What the policy does to the request.
  public enum Verdict: Hashable, Sendable {
    /// The request is refused, and why.
    case denies(AzureDenial)
    /// The request goes on as changed; the operations say how.
    case changes
    /// The request goes on and is recorded.
    case audits
    /// Judged after the provider has done its part; `result` is what is known today.
    case followsUp
    /// The rule holds and bars an action on the resource, such as its deletion.
    case barsActions
    /// The rule does not hold, is not about the resource, or leaves nothing to change.
    case nothing
    /// Nobody can tell from here: evidence is missing, or another component evaluates.
    case undecided(AzurePolicyResult.Reason)
  }

  /// The policy's id as the caller gave it.
  public let policy: String
  /// Place among the policies of the request, counted from 0.
  public let index: Int
  public let verdict: Verdict
  /// Whether the decision has force; see ``AzureRequestPolicy/isEnforced``.
  public let isEnforced: Bool
  /// The evaluation behind it: the changed resource for all effects but append and modify.
  public let result: AzurePolicyResult
  /// What became of each operation; empty for effects that change nothing.
  public let operations: [AzureOperationOutcome]

  /// The values that this policy changes.
  public var changes: [AzureResourceChange] {
    operations.flatMap { outcome in
      if case .changes(let changes) = outcome.fate { return changes }
      return []
    }
  }

  /// Whether the request fails by this policy.
  public var isDenial: Bool {
    if case .denies = verdict { return isEnforced }
    return false
  }
}

/// Why a policy refuses a request.
public enum AzureDenial: Hashable, Sendable, CustomStringConvertible {
  /// The effect is deny and the rule holds.
  case rule
  /// The rule cannot be evaluated, which refuses the request.
  case failure(String)
  /// An operation of append or modify cannot be done.
  case operation(String)
  /// Several policies want the same value otherwise; their ids.
  case conflict(path: String, policies: [String])

  public var description: String {
    switch self {
    case .rule: "the rule holds, and its effect is deny"
    case .failure(let message): "the rule cannot be evaluated: \(message)"
    case .operation(let message): message
    case .conflict(let path, let policies):
      "\(policies.joined(separator: " and ")) set \(path) to different values"
    }
  }
}

/// What all policies together make of a request.
public struct AzureRequestOutcome: Sendable {
  /// One decision for each policy, in their order.
  public let decisions: [AzureRequestDecision]
  /// The resource after append and modify; the given one where nothing changes it.
  public let resource: JSONValue
  /// The difference between the given and the changed resource, in the order of its members.
  public let changes: [AzureResourceChange]

  /// Whether any policy refuses the request.
  public var isDenied: Bool { decisions.contains(where: \.isDenial) }
  /// The decisions that refuse it.
  public var denials: [AzureRequestDecision] { decisions.filter(\.isDenial) }
  /// The decisions that record it; Azure makes no such record of a request that is refused.
  public var audits: [AzureRequestDecision] { decisions.filter { $0.verdict == .audits } }
}
