import DemarcJSON
import DemarcModel

/// JSON as Azure reads it: with comments, and with texts that go over several lines.
///
/// Comments become spaces and line ends in texts become escapes, so that any JSON reader takes the
/// result; what that does to places is undone by `place(of:)`.
struct RelaxedJSON {
  /// A comment by where its mark begins.
  struct Comment {
    var text: String
    var place: JSONPosition
  }

  /// Where a piece of a line came from.
  private struct Piece {
    var column: Int
    var origin: JSONPosition
  }

  private(set) var bytes: [UInt8] = []
  private(set) var comments: [Comment] = []
  /// Pieces by line of the result, for the lines that are not where they were.
  private var pieces: [[Piece]] = [[Piece(column: 1, origin: JSONPosition(line: 1, column: 1))]]
  private(set) var joinsLines = false
  private var line = 1
  private var lineStart = 0
  /// Offset in the result at which its line begins.
  private var ownLineStart = 0

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case UInt8(ascii: "\""): at = text(source, at)
      case UInt8(ascii: "/") where at + 1 < source.count && source[at + 1] == UInt8(ascii: "/"):
        at = lineComment(source, at)
      case UInt8(ascii: "/") where at + 1 < source.count && source[at + 1] == UInt8(ascii: "*"):
        at = blockComment(source, at)
      default:
        bytes.append(byte)
        at += 1
        if byte == UInt8(ascii: "\n") { newLine(at) }
      }
    }
  }

  private mutating func newLine(_ next: Int) {
    line += 1
    lineStart = next
    ownLineStart = bytes.count
    pieces.append([Piece(column: 1, origin: JSONPosition(line: line, column: 1))])
  }

  private func place(_ at: Int) -> JSONPosition {
    JSONPosition(line: line, column: at - lineStart + 1)
  }

  private mutating func text(_ source: [UInt8], _ start: Int) -> Int {
    bytes.append(source[start])
    var at = start + 1
    while at < source.count {
      let byte = source[at]
      switch byte {
      case UInt8(ascii: "\""):
        bytes.append(byte)
        return at + 1
      case UInt8(ascii: "\\") where at + 1 < source.count:
        bytes += source[at...(at + 1)]
        at += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        bytes += [UInt8(ascii: "\\")]
        bytes.append(
          byte == UInt8(ascii: "\n")
            ? UInt8(ascii: "n") : byte == UInt8(ascii: "\r") ? UInt8(ascii: "r") : UInt8(ascii: "t")
        )
        at += 1
        if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = at
        }
        joinsLines = true
        pieces[pieces.count - 1].append(
          Piece(column: bytes.count - ownLineStart + 1, origin: place(at)))
      default:
        bytes.append(byte)
        at += 1
      }
    }
    return at
  }

  private mutating func lineComment(_ source: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
    add(source[(start + 2)..<end], at: start)
    bytes += [UInt8](repeating: 0x20, count: end - start)
    return end
  }

  private mutating func blockComment(_ source: [UInt8], _ start: Int) -> Int {
    var at = start + 2
    while at < source.count {
      if source[at] == UInt8(ascii: "*"), at + 1 < source.count, source[at + 1] == UInt8(ascii: "/")
      {
        break
      }
      at += 1
    }
    guard at < source.count else {
      // Not closed: left as it is, so that the reader says where.
      bytes += source[start...]
      return source.count
    }
    add(source[(start + 2)..<at], at: start)
    let end = at + 2
    for index in start..<end {
      if source[index] == UInt8(ascii: "\n") {
        bytes.append(source[index])
        newLine(index + 1)
      } else {
        bytes.append(0x20)
      }
    }
    return end
  }

  private mutating func add(_ text: ArraySlice<UInt8>, at start: Int) {
    comments.append(Comment(text: String(decoding: text, as: UTF8.self), place: place(start)))
  }

  /// Where something of the result stands in the source.
  func place(of position: JSONPosition) -> JSONPosition {
    guard joinsLines, position.line <= pieces.count, position.line >= 1 else { return position }
    let row = pieces[position.line - 1]
    guard let piece = row.last(where: { $0.column <= position.column }) else { return position }
    return JSONPosition(
      line: piece.origin.line, column: piece.origin.column + position.column - piece.column)
  }
}
