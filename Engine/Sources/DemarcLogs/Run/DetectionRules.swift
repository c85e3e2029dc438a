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
  /// By folder, the licence of the rules in it that name none of their own.
  public var licenses: [String: String]

  public init(
    rules: [SourceFile] = [], pipelines: [SourceFile] = [], placeholders: [String: [String]] = [:],
    licenses: [String: String] = [:]
  ) {
    self.rules = rules
    self.pipelines = pipelines
    self.placeholders = placeholders
    self.licenses = licenses
  }

  /// The licence of the innermost folder that has one.
  func license(of file: String) -> String? {
    licenses.keys.filter { file.hasPrefix($0 + "/") }.max { $0.utf8.count < $1.utf8.count }
      .flatMap { licenses[$0] }
  }
}

/// Goes from texts to compiled rules, step by step.
private struct DetectionLoader {
  private let sources: DetectionSources
  private var diagnostics: [Diagnostic] = []

  init(_ sources: DetectionSources) { self.sources = sources }

  mutating func load() -> Parsed<DetectionRules> {
    var collection = SigmaCollection()
    for source in sources.rules {
      var found = taken(SigmaParser.parse(source), or: .init())
      if let license = sources.license(of: source.name) {
        for index in found.rules.indices { found.rules[index].head.addLicense(license) }
        for index in found.correlations.indices {
          found.correlations[index].head.addLicense(license)
        }
      }
      collection.append(found)
    }
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

extension SigmaHead {
  /// Takes the licence of the pack where the rule names none.
  fileprivate mutating func addLicense(_ license: String) { self.license = self.license ?? license }
}
