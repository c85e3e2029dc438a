internal import DemarcJSON
internal import DemarcModel

/// Reads `catalog/services/<cloud>/<service>.json`.
enum ServiceLoader {
  static let folder = "catalog/services/"

  static func load(_ path: String, _ source: any CatalogSource, _ log: FaultLog) -> Service? {
    guard let record = DataFile.object(path, source, log) else { return nil }
    record.allow([
      "id", "cloud", "name", "formerly", "model", "category", "resourceTypes", "summary",
      "layers", "conditions", "statements", "source", "always",
    ])
    guard let id = record.text("id"), let cloud = record.word("cloud", Cloud.self),
      let name = record.text("name"), let model = record.word("model", ServiceModel.self),
      let citation = record.record("source").flatMap(citation)
    else { return nil }
    let expected = "\(folder)\(cloud.rawValue)/\(id.dropFirst(cloud.rawValue.count + 1)).json"
    if expected != path {
      log.add(
        "catalog.misplaced", "service '\(id)' stands in the wrong file", at: record.span,
        hint: "its file is \(expected)")
    }
    var service = Service(
      id: id, cloud: cloud, name: name, formerly: record.texts("formerly"), model: model,
      category: record.optionalText("category") ?? "",
      resourceTypes: record.texts("resourceTypes"), summary: record.optionalText("summary") ?? "",
      overrides: overrides(record), conditions: record.records("conditions").compactMap(condition),
      statements: statements(record), source: citation)
    service.isAlwaysInUse = record.flag("always")
    return service
  }

  private static func overrides(_ record: DataRecord) -> [String: Service.Override] {
    var overrides: [String: Service.Override] = [:]
    guard let table = record.record("layers") else { return overrides }
    for member in table.value.members {
      guard let entry = table.record(member.name) else { continue }
      entry.allow(["owner", "because"])
      guard let owner = entry.word("owner", Owner.self), let because = entry.text("because") else {
        continue
      }
      overrides[member.name] = Service.Override(owner: owner, because: because)
    }
    return overrides
  }

  private static func condition(_ record: DataRecord) -> OwnerCondition? {
    record.allow(["id", "layer", "owner", "resourceTypes", "when", "because", "source"])
    guard let id = record.text("id"), let layer = record.text("layer"),
      let owner = record.word("owner", Owner.self), let when = record.text("when"),
      let because = record.text("because")
    else { return nil }
    return OwnerCondition(
      id: id, layer: layer, owner: owner, resourceTypes: record.texts("resourceTypes"),
      when: when, because: because, source: record.record("source").flatMap(citation))
  }

  private static func statements(_ record: DataRecord) -> [String: [Side: String]] {
    var statements: [String: [Side: String]] = [:]
    guard let table = record.record("statements") else { return statements }
    for member in table.value.members {
      guard let entry = table.record(member.name) else { continue }
      entry.allow(Set(Side.allCases.map(\.rawValue)))
      var sides: [Side: String] = [:]
      for side in Side.allCases { sides[side] = entry.optionalText(side.rawValue) }
      statements[member.name] = sides
    }
    return statements
  }

  private static func citation(_ record: DataRecord) -> Citation? {
    record.allow(["title", "url", "read"])
    guard let title = record.text("title"), let url = record.text("url") else { return nil }
    return Citation(title: title, url: url, read: record.optionalText("read"))
  }
}
