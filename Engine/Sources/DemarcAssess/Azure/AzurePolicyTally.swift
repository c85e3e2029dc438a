/// What became of one policy of an assigned initiative: what requirement evidence is made of.
public struct AzurePolicyTally: Hashable, Sendable {
  /// A group that the initiative puts the policy in.
  public struct Group: Hashable, Sendable {
    public var name: String
    /// `additionalMetadataId` of the group, where it has one.
    public var metadata: String?

    public init(_ name: String, metadata: String? = nil) {
      self.name = name
      self.metadata = metadata
    }
  }

  /// Id of the initiative's definition.
  public var initiative: String
  public var groups: [Group]
  /// Id of the policy's definition.
  public var definition: String
  /// The policy's name in the initiative.
  public var reference: String
  /// What a person calls it.
  public var title: String
  /// Whether it is Microsoft's own word (`policyType` Static), with nothing to evaluate.
  public var isStatic: Bool
  public var outcome: AzurePolicyOutcome
  /// Resources by what became of them.
  public var resources: [AzurePolicyOutcome: Int]
  /// What would settle it: a type to export, a person who has to vouch; in whole phrases.
  public var missing: [String]

  public init(
    initiative: String, groups: [Group], definition: String, reference: String = "",
    title: String, isStatic: Bool = false, outcome: AzurePolicyOutcome,
    resources: [AzurePolicyOutcome: Int] = [:], missing: [String] = []
  ) {
    self.initiative = initiative
    self.groups = groups
    self.definition = definition
    self.reference = reference
    self.title = title
    self.isStatic = isStatic
    self.outcome = outcome
    self.resources = resources
    self.missing = missing
  }

  /// Whether any resource fails it.
  var isFailed: Bool { outcome == .nonCompliant || count(.nonCompliant) > 0 }

  /// Whether all it looked at is as it should be, with no resource exempt or undecided.
  var isMet: Bool {
    outcome == .compliant
      && AzurePolicyOutcome.allCases.allSatisfy {
        $0 == .compliant || $0 == .notApplicable || count($0) == 0
      }
  }

  /// Whether it had nothing to judge, and so counts neither way.
  var isAside: Bool { outcome == .notApplicable && !isFailed }

  private func count(_ outcome: AzurePolicyOutcome) -> Int { resources[outcome] ?? 0 }
}
