internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// FedRAMP's Control Implementation Summary, one row a control part.
///
/// Service provider is whoever runs the services in use; the customer is the assessed organisation.
enum CISView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.cis, title: "FedRAMP Control Implementation Summary",
      columns: [.init("Control ID", .fit(min: 13, max: 18))]
        + (FedRAMPForm.statuses + FedRAMPForm.originations).map { .init($0, .wrap(16)) },
      frozenColumns: 1
    ) { row in
      for control in FedRAMPControl.all(facts) {
        let statuses = [control.status]
        let cells =
          FedRAMPForm.statuses.map { SheetCell.mark(statuses.contains($0)) }
          + FedRAMPForm.originations.map { SheetCell.mark(control.originations.contains($0)) }
        for id in control.rows { row([.text(id, .strong)] + cells) }
      }
    }
  }
}

/// A control with what both FedRAMP sheets say of it.
struct FedRAMPControl {
  var requirement: RequirementID
  /// Ids of its parts, as the forms print them.
  var rows: [String]
  var status: String
  var originations: Set<String>
  /// `Yes`, `Partial` or `No`.
  var answer: String

  static func all(_ facts: WorkbookFacts) -> [FedRAMPControl] {
    let baseline = facts.input.baseline
    return facts.verdicts("nist-800-53r5").compactMap { verdict in
      let known = facts.input.catalog.requirement(verdict.requirement)
      if let baseline, known?.baselines.contains(baseline) != true { return nil }
      return FedRAMPControl(verdict, statement: known?.summary ?? "", facts)
    }
  }

  /// Layers that a customer sets in the provider's own service; the others it brings itself.
  private static let configured: Set<String> = [
    "tenant-config", "access-policy", "net-config", "logging", "crypto-keys", "backup-recovery",
    "detection-response",
  ]

  private init(_ verdict: RequirementVerdict, statement: String, _ facts: WorkbookFacts) {
    requirement = verdict.requirement
    rows = ControlParts.rows(verdict.requirement.id, statement: statement)
    let parts = facts.cells(verdict.requirement).flatMap(\.parts)
    status = Self.status(parts)
    let provider = parts.contains { $0.owner.involves(.provider) }
    let customer = parts.filter { $0.owner.involves(.customer) }
    switch (provider, customer.isEmpty) {
    case (true, true):
      // A report in force is the authorisation that is inherited.
      let isProven = parts.allSatisfy { $0.provider.isSettled }
      originations = [isProven ? FedRAMPForm.inherited : FedRAMPForm.system]
      answer = "Yes"
    case (true, false):
      originations = [FedRAMPForm.shared]
      answer = "Partial"
    case (false, false):
      originations = Set(
        customer.map {
          Self.configured.contains($0.layer) ? FedRAMPForm.configured : FedRAMPForm.provided
        })
      answer = "No"
    case (false, true):
      originations = []
      answer = "No"
    }
  }

  /// Nothing is called implemented that is not proven on both sides.
  private static func status(_ parts: [Part]) -> String {
    guard !parts.isEmpty else { return "N/A" }
    if parts.allSatisfy(\.isMet) { return "Implemented" }
    let some = parts.contains { $0.customer == .met || $0.provider == .attested }
    return some ? "Partially Implemented" : "Planned"
  }
}
