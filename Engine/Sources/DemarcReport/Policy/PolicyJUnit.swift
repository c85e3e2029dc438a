internal import DemarcModel

/// `policy.junit.xml`: a suite for each document, a case for each rule.
enum PolicyJUnit {
  private struct Suite {
    var cases = ""
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ other: Suite) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
      skipped += other.skipped
    }

    var counts: String {
      " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
    }
  }

  static func bytes(_ results: [PolicyResult], _ diagnostics: [Diagnostic]) -> [UInt8] {
    var order: [String] = []
    var suites: [String: Suite] = [:]
    for result in results {
      if suites[result.file] == nil { order.append(result.file) }
      add(result, &suites[result.file, default: Suite()])
    }
    var total = Suite()
    var body = ""
    for file in order {
      guard let suite = suites[file] else { continue }
      total.add(suite)
      body += "  <testsuite name=\"\(Escape.xml(file))\"\(suite.counts)>\n"
      body += suite.cases + "  </testsuite>\n"
    }
    let unread = self.unread(diagnostics)
    if unread.tests > 0 {
      total.add(unread)
      body += "  <testsuite name=\"not read\"\(unread.counts)>\n\(unread.cases)  </testsuite>\n"
    }
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Demarc\"\(total.counts)>\n"
      + body + "</testsuites>\n"
    return Array(document.utf8)
  }

  private static func add(_ result: PolicyResult, _ suite: inout Suite) {
    suite.tests += 1
    let head =
      "    <testcase classname=\"\(Escape.xml(result.file))\" name=\"\(Escape.xml(result.rule))\""
    guard let verdict = verdict(result, &suite) else {
      suite.cases += head + "/>\n"
      return
    }
    suite.cases += head + ">\n      \(verdict)\n    </testcase>\n"
  }

  private static func verdict(_ result: PolicyResult, _ suite: inout Suite) -> String? {
    let details = PolicyWords.details(result)
    let summary = Escape.xml(details.first.map { PolicyWords.sentence($0) } ?? "")
    let lines = Escape.xml(details.map { Self.line($0) }.joined(separator: "\n"))
    switch result.outcome {
    case .pass: return nil
    case .skip:
      suite.skipped += 1
      return "<skipped message=\"not applicable\"/>"
    case .fail:
      if let suppression = result.suppression {
        suite.skipped += 1
        let until = suppression.expires.map { " until \($0)" } ?? ""
        return "<skipped message=\"suppressed\(until): \(Escape.xml(suppression.reason))\"/>"
      }
      suite.failures += 1
      return
        "<failure type=\"\(result.severity.rawValue)\" message=\"\(summary)\">\(lines)</failure>"
    case .error, .noEvidence:
      suite.errors += 1
      return "<error type=\"\(result.outcome.rawValue)\" message=\"\(summary)\">\(lines)</error>"
    }
  }

  private static func line(_ detail: PolicyDetail) -> String {
    (detail.span.map { "\($0): " } ?? "") + PolicyWords.sentence(detail)
      + (detail.clause.map { " [\($0)]" } ?? "")
  }

  /// What could not be read is an error of the run, so that a build does not turn green over it.
  private static func unread(_ diagnostics: [Diagnostic]) -> Suite {
    var suite = Suite()
    for diagnostic in diagnostics where diagnostic.severity == .error {
      suite.tests += 1
      suite.errors += 1
      let name = diagnostic.span.map { "\($0)" } ?? diagnostic.code
      suite.cases += "    <testcase classname=\"\(Escape.xml(diagnostic.code))\" "
      suite.cases += "name=\"\(Escape.xml(name))\">\n      <error type=\"unreadable\" "
      suite.cases += "message=\"\(Escape.xml(diagnostic.message))\">"
      suite.cases += "\(Escape.xml(diagnostic.hint ?? ""))</error>\n    </testcase>\n"
    }
    return suite
  }
}
