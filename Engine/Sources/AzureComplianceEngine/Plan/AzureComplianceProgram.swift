public import AzurePolicyEngine
public import DemarcJSON
public import DemarcModel

/// Every assignment of a library, taken apart into the definitions it assigns and made ready to
/// judge resources.
///
/// Immutable; runs of several threads may share it.
public struct AzureComplianceProgram: Sendable {
  public let library: AzurePolicyLibrary
  public internal(set) var assignments: [AzureComplianceAssignment] = []
  /// Every definition of every assignment, in order.
  public internal(set) var members: [AzureComplianceMember] = []
  /// The moment of the assessment.
  public let now: Instant

  var assignmentSlots: [AssignmentSlot] = []
  var slots: [MemberSlot] = []
  var evaluations: [Evaluation] = []
  var exemptions: [ExemptionSlot] = []
  var attestations: [AttestationKey: Int32] = [:]
  /// Members by folded type, and those that any type may concern.
  var index = MemberIndex()

  init(library: AzurePolicyLibrary, now: Instant) {
    self.library = library
    self.now = now
  }

  /// Makes a program of all assignments in the library.
  ///
  /// - Parameters:
  ///   - aliases: which aliases exist and what they mean.
  ///   - now: decides what has expired, and is what `utcNow()` gives.
  /// - Returns: the program, and what is wrong with the documents, each with its place.
  public static func prepare(
    _ library: AzurePolicyLibrary, aliases: AliasTable, now: Instant, limits: Limits = Limits()
  ) -> (program: AzureComplianceProgram, diagnostics: [Diagnostic]) {
    var builder = ProgramBuilder(library, aliases: aliases, now: now, limits: limits)
    builder.build()
    return (builder.program, builder.diagnostics)
  }

  /// The compiled definition of a member; nil where an obstacle keeps it from being evaluated.
  public func definition(of member: Int) -> AzurePolicyDefinition? {
    let slot = slots[member]
    let index = slot.evaluation >= 0 ? slot.evaluation : slot.variants.first?.evaluation ?? -1
    return index >= 0 ? evaluations[Int(index)].evaluator.definition : nil
  }

  /// Number of distinct (definition, parameters, effect) that are evaluated.
  public var evaluationCount: Int { evaluations.count }
}

/// An assignment with what it assigns.
public struct AzureComplianceAssignment: Sendable {
  /// Index into the library's assignments.
  public var document: Int
  public var id: String
  public var name: String
  public var displayName: String?
  public var scope: String
  public var enforcementMode: AzureEnforcementMode
  /// Index into the library's initiatives; nil when a single definition is assigned.
  public var initiative: Int?
  /// Its members.
  public var members: Range<Int>
  /// The initiative's groups, with the members of each.
  public var groups: [Group]

  /// A group (control) of the assigned initiative.
  public struct Group: Sendable {
    public var name: String
    public var category: String?
    public var displayName: String?
    /// Index into the library's metadata.
    public var metadata: Int?
    public var metadataID: String?
    /// Indexes into the program's members.
    public var members: [Int32]
  }
}

/// One definition under one assignment.
public struct AzureComplianceMember: Sendable {
  /// Index into the program's assignments.
  public var assignment: Int
  /// Index into the library's definitions; nil when it was not found.
  public var definition: Int?
  /// As the assignment or the initiative writes it.
  public var definitionID: String
  /// The id of the initiative; nil when the definition is assigned by itself.
  public var initiativeID: String?
  /// Empty when the definition is assigned by itself.
  public var referenceID: String
  public var displayName: String?
  /// The effect where no override with a resource selector changes it; nil when it cannot be
  /// settled.
  public var effect: AzureEffect?
  /// Why no resource can be judged; nil when some can.
  public var obstacle: AzureObstacle?
  /// What the assignment tells who does not comply: the message of this definition, else the
  /// default.
  public var message: String?
  /// Folded resource types that the rule can match; nil is any.
  public var resourceTypes: Set<String>?
  /// Indexes into the assignment's groups.
  public var groups: [Int]
  /// Effective parameters as an object of plain values.
  public var parameters: JSONValue?
}

/// Why a member judges nothing.
public enum AzureObstacle: Sendable, Hashable, CustomStringConvertible {
  /// The definition was not in any file.
  case missingDefinition
  /// Microsoft's own statement about its side.
  case `static`
  case resourceProviderMode(String)
  /// The effect is carried out by a resource provider: `mutate`, `enforceRegoPolicy`, …
  case effect(String)
  /// The effect is `disabled`.
  case disabled
  /// No resource type has the alias, so the policy is not applicable, as in Azure.
  case unknownAlias(String)
  case invalid(String)

  public var description: String {
    switch self {
    case .missingDefinition: "the definition was not read"
    case .static: "Microsoft attests this policy itself; there is nothing to evaluate"
    case .resourceProviderMode(let mode): "the mode \(mode) is judged inside the service"
    case .effect(let effect): "the effect \(effect) is carried out inside the service"
    case .disabled: "the effect is disabled"
    case .unknownAlias(let name): "not applicable: no resource type has the alias '\(name)'"
    case .invalid(let message): message
    }
  }

  /// The state that the obstacle stands for; nil where there is none, as with `disabled`.
  public var state: AzureComplianceState? {
    switch self {
    case .missingDefinition, .invalid: .error
    case .static, .resourceProviderMode, .effect: .notEvaluable
    case .disabled, .unknownAlias: nil
    }
  }
}
