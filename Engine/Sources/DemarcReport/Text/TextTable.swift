/// A table with aligned columns that never exceeds the style's width.
struct TextTable {
  /// A column: how it is headed and aligned, and how it gives way when room is short.
  struct Column {
    var title: String
    var alignsRight = false
    /// The narrowest it may become; nil = it is never cut.
    var narrowest: Int?
    /// Whether it is left out where even the narrowest columns find no room; the last one goes first.
    var mayGo = false
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

  mutating func row(_ cells: [Cell]) { rows.append(cells) }

  /// - Parameter indent: spaces before each line.
  func lines(_ style: Style, indent: Int = 2) -> [String] {
    let layout = layout(style.width - indent)
    let margin = String(repeating: " ", count: indent)
    let gap = " \(style.fence) "
    let line = { (cells: [Cell]) in
      let painted = layout.map { index, width in
        let text = Columns.pad(
          Columns.cut(cells[index].text, width, style), width, right: columns[index].alignsRight)
        return style.paint(text, cells[index].ink)
      }
      return trimmed(margin + painted.joined(separator: gap))
    }
    let rule = layout.map { String(repeating: style.rule, count: $0.width) }
    return [
      line(columns.map { Cell($0.title, .bold) }),
      margin + rule.joined(separator: style.rule + style.cross + style.rule),
    ] + rows.map(line)
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.hasSuffix(" ") { line.removeLast() }
    return String(line)
  }

  /// The columns that stay and their widths, the widest yielding column shortened first.
  private func layout(_ room: Int) -> [(index: Int, width: Int)] {
    var widths = columns.indices.map { index in
      rows.reduce(Columns.width(columns[index].title)) { max($0, Columns.width($1[index].text)) }
    }
    var kept = Array(columns.indices)
    let total = { (width: (Int) -> Int) in
      kept.reduce(0) { $0 + width($1) } + 3 * (kept.count - 1)
    }
    while total({ min(widths[$0], columns[$0].narrowest ?? Int.max) }) > room,
      let last = kept.lastIndex(where: { columns[$0].mayGo })
    {
      kept.remove(at: last)
    }
    var excess = total { widths[$0] } - room
    while excess > 0 {
      let yielding = kept.filter { widths[$0] > columns[$0].narrowest ?? Int.max }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      let least = columns[widest].narrowest ?? 0
      // Down to the next widest at once: long texts would take thousands of steps otherwise.
      let next = yielding.filter { $0 != widest }.map { widths[$0] }.max() ?? least
      let step = max(1, min(excess, widths[widest] - max(next, least)))
      widths[widest] -= step
      excess -= step
    }
    return kept.map { ($0, widths[$0]) }
  }
}
