public import DemarcModel

/// How often each state occurs.
public struct AzureComplianceCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: AzureComplianceState.allCases.count)

  public init() {}

  public subscript(state: AzureComplianceState) -> Int {
    get { counts[Int(state.rawValue)] }
    set { counts[Int(state.rawValue)] = newValue }
  }

  public var total: Int { counts.reduce(0, +) }

  /// Those with a verdict.
  public var decided: Int { total - undecided }

  /// Those without one: evidence is missing, or nothing outside Azure can tell.
  public var undecided: Int { self[.noEvidence] + self[.notEvaluable] }

  /// What all come to: the state that ranks first; nil when there is none.
  ///
  /// Non-compliant, compliant, error, conflict, exempt, unknown, as documented for roll-ups; what
  /// is not
  /// decided stands behind non-compliant, so that it hides no fault and never passes for compliant.
  public var state: AzureComplianceState? {
    AzureComplianceState.allCases.first { self[$0] > 0 }
  }

  /// (Compliant + Exempt + Unknown) / decided, 0 to 100; nil when nothing is decided.
  public var percentage: Double? {
    guard decided > 0 else { return nil }
    let good = self[.compliant] + self[.exempt] + self[.unknown]
    return Double(good) * 100 / Double(decided)
  }

  static func += (left: inout AzureComplianceCounts, right: AzureComplianceCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }
}
