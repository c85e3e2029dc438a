public import DemarcModel

/// Whether the content of a leaf may be deleted on a day, and by what rule.
public enum RetentionState: Hashable, Sendable {
  /// The leaf has no content.
  case noContent
  /// Deleted already, with this tombstone.
  case expired(tombstone: Int64)
  /// Legal holds that block its expiry, by their leaves.
  case held(by: [Int64])
  /// A minimum runs until the day before this one.
  case kept(until: CivilDay, by: RetentionRule)
  /// The longest minimum is over since this day.
  case due(since: CivilDay, by: RetentionRule)
  /// A duty to delete meets a minimum that still runs: a person has to decide, and record it.
  case needsDecision(delete: RetentionRule, keep: RetentionRule, until: CivilDay)
  /// A duty to delete, and no minimum that still runs.
  case dueByDuty(RetentionRule)
  /// No rule that applies gives a figure for its class of records.
  case noRule

  /// Whether the content may be deleted without further ado.
  public var isDue: Bool {
    switch self {
    case .due, .dueByDuty: true
    default: false
    }
  }
}

/// Holds leaves against retention rules.
public struct RetentionJudge: Sendable {
  private let rules: [RetentionRule]

  /// - Parameter rules: those that apply to the organisation.
  public init(_ rules: [RetentionRule]) { self.rules = rules }

  /// What the rules say of evidence on a day.
  ///
  /// Times run from the later of the day it was collected and the end of its period. The longest
  /// minimum wins; a duty to delete is never worked out against a minimum, but left to a person.
  public func state(_ manifest: EvidenceManifest, on day: CivilDay) -> RetentionState {
    guard manifest.content != nil else { return .noContent }
    let start = max(manifest.collectedAt.day, manifest.period?.to.day ?? manifest.collectedAt.day)
    guard let records = manifest.recordClass.flatMap(RetentionRule.Records.init) else {
      return .noRule
    }
    var longest: (until: CivilDay, rule: RetentionRule)?
    for rule in rules where rule.records == records {
      guard let end = rule.keep?.end(from: start) else { continue }
      if longest.map({ end > $0.until }) ?? true { longest = (end, rule) }
    }
    let duty = rules.first { $0.endsIt && $0.records == records }
    if let duty {
      guard let longest, day < longest.until else { return .dueByDuty(duty) }
      return .needsDecision(delete: duty, keep: longest.rule, until: longest.until)
    }
    guard let longest else { return .noRule }
    return day < longest.until
      ? .kept(until: longest.until, by: longest.rule)
      : .due(since: longest.until, by: longest.rule)
  }
}
