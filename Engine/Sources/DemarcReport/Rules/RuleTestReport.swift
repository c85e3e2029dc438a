public import DemarcModel

/// A line of fixtures that came to something else than it says.
public struct RuleTestFailure: Hashable, Sendable {
  public var place: String
  public var note: String
  public var expected: String
  public var found: String

  public init(place: String, note: String, expected: String, found: String) {
    self.place = place
    self.note = note
    self.expected = expected
    self.found = found
  }
}

/// How much was tried.
public struct RuleTestCounts: Hashable, Sendable {
  public var rules: Int
  /// Rules that have no fixtures.
  public var without: Int
  public var fixtures: Int

  public init(rules: Int, without: Int, fixtures: Int) {
    self.rules = rules
    self.without = without
    self.fixtures = fixtures
  }
}

/// Prints what came of testing rules.
public enum RuleTestReport {
  /// Failures first, then faults of the rules, then a line that says how much was tried.
  public static func text(
    _ failures: [RuleTestFailure], diagnostics: [Diagnostic], counts: RuleTestCounts, style: Style
  ) -> String {
    var lines: [String] = []
    for failure in failures {
      lines.append(
        style.paint("FAIL", .red) + "  \(Escape.line(failure.place))  \(Escape.line(failure.note))")
      lines.append("      expected  \(Escape.line(failure.expected))")
      lines.append("      found     \(Escape.line(failure.found))")
    }
    for fault in diagnostics {
      lines += "\(fault)".split(separator: "\n").map { Escape.line(String($0)) }
    }
    let wrong = diagnostics.reduce(0) { $0 + ($1.severity == .error ? 1 : 0) }
    lines.append(
      "\(counts.rules) rules can be used, \(wrong) errors; \(counts.fixtures) fixtures: "
        + "\(counts.fixtures - failures.count) passed, \(failures.count) failed; "
        + "\(counts.without) rules without fixtures")
    return lines.joined(separator: "\n") + "\n"
  }
}
