/// What selectors ask of a resource.
struct SelectorSubject {
  /// Folded, without spaces; empty when the resource has none.
  var location: String
  /// Folded.
  var type: String
  var isInResourceGroup: Bool
}

extension AzureSelector {
  /// Whether a resource is one that the selector means; selectors of reference ids hold.
  func holds(for subject: SelectorSubject) -> Bool {
    switch kind {
    case .resourceLocation: isSelected(subject.location, isAbsent: subject.location.isEmpty)
    case .resourceType: isSelected(subject.type, isAbsent: false)
    case .resourceWithoutLocation:
      // The one value there is names what stands in a subscription itself and has no location.
      isSelected(
        subject.location.isEmpty && !subject.isInResourceGroup ? "subscriptionlevelresources" : "",
        isAbsent: false)
    case .policyDefinitionReferenceID: true
    case .other: false
    }
  }

  /// Whether a definition's reference id is one that the selector means.
  func holds(forReference folded: String) -> Bool { isSelected(folded, isAbsent: folded.isEmpty) }

  private func isSelected(_ value: String, isAbsent: Bool) -> Bool {
    if let isIn { return !isAbsent && isIn.contains(value) }
    if let isNotIn { return !isNotIn.contains(value) }
    return false
  }
}

extension [AzureResourceSelector] {
  /// Whether any of them selects the resource; without any, every resource is selected.
  func select(_ subject: SelectorSubject) -> Bool {
    isEmpty || contains { one in one.selectors.allSatisfy { $0.holds(for: subject) } }
  }
}
