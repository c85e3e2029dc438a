internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates
internal import GuardEngine

/// Judges one template with all checks; everything is compiled before the first file is read.
struct TemplateJudge: Sendable {
  let rules: [TemplateRule]
  /// Positions of the rules that name a type.
  private let byType: [String: [Int]]

  init(_ rules: [TemplateRule]) {
    self.rules = rules
    var byType: [String: [Int]] = [:]
    for (number, rule) in rules.enumerated() {
      for type in rule.mentioned { byType[type, default: []].append(number) }
    }
    self.byType = byType
  }

  func judge(_ template: Template, file: String, conditionsMax: Int) -> [PolicyResult] {
    let types = Dictionary(grouping: template.resources.indices) { template.resources[$0].type }
    let wanted = Set(types.keys.flatMap { byType[$0] ?? [] }).sorted()
    guard !wanted.isEmpty else { return [] }
    let whole = template.document(of: template.resources)
    let subject = GuardSubject(whole.document.root)
    let openByResource = Dictionary(grouping: whole.unknowns) {
      UnknownPlaces.resource(of: $0.pointer) ?? ""
    }
    return wanted.flatMap { number in
      let run = RuleRun(
        rule: rules[number], template: template, file: file, whole: whole,
        subject: subject, types: types, openByResource: openByResource, conditionsMax: conditionsMax
      )
      return run.results()
    }
  }
}

/// One rule on one template.
private struct RuleRun {
  let rule: TemplateRule
  let template: Template
  let file: String
  let whole: TemplateDocument
  let subject: GuardSubject
  let types: [String: [Int]]
  let openByResource: [String: [OpenPlace]]
  let conditionsMax: Int

  func results() -> [PolicyResult] {
    var subjects = resources(of: rule.subjects)
    var others = resources(of: rule.mentioned.subtracting(rule.subjects))
    if subjects.isEmpty { (subjects, others) = (others, []) }
    guard !subjects.isEmpty else { return [] }
    let outcome = rule.rules.outcome(subject, rule.context)
    if rule.check.unit == .account, outcome != .pass {
      // One resource that does it is enough: they are judged together.
      return judged(subjects[0], subjects.dropFirst() + others)
    }
    let areOthersOpen = others.contains(where: isOpen)
    let open = areOthersOpen ? subjects : subjects.filter(isOpen)
    let settled = areOthersOpen ? [] : subjects.filter { !isOpen($0) }
    var results: [PolicyResult] = []
    if !settled.isEmpty {
      switch outcome {
      case .skip: break
      case .pass: results += settled.map { result($0, SubjectVerdict(outcome: .pass)) }
      default: results += attributed(settled, others, isWholeSettled: open.isEmpty)
      }
    }
    for subject in open { results += judged(subject, others) }
    return merged(results)
  }

  private func resources(of types: Set<String>) -> [TemplateResource] {
    types.flatMap { self.types[$0] ?? [] }.sorted().map { template.resources[$0] }
  }

  /// Whether anything the rule may read of a resource is not known.
  private func isOpen(_ resource: TemplateResource) -> Bool {
    if !resource.existence.isEmpty { return true }
    // What another resource is called settles no verdict by itself; only a failing clause asks for it.
    return openByResource[resource.id]?.contains {
      $0.unknown.kind != .reference && rule.reads($0)
    } ?? false
  }

