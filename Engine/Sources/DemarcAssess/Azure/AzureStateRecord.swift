/// What we say of one resource and one policy of one assignment.
///
/// Ids are compared without letter case.
public struct AzureStateRecord: Hashable, Sendable {
  public var assignment: String
  public var definition: String
  /// The policy's name in its initiative; empty for a policy that is assigned by itself.
  public var reference: String
  public var resource: String
  public var outcome: AzurePolicyOutcome
  /// Aliases and related types that the rule reads: some of them Azure itself misreads.
  public var reads: [String]

  public init(
    assignment: String, definition: String, reference: String = "", resource: String,
    outcome: AzurePolicyOutcome, reads: [String] = []
  ) {
    self.assignment = assignment
    self.definition = definition
    self.reference = reference
    self.resource = resource
    self.outcome = outcome
    self.reads = reads
  }
}

/// What is known of the run beside its records: from it a difference gets its reason.
public struct AzureStateContext: Hashable, Sendable {
  /// Ids of the resources in the exports.
  public var resources: Set<String>
  /// When the exports were made, in milliseconds since 1970; nil where nobody knows.
  public var exportedAtMs: Int64?
  /// Times of single resources, by id, which count before `exportedAtMs`.
  public var capturedAtMs: [String: Int64]
  /// Definitions or `assignment|reference` pairs whose effect is disabled.
  public var disabled: Set<String>
  /// Definitions of a resource-provider mode.
  public var providerModes: Set<String>
  /// Whether the rules of every assignment were at hand; without it, unknown assignments are named.
  public var assignments: Set<String>

  public init(
    resources: Set<String> = [], exportedAtMs: Int64? = nil,
    capturedAtMs: [String: Int64] = [:], disabled: Set<String> = [],
    providerModes: Set<String> = [], assignments: Set<String> = []
  ) {
    self.resources = resources
    self.exportedAtMs = exportedAtMs
    self.capturedAtMs = capturedAtMs
    self.disabled = disabled
    self.providerModes = providerModes
    self.assignments = assignments
  }

  /// The same with every id in lower case, as it is compared.
  var folded: AzureStateContext {
    AzureStateContext(
      resources: Set(resources.map { $0.lowercased() }), exportedAtMs: exportedAtMs,
      capturedAtMs: Dictionary(
        capturedAtMs.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: max),
      disabled: Set(disabled.map { $0.lowercased() }),
      providerModes: Set(providerModes.map { $0.lowercased() }),
      assignments: Set(assignments.map { $0.lowercased() }))
  }
}
