import DemarcJSON

extension AzurePolicyEvaluator {
  func parameter(_ index: Int) throws(PolicyFailure) -> PolicyValue {
    if let value = values[index] { return value }
    throw .error(
      "the parameter '\(definition.parameters[index].name)' has neither value nor default")
  }

  /// A whole document, as `resourceGroup()` gives it.
  func document(
    _ document: ScopeDocument, for subject: Subject
  ) throws(PolicyFailure) -> PolicyValue {
    switch document {
    case .resourceGroup:
      if let json = context.resourceGroup { return PolicyValue(json) }
      throw .notExported("Microsoft.Resources/subscriptions/resourceGroups")
    case .subscription:
      if let json = context.subscription { return PolicyValue(json) }
      throw .notExported("Microsoft.Resources/subscriptions")
    case .policy:
      if let json = context.policy { return PolicyValue(json) }
      throw .error("policy() needs an assignment, and the evaluation was given none")
    case .requestContext:
      // A compliance scan reads resources at the latest version, later than any that a rule names.
      let latest = context.extent == .compliance ? "9999-12-31" : nil
      guard let version = context.apiVersion ?? latest else {
        throw .error("requestContext() needs a request, and the evaluation was given none")
      }
      return .object([.init(name: "apiVersion", value: .string(version))])
    }
  }

  /// One member: what an id says is known even where the document is not.
  ///
  /// A member that the document lacks is null: rules ask for tags that may be missing.
  func member(
    _ name: String, of document: ScopeDocument, for subject: Subject
  ) throws(PolicyFailure) -> PolicyValue {
    if let known = known(document), let value = known.member(name) { return value }
    let id = subject.resource.place
    switch (document, name.lowercased()) {
    case (.subscription, "subscriptionid"):
      if let subscription = id?.subscription { return .string(subscription) }
    case (.subscription, "id"):
      if let subscription = id?.subscription { return .string("/subscriptions/\(subscription)") }
    case (.resourceGroup, "name"):
      if let group = id?.resourceGroup { return .string(group) }
    case (.resourceGroup, "id"):
      if let subscription = id?.subscription, let group = id?.resourceGroup {
        return .string("/subscriptions/\(subscription)/resourceGroups/\(group)")
      }
    case (.requestContext, "identity"):
      throw .error("requestContext().identity is known at request time only")
    default: break
    }
    let value = try self.document(document, for: subject).member(name)
    // Outside an initiative the ids of the set are empty, not missing.
    return value ?? (document == .policy ? .string("") : .null)
  }

  private func known(_ document: ScopeDocument) -> PolicyValue? {
    switch document {
    case .resourceGroup: context.resourceGroup.map { PolicyValue($0) }
    case .subscription: context.subscription.map { PolicyValue($0) }
    case .policy: context.policy.map { PolicyValue($0) }
    case .requestContext: nil
    }
  }
}
