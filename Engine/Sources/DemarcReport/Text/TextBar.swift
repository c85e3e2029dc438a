/// A bar of stacked shares; each share that is not nothing shows at least one mark.
struct TextBar {
  struct Share {
    var count: Int
    /// The mark where no colour may be used.
    var mark: Character
    var ink: Style.Ink
  }

  static func draw(_ shares: [Share], width: Int, _ style: Style) -> String {
    let shares = shares.filter { $0.count > 0 }
    let total = shares.reduce(0) { $0 + $1.count }
    guard total > 0 else { return "[" + String(repeating: " ", count: width) + "]" }
    var cells = shares.map { max(1, $0.count * width / total) }
    // What rounding took or gave is settled with the largest share, where it shows the least.
    while let largest = cells.indices.max(by: { shares[$0].count < shares[$1].count }),
      cells.reduce(0, +) != width
    {
      let change = width - cells.reduce(0, +)
      guard cells[largest] + change >= 1 else { break }
      cells[largest] += change
    }
    let body = zip(shares, cells).map { share, count in
      style.paint(
        String(repeating: style.colour ? "█" : share.mark, count: count), share.ink)
    }
    return "[" + body.joined() + "]"
  }
}
