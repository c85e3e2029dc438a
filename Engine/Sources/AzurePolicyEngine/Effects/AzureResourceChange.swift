/// One value of a resource before and after a request was changed.
public struct AzureResourceChange: Hashable, Sendable {
  /// Where it stands: `properties.networkAcls.ipRules[0].action`, `tags['cost centre']`.
  public var path: String
  /// JSON text; nil where nothing was.
  public var before: String?
  /// JSON text; nil where nothing is left.
  public var after: String?

  public init(path: String, before: String?, after: String?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// What became of one operation of a modify policy, or of one entry of an append policy.
public struct AzureOperationOutcome: Hashable, Sendable {
  /// What was asked for.
  public enum Operation: String, Hashable, Sendable {
    case append, add, addOrReplace, remove
  }

  /// What came of it.
  public enum Fate: Hashable, Sendable {
    /// The values that it changes.
    case changes([AzureResourceChange])
    /// The resource has the value already, or `add` leaves the value that is there.
    case unchanged
    /// Left out, and why.
    case skipped(String)
    /// The provider or another value forbids it; the sentence says what.
    case conflict(String)
    /// It depends on a value that only the deployment tells: why.
    case knownAtDeployment(String)
  }

  /// Place in `operations`, or in the details of append, counted from 0.
  public let index: Int
  public let operation: Operation
  /// The field by its name in the rule, computed where it is an expression.
  public let field: String
  public let fate: Fate
}

/// What `conflictEffect` of a modify policy says.
public enum AzureConflictEffect: String, Hashable, Sendable, CaseIterable {
  case audit, deny, disabled
}
