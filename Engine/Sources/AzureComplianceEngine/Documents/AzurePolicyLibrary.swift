public import DemarcJSON
public import DemarcModel

/// Everything about Azure Policy that was read: definitions, initiatives, assignments, exemptions,
/// attestations, metadata and the hierarchy of management groups.
///
/// Ids and names ignore case. Where an id is read twice, the last document counts; versions of a
/// built-in definition stand beside each other.
public struct AzurePolicyLibrary: Sendable {
  /// A kind of document.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case definition, initiative, assignment, exemption, attestation, metadata
    case managementGroup = "management group"
    case subscription
    /// The government cloud's copy of a built-in document that was read already.
    case copy
    /// Of no use here: states, roles, files about a library.
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
  /// Which management group and subscription stands below which.
  public internal(set) var hierarchy = AzureManagementHierarchy()
  /// What each file gave, in the order of reading.
  public internal(set) var contents: [Contents] = []

  /// Folded id, or name where there is none -> indexes, one a version.
  var definitionKeys: [String: [Int]] = [:]
  var initiativeKeys: [String: [Int]] = [:]
  var assignmentKeys: [String: Int] = [:]
  var exemptionKeys: [String: Int] = [:]
  var attestationKeys: [String: Int] = [:]
  /// Folded name -> index.
  var metadataKeys: [String: Int] = [:]

  public init() {}

  /// Reads one file: a document, an array of them, or the answer of a command or query.
  ///
  /// - Parameter file: what diagnostics call it.
  /// - Returns: what is wrong or was not understood, with its place.
  public mutating func add(_ json: JSONValue, file: String) -> [Diagnostic] {
    var reader = DocumentReader(file: file)
    reader.read(json, into: &self)
    contents.append(Contents(file: file, counts: reader.counts))
    return reader.diagnostics
  }

  /// Assigns a definition or an initiative as no export does: "what if this were assigned?".
  ///
  /// - Parameters:
  ///   - text: an id, a name, or a display name.
  ///   - parameters: plain values by name.
  ///   - scope: `/` is everything.
  /// - Returns: an error when nothing, or more than one thing, has that name.
  public mutating func assign(
    _ text: String, parameters: JSONValue? = nil, scope: String = "/"
  ) -> Diagnostic? {
    let found = targets(named: text)
    guard let target = found.first else {
      return Diagnostic(
        "azure-compliance.nothing-to-assign", "no definition or initiative is called '\(text)'",
        hint: "give an id, a name or a display name of one that was read")
    }
    guard found.count == 1 else {
      let ids = found.prefix(3).map(\.id).joined(separator: ", ")
      return Diagnostic(
        "azure-compliance.ambiguous-name", "\(found.count) things are called '\(text)': \(ids)",
        hint: "give the id of one of them")
    }
    let name = "assigned-\(target.name)"
    var builder = JSONBuilder()
    builder.beginObject()
    if let parameters {
      for member in parameters.members {
        builder.key(member.name)
        builder.beginObject()
        builder.key("value")
        builder.value(member.value)
        builder.endObject()
      }
    }
    builder.endObject()
    let wrapped = builder.finish().root
    let start = scope == "/" ? "" : scope
    assignments.append(
      AzureAssignmentDocument(
        id: "\(start)/providers/Microsoft.Authorization/policyAssignments/\(name)", name: name,
        displayName: target.displayName, description: nil, scope: scope, notScopes: [],
        definitionID: target.id, definitionVersion: nil, parameters: wrapped,
        enforcementMode: .default, messages: [], overrides: [], selectors: [], json: wrapped,
        file: "<assigned>", isSynthetic: true))
    return nil
  }

  private struct Target {
    var id: String
    var name: String
    var displayName: String?
  }

  /// By id, else by name, else by display name; initiatives and definitions together.
  private func targets(named text: String) -> [Target] {
    let folded = ScopePath.fold(text)
    let exact =
      (initiativeKeys[folded]?.last.map { [target(initiatives[$0])] } ?? [])
      + (definitionKeys[folded]?.last.map { [target(definitions[$0])] } ?? [])
    if !exact.isEmpty || folded.hasPrefix("/") { return exact }
    let all =
      initiativeKeys.values.compactMap { $0.last.map { target(initiatives[$0]) } }
      + definitionKeys.values.compactMap { $0.last.map { target(definitions[$0]) } }
    let named = all.filter { $0.name.lowercased() == folded }
    let found = named.isEmpty ? all.filter { $0.displayName?.lowercased() == folded } : named
    return found.sorted { $0.id < $1.id }
  }

  private func target(_ one: AzureInitiativeDocument) -> Target {
    Target(id: one.id.isEmpty ? one.name : one.id, name: one.name, displayName: one.displayName)
  }

  private func target(_ one: AzureDefinitionDocument) -> Target {
    Target(id: one.id.isEmpty ? one.name : one.id, name: one.name, displayName: one.displayName)
  }
}

extension AzurePolicyLibrary {
  /// Forgets every assignment that was read: for a "what if" that looks at others alone.
  public mutating func dropAssignments() { assignments = [] }

  /// Takes every assignment to be about everything: for a deployment whose place is not known.
  public mutating func widenAssignments() {
    for index in assignments.indices {
      assignments[index].scope = "/"
      assignments[index].notScopes = []
    }
  }
}
