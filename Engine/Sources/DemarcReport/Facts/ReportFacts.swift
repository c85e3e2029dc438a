internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// What several reports say alike, worked out once.
struct ReportFacts {
  /// A command that would export what checks missed.
  struct Fetch {
    var command: String
    /// Customer parts that are not assessed for want of it.
    var parts: Int
    var checks: [String]
    var missing: [String]
  }

  /// A requirement where someone might take the provider's report for the whole (RM7).
  struct Pitfall {
    var requirement: RequirementID
    var cells: Int
    var worst: CustomerState
    var services: [String]
  }

  /// Where a provider's report stands on the day of the assessment.
  enum ReportStanding: String {
    case inForce = "in-force"
    case lapsesSoon = "lapses-soon"
    case notYet = "not-yet-in-force"
    case lapsed
  }

  /// A report that has no more days left is announced before it lapses.
  static let soonDays = 60

  private let input: ReportInput
  private var assessment: Assessment { input.assessment }

  init(_ input: ReportInput) { self.input = input }

  func title(ofCheck id: String) -> String { input.checks[id]?.title ?? id }

  func standing(_ report: ProviderReport) -> ReportStanding {
    let day = assessment.asOf.day
    if day < report.from { return .notYet }
    if report.lastDay < day { return .lapsed }
    return report.lastDay.number - day.number <= Self.soonDays ? .lapsesSoon : .inForce
  }

  /// Checks with a failure no exception covers, worst first.
  var failedChecks: [CheckResult] {
    assessment.results.filter { $0.failed > 0 }.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      return left.failed == right.failed ? left.check < right.check : left.failed > right.failed
    }
  }

  /// Findings by check, in the order of the assessment.
  var findings: [String: [Finding]] { Dictionary(grouping: assessment.findings, by: \.check) }

  /// What to export next: what decides the most parts comes first.
  var fetches: [Fetch] {
    let open = assessment.results.filter { $0.withoutEvidence > 0 }
    var parts: [String: Int] = [:]
    let commands = Dictionary(
      open.map { ($0.check, command(of: $0)) }, uniquingKeysWith: { first, _ in first })
    for part in assessment.matrix.cells.lazy.flatMap(\.parts) where part.customer == .notAssessed {
      for command in Set(part.checks.compactMap { commands[$0] }) {
        parts[command, default: 0] += 1
      }
    }
    return Dictionary(grouping: open, by: command(of:)).map { command, results in
      Fetch(
        command: command, parts: parts[command] ?? 0, checks: results.map(\.check).sorted(),
        missing: Set(results.flatMap(\.missing)).sorted())
    }.sorted { left, right in
      left.parts == right.parts ? left.command < right.command : left.parts > right.parts
    }
  }

  private func command(of result: CheckResult) -> String { input.checks[result.check]?.fetch ?? "" }

  /// Requirements with pitfalls, the most cells first.
  var pitfalls: [Pitfall] {
    var found: [RequirementID: Pitfall] = [:]
    for cell in assessment.matrix.cells where cell.isPitfall {
      var pitfall =
        found[cell.requirement]
        ?? Pitfall(requirement: cell.requirement, cells: 0, worst: .noPart, services: [])
      pitfall.cells += 1
      if rank(cell.customer) > rank(pitfall.worst) { pitfall.worst = cell.customer }
      pitfall.services.append(cell.service)
      found[cell.requirement] = pitfall
    }
    return found.values.sorted { left, right in
      let (a, b) = (rank(left.worst), rank(right.worst))
      if a != b { return a > b }
      return left.cells == right.cells
        ? left.requirement < right.requirement : left.cells > right.cells
    }
  }

  private func rank(_ state: CustomerState) -> Int {
    let order: [CustomerState] = [
      .noPart, .met, .acceptedRisk, .needsAttestation, .notAssessed, .error, .failed,
    ]
    return order.firstIndex(of: state) ?? 0
  }

  /// How many requirements of a framework no service in use has a part in, in a sentence; nil for none.
  func nothingInUse(_ framework: String) -> String? {
    let empty = assessment.matrix.verdicts.filter { verdict in
      verdict.requirement.framework == framework && verdict.reason != nil
        && verdict.state == .notAssessed
    }
    guard let reason = empty.first?.reason else { return nil }
    return "\(Label.count(empty.count, "requirement")) not assessed: \(reason)"
  }

  /// Layers of each service by owner.
  var ownerCounts: [String: [Owner: Int]] {
    assessment.matrix.facets.reduce(into: [:]) { counts, facet in
      guard !facet.layer.hasPrefix(CustomerDuty.layerPrefix) else { return }
      counts[facet.service, default: [:]][facet.owner, default: 0] += 1
    }
  }

  var clouds: [Cloud] { Set(assessment.matrix.services.map(\.cloud)).sorted() }
}

extension Headline {
  /// Customer parts that a check proved.
  var metByChecks: Int { (customerParts[.met] ?? 0) - attestedParts }
  var failed: Int { customerParts[.failed] ?? 0 }
  var accepted: Int { customerParts[.acceptedRisk] ?? 0 }
  var providerProven: Int { providerParts[.attested] ?? 0 }

  var requirementsTotal: Int { requirements.values.reduce(0, +) }
  /// Requirements neither met nor failed, accepted risks apart.
  var requirementsOpen: Int {
    requirementsTotal - (requirements[.met] ?? 0) - (requirements[.failed] ?? 0)
      - (requirements[.acceptedRisk] ?? 0)
  }
}
