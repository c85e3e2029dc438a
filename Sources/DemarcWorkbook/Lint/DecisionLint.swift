internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// Decisions that the framework they are about does not allow.
enum DecisionLint {
  static func faults(_ input: WorkbookInput) -> [Diagnostic] {
    input.decisions.flatMap { faults($0, input.catalog) }
  }

  private static func faults(
    _ decision: RequirementDecision, _ catalog: Catalog
  ) -> [Diagnostic] {
    guard let requirement = catalog.requirement(decision.requirement) else { return [] }
    let framework = requirement.id.framework
    var faults: [Diagnostic] = []
    func add(_ what: String, _ hint: String, _ severity: Diagnostic.Severity = .error) {
      faults.append(
        Diagnostic(
          "workbook.decision", "\(requirement.id): \(what)", at: decision.span, hint: hint,
          severity: severity))
    }
    switch decision.choice {
    case .excluded:
      if framework.hasPrefix("hipaa") {
        add(
          "a HIPAA specification cannot be excluded",
          "decide 'alternative' or 'not-reasonable', if it is addressable")
      } else if requirement.id.id.hasPrefix("A.7."), framework.hasPrefix("iso27001") {
        add(
          "physical controls in the cloud are inherited, not excluded",
          "leave the decision out unless no office and no device is in scope", .warning)
      }
    case .alternative, .notReasonable:
      if requirement.designation != .addressable {
        add(
          "only an addressable HIPAA specification can be '\(decision.choice.rawValue)'",
          "45 CFR 164.306(d)(3); a required one has to be implemented")
      }
    case .implemented: break
    }
    return faults
  }
}
