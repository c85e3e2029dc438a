public import DemarcCatalog
internal import DemarcModel

/// Explanations for a terminal: a requirement, a service, a check, a cell of the matrix, a finding.
public enum ExplainText {
  /// What a requirement asks, what it is often taken for, and what it maps to.
  public static func requirement(
    _ explanation: RequirementExplanation, style: Style
  ) -> String {
    var page = Page(style)
    let requirement = explanation.requirement
    page.title("\(explanation.framework) \(requirement.id.id)  \(requirement.title)")
    page.prose(requirement.summary)
    if requirement.status == .withdrawn {
      let targets = explanation.movedTo.map { "\($0.id.id) \($0.title)" }
      page.prose("Withdrawn; see " + targets.joined(separator: ", "), .yellow)
    }
    page.value("group", requirement.group)
    page.value("binds as", requirement.designation?.rawValue)
    page.value("refines", explanation.parent.map { "\($0.id.id) \($0.title)" })
    page.value(
      "editions", explanation.otherEditions.map { "\($0.id)" }.joined(separator: ", "))
    for erratum in explanation.errata {
      page.heading("Often taken for: \(erratum.oftenTakenFor)")
      page.prose(erratum.truth)
      page.value("cite instead", erratum.citeInstead.map { "\($0)" }.joined(separator: ", "))
    }
    if !explanation.children.isEmpty {
      page.heading("Refined by")
      for child in explanation.children {
        let flag = child.designation.map { " (\($0.rawValue))" } ?? ""
        page.item("\(child.id.id)\(flag)  \(child.title)")
      }
    }
    page.heading("Controls it maps to (NIST SP 800-53 r5), and the layers they are about")
    if explanation.controls.isEmpty {
      page.prose("None is published: a person decides it, and attests.")
    }
    for control in explanation.controls {
      page.item(
        "\(control.control.id.id) \(control.control.title): \(control.layers.joined(separator: ", "))"
      )
    }
    page.value("source", explanation.mapping.map { "\($0.source) (\($0.status))" })
    page.heading("Checks that bear on it")
    for (cloud, checks) in explanation.checks.sorted(by: { $0.key < $1.key }) {
      for check in checks { page.item("\(cloud.title): \(check.id)  \(check.title)") }
    }
    if explanation.checks.values.allSatisfy(\.isEmpty) { page.prose("None.") }
    return page.text
  }

  /// A service: what it leaves to its customer, and which settings move the line.
  public static func service(
    _ service: Service, layers: [Layer], style: Style
  ) -> String {
    var page = Page(style)
    page.title("\(service.name) (\(service.id))")
    page.prose(service.summary)
    page.value("cloud", service.cloud.title)
    page.value("model", service.model.rawValue)
    page.value("formerly", service.formerly.joined(separator: ", "))
    page.value("recognised by", service.resourceTypes.joined(separator: ", "))
    page.value("source", "\(service.source.title) \(service.source.url)")
    page.heading("Who does what")
    for layer in layers where layer.scope == .service {
      let owner = service.overrides[layer.id]?.owner ?? layer.owners[service.model] ?? .shared
      guard owner != .none else { continue }
      page.item("\(layer.title): \(owner.rawValue)", .bold)
      if let because = service.overrides[layer.id]?.because { page.prose(because, indent: 6) }
      for side in Side.allCases where owner.involves(side) {
        let text = service.statements[layer.id]?[side] ?? layer.statements[side] ?? ""
        page.prose("\(side.rawValue): \(text)", indent: 6)
      }
    }
    if !service.conditions.isEmpty { page.heading("Settings that move the line") }
    for condition in service.conditions {
      page.item("\(condition.layer) goes to \(condition.owner.rawValue): \(condition.because)")
      page.verbatim("  when \(condition.when)")
    }
    return page.text
  }

  /// A check: what it proves, its rule, how to mend what it finds.
  public static func check(_ check: Check, style: Style) -> String {
    var page = Page(style)
    page.title("\(check.id)  \(check.title)")
    page.prose(check.rationale)
    page.value("severity", check.severity.rawValue)
    page.value("cloud", check.cloud.title)
    page.value("looks at", check.resourceTypes.joined(separator: ", "))
    page.value("needs", check.needs.joined(separator: ", "))
    page.value(
      "judges", check.unit == .account ? "each account, by any of its resources" : "each resource")
    page.value("controls", check.controls.joined(separator: ", "))
    page.value("layers", check.layers.joined(separator: ", "))
    page.value(
      "deploys as",
      check.deploy.isEmpty ? "nothing: it runs here only" : check.deploy.joined(separator: ", "))
    page.value("prevented by", check.preventedBy.joined(separator: ", "))
    page.heading("Remedy")
    page.prose(check.remedy)
    page.heading("Export it reads")
    page.verbatim(check.fetch)
    if !check.fetchNote.isEmpty { page.prose(check.fetchNote) }
    page.heading("Rule, \(check.language.title)")
    page.verbatim(check.rule)
    return page.text
  }
}
