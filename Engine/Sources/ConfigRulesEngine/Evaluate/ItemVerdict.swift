internal import DemarcJSON
internal import DemarcModel
internal import GuardEngine

/// What one compiled rule says about one document.
struct ItemVerdict {
  private let rule: CompiledConfigRule
  private let required: [(text: String, path: ItemPath)]
  /// The parameters as a Guard rule reads them; made once.
  private let parameters: JSONValue?

  init(_ rule: CompiledConfigRule) {
    self.rule = rule
    required = (rule.rule?.requires ?? []).map { ($0, ItemPath($0)) }
    parameters = Self.wrapped(rule.parameters, related: [:])
  }

  /// A member that the rule reads and the export leaves out.
  func unexported(of resource: Resource) -> String? {
    guard !resource.unexported.isEmpty else { return nil }
    if case .rules(_, let text)? = rule.engine {
      return resource.unexported.first(where: text.contains)
    }
    return resource.unexported.first
  }

  /// - Parameter related: other resources by the name the rule calls them.
  func judge(
    _ item: JSONValue, related: [String: [JSONValue]]
  ) -> (ConfigCompliance, reason: String) {
    for (text, path) in required where !path.leadsSomewhere(in: item) {
      return (.insufficientData, "'\(text)' is missing")
    }
    switch rule.engine {
    case .predicate(let predicate)?:
      let input = PredicateInput(
        item: item, parameters: rule.parameters?.root, related: related)
      switch predicate(input) {
      case .compliant: return (.compliant, "")
      case .nonCompliant(let reason): return (.nonCompliant, reason)
      case .notApplicable: return (.notApplicable, "")
      case .insufficientData(let reason): return (.insufficientData, reason)
      }
    case .rules(let rules, _)?:
      let given =
        rule.rule == nil || related.isEmpty
        ? parameters : Self.wrapped(rule.parameters, related: related)
      switch rules.outcome(document: item, parameters: given) {
      case .pass: return (.compliant, "")
      case .skip: return (.notApplicable, "")
      default: return Self.explained(rules.evaluate(document: item, parameters: given))
      }
    case nil: return (.insufficientData, rule.obstacle ?? "")
    }
  }

  private static func explained(_ report: GuardReport) -> (ConfigCompliance, String) {
    if report.outcome != .fail {
      return (.insufficientData, report.rules.compactMap(\.error).first ?? "no verdict")
    }
    let finding = report.rules.flatMap(\.findings).first
    let place = finding?.pointer.map { $0.isEmpty ? "the item" : $0 } ?? ""
    // A value of a related resource has no place in the item.
    let found = finding?.found.map { place.isEmpty ? "found \($0)" : "\(place) is \($0)" } ?? place
    let wanted = finding.map { "wanted \($0.wanted)" } ?? ""
    let facts = [found, wanted].filter { !$0.isEmpty }.joined(separator: ", ")
    guard let message = finding?.message, !message.isEmpty else {
      return (.nonCompliant, facts)
    }
    return (.nonCompliant, facts.isEmpty ? message : "\(message) (\(facts))")
  }

  /// `{"parameters":{…},"related":{…}}`, which stand beside the item's own members.
  private static func wrapped(
    _ parameters: JSONDocument?, related: [String: [JSONValue]]
  ) -> JSONValue? {
    guard parameters != nil || !related.isEmpty else { return nil }
    var builder = JSONBuilder()
    builder.beginObject()
    if let parameters {
      builder.key("parameters")
      builder.value(parameters.root)
    }
    if !related.isEmpty {
      builder.key("related")
      builder.beginObject()
      for (name, documents) in related.sorted(by: { $0.key < $1.key }) {
        builder.key(name)
        builder.beginArray()
        for document in documents { builder.value(document) }
        builder.endArray()
      }
      builder.endObject()
    }
    builder.endObject()
    return builder.finish().root
  }
}
