import DemarcRegex

extension FuzzTarget {
  /// Patterns of RE2's language: the first line; the rest is the text they are searched in.
  static let regex = FuzzTarget(
    name: "regex",
    seeds: {
      [
        "^arn:aws:kms:\narn:aws:kms:eu-west-1:1:key/2", "(a+)+$\naaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
        "(?i)straße|\\p{Greek}+\nSTRASSE λόγος", "(?P<year>\\d{4})-(\\d\\d)\non 2026-03-01",
        "\\bfoo\\b\na foo b", "[^a-z[:digit:]]{2,3}?\n--AB", "\\Qa.b\\E|(?s).(?-s).\na.b\nc",
        "(|a)*b?\n", "x{1000}\nx", "\\x{1F600}\\C\n😀é",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "(?i)", "(?s)", "(?m)", "(?U)", "(?P<n>", "(?:", "(?=", "(?<!", "\\1", "\\pL", "\\P{Greek}",
      "[[:alpha:]]", "[^", "{1,1000}", "{0}", "*?", "+?", "++", "\\b", "\\B", "\\A", "\\z", "\\Q",
      "\\E", "\\x{10FFFF}", "\\C", "|", "^", "$", "\u{0}",
    ]
  ) { bytes in
    let line = bytes.firstIndex(of: 10) ?? bytes.endIndex
    let written = String(decoding: bytes[..<line], as: UTF8.self)
    let text = Array(bytes[line...].dropFirst())
    let pattern: Pattern
    do throws(PatternError) {
      pattern = try Pattern(written, dialect: .re2)
    } catch {
      try hold(!error.message.isEmpty, "an error without a word")
      try hold(
        error.offset.map { (0...written.utf8.count).contains($0) } ?? true,
        "an offset outside of the pattern: \(error.offset ?? 0)")
      return
    }
    let found = try pattern.find(in: text, from: 0)
    try hold(try pattern.matches(utf8: text.span) == (found != nil), "found, and no match")
    for case let place? in found ?? [] {
      try hold(place.upperBound <= text.count, "a match behind the end of the text")
    }
    if let whole = found?.first.flatMap({ $0 }) {
      try hold(
        try pattern.find(in: text, from: whole.lowerBound)?.first == whole,
        "the first match is not found where it starts")
    }
    // Little memory makes searching slower, or compiling impossible; never another answer.
    let small: Pattern
    do throws(PatternError) {
      small = try Pattern(written, dialect: .re2, memoryBytes: 16 << 10)
    } catch {
      return try hold(error.code == .limit, "refused for little memory as \(error.code)")
    }
    try hold(
      try small.matches(utf8: text.span) == (found != nil), "less memory gives another answer")
  }
}
