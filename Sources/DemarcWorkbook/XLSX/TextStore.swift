/// Texts made ready for cells, each worked out once: a matrix says the same few thousand things in
/// hundreds of thousands of cells.
final class TextStore {
  /// A text as a cell takes it.
  struct Prepared {
    var text: String
    var isCut: Bool
    /// Columns of its longest line.
    var width: Int
  }

  private struct Wrapped: Hashable {
    var text: String
    var width: Int
  }

  private let unitsMax: Int
  private var prepared: [String: Prepared] = [:]
  private var lines: [Wrapped: Int] = [:]
  /// Texts that are kept; when there are more, all are forgotten, so that memory stays bounded.
  static let keptMax = 20_000

  init(unitsMax: Int) { self.unitsMax = unitsMax }

  func prepare(_ text: String) -> Prepared {
    if let known = prepared[text] { return known }
    if prepared.count >= Self.keptMax { prepared.removeAll(keepingCapacity: true) }
    let clean = CellText.clean(text)
    let cut = CellText.cut(clean, to: unitsMax)
    let made = Prepared(
      text: cut ?? clean, isCut: cut != nil, width: CellText.width(cut ?? clean))
    prepared[text] = made
    return made
  }

  /// Lines that a text takes when it is wrapped at a width.
  func lines(_ text: String, width: Int) -> Int {
    let key = Wrapped(text: text, width: width)
    if let known = lines[key] { return known }
    if lines.count >= Self.keptMax { lines.removeAll(keepingCapacity: true) }
    let count = CellText.lines(text, width: width)
    lines[key] = count
    return count
  }
}
