internal import DemarcJSON

/// SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK: items say whether the schedule is kept, answers
/// when the next rotation is due.
enum SecretRotation {
  static func onSchedule(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.item
    guard ItemPath.flag("configuration.RotationEnabled", in: item) == true else {
      return .notApplicable
    }
    if let kept = ItemPath.flag("configuration.RotationOccurringAsScheduled", in: item) {
      return kept ? .compliant : .nonCompliant("a rotation was due and did not happen")
    }
    guard let due = ItemPath.moment("configuration.NextRotationDate", in: item),
      let now = input.parameters?["now"].flatMap(Moment.seconds)
    else { return .insufficientData("no export says when the next rotation is due") }
    return due >= now ? .compliant : .nonCompliant("a rotation was due and did not happen")
  }
}
