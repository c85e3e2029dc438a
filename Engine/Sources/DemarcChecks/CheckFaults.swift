internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// What must hold for every check: its references resolve and its fixtures are there.
struct CheckFaults {
  let source: any CatalogSource
  let catalog: Catalog
  let requiresFixtures: Bool
  private let log = FaultLog()

  init(_ source: any CatalogSource, catalog: Catalog, requiresFixtures: Bool) {
    self.source = source
    self.catalog = catalog
    self.requiresFixtures = requiresFixtures
  }

  /// Everything wrong, sorted by file and place.
  func all() -> [Diagnostic] {
    for path in CheckLoader.paths(source) {
      guard let check = CheckLoader.load(path, source, log),
        let record = DataFile.object(path, source, FaultLog())
      else { continue }
      checkPlace(check, path, record)
      checkControls(record)
      checkLayers(check, record)
      if requiresFixtures { checkFixtures(check, record) }
    }
    return log.sorted
  }

  private func checkPlace(_ check: Check, _ path: String, _ record: DataRecord) {
    if path != "\(CheckLoader.folder)\(check.id)/check.json" {
      log.add(
        "catalog.misplaced", "check '\(check.id)' stands in the wrong folder", at: record.span,
        hint: "its folder is \(CheckLoader.folder)\(check.id)")
    }
    if !check.id.hasPrefix("\(check.service).") {
      log.add(
        "check.foreign-id", "'\(check.id)' does not start with its service", at: record.span,
        hint: "the id is the service, a dot and the good state: \(check.service).good-state")
    }
    if catalog.service(check.service) == nil {
      log.add(
        "check.unknown-service", "there is no service '\(check.service)'", at: record.span,
        hint: "services are the files below catalog/services/\(check.cloud.rawValue)")
    }
    if check.resourceTypes.isEmpty {
      log.add(
        "catalog.missing-key", "the check names no resource type", at: record.span,
        hint: "'resourceTypes' lists the native types it judges")
    }
  }

  private func checkControls(_ record: DataRecord) {
    let controls = record.places("controls")
    if controls.isEmpty {
      log.add("check.no-control", "the check bears on no control", at: record.span)
    }
    var seen: Set<String> = []
    for control in controls {
      guard let id = control.string else { continue }
      if !seen.insert(id).inserted {
        log.add(
          "catalog.duplicate-id", "'\(id)' stands twice", at: record.span(control.position))
      }
      let found = catalog.requirement(RequirementID(framework: Catalog.hub, id: id))
      guard let found, found.id.id == id else {
        log.add(
          "catalog.unknown-id", "\(Catalog.hub) has no requirement '\(id)'",
          at: record.span(control.position),
          hint: found.map { "it is printed '\($0.id.id)'" } ?? "write an id as in AC-2 or AC-2(1)")
        continue
      }
      guard found.status == .withdrawn else { continue }
      log.add(
        "catalog.withdrawn-id", "\(found.id) is withdrawn", at: record.span(control.position),
        hint: "name \(found.movedTo.joined(separator: " or ")), which took it over")
    }
  }

  private func checkLayers(_ check: Check, _ record: DataRecord) {
    if check.layers.isEmpty {
      log.add("check.no-layer", "the check proves no layer", at: record.span)
    }
    for layer in record.places("layers") {
      guard let id = layer.string, catalog.layerByID[id] == nil else { continue }
      log.add(
        "catalog.unknown-layer", "there is no layer '\(id)'", at: record.span(layer.position),
        hint: "layers: \(catalog.layers.map(\.id).joined(separator: ", "))")
    }
  }

  private func checkFixtures(_ check: Check, _ record: DataRecord) {
    let folder = "\(CheckLoader.folder)\(check.id)/fixtures/"
    let names = source.paths.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) }
    for outcome in ["pass", "fail", "skip"]
    where !names.contains(where: { $0.hasPrefix("\(outcome)-") }) {
      log.add(
        "check.no-fixture", "no fixture shows the outcome '\(outcome)'", at: record.span,
        hint: "add \(folder)\(outcome)-something.json")
    }
    guard check.templateRule != nil else { return }
    for outcome in ["pass", "fail", "skip"]
    where !names.contains(where: { $0.hasPrefix("template-\(outcome)-") }) {
      log.add(
        "check.no-fixture", "no template shows the outcome '\(outcome)'", at: record.span,
        hint: "add \(folder)template-\(outcome)-something.yaml")
    }
  }
}
