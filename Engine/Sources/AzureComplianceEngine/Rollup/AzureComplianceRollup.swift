public import DemarcModel

/// States of many records: how often each occurs, and what they come to.
public struct AzureComplianceCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: AzureComplianceState.allCases.count)

  public init() {}

  public subscript(state: AzureComplianceState) -> Int {
    get { counts[Int(state.rawValue)] }
    set { counts[Int(state.rawValue)] = newValue }
  }
}

/// Rolls records up: by member, group, assignment and overall.
public struct AzureComplianceRollup: Sendable {
  public struct Summary: Sendable, Hashable {
    /// What everything comes to; nil when there is nothing.
    public var state: AzureComplianceState?
    /// Distinct resources by their state in this summary.
    public var resources = AzureComplianceCounts()
    /// Members by their state in this summary.
    public var members = AzureComplianceCounts()
    /// (Compliant + Exempt + Unknown) / decided resources, 0 to 100; nil when none is decided.
    public var percentage: Double?
    /// Resources without a verdict; they are in no part of the percentage.
    public var undecided: Int
  }

  public init(_ program: AzureComplianceProgram) {}

  /// Takes one record; those of one resource must come together.
  public mutating func add(_ record: AzureComplianceRecord) {}

  /// Ends the last resource.
  public mutating func finish() {}

  /// By index of the program's members.
  public var members: [Summary] { [] }
  /// By index of the program's assignments.
  public var assignments: [Summary] { [] }
  /// By index of the program's assignments and of their groups.
  public var groups: [[Summary]] { [] }
  public var overall: Summary { Summary(state: nil, percentage: nil, undecided: 0) }
}
