public import DemarcModel

/// A pySigma processing pipeline: steps that change rules before they are compiled.
public struct SigmaPipeline: Sendable {
  public var name = ""
  /// Lower ones are applied first.
  public var priority = 0

  public init() {}

  /// Applies the steps; the tree is absent where a step refuses the rule.
  public func apply(to rule: SigmaRule) -> Parsed<SigmaRule> { Parsed(rule) }

  /// Applies the steps that concern correlations: names of fields, and refusals.
  public func apply(to correlation: SigmaCorrelation) -> Parsed<SigmaCorrelation> {
    Parsed(correlation)
  }

  /// Joins pipelines into one, by priority; those of the same priority keep their order.
  public static func joined(_ pipelines: [SigmaPipeline]) -> SigmaPipeline { SigmaPipeline() }
}
