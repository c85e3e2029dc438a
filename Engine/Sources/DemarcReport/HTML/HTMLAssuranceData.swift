internal import DemarcBoundary
internal import DemarcJSON
internal import DemarcModel

/// What comes from outside, for the page: gaps, duties, claims and reasons to review.
extension HTMLData {
  mutating func assurance() {
    // Services outside every report have a section of their own.
    rows("gaps", assessment.gaps.filter { $0.kind != .scopeHole }) { data, gap in
      data.out.number(Self.index(gap.severity))
      data.strings([
        gap.kind.rawValue, gap.subject, gap.sentence, gap.hint, gap.due.map { "\($0)" } ?? "",
      ])
      data.numbers(gap.services.compactMap { data.serviceIndexes[$0] })
    }
    let states = Dictionary(
      assessment.matrix.cells.lazy.flatMap(\.parts).map { ($0.layer, $0) },
      uniquingKeysWith: { first, _ in first })
    rows("duties", assessment.duties) { data, duty in
      let part = states[duty.layer]
      data.out.number(Self.index(part?.customer ?? .noPart))
      data.out.bool(part?.isAttested ?? false)
      data.strings([
        duty.id, duty.text, duty.owner ?? "", duty.report, duty.reportTitle, duty.answerSentence,
      ])
      data.strings(duty.criteria.map { "\($0)" } + duty.controls)
    }
    let standings = ClaimComparison(assessment.matrix).standings(assessment.claims)
    rows("claims", standings) { data, standing in
      let claim = standing.claim
      data.strings([
        claim.source, "\(claim.requirement)", claim.service ?? "", claim.owner.rawValue,
        claim.words, standing.derived?.rawValue ?? "", standing.state.rawValue,
      ])
      data.numbers(standing.services.compactMap { data.serviceIndexes[$0] })
    }
    rows("review", assessment.review) { data, trigger in
      data.strings([trigger.kind.rawValue, trigger.subject, trigger.sentence])
    }
  }
}
