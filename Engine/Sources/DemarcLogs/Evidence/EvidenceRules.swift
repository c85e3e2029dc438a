public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// Rules that tell evidence from noise, read from `sigma/evidence.json`.
///
/// The rules of a log are tried in their order, and the first that matches decides.
public struct EvidenceRules: Sendable {
  static let path = "sigma/evidence.json"

  struct Rule: Sendable {
    var evidence: EvidenceClass
    /// Why, for people who read the rules.
    var because: String
    var service: [EvidencePattern] = []
    var action: [EvidencePattern] = []
    var type: [EvidencePattern] = []
    var actor: [EvidencePattern] = []
    var error: [EvidencePattern] = []
    var outcome: AlertOutcome?
    var isReadOnly: Bool?
    var isManagement: Bool?
  }

  /// The rules of one log.
  struct Set: Sendable {
    var otherwise: EvidenceClass
    var rules: [Rule]
  }

  private var sets: [LogKind: Set] = [:]

  /// No rules: everything is noise.
  public init() {}

  /// Reads the rules that come with Demarc, or a source of the same form.
  ///
  /// A rule that is wrong is a diagnostic and left out.
  public static func load(_ source: any CatalogSource) -> Parsed<EvidenceRules> {
    let log = FaultLog()
    guard let file = DataFile.object(path, source, log) else { return Parsed(nil, log.sorted) }
    file.allow(["kinds"])
    var rules = EvidenceRules()
    for record in file.records("kinds") {
      record.allow(["kinds", "otherwise", "rules"])
      guard let otherwise = record.word("otherwise", EvidenceClass.self) else { continue }
      let set = Set(
        otherwise: otherwise, rules: record.records("rules").compactMap { rule($0, log) })
      for place in record.places("kinds") {
        guard let kind = DataRecord.word(place, "kinds", LogKind.self, record) else { continue }
        if rules.sets.updateValue(set, forKey: kind) != nil {
          log.add(
            "catalog.duplicate-id", "two sets of rules are for '\(kind.rawValue)'",
            at: record.span(place.position))
        }
      }
    }
    return Parsed(rules, log.sorted)
  }

  private static func rule(_ record: DataRecord, _ log: FaultLog) -> Rule? {
    record.allow(["class", "because", "when"])
    guard let evidence = record.word("class", EvidenceClass.self),
      let because = record.text("because"), let when = record.record("when")
    else { return nil }
    when.allow([
      "service", "action", "type", "actor", "error", "outcome", "readOnly", "management",
    ])
    var rule = Rule(evidence: evidence, because: because)
    func patterns(_ key: String) -> [EvidencePattern] { when.texts(key).map(EvidencePattern.init) }
    rule.service = patterns("service")
    rule.action = patterns("action")
    rule.type = patterns("type")
    rule.actor = patterns("actor")
    rule.error = patterns("error")
    if when.value["outcome"] != nil {
      guard let outcome = when.word("outcome", AlertOutcome.self) else { return nil }
      rule.outcome = outcome
    }
    if when.value["readOnly"] != nil { rule.isReadOnly = when.flag("readOnly") }
    if when.value["management"] != nil { rule.isManagement = when.flag("management") }
    guard rule.isConditional else {
      log.add(
        "catalog.bad-rule", "the rule has no condition", at: record.span,
        hint: "write the class as 'otherwise'")
      return nil
    }
    return rule
  }

  /// The class of an event.
  public func classify(_ facts: EvidenceFacts, kind: LogKind) -> EvidenceClass {
    guard let set = sets[kind] else { return .noise }
    let folded = FoldedFacts(facts)
    return set.rules.first { $0.matches(folded) }?.evidence ?? set.otherwise
  }
}

/// The facts as patterns compare them.
private struct FoldedFacts {
  let facts: EvidenceFacts
  let service, action, type, actor, error: [UInt8]

  init(_ facts: EvidenceFacts) {
    self.facts = facts
    func folded(_ text: String) -> [UInt8] { text.utf8.map(EvidencePattern.folded) }
    service = folded(facts.service)
    action = folded(facts.action)
    type = folded(facts.type)
    actor = folded(facts.actorKind)
    error = folded(facts.error)
  }
}

extension EvidenceRules.Rule {
  fileprivate var isConditional: Bool {
    !service.isEmpty || !action.isEmpty || !type.isEmpty || !actor.isEmpty || !error.isEmpty
      || outcome != nil || isReadOnly != nil || isManagement != nil
  }

  fileprivate func matches(_ folded: FoldedFacts) -> Bool {
    if let outcome, outcome != folded.facts.outcome { return false }
    if let isReadOnly, isReadOnly != folded.facts.isReadOnly { return false }
    if let isManagement, isManagement != folded.facts.isManagement { return false }
    return Self.matches(service, folded.service) && Self.matches(action, folded.action)
      && Self.matches(type, folded.type) && Self.matches(actor, folded.actor)
      && Self.matches(error, folded.error)
  }

  private static func matches(_ patterns: [EvidencePattern], _ text: [UInt8]) -> Bool {
    patterns.isEmpty || patterns.contains { $0.matches(text) }
  }
}
