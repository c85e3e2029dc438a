internal import DemarcJSON

/// Whether what is referred to by a uuid, a role or a fragment is there.
struct ReferenceCheck {
  let set: CheckedSet
  let log: FindingLog

  func check(_ document: CheckedDocument) {
    let context = set.context(document)
    let leveraged = set.leveraged(by: document)
    let reachable = [document] + context.documents
    var undefined: Set<String> = []
    for reference in document.references {
      guard let text = reference.value.string else { continue }
      switch reference.rule.target {
      case .object(let lists):
        log.counts.references += 1
        // A component of an inventory may be one that a leveraged or defined system has.
        let found = reachable.contains { $0.holds(text, in: lists) }
        guard !found, !context.isPartial else { continue }
        dangling(reference, text, document)
      case .own(let lists):
        log.counts.references += 1
        if !document.holds(text, in: lists) { dangling(reference, text, document) }
      case .role:
        log.counts.references += 1
        let found = reachable.contains { $0.holds(id: text, in: "roles") }
        if !found, !context.isPartial, undefined.insert(text).inserted {
          // Once for each role. Published documents name roles that everybody knows; told, and no fault.
          log.note(
            "oscal.undefined-role", "no role '\(text)' is defined", document, reference.value,
            hint: "add it to metadata/roles")
        }
      case .leveragedComponent:
        log.counts.references += 1
        guard !leveraged.isPartial || !leveraged.documents.isEmpty,
          !leveraged.documents.contains(where: { $0.holds(text, in: ["components"]) }),
          !leveraged.isPartial
        else { continue }
        dangling(reference, text, document)
      case .href: fragment(text, reference, document)
      case .provided, .responsibility, .control, .statement, .parameter: continue
      }
    }
  }

  private func dangling(
    _ reference: CheckedDocument.Reference, _ text: String, _ document: CheckedDocument
  ) {
    var hint = "the uuid must be that of a \(reference.rule.noun)"
    if let other = document.objects[text.lowercased()]?.first {
      hint = "it is the uuid of an entry of '\(other.list)'"
    }
    log.add(
      "oscal.dangling-reference",
      "'\(reference.rule.member)' is '\(text)': there is no such \(reference.rule.noun)", document,
      reference.value, hint: hint)
  }

  /// A fragment must name something of its own document.
  private func fragment(
    _ text: String, _ reference: CheckedDocument.Reference, _ document: CheckedDocument
  ) {
    guard text.hasPrefix("#") else { return }
    log.counts.references += 1
    let id = String(text.dropFirst())
    if document.objects[id.lowercased()] != nil { return }
    if document.ids.values.contains(where: { $0[id] != nil }) { return }
    // A resolved catalog keeps the links of the controls it took, also to those it did not.
    if document.isResolution, !OSCALWords.isUUID(id) { return }
    log.add(
      "oscal.dangling-fragment", "'\(text)' names nothing in this document", document,
      reference.value, hint: "a fragment is the uuid of a resource in back-matter, or an id")
  }
}

extension CheckedDocument {
  /// Whether it is a catalog made by resolving a profile.
  var isResolution: Bool {
    guard document.kind == .catalog, let metadata = document.body["metadata"] else { return false }
    let props = metadata["props"]?.elements.contains { $0["name"]?.string == "resolution-tool" }
    let links = metadata["links"]?.elements.contains {
      ["source-profile", "resolution-source"].contains($0["rel"]?.string)
    }
    return props == true || links == true
  }
}

/// Rules of syntax and of closed words.
struct SyntaxCheck {
  let log: FindingLog

  func check(_ document: CheckedDocument) {
    for (rule, value) in document.syntax {
      guard let fault = rule.fault(value) else { continue }
      log.add(fault.code, fault.message, document, value, hint: fault.hint)
    }
  }
}
