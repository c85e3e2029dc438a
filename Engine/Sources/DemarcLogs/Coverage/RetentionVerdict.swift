public import DemarcModel

/// Whether something is kept as long as the rules ask.
public struct RetentionVerdict: Hashable, Sendable {
  /// What came out, by the words that outputs use.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// At least as long as the longest minimum.
    case longEnough = "long-enough"
    case tooShort = "too-short"
    /// A duty to delete applies as well: a person weighs the two and writes the decision down.
    case needsDecision = "needs-decision"
    /// How long it is kept is not known.
    case notAssessed = "not-assessed"
    /// No rule that applies gives a figure for such records.
    case noFigure = "no-figure"
  }

  public var outcome: Outcome
  /// The rule with the longest minimum.
  public var binding: RetentionRule?
  /// Whether that minimum is reached; nil where there is none or the time is not known.
  public var reachesMinimum: Bool?
  /// The duty to delete that applies.
  public var deletion: RetentionRule?
  /// Rules that apply to other records and give no figure for these.
  public var notAboutThese: [RetentionRule]
}

extension RetentionVerdict {
  /// Holds how long records are kept against rules.
  ///
  /// The longest minimum binds. Where a duty to delete applies too, no outcome is worked out: a
  /// person decides. What is not known is not assessed, and never long enough.
  ///
  /// - Parameter records: the class of what is kept; rules of other classes do not bind.
  public static func of(
    _ keeping: LogKeeping, rules: [RetentionRule],
    records: RetentionRule.Records = .auditLogs
  ) -> RetentionVerdict {
    // Logs hold personal data, whatever else they are.
    let deletion = rules.first {
      $0.endsIt && ($0.records == records || $0.records == .personalData)
    }
    let minimums = rules.filter { $0.records == records && $0.keep != nil }
    // The first of the longest.
    var binding: RetentionRule?
    for rule in minimums {
      if rule.days > binding?.days ?? 0 { binding = rule }
    }
    let others = rules.filter { $0.records != records && !$0.endsIt }
    var verdict = RetentionVerdict(
      outcome: .noFigure, binding: binding, reachesMinimum: nil, deletion: deletion,
      notAboutThese: others)
    if let binding {
      switch keeping {
      case .days(let days): verdict.reachesMinimum = days >= binding.days
      case .unlimited: verdict.reachesMinimum = true
      case .unknown: verdict.reachesMinimum = nil
      }
    }
    if keeping == .unknown {
      verdict.outcome = binding == nil && deletion == nil ? .noFigure : .notAssessed
    } else if deletion != nil {
      verdict.outcome = .needsDecision
    } else if let reaches = verdict.reachesMinimum {
      verdict.outcome = reaches ? .longEnough : .tooShort
    }
    return verdict
  }
}

extension RetentionRule {
  /// The fewest days it asks for; 0 where it gives no figure.
  fileprivate var days: Int { keep?.daysMin ?? 0 }
}
