internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// A framework or control set that a user wrote, in one YAML file.
///
/// ```yaml
/// framework: acme-controls
/// title: Acme control set
/// edition: "2026"
/// requirements:
///   - id: ACME-1
///     title: Sign-in needs two factors
///     controls: [IA-2, IA-2(1)]
/// ```
public struct UserFramework: Hashable, Sendable {
  /// Its licence is `user-supplied`.
  public var framework: Framework
  /// Hub controls by requirement id, both in printed form.
  public var controls: [String: [String]]

  /// A framework with its control mappings.
  public init(framework: Framework, controls: [String: [String]]) {
    self.framework = framework
    self.controls = controls
  }

  /// Reads the file and checks its ids against the hub of `catalog`.
  ///
  /// Nothing is inferred from titles: a requirement without `controls` is one that people attest.
  public static func load(_ file: SourceFile, catalog: Catalog) -> Parsed<UserFramework> {
    let log = FaultLog()
    // Plain scalars stay text: an id `1.10` is not the number 1.1.
    let reader = YAMLReader(schema: .failsafe, allowsAliases: true)
    let record: DataRecord
    do {
      record = DataRecord(try reader.document(file.text).root, file: file.name, log: log)
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      return Parsed(
        nil,
        [
          Diagnostic(
            "framework.no-yaml", error.message, at: SourceSpan(file: file.name, start: place),
            hint: error.hint)
        ])
    }
    guard record.value.isObject else {
      return Parsed(
        nil,
        [
          Diagnostic(
            "framework.no-mapping", "the file must hold a mapping", at: record.span,
            hint: "start with 'framework: my-controls'")
        ])
    }
    return Parsed(read(record, catalog, log), log.sorted)
  }

  private static func read(
    _ record: DataRecord, _ catalog: Catalog, _ log: FaultLog
  ) -> UserFramework? {
    record.allow([
      "framework", "title", "edition", "publisher", "source", "requirements",
    ])
    guard let id = record.text("framework"), let title = record.text("title") else { return nil }
    if catalog.frameworkIDs.contains(id) {
      log.add(
        "framework.duplicate-id", "the catalogue has a framework '\(id)' already",
        at: record.value["framework"].map { record.span($0.position) }, hint: "choose another id")
    }
    var user = UserFramework(
      framework: Framework(
        id: id, title: title, edition: record.optionalText("edition") ?? "",
        publisher: record.optionalText("publisher") ?? "", licence: .userSupplied,
        source: record.optionalText("source") ?? record.file, requirements: []),
      controls: [:])
    if record.value["requirements"] == nil {
      log.add("catalog.missing-key", "'requirements' is missing", at: record.span)
    }
    var keys: Set<String> = []
    for entry in record.records("requirements") { user.add(entry, catalog, &keys, log) }
    user.checkParents(record, log)
    return user
  }

  /// - Parameter keys: ids met so far, in the form they are compared by.
  private mutating func add(
    _ entry: DataRecord, _ catalog: Catalog, _ keys: inout Set<String>, _ log: FaultLog
  ) {
    entry.allow(["id", "title", "summary", "group", "parent", "controls"])
    guard let id = entry.text("id"), let title = entry.text("title") else { return }
    let key = RequirementNotation.key(id, framework: framework.id)
    guard keys.insert(key).inserted else {
      log.add(
        "framework.duplicate-id", "'\(id)' stands twice",
        at: entry.value["id"].map { entry.span($0.position) },
        hint: "each requirement needs its own id")
      return
    }
    var requirement = Requirement(
      id: RequirementID(framework: framework.id, id: id), title: title,
      summary: entry.optionalText("summary") ?? "", group: entry.optionalText("group") ?? "")
    requirement.parent = entry.optionalText("parent")
    framework.requirements.append(requirement)
    guard let hub = catalog.index(Catalog.hub) else { return }
    for place in entry.places("controls") {
      guard let text = place.string else { continue }
      guard let control = hub[text], control.status == .active else {
        References(record: entry, log: log).check(
          place, in: hub, hint: "controls are ids of NIST SP 800-53 r5: AC-2, AC-2(1)")
        continue
      }
      if controls[id]?.contains(control.id.id) == true {
        log.add(
          "framework.duplicate-control", "'\(text)' stands twice", at: entry.span(place.position))
        continue
      }
      controls[id, default: []].append(control.id.id)
    }
  }

  private func checkParents(_ record: DataRecord, _ log: FaultLog) {
    let ids = Set(framework.requirements.map(\.id.id))
    for entry in record.records("requirements") {
      guard let parent = entry.value["parent"], let text = parent.string, !ids.contains(text) else {
        continue
      }
      log.add(
        "framework.unknown-parent", "there is no requirement '\(text)'",
        at: entry.span(parent.position), hint: "a parent is an id of this file")
    }
  }
}
