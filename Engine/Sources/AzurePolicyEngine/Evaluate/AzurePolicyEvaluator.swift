public import DemarcJSON
import DemarcModel

/// A definition with the parameters of one assignment: prepared once, used for every resource.
///
/// A class, as each evaluation and each result holds on to it.
public final class AzurePolicyEvaluator: Sendable {
  public let definition: AzurePolicyDefinition
  public let context: AzureEvaluationContext
  /// The effect of the assignment; nil when it cannot be settled.
  public let effect: AzureEffect?
  let effectText: String?
  let values: [PolicyValue?]
  let condition: Condition
  let details: EffectDetails
  /// Why no resource can be evaluated.
  let fault: AzurePolicyResult.Reason?
  /// Whether modify sets an identity, which it can on some types only.
  let changesIdentity: Bool
  let knownNoise: String?

  public init(_ definition: AzurePolicyDefinition, context: AzureEvaluationContext) {
    self.definition = definition
    self.context = context
    values = definition.parameters.map { Self.value(of: $0, context) }
    let folder = Folder(parameters: values, limits: definition.limits)
    condition = folder.fold(definition.condition)
    var details = definition.details
    if var related = details.related {
      related.type = folder.fold(related.type)
      related.name = related.name.map { folder.fold($0) }
      related.resourceGroupName = related.resourceGroupName.map { folder.fold($0) }
      related.existenceScope = related.existenceScope.map { folder.fold($0) }
      related.condition = related.condition.map { folder.fold($0) }
      details.related = related
    }
    self.details = details
    changesIdentity = details.operations.contains(where: \.changesIdentity)
    knownNoise = KnownNoise.sentence(definition, details)
    effectText = context.effectOverride ?? folder.fold(definition.effect).literal?.string
    effect = effectText.flatMap { AzureEffect($0) }
    if let first = definition.faults.first {
      fault = .invalidDefinition(first.message)
    } else if effect == nil {
      fault = .failure("the effect '\(effectText ?? definition.effectJSON.json)' is not known")
    } else {
      fault = nil
    }
  }

  init(_ prepared: AzurePolicyEvaluator, context: AzureEvaluationContext) {
    self.context = context
    definition = prepared.definition
    effect = prepared.effect
    effectText = prepared.effectText
    values = prepared.values
    condition = prepared.condition
    details = prepared.details
    fault = prepared.fault
    changesIdentity = prepared.changesIdentity
    knownNoise = prepared.knownNoise
  }

  /// The same, but for where related resources are looked up; nothing is prepared again.
  public func looking(
    up related: @escaping @Sendable (RelatedQuery) -> RelatedAnswer
  ) -> AzurePolicyEvaluator {
    var context = context
    context.related = related
    return AzurePolicyEvaluator(self, context: context)
  }

  /// The same for a request of an API version; nil leaves the version as it is.
  func requesting(_ apiVersion: String?) -> AzurePolicyEvaluator {
    guard let apiVersion else { return self }
    var context = context
    context.apiVersion = apiVersion
    return AzurePolicyEvaluator(self, context: context)
  }

  private static func value(
    of parameter: AzurePolicyParameter, _ context: AzureEvaluationContext
  ) -> PolicyValue? {
    if let given = context.parameters.flatMap({ FieldPath.member(JSONKey(parameter.name), of: $0) })
    {
      guard context.parametersAreWrapped else { return PolicyValue(given) }
      if let value = FieldPath.member(JSONKey("value"), of: given) { return PolicyValue(value) }
    }
    return parameter.defaultValue.map { PolicyValue($0) }
  }

