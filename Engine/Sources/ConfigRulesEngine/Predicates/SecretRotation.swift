internal import DemarcJSON

/// Whether secrets rotate, how often, and whether it happens when it is due.
enum SecretRotation {
  /// SECRETSMANAGER_ROTATION_ENABLED_CHECK: the interval stands in days, in hours or as a rate.
  static func oftenEnough(_ input: PredicateInput) -> PredicateVerdict {
    guard ItemPath.flag("configuration.RotationEnabled", in: input.item) == true else {
      return .nonCompliant("the secret does not rotate")
    }
    let days = input.parameters?["maximumAllowedRotationFrequency"]?.int64
      .map { max(0, min($0, 1 << 32)) * 24 }
    let hours = input.parameters?["maximumAllowedRotationFrequencyInHours"]?.int64
    guard let limit = [days, hours].compactMap({ $0 }).min() else { return .compliant }
    guard let interval = interval(input.item) else {
      return .insufficientData("the export does not say how often the secret rotates")
    }
    return interval <= limit
      ? .compliant : .nonCompliant("the secret rotates every \(interval) hours only")
  }

  /// In hours.
  private static func interval(_ secret: JSONValue) -> Int64? {
    let rules = "configuration.RotationRules."
    if let hours = whole(rules + "AutomaticallyAfterHours", secret) { return hours }
    let schedule =
      ItemPath.text(rules + "ScheduleExpression", in: secret)
      ?? ItemPath.text(rules + "RotationScheduleExpression", in: secret)
    if let rate = schedule.flatMap(rate) { return rate }
    return whole(rules + "AutomaticallyAfterDays", secret).map { $0 * 24 }
  }

  /// A whole number, also one written `30.0`, as rows of a query have it.
  private static func whole(_ path: String, _ secret: JSONValue) -> Int64? {
    ItemPath.text(path, in: secret).flatMap { Double($0) }
      .flatMap { (0...1e9).contains($0) ? Int64($0) : nil }
  }

  /// Hours of `rate(4 hours)` and `rate(10 days)`; nil for a calendar (`cron(…)`).
  private static func rate(_ expression: String) -> Int64? {
    guard expression.hasPrefix("rate("), expression.hasSuffix(")") else { return nil }
    let words = expression.dropFirst(5).dropLast().split(separator: " ")
    guard words.count == 2, let count = Int64(words[0]), count > 0, count < 1 << 32 else {
      return nil
    }
    if words[1].hasPrefix("hour") { return count }
    return words[1].hasPrefix("day") ? count * 24 : nil
  }

  /// SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK: items say whether the schedule is kept, answers
  /// when the next rotation is due.
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
