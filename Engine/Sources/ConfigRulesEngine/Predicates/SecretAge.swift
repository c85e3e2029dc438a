internal import DemarcJSON

/// How long ago a secret was read or rotated; one that never was counts from its creation.
enum SecretAge {
  /// SECRETSMANAGER_SECRET_UNUSED.
  static func usedLately(_ input: PredicateInput) -> PredicateVerdict {
    judge(
      input, "configuration.LastAccessedDate", since: "usedAfter",
      long: "nobody has read the secret for longer than asked for",
      never: "nobody has ever read the secret")
  }

  /// SECRETSMANAGER_SECRET_PERIODIC_ROTATION.
  static func rotatedLately(_ input: PredicateInput) -> PredicateVerdict {
    judge(
      input, "configuration.LastRotatedDate", since: "rotatedAfter",
      long: "the last rotation is longer ago than asked for",
      never: "the secret was never rotated")
  }

  private static func judge(
    _ input: PredicateInput, _ path: String, since name: String, long: String, never: String
  ) -> PredicateVerdict {
    let happened = ItemPath(path).leadsSomewhere(in: input.item)
    let from = happened ? path : "configuration.CreatedDate"
    guard let moment = ItemPath.moment(from, in: input.item),
      let limit = input.parameters?[name].flatMap(Moment.seconds)
    else { return .insufficientData("the times of the secret cannot be read") }
    return moment >= limit ? .compliant : .nonCompliant(happened ? long : never)
  }
}
