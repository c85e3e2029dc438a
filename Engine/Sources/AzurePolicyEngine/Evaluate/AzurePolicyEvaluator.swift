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
  /// Folded types that the rule can match at all with these parameters; nil when it names none.
  public let resourceTypes: Set<String>?
  /// Why no resource can be evaluated.
  let fault: AzurePolicyResult.Reason?
  /// The related type, folded, where it is settled.
  let foldedRelatedType: String?
  /// The clock as `utcNow()` gives it; nil without one or where it is no date.
  let now: String?
  private let meanings: MeaningCache
  private let types: TypeMap<Bool>?
  private let applicability: Applicability.Test
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
    // The rule alone gives a verdict on whatever resource, types known or not.
    resourceTypes =
      context.extent == .compliance
      ? ResourceTypes.of(condition) ?? definition.resourceTypes : definition.resourceTypes
    types = resourceTypes.map { types in
      TypeMap(Dictionary(uniqueKeysWithValues: types.map { ($0, true) }))
    }
    meanings = MeaningCache(definition, apiVersion: context.apiVersion)
    foldedRelatedType = details.related?.type.literal?.string.map {
      String($0.hasSuffix("/") ? $0.dropLast() : $0[...]).lowercased()
    }
    now = context.now.flatMap { try? PolicyInstant.roundTrip($0) }
    applicability = definition.applicability.test(condition)
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
    resourceTypes = prepared.resourceTypes
    types = prepared.types
    foldedRelatedType = prepared.foldedRelatedType
    now = prepared.now
    applicability = prepared.applicability
    meanings =
      context.apiVersion == prepared.context.apiVersion
      ? prepared.meanings : MeaningCache(definition, apiVersion: context.apiVersion)
    changesIdentity = prepared.changesIdentity
    knownNoise = prepared.knownNoise
  }

  var hasFault: Bool { fault != nil }

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

  /// Evaluates one resource; make an ``AzureResource`` where many rules are asked about it.
  public func evaluate(_ resource: JSONValue) -> AzurePolicyResult {
    let type = AzureResource.type(of: resource)
    if let early = early(resource, type: type) { return early }
    return judge(AzureResource(resource, type: type))
  }

  /// Evaluates one resource.
  public func evaluate(_ resource: AzureResource) -> AzurePolicyResult {
    early(resource.document, type: resource.type) ?? judge(resource)
  }

  /// What is known without a look at the rule.
  private func early(_ resource: JSONValue, type: String) -> AzurePolicyResult? {
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
    if !isAbout(type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    if effect == .modify, changesIdentity, !ChangeOperation.identityTypes.contains(type) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .notApplicable)
    }
    return nil
  }

  /// Whether the rule can match resources of a type, given folded, as far as its text says.
  func isAbout(_ type: String) -> Bool { types.map { $0[type] != nil } ?? true }

  private func judge(_ prepared: AzureResource) -> AzurePolicyResult {
    let resource = prepared.document
    guard let effect else {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .disabled)
    }
    if context.extent == .compliance, !isIncluded(prepared) {
      return AzurePolicyResult(self, resource, outcome: .skip, reason: .mode)
    }
    var machine = Machine(self, subject(prepared))
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
    subject(AzureResource(resource, type: type))
  }

  private func subject(_ resource: AzureResource) -> Subject {
    Subject(resource: resource, meanings: meanings.meanings(resource.type))
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

  private func isIncluded(_ resource: AzureResource) -> Bool {
    let type = resource.type
    guard type.hasPrefix("microsoft.resources/") || type == "microsoft.subscription" else {
      guard definition.mode == .indexed else { return definition.mode == .all }
      // Which types have tags is not in an export: a location or tags in the document tell.
      return context.includesUnplaced || resource.isPlaced
    }
    let isGroup =
      type == "microsoft.resources/subscriptions/resourcegroups"
      || type == "microsoft.resources/resourcegroups"
    let isSubscription =
      type == "microsoft.resources/subscriptions" || type == "microsoft.subscription"
    if isSubscription, readsLocation { return false }
    return (isGroup || isSubscription) && definition.mode == .all
  }

  private var readsLocation: Bool {
    definition.applicability.seen.contains(.location) || details.related?.deploysLocation == true
  }

  private func applies(_ machine: inout Machine) throws(PolicyFailure) -> Bool {
    switch applicability {
    case .always: true
    case .never: false
    case .when(let condition): try applies(condition, &machine)
    }
  }

  /// Unlike `Machine.holds`, in order: a part that fails ends it.
  private func applies(
    _ condition: Condition, _ machine: inout Machine
  ) throws(PolicyFailure) -> Bool {
    switch condition {
    case .not(let inner): return try !applies(inner, &machine)
    case .all(let parts):
      for part in parts where try !applies(part, &machine) { return false }
      return true
    case .any(let parts):
      for part in parts where try applies(part, &machine) { return true }
      return false
    case .test: return try machine.holds(condition)
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
