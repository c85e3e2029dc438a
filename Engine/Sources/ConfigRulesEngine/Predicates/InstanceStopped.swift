internal import DemarcJSON
internal import DemarcModel

/// EC2_STOPPED_INSTANCE: the time an instance stopped stands only in the text of its reason.
enum InstanceStopped {
  static func lately(_ input: PredicateInput) -> PredicateVerdict {
    switch input.reader.text("configuration.state.name") {
    case "shutting-down", "terminated": return .notApplicable
    case "stopped": break
    default: return .compliant
    }
    guard let limit = input.parameter("stoppedAfter")?.string else {
      return .insufficientData("AllowedDays is not given")
    }
    let reason = input.reader.text("configuration.stateTransitionReason") ?? ""
    guard let stopped = time(in: reason) else {
      return .insufficientData("the instance is stopped and does not say since when")
    }
    return stopped < limit
      ? .nonCompliant("the instance has been stopped since \(stopped)") : .compliant
  }

  /// `2026-03-01T08:15:00Z` of `User initiated (2026-03-01 08:15:00 GMT)`.
  private static func time(in reason: String) -> String? {
    guard let open = reason.lastIndex(of: "(") else { return nil }
    let words = reason[reason.index(after: open)...].split { $0 == " " || $0 == ")" }
    guard words.count >= 3, words[2] == "GMT" || words[2] == "UTC" else { return nil }
    return Instant("\(words[0])T\(words[1])Z").map { "\($0)" }
  }
}
