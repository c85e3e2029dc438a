internal import DemarcJSON

/// A uuid names one thing: two objects that share one must be the same.
struct DuplicateCheck {
  let set: CheckedSet
  let log: FindingLog

  func check() {
    var first: [String: (document: CheckedDocument, list: String, value: JSONValue)] = [:]
    for document in set.asked {
      for uuid in document.objects.keys.sorted() {
        for entry in document.objects[uuid] ?? [] {
          guard let known = first[uuid] else {
            first[uuid] = (document, entry.list, entry.value)
            continue
          }
          compare(known, (document, entry.list, entry.value), uuid)
        }
      }
    }
  }

  private func compare(
    _ known: (document: CheckedDocument, list: String, value: JSONValue),
    _ other: (document: CheckedDocument, list: String, value: JSONValue), _ uuid: String
  ) {
    let isSameDocument = known.document === other.document
    // Editions of one publication repeat the uuids of their references.
    if !isSameDocument, Self.editions.contains(known.document.document.kind) {
      guard known.list != "resources", known.list != "parties" else { return }
    }
    guard known.list == other.list else {
      if isSameDocument || !Self.mayMove.contains(known.list) || !Self.mayMove.contains(other.list)
      {
        tell(known, other, uuid, "an entry of '\(known.list)'")
      }
      return
    }
    guard known.value.json != other.value.json else { return }
    tell(known, other, uuid, "another with different content")
  }

  private static let editions: Set<OSCALKind> = [.catalog, .profile]
  /// Lists between which an object travels from one model to the next.
  private static let mayMove: Set<String> = ["components", "risks", "observations", "results"]

  private func tell(
    _ known: (document: CheckedDocument, list: String, value: JSONValue),
    _ other: (document: CheckedDocument, list: String, value: JSONValue), _ uuid: String,
    _ what: String
  ) {
    log.add(
      "oscal.duplicate-uuid",
      "uuid '\(uuid)' is also that of \(what) at \(known.document.span(known.value))",
      other.document, other.value["uuid"] ?? other.value,
      hint: "give what is different a uuid of its own")
  }
}
