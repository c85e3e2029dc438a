public import DemarcModel

/// What every form of an Azure Policy compliance report is made from.
public struct AzureReportInput: Sendable {
  public var asOf: Instant
  /// Of the program.
  public var version: String
  public var diagnostics: [Diagnostic]
  public var resources: [AzureResourceRow]
  public var subscriptions: [String]
  public var assignments: [AzureAssignmentRow]
  /// What would have to be exported; what decides most policies first.
  public var missing: [AzureMissingRow]
  /// What Azure itself said, set beside our states; nil when none of its states were given.
  public var comparison: AzureComparisonRow?
  public var requirements: [AzureRequirementRow]
  /// Why a record says what it says; made when a form asks, as there may be millions.
  public var reason: @Sendable (AzureRecordRow) -> AzureReason

  public init(
    asOf: Instant, version: String, diagnostics: [Diagnostic] = [],
    resources: [AzureResourceRow] = [], subscriptions: [String] = [],
    assignments: [AzureAssignmentRow] = [], missing: [AzureMissingRow] = [],
    comparison: AzureComparisonRow? = nil, requirements: [AzureRequirementRow] = [],
    reason: @escaping @Sendable (AzureRecordRow) -> AzureReason = { _ in AzureReason("") }
  ) {
    self.asOf = asOf
    self.version = version
    self.diagnostics = diagnostics
    self.resources = resources
    self.subscriptions = subscriptions
    self.assignments = assignments
    self.missing = missing
    self.comparison = comparison
    self.requirements = requirements
    self.reason = reason
  }
}

/// A resource that was judged.
public struct AzureResourceRow: Hashable, Sendable {
  public var id: String
  public var name: String
  public var type: String
  public var location: String
  public var origin: RecordOrigin

  public init(id: String, name: String, type: String, location: String, origin: RecordOrigin) {
    self.id = id
    self.name = name
    self.type = type
    self.location = location
    self.origin = origin
  }
}

/// One assignment with everything it says.
public struct AzureAssignmentRow: Sendable {
  public var id: String
  public var title: String
  public var scope: String
  /// The initiative or definition that it assigns.
  public var target: String
  public var targetID: String
  /// Whether it was made up for this run, because nobody gave one.
  public var isMadeUp: Bool
  /// As Azure spells it: `Default`, `DoNotEnforce`.
  public var enforcement: String
  /// Resources by their state in this assignment.
  public var counts: [AzureComplianceState: Int]
  /// Documented percentage over what was decided; nil when nothing was.
  public var percentage: Double?
  public var policies: [AzurePolicyRow]
  public var groups: [AzureGroupRow]

  public init(
    id: String, title: String, scope: String, target: String, targetID: String,
    isMadeUp: Bool = false, enforcement: String = "Default",
    counts: [AzureComplianceState: Int] = [:], percentage: Double? = nil,
    policies: [AzurePolicyRow] = [], groups: [AzureGroupRow] = []
  ) {
    self.id = id
    self.title = title
    self.scope = scope
    self.target = target
    self.targetID = targetID
    self.isMadeUp = isMadeUp
    self.enforcement = enforcement
    self.counts = counts
    self.percentage = percentage
    self.policies = policies
    self.groups = groups
  }
}

/// One policy of an assignment.
public struct AzurePolicyRow: Sendable {
  /// The reference id within its initiative; the definition's name otherwise.
  public var reference: String
  public var title: String
  public var definitionID: String
  /// As the assignment settles it.
  public var effect: String
  public var groups: [String]
  /// Nil when it is about no resource here.
  public var state: AzureComplianceState?
  /// Why it decides nothing: its mode, an alias nobody has, a rule that can never fail.
  public var note: String?
  /// The non-compliance message of the assignment.
  public var message: String?
  /// One for each resource that it is about.
  public var records: [AzureRecordRow]

  public init(
    reference: String, title: String, definitionID: String, effect: String,
    groups: [String] = [], state: AzureComplianceState? = nil, note: String? = nil,
    message: String? = nil, records: [AzureRecordRow] = []
  ) {
    self.reference = reference
    self.title = title
    self.definitionID = definitionID
    self.effect = effect
    self.groups = groups
    self.state = state
    self.note = note
    self.message = message
    self.records = records
  }

