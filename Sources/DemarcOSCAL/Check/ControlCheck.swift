internal import DemarcJSON
internal import DemarcModel

/// Whether controls, statements and parameters that a document names are in the catalog that counts for
/// it.
struct ControlCheck {
  let set: CheckedSet
  let library: OSCALLibrary
  let asOf: Instant
  let log: FindingLog

  func check(_ document: CheckedDocument) {
    let body = document.document.body
    switch document.document.kind {
    case .catalog: return
    case .profile: profile(document)
    case .componentDefinition: components(document)
    case .systemSecurityPlan:
      guard let held = held(by: body["import-profile"]?["href"], document) else { return }
      check(document, held)
    case .assessmentPlan, .assessmentResults, .planOfAction:
      guard
        let plan = set.context(document).documents.first(where: {
          $0.document.kind == .systemSecurityPlan
        }), let held = held(by: plan.document.body["import-profile"]?["href"], plan)
      else { return }
      check(document, held)
    case .mappingCollection: mappings(document)
    }
  }

  /// Ids that a catalog, or a profile's resolution, holds.
  private struct Held {
    var name: String
    var controls: Set<String> = []
    var parts: Set<String> = []
    var params: Set<String> = []
  }

  private enum Noun: String {
    case control, statement, parameter

    var code: String {
      switch self {
      case .control: "oscal.unknown-control"
      case .statement: "oscal.unknown-statement"
      case .parameter: "oscal.unknown-parameter"
      }
    }
  }

  private func held(by href: JSONValue?, _ document: CheckedDocument) -> Held? {
    guard let href, let found = set.find(href, from: document, [.catalog, .profile]) else {
      return nil
    }
    return held(found)
  }

  private func held(_ found: CheckedDocument) -> Held? {
    var held = Held(name: found.file)
    let tree: ControlTree
    do throws(Diagnostic) {
      tree = try ProfileResolver(library: library, asOf: asOf).resolve(found.document).work.tree
    } catch {
      log.note(
        error.code,
        "\(found.file) cannot be resolved, so its controls are not known: "
          + error.message, found, found.document.body, hint: error.hint)
      return nil
    }
    for control in tree.allControls {
      held.controls.insert(control.id)
      note(control.body, &held)
    }
    for param in tree.looseParams { held.params.insert(param.text("id") ?? "") }
    for group in tree.groups { note(group, &held) }
    return held
  }

  private func note(_ group: ControlGroup, _ held: inout Held) {
    note(group.body, &held)
    for inner in group.groups { note(inner, &held) }
  }

  private func note(_ node: Node, _ held: inout Held) {
    for param in node.list("params") { held.params.insert(param.text("id") ?? "") }
    for part in node.list("parts") {
      held.parts.insert(part.text("id") ?? "")
      note(part, &held)
    }
  }

  /// Everything that names a control, a statement or a parameter.
  private func check(_ document: CheckedDocument, _ held: Held) {
    check(document, document.references, held)
    for finding in targets(document.document.body) {
      guard let target = finding["target-id"], let text = target.string else { continue }
      require(text, held.parts, .statement, held, document, target)
    }
  }

  private func check(
    _ document: CheckedDocument, _ references: [CheckedDocument.Reference], _ held: Held
  ) {
    for reference in references {
      guard let text = reference.value.string else { continue }
      switch reference.rule.target {
      case .control: require(text, held.controls, .control, held, document, reference.value)
      case .statement: require(text, held.parts, .statement, held, document, reference.value)
      case .parameter: require(text, held.params, .parameter, held, document, reference.value)
      default: continue
      }
    }
  }

  private func targets(_ body: JSONValue) -> [JSONValue] {
    let lists =
      (body["results"]?.elements.map { $0["findings"] } ?? []) + [body["findings"]]
    return lists.flatMap { list in list?.elements.compactMap { $0["target"] } ?? [] }
  }

  private func require(
    _ id: String, _ known: Set<String>, _ noun: Noun, _ held: Held, _ document: CheckedDocument,
    _ value: JSONValue
  ) {
    log.counts.references += 1
    guard !known.contains(id) else { return }
    log.add(
      noun.code, "\(noun.rawValue) '\(id)' is not in \(held.name)", document, value,
      hint: known.contains(id.lowercased())
        ? "ids are told apart by letter case: it is '\(id.lowercased())' there"
        : "name one that the catalog or profile holds")
  }

  // MARK: Other models

  private func components(_ document: CheckedDocument) {
    var known: [String: Held?] = [:]
    let byImplementation = Dictionary(grouping: document.references) { $0.implementation ?? -1 }
    for (index, implementation) in document.implementations.enumerated() {
      guard let source = implementation["source"], let text = source.string else { continue }
      let held: Held?
      if let entry = known[text] {
        held = entry
      } else {
        held = self.held(by: source, document)
        known[text] = .some(held)
      }
      if let held { check(document, byImplementation[index] ?? [], held) }
    }
  }

  /// A profile's own ids: those it selects, sets and alters.
  private func profile(_ document: CheckedDocument) {
    do throws(Diagnostic) {
      let resolved = try ProfileResolver(library: library, asOf: asOf).resolve(document.document)
      for warning in resolved.diagnostics
      where Self.told.contains(String(warning.code.dropFirst("oscal.".count))) {
        log.add(
          warning.code, warning.message, document,
          document.value(at: warning.span?.start) ?? document.document.body, hint: warning.hint)
      }
    } catch {
      let isAbsent = ["oscal.remote-import", "oscal.missing-import"].contains(error.code)
      let entry = document.value(at: error.span?.start) ?? document.document.body
      if isAbsent {
        if entry.string?.hasPrefix("#") == true || error.code == "oscal.remote-import" {
          log.note(error.code, error.message, document, entry, hint: error.hint)
        } else {
          log.add("oscal.dangling-href", error.message, document, entry, hint: error.hint)
        }
      } else {
        log.add(error.code, error.message, document, entry, hint: error.hint)
      }
    }
  }

  private static let told: Set<String> = [
    "unknown-control", "control-clash",
  ]

  private func mappings(_ document: CheckedDocument) {
    for mapping in document.document.body["mappings"]?.elements.map({ $0 }) ?? [] {
      for (side, items) in [("source-resource", "sources"), ("target-resource", "targets")] {
        guard let held = held(by: mapping[side]?["href"], document) else { continue }
        for map in mapping["maps"]?.elements.map({ $0 }) ?? [] {
          for item in map[items]?.elements.map({ $0 }) ?? [] {
            guard let id = item["id-ref"], let text = id.string else { continue }
            let isControl = item["type"]?.string == "control"
            require(
              text, isControl ? held.controls : held.parts, isControl ? .control : .statement,
              held, document, id)
          }
        }
      }
    }
  }
}

extension CheckedDocument {
  /// The reference that stands at a place.
  func value(at place: SourcePosition?) -> JSONValue? {
    guard let place else { return nil }
    return references.first { span($0.value).start == place }?.value
  }
}
