public import DemarcModel

/// One requirement on one layer of one service, in OSCAL's four verbs: what the provider provides and
/// asks of the customer, what the customer inherits and satisfies.
///
/// Everything that is written of the matrix comes from these rows; the prototype of OSCAL's shared
/// responsibility model has the same four lists.
public struct ResponsibilityRow: Hashable, Sendable {
  /// A statement with an id of its own, and the one it belongs to or answers.
  public struct Statement: Hashable, Sendable {
    public var uuid: String
    /// The provided statement or the responsibility that it refers to.
    public var refersTo: String?
    public var text: String
  }

  /// Why a statement has no counterpart: a stated refusal, never a silence.
  public struct Refusal: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// The provider's word is not relied on.
      case notReliedOn = "not-relied-on"
      /// The duty is to be done.
      case planned
      /// The risk of not doing it is accepted.
      case accepted
    }

    public var kind: Kind
    /// The statement that it answers.
    public var refersTo: String
    /// The state of the matrix behind it: `lapsed`, `failed`.
    public var state: String
    public var reason: String
  }

  public var requirement: RequirementID
  public var service: String
  public var layer: String
  public var provided: Statement?
  public var responsibility: Statement?
  public var inherited: Statement?
  public var satisfied: Statement?
  /// Answers to what is neither inherited nor satisfied.
  public var refusals: [Refusal]
}
