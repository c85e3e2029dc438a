/// What judging needs of an assignment, made ready.
struct AssignmentSlot: Sendable {
  /// Folded; `/` is everything.
  var scope: String
  /// Folded name, when the scope is a management group.
  var managementGroup: String?
  /// Whether the scope is a resource.
  var isFine: Bool
  /// Excluded subscriptions, resource groups and management groups, folded.
  var excludedContainers: [String]
  /// Excluded resources, folded.
  var excludedResources: [String]
  var selectors: [AzureResourceSelector]
}

/// What judging needs of a member, made ready.
struct MemberSlot: Sendable {
  var assignment: Int32
  /// Index of the evaluation where no variant is chosen; -1 is none.
  var evaluation: Int32
  /// Overrides that depend on the resource, first match first.
  var variants: [Variant]
  /// Folded reference id.
  var reference: String

  struct Variant: Sendable {
    /// All must hold.
    var selectors: [AzureSelector]
    var evaluation: Int32
  }
}

/// An exemption that counts.
struct ExemptionSlot: Sendable {
  /// Index into the library's exemptions.
  var document: Int32
  var scope: String
  var assignment: Int32
  /// Folded; empty is the whole assignment.
  var references: Set<String>
  var selectors: [AzureResourceSelector]

  func covers(_ slot: MemberSlot) -> Bool {
    slot.assignment == assignment
      && (references.isEmpty || references.contains(slot.reference))
  }
}

/// What an attestation is about.
struct AttestationKey: Hashable, Sendable {
  var assignment: Int32
  /// Folded reference id.
  var reference: String
  /// Folded id of what is attested.
  var scope: String
}
