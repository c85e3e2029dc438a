public import DemarcModel

/// What a rule file says about one document.
public struct GuardReport: Hashable, Sendable {
  /// One entry a rule name, in the order of the file.
  public var rules: [GuardRuleReport]

  /// Error over fail over pass over skip.
  public var outcome: Outcome { rules.reduce(.skip) { $0.worst(with: $1.outcome) } }

  /// The report of one rule, if the file has it.
  public subscript(rule name: String) -> GuardRuleReport? { rules.first { $0.name == name } }
}

/// What one rule says; definitions that share a name are added up.
public struct GuardRuleReport: Hashable, Sendable {
  /// The rule's name; `default` for bare clauses.
  public var name: String
  /// Where the rule file first defines it.
  public var span: SourceSpan
  /// Pass, fail, skip (it does not apply) or error (no verdict could be reached).
  public var outcome: Outcome
  /// Why a failing rule fails, clause by clause.
  public var findings: [GuardFinding]
  /// Why there is no verdict, for an error.
  public var error: String?
}

/// One clause that does not hold for one value.
public struct GuardFinding: Hashable, Sendable {
  /// The clause, in the rule file.
  public var span: SourceSpan
  /// Where in the document: a JSON pointer; of the nearest value found when the one asked for is
  /// missing, and absent when the clause is about no value of the document.
  public var pointer: String?
  /// Line and column of that value in its file.
  public var place: SourcePosition?
  /// The value there as JSON text, shortened; absent when the value asked for is missing.
  public var found: String?
  /// What is missing there: the rest of the clause's query.
  public var missing: String?
  /// Operator and right side as written.
  public var wanted: String
  /// What the right side came to, when it is a query, a variable or a function.
  public var wantedValue: String?
  /// The rule author's own words, trimmed.
  public var message: String?
}
