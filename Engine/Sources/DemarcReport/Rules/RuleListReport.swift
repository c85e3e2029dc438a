internal import DemarcJSON
public import DemarcModel

/// A set of detection rules and where it comes from.
public struct RulePackListing: Hashable, Sendable {
  /// `demarc`, the name of a pack, or a path.
  public var name: String
  /// Where it was got from, and the commit of a checkout.
  public var source: String
  public var revision: String?
  /// What it is pinned by; nil where files are read as they are.
  public var digest: String?
  /// Rules, then correlations, that can be used.
  public var rules: [AlertRule]
  public var correlations = 0
  public var filters = 0
  /// Why it, or some of it, is not used.
  public var faults: [Diagnostic] = []

  public init(
    name: String, source: String, revision: String? = nil, digest: String? = nil,
    rules: [AlertRule] = []
  ) {
    self.name = name
    self.source = source
    self.revision = revision
    self.digest = digest
    self.rules = rules
  }

  /// The licences its rules name, in order; a rule that names none counts as `not stated`.
  public var licenses: [String] { Set(rules.map { $0.license ?? "not stated" }).sorted() }
}

/// Prints which detection rules there are.
public enum RuleListReport {
  /// A table of the packs, and with `listsRules` one of each pack's rules.
  public static func text(
    _ packs: [RulePackListing], listsRules: Bool, style: Style
  ) -> String {
    var table = TextTable([
      .init(title: "pack"), .init(title: "rules", alignsRight: true),
      .init(title: "correlations", alignsRight: true), .init(title: "licence", narrowest: 8),
      .init(title: "source", narrowest: 10), .init(title: "state"),
    ])
    for pack in packs {
      table.row(
        .init(pack.name, .bold), .init("\(pack.rules.count - pack.correlations)"),
        .init("\(pack.correlations)"), .init(pack.licenses.joined(separator: ", ")),
        .init(pack.source + (pack.revision.map { " at \($0.prefix(12))" } ?? "")), state(pack))
    }
    var lines = table.lines(style)
    for pack in packs {
      if let digest = pack.digest { lines.append("  \(pack.name) is pinned by \(digest)") }
    }
    if listsRules {
      for pack in packs where !pack.rules.isEmpty {
        lines += ["", style.paint(pack.name, .bold)] + rules(pack.rules).lines(style)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func state(_ pack: RulePackListing) -> TextTable.Cell {
    guard !pack.faults.isEmpty else { return .init("used", .green) }
    return pack.rules.isEmpty
      ? .init("not used", .red) : .init("\(pack.faults.count) faults", .yellow)
  }

  private static func rules(_ rules: [AlertRule]) -> TextTable {
    var table = TextTable([
      .init(title: "level"), .init(title: "rule", narrowest: 20),
      .init(title: "author", narrowest: 8, mayGo: true), .init(title: "licence", mayGo: true),
      .init(title: "techniques", narrowest: 8, mayGo: true), .init(title: "id", narrowest: 8),
    ])
    for rule in rules {
      table.row(
        .init(rule.severity.rawValue), .init(rule.title), .init(rule.author ?? "not stated"),
        .init(rule.license ?? "not stated"), .init(rule.techniques.joined(separator: " ")),
        .init(rule.id))
    }
    return table
  }

  /// The same as one JSON object a pack.
  public static func json(_ packs: [RulePackListing]) -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginArray()
    for pack in packs {
      writer.beginObject()
      writer.member("name", pack.name)
      writer.member("source", pack.source)
      if let revision = pack.revision { writer.member("revision", revision) }
      if let digest = pack.digest { writer.member("digest", digest) }
      writer.member("correlations", pack.correlations)
      writer.member("filters", pack.filters)
      writer.key("rules")
      writer.beginArray()
      for rule in pack.rules { write(rule, &writer) }
      writer.endArray()
      writer.diagnostics(pack.faults)
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ rule: AlertRule, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", rule.id)
    writer.member("title", rule.title)
    writer.member("level", rule.severity.rawValue)
    if let author = rule.author { writer.member("author", author) }
    if let license = rule.license { writer.member("license", license) }
    writer.member("techniques", rule.techniques)
    writer.member("controls", rule.controls)
    if let side = rule.side { writer.member("side", side.rawValue) }
    writer.member("file", rule.file)
    writer.endObject()
  }
}
