/// Shell-like patterns over ids, as `matching` has them: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before a
/// character that means itself.
struct IDGlob: Sendable {
  private enum Piece {
    case character(Character)
    case any
    case run
    case set([ClosedRange<Character>], isNegated: Bool)
  }

  private let pieces: [Piece]

  init(_ pattern: String) {
    var pieces: [Piece] = []
    var rest = pattern[...]
    while let next = rest.popFirst() {
      switch next {
      case "*": pieces.append(.run)
      case "?": pieces.append(.any)
      case "\\": pieces.append(.character(rest.popFirst() ?? "\\"))
      case "[":
        if let set = Self.set(&rest) { pieces.append(set) } else { pieces.append(.character("[")) }
      default: pieces.append(.character(next))
      }
    }
    self.pieces = pieces
  }

  /// Reads a bracket expression behind its `[`; nil, and nothing taken, where it has no end.
  private static func set(_ rest: inout Substring) -> Piece? {
    var at = rest
    let isNegated = at.first == "!" || at.first == "^"
    if isNegated { at.removeFirst() }
    var ranges: [ClosedRange<Character>] = []
    var isFirst = true
    while let low = at.popFirst() {
      if low == "]", !isFirst {
        rest = at
        return .set(ranges, isNegated: isNegated)
      }
      isFirst = false
      let behind = at.dropFirst()
      if at.first == "-", let high = behind.first, high != "]" {
        at = behind.dropFirst()
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }

  /// Whether the whole of `text` is what the pattern describes; never more steps than pieces times
  /// characters.
  func matches(_ text: String) -> Bool {
    let characters = Array(text)
    var (piece, at) = (0, 0)
    var retry: (piece: Int, at: Int)?
    while at < characters.count {
      if piece < pieces.count, case .run = pieces[piece] {
        retry = (piece, at)
        piece += 1
      } else if piece < pieces.count, Self.fits(pieces[piece], characters[at]) {
        piece += 1
        at += 1
      } else if let last = retry {
        retry = (last.piece, last.at + 1)
        (piece, at) = (last.piece + 1, last.at + 1)
      } else {
        return false
      }
    }
    while piece < pieces.count, case .run = pieces[piece] { piece += 1 }
    return piece == pieces.count
  }

  private static func fits(_ piece: Piece, _ character: Character) -> Bool {
    switch piece {
    case .character(let wanted): wanted == character
    case .any: true
    case .run: false
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(character) } != isNegated
    }
  }
}
