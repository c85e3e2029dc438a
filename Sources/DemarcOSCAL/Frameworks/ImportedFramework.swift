public import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// A catalog, or a profile's resolution, as a framework that an assessment can be held to.
public struct ImportedFramework: Sendable {
  /// One control that counts.
  public struct Entry: Hashable, Sendable {
    /// The printed form: `AC-2(1)`.
    public var id: String
    /// The control's id in the catalog: `ac-2.1`.
    public var token: String
    public var title: String
    public var summary: String
    public var group: String
    public var parent: String?
    /// Hub controls it stands for.
    public var controls: [String]
  }

  public var id: String
  public var title: String
  public var edition: String
  public var publisher: String
  public var source: String
  public var entries: [Entry]
  /// Controls that are withdrawn, and left out.
  public var withdrawn: Int

  static let summaryBytesMax = 4_000

  /// - Parameters:
  ///   - id: what the framework is to be called; from the title, if nil.
  ///   - catalog: whose hub the controls are looked up in.
  public init(_ resolved: ResolvedCatalog, id: String?, catalog: Catalog) {
    let metadata = Node.source(resolved.document.body)["metadata"] ?? .object([])
    title = metadata.text("title") ?? resolved.document.title
    self.id = id ?? OSCALToken.token(title)
    edition = metadata.text("version") ?? ""
    publisher = Self.publisher(metadata)
    source = resolved.document.file.split(separator: "/").last.map(String.init) ?? ""
    (entries, withdrawn) = ([], 0)
    var reader = EntryReader(catalog: catalog, params: resolved.params)
    let tree = resolved.work.tree
    for group in tree.groups { reader.add(group, heading: "") }
    for control in tree.controls { reader.add(control, heading: "", parent: nil) }
    (entries, withdrawn) = (reader.entries, reader.withdrawn)
  }

  private static func publisher(_ metadata: Node) -> String {
    let parties = metadata.list("parties")
    for role in ["publisher", "creator", "author"] {
      let named = metadata.list("responsible-parties").first { $0.text("role-id") == role }
      let uuid = named?.list("party-uuids").first?.string
      if let party = parties.first(where: { uuid != nil && $0.text("uuid") == uuid }) {
        return party.text("name") ?? ""
      }
    }
    return parties.first?.text("name") ?? ""
  }

  /// How many entries have a hub control.
  public var mapped: Int { entries.reduce(0) { $0 + ($1.controls.isEmpty ? 0 : 1) } }

  /// The file that `ownFrameworks` takes: YAML whose texts are all quoted.
  public var yaml: String {
    var out = "# Written by 'demarc oscal import' from \(Self.comment(source)).\n"
    for (name, text) in [
      ("framework", id), ("title", title), ("edition", edition), ("publisher", publisher),
      ("source", source),
    ] where !text.isEmpty {
      out += "\(name): \(Self.quoted(text))\n"
    }
    out += "requirements:\n"
    for entry in entries {
      out += "  - id: \(Self.quoted(entry.id))\n"
      out += "    title: \(Self.quoted(entry.title))\n"
      if !entry.summary.isEmpty { out += "    summary: \(Self.quoted(entry.summary))\n" }
      if !entry.group.isEmpty { out += "    group: \(Self.quoted(entry.group))\n" }
      if let parent = entry.parent { out += "    parent: \(Self.quoted(parent))\n" }
      if !entry.controls.isEmpty {
        out += "    controls: [\(entry.controls.map(Self.quoted).joined(separator: ", "))]\n"
      }
    }
    return out
  }

  /// A JSON string, which YAML reads as it is meant.
  private static func quoted(_ text: String) -> String {
    var out = JSONWriter()
    out.string(text)
    return out.text
  }

  private static func comment(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : Character($0) })
  }
}

/// Reads controls of a catalog into entries.
private struct EntryReader {
  let catalog: Catalog
  /// Parameters by id, for the prose that inserts them.
  let params: [String: Node]
  var entries: [ImportedFramework.Entry] = []
  var withdrawn = 0
  private var printed: [String: String] = [:]
  private var used: Set<String> = []

  init(catalog: Catalog, params: [String: Node]) {
    self.catalog = catalog
    self.params = params
  }

  mutating func add(_ group: ControlGroup, heading: String) {
    let title = group.body.text("title") ?? heading
    for inner in group.groups { add(inner, heading: title) }
    for control in group.controls { add(control, heading: title, parent: nil) }
  }

