internal import DemarcJSON
internal import DemarcModel

/// Reads `catalog/crosswalks/<from>--<to>.ndjson`.
enum CrosswalkLoader {
  static let folder = "catalog/crosswalks/"

  static func path(_ from: String, _ to: String) -> String { "\(folder)\(from)--\(to).ndjson" }

  static func load(_ path: String, _ source: any CatalogSource, _ log: FaultLog) -> Crosswalk? {
    var records = DataFile.lines(path, source, log)
    guard !records.isEmpty else { return nil }
    let header = records.removeFirst()
    header.allow(["crosswalk", "from", "to", "relationship", "source", "status", "notes"])
    guard let from = header.text("from"), let to = header.text("to"),
      let sourceText = header.text("source"), let status = header.text("status"),
      let relationship = header.text("relationship")
    else { return nil }
    if self.path(from, to) != path {
      log.add(
        "catalog.misplaced", "the header maps '\(from)' to '\(to)'", at: header.span,
        hint: "such a crosswalk is the file \(self.path(from, to))")
    }
    var pairs: [String: [String]] = [:]
    for record in records {
      record.allow(["from", "to"])
      guard let id = record.text("from") else { continue }
      pairs[id, default: []] += record.texts("to")
    }
    var crosswalk = Crosswalk(
      from: from, to: to, relationship: relationship, source: sourceText, status: status,
      pairs: pairs)
    crosswalk.notes = header.texts("notes")
    return crosswalk
  }

  /// Refuses ids that either side lacks or has withdrawn, and repeated ones.
  static func check(
    _ path: String, _ source: any CatalogSource, _ log: FaultLog,
    frameworks: (String) -> FrameworkIndex?
  ) {
    guard let crosswalk = load(path, source, log) else { return }
    guard let from = frameworks(crosswalk.from), let to = frameworks(crosswalk.to) else {
      log.add(
        "catalog.unknown-framework",
        "there is no framework '\(crosswalk.from)' or '\(crosswalk.to)'",
        at: DataFile.start(path), hint: "each side is a file of \(FrameworkLoader.folder)")
      return
    }
    var seen: Set<String> = []
    for record in DataFile.lines(path, source, FaultLog()).dropFirst() {
      guard let id = record.value["from"] else { continue }
      let references = References(record: record, log: log)
      references.check(id, in: from)
      if let text = id.string, !seen.insert(text).inserted {
        log.add(
          "catalog.duplicate-id", "'\(text)' is mapped twice", at: record.span,
          hint: "keep one line a source id")
      }
      var targets: Set<String> = []
      for target in record.places("to") {
        references.check(target, in: to)
        if let text = target.string, !targets.insert(text).inserted {
          log.add(
            "catalog.duplicate-id", "'\(text)' stands twice among the targets",
            at: record.span(target.position))
        }
      }
    }
  }
}
