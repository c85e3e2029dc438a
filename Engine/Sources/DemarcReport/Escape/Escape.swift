/// Makes hostile text harmless in each output's own way; names and ids are never trusted.
public enum Escape {
  /// One line that cannot move a cursor, change a colour or turn the reading direction.
  ///
  /// Control characters show as `\u{1b}`; line breaks and tabs become a space.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        out.append(" ")
      } else if isHidden(scalar) {
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// Controls, line and paragraph separators, and marks that turn the reading direction.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x61c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
      true
    default: false
    }
  }

  /// Text or attribute of XML or HTML; characters that XML 1.0 forbids become U+FFFD.
  public static func xml(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      // In an attribute a bare line break would be read back as a space.
      case "\n": out.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": out.append(contentsOf: "&#13;".unicodeScalars)
      case "\t": out.append(contentsOf: "&#9;".unicodeScalars)
      default: out.append(isForbiddenInXML(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(out)
  }

  private static func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff
  }

  /// JSON for a `<script>` element: no `<`, so that nothing in it can close the element or open a
  /// comment, and none of the line ends that only JavaScript knows.
  static func script(_ json: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(json.count + json.count / 64)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if byte == UInt8(ascii: "<") {
        out += Array(#"\u003c"#.utf8)
      } else if byte == 0xe2, index + 2 < json.count, json[index + 1] == 0x80,
        json[index + 2] == 0xa8 || json[index + 2] == 0xa9
      {
        out += Array((json[index + 2] == 0xa8 ? #"\u2028"# : #"\u2029"#).utf8)
        index += 2
      } else {
        out.append(byte)
      }
      index += 1
    }
    return out
  }

  /// Prose of Markdown: no markup, no HTML, no link, no mention; fits a table cell.
  static func markdown(_ text: String) -> String {
    // Scalar by scalar: a combining mark makes another character of the `|` before it, and a table's
    // reader sees the bar all the same.
    var out = String.UnicodeScalarView()
    for scalar in line(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", ":", "$":
        out.append("\\")
        out.append(scalar)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "@": out.append(contentsOf: "&#64;".unicodeScalars)
      // A bare `www.` becomes a link.
      case "." where String(out.suffix(3)).lowercased() == "www":
        out.append(contentsOf: "\\.".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// A code span of Markdown that fits a table cell: fenced by more backticks than it holds.
  static func code(_ text: String) -> String {
    let text = line(text)
    guard !text.isEmpty else { return "" }
    let scalars = text.unicodeScalars
    // Readers differ on whether the bar of `\\|` still ends a cell; prose can say it without doubt.
    if zip(scalars, scalars.dropFirst()).contains(where: { $0 == "\\" && $1 == "|" }) {
      return "<code>\(markdown(text))</code>"
    }
    let runs = scalars.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let pad = scalars.first == "`" || scalars.last == "`" ? " " : ""
    var body = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "|" { body.append("\\") }
      body.append(scalar)
    }
    return fence + pad + String(body) + pad + fence
  }

  /// A path as a URI reference; everything but unreserved characters and `/` is percent-encoded.
  static func uri(_ path: String) -> String {
    var out = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return out
  }
}
