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
        .init(FedRAMPForm.crm[2], .wrap(130)),
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

  /// A line for each service, or for those that have the same duty, with their names first.
  private static func text(_ control: FedRAMPControl, _ facts: WorkbookFacts) -> String {
    let services = facts.cells(control.requirement).map { facts.names.service($0.service) }
    let duties = Dictionary(
      facts.duties(control.requirement, .customer).map { ($0.service, $0.text) },
      uniquingKeysWith: { first, _ in first })
    switch control.answer {
    case "Yes": return ""
    case "Partial":
      let inherited = layers(control.requirement, .provider, facts)
      return lines(services) { name in
        let from = inherited[name].map { "Inherited from the provider: \($0)." }
        let own = duties[name].map { "Customer duty: \($0)" } ?? "No customer duty."
        return [from, own].compactMap { $0 }.joined(separator: " ")
      }.joined(separator: "\n")
    default:
      guard !services.isEmpty else {
        return "Reason: not applicable, nothing in use has a layer it is about."
      }
      return
        (["Reason: all of it lies with the customer in the services in use."]
        + lines(services) { duties[$0].map { "Customer duty: \($0)" } }).joined(separator: "\n")
    }
  }

  private static func lines(_ services: [String], _ text: (String) -> String?) -> [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for service in services {
      guard let words = text(service) else { continue }
      if names[words] == nil { order.append(words) }
      names[words, default: []].append(service)
    }
    return order.map { "\((names[$0] ?? []).joined(separator: ", ")): \($0)" }
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
