internal import ARMTemplates
internal import AzurePolicyEngine
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates
internal import Synchronization

/// Judges ARM templates with the checks that are written as Azure Policy; they are compiled for the first
/// template, so that whoever has none does not wait for them.
final class ARMJudge: Sendable {
  private struct Rule: Sendable {
    let check: Check
    let evaluator: AzurePolicyEvaluator
  }

  private struct Library: Sendable {
    var rules: [Rule] = []
    var aliases: AliasTable
    /// Faults of checks, which then decide nothing.
    var diagnostics: [Diagnostic] = []
  }

  private let checks: [Check]
  private let source: any CatalogSource
  private let asOf: Instant
  private let compiled = Mutex<Library?>(nil)

  init(_ checks: [Check], source: any CatalogSource, asOf: Instant) {
    self.checks = checks.filter { $0.language == .azurePolicy && $0.judgesTemplates }
    self.source = source
    self.asOf = asOf
  }

  private var library: Library {
    compiled.withLock { known in
      if let known { return known }
      let made = compile()
      known = made
      return made
    }
  }

  private func compile() -> Library {
    let aliases = AliasTable(compact: source.file("azure/aliases.txt") ?? [])
    var library = Library(aliases: aliases)
    for check in checks {
      let parameters = try? check.parameterDocument(asOf: asOf)
      let compiled = AzureRule.evaluator(
        check, aliases: aliases, asOf: asOf, parameters: parameters)
      library.diagnostics += compiled.diagnostics
      if let evaluator = compiled.tree {
        library.rules.append(Rule(check: check, evaluator: evaluator))
      }
    }
    return library
  }

  /// What came of one file; nil when it is no ARM template.
  func assess(_ bytes: [UInt8], name: String) -> TemplateReport? {
    guard Self.mayBeTemplate(bytes) else { return nil }
    let parsed = ARMTemplate.read(bytes, file: name)
    var report = TemplateReport(file: name, diagnostics: parsed.diagnostics)
    guard let template = parsed.tree else { return report }
    let resolved = template.resources(ARMOptions(now: "\(asOf)").settled)
    report.kind = .arm
    report.resources = resolved.resources.count
    let library = library
    report.diagnostics += resolved.diagnostics + library.diagnostics
    let planned = resolved.resources.compactMap(\.planned)
    let lookup = RelatedIndex(planned, coverage: Coverage(), cloud: .azure)
    let looking = library.rules.map { rule in
      Rule(check: rule.check, evaluator: rule.evaluator.looking { lookup.answer($0) })
    }
    for resource in resolved.resources {
      report.results += looking.compactMap { judge($0, resource, name, library.aliases) }
    }
    return report
  }

  /// Whether a template's schema is named in the file's first bytes, as it is in every template.
  private static func mayBeTemplate(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    // A text that only speaks of such templates has no member for a schema.
    return ["\"$schema\"", "eploymentTemplate.json"].allSatisfy { word in
      let name = Array(word.utf8)
      return head.indices.contains { head[$0] == name[0] && head[$0...].starts(with: name) }
    }
  }

  private func judge(
    _ rule: Rule, _ resource: ARMResource, _ file: String, _ aliases: AliasTable
  ) -> PolicyResult? {
    let told = rule.evaluator.evaluate(resource.document)
    guard told.outcome != .skip else { return nil }
    let check = rule.check
    var result = PolicyResult(
      rule: check.id, title: check.title, file: file, outcome: told.outcome,
      severity: check.severity, controls: check.controls, remedy: check.remedy)
    result.resource =
      resource.name ?? resource.symbolicName ?? "line \(resource.span.start.line)"
    result.resourceType = resource.type
    if told.outcome == .fail, let condition = resource.condition {
      // What may not be deployed at all is not wrong yet.
      result.outcome = .noEvidence
      result.details = [detail(result, resource.span, "it depends on \(condition.reason)")]
      return result
    }
    switch told.outcome {
    case .fail: result.details = failed(told, result, resource, aliases)
    case .noEvidence, .error:
      result.details = [detail(result, resource.span, Self.reason(told))]
    default: break
    }
    return result
  }

  private func failed(
    _ told: AzurePolicyResult, _ result: PolicyResult, _ resource: ARMResource,
    _ aliases: AliasTable
  ) -> [PolicyDetail] {
    let telling = told.trace.filter { $0.subject.lowercased() != "type" }
    guard let last = telling.last else {
      return [detail(result, resource.span, result.title)]
    }
    let pointer = resource.pointer(of: last.subject, aliases)
    return [
      PolicyDetail(
        resource: result.resource, resourceType: result.resourceType,
        span: resource.span(at: pointer), pointer: pointer, found: last.current,
        wanted: Self.opposite(last))
    ]
  }

  private static func reason(_ told: AzurePolicyResult) -> String {
    if case .missingEvidence(let type) = told.reason { return "the template shows no \(type)" }
    return told.reason.map { "\($0)" } ?? ""
  }

  /// What would not have matched: `equals false` for `notEquals false`.
  private static func opposite(_ entry: AzureConditionTrace) -> String {
    let target = entry.target ?? ""
    let name = entry.comparison
    switch name {
    case "exists": return target.lowercased() == "true" ? "exists false" : "exists true"
    case "less": return "greaterOrEquals \(target)"
    case "lessOrEquals": return "greater \(target)"
    case "greater": return "lessOrEquals \(target)"
    case "greaterOrEquals": return "less \(target)"
    default: break
    }
    if name.hasPrefix("not") {
      return "\(name.dropFirst(3).prefix(1).lowercased())\(name.dropFirst(4)) \(target)"
    }
    return "not\(name.prefix(1).uppercased())\(name.dropFirst()) \(target)"
  }

  private func detail(
    _ result: PolicyResult, _ span: SourceSpan, _ message: String
  ) -> PolicyDetail {
    PolicyDetail(
      resource: result.resource, resourceType: result.resourceType, span: span, message: message)
  }
}
