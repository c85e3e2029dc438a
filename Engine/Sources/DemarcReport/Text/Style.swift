/// How text for a terminal looks: with colour and box characters, or plain ASCII for a pipe.
public struct Style: Hashable, Sendable {
  /// Whether escape sequences and box characters may be written.
  public var colour: Bool
  /// Columns of the terminal; nothing is written beyond them.
  public var width: Int

  public init(colour: Bool, width: Int) {
    self.colour = colour
    self.width = max(60, width)
  }

  /// For files and pipes.
  public static let plain = Style(colour: false, width: 100)

  /// A colour of the terminal's own sixteen, so that the reader's theme decides.
  enum Ink: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
    case alarm = "1;37;41"
  }

  func paint(_ text: String, _ ink: Ink?) -> String {
    guard colour, let ink, !text.isEmpty else { return text }
    return "\u{1b}[\(ink.rawValue)m\(text)\u{1b}[0m"
  }

  var ellipsis: String { colour ? "…" : "..." }
  var dot: String { colour ? " · " : " | " }
  var rule: String { colour ? "─" : "-" }
  var fence: String { colour ? "│" : "|" }
  var cross: String { colour ? "┼" : "+" }
}

/// Columns that text takes on a terminal.
enum Columns {
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7f: 1
    case 0x300..<0x370, 0x200b...0x200d, 0x20d0..<0x2100, 0xfe00..<0xfe10: 0
    case 0x1100..<0x1160, 0x2e80..<0xa4d0, 0xac00..<0xd7a4, 0xf900..<0xfb00, 0xfe30..<0xfe70,
      0xff00..<0xff61, 0xffe0..<0xffe7, 0x1f300..<0x1f650, 0x1f680..<0x1f700, 0x1f900..<0x1fa00,
      0x20000..<0x40000:
      2
    default: 1
    }
  }

  /// At most `width` columns of `text`, an ellipsis where something was cut.
  static func cut(_ text: String, _ width: Int, _ style: Style) -> String {
    guard self.width(text) > width else { return text }
    let room = max(0, width - self.width(style.ellipsis))
    var out = ""
    var used = 0
    for character in text {
      let next = self.width(String(character))
      if used + next > room { break }
      out.append(character)
      used += next
    }
    return String((out + style.ellipsis).prefix(max(1, width)))
  }

  static func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - self.width(text)))
    return right ? space + text : text + space
  }

  /// Breaks at spaces; words longer than a line are cut into pieces.
  static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, self.width(line) + 1 + self.width(word) > width {
        lines.append(line)
        line = ""
      }
      var rest = word
      while let end = end(of: rest, width), end < rest.endIndex {
        lines.append(String(rest[..<end]))
        rest = rest[end...]
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Where the part of `text` that fits ends, one character being the least; nil for no text.
  private static func end(of text: Substring, _ width: Int) -> String.Index? {
    guard let first = text.indices.first else { return nil }
    var used = 0
    return text.indices.first { index in
      used += self.width(text[index...index])
      return used > width && index > first
    } ?? text.endIndex
  }
}
