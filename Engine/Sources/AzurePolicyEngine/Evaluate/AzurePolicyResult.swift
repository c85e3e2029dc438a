public import DemarcJSON
public import DemarcModel

/// What a policy says about one resource.
public struct AzurePolicyResult: Sendable {
  /// The verdict in the words of the model.
  ///
  /// `fail`: non-compliant. `pass`: applicable and compliant. `skip`: not applicable, disabled, or
  /// an effect that judges nothing. `noEvidence`: a related type was not exported, only an
  /// attestation can tell, another component evaluates, or a value is known only at deployment.
  /// `error`: the evaluation failed.
  public let outcome: Outcome
  /// The effect of the assignment; nil when it could not be settled.
  public let effect: AzureEffect?
  /// The effect as the rule or the parameter spells it.
  public let effectText: String?
  /// Whether the effect would take place: the rule matches, and nothing related satisfies it.
  public let isMatch: Bool
  /// The type that would have to be exported, with `noEvidence`.
  public let missingType: String?
  /// Why an outcome other than pass and fail came about.
  public let reason: Reason?
  /// Whether an alias was guessed by the naming rule, which is right four times in five.
  public let usesGuessedAliases: Bool

  /// Why there is no verdict.
  public enum Reason: Sendable, Hashable, CustomStringConvertible {
    /// The rule is about other resources.
    case notApplicable
    /// The mode excludes the resource.
    case mode
    case disabled
    case effectJudgesNothing
    case unknownAlias(String)
    /// Only people can tell; the state of ``AzurePolicyEvaluator/defaultState`` holds until they do.
    case needsAttestation
    /// A resource provider's component evaluates definitions of this mode.
    case resourceProviderMode(String)
    /// A component of the cloud evaluates the effect of this name.
    case evaluatedElsewhere(String)
    /// A static definition: Microsoft attests its own part, and no resource is judged.
    case providerAttestation
    case missingEvidence(String)
    /// The rule reads a value that `AzureUnknown` marks: why that is not known.
    case knownAtDeployment(String)
    case failure(String)
    case invalidDefinition(String)

    public var description: String {
      switch self {
      case .notApplicable: "the policy is not about this resource"
      case .mode: "the policy's mode leaves this resource out"
      case .disabled: "the effect is disabled"
      case .effectJudgesNothing: "the effect judges no existing resource"
      case .unknownAlias(let name): "no resource type has the alias '\(name)'"
      case .needsAttestation: "a manual policy is decided by attestations"
      case .resourceProviderMode(let mode):
        "the mode \(mode) is evaluated by \(AzurePolicyMode.component(mode)), not from exports"
      case .evaluatedElsewhere(let name):
        "the effect \(name) is evaluated by \(AzureEffect(name)?.component ?? "Azure"), not from exports"
      case .providerAttestation:
        "a static policy holds what Microsoft attests for its own part; there is nothing to evaluate"
      case .missingEvidence(let type): "the export does not cover \(type)"
      case .knownAtDeployment(let reason): "not known: \(reason)"
      case .failure(let message): message
      case .invalidDefinition(let message): "the definition has faults: \(message)"
      }
    }
  }

  /// Why Azure itself may say otherwise, as its providers answer in odd ways; nil for most verdicts.
  public var knownNoise: String? {
    guard outcome == .pass || outcome == .fail else { return nil }
    return evaluator.knownNoise ?? KnownNoise.sentence(about: resource)
  }

  let evaluator: AzurePolicyEvaluator
  let resource: JSONValue

  init(
    _ evaluator: AzurePolicyEvaluator, _ resource: JSONValue, outcome: Outcome,
    isMatch: Bool = false, reason: Reason? = nil, missingType: String? = nil
  ) {
    self.evaluator = evaluator
    self.resource = resource
    self.outcome = outcome
    self.isMatch = isMatch
    self.reason = reason
    self.missingType = missingType
    effect = evaluator.effect
    effectText = evaluator.effectText
    usesGuessedAliases =
      evaluator.definition.aliases.unknown == .guessedByRule
      && !evaluator.definition.aliasNames.isEmpty
  }

  /// Every comparison that led to the verdict, made again to be recorded.
  public var trace: [AzureConditionTrace] { evaluator.trace(resource) }

  /// `then.details` of a changing or looking-up effect with its values computed for this resource.
  ///
  /// Without `deployment` and `existenceCondition`; field names and conditions stay as written. nil
  /// for other effects, without details, and where a value fails.
  public var computedDetails: JSONValue? { evaluator.computedDetails(resource) }
}
