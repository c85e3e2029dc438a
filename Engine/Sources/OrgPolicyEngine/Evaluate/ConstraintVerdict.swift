/// What a constraint says about one asset.
public struct ConstraintVerdict: Sendable {
  public enum State: Hashable, Sendable {
    case compliant
    case noncompliant
    /// No policy asks for it where the asset lives.
    case unenforced
    /// No asset shows it; the reason is one clause.
    case notAssessed(String)
    /// Data that would decide is not at hand.
    case unknown(String)
    /// An expression had no value, or a policy or definition could not be read.
    case error(String)

    /// `compliant`, `not-assessed` and so on.
    public var name: String {
      switch self {
      case .compliant: "compliant"
      case .noncompliant: "noncompliant"
      case .unenforced: "unenforced"
      case .notAssessed: "not-assessed"
      case .unknown: "unknown"
      case .error: "error"
      }
    }

    /// Why there is no answer.
    public var reason: String? {
      switch self {
      case .compliant, .noncompliant, .unenforced: nil
      case .notAssessed(let reason), .unknown(let reason), .error(let reason): reason
      }
    }
  }

  /// The constraint's short name.
  public var constraint: String
  /// The full name of the asset.
  public var asset: String
  public var assetType: String
  /// The node whose policy was asked for.
  public var node: String
  public var pass: PolicyPass
  public var state: State
  /// Which field has which value and which rule decided, in one clause or two.
  public var detail: String
  /// When an enforced constraint acts.
  public var acts: ConstraintMapping.Acts
  /// The policy that was judged by, with the chain that made it.
  public var effective: EffectivePolicy
  /// What a reader should know about the constraint.
  public var note: String?

  /// Whether an enforced constraint changes existing resources.
  public var isRetroactive: Bool { acts == .always }

  /// What a violation means for an asset that exists; nil unless it violates.
  public var meaning: String? {
    guard state == .noncompliant else { return nil }
    return switch acts {
    case .onChange: "existing, not retroactive: the constraint acts on the next change"
    case .always: "retroactive: the policy already overrides what the asset says"
    }
  }
}
