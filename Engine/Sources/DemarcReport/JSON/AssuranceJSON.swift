public import DemarcBoundary
public import DemarcJSON
public import DemarcModel

/// What comes from outside, as JSON objects: duties, gaps, claims, reasons to review.
public enum AssuranceJSON {
  /// A duty that a provider's report names, and its answer on a day.
  public static func write(_ duty: CustomerDuty, asOf: Instant, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("id", duty.id)
    out.member("layer", duty.layer)
    out.member("cloud", duty.cloud.rawValue)
    out.member("report", duty.report)
    out.member("text", duty.text)
    out.member("owner", duty.owner)
    out.member("criteria", duty.criteria.map { "\($0)" })
    out.member("controls", duty.controls)
    out.member("services", duty.services)
    out.member("checks", duty.checks)
    out.member("answer", duty.answer == nil ? nil : duty.answerSentence)
    out.member("attested", duty.isAnsweredByWord(on: asOf.day))
    out.endObject()
  }

  /// Something that the assurance from outside lacks.
  public static func write(_ gap: AssuranceGap, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("kind", gap.kind.rawValue)
    out.member("severity", gap.severity.rawValue)
    out.member("subject", gap.subject)
    out.member("cloud", gap.cloud?.rawValue)
    out.member("services", gap.services)
    out.member("sentence", gap.sentence)
    out.member("hint", gap.hint)
    out.member("due", gap.due.map { "\($0)" })
    out.member("place", gap.span?.description)
    out.endObject()
  }

  /// A claim beside what is derived.
  public static func write(_ standing: ClaimStanding, _ out: inout JSONWriter) {
    let claim = standing.claim
    out.beginObject()
    out.member("source", claim.source)
    out.member("framework", claim.requirement.framework)
    out.member("requirement", claim.requirement.id)
    out.member("cloud", claim.cloud?.rawValue)
    out.member("service", claim.service)
    out.member("owner", claim.owner.rawValue)
    out.member("words", claim.words)
    out.member("derived", standing.derived?.rawValue)
    out.member("state", standing.state.rawValue)
    out.member("services", standing.services)
    out.endObject()
  }

  /// A reason to look at the matrix again.
  public static func write(_ trigger: ReviewTrigger, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("kind", trigger.kind.rawValue)
    out.member("subject", trigger.subject)
    out.member("sentence", trigger.sentence)
    out.endObject()
  }
}
