/// A rule on a document about which two readings of its language differ.
public struct PolicyDisagreement: Hashable, Sendable {
  /// The rule's own name; absent when the whole document is read differently.
  public var rule: String?
  /// Where the rule stands.
  public var ruleSpan: SourceSpan?
  /// The document judged.
  public var file: String
  /// What each reading says, in the order they are compared; nil where it cannot read the file.
  public var outcomes: [Outcome?]
  /// Which documented differences make the verdicts differ: id and sentence.
  public var reasons: [Reason]

  public struct Reason: Hashable, Sendable {
    public var id: String
    public var title: String

    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public init(
    rule: String?, ruleSpan: SourceSpan? = nil, file: String, outcomes: [Outcome?],
    reasons: [Reason]
  ) {
    self.rule = rule
    self.ruleSpan = ruleSpan
    self.file = file
    self.outcomes = outcomes
    self.reasons = reasons
  }
}
