/// What one rule of a policy said about one document, or about one resource in it.
///
/// The common record of `policy run` and `check`: SARIF, JUnit and text are made from it. Compare
/// `Finding`, which belongs to an assessment of an estate.
public struct PolicyResult: Hashable, Sendable {
  /// The rule's own name: a Guard rule, a check id, a managed rule identifier.
  public var rule: String
  /// What a person calls the rule; empty when only the name is known.
  public var title: String
  /// Where the rule stands: the rule file, or the clause that decided.
  public var ruleSpan: SourceSpan?
  /// The document judged, as the user named it.
  public var file: String
  public var outcome: Outcome
  public var severity: Severity
  /// The resource judged, where a result speaks of one alone; a pass has no details to name it.
  public var resource: String?
  public var resourceType: String?
  /// One entry for each thing that is wrong; empty unless the outcome is `fail`, `error` or
  /// `no-evidence`.
  public var details: [PolicyDetail]
  /// Hub controls the rule bears on, in printed form.
  public var controls: [String]
  /// What to change, in one sentence; empty when nobody wrote it down.
  public var remedy: String
  /// Why the result does not count, when somebody suppressed it.
  public var suppression: PolicySuppression?
  /// Whether a baseline lists it: it was there before.
  public var isKnown = false
  /// Requirements of the frameworks asked about that the result bears on, in printed form.
  public var requirements: [String] = []

  public init(
    rule: String, title: String = "", ruleSpan: SourceSpan? = nil, file: String, outcome: Outcome,
    severity: Severity = .medium, details: [PolicyDetail] = [], controls: [String] = [],
    remedy: String = "", suppression: PolicySuppression? = nil
  ) {
    self.rule = rule
    self.title = title
    self.ruleSpan = ruleSpan
    self.file = file
    self.outcome = outcome
    self.severity = severity
    self.details = details
    self.controls = controls
    self.remedy = remedy
    self.suppression = suppression
  }
}

/// One thing that is wrong: which resource, where, what was found and what was wanted.
public struct PolicyDetail: Hashable, Sendable {
  /// Logical id, address or ARN; nil when the document as a whole is meant.
  public var resource: String?
  public var resourceType: String?
  /// Place in the document judged.
  public var span: SourceSpan?
  /// JSON pointer into the document (RFC 6901); nil when it is about no value.
  public var pointer: String?
  /// Value found, as JSON text, shortened; nil when the value asked for is missing.
  public var found: String?
  /// Operator and right side as the rule's author wrote them.
  public var wanted: String?
  /// The rule author's words, or why there is no verdict.
  public var message: String?
  /// The clause of the rule that decided.
  public var clause: SourceSpan?

  public init(
    resource: String? = nil, resourceType: String? = nil, span: SourceSpan? = nil,
    pointer: String? = nil, found: String? = nil, wanted: String? = nil, message: String? = nil,
    clause: SourceSpan? = nil
  ) {
    self.resource = resource
    self.resourceType = resourceType
    self.span = span
    self.pointer = pointer
    self.found = found
    self.wanted = wanted
    self.message = message
    self.clause = clause
  }
}

/// Somebody's decision that a result does not count, for a time.
public struct PolicySuppression: Hashable, Sendable {
  public var reason: String
  /// Where it is written: a comment in the document, or a suppression file.
  public var span: SourceSpan?
  /// Last day on which it holds; nil when it has no end.
  public var expires: CivilDay?

  public init(reason: String, span: SourceSpan? = nil, expires: CivilDay? = nil) {
    self.reason = reason
    self.span = span
    self.expires = expires
  }
}
