internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel
internal import DemarcReport

/// The HIPAA Security Rule, specification by specification (45 CFR 164.308 to 164.316).
enum HIPAAView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.hipaa, title: "HIPAA Security Rule: standards and specifications",
      columns: [
        .init("Specification", .fit(min: 14, max: 24)), .init("Title", .wrap(26)),
        .init("R/A", .fit(min: 7, max: 8)), .init("Decision", .fit(min: 11, max: 22)),
        .init("Reason", .wrap(34)), .init("Decided by", .wrap(18)),
        .init("Owner", .fit(min: 9, max: 12)), .init("State", .fit(min: 12, max: 18)),
        .init("BAA", .wrap(30)), .init("Evidence", .wrap(44)),
      ], frozenColumns: 2
    ) { row in
      for verdict in facts.verdicts("hipaa-security") { row(cells(verdict, facts)) }
    }
  }

  private static func cells(
    _ verdict: RequirementVerdict, _ facts: WorkbookFacts
  ) -> [SheetCell] {
    let known = facts.input.catalog.requirement(verdict.requirement)
    let decision = facts.decision(verdict.requirement)
    return [
      .text(verdict.requirement.id, .strong), .text(facts.names.requirement(verdict.requirement)),
      .text(designation(known), .mark), word(decision, known), .text(decision?.reason ?? ""),
      .text(decision.map { "\($0.author), \($0.date)" } ?? ""), .text(Label.of(verdict.owner)),
      .text(Label.of(verdict.state), .state(WorkbookFacts.tone(verdict.state))),
      .text(agreements(verdict.requirement, facts)), .text(facts.evidence(verdict.requirement)),
    ]
  }

  private static func designation(_ requirement: Requirement?) -> String {
    switch requirement?.designation {
    case .required: "R"
    case .addressable: "A"
    case nil: ""
    }
  }

  /// Addressable is never optional: without a decision the specification is open.
  private static func word(
    _ decision: RequirementDecision?, _ requirement: Requirement?
  ) -> SheetCell {
    if let decision { return .text(Label.of(decision.choice)) }
    return requirement?.designation == .addressable
      ? .text("Not decided", .state(.open)) : .text("Has to be implemented")
  }

  /// Agreements with the providers of the services the requirement touches, and those that are missing.
  private static func agreements(
    _ requirement: RequirementID, _ facts: WorkbookFacts
  ) -> String {
    let clouds = Set(facts.cells(requirement).compactMap { facts.cloud($0.service) }).sorted()
    return clouds.map { cloud in
      let own = facts.input.agreements.filter { $0.cloud == cloud }
      let inForce = own.filter { $0.covers(facts.day) }
      if !inForce.isEmpty {
        return "\(cloud.title): \(inForce.map(\.reference).joined(separator: ", "))"
      }
      return own.isEmpty
        ? "\(cloud.title): none on file" : "\(cloud.title): none in force on \(facts.day)"
    }.joined(separator: "\n")
  }
}
