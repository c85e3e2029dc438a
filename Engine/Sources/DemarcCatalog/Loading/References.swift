internal import DemarcJSON
internal import DemarcModel

/// Checks that identifiers written in data name something that exists and is in force.
struct References {
  let record: DataRecord
  let log: FaultLog

  /// Refuses an id that the framework lacks, has withdrawn, or prints another way.
  func check(
    _ value: JSONValue, in index: FrameworkIndex, hint: String? = nil, mayBeWithdrawn: Bool = false
  ) {
    guard let id = value.string else { return }
    let place = record.span(value.position)
    let framework = index.framework
    guard let found = index[id] else {
      log.add(
        "catalog.unknown-id", "\(framework.id) has no requirement '\(id)'", at: place,
        hint: hint ?? "write an id of \(FrameworkLoader.folder)\(framework.id).ndjson")
      return
    }
    guard found.status == .active || mayBeWithdrawn else {
      log.add(
        "catalog.withdrawn-id", "\(found.id) is withdrawn", at: place,
        hint: found.movedTo.isEmpty
          ? "nothing took it over; leave it out"
          : "name \(found.movedTo.joined(separator: " or ")), which took it over")
      return
    }
    if found.id.id != id {
      log.add(
        "catalog.notation", "'\(id)' is printed '\(found.id.id)'", at: place,
        hint: "data uses the printed form")
    }
  }

  /// Refuses a layer that `layers.json` does not name.
  func checkLayer(_ value: JSONValue, _ layers: Set<String>) {
    guard let id = value.string, !layers.contains(id) else { return }
    log.add(
      "catalog.unknown-layer", "there is no layer '\(id)'", at: record.span(value.position),
      hint: "layers: \(layers.sorted().joined(separator: ", "))")
  }
}
