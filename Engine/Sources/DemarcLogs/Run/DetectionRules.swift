public import DemarcModel
public import SigmaEngine

/// Detection rules, compiled once for any number of runs.
public struct DetectionRules: Sendable {
  /// Rules as they are evaluated: after filters, pipelines and placeholders.
  public let rules: [SigmaRule]
  public let correlations: [SigmaCorrelation]
  /// How alerts name each rule.
  public let alertRules: [AlertRule]
  /// How alerts name each correlation.
  public let alertCorrelations: [AlertRule]
  let program: SigmaProgram
  let correlationPlan: SigmaCorrelationPlan
  let index: SigmaIndex

  /// Reads and compiles; a rule that is wrong is left out with a diagnostic, the others stay.
  ///
  /// The tree is never absent.
  public static func load(_ sources: DetectionSources) -> Parsed<DetectionRules> {
    var loader = DetectionLoader(sources)
    return loader.load()
  }

  init(rules: [SigmaRule], correlations: [SigmaCorrelation]) {
    self.rules = rules
    self.correlations = correlations
    alertRules = rules.map { AlertRule($0.head) }
    alertCorrelations = correlations.map { AlertRule($0.head) }
    program = SigmaProgram(compiling: rules, options: SigmaOptions(trimsValues: true))
    correlationPlan = SigmaCorrelationPlan(compiling: correlations, rules: rules)
    index = SigmaIndex(rules: rules, atHand: Set(LogRecogniser.markers))
  }

  /// Whether alerts can come of the rule, by itself or through a correlation.
  func isUsed(_ rule: Int) -> Bool {
    program.isUsable(rule)
      && (correlationPlan.alertsOnItsOwn(rule: rule) || correlationPlan.observes(rule: rule))
  }
}

/// The texts a set of detection rules is made of.
public struct DetectionSources: Sendable {
  /// Files of rules, correlations and filters.
  public var rules: [SourceFile]
  /// Processing pipelines, applied in the order of their priority.
  public var pipelines: [SourceFile]
  /// Values of `%name%` under the modifier `expand`.
  public var placeholders: [String: [String]]

  public init(
    rules: [SourceFile] = [], pipelines: [SourceFile] = [], placeholders: [String: [String]] = [:]
  ) {
    self.rules = rules
    self.pipelines = pipelines
    self.placeholders = placeholders
  }
}

/// Goes from texts to compiled rules, step by step.
private struct DetectionLoader {
  private let sources: DetectionSources
  private var diagnostics: [Diagnostic] = []

  init(_ sources: DetectionSources) { self.sources = sources }

  mutating func load() -> Parsed<DetectionRules> {
    var collection = SigmaCollection()
    for source in sources.rules { collection.append(taken(SigmaParser.parse(source), or: .init())) }
    var known: Set<String> = []
    collection.rules = collection.rules.filter { isNew($0.head, &known) }
    collection.correlations = collection.correlations.filter { isNew($0.head, &known) }
    let filtered = taken(
      SigmaFilters.apply(collection.filters, to: collection.rules), or: collection.rules)
    let pipeline = SigmaPipeline.joined(
      sources.pipelines.compactMap { taken(SigmaPipelineParser.parse($0), or: nil) })
    let placeholders = SigmaPlaceholders(values: sources.placeholders)
    var rules: [SigmaRule] = []
    for rule in filtered {
      guard let mapped = taken(pipeline.apply(to: rule), or: nil),
        let filled = taken(placeholders.apply(to: mapped), or: nil)
      else { continue }
      rules.append(filled)
    }
    let written = collection.correlations
    let correlations = written.compactMap {
      taken(pipeline.apply(to: $0, rules: filtered, correlations: written), or: nil)
    }
    let made = DetectionRules(rules: rules, correlations: correlations)
    diagnostics += made.program.diagnostics + made.correlationPlan.diagnostics
    return Parsed(made, diagnostics)
  }

  private mutating func taken<Tree>(_ parsed: Parsed<Tree>, or other: Tree) -> Tree {
    diagnostics += parsed.diagnostics
    return parsed.tree ?? other
  }

  private mutating func taken<Tree>(_ parsed: Parsed<Tree>, or other: Tree?) -> Tree? {
    diagnostics += parsed.diagnostics
    return parsed.tree ?? other
  }

  /// The same rule out of two folders must not alert twice.
  private mutating func isNew(_ head: SigmaHead, _ known: inout Set<String>) -> Bool {
    guard let id = head.id?.lowercased(), !known.insert(id).inserted else { return true }
    diagnostics.append(
      Diagnostic(
        "rules.repeated-id", "another rule before it has the id \(id); this one is left out",
        at: head.span, hint: "give it an id of its own", severity: .warning))
    return false
  }
}
