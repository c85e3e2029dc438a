import DemarcJSON
import DemarcModel

extension AzurePolicyEvaluator {
  /// What a policy gives that another component evaluates: never a verdict.
  ///
  /// A resource of a type that the rule does not name is not what the policy is about.
  func evaluatedElsewhere(
    _ effect: AzureEffect, _ resource: JSONValue
  ) -> AzurePolicyResult? {
    let reason: AzurePolicyResult.Reason
    if let whole = definition.notEvaluable {
      reason = whole
    } else if effect.component != nil {
      reason = .evaluatedElsewhere(effect.rawValue)
    } else {
      return nil
    }
    if reason == .providerAttestation {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: reason)
    }
    let type = Subject.type(of: resource)
    if let types = definition.resourceTypes, !types.contains(type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    var machine = Machine(self, subject(resource, type: type))
    let holds = definition.unknownAliases.isEmpty ? try? machine.holds(condition) : nil
    // The whole if of a rule for clusters says which resources it is about.
    if holds == false, Self.appliesByIf(definition.mode) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    // Membership of a network group is the one such effect that reads the resource itself.
    let isMatch = effect == .addToNetworkGroup && holds == true
    return AzurePolicyResult(
      self, resource, outcome: .noEvidence, isMatch: isMatch, reason: reason)
  }

  private static func appliesByIf(_ mode: AzurePolicyMode) -> Bool {
    guard case .resourceProvider(let name) = mode else { return false }
    return TextFold.equal(name, "Microsoft.Kubernetes.Data")
  }

  // MARK: Details that others act on

  /// The state that `details.defaultState` of a manual policy gives; unknown where it is silent.
  public var defaultState: AzureManualState? {
    guard effect == .manual else { return nil }
    return text(details.defaultState).flatMap { AzureManualState($0) } ?? .unknown
  }

  /// How long a policy with IfNotExists waits after a request; nil for other effects.
  public var evaluationDelay: AzureEvaluationDelay? {
    guard effect?.looksUpRelated == true else { return nil }
    return text(details.related?.evaluationDelay).flatMap { AzureEvaluationDelay($0) } ?? .standard
  }

  /// Whether a policy with IfNotExists looks in the whole subscription; nil for other effects.
  public var looksInSubscription: Bool? {
    guard effect?.looksUpRelated == true else { return nil }
    return text(details.related?.existenceScope).map { TextFold.equal($0, "subscription") } ?? false
  }

  /// What happens where another policy wants other values; nil unless the effect is modify.
  public var conflictEffect: AzureConflictEffect? {
    guard effect == .modify else { return nil }
    let text = text(details.conflictEffect)?.lowercased()
    return text.flatMap { AzureConflictEffect(rawValue: $0) } ?? .deny
  }

  /// The actions that denyAction bars, in lower case; empty for other effects.
  public var barredActions: [String] { effect == .denyAction ? details.actionNames : [] }

  private func text(_ expression: Expression?) -> String? {
    guard let expression else { return nil }
    return Folder(parameters: values, limits: definition.limits).fold(expression).literal?.string
  }
}
