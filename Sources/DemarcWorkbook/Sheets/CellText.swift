internal import DemarcReport

/// Makes a text one that a spreadsheet shows as it is.
enum CellText {
  /// What a cell of Excel takes, in UTF-16 units.
  static let unitsMax = 32_767

  /// Controls and marks that turn the reading direction become visible; line feeds stay.
  ///
  /// Excel reads `_x0041_` in a stored text as the character with that number (ECMA-376 Part 1,
  /// 22.4.2.4), so such an underscore is written as `_x005F_`.
  static func clean(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": out.append(scalar)
      case "\r", "\t": out.append(" ")
      case "\u{fffe}", "\u{ffff}": out.append("\u{fffd}")
      case "_" where isEscape(scalars[index...]): out.append(contentsOf: "_x005F_".unicodeScalars)
      default:
        if Escape.isHidden(scalar) {
          out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
          out.append(scalar)
        }
      }
    }
    return String(out)
  }

  /// Whether the scalars begin with `_x`, four hexadecimal digits and `_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let window = Array(scalars.prefix(7))
    guard window.count == 7, window[1] == "x", window[6] == "_" else { return false }
    return window[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }

  /// The text, or as much of it as fits with a word that it was cut; nil when it fits.
  static func cut(_ text: String, to unitsMax: Int) -> String? {
    guard text.utf8.count > unitsMax, text.utf16.count > unitsMax else { return nil }
    let mark = "\n[cut: the text is longer than a cell may be]"
    let room = max(0, unitsMax - mark.utf16.count)
    var units = 0
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += scalar.utf16.count
      guard units <= room else { break }
      out.append(scalar)
    }
    return String(String(out) + mark)
  }

  /// Columns that a text takes on one line, wide characters counted twice.
  static func width(_ text: String) -> Int {
    var longest = 0
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        longest = max(longest, width)
        width = 0
      } else {
        width += scalar.value >= 0x1100 ? 2 : 1
      }
    }
    return max(longest, width)
  }

  /// Lines that a text takes when it is wrapped between words, or within a word that is too long.
  static func lines(_ text: String, width: Int) -> Int {
    let width = max(1, width)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0
      for word in paragraph.split(separator: " ") {
        let length = self.width(String(word))
        if used > 0, used + 1 + length <= width {
          used += 1 + length
          continue
        }
        if used > 0 { lines += 1 }
        lines += max(0, length - 1) / width
        used = length <= width ? length : (length - 1) % width + 1
      }
    }
    return lines
  }

  /// A name that Excel takes for a sheet: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at
  /// an end, and not one that is taken, whatever the letter case.
  static func sheetName(_ text: String, taken: Set<String>, unitsMax: Int = 31) -> String {
    var name = ""
    for scalar in clean(text).unicodeScalars {
      let next = "[]:*?/\\\n".unicodeScalars.contains(scalar) ? " " : String(scalar)
      guard name.utf16.count + next.utf16.count <= unitsMax else { break }
      name += next
    }
    while name.hasPrefix("'") { name.removeFirst() }
    while name.hasSuffix("'") { name.removeLast() }
    if name.allSatisfy({ $0 == " " }) { name = "Sheet" }
    // Excel keeps this name for itself.
    if name.lowercased() == "history" { name += " " }
    let lowered = Set(taken.map { $0.lowercased() })
    guard lowered.contains(name.lowercased()) else { return name }
    for number in 2... {
      let ending = " \(number)"
      var head = name
      while head.utf16.count + ending.utf16.count > unitsMax { head.removeLast() }
      if !lowered.contains((head + ending).lowercased()) { return head + ending }
    }
    return name
  }
}
