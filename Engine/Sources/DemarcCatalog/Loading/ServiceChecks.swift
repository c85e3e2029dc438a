internal import DemarcJSON
internal import DemarcModel

/// What must hold across all services: ids and resource types unique, layers known.
struct ServiceChecks {
  let source: any CatalogSource
  let layers: Set<String>
  let log: FaultLog
  private var ids: [String: String] = [:]
  private var types: [String: String] = [:]

  init(_ source: any CatalogSource, layers: Set<String>, log: FaultLog) {
    self.source = source
    self.layers = layers
    self.log = log
  }

  mutating func check(_ path: String) {
    guard let service = ServiceLoader.load(path, source, log),
      let record = DataFile.object(path, source, FaultLog())
    else { return }
    if let other = ids.updateValue(path, forKey: service.id) {
      log.add("catalog.duplicate-id", "\(other) holds '\(service.id)' too", at: record.span)
    }
    for type in record.places("resourceTypes") {
      guard let text = type.string else { continue }
      let key = Catalog.typeKey(text, service.cloud)
      guard let other = types.updateValue(service.id, forKey: key) else { continue }
      log.add(
        "catalog.shared-type", "'\(text)' belongs to \(other) already",
        at: record.span(type.position), hint: "a type shows one service only")
    }
    for key in ["layers", "statements"] {
      guard let table = record.value[key] else { continue }
      for member in table.members where !layers.contains(member.name) {
        log.add(
          "catalog.unknown-layer", "there is no layer '\(member.name)'",
          at: record.span(member.position),
          hint: "layers: \(layers.sorted().joined(separator: ", "))")
      }
    }
    checkConditions(service, record)
  }

  private func checkConditions(_ service: Service, _ record: DataRecord) {
    var seen: Set<String> = []
    for condition in record.records("conditions") {
      let references = References(record: condition, log: log)
      if let layer = condition.value["layer"] { references.checkLayer(layer, layers) }
      if let id = condition.value["id"]?.string, !seen.insert(id).inserted {
        log.add("catalog.duplicate-id", "condition '\(id)' stands twice", at: condition.span)
      }
      for type in condition.places("resourceTypes") {
        guard let text = type.string, !service.resourceTypes.contains(text) else { continue }
        log.add(
          "catalog.foreign-type", "'\(text)' is no resource type of \(service.id)",
          at: condition.span(type.position), hint: "add it to the service's resourceTypes")
      }
    }
  }
}
