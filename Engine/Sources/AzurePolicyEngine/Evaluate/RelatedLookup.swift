import DemarcJSON

extension Machine {
  /// Whether any related resource satisfies `then.details`.
  mutating func relatedExists() throws(PolicyFailure) -> Bool {
    guard let related = evaluator.details.related else {
      throw .error("the effect needs details.type")
    }
    var type = try string(related.type, "details.type") ?? ""
    if type.hasSuffix("/") { type.removeLast() }
    let folded = evaluator.foldedRelatedType ?? type.lowercased()
    let query = try query(related, type, folded)
    guard let lookup = evaluator.context.related else { throw .notExported(type) }
    let candidates: [JSONValue]
    // What would have to be exported before "none of them" can be said.
    var failure: PolicyFailure?
    switch lookup(query) {
    case .notExported(let missing): throw .notExported(missing)
    case .partial(let found, let missing):
      candidates = found
      failure = .notExported(missing)
    case .found(let found): candidates = found
    }
    guard let condition = related.condition else {
      if candidates.isEmpty, let failure { throw failure }
      return !candidates.isEmpty
    }
    let (own, wasTagged) = (subject, readsUnknown)
    isRelated = true
    defer {
      (subject, readsUnknown) = (own, wasTagged)
      isRelated = false
    }
    for candidate in candidates {
      subject = evaluator.subject(candidate, type: folded)
      readsUnknown = wasTagged || candidate.document.isTagged
      do {
        if try holds(condition) { return true }
      } catch {
        if case .limit = error { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return false
  }

  private mutating func query(
    _ related: EffectDetails.Related, _ type: String, _ folded: String
  ) throws(PolicyFailure) -> RelatedQuery {
    let id = subject.resource.id ?? ""
    let name = try string(related.name, "details.name")
    let parsed = subject.resource.place
    var scope = RelatedQuery.Scope.unknown
    if !subject.type.isEmpty, folded.hasPrefix(subject.type + "/"), !id.isEmpty {
      scope = .below(id)
    } else if RelatedQuery.extensionTypes.contains(folded), !id.isEmpty {
      scope = .below(id)
    } else if let subscription = parsed?.subscription {
      let wanted = try string(related.existenceScope, "details.existenceScope") ?? "ResourceGroup"
      let group = try string(related.resourceGroupName, "details.resourceGroupName")
      if TextFold.equal(wanted, "subscription") {
        scope = .subscription(subscription)
      } else if let group = group ?? parsed?.resourceGroup {
        scope = .resourceGroup(subscription: subscription, name: group)
      } else {
        scope = .subscription(subscription)
      }
    }
    return RelatedQuery(
      type: type, name: name, scope: scope, resourceID: id,
      mentionsResource: related.condition?.comparesWithOwnID ?? false)
  }

  private mutating func string(
    _ expression: Expression?, _ name: String
  ) throws(PolicyFailure) -> String? {
    guard let expression else { return nil }
    let value = try evaluate(expression)
    if let text = value.string { return text }
    if let reason = value.unknownReason { throw .notKnown(reason) }
    throw .error("\(name) evaluated to \(value.kindName)")
  }
}
