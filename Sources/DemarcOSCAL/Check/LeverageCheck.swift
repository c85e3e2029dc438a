internal import DemarcJSON

/// Two-sided completeness: what a leveraged system provides and asks for, against what the leveraging
/// system inherits and satisfies.
struct LeverageCheck {
  let set: CheckedSet
  let log: FindingLog

  func check() {
    for document in set.asked where document.document.kind == .systemSecurityPlan {
      ownExport(document)
      let leveraged = set.leveraged(by: document)
      guard hasAnswers(document) || !leveraged.documents.isEmpty else { continue }
      let systems = leveraged.documents
      answers(document, systems, isPartial: leveraged.isPartial)
      for system in systems { complete(document, system) }
    }
  }

  private func hasAnswers(_ document: CheckedDocument) -> Bool {
    document.statements.contains { $0.role == .inherited || $0.role == .satisfied }
  }

  /// A responsibility's `provided-uuid` names a statement of the same export.
  private func ownExport(_ document: CheckedDocument) {
    let provided = Set(uuids(document, .provided))
    for statement in document.statements where statement.role == .responsibilities {
      log.counts.references += 1
      guard let value = statement.value["provided-uuid"], let uuid = value.string,
        !provided.contains(uuid.lowercased())
      else { continue }
      log.add(
        "oscal.dangling-provided",
        "'provided-uuid' is '\(uuid)': this system exports no such provided statement", document,
        value, hint: "a responsibility names the provided statement that it belongs to")
    }
  }

  /// What is inherited must be provided, what is satisfied must be asked for.
  private func answers(
    _ document: CheckedDocument, _ systems: [CheckedDocument], isPartial: Bool
  ) {
    let provided = Set(systems.flatMap { uuids($0, .provided) })
    let asked = Set(systems.flatMap { uuids($0, .responsibilities) })
    let mine = Set(uuids(document, .provided)).union(uuids(document, .responsibilities))
    for statement in document.statements {
      let isInherited = statement.role == .inherited
      guard isInherited || statement.role == .satisfied else { continue }
      let member = isInherited ? "provided-uuid" : "responsibility-uuid"
      guard let value = statement.value[member], let uuid = value.string else { continue }
      log.counts.references += 1
      let key = uuid.lowercased()
      guard !(isInherited ? provided : asked).contains(key) else { continue }
      let isOther = (isInherited ? asked : provided).contains(key)
      // What is not here cannot be said to be missing.
      if isPartial, !isOther, !mine.contains(key) { continue }
      var hint = "the leveraged system exports no such statement"
      if isOther {
        hint = "it is the uuid of a \(isInherited ? "responsibility" : "provided statement")"
      } else if mine.contains(key) {
        hint = "it is a statement of this very system"
      }
      log.add(
        isInherited ? "oscal.dangling-inherited" : "oscal.dangling-satisfied",
        "control '\(statement.control)': '\(member)' is '\(uuid)': there is no such "
          + (isInherited ? "provided statement" : "responsibility"), document, value, hint: hint)
    }
  }

  /// Everything the leveraged system exports has an answer.
  private func complete(_ document: CheckedDocument, _ system: CheckedDocument) {
    let said = Answers(document)
    for statement in system.statements {
      guard statement.role == .provided || statement.role == .responsibilities,
        let value = statement.value["uuid"], let uuid = value.string?.lowercased()
      else { continue }
      let place =
        system.byComponents.indices.contains(statement.byComponent ?? -1)
        ? system.byComponents[statement.byComponent ?? 0].statement : nil
      let isProvided = statement.role == .provided
      let isAnswered =
        isProvided
        ? said.inherited.contains(uuid) || said.refused.contains(uuid)
        : said.satisfied.contains(uuid) || said.planned.contains(uuid)
          || said.accepted.contains(uuid)
      if isProvided { log.counts.provided += 1 } else { log.counts.responsibilities += 1 }
      if isAnswered || said.isSetAside(statement.control, place) {
        if isProvided { log.counts.inherited += 1 } else { log.counts.answered += 1 }
        continue
      }
      log.add(
        isProvided ? "oscal.orphan-provided" : "oscal.orphan-responsibility",
        "control '\(statement.control)': \(isProvided ? "provided statement" : "responsibility") "
          + "'\(uuid)' has no answer in \(document.file)", system, value,
        hint: isProvided
          ? "inherit it, or state that it is not relied on"
          : "say that it is satisfied, planned or an accepted risk")
    }
  }

  private func uuids(
    _ document: CheckedDocument, _ role: CheckedDocument.Statement.Role
  ) -> [String] {
    document.statements.compactMap {
      $0.role == role ? $0.value["uuid"]?.string?.lowercased() : nil
    }
  }
}

/// What a leveraging system says of statements, by their uuid.
private struct Answers {
  var (inherited, satisfied) = (Set<String>(), Set<String>())
  var (refused, planned, accepted) = (Set<String>(), Set<String>(), Set<String>())
  /// Controls, and statements of controls, that are planned, met otherwise or not applicable.
  private var setAside: Set<String> = []

  init(_ document: CheckedDocument) {
    for statement in document.statements {
      switch statement.role {
      case .inherited:
        if let uuid = statement.value["provided-uuid"]?.string {
          inherited.insert(uuid.lowercased())
        }
      case .satisfied:
        if let uuid = statement.value["responsibility-uuid"]?.string {
          satisfied.insert(uuid.lowercased())
        }
      default: continue
      }
    }
    for entry in document.byComponents {
      for prop in entry.value["props"]?.elements.map({ $0 }) ?? [] {
        guard prop["ns"]?.string == OSCALWords.namespace,
          let uuid = prop["value"]?.string?.lowercased()
        else { continue }
        switch prop["name"]?.string {
        case AnswerProp.refused: refused.insert(uuid)
        case AnswerProp.planned: planned.insert(uuid)
        case AnswerProp.accepted: accepted.insert(uuid)
        default: continue
        }
      }
      let state = entry.value["implementation-status"]?["state"]?.string
      if let state, ["planned", "alternative", "not-applicable"].contains(state),
        entry.value["satisfied"] == nil, entry.value["inherited"] == nil
      {
        setAside.insert("\(entry.control) \(entry.statement ?? "")")
      }
    }
  }

  func isSetAside(_ control: String, _ statement: String?) -> Bool {
    setAside.contains("\(control) ") || setAside.contains("\(control) \(statement ?? "")")
  }
}

/// Names of our props that answer a statement which is neither inherited nor satisfied; the value is
/// its uuid.
enum AnswerProp {
  static let refused = "provided-not-relied-on"
  static let planned = "responsibility-planned"
  static let accepted = "responsibility-accepted"
}