  /// Evaluates one resource.
  public func evaluate(_ resource: JSONValue) -> AzurePolicyResult {
    if let fault {
      return AzurePolicyResult(self, resource, outcome: .error, reason: fault)
    }
    guard let effect, effect != .disabled else {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .disabled)
    }
    if let elsewhere = evaluatedElsewhere(effect, resource) { return elsewhere }
    if let alias = definition.unknownAliases.first {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .unknownAlias(alias))
    }
    let type = Subject.type(of: resource)
    if let types = definition.resourceTypes, !types.contains(type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    if effect == .modify, changesIdentity, !ChangeOperation.identityTypes.contains(type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    if context.extent == .compliance, !isIncluded(resource, type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .mode)
    }
    var machine = Machine(self, subject(resource, type: type))
    do {
      return try judge(effect, resource, &machine)
    } catch {
      if case .notExported(let missing) = error {
        return AzurePolicyResult(
          self, resource, outcome: .noEvidence, reason: .missingEvidence(missing),
          missingType: missing)
      }
      if case .notKnown(let reason) = error {
        return AzurePolicyResult(
          self, resource, outcome: .noEvidence, reason: .knownAtDeployment(reason))
      }
      return AzurePolicyResult(self, resource, outcome: .error, reason: .failure(error.message))
    }
  }

  func subject(_ resource: JSONValue, type: String) -> Subject {
    Subject(
      root: resource, type: type,
      meanings: definition.meanings(type: type, apiVersion: context.apiVersion))
  }

  private func judge(
    _ effect: AzureEffect, _ resource: JSONValue, _ machine: inout Machine
  ) throws(PolicyFailure) -> AzurePolicyResult {
    func result(
      _ outcome: Outcome, _ isMatch: Bool = false, _ reason: AzurePolicyResult.Reason? = nil
    ) -> AzurePolicyResult {
      AzurePolicyResult(self, resource, outcome: outcome, isMatch: isMatch, reason: reason)
    }
    if effect.looksUpRelated {
      guard try machine.holds(condition) else { return result(.skip, false, .notApplicable) }
      return try machine.relatedExists() ? result(.pass) : result(.fail, true)
    }
    if context.extent == .compliance, try !applies(&machine) {
      return result(.skip, false, .notApplicable)
    }
    guard try machine.holds(condition) else {
      return effect.judgesResources ? result(.pass) : result(.skip, false, .effectJudgesNothing)
    }
    if effect == .manual { return result(.noEvidence, true, .needsAttestation) }
    return effect.judgesResources
      ? result(.fail, true) : result(.skip, true, .effectJudgesNothing)
  }

  // MARK: Whom the policy is about

  private func isIncluded(_ resource: JSONValue, _ type: String) -> Bool {
    let isGroup =
      type == "microsoft.resources/subscriptions/resourcegroups"
      || type == "microsoft.resources/resourcegroups"
    let isSubscription =
      type == "microsoft.resources/subscriptions" || type == "microsoft.subscription"
    if isSubscription, readsLocation { return false }
    if isGroup || isSubscription { return definition.mode == .all }
    if type.hasPrefix("microsoft.resources/") { return false }
    guard definition.mode == .indexed else { return definition.mode == .all }
    // Which types have tags is not in an export: a location or tags in the document tell.
    return context.includesUnplaced
      || FieldPath.member(Self.locationKey, of: resource)?.isNull == false
      || FieldPath.member(Self.tagsKey, of: resource)?.isNull == false
  }

  private var readsLocation: Bool {
    definition.applicability.seen.contains(.location) || details.related?.deploysLocation == true
  }

  private static let locationKey = JSONKey("location")
  private static let tagsKey = JSONKey("tags")

  private func applies(_ machine: inout Machine) throws(PolicyFailure) -> Bool {
    try applies(condition, isNegated: false, &machine)
  }

  private func applies(
    _ condition: Condition, isNegated: Bool, _ machine: inout Machine
  ) throws(PolicyFailure) -> Bool {
    switch condition {
    case .not(let inner): return try !applies(inner, isNegated: !isNegated, &machine)
    case .all(let parts):
      for part in parts where try !applies(part, isNegated: isNegated, &machine) { return false }
      return true
    case .any(let parts):
      for part in parts where try applies(part, isNegated: isNegated, &machine) { return true }
      return false
    case .test(let test):
      let kind = Applicability.kind(of: test.left)
      guard definition.applicability.deciding.contains(kind) else { return !isNegated }
      return try machine.holds(condition)
    }
  }

  // MARK: On request

  func trace(_ resource: JSONValue) -> [AzureConditionTrace] {
    guard fault == nil, definition.unknownAliases.isEmpty else { return [] }
    let recorder = TraceRecorder()
    var machine = Machine(
      self, subject(resource, type: Subject.type(of: resource)), recorder: recorder)
    if let holds = try? machine.holds(condition), holds, effect?.looksUpRelated == true {
      _ = try? machine.relatedExists()
    }
    return recorder.entries
  }

  func computedDetails(_ resource: JSONValue) -> JSONValue? {
    guard let effect, let changes = definition.details.changes else { return nil }
    guard effect == .modify || effect == .append || effect.looksUpRelated else { return nil }
    var machine = Machine(self, subject(resource, type: Subject.type(of: resource)))
    return (try? machine.evaluate(changes))?.json
  }
}

extension AzureEffect {
  /// Whether a match says something about an existing resource.
  var judgesResources: Bool {
    switch self {
    case .denyAction, .addToNetworkGroup, .auditAction, .disabled, .mutate, .enforceSetting,
      .enforceOPAConstraint, .enforceRegoPolicy:
      false
    default: true
    }
  }
}
