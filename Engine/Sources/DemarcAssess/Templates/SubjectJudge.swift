internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates
internal import GuardEngine

/// What a rule says about one resource.
struct SubjectVerdict {
  var outcome: Outcome
  /// Findings by the resource they are about; of the subject itself unless a finding lies elsewhere.
  var findings: [LocatedFinding] = []
  /// Why there is no verdict.
  var reason: String?
}

/// A finding with its place in the file.
struct LocatedFinding: Hashable {
  var resource: String
  var finding: GuardFinding
  var place: JSONPosition?
}

extension LocatedFinding {
  /// - Parameters:
  ///   - names: resources that a clause may speak of by name, as `%bucket_id in %named` does: then the
  ///     place of what it was compared with is not where something is wrong.
  ///   - otherwise: whom a finding without a place is about.
  init(
    _ finding: GuardFinding, in made: TemplateDocument, names: Set<String>, otherwise: String
  ) {
    self.init(resource: otherwise, finding: finding)
    if finding.wantedValue != nil, let named = names.first(where: { finding.found == "\"\($0)\"" })
    {
      resource = named
      self.finding.pointer = JSONPointer(tokens: ["Resources", named]).description
    } else if let found = UnknownPlaces.resource(of: finding.pointer) {
      resource = found
      place =
        finding.pointer.flatMap { JSONPointer($0) }
        .flatMap { made.document.root[$0] }?.position
    }
  }
}

/// Judges one resource, with the others its rule looks up, under everything that is not known.
///
/// A verdict is definite only if no value the unknown may take changes it, as far as the rule's own
/// constants can tell; a failing clause that looks at something unknown is never a failure.
struct SubjectJudge {
  let rule: TemplateRule
  let template: Template
  let conditionsMax: Int
  /// Names of all other resources, if the rule looks names up whatever their type.
  let stubs: [String]

  init(
    rule: TemplateRule, template: Template, conditionsMax: Int, subject: TemplateResource,
    others: [TemplateResource]
  ) {
    self.rule = rule
    self.template = template
    self.conditionsMax = conditionsMax
    guard rule.text.looksUpAnyType else {
      stubs = []
      return
    }
    let named = Set(others.map(\.id) + [subject.id])
    stubs = template.resources.map(\.id).filter { !named.contains($0) }
  }

  /// - Parameter others: resources of other types that the rule names.
  func judge(_ subject: TemplateResource, others: [TemplateResource]) -> SubjectVerdict {
    let group = [subject] + others
    let questions = questions(subject, others)
    guard !questions.isEmpty, questions.count <= conditionsMax else {
      return judge(subject.id, group)
    }
    return combine(subject, group, questions.sorted())
  }

  // MARK: Conditions

  /// Questions that bear on what the rule reads.
  private func questions(
    _ subject: TemplateResource, _ others: [TemplateResource]
  ) -> Set<Int> {
    var found = subject.existence
    for other in others { found.formUnion(other.existence) }
    guard ([subject] + others).contains(where: { $0.questions.count > $0.existence.count }) else {
      return found
    }
    for place in template.document(of: [subject] + others).unknowns where rule.reads(place) {
      if case .condition(let numbers) = place.unknown.kind { found.formUnion(numbers) }
    }
    return found
  }

  private func combine(
    _ subject: TemplateResource, _ group: [TemplateResource], _ questions: [Int]
  ) -> SubjectVerdict {
    var verdicts: [SubjectVerdict] = []
    for number in 0..<(1 << questions.count) {
      var answers: [Int: Bool] = [:]
      for (bit, question) in questions.enumerated() {
        answers[question] = number >> bit & 1 == 1
      }
      guard !template.isImpossible(answers) else { continue }
      let variant = template.resources(group, answers: answers)
      // What does not exist then is neither right nor wrong.
      guard variant.contains(where: { $0.id == subject.id }) else { continue }
      verdicts.append(judge(subject.id, variant))
    }
    guard let first = verdicts.first else { return SubjectVerdict(outcome: .skip) }
    let outcomes = Set(verdicts.map(\.outcome))
    if outcomes.count == 1 { return first }
    if let error = verdicts.first(where: { $0.outcome == .error }) { return error }
    if let open = verdicts.first(where: { $0.outcome == .noEvidence }) { return open }
    if outcomes == [.pass, .skip] { return SubjectVerdict(outcome: .pass) }
    let names = questions.map { template.questions[$0] }
    let failing = verdicts.first { $0.outcome == .fail }
    return SubjectVerdict(
      outcome: .noEvidence, findings: failing?.findings ?? [],
      reason: "it depends on condition \(Self.list(names.map(\.condition)))"
        + " (\(Self.list(names.map(\.reason))))")
  }

