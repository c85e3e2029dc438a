public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel
public import DemarcTemplates
internal import GuardEngine

/// Judges templates and plans before they are deployed: `demarc check`.
///
/// One value serves many threads; it is compiled once.
public struct TemplateAssessor: Sendable {
  private let judge: TemplateJudge
  private let armJudge: ARMJudge
  private let own: [OwnRules]
  private let options: TemplateOptions
  private let mapping: PlanMapping
  private let day: CivilDay
  private let checkIDs: Set<String>
  /// Rules that could not be compiled: they decide nothing, and say so.
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - checks: those without a rule over templates are left out; Azure policies are rules over ARM
  ///     templates as they stand.
  ///   - rules: Guard rule files of the user's own.
  ///   - source: where the table of planned resources lies.
  public init(
    checks: [Check], rules: [SourceFile] = [], source: any CatalogSource,
    options: TemplateOptions = TemplateOptions(), asOf: Instant
  ) {
    var diagnostics: [Diagnostic] = []
    var compiled: [TemplateRule] = []
    for check in checks {
      guard let text = check.templateRule else { continue }
      let parsed = TemplateRule.compile(check, text: text, asOf: asOf)
      diagnostics += parsed.diagnostics
      if let rule = parsed.tree { compiled.append(rule) }
    }
    var own: [OwnRules] = []
    for file in rules {
      let parsed = GuardRules.compile(file, dialect: .strict)
      diagnostics += parsed.diagnostics
      if let rules = parsed.tree { own.append(OwnRules(file: file.name, rules: rules)) }
    }
    judge = TemplateJudge(compiled)
    armJudge = ARMJudge(checks, source: source, asOf: asOf)
    self.own = own
    self.options = options
    self.diagnostics = diagnostics
    day = asOf.day
    checkIDs = Set(checks.map(\.id)).union(own.flatMap(\.rules.names))
    mapping = Self.mapping(source)
  }

  private static func mapping(_ source: any CatalogSource) -> PlanMapping {
    guard let bytes = source.file("terraform/aws.map") else { return PlanMapping() }
    return PlanMapping(
      SourceFile(name: "terraform/aws.map", text: String(decoding: bytes, as: UTF8.self)))
  }

  /// What came of one file; nil when it is neither template nor plan.
  public func assess(_ bytes: [UInt8], name: String) -> TemplateReport? {
    if let report = armJudge.assess(bytes, name: name) { return report }
    switch TemplateReader.read(bytes, name: name, options: options, mapping: mapping) {
    case .other: return nil
    case .unreadable(let faults): return TemplateReport(file: name, diagnostics: faults)
    case .template(let template):
      var results = judge.judge(template, file: name, conditionsMax: options.limits.conditionsMax)
      if !own.isEmpty {
        let document = template.document(of: template.resources)
        results += own.flatMap { $0.judge(document, file: name) }
      }
      var report = TemplateReport(
        file: name, kind: template.kind, resources: template.resources.count, results: results,
        diagnostics: template.diagnostics)
      InlineSuppressions(template, bytes, file: name, day: day, known: checkIDs)
        .apply(to: &report, template.resources)
      return report
    }
  }
}

/// What `demarc check` found in one file.
public struct TemplateReport: Sendable {
  public var file: String
  /// Nil when the file could not be read.
  public var kind: Template.Kind?
  public var resources = 0
  public var results: [PolicyResult] = []
  public var diagnostics: [Diagnostic] = []

  public init(
    file: String, kind: Template.Kind? = nil, resources: Int = 0, results: [PolicyResult] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.file = file
    self.kind = kind
    self.resources = resources
    self.results = results
    self.diagnostics = diagnostics
  }
}

/// A Guard rule file of the user's own: each of its rules is judged on the file as a whole.
struct OwnRules: Sendable {
  let file: String
  let rules: GuardRules

  func judge(_ made: TemplateDocument, file name: String) -> [PolicyResult] {
    let report = rules.evaluate(GuardSubject(made.document.root))
    return report.rules.compactMap { rule in
      guard rule.outcome != .skip else { return nil }
      var result = PolicyResult(rule: rule.name, file: name, outcome: rule.outcome)
      result.ruleSpan = rule.span
      if rule.outcome == .error {
        result.details = [PolicyDetail(message: rule.error)]
      } else if rule.outcome == .fail {
        fill(&result, rule.findings, made)
      }
      return result
    }
  }

  private func fill(
    _ result: inout PolicyResult, _ findings: [GuardFinding], _ made: TemplateDocument
  ) {
    var definite: [PolicyDetail] = []
    var open: [PolicyDetail] = []
    for finding in findings {
      let resource = UnknownPlaces.resource(of: finding.pointer)
      let value = finding.pointer.flatMap { JSONPointer($0) }.flatMap {
        made.document.root[$0]
      }
      var detail = PolicyDetail(
        resource: resource,
        resourceType: resource.flatMap { made.document.root["Resources"]?[$0]?["Type"]?.string },
        span: value.map { SourceSpan(file: result.file, $0.position) }, pointer: finding.pointer,
        found: finding.found, wanted: finding.wanted, message: finding.message,
        clause: finding.span)
      if let cause = UnknownPlaces.cause(of: finding, in: made.unknowns) {
        detail.message = cause.unknown.reason
        open.append(detail)
      } else {
        definite.append(detail)
      }
    }
    if definite.isEmpty, !open.isEmpty {
      result.outcome = .noEvidence
      result.details = open
    } else {
      result.details = definite
    }
  }
}

extension SourceSpan {
  init(file: String, _ place: JSONPosition) {
    self.init(file: file, start: SourcePosition(line: place.line, column: place.column))
  }
}
