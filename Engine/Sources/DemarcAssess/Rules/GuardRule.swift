internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import GuardEngine

/// A Guard rule file as a check, over configuration items.
struct GuardRule: CheckRule {
  private let rules: GuardRules
  private let parameters: JSONValue?
  private let text: String

  static func compile(_ check: Check, parameters: JSONDocument?) -> Parsed<any CheckRule> {
    let file = SourceFile(name: "\(check.id)/\(check.ruleFile)", text: check.rule)
    let compiled = GuardRules.compile(file, dialect: .strict)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    guard let rules = compiled.tree, errors.isEmpty else { return Parsed(nil, errors) }
    // Rules read them as `parameters.…` at the document's root.
    let wrapped = parameters.map { document in
      var builder = JSONBuilder()
      builder.beginObject()
      builder.key("parameters")
      builder.value(document.root)
      builder.endObject()
      return builder.finish().root
    }
    return Parsed(GuardRule(rules: rules, parameters: wrapped, text: check.rule), [])
  }

  func judge(_ resource: Resource, related: any RelatedResources) -> Judgement {
    let outcome = rules.outcome(document: resource.document, parameters: parameters)
    guard outcome != .pass, outcome != .skip else { return Judgement(outcome) }
    let report = rules.evaluate(document: resource.document, parameters: parameters)
    return Judgement(outcome, detail: Self.detail(report))
  }

  /// Rules are written over configuration items and spell the members they start from.
  func firstRead(of members: [String]) -> String? { members.first(where: text.contains) }

  private static func detail(_ report: GuardReport) -> String {
    let errors = report.rules.compactMap(\.error)
    if let first = errors.first { return first }
    var said: Set<String> = []
    let findings = report.rules.flatMap(\.findings).compactMap { finding -> String? in
      let place = finding.pointer.map { $0.isEmpty ? "the document" : $0 } ?? "the resource"
      // An unresolved query names the last place there is: what it looks for below is not there.
      let found = finding.found.map { "is \($0)" } ?? "holds nothing that answers"
      let facts = "\(place) \(found) (wanted \(finding.wanted))"
      let text = finding.message.map { "\($0): \(facts)" } ?? facts
      return said.insert(text).inserted ? text : nil
    }
    return findings.prefix(4).joined(separator: "; ")
  }
}
