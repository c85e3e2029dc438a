public import DemarcModel

/// What exports hold and cover.
public struct ImportFacts: Sendable {
  public struct File: Hashable, Sendable {
    public var path: String
    public var format: String
    public var records: Int
    public var resources: Int
    /// Records that tell of something deleted or not recorded.
    public var gone: Int
    /// Descriptions of resources that another one describes better.
    public var repeated: Int
    public var leftOut: Int
    /// Earliest and latest capture time.
    public var from: String?
    public var to: String?

    public init(
      path: String, format: String, records: Int, resources: Int, gone: Int, repeated: Int,
      leftOut: Int, from: String?, to: String?
    ) {
      self.path = path
      self.format = format
      self.records = records
      self.resources = resources
      self.gone = gone
      self.repeated = repeated
      self.leftOut = leftOut
      self.from = from
      self.to = to
    }
  }

  /// Resources of one type in one place.
  public struct Seen: Hashable, Sendable {
    public var cloud: Cloud
    public var account: String
    public var region: String
    public var type: String
    public var resources: Int

    public init(cloud: Cloud, account: String, region: String, type: String, resources: Int) {
      self.cloud = cloud
      self.account = account
      self.region = region
      self.type = type
      self.resources = resources
    }
  }

  public var files: [File]
  public var seen: [Seen]
  /// Google Cloud types that no schema describes.
  public var untyped: [String]

  public init(files: [File], seen: [Seen], untyped: [String] = []) {
    self.files = files
    self.seen = seen
    self.untyped = untyped
  }
}

/// The import report as a person reads it: files, accounts with their regions, types.
public enum ImportText {
  public static func text(_ facts: ImportFacts, style: Style) -> String {
    var page = Page(style)
    page.title(
      "\(Label.count(facts.files.count, "file")), "
        + Label.count(facts.files.reduce(0) { $0 + $1.resources }, "resource"))
    let folder = commonFolder(facts.files.map(\.path))
    page.heading(folder.isEmpty ? "Files" : "Files below \(folder)")
    page.table(files(facts.files, below: folder))
    page.heading("Accounts, subscriptions and projects")
    page.table(accounts(facts.seen))
    page.heading("Resource types")
    page.table(types(facts.seen))
    if !facts.untyped.isEmpty {
      page.gap()
      page.prose(
        "No schema is known for " + facts.untyped.joined(separator: ", ")
          + ". Conditions see these as plain JSON, where a field that the export leaves out ends in "
          + "an error; 'demarc gcp schemas import' reads the schema of an API.")
    }
    page.gap()
    page.prose("What is not listed was not exported; that does not say that it does not exist.")
    return page.text
  }

  /// The folder that all of several files lie below, with its slash.
  private static func commonFolder(_ paths: [String]) -> String {
    guard paths.count > 1, var prefix = paths.first else { return "" }
    for path in paths { prefix = String(zip(prefix, path).prefix { $0 == $1 }.map(\.0)) }
    return prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
  }

  private static func files(_ files: [ImportFacts.File], below folder: String) -> TextTable {
    var table = TextTable([
      .init(title: "File", narrowest: 24), .init(title: "Format", narrowest: 24),
      .init(title: "Resources", alignsRight: true), .init(title: "Captured", mayGo: true),
      .init(title: "Besides", narrowest: 12),
    ])
    for file in files {
      let other = [
        (file.gone, "gone"), (file.repeated, "told better elsewhere"), (file.leftOut, "left out"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      table.row(
        .init(String(file.path.dropFirst(folder.count))), .init(file.format),
        .init("\(file.resources)"),
        .init(span(file.from, file.to)), .init(other))
    }
    return table
  }

  private static func span(_ from: String?, _ to: String?) -> String {
    guard let from, let to else { return "" }
    let (first, last) = (from.prefix(10), to.prefix(10))
    return first == last ? String(first) : "\(first) to \(last)"
  }

  private static func accounts(_ seen: [ImportFacts.Seen]) -> TextTable {
    var table = TextTable([
      .init(title: "Cloud"), .init(title: "Account"),
      .init(title: "Resources", alignsRight: true), .init(title: "Regions", narrowest: 12),
    ])
    let groups = Dictionary(grouping: seen) { [$0.cloud.rawValue, $0.account] }
    for (_, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let first = group.first else { continue }
      table.row(
        .init(first.cloud.title), .init(first.account.isEmpty ? "(none)" : first.account),
        .init("\(group.reduce(0) { $0 + $1.resources })"),
        .init(Set(group.map(\.region)).sorted().joined(separator: ", ")))
    }
    return table
  }

  private static func types(_ seen: [ImportFacts.Seen]) -> TextTable {
    var table = TextTable([
      .init(title: "Cloud"), .init(title: "Type"), .init(title: "Resources", alignsRight: true),
    ])
    let groups = Dictionary(grouping: seen) { [$0.cloud.rawValue, $0.type] }
    for (_, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let first = group.first else { continue }
      table.row(
        .init(first.cloud.title), .init(first.type),
        .init("\(group.reduce(0) { $0 + $1.resources })"))
    }
    return table
  }
}