  mutating func add(_ control: ControlNode, heading: String, parent: String?) {
    let status = control.body.list("props").first { $0.text("name") == "status" }?.text("value")
    guard status?.lowercased() != "withdrawn" else {
      withdrawn += 1
      return
    }
    let id = name(control)
    let text = Prose(params: params).statement(control.body)
    entries.append(
      ImportedFramework.Entry(
        id: id, token: control.id, title: control.body.text("title") ?? id,
        summary: Self.cut(text), group: heading, parent: parent, controls: hub(control)))
    for inner in control.controls { add(inner, heading: heading, parent: id) }
  }

  /// The printed form by its label: the one without a class before others; the id where there is none.
  private mutating func name(_ control: ControlNode) -> String {
    let labels = control.body.list("props").filter { $0.text("name") == "label" }
    let plain = labels.first { $0["class"] == nil } ?? labels.first
    let label = plain?.text("value") ?? ""
    let wanted = label.isEmpty ? control.id : label
    let name = used.insert(wanted.uppercased()).inserted ? wanted : control.id
    used.insert(name.uppercased())
    return name
  }

  /// The hub control of the same id, where class or title say that it is one.
  private func hub(_ control: ControlNode) -> [String] {
    guard
      let found = catalog.requirement(RequirementID(framework: Catalog.hub, id: control.id)),
      found.status == .active
    else { return [] }
    let isNamed = control.body.text("class")?.uppercased().hasPrefix("SP800-53") == true
    let title = control.body.text("title")?.lowercased()
    return isNamed || title == found.title.lowercased() ? [found.id.id] : []
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > ImportedFramework.summaryBytesMax else { return text }
    var kept = String(text.prefix(ImportedFramework.summaryBytesMax / 4))
    if let space = kept.lastIndex(of: " ") { kept = String(kept[..<space]) }
    return kept + " …"
  }
}

/// The words of a control's statement in one line, parameters put in.
private struct Prose {
  let params: [String: Node]

  func statement(_ body: Node) -> String {
    body.list("parts").filter { $0.text("name") == "statement" }.map(text)
      .joined(separator: " ")
  }

  private func text(_ part: Node) -> String {
    let label = part.list("props").first { $0.text("name") == "label" }?.text("value")
    let words =
      [label, part.text("prose").map(inserted)].compactMap { $0 }
      + part.list("parts").map(text)
    return words.joined(separator: " ")
  }

  /// `{{ insert: param, id }}` as the parameter's value, or as what is to be chosen.
  private func inserted(_ prose: String) -> String {
    var out = ""
    var rest = prose[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      out += rest[..<start.lowerBound]
      let words = rest[start.upperBound..<end.lowerBound].split { " ,:".contains($0) }
      out += words.last.map { value(String($0), depth: 0) } ?? ""
      rest = rest[end.upperBound...]
    }
    return Self.oneLine(out + rest)
  }

  private func value(_ id: String, depth: Int) -> String {
    guard let param = params[id], depth < 4 else { return "[\(id)]" }
    let values = param.list("values").compactMap(\.string)
    if !values.isEmpty { return values.joined(separator: ", ") }
    if let select = param["select"] {
      let many = select.text("how-many") == "one-or-more" ? " (one or more)" : ""
      let choices = select.list("choice").compactMap(\.string).map { choice in
        choice.contains("{{") ? nested(choice, depth: depth) : choice
      }
      return "[Selection\(many): \(choices.joined(separator: "; "))]"
    }
    return "[Assignment: \(param.text("label") ?? id)]"
  }

  private func nested(_ choice: String, depth: Int) -> String {
    guard let start = choice.firstRange(of: "{{"),
      let end = choice[start.upperBound...].firstRange(of: "}}")
    else { return choice }
    let words = choice[start.upperBound..<end.lowerBound].split { " ,:".contains($0) }
    let value = words.last.map { self.value(String($0), depth: depth + 1) } ?? ""
    return choice[..<start.lowerBound] + value + choice[end.upperBound...]
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension ResolvedCatalog {
  /// Every parameter by its id.
  var params: [String: Node] {
    var found: [String: Node] = [:]
    func note(_ params: [Node]) {
      for param in params {
        if let id = param.text("id"), found[id] == nil { found[id] = param }
      }
    }
    note(work.tree.looseParams)
    var tree = work.tree
    tree.forEachGroup { note($0.body.list("params")) }
    for control in work.tree.allControls { note(control.body.list("params")) }
    return found
  }
}
