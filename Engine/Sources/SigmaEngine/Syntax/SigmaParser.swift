internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads Sigma files: rules, correlations and filters, one YAML document each.
public enum SigmaParser {
  /// A document that is wrong is left out with a diagnostic; the others stay.
  public static func parse(_ source: SourceFile) -> Parsed<SigmaCollection> {
    Parsed(SigmaCollection())
  }
}
