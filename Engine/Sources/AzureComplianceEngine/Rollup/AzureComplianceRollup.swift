public import DemarcModel

/// Rolls records up: by member, group, assignment and overall.
///
/// - A match of an effect that judges nothing (`denyAction`) is in no roll-up.
/// - Policies that Microsoft attests itself say nothing about the customer's resources: they do not
///   decide the state of a group or an assignment that has other members.
public struct AzureComplianceRollup: Sendable {
  /// What a part of the records comes to.
  public struct Summary: Sendable, Hashable {
    /// What everything comes to; nil when there is nothing.
    public var state: AzureComplianceState?
    /// Distinct resources by their state in this part.
    public var resources = AzureComplianceCounts()
    /// Members by their state in this part; those that are about no resource are in none.
    public var members = AzureComplianceCounts()
    /// Members that Microsoft attests itself; they are not among `members`.
    public var staticMembers = 0
    /// Members that are about no resource: not applicable, or disabled.
    public var idleMembers = 0

    /// (Compliant + Exempt + Unknown) / decided resources, 0 to 100; nil when none is decided.
    public var percentage: Double? { resources.percentage }
    /// Resources without a verdict; they are in no part of the percentage.
    public var undecided: Int { resources.undecided }
  }

  private let program: AzureComplianceProgram
  private var byMember: [AzureComplianceCounts]
  private var byAssignment: [AzureComplianceCounts]
  private var byGroup: [AzureComplianceCounts]
  /// Where the groups of each assignment begin in `byGroup`.
  private let groupStart: [Int]
  private var all = AzureComplianceCounts()

  /// The resource whose records come in, and its states so far.
  private var resource: Int32?
  private var open = Marks()
  private var openAssignments: Marks
  private var openGroups: Marks

  /// The first-ranking state of some parts of one resource.
  private struct Marks: Sendable {
    var states: [UInt8] = [.max]
    var touched: [Int] = []

    init(_ count: Int = 1) { states = Array(repeating: .max, count: count) }

    mutating func note(_ state: AzureComplianceState, at index: Int) {
      if states[index] == .max { touched.append(index) }
      states[index] = min(states[index], state.rawValue)
    }

    mutating func flush(into counts: inout [AzureComplianceCounts]) {
      for index in touched {
        if let state = AzureComplianceState(rawValue: states[index]) { counts[index][state] += 1 }
        states[index] = .max
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  public init(_ program: AzureComplianceProgram) {
    self.program = program
    byMember = Array(repeating: AzureComplianceCounts(), count: program.members.count)
    byAssignment = Array(repeating: AzureComplianceCounts(), count: program.assignments.count)
    var start: [Int] = []
    var count = 0
    for assignment in program.assignments {
      start.append(count)
      count += assignment.groups.count
    }
    groupStart = start
    byGroup = Array(repeating: AzureComplianceCounts(), count: count)
    openAssignments = Marks(program.assignments.count)
    openGroups = Marks(count)
  }

  /// Takes one record; those of one resource must come together.
  public mutating func add(_ record: AzureComplianceRecord) {
    if record.resource != resource {
      finish()
      resource = record.resource
    }
    guard record.reason != .matchWithoutVerdict else { return }
    let member = Int(record.member)
    let assignment = program.members[member].assignment
    byMember[member][record.state] += 1
    open.note(record.state, at: 0)
    openAssignments.note(record.state, at: assignment)
    for group in program.members[member].groups {
      openGroups.note(record.state, at: groupStart[assignment] + group)
    }
  }

  /// Ends the last resource.
  public mutating func finish() {
    var one = [all]
    open.flush(into: &one)
    all = one[0]
    openAssignments.flush(into: &byAssignment)
    openGroups.flush(into: &byGroup)
    resource = nil
  }

  /// Adds what another roll-up of the same program counted; both must be finished.
  ///
  /// The records of one resource must all have gone to the same of them.
  public mutating func merge(_ other: AzureComplianceRollup) {
    for index in byMember.indices { byMember[index] += other.byMember[index] }
    for index in byAssignment.indices { byAssignment[index] += other.byAssignment[index] }
    for index in byGroup.indices { byGroup[index] += other.byGroup[index] }
    all += other.all
  }

  // MARK: Results

  /// By index of the program's members.
  public var members: [Summary] {
    byMember.indices.map { summary(byMember[$0], of: [Int32($0)]) }
  }

  /// By index of the program's assignments.
  public var assignments: [Summary] {
    byAssignment.indices.map { index in
      summary(byAssignment[index], of: program.assignments[index].members.map { Int32($0) })
    }
  }

  /// By index of the program's assignments and of their groups.
  public var groups: [[Summary]] {
    program.assignments.enumerated().map { index, assignment in
      assignment.groups.enumerated().map { number, group in
        summary(byGroup[groupStart[index] + number], of: group.members)
      }
    }
  }

  public var overall: Summary {
    summary(all, of: program.members.indices.map { Int32($0) })
  }

  private func summary(_ resources: AzureComplianceCounts, of members: [Int32]) -> Summary {
    var result = Summary(state: nil, resources: resources)
    for member in members {
      let obstacle = program.members[Int(member)].obstacle
      if obstacle == .static {
        result.staticMembers += 1
      } else if let state = byMember[Int(member)].state ?? obstacle?.state {
        result.members[state] += 1
      } else {
        result.idleMembers += 1
      }
    }
    result.state = result.members.state ?? (result.staticMembers > 0 ? .notEvaluable : nil)
    return result
  }
}
