internal import ARMTemplates
internal import AzurePolicyEngine
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates

/// Judges ARM templates with the checks that are written as Azure Policy.
struct ARMJudge: Sendable {
  private struct Rule: Sendable {
    let check: Check
    let evaluator: AzurePolicyEvaluator
  }

  private let rules: [Rule]
  private let aliases: AliasTable
  private let now: String

  /// - Parameter diagnostics: takes the faults of checks, which then decide nothing.
  init(
    _ checks: [Check], source: any CatalogSource, asOf: Instant,
    _ diagnostics: inout [Diagnostic]
  ) {
    let aliases = AliasTable(compact: source.file("azure/aliases.txt") ?? [])
    var rules: [Rule] = []
    for check in checks where check.language == .azurePolicy && check.judgesTemplates {
      let parameters = try? check.parameterDocument(asOf: asOf)
      let compiled = AzureRule.evaluator(
        check, aliases: aliases, asOf: asOf, parameters: parameters)
      diagnostics += compiled.diagnostics
      if let evaluator = compiled.tree { rules.append(Rule(check: check, evaluator: evaluator)) }
    }
    self.rules = rules
    self.aliases = aliases
    now = "\(asOf)"
  }

  /// What came of one file; nil when it is no ARM template.
  func assess(_ bytes: [UInt8], name: String) -> TemplateReport? {
    guard Self.mayBeTemplate(bytes) else { return nil }
    let parsed = ARMTemplate.read(bytes, file: name)
    var report = TemplateReport(file: name, diagnostics: parsed.diagnostics)
    guard let template = parsed.tree else { return report }
    let resolved = template.resources(
      ARMOptions(
        subscriptionID: "00000000-0000-0000-0000-000000000000", resourceGroupName: "deployment",
        now: now))
    report.kind = .arm
    report.resources = resolved.resources.count
    report.diagnostics += resolved.diagnostics
    let planned = resolved.resources.compactMap(\.planned)
    let lookup = AzureLookup(RelatedIndex(planned, coverage: Coverage(), cloud: .azure))
    let looking = rules.map { rule in
      Rule(check: rule.check, evaluator: rule.evaluator.looking { lookup.answer($0) })
    }
    for resource in resolved.resources {
      report.results += looking.compactMap { judge($0, resource, name) }
    }
    return report
  }

  /// Whether the name of the schema stands in the file's first bytes, as it does in every template.
  private static func mayBeTemplate(_ bytes: [UInt8]) -> Bool {
    let name = Array("eploymentTemplate.json".utf8)
    let head = bytes.prefix(4096)
    return head.indices.contains { head[$0] == name[0] && head[$0...].starts(with: name) }
  }

  private func judge(_ rule: Rule, _ resource: ARMResource, _ file: String) -> PolicyResult? {
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
    case .fail: result.details = failed(told, result, resource)
    case .noEvidence, .error:
      result.details = [detail(result, resource.span, Self.reason(told))]
    default: break
    }
    return result
  }

  private func failed(
    _ told: AzurePolicyResult, _ result: PolicyResult, _ resource: ARMResource
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
