public import DemarcModel

/// What Azure Policy itself says of one resource and one policy of one assignment.
///
/// Ids are kept as written; Azure compares them without letter case.
public struct AzurePolicyState: Hashable, Sendable {
  public var resource: String
  /// Empty where the export leaves it out.
  public var resourceType: String
  public var assignment: String
  public var definition: String
  /// The policy's name in its initiative; empty for a policy that is assigned by itself.
  public var reference: String
  /// The initiative; empty for a policy that is assigned by itself.
  public var initiative: String
  /// Groups of the initiative, as written.
  public var groups: [String]
  public var state: AzureComplianceState
  /// The effect that was in force, as written; empty where the export leaves it out.
  public var effect: String
  /// When Azure evaluated it, as written.
  public var evaluatedAt: String?
  /// The same in milliseconds since 1970; nil where it is absent or no instant.
  public var evaluatedAtMs: Int64?
  public var origin: RecordOrigin

  public init(
    resource: String, resourceType: String = "", assignment: String, definition: String,
    reference: String = "", initiative: String = "", groups: [String] = [],
    state: AzureComplianceState, effect: String = "", evaluatedAt: String? = nil,
    origin: RecordOrigin
  ) {
    self.resource = resource
    self.resourceType = resourceType
    self.assignment = assignment
    self.definition = definition
    self.reference = reference
    self.initiative = initiative
    self.groups = groups
    self.state = state
    self.effect = effect
    self.evaluatedAt = evaluatedAt
    evaluatedAtMs = evaluatedAt.flatMap(Timestamp.milliseconds)
    self.origin = origin
  }

  /// What it speaks of; states with one key are one state at different times.
  var key: String {
    "\(assignment)\t\(reference)\t\(definition)\t\(resource)".lowercased()
  }
}
