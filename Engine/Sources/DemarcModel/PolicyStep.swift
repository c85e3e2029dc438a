/// One step on the way to a rule's verdict, with the steps below it.
public struct PolicyStep: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case rule, clause, reference, call, block
    /// A `when`, before what it opens.
    case condition = "when"
    /// One value that a clause or a block looked at.
    case value
  }

  public var kind: Kind
  /// As the rule's author wrote it, on one line; for a value, the value as JSON text, shortened.
  public var text: String
  public var outcome: Outcome
  /// Where it stands in the rule file; for a value, in the document.
  public var span: SourceSpan?
  /// JSON pointer of a value.
  public var pointer: String?
  /// The author's message, what is missing, or why there is no verdict.
  public var note: String?
  public var steps: [PolicyStep]

  public init(
    _ kind: Kind, _ text: String, outcome: Outcome, span: SourceSpan? = nil,
    pointer: String? = nil, note: String? = nil, steps: [PolicyStep] = []
  ) {
    self.kind = kind
    self.text = text
    self.outcome = outcome
    self.span = span
    self.pointer = pointer
    self.note = note
    self.steps = steps
  }
}