  /// How many resources are in each state.
  public var counts: [AzureComplianceState: Int] {
    records.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}

/// What one policy says about one resource.
public struct AzureRecordRow: Hashable, Sendable {
  /// Index into the report's resources.
  public var resource: Int32
  /// Number by which the report's maker knows the policy.
  public var member: Int32
  public var state: AzureComplianceState

  public init(resource: Int32, member: Int32, state: AzureComplianceState) {
    self.resource = resource
    self.member = member
    self.state = state
  }
}

/// Why a record is in its state.
public struct AzureReason: Hashable, Sendable {
  /// One line.
  public var text: String
  /// Every comparison, in the order in which they were made.
  public var conditions: [AzureConditionRow]
  /// Whether Azure itself is known to report this one wrongly.
  public var isLowConfidence: Bool

  public init(
    _ text: String, conditions: [AzureConditionRow] = [], isLowConfidence: Bool = false
  ) {
    self.text = text
    self.conditions = conditions
    self.isLowConfidence = isLowConfidence
  }
}

/// One comparison as it was made.
public struct AzureConditionRow: Hashable, Sendable {
  public var path: String
  public var subject: String
  public var comparison: String
  /// JSON text; nil where nothing was selected.
  public var current: String?
  public var target: String?
  public var holds: Bool

  public init(
    path: String, subject: String, comparison: String, current: String?, target: String?,
    holds: Bool
  ) {
    self.path = path
    self.subject = subject
    self.comparison = comparison
    self.current = current
    self.target = target
    self.holds = holds
  }
}

/// A group of an initiative: what regulators call a control or requirement.
public struct AzureGroupRow: Hashable, Sendable {
  public var name: String
  /// Nil when none of its policies is about a resource here.
  public var state: AzureComplianceState?
  public var policies: Int
  public var decided: Int

  public init(name: String, state: AzureComplianceState?, policies: Int, decided: Int) {
    self.name = name
    self.state = state
    self.policies = policies
    self.decided = decided
  }
}

/// A type that was not exported, and what that costs.
public struct AzureMissingRow: Hashable, Sendable {
  public var type: String
  /// Where it was looked for.
  public var scopes: Int
  /// Policies that it would decide.
  public var policies: Int
  /// What fetches it.
  public var command: String

  public init(type: String, scopes: Int, policies: Int, command: String) {
    self.type = type
    self.scopes = scopes
    self.policies = policies
    self.command = command
  }
}

/// Azure's own states beside ours.
public struct AzureComparisonRow: Hashable, Sendable {
  public struct Difference: Hashable, Sendable {
    public var policy: String
    public var resource: String
    public var ours: String
    public var azure: String
    public var reason: String

    public init(policy: String, resource: String, ours: String, azure: String, reason: String) {
      self.policy = policy
      self.resource = resource
      self.ours = ours
      self.azure = azure
      self.reason = reason
    }
  }

  public var agreed: Int
  public var onlyOurs: Int
  public var onlyAzure: Int
  public var differences: [Difference]

  public init(agreed: Int, onlyOurs: Int, onlyAzure: Int, differences: [Difference]) {
    self.agreed = agreed
    self.onlyOurs = onlyOurs
    self.onlyAzure = onlyAzure
    self.differences = differences
  }
}

/// What the policies say about one requirement of a framework.
public struct AzureRequirementRow: Hashable, Sendable {
  /// `soc2 CC6.1`, or the initiative's own name where no framework of ours has it.
  public var requirement: String
  public var title: String
  /// `failed`, `supported`, `not-assessed`.
  public var state: String
  public var decided: Int
  public var policies: Int
  public var failedResources: Int
  /// Who must see to it in Microsoft's words: a claim, never evidence.
  public var claim: String?
  public var note: String

  public init(
    requirement: String, title: String, state: String, decided: Int, policies: Int,
    failedResources: Int, claim: String? = nil, note: String = ""
  ) {
    self.requirement = requirement
    self.title = title
    self.state = state
    self.decided = decided
    self.policies = policies
    self.failedResources = failedResources
    self.claim = claim
    self.note = note
  }
}
