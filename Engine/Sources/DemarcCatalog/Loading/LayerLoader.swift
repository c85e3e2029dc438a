internal import DemarcJSON
internal import DemarcModel

/// Reads `catalog/layers.json` and `catalog/rules.json`.
enum LayerLoader {
  static let layersPath = "catalog/layers.json"
  static let rulesPath = "catalog/rules.json"

  static func layers(_ source: any CatalogSource, _ log: FaultLog) -> [Layer] {
    guard let file = DataFile.object(layersPath, source, log) else { return [] }
    file.allow(["layers"])
    var seen: Set<String> = []
    return file.records("layers").compactMap { record in
      record.allow([
        "id", "title", "summary", "scope", "owners", "provider", "customer", "source",
      ])
      guard let id = record.text("id"), let title = record.text("title"),
        let scope = record.word("scope", Layer.Scope.self),
        let provider = record.text("provider"), let customer = record.text("customer")
      else { return nil }
      if !seen.insert(id).inserted {
        log.add("catalog.duplicate-id", "layer '\(id)' stands twice", at: record.span)
      }
      var layer = Layer(
        id: id, title: title, scope: scope, owners: owners(record),
        statements: [.provider: provider, .customer: customer],
        source: record.optionalText("source") ?? "")
      layer.summary = record.optionalText("summary") ?? ""
      return layer
    }
  }

  private static func owners(_ record: DataRecord) -> [ServiceModel: Owner] {
    guard let table = record.record("owners") else { return [:] }
    table.allow(Set(ServiceModel.allCases.map(\.rawValue)))
    var owners: [ServiceModel: Owner] = [:]
    for model in ServiceModel.allCases { owners[model] = table.word(model.rawValue, Owner.self) }
    return owners
  }

  static func rules(
    _ source: any CatalogSource, layers: Set<String>, _ log: FaultLog
  ) -> [LayerRule] {
    guard let file = DataFile.object(rulesPath, source, log) else { return [] }
    file.allow(["rules"])
    var seen: Set<String> = []
    return file.records("rules").map { record in
      record.allow(["controls", "layers", "note"])
      let references = References(record: record, log: log)
      for layer in record.places("layers") { references.checkLayer(layer, layers) }
      for selector in record.places("controls") {
        guard let text = selector.string, !seen.insert(text).inserted else { continue }
        log.add(
          "catalog.duplicate-id", "two rules name '\(text)'", at: record.span(selector.position),
          hint: "the most specific selector wins, so each may stand once only")
      }
      return LayerRule(
        controls: record.texts("controls"), layers: record.texts("layers"),
        note: record.optionalText("note"))
    }
  }

  /// Refuses selectors that name no control in force.
  static func checkRules(_ source: any CatalogSource, hub: FrameworkIndex, _ log: FaultLog) {
    guard let file = DataFile.object(rulesPath, source, FaultLog()) else { return }
    for record in file.records("rules") {
      let references = References(record: record, log: log)
      for selector in record.places("controls") {
        guard let text = selector.string, !text.contains("*") else { continue }
        references.check(selector, in: hub)
      }
    }
  }
}
