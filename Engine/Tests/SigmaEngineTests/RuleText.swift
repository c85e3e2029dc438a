import DemarcJSON
import DemarcModel
import SigmaEngine

/// Rules for tests, from the part that matters.
enum RuleText {
  /// A whole rule around the lines of one search.
  static func selection(_ lines: String) -> SourceFile {
    detection("sel:\n" + indented(lines, 2), "sel")
  }

  /// A whole rule around searches and a condition.
  static func detection(_ searches: String, _ condition: String) -> SourceFile {
    SourceFile(
      name: "rule.yml",
      text: """
        title: A rule
        logsource:
          product: test
        detection:
        \(indented(searches, 2))
          condition: \(condition)

        """)
  }

  static func indented(_ text: String, _ spaces: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: spaces) + $0 }.joined(separator: "\n")
  }

  static func parse(_ source: SourceFile) throws -> SigmaRule {
    let parsed = SigmaParser.parse(source)
    guard let rule = parsed.tree?.rules.first else {
      throw RuleTextError(description: parsed.diagnostics.map(\.description).joined())
    }
    return rule
  }

  static func event(_ json: String) throws -> JSONValue { try JSONDocument.parse(json).root }

  /// Whether a rule matches an event.
  static func matches(_ source: SourceFile, _ json: String) throws -> Bool {
    let program = SigmaProgram(compiling: [try parse(source)])
    if let fault = program.diagnostics.first { throw fault }
    return try program.match(event(json), rule: 0).isMatch
  }
}

struct RuleTextError: Error, CustomStringConvertible {
  let description: String
}
