public import AzurePolicyEngine
public import DemarcJSON
public import DemarcModel

/// Judges resources, one after the other, by all members of a program.
///
/// A value: threads that share a program each have a run of their own, and `merge` joins what they
/// found to be missing.
public struct AzureComplianceRun: Sendable {
  public let program: AzureComplianceProgram

  /// - Parameters:
  ///   - containers: documents of subscriptions and resource groups, for `subscription()` and
  ///     `resourceGroup()`; others are passed over.
  ///   - related: looks up related resources.
  public init(
    _ program: AzureComplianceProgram, containers: some Sequence<JSONValue>,
    related: @escaping @Sendable (RelatedQuery) -> RelatedAnswer
  ) {
    self.program = program
  }

  /// Judges one resource: a record for each member that is about it, given to `sink`.
  ///
  /// - Parameter number: how the caller calls the resource; all records of one call have it.
  public mutating func judge(
    _ resource: JSONValue, number: Int32, into sink: (AzureComplianceRecord) -> Void
  ) {}

  /// Exports that would decide more, the one that decides most first.
  public var missing: [AzureMissingEvidence] { [] }

  /// Adds what another run found to be missing.
  public mutating func merge(_ other: AzureComplianceRun) {}

  /// Why a member says what it says about a resource: every step, and every comparison of the rule.
  public func explain(member: Int, resource: JSONValue) -> AzureComplianceExplanation {
    AzureComplianceExplanation(steps: [], state: nil, trace: [])
  }
}

/// An export that would have decided more.
public struct AzureMissingEvidence: Sendable, Hashable {
  /// The type that is not covered.
  public var type: String
  /// The subscription it would have to cover; empty where the resource's id names none.
  public var scope: String
  /// Members that it would decide on some resource.
  public var members: [Int]
  /// Resources on which it would decide some member.
  public var resources: Int
}

/// How a state came about.
public struct AzureComplianceExplanation: Sendable {
  /// One question of the chain, in the order in which they are asked.
  public struct Step: Sendable, Hashable {
    public enum Question: String, Sendable, Hashable {
      case scope, excludedScope = "excluded scope", exemption, selectors, override, mode
      case applicability, rule, attestation, conflict, obstacle
    }

    public var question: Question
    /// Plain words.
    public var answer: String
    /// Whether it ended the chain.
    public var isDecisive: Bool
  }

  public var steps: [Step]
  /// nil when there is no record: out of scope or not applicable.
  public var state: AzureComplianceState?
  public var trace: [AzureConditionTrace]
}
