public import DemarcModel

extension Catalog {
  /// Reads every file and checks every reference; empty when the data is sound.
  ///
  /// Sorted by file and place.
  public func faults() -> [Diagnostic] {
    let log = FaultLog()
    let layerIDs = Set(LayerLoader.layers(source, log).map(\.id))
    _ = LayerLoader.rules(source, layers: layerIDs, log)
    for id in Self.names(source, FrameworkLoader.folder, ".ndjson") {
      FrameworkLoader.check(id, source, log)
    }
    for name in Self.names(source, CrosswalkLoader.folder, ".ndjson") {
      let path = "\(CrosswalkLoader.folder)\(name).ndjson"
      CrosswalkLoader.check(path, source, log) { self.index($0) }
    }
    if let hub = index(Self.hub) {
      LayerLoader.checkRules(source, hub: hub, log)
      for requirement in hub.framework.requirements where requirement.status == .active {
        guard layers(ofControl: requirement.id.id).isEmpty else { continue }
        log.add(
          "catalog.no-layer", "no rule gives \(requirement.id.id) a layer",
          at: DataFile.start(LayerLoader.rulesPath), hint: "add a rule for its family")
      }
    }
    var services = ServiceChecks(source, layers: layerIDs, log: log)
    for path in servicePaths { services.check(path) }
    _ = NotesLoader.errata(source, log)
    _ = NotesLoader.names(source, log)
    NotesLoader.checkErrata(source, log) { self.index($0) }
    if source.paths.contains(RegulatoryGroups.path) {
      for fault in RegulatoryGroups(self).faults {
        log.add(fault.code, fault.message, at: fault.span, hint: fault.hint)
      }
    }
    return log.sorted
  }
}
