internal import DemarcEstate
internal import DemarcModel

/// Why Azure Policy and we say different things, where it is known.
public enum AzureStateReason: String, Hashable, Sendable, CaseIterable {
  case relatedTypeNotExported = "related-type-not-exported"
  case stateOlderThanExport = "state-older-than-export"
  case resourceNotExported = "resource-not-exported"
  case exemptInOneOnly = "exempt-in-one-only"
  case effectDisabled = "effect-disabled"
  case providerMode = "resource-provider-mode"
  case notVouchedFor = "not-vouched-for"
  case evaluationError = "evaluation-error"
  case platformNoise = "platform-noise"
  case assignmentNotGiven = "assignment-not-given"
  case assignmentWithoutStates = "assignment-without-states"

  /// A clause a person reads after the difference.
  public var sentence: String {
    switch self {
    case .relatedTypeNotExported: "the exports lack a related type that the policy must see"
    case .stateOlderThanExport: "Azure evaluated it before the export was made"
    case .resourceNotExported: "the exports do not hold the resource"
    case .exemptInOneOnly: "one side counts an exemption that the other does not"
    case .effectDisabled: "the effect is disabled in the assignment that was given"
    case .providerMode: "only Azure can evaluate this policy's mode"
    case .notVouchedFor: "the policy is manual, and one side has no attestation"
    case .evaluationError: "one side's evaluation ended in an error"
    case .platformNoise: "Azure is known to misread the properties that the policy reads"
    case .assignmentNotGiven: "the assignment was not given"
    case .assignmentWithoutStates: "Azure's list holds no state of this assignment"
    }
  }
}

/// Gives a difference its reason: what is certain before what is likely.
struct AzureStateExplainer {
  private let context: AzureStateContext
  private var assignments: Set<String> = []
  private var newestMs: Int64?

  /// - Parameter context: ids in lower case.
  init(_ context: AzureStateContext) { self.context = context }

  /// Sees each of Azure's states, so that it is known what the list speaks of.
  mutating func note(_ state: AzurePolicyState) {
    assignments.insert(state.assignment.lowercased())
    if let time = state.evaluatedAtMs { newestMs = max(newestMs ?? time, time) }
  }

  func reason(_ state: AzurePolicyState, _ record: AzureStateRecord?) -> AzureStateReason? {
    guard let record else { return reason(only: state) }
    let (theirs, ours) = (state.state, record.outcome)
    if ours == .noEvidence { return .relatedTypeNotExported }
    if ours == .disabled { return .effectDisabled }
    if ours == .notEvaluable { return .providerMode }
    if (ours == .exempt) != (theirs == .exempt) { return .exemptInOneOnly }
    if ours == .error || theirs == .error { return .evaluationError }
    if ours == .unknown || theirs == .unknown { return .notVouchedFor }
    if isOlder(state) { return .stateOlderThanExport }
    return isNoisy(record) ? .platformNoise : nil
  }

  private func reason(only state: AzurePolicyState) -> AzureStateReason? {
    let (assignment, resource) = (state.assignment.lowercased(), state.resource.lowercased())
    if !context.assignments.isEmpty, !context.assignments.contains(assignment) {
      return .assignmentNotGiven
    }
    let definition = state.definition.lowercased()
    if context.providerModes.contains(definition) { return .providerMode }
    if context.disabled.contains(definition)
      || context.disabled.contains("\(assignment)|\(state.reference.lowercased())")
    {
      return .effectDisabled
    }
    if !context.resources.isEmpty, !context.resources.contains(resource) {
      return .resourceNotExported
    }
    if state.state == .exempt { return .exemptInOneOnly }
    return isOlder(state) ? .stateOlderThanExport : nil
  }

  /// For a record of ours that Azure has no state of.
  func reason(only record: AzureStateRecord) -> AzureStateReason? {
    if !assignments.contains(record.assignment.lowercased()) { return .assignmentWithoutStates }
    if record.outcome == .noEvidence { return .relatedTypeNotExported }
    if record.outcome == .notEvaluable { return .providerMode }
    if record.outcome == .exempt { return .exemptInOneOnly }
    if let newestMs, let captured = captured(record.resource), newestMs < captured {
      return .stateOlderThanExport
    }
    return isNoisy(record) ? .platformNoise : nil
  }

  private func isOlder(_ state: AzurePolicyState) -> Bool {
    guard let evaluated = state.evaluatedAtMs, let captured = captured(state.resource) else {
      return false
    }
    return evaluated < captured
  }

  private func captured(_ resource: String) -> Int64? {
    context.capturedAtMs[resource.lowercased()] ?? context.exportedAtMs
  }

  private static let noisyTypes: Set = [
    "microsoft.sql/servers/auditingsettings", "microsoft.sql/servers/databases/auditingsettings",
  ]

  /// Azure/azure-policy, README, Known issues: the site configuration, its children but `web`, and
  /// auditing settings that are asked for without their name.
  private func isNoisy(_ record: AzureStateRecord) -> Bool {
    record.reads.contains { name in
      let name = name.lowercased()
      if name.hasPrefix("microsoft.web/sites/siteconfig") { return true }
      if Self.noisyTypes.contains(name) { return true }
      for start in ["microsoft.web/sites/config/", "microsoft.web/sites/slots/config/"]
      where name.hasPrefix(start) {
        return name != start + "web" && !name.hasPrefix(start + "web.")
      }
      return false
    }
  }
}
