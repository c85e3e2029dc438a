internal import DemarcJSON

/// Quotes and dashes of text copied from web pages, which no YAML parser takes for syntax.
enum YAMLTypography {
  private static let plain: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-",
    "\u{2014}": "-", "\u{00A0}": "a space",
  ]

  /// The fault of a plain scalar that starts with `scalar`; nil when that is fine.
  static func fault(_ scalar: Unicode.Scalar, _ place: JSONPosition) -> YAMLError? {
    plain[scalar].map {
      YAMLError(
        message: "typographic '\(scalar)' where YAML expects \($0)", line: place.line,
        column: place.column, hint: "the text was copied from a formatted page; write \($0)")
    }
  }

  /// The first such mark where a value may start, in a text that is no YAML.
  static func fault(in text: String) -> YAMLError? {
    var (line, column) = (1, 1)
    var lead = true
    var afterColon = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, column, lead, afterColon) = (line + 1, 1, true, false)
        continue
      }
      if scalar != " " {
        if lead || afterColon, let fault = fault(scalar, JSONPosition(line: line, column: column)) {
          return fault
        }
        afterColon = scalar == ":" || (scalar == "-" && lead)
        lead = scalar == "-" && lead
      }
      column += UTF8.width(scalar)
    }
    return nil
  }
}
