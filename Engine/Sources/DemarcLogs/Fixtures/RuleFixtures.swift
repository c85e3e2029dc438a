internal import DemarcJSON
public import DemarcModel

/// What one line of a rule's fixtures came to.
public struct RuleFixtureResult: Hashable, Sendable {
  /// The fixture file and the line, from 1.
  public var file: String
  public var line: Int
  public var note: String
  /// What should have come of it, and what did; the same where all is well.
  public var expected: String
  public var found: String

  public var passed: Bool { expected == found }
}

/// Tries rules on events that were written for them, by the same way that logs go.
///
/// A line of a rule's fixtures is `{"expected": true, "note": "…", "event": {…}}`. A line of a
/// correlation's is `{"expected": [{"field": "value"}], "note": "…", "steps": […]}`; see
/// `FixtureSteps`.
public enum RuleFixtures {
  /// Judges the lines of one file by the rules given.
  ///
  /// - Parameters:
  ///   - rule: id of the rule or correlation the file is for, as `AlertRule.id` has it.
  ///   - rules: rules that hold it, with those that it refers to.
  public static func judge(
    _ file: SourceFile, rule: String, rules: DetectionRules
  ) -> Parsed<[RuleFixtureResult]> {
    var results: [RuleFixtureResult] = []
    var diagnostics: [Diagnostic] = []
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, text) in lines.enumerated() {
      guard text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      let line = try? JSONDocument.parse(Array(text.utf8)).root
      guard let line, let judged = judge(line, rule: rule, rules: rules) else {
        let place = SourcePosition(line: index + 1, column: 1)
        diagnostics.append(
          Diagnostic(
            "rules.bad-fixture", "this line is no fixture",
            at: SourceSpan(file: file.name, start: place),
            hint: "write 'expected' and 'event', or 'expected' and 'steps'"))
        continue
      }
      results.append(
        RuleFixtureResult(
          file: file.name, line: index + 1, note: line["note"]?.string ?? "",
          expected: judged.expected, found: judged.found))
    }
    return Parsed(results, diagnostics)
  }

  private static func judge(
    _ line: JSONValue, rule: String, rules: DetectionRules
  ) -> (expected: String, found: String)? {
    guard let expected = line["expected"] else { return nil }
    if let event = line["event"], let wanted = expected.bool {
      let found = matched(Array(event.json.utf8), rule, rules)
      return (wanted ? "a match" : "no match", found ? "a match" : "no match")
    }
    guard expected.isArray, let steps = FixtureSteps(line) else { return nil }
    let groups = expected.elements.map { group in
      group.members.map { ($0.name, $0.value.string ?? $0.value.json) }
    }
    return (words(groups), words(fired(steps.log, rule, rules)))
  }

  /// Whether the rule matches, also where only a correlation counts it.
  private static func matched(_ log: [UInt8], _ rule: String, _ rules: DetectionRules) -> Bool {
    let summary = DetectionRun(rules).run([.bytes(name: "fixture", log)]) { _ in }
    return summary.tally.rules.contains { $0.rule.id == rule && $0.matches > 0 }
  }

  /// The groups for which the correlation fires.
  private static func fired(
    _ log: [UInt8], _ rule: String, _ rules: DetectionRules
  ) -> [[(String, String)]] {
    var groups: [[(String, String)]] = []
    _ = DetectionRun(rules).run([.bytes(name: "fixture", log)]) { alert in
      guard alert.rule.id == rule, let seen = alert.correlation else { return }
      groups.append(seen.group.map { ($0.field, $0.value) })
    }
    return groups
  }

  private static func words(_ groups: [[(String, String)]]) -> String {
    guard !groups.isEmpty else { return "no match" }
    let texts = groups.map { group in
      group.map { "\($0.0)=\($0.1)" }.sorted().joined(separator: " ")
    }
    return "a match for " + Set(texts).sorted().joined(separator: "; ")
  }
}
