public import DemarcJSON
import DemarcModel

/// A request to create or update a resource, judged by policies before its provider sees it.
///
/// The order is that of Azure (effect-basics.md, "Order of evaluation"): disabled policies fall
/// out, append and modify change the request, deny is judged on the changed resource, then the
/// rest. Effects with IfNotExists, which come after the provider's success, are judged on the
/// changed resource too.
public struct AzureRequest: Sendable {
  /// The resource as the request has it, its type and name beside `properties`.
  public var resource: JSONValue
  /// The API version of the request; nil means the latest, where default alias paths apply.
  public var apiVersion: String?

  public init(resource: JSONValue, apiVersion: String? = nil) {
    self.resource = resource
    self.apiVersion = apiVersion
  }

  /// Judges the request by each policy and applies those that change it.
  ///
  /// Append and modify are judged on the request as it came, so that none depends on another's
  /// place in the list, and applied in the order of the list.
  public func evaluate(_ policies: [AzureRequestPolicy]) -> AzureRequestOutcome {
    var changing = RequestChanges(self, policies)
    changing.settleConflicts()
    let changed = changing.apply()
    let decisions = policies.indices.map { index in
      changing.decision(index) ?? decision(index, policies[index], on: changed)
    }
    return AzureRequestOutcome(
      decisions: decisions, resource: changed,
      changes: AzureResourceChange.difference(resource, changed))
  }

  private func decision(
    _ index: Int, _ policy: AzureRequestPolicy, on changed: JSONValue
  ) -> AzureRequestDecision {
    let evaluator = policy.evaluator.requesting(apiVersion)
    let result = evaluator.evaluate(changed)
    return AzureRequestDecision(
      policy: policy.id, index: index, verdict: Self.verdict(result),
      isEnforced: policy.isEnforced, result: result, operations: [])
  }

  /// What an evaluation means for the request, changes apart.
  static func verdict(_ result: AzurePolicyResult) -> AzureRequestDecision.Verdict {
    switch result.outcome {
    case .error: return .denies(.failure(result.reason?.description ?? "the evaluation failed"))
    case .noEvidence:
      return result.reason.map { .undecided($0) } ?? .nothing
    default: break
    }
    guard result.isMatch, let effect = result.effect else { return .nothing }
    switch effect {
    case .deny: return .denies(.rule)
    case .denyAction, .auditAction: return .barsActions
    case .auditIfNotExists, .deployIfNotExists: return .followsUp
    case .audit, .append, .modify: return .audits
    default: return .nothing
    }
  }
}

extension AzurePolicyResult {
  /// What append or modify would do to the resource if it came as a request, this policy alone.
  ///
  /// nil for other effects and where the rule does not hold.
  public var proposal: AzureRequestOutcome? {
    guard isMatch, effect == .append || effect == .modify else { return nil }
    return AzureRequest(resource: resource).evaluate([
      AzureRequestPolicy(id: evaluator.definition.name ?? "", evaluator: evaluator)
    ])
  }
}
