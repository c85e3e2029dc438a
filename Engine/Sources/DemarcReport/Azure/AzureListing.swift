internal import DemarcJSON
internal import DemarcModel

/// Policy definitions as a list, for a person or a program.
public struct AzureListing: Sendable {
  /// One definition, in the words that are printed.
  public struct Row: Sendable {
    public var title: String
    public var file: String
    /// Name of a fact and the fact, in the order in which they are told.
    public var facts: [(name: String, text: String)]
    public var note: String?

    public init(
      title: String, file: String, facts: [(name: String, text: String)], note: String?
    ) {
      self.title = title
      self.file = file
      self.facts = facts
      self.note = note
    }
  }

  public static func text(_ rows: [Row], style: Style) -> String {
    var lines: [String] = []
    for row in rows {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        style.paint(Escape.line(row.title), .bold) + "  "
          + style.paint(Escape.line(row.file), .cyan))
      for fact in row.facts where !fact.text.isEmpty {
        let pieces = Columns.wrap(Escape.line(fact.text), style.width - 16)
        for (index, piece) in pieces.enumerated() {
          lines.append("  \(Columns.pad(index == 0 ? fact.name : "", 12))  \(piece)")
        }
      }
      if let note = row.note { lines.append(style.paint("  " + Escape.line(note), .yellow)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public static func json(_ rows: [Row]) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/azure-definitions/1")
    out.key("definitions")
    out.beginArray()
    for row in rows {
      out.beginObject()
      out.member("title", row.title)
      out.member("file", row.file)
      for fact in row.facts where !fact.text.isEmpty { out.member(fact.name, fact.text) }
      out.member("note", row.note)
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }
}
