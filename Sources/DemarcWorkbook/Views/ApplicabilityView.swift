internal import DemarcBoundary
internal import DemarcModel
internal import DemarcReport

/// The Statement of Applicability of ISO/IEC 27001 (6.1.3 d), split between provider and customer.
///
/// A control is included unless a person has excluded it with a justification. What the provider does in its
/// own buildings is included and inherited, never excluded.
enum ApplicabilityView {
  static func sheet(_ facts: WorkbookFacts) -> Sheet {
    Sheet(
      name: SheetName.applicability, title: "ISO/IEC 27001:2022 statement of applicability",
      columns: [
        .init("Control", .fit(min: 9, max: 12)), .init("Title (own words)", .wrap(26)),
        .init("Included", .fit(min: 10, max: 20)), .init("Justification for inclusion", .wrap(32)),
        .init("Implemented", .fit(min: 13, max: 18)),
        .init("Justification for exclusion", .wrap(32)), .init("Provider's share", .wrap(30)),
        .init("Customer's share", .wrap(30)), .init("Decided by", .wrap(18)),
        .init("Evidence", .wrap(40)), .init("Review", .fit(min: 11, max: 12)),
      ], frozenColumns: 2
    ) { row in
      for verdict in facts.verdicts("iso27001-2022") { row(cells(verdict, facts)) }
    }
  }

  private static func cells(
    _ verdict: RequirementVerdict, _ facts: WorkbookFacts
  ) -> [SheetCell] {
    let decision = facts.decision(verdict.requirement)
    let isExcluded = decision?.choice == .excluded
    return [
      .text(verdict.requirement.id, .strong), .text(facts.names.requirement(verdict.requirement)),
      included(verdict, isExcluded),
      .text(isExcluded ? "" : inclusion(verdict, facts)),
      isExcluded
        ? .text("Not applicable", .state(.calm))
        : .text(Label.of(verdict.state), .state(WorkbookFacts.tone(verdict.state))),
      .text(isExcluded ? decision?.reason ?? "" : ""),
      .text(share(verdict.requirement, .provider, facts)),
      .text(share(verdict.requirement, .customer, facts)),
      .text(decision.map { "\($0.author), \($0.date)" } ?? ""),
      .text(facts.evidence(verdict.requirement)), .day(decision?.review),
    ]
  }

  private static func included(
    _ verdict: RequirementVerdict, _ isExcluded: Bool
  ) -> SheetCell {
    if isExcluded { return .text("No", .state(.calm)) }
    return switch verdict.owner {
    case .provider: .text("Yes, inherited", .state(.good))
    case .shared, .both: .text("Yes, shared", .state(.good))
    case .customer, .none: .text("Yes", .state(.good))
    }
  }

  private static func inclusion(
    _ verdict: RequirementVerdict, _ facts: WorkbookFacts
  ) -> String {
    let services = facts.cells(verdict.requirement).count
    let use = Label.count(services, "service in use has", "services in use have")
    return switch verdict.owner {
    case .provider: "\(use) a layer it is about; the provider carries all of it"
    case .none: "in scope; no service in use has a layer it is about"
    default: "\(use) a layer it is about"
    }
  }

  /// Layers and in how many services, not the services one by one: the matrix has those.
  private static func share(
    _ requirement: RequirementID, _ side: Side, _ facts: WorkbookFacts
  ) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for part in facts.cells(requirement).flatMap(\.parts) where part.owner.involves(side) {
      if counts[part.layer] == nil { order.append(part.layer) }
      counts[part.layer, default: 0] += 1
    }
    return order.map { layer in
      "\(facts.names.layer(layer)) (\(Label.count(counts[layer] ?? 0, "service")))"
    }.joined(separator: "\n")
  }
}
