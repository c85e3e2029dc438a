/// Lines of text for a terminal: headings, wrapped prose, named values.
struct Page {
  /// Room for the longest name of a value, `recognised by`.
  private static let labelWidth = 16

  let style: Style
  private var lines: [String] = []

  init(_ style: Style) { self.style = style }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// On one line where it fits, as it stands.
  mutating func title(_ text: String) {
    let text = Escape.line(text)
    let parts = Columns.width(text) > style.width ? Columns.wrap(text, style.width) : [text]
    for part in parts { lines.append(style.paint(part, .bold)) }
  }

  mutating func heading(_ text: String) {
    gap()
    title(text)
  }

  mutating func gap() { lines.append("") }

  /// Wrapped to the style's width.
  mutating func prose(_ text: String, indent: Int = 2, _ ink: Style.Ink? = nil) {
    let margin = String(repeating: " ", count: indent)
    for part in Columns.wrap(Escape.line(text), style.width - indent) {
      lines.append(margin + style.paint(part, ink))
    }
  }

  /// `name: value`, nothing when there is no value.
  mutating func value(_ name: String, _ value: String?, _ ink: Style.Ink? = nil) {
    guard let value, !value.isEmpty else { return }
    let label = Columns.pad("  \(name):", Self.labelWidth)
    let parts = Columns.wrap(Escape.line(value), style.width - Self.labelWidth - 1)
    for (index, part) in parts.enumerated() {
      let margin = index == 0 ? label : String(repeating: " ", count: Self.labelWidth)
      lines.append(margin + " " + style.paint(part, ink))
    }
  }

  mutating func item(_ text: String, _ ink: Style.Ink? = nil) {
    for (index, part) in Columns.wrap(Escape.line(text), style.width - 4).enumerated() {
      lines.append((index == 0 ? "  - " : "    ") + style.paint(part, ink))
    }
  }

  /// Text whose lines matter: a rule, a command.
  mutating func verbatim(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append("    " + Escape.line(String(line)))
    }
  }

  /// A line that is safe and short enough as it stands.
  mutating func styled(_ text: String, _ ink: Style.Ink?) { lines.append(style.paint(text, ink)) }

  mutating func table(_ table: TextTable) { lines += table.lines(style) }
}
