public import DemarcModel

/// What a person decided about a requirement as a whole: that it does not apply, or how it is kept.
///
/// ISO/IEC 27001 6.1.3 d) wants a justification for each exclusion; 45 CFR 164.306(d)(3) lets an addressable
/// specification be met by an alternative, or not at all where that is not reasonable and the reason is
/// written down. A decision is shown beside the state of the matrix and never changes it.
public struct RequirementDecision: Hashable, Sendable {
  /// What was decided.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    case excluded, implemented, alternative
    case notReasonable = "not-reasonable"
  }

  public var requirement: RequirementID
  public var choice: Choice
  /// The justification, for an auditor to read.
  public var reason: String
  public var author: String
  public var date: CivilDay
  /// When it is looked at again, if someone said so.
  public var review: CivilDay?
  /// Where it is written.
  public var span: SourceSpan?

  public init(
    requirement: RequirementID, choice: Choice, reason: String, author: String, date: CivilDay,
    review: CivilDay? = nil, span: SourceSpan? = nil
  ) {
    self.requirement = requirement
    self.choice = choice
    self.reason = reason
    self.author = author
    self.date = date
    self.review = review
    self.span = span
  }
}
