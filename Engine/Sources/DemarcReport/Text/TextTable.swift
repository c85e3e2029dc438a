/// A table with aligned columns that never exceeds the style's width.
struct TextTable {
  /// A column: how it is headed and aligned, and whether it gives way when room is short.
  struct Column {
    var title: String
    var alignsRight = false
    /// The narrowest it may become; nil = it is never cut.
    var narrowest: Int?
  }

  struct Cell {
    var text: String
    var ink: Style.Ink?

    init(_ text: String, _ ink: Style.Ink? = nil) {
      self.text = Escape.line(text)
      self.ink = ink
    }
  }

  var columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func row(_ cells: Cell...) { rows.append(cells) }

  /// - Parameter indent: spaces before each line.
  func lines(_ style: Style, indent: Int = 2) -> [String] {
    let widths = widths(style.width - indent)
    let margin = String(repeating: " ", count: indent)
    let head = zip(columns, widths).map { column, width in
      style.paint(
        Columns.pad(Columns.cut(column.title, width, style), width, right: column.alignsRight),
        .bold)
    }
    let rule = widths.map { String(repeating: style.rule, count: $0) }
    let body = rows.map { row in
      zip(zip(columns, widths), row).map { column, cell in
        let text = Columns.pad(
          Columns.cut(cell.text, column.1, style), column.1, right: column.0.alignsRight)
        return style.paint(text, cell.ink)
      }
    }
    let gap = " \(style.fence) "
    return [
      margin + head.joined(separator: gap),
      margin + rule.joined(separator: style.rule + style.cross + style.rule),
    ] + body.map { trimmed(margin + $0.joined(separator: gap)) }
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.hasSuffix(" ") { line.removeLast() }
    return String(line)
  }

  /// Natural widths, the widest yielding column shortened first.
  private func widths(_ room: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(Columns.width(columns[index].title)) { max($0, Columns.width($1[index].text)) }
    }
    var excess = widths.reduce(0, +) + 3 * (columns.count - 1) - room
    while excess > 0 {
      let yielding = columns.indices.filter { widths[$0] > columns[$0].narrowest ?? Int.max }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      let least = columns[widest].narrowest ?? 0
      // Down to the next widest at once: long texts would take thousands of steps otherwise.
      let next = yielding.filter { $0 != widest }.map { widths[$0] }.max() ?? least
      let step = max(1, min(excess, widths[widest] - max(next, least)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }
}
