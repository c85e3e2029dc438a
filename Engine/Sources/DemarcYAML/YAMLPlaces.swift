internal import DemarcJSON

/// Turns libyaml's counts of characters into lines and byte columns.
///
/// libyaml counts a line past the end of a text without a last line break, and takes for line breaks
/// what no editor does. Events come in the order of the text, so that this walks through it once.
struct YAMLPlaces {
  private let text: [UInt8]
  /// Characters, and bytes, before the place asked for last.
  private var characters = 0
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The place of the character numbered `index`, from 0; never past the end.
  mutating func place(character index: Int) -> JSONPosition {
    while characters < index, offset < text.count { stepForward() }
    while characters > index { stepBack() }
    return JSONPosition(line: line, column: offset - lineStart + 1)
  }

  /// The place of the character that holds the byte at `index`.
  mutating func place(byte index: Int) -> JSONPosition {
    while offset < index, offset < text.count { stepForward() }
    while offset > index { stepBack() }
    return JSONPosition(line: line, column: offset - lineStart + 1)
  }

  private mutating func stepForward() {
    let isBreak = text[offset] == UInt8(ascii: "\n")
    repeat { offset += 1 } while offset < text.count && text[offset] & 0xc0 == 0x80
    characters += 1
    if isBreak { (line, lineStart) = (line + 1, offset) }
  }

  private mutating func stepBack() {
    repeat { offset -= 1 } while offset > 0 && text[offset] & 0xc0 == 0x80
    characters -= 1
    guard text[offset] == UInt8(ascii: "\n") else { return }
    line -= 1
    lineStart = text[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