  private static func list(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  // MARK: Unknown values

  /// Under given conditions.
  private func judge(_ subject: String, _ group: [TemplateResource]) -> SubjectVerdict {
    let made = template.document(of: group, stubs: stubs)
    let report = rule.rules.evaluate(
      GuardSubject(made.document.root), rule.context)
    let unknowns = made.unknowns.filter { rule.reads($0) }
    switch report.outcome {
    case .error:
      let reason = report.rules.compactMap(\.error).first ?? "the rule reached no verdict"
      return SubjectVerdict(outcome: .error, reason: reason)
    case .fail:
      return failing(subject, group, made, report.rules.flatMap(\.findings), unknowns)
    case let outcome:
      guard let open = probe(group, unknowns, looksFor: .fail) else {
        return SubjectVerdict(outcome: outcome)
      }
      return SubjectVerdict(outcome: .noEvidence, reason: open.unknown.reason)
    }
  }

  private func failing(
    _ subject: String, _ group: [TemplateResource], _ made: TemplateDocument,
    _ findings: [GuardFinding], _ unknowns: [OpenPlace]
  ) -> SubjectVerdict {
    let places = made.unknowns
    let located = findings.map {
      LocatedFinding($0, in: made, names: [subject], otherwise: subject)
    }
    let understood = UnknownPlaces.understood(findings, places)
    let open = located.compactMap { UnknownPlaces.cause(of: $0.finding, in: understood) }
    let definite = located.filter { UnknownPlaces.cause(of: $0.finding, in: understood) == nil }
    if definite.isEmpty, let first = open.first {
      // All the template allows may be wrong all the same.
      if isBadWhateverItIs(group, unknowns, open) {
        return SubjectVerdict(outcome: .fail, findings: located)
      }
      return SubjectVerdict(outcome: .noEvidence, findings: located, reason: first.unknown.reason)
    }
    if !unknowns.isEmpty, let cause = probe(group, unknowns, looksFor: .pass) {
      return SubjectVerdict(outcome: .noEvidence, findings: located, reason: cause.unknown.reason)
    }
    for finding in located {
      guard let cause = UnknownPlaces.cause(of: finding.finding, in: understood) else { continue }
      let isAlternative = definite.allSatisfy {
        rule.text.areAlternatives($0.finding.span, finding.finding.span)
      }
      if isAlternative {
        return SubjectVerdict(
          outcome: .noEvidence, findings: located, reason: cause.unknown.reason)
      }
    }
    return SubjectVerdict(outcome: .fail, findings: definite)
  }

  /// Whether one thing is unknown, the template lists what it may be, and none of it helps.
  private func isBadWhateverItIs(
    _ group: [TemplateResource], _ unknowns: [OpenPlace], _ causes: [OpenPlace]
  ) -> Bool {
    guard Set(causes).count == 1, let cause = causes.first, !cause.unknown.candidates.isEmpty,
      unknowns.count <= 1
    else { return false }
    return probe(group, [cause], looksFor: .pass) == nil
  }

  /// Things tried in place of what is unknown, one at a time and all together.
  private static let placesMax = 6

  /// The first unknown that can turn the outcome into the one looked for.
  private func probe(
    _ group: [TemplateResource], _ unknowns: [OpenPlace], looksFor sought: Outcome
  ) -> OpenPlace? {
    // What another resource will be called is no matter of choice.
    let open = unknowns.filter { $0.unknown.kind != .reference }.prefix(Self.placesMax)
    guard let first = open.first else { return nil }
    func turns(_ assumed: [String: TemplateValue]) -> Bool {
      let document = template.document(of: group, stubs: stubs, assuming: assumed).document
      let outcome = rule.rules.outcome(GuardSubject(document.root), rule.context)
      return sought == .fail ? outcome == .fail : outcome == .pass || outcome == .skip
    }
    // One parameter has one value, wherever it is named.
    var tried: Set<String> = []
    for place in open {
      var same = [place]
      if let source = place.unknown.source {
        guard tried.insert(source).inserted else { continue }
        same = unknowns.filter { $0.unknown.source == source }
      }
      for value in candidates(place.unknown) {
        if turns(Dictionary(same.map { ($0.pointer, value) }) { $1 }) { return place }
      }
    }
    if open.count > 1 {
      for value in rule.text.constants {
        let fitting = open.filter { place in value.scalar.map(place.unknown.mayBe) ?? false }
        guard fitting.count > 1 else { continue }
        if turns(Dictionary(fitting.map { ($0.pointer, value) }) { $1 }) { return first }
      }
    }
    return nil
  }

  private func candidates(_ unknown: Unknown) -> [TemplateValue] {
    guard !unknown.candidates.isEmpty else {
      return rule.text.constants.filter { $0.scalar.map(unknown.mayBe) ?? false }
    }
    return unknown.candidates.prefix(16).map {
      TemplateValue(.text($0), at: JSONPosition(line: 1, column: 1))
    }
  }
}

/// Relates findings to places that are not known.
enum UnknownPlaces {
  /// `Bucket` of `/Resources/Bucket/Properties`.
  static func resource(of pointer: String?) -> String? {
    guard let pointer = pointer.flatMap({ JSONPointer($0) }), pointer.tokens.count >= 2,
      pointer.tokens[0] == "Resources"
    else { return nil }
    return pointer.tokens[1]
  }

  /// The places without those references that a failing clause looks into: its rule knows what they are.
  static func understood(_ findings: [GuardFinding], _ places: [OpenPlace]) -> [OpenPlace] {
    places.filter { place in
      guard place.unknown.kind == .reference else { return true }
      let inside = place.pointer + "/"
      return !findings.contains { $0.pointer?.hasPrefix(inside) ?? false }
    }
  }

  /// The unknown place a finding looks at.
  ///
  /// At or below an unknown value everything is unknown. A reference is known as such: only a clause
  /// that wants something of the whole of it asks what nobody knows.
  static func cause(of finding: GuardFinding, in places: [OpenPlace]) -> OpenPlace? {
    guard let pointer = finding.pointer else { return nil }
    return places.first { place in
      if pointer == place.pointer { return true }
      return place.unknown.kind != .reference && pointer.hasPrefix(place.pointer + "/")
    }
  }
}
