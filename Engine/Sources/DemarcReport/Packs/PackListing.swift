/// `pack show`: the rules of a pack, and which of them are judged.
public enum PackListing {
  /// One rule.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// Identifier, or what kind of custom rule it is.
    public var source: String
    public var judged: Bool
    public var parameters: String

    public init(name: String, source: String, judged: Bool, parameters: String) {
      self.name = name
      self.source = source
      self.judged = judged
      self.parameters = parameters
    }
  }

  /// A table and a line of counts.
  public static func text(name: String, rows: [Row], style: Style) -> String {
    var table = TextTable([
      TextTable.Column(title: "Rule", narrowest: 20),
      TextTable.Column(title: "Source", narrowest: 20),
      TextTable.Column(title: "Judged"),
      TextTable.Column(title: "Parameters", narrowest: 10, mayGo: true),
    ])
    for row in rows {
      table.row(
        TextTable.Cell(row.name), TextTable.Cell(row.source),
        TextTable.Cell(row.judged ? "yes" : "no", row.judged ? .green : .yellow),
        TextTable.Cell(row.parameters, .dim))
    }
    let judged = rows.count(where: \.judged)
    let head = style.paint(
      "\(Escape.line(name)): \(judged) of \(Label.count(rows.count, "rule")) judged", .bold)
    return head + "\n" + table.lines(style).joined(separator: "\n") + "\n\n"
  }
}
