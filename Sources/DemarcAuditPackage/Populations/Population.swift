public import DemarcModel
internal import DemarcReport

/// Everything of one kind over a period: what a sample is drawn from.
///
/// The source says how it was asked for, so that a person can ask again (AT-C 205.36: information produced by
/// the entity has to be accurate, complete and precise enough).
public struct Population: Hashable, Sendable {
  /// One thing that may be selected.
  public struct Item: Hashable, Sendable {
    /// Unique within the population.
    public var id: String
    /// One value a column.
    public var values: [String]

    /// An id that a spreadsheet would run gets the apostrophe that the CSV file shows, and breaks of a line
    /// become spaces, so that everyone reads the same id and works out the same digest.
    public init(id: String, values: [String]) {
      let line = Escape.line(id)
      let isFormula = ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains { line.hasPrefix($0) }
      self.id = isFormula ? "'" + line : line
      self.values = values
    }
  }

  /// Where the items were read, and how many there were there.
  public struct Source: Hashable, Sendable {
    public var system: String
    /// Query, API call or path, with its parameters.
    public var query: String
    /// What was left out, in words; empty = nothing.
    public var filters: String
    public var runAt: Instant
    public var runner: String
    public var environment: String
    /// Items that come from here.
    public var items: Int
    /// Items that it gave too, and that an earlier source of the list gave before.
    public var repeated = 0
    /// How a person checks that nothing is missing.
    public var check = ""
    /// A count that the source itself states, if it does.
    public var stated: Int?

    public init(
      system: String, query: String, filters: String = "", runAt: Instant, runner: String = "",
      environment: String = "", items: Int, stated: Int? = nil
    ) {
      self.system = system
      self.query = query
      self.filters = filters
      self.runAt = runAt
      self.runner = runner
      self.environment = environment
      self.items = items
      self.stated = stated
    }
  }

  /// File name and handle: `open-findings`.
  public var name: String
  public var title: String
  public var period: AuditPeriod
  public var columns: [String]
  /// Sorted by id, each id once.
  public private(set) var items: [Item]
  public var sources: [Source]
  /// Counts by a column, such as severity: they add up to all.
  public private(set) var controlTotals: [ControlTotal]

  /// How many items have one value in one column.
  public struct ControlTotal: Hashable, Sendable {
    public var column: String
    public var value: String
    public var count: Int
  }

  /// - Parameter totals: columns whose values are counted.
  /// - Throws: `Diagnostic` when an id stands twice or a row has another number of values than columns.
  public init(
    name: String, title: String, period: AuditPeriod, columns: [String], items: [Item],
    sources: [Source], totals: [String] = []
  ) throws(Diagnostic) {
    var seen: Set<String> = []
    for item in items {
      guard seen.insert(item.id).inserted else {
        throw Diagnostic(
          "evidence.population-duplicate", "'\(item.id)' stands twice in the population '\(name)'",
          hint: "each item needs an id of its own, or it could be selected twice")
      }
      guard item.values.count == columns.count else {
        throw Diagnostic(
          "evidence.population-row",
          "'\(item.id)' has \(item.values.count) values for \(columns.count) columns")
      }
    }
    self.name = name
    self.title = title
    self.period = period
    self.columns = columns
    // By bytes, so that everyone sorts alike.
    self.items = items.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    self.sources = sources
    controlTotals = []
    for column in totals {
      guard let index = columns.firstIndex(of: column) else { continue }
      var counts: [String: Int] = [:]
      for item in items { counts[item.values[index], default: 0] += 1 }
      controlTotals += counts.sorted { $0.key < $1.key }.map {
        ControlTotal(column: column, value: $0.key, count: $0.value)
      }
    }
  }

  /// `id` and the columns, a row an item.
  public var csv: [UInt8] {
    var out = CSVWriter()
    out.row(["id"] + columns)
    for item in items { out.row([item.id] + item.values) }
    return out.bytes
  }

  /// What is wrong with its completeness: sources that state another number, or do not add up.
  public var faults: [Diagnostic] {
    var faults: [Diagnostic] = []
    for source in sources {
      let given = source.items + source.repeated
      if let stated = source.stated, stated != given {
        faults.append(
          Diagnostic(
            "evidence.population-incomplete",
            "population '\(name)': \(source.system) states \(stated) items and gave \(given)",
            hint: "export it again, or say what was left out"))
      }
    }
    let read = sources.reduce(0) { $0 + $1.items }
    if read != items.count {
      faults.append(
        Diagnostic(
          "evidence.population-incomplete",
          "population '\(name)' has \(items.count) items, its sources gave \(read)",
          hint: "each item belongs to one source"))
    }
    return faults
  }

  /// A statement of completeness that a person can follow, in Markdown.
  public var statement: String {
    var lines = [
      "# \(title)", "", "Population `\(name)`, period \(period.from) to \(period.to).", "",
      "- items: \(items.count)", "- file: `\(name).csv`", "- sha256: `\(PackageHash.hex(csv))`", "",
      "## Sources", "",
    ]
    for source in sources {
      lines.append("- \(Self.plain(source.system)): \(source.items) items, run \(source.runAt)")
      lines.append("  - asked for by: `\(Self.code(source.query))`")
      lines.append(
        "  - left out: \(source.filters.isEmpty ? "nothing" : Self.plain(source.filters))")
      if !source.runner.isEmpty { lines.append("  - run by: \(Self.plain(source.runner))") }
      if !source.environment.isEmpty {
        lines.append("  - environment: \(Self.plain(source.environment))")
      }
      if source.repeated > 0 {
        lines.append("  - counted with an earlier source: \(source.repeated)")
      }
      lines.append(
        "  - the source's own count: \(source.stated.map { "\($0)" } ?? "it states none")")
      if !source.check.isEmpty { lines.append("  - to check: \(Self.plain(source.check))") }
    }
    if !controlTotals.isEmpty {
      lines += ["", "## Control totals", ""]
      lines += controlTotals.map {
        "- \(Self.plain($0.column)) `\(Self.code($0.value))`: \($0.count)"
      }
    }
    lines += ["", "## Completeness", ""]
    lines +=
      faults.isEmpty
      ? ["The sources' items add up to the population, and no source states another number."]
      : faults.map { "- \($0.message)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func plain(_ text: String) -> String {
    var out = ""
    for character in Escape.line(text) {
      if "\\`*_[]<>#|".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  private static func code(_ text: String) -> String {
    Escape.line(text).split(separator: "`", omittingEmptySubsequences: false).joined(separator: "'")
  }
}
