public import DemarcModel

/// A pySigma processing pipeline: steps that change rules before they are compiled.
public struct SigmaPipeline: Sendable {
  public var name = ""
  /// Lower ones are applied first.
  public var priority = 0
  var steps: [PipelineStep] = []
  /// Values of placeholders, for `value_placeholders`.
  var variables: [String: [PipelineScalar]] = [:]

  public init() {}

  /// Whether it changes nothing.
  public var isEmpty: Bool { steps.isEmpty }

  /// Applies the steps; the tree is absent where a step refuses the rule.
  public func apply(to rule: SigmaRule) -> Parsed<SigmaRule> {
    if isEmpty { return Parsed(rule) }
    var run = PipelineRun(.rule(rule), variables: variables)
    run.run(steps)
    let finished = run.finish()
    return Parsed(finished, run.diagnostics)
  }

  /// Applies the steps that concern correlations: names of fields, attributes, and refusals.
  ///
  /// - Parameters:
  ///   - rules: those that the correlation may build on, as they were before the pipeline; a step for
  ///     a log source reaches it if one of them is of that log source.
  ///   - correlations: those that it may build on.
  public func apply(
    to correlation: SigmaCorrelation, rules: [SigmaRule] = [],
    correlations: [SigmaCorrelation] = []
  ) -> Parsed<SigmaCorrelation> {
    if isEmpty { return Parsed(correlation) }
    var wanted = correlation.rules
    var known = Set(wanted)
    var next = 0
    while next < wanted.count {
      for inner in correlations where inner.head.isCalled(wanted[next]) {
        for reference in inner.rules {
          if known.insert(reference).inserted { wanted.append(reference) }
        }
      }
      next += 1
    }
    let sources = rules.filter { rule in wanted.contains { rule.head.isCalled($0) } }
      .map(\.logSource)
    var run = PipelineRun(.correlation(correlation, sources), variables: variables)
    run.run(steps)
    guard case .correlation(let changed, _) = run.subject, !run.isRefused else {
      return Parsed(nil, run.diagnostics)
    }
    return Parsed(changed, run.diagnostics)
  }

  /// Joins pipelines into one, by priority; those of the same priority keep their order.
  public static func joined(_ pipelines: [SigmaPipeline]) -> SigmaPipeline {
    var joined = SigmaPipeline()
    let ordered = pipelines.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
    for (_, pipeline) in ordered {
      joined.steps += pipeline.steps
      joined.variables.merge(pipeline.variables) { _, later in later }
    }
    joined.name = ordered.map(\.element.name).joined(separator: ", ")
    joined.priority = ordered.first?.element.priority ?? 0
    return joined
  }
}

extension SigmaHead {
  /// Whether a reference by id or name means it.
  func isCalled(_ reference: String) -> Bool {
    reference == name || (id != nil && reference.lowercased() == id?.lowercased())
  }
}
