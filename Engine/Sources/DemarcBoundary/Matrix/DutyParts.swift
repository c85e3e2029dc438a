internal import DemarcModel

/// The duties that providers' reports name, as parts of the matrix.
///
/// Each has a facet of its own, so that it is counted, shown and explained like any other part; its
/// provider's side has no part, and nothing but its own answer settles it.
struct DutyParts: Sendable {
  private struct Entry: Sendable {
    var duty: CustomerDuty
    var part: Part
  }

  private var entries: [String: [Entry]] = [:]

  init() {}

  /// - Parameter places: the services of the matrix; a duty on a service that is not in use has no part.
  init(
    _ duties: [CustomerDuty], places: Set<String>, results: [CheckResult], day: CivilDay
  ) {
    let byCheck = Dictionary(results.map { ($0.check, $0) }, uniquingKeysWith: { a, _ in a })
    for duty in duties.sorted(by: { $0.id < $1.id }) {
      let part = Self.part(duty, byCheck, day)
      for service in duty.places where places.contains(service) {
        entries[service, default: []].append(Entry(duty: duty, part: part))
      }
    }
  }

  private static func part(
    _ duty: CustomerDuty, _ results: [String: CheckResult], _ day: CivilDay
  ) -> Part {
    let relevant = duty.checks.compactMap { results[$0] }.filter {
      $0.decided + $0.errors + $0.withoutEvidence > 0
    }
    let isWord = duty.isAnsweredByWord(on: day)
    let state = isWord ? .met : MatrixBuilder.state(of: relevant)
    return Part(
      layer: duty.layer, owner: .customer, provider: .noPart, customer: state,
      checks: relevant.map(\.check), isAttested: isWord)
  }

  func parts(of requirement: RequirementID, controls: Set<String>, on service: String) -> [Part] {
    (entries[service] ?? []).compactMap { entry in
      let bears =
        entry.duty.criteria.contains(requirement)
        || entry.duty.controls.contains(where: controls.contains)
      return bears ? entry.part : nil
    }
  }

  func facets(of service: String) -> [Facet] {
    (entries[service] ?? []).map { entry in
      let duty = entry.duty
      return Facet(
        service: service, layer: duty.layer, owner: .customer, variants: [],
        chain: [
          "\(duty.reportTitle) (\(duty.report)) assumes this control of its customer",
          "owner: \(duty.owner ?? "nobody is named")", duty.answerSentence,
        ], statements: [.customer: duty.text])
    }
  }
}
