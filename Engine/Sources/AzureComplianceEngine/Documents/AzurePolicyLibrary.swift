public import DemarcJSON
public import DemarcModel

/// Everything about Azure Policy that was read: definitions, initiatives, assignments, exemptions,
/// attestations, metadata and the hierarchy of management groups.
///
/// Ids and names ignore case. Where an id is read twice, the last document counts.
public struct AzurePolicyLibrary: Sendable {
  /// A kind of document.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case definition, initiative, assignment, exemption, attestation, metadata
    case managementGroup = "management group"
    case subscription
    /// Understood and of no use here: states, roles, files about a library.
    case other
  }

  /// What one file gave.
  public struct Contents: Sendable, Hashable {
    public var file: String
    /// Documents by kind.
    public var counts: [Kind: Int]
  }

  public internal(set) var definitions: [AzureDefinitionDocument] = []
  public internal(set) var initiatives: [AzureInitiativeDocument] = []
  public internal(set) var assignments: [AzureAssignmentDocument] = []
  public internal(set) var exemptions: [AzureExemptionDocument] = []
  public internal(set) var attestations: [AzureAttestationDocument] = []
  public internal(set) var metadata: [AzurePolicyMetadata] = []
  public internal(set) var hierarchy = AzureManagementHierarchy()
  /// What each file gave, in the order of reading.
  public internal(set) var contents: [Contents] = []

  public init() {}

  /// Reads one file: a document, an array of them, or the answer of a command or query.
  ///
  /// - Parameter file: what diagnostics call it.
  /// - Returns: what is wrong or was not understood, with its place.
  public mutating func add(_ json: JSONValue, file: String) -> [Diagnostic] { [] }

  /// Assigns a definition or an initiative as no export does: "what if this were assigned?".
  ///
  /// - Parameters:
  ///   - text: an id, a name, or a display name.
  ///   - parameters: plain values by name.
  ///   - scope: `/` is everything.
  /// - Returns: an error when nothing, or more than one thing, has that name.
  public mutating func assign(
    _ text: String, parameters: JSONValue? = nil, scope: String = "/"
  ) -> Diagnostic? { nil }
}

extension AzurePolicyLibrary {
  /// Forgets every assignment that was read: for a "what if" that looks at others alone.
  public mutating func dropAssignments() { assignments = [] }
}
