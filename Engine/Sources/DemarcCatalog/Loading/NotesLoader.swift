internal import DemarcJSON
internal import DemarcModel

/// Reads `catalog/errata.json` and `catalog/names.json`.
enum NotesLoader {
  static let errataPath = "catalog/errata.json"
  static let namesPath = "catalog/names.json"

  static func errata(_ source: any CatalogSource, _ log: FaultLog) -> [Erratum] {
    guard let file = DataFile.object(errataPath, source, log) else { return [] }
    file.allow(["errata"])
    return file.records("errata").compactMap { record in
      record.allow([
        "framework", "id", "phrase", "oftenTakenFor", "is", "citeInstead", "citations",
      ])
      guard let taken = record.text("oftenTakenFor"), let truth = record.text("is") else {
        return nil
      }
      var requirement: RequirementID?
      if let framework = record.optionalText("framework"), let id = record.optionalText("id") {
        requirement = RequirementID(framework: framework, id: id)
      }
      let phrase = record.optionalText("phrase")
      if (requirement == nil) == (phrase == nil) {
        log.add(
          "catalog.missing-key", "an erratum is about a requirement or a phrase", at: record.span,
          hint: "write either 'framework' and 'id', or 'phrase'")
      }
      return Erratum(
        requirement: requirement, phrase: phrase, oftenTakenFor: taken, truth: truth,
        citeInstead: record.texts("citeInstead").compactMap(reference),
        citations: record.texts("citations"))
    }
  }

  /// Refuses errata about or citing ids that no framework has in force.
  static func checkErrata(
    _ source: any CatalogSource, _ log: FaultLog, frameworks: (String) -> FrameworkIndex?
  ) {
    guard let file = DataFile.object(errataPath, source, FaultLog()) else { return }
    for record in file.records("errata") {
      let references = References(record: record, log: log)
      if let id = record.value["id"], let name = record.value["framework"]?.string {
        if let index = frameworks(name) {
          references.check(id, in: index)
        } else {
          log.add(
            "catalog.unknown-framework", "there is no framework '\(name)'", at: record.span)
        }
      }
      for cited in record.places("citeInstead") {
        let id = cited.string.flatMap(reference)
        guard let id, let found = frameworks(id.framework)?[id.id], found.status == .active,
          found.id == id
        else {
          log.add(
            "catalog.unknown-id", "\(cited.json) is no requirement in force",
            at: record.span(cited.position), hint: "write framework and id: \"soc2 CC6.6\"")
          continue
        }
      }
    }
  }

  private static func reference(_ text: String) -> RequirementID? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    return RequirementID(
      framework: String(text[..<space]), id: String(text[text.index(after: space)...]))
  }

  static func names(_ source: any CatalogSource, _ log: FaultLog) -> [ProductName] {
    guard let file = DataFile.object(namesPath, source, log) else { return [] }
    file.allow(["names"])
    var seen: Set<String> = []
    return file.records("names").compactMap { record in
      record.allow(["cloud", "now", "formerly"])
      guard let cloud = record.word("cloud", Cloud.self), let now = record.text("now") else {
        return nil
      }
      for name in record.places("formerly") {
        guard let text = name.string, !seen.insert(text.lowercased()).inserted else { continue }
        log.add(
          "catalog.duplicate-id", "the old name '\(text)' stands twice",
          at: record.span(name.position))
      }
      return ProductName(cloud: cloud, now: now, formerly: record.texts("formerly"))
    }
  }
}
