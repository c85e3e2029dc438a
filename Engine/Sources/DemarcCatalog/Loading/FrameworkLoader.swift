internal import DemarcJSON
internal import DemarcModel

/// Reads `catalog/frameworks/<id>.ndjson`.
enum FrameworkLoader {
  static let folder = "catalog/frameworks/"

  static func load(_ id: String, _ source: any CatalogSource, _ log: FaultLog) -> Framework? {
    let path = "\(folder)\(id).ndjson"
    var records = DataFile.lines(path, source, log)
    guard !records.isEmpty else { return nil }
    let header = records.removeFirst()
    header.allow(["framework", "title", "edition", "publisher", "licence", "source", "asOf"])
    guard let name = header.text("framework"), let title = header.text("title"),
      let licence = header.word("licence", Framework.Licence.self)
    else { return nil }
    if name != id {
      log.add(
        "catalog.misplaced", "the header names '\(name)', the file is named '\(id)'",
        at: header.span, hint: "a framework's file is named after its id")
    }
    var framework = Framework(
      id: id, title: title, edition: header.optionalText("edition") ?? "",
      publisher: header.optionalText("publisher") ?? "", licence: licence,
      source: header.optionalText("source") ?? "",
      requirements: records.compactMap { requirement($0, framework: id) })
    framework.asOf = header.optionalText("asOf") ?? ""
    return framework
  }

  private static let known: Set<String> = [
    "id", "title", "summary", "group", "kind", "parent", "designation", "status", "movedTo",
    "baselines", "from", "change",
  ]

  static func requirement(_ record: DataRecord, framework: String) -> Requirement? {
    record.allow(known)
    guard let id = record.text("id") else { return nil }
    var requirement = Requirement(
      id: RequirementID(framework: framework, id: id), title: record.optionalText("title") ?? "",
      summary: record.optionalText("summary") ?? "", group: record.optionalText("group") ?? "")
    requirement.kind =
      record.word("kind", Requirement.Kind.self, default: .requirement) ?? .requirement
    requirement.parent = record.optionalText("parent")
    if record.value["designation"] != nil {
      requirement.designation = record.word("designation", Requirement.Designation.self)
    }
    requirement.status = record.word("status", Requirement.Status.self, default: .active) ?? .active
    requirement.movedTo = record.texts("movedTo")
    requirement.baselines = record.texts("baselines")
    requirement.from = record.texts("from")
    requirement.change = record.optionalText("change")
    return requirement
  }

  /// Refuses repeated ids, and parents and successors that are unknown or withdrawn.
  static func check(_ id: String, _ source: any CatalogSource, _ log: FaultLog) {
    let path = "\(folder)\(id).ndjson"
    guard let framework = load(id, source, log) else { return }
    let index = FrameworkIndex(framework)
    let silent = FaultLog()  // what the file itself has wrong was logged by `load`
    var first: [String: Int] = [:]
    for record in DataFile.lines(path, source, silent).dropFirst() {
      guard let id = record.value["id"]?.string else { continue }
      let key = RequirementNotation.key(id, framework: framework.id)
      if let line = first[key] {
        log.add(
          "catalog.duplicate-id", "'\(id)' stands twice, first on line \(line)", at: record.span,
          hint: "keep one line an identifier")
      }
      first[key] = first[key] ?? record.value.position.line
      let reference = References(record: record, log: log)
      if let parent = record.value["parent"] {
        // A family of controls is withdrawn together: enhancements keep their withdrawn parent.
        let isWithdrawn = record.value["status"]?.equals("withdrawn") == true
        reference.check(parent, in: index, mayBeWithdrawn: isWithdrawn)
      }
      for successor in record.places("movedTo") { reference.check(successor, in: index) }
    }
  }
}
