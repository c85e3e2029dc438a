internal import DemarcBoundary
internal import DemarcModel

/// What user-entity controls lack.
extension AssuranceReview {
  func duties() -> [AssuranceGap] {
    let carried = context.matrix.map { matrix in Set(matrix.facets.map(\.layer)) }
    let shown = context.matrix.map { matrix in
      Set(matrix.cells.lazy.flatMap(\.parts).map(\.layer))
    }
    return registry.duties(on: day).flatMap { duty -> [AssuranceGap] in
      func gap(
        _ kind: AssuranceGap.Kind, _ severity: Severity, _ sentence: String, hint: String,
        due: CivilDay? = nil
      ) -> AssuranceGap {
        AssuranceGap(
          kind, severity, duty.id, sentence, hint: hint, cloud: duty.cloud,
          services: duty.services.sorted(), due: due, span: duty.span)
      }
      // It is about a service that is not in use.
      if let carried, !carried.contains(duty.layer) { return [] }
      var gaps: [AssuranceGap] = []
      if duty.owner == nil {
        gaps.append(
          gap(
            .dutyWithoutOwner, .low, "nobody owns user-entity control \(duty.id) of \(duty.report)",
            hint: "name an owner"))
      }
      switch duty.answer {
      case nil:
        gaps.append(
          gap(
            .dutyWithoutAnswer, .medium,
            "nothing tests user-entity control \(duty.id) of \(duty.report): \(duty.text)",
            hint: "add a check, an attestation or a record"))
      case .word(_, _, let date, let expires), .record(_, _, let date, let expires):
        if expires < day || day < date {
          gaps.append(
            gap(
              .dutyWithoutAnswer, .medium,
              "what answers user-entity control \(duty.id) speaks from \(date) to \(expires)",
              hint: "have it done again, and record it", due: expires))
        } else if let severity = context.severity(daysLeft: expires.number - day.number) {
          gaps.append(
            gap(
              .dutyWithoutAnswer, min(severity, .low),
              "what answers user-entity control \(duty.id) expires \(distance(expires))",
              hint: "have it done again, and record it", due: expires))
        }
      case .checks: break
      }
      if let shown, !shown.contains(duty.layer) {
        gaps.append(
          gap(
            .dutyUnplaced, .low,
            "user-entity control \(duty.id) belongs to no requirement of the frameworks in scope",
            hint: "name a criterion of a framework that demarc.yaml lists, or controls of the hub"))
      }
      return gaps
    }
  }
}
