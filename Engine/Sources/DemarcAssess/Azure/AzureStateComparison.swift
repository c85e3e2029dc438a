public import DemarcEstate
internal import DemarcModel

/// Azure Policy's own states beside our records, differences named.
public struct AzureStateComparison: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case differ
    case onlyInAzure = "only-in-azure"
    case onlyOurs = "only-ours"
    case agree

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }
  }

  /// One policy at one resource where the two do not say the same.
  public struct Difference: Hashable, Sendable {
    public var kind: Kind
    public var assignment: String
    public var definition: String
    public var reference: String
    public var resource: String
    /// Nil for what only we say.
    public var theirs: AzurePolicyState?
    /// Nil for what only Azure says.
    public var ours: AzurePolicyOutcome?
    /// Nil where nothing known explains it: worth a look.
    public var reason: AzureStateReason?
  }

  /// By kind, then assignment, definition, reference and resource.
  public var differences: [Difference]
  /// How many of each kind, agreements included.
  public var counts: [Kind: Int]

  /// How many differences have a reason, by reason.
  public var reasons: [AzureStateReason: Int] {
    differences.reduce(into: [:]) { counts, difference in
      if let reason = difference.reason { counts[reason, default: 0] += 1 }
    }
  }

  /// Differences that nothing known explains.
  public var unexplained: [Difference] { differences.filter { $0.reason == nil } }

  /// Compares; a record of ours that has nothing to judge is not expected in Azure.
  public init(
    azure states: [AzurePolicyState], ours records: [AzureStateRecord],
    context: AzureStateContext = AzureStateContext()
  ) {
    var explainer = AzureStateExplainer(context.folded)
    var places: [Key: Int] = [:]
    for (place, record) in records.enumerated() {
      for key in Key.all(record.assignment, record.reference, record.definition, record.resource)
      where places[key] == nil { places[key] = place }
    }
    var matched: Set<Int> = []
    var differences: [Difference] = []
    var counts: [Kind: Int] = [:]
    for state in states {
      explainer.note(state)
      let keys = Key.all(state.assignment, state.reference, state.definition, state.resource)
      let place = keys.lazy.compactMap { places[$0] }.first
      let record = place.map { records[$0] }
      if let place { matched.insert(place) }
      if let record, record.outcome.isSame(as: state.state) {
        counts[.agree, default: 0] += 1
        continue
      }
      differences.append(
        Difference(
          kind: record == nil ? .onlyInAzure : .differ, assignment: state.assignment,
          definition: state.definition, reference: state.reference, resource: state.resource,
          theirs: state, ours: record?.outcome, reason: explainer.reason(state, record)))
    }
    for (place, record) in records.enumerated()
    where !matched.contains(place) && record.outcome != .notApplicable
      && record.outcome != .disabled
    {
      differences.append(
        Difference(
          kind: .onlyOurs, assignment: record.assignment, definition: record.definition,
          reference: record.reference, resource: record.resource, theirs: nil,
          ours: record.outcome, reason: explainer.reason(only: record)))
    }
    for difference in differences { counts[difference.kind, default: 0] += 1 }
    self.counts = counts
    self.differences = differences.sorted { $0.precedes($1) }
  }

  /// What two records of one policy at one resource share.
  private struct Key: Hashable {
    let assignment: String
    let policy: String
    let resource: String

    /// The key by the name in the initiative, then by the definition, which either side may lack.
    static func all(
      _ assignment: String, _ reference: String, _ definition: String, _ resource: String
    ) -> [Key] {
      let (assignment, resource) = (assignment.lowercased(), resource.lowercased())
      let byDefinition = Key(
        assignment: assignment, policy: Self.unversioned(definition.lowercased()),
        resource: resource)
      guard !reference.isEmpty else { return [byDefinition] }
      return [
        Key(assignment: assignment, policy: "#" + reference.lowercased(), resource: resource),
        byDefinition,
      ]
    }

    /// `…/policyDefinitions/x/versions/1.2.0` is the same policy.
    private static func unversioned(_ definition: String) -> String {
      let parts = definition.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count > 2, parts[parts.count - 2] == "versions" else { return definition }
      return parts.dropLast(2).joined(separator: "/")
    }
  }
}

extension AzureStateComparison.Difference {
  func precedes(_ other: Self) -> Bool {
    guard kind == other.kind else { return kind < other.kind }
    return place.lexicographicallyPrecedes(other.place)
  }

  private var place: [String] {
    [
      assignment.lowercased(), definition.lowercased(), reference.lowercased(),
      resource.lowercased(),
    ]
  }
}

extension AzurePolicyOutcome {
  /// Whether Azure's word means the same.
  func isSame(as state: AzureComplianceState) -> Bool {
    switch self {
    case .compliant: state == .compliant
    case .nonCompliant: state == .nonCompliant
    case .conflict: state == .conflict
    case .exempt: state == .exempt
    case .unknown: state == .unknown
    case .error: state == .error
    case .noEvidence, .notEvaluable, .disabled, .notApplicable: false
    }
  }
}
