internal import DemarcJSON

/// A list for a person and for programs: columns, rows, and what has to be said below them.
public struct Listing: Sendable {
  /// A column: how it is headed, and how it gives way where room is short.
  public struct Column: Sendable {
    public var title: String
    public var isNumber: Bool
    /// The narrowest it may become; nil = it is never cut.
    public var narrowest: Int?
    public var mayGo: Bool

    public init(
      _ title: String, isNumber: Bool = false, narrowest: Int? = nil, mayGo: Bool = false
    ) {
      self.title = title
      self.isNumber = isNumber
      self.narrowest = narrowest
      self.mayGo = mayGo
    }
  }

  /// How a cell reads at a glance.
  public enum Mood: Sendable { case good, caution, bad, quiet }

  public struct Cell: Sendable {
    public var text: String
    public var mood: Mood?

    public init(_ text: String, _ mood: Mood? = nil) {
      self.text = text
      self.mood = mood
    }
  }

  public var title: String
  public var columns: [Column]
  public var rows: [[Cell]]
  public var notes: [String]
  /// What is said where there is no row.
  public var empty: String

  public init(
    title: String, columns: [Column], rows: [[Cell]], notes: [String] = [], empty: String
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.empty = empty
  }

  /// For a terminal, a line feed at the end.
  public func text(style: Style) -> String {
    var page = Page(style)
    page.title(title)
    if rows.isEmpty {
      page.prose(empty)
    } else {
      var table = TextTable(
        columns.map {
          .init(
            title: $0.title, alignsRight: $0.isNumber, narrowest: $0.narrowest, mayGo: $0.mayGo)
        })
      for row in rows { table.row(row.map { .init($0.text, Self.ink($0.mood)) }) }
      page.table(table)
    }
    for note in notes { page.prose(note, .dim) }
    return page.text
  }

  private static func ink(_ mood: Mood?) -> Style.Ink? {
    switch mood {
    case .good: .green
    case .caution: .yellow
    case .bad: .red
    case .quiet: .dim
    case nil: nil
    }
  }
}

/// One thing in full: named values, then lists under headings.
public struct DetailPage: Sendable {
  public var title: String
  /// Name and value; empty values are left out.
  public var values: [(name: String, value: String)]
  public var lists: [(heading: String, items: [String])]

  public init(title: String) {
    self.title = title
    (values, lists) = ([], [])
  }

  public mutating func value(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { values.append((name, value)) }
  }

  public mutating func list(_ heading: String, _ items: [String]) {
    if !items.isEmpty { lists.append((heading, items)) }
  }

  /// For a terminal, a line feed at the end.
  public func text(style: Style) -> String {
    var page = Page(style)
    page.title(title)
    for (name, value) in values { page.value(name, value) }
    for (heading, items) in lists {
      page.heading(heading)
      for item in items { page.item(item) }
    }
    return page.text
  }

  /// The same as JSON: `title`, `values` by name, `lists` by heading.
  public var json: String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("title", title)
    out.key("values")
    out.beginObject()
    for (name, value) in values { out.member(name, value) }
    out.endObject()
    out.key("lists")
    out.beginObject()
    for (heading, items) in lists { out.member(heading, items) }
    out.endObject()
    out.endObject()
    return out.text + "\n"
  }
}
