internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// FedRAMP's Customer Responsibility Matrix: what is inherited, and what is left to do.
enum CRMView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.crm, title: "FedRAMP Customer Responsibility Matrix",
      columns: [
        .init(FedRAMPForm.crm[0], .fit(min: 13, max: 18)), .init(FedRAMPForm.crm[1], .wrap(16)),
        .init(FedRAMPForm.crm[2], .wrap(110)),
      ], frozenColumns: 1
    ) { row in
      for control in FedRAMPControl.all(facts) {
        let text = text(control, facts)
        for id in control.rows {
          row([
            .text(id, .strong), .text(control.answer, .state(tone(control.answer))), .text(text),
          ])
        }
      }
    }
  }

  private static func tone(_ answer: String) -> Tone {
    switch answer {
    case "Yes": .good
    case "Partial": .open
    default: .plain
    }
  }

  /// A service a line, each with its name first.
  private static func text(_ control: FedRAMPControl, _ facts: WorkbookFacts) -> String {
    switch control.answer {
    case "Yes": return ""
    case "Partial":
      let inherited = layers(control.requirement, .provider, facts)
      return facts.cells(control.requirement).map { cell in
        let name = facts.names.service(cell.service)
        let own = duty(control.requirement, name, facts)
        let from = inherited[name].map { "Inherited from the provider: \($0)." }
        return "\(name): " + [from, own ?? "No customer duty."].compactMap { $0 }
          .joined(separator: " ")
      }.joined(separator: "\n")
    default:
      let cells = facts.cells(control.requirement)
      if cells.isEmpty { return "Reason: not applicable, nothing in use has a layer it is about." }
      let lines = cells.compactMap { cell -> String? in
        let name = facts.names.service(cell.service)
        return duty(control.requirement, name, facts).map { "\(name): \($0)" }
      }
      return (["Reason: all of it lies with the customer in the services in use."] + lines)
        .joined(separator: "\n")
    }
  }

  private static func duty(
    _ requirement: RequirementID, _ service: String, _ facts: WorkbookFacts
  ) -> String? {
    facts.duties(requirement, .customer).first { $0.service == service }
      .map { "Customer duty: \($0.text)" }
  }

  private static func layers(
    _ requirement: RequirementID, _ side: Side, _ facts: WorkbookFacts
  ) -> [String: String] {
    var found: [String: String] = [:]
    for cell in facts.cells(requirement) {
      let titles = cell.parts.filter { $0.owner.involves(side) }.map { facts.names.layer($0.layer) }
      if !titles.isEmpty {
        found[facts.names.service(cell.service)] = titles.joined(separator: ", ")
      }
    }
    return found
  }
}
