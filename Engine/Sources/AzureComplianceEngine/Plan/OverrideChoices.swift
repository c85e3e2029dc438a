/// The effects and versions that one definition may have under one assignment.
///
/// Overrides are read in their order and the first that fits wins; those without a condition on the
/// resource are settled here.
struct OverrideChoices {
  struct Choice {
    /// On the resource; empty is the choice that holds where no other does.
    var selectors: [AzureSelector]
    var effect: String?
    var version: String?
  }

  /// In order; the last has no selectors.
  let all: [Choice]

  /// - Parameters:
  ///   - reference: the definition's folded reference id.
  ///   - takesVersions: whether a version is that of the definition, and not of an initiative.
  init(_ overrides: [AzureOverride], reference: String, takesVersions: Bool) {
    let counted = Array(overrides.prefix(DocumentReader.overridesMax))
    let effects = Self.values(.policyEffect, counted, reference)
    let versions =
      takesVersions
      ? Self.values(.policyVersion, counted, reference) : [Value(selectors: [], value: nil)]
    var all: [Choice] = []
    for effect in effects {
      for version in versions {
        all.append(
          Choice(
            selectors: effect.selectors + version.selectors, effect: effect.value,
            version: version.value))
      }
    }
    self.all = all
  }

  private struct Value {
    var selectors: [AzureSelector]
    /// nil leaves what the definition says.
    var value: String?
  }

  private static func values(
    _ kind: AzureOverride.Kind, _ overrides: [AzureOverride], _ reference: String
  ) -> [Value] {
    var found: [Value] = []
    for override in overrides where override.kind == kind {
      let own = override.selectors.filter { $0.kind == .policyDefinitionReferenceID }
      guard own.allSatisfy({ $0.holds(forReference: reference) }) else { continue }
      let dynamic = override.selectors.filter { $0.kind != .policyDefinitionReferenceID }
      found.append(Value(selectors: dynamic, value: override.value))
      if dynamic.isEmpty { return found }
    }
    return found + [Value(selectors: [], value: nil)]
  }
}