  /// Shares the findings of the whole template out; where that is not possible, judges each alone.
  private func attributed(
    _ subjects: [TemplateResource], _ others: [TemplateResource], isWholeSettled: Bool
  ) -> [PolicyResult] {
    guard isWholeSettled else { return subjects.flatMap { judged($0, others) } }
    let report = rule.rules.evaluate(subject, rule.context)
    let findings = report.rules.flatMap(\.findings)
    guard report.outcome == .fail, !findings.isEmpty,
      findings.allSatisfy({ UnknownPlaces.resource(of: $0.pointer) != nil }),
      findings.allSatisfy({ UnknownPlaces.cause(of: $0, in: whole.unknowns) == nil })
    else { return subjects.flatMap { judged($0, others) } }
    let names = Set(subjects.map(\.id))
    let located = findings.map {
      LocatedFinding($0, in: whole, names: names, otherwise: "")
    }
    let byResource = Dictionary(grouping: located) { $0.resource }
    return (subjects + others).compactMap { resource in
      if let own = byResource[resource.id] {
        return result(resource, SubjectVerdict(outcome: .fail, findings: own))
      }
      guard subjects.contains(where: { $0.id == resource.id }) else { return nil }
      return result(resource, SubjectVerdict(outcome: .pass))
    }
  }

  /// Judges one resource alone; findings that lie in another one are about that.
  private func judged(
    _ subject: TemplateResource, _ others: [TemplateResource]
  ) -> [PolicyResult] {
    let judge = SubjectJudge(
      rule: rule, template: template, conditionsMax: conditionsMax, subject: subject,
      others: others)
    let verdict = judge.judge(subject, others: others)
    guard verdict.outcome != .skip else { return [] }
    guard verdict.outcome == .fail else { return [result(subject, verdict)] }
    let byResource = Dictionary(grouping: verdict.findings, by: \.resource)
    guard !byResource.isEmpty else { return [result(subject, verdict)] }
    var made: [PolicyResult] = []
    for resource in [subject] + others {
      if let own = byResource[resource.id] {
        made.append(result(resource, SubjectVerdict(outcome: .fail, findings: own)))
      } else if resource.id == subject.id {
        made.append(result(resource, SubjectVerdict(outcome: .pass)))
      }
    }
    return made
  }

  /// A resource looked up for several subjects is reported once.
  private func merged(_ results: [PolicyResult]) -> [PolicyResult] {
    var seen: Set<PolicyResult> = []
    let order = Dictionary(
      template.resources.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    return results.filter { seen.insert($0).inserted }.sorted {
      let (left, right) = ($0.resource ?? "", $1.resource ?? "")
      return (order[left] ?? 0, left) < (order[right] ?? 0, right)
    }
  }

  // MARK: Records

  private func result(_ resource: TemplateResource, _ verdict: SubjectVerdict) -> PolicyResult {
    let check = rule.check
    var result = PolicyResult(
      rule: check.id, title: check.title, file: file, outcome: verdict.outcome,
      severity: check.severity, controls: check.controls, remedy: check.remedy)
    result.resource = resource.id
    result.resourceType = resource.type
    switch verdict.outcome {
    case .fail:
      var seen: Set<PolicyDetail> = []
      result.details = verdict.findings.map { detail($0, resource) }
        .filter { seen.insert($0).inserted }
    case .noEvidence, .error:
      result.details = [
        PolicyDetail(
          resource: resource.id, resourceType: resource.type, span: span(resource.place),
          message: verdict.reason)
      ]
    default: break
    }
    return result
  }

  private func detail(_ located: LocatedFinding, _ resource: TemplateResource) -> PolicyDetail {
    let finding = located.finding
    // `Type not exists` is how a rule says that the resource as a whole is wrong.
    if finding.message != nil, finding.pointer?.hasSuffix("/Type") == true,
      JSONPointer(finding.pointer ?? "")?.tokens.count == 3
    {
      return PolicyDetail(
        resource: resource.id, resourceType: resource.type, span: span(resource.place),
        pointer: JSONPointer(tokens: ["Resources", resource.id]).description,
        message: finding.message)
    }
    return PolicyDetail(
      resource: resource.id, resourceType: resource.type,
      span: span(located.place ?? resource.place), pointer: finding.pointer,
      found: finding.found, wanted: finding.wanted, message: finding.message,
      clause: finding.span)
  }

  private func span(_ place: JSONPosition) -> SourceSpan { SourceSpan(file: file, place) }
}
