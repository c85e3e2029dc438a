internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// `findings.junit.xml`: one suite for each check, one case for each resource it did not pass.
public enum JUnitReport {
  private struct Suite {
    var cases = ""
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0
  }

  /// The document's bytes, a line feed at the end.
  public static func bytes(_ input: ReportInput) -> [UInt8] {
    let findings = ReportFacts(input).findings
    let results = Dictionary(
      input.assessment.results.map { ($0.check, $0) }, uniquingKeysWith: { first, _ in first })
    let checks = Set(results.keys).union(findings.keys).sorted()
    var total = Suite()
    var body = ""
    for check in checks {
      let suite = suite(check, results[check], findings[check] ?? [])
      guard suite.tests > 0 else { continue }
      total.tests += suite.tests
      total.failures += suite.failures
      total.errors += suite.errors
      total.skipped += suite.skipped
      body += "  <testsuite name=\"\(Escape.xml(check))\"\(counts(suite))>\n"
      body += properties(input.checks[check])
      body += suite.cases + "  </testsuite>\n"
    }
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Demarc\"\(counts(total))>\n"
      + body + "</testsuites>\n"
    return Array(document.utf8)
  }

  private static func counts(_ suite: Suite) -> String {
    " tests=\"\(suite.tests)\" failures=\"\(suite.failures)\" errors=\"\(suite.errors)\""
      + " skipped=\"\(suite.skipped)\""
  }

  private static func properties(_ check: Check?) -> String {
    guard let check else { return "" }
    let pairs = [("title", check.title), ("severity", check.severity.rawValue)]
    let lines = pairs.map {
      "      <property name=\"\($0.0)\" value=\"\(Escape.xml($0.1))\"/>\n"
    }
    return "    <properties>\n\(lines.joined())    </properties>\n"
  }

  private static func suite(_ check: String, _ result: CheckResult?, _ findings: [Finding]) -> Suite
  {
    var suite = Suite()
    let head = "    <testcase classname=\"\(Escape.xml(check))\" name="
    if let result, result.passed > 0 {
      suite.tests += 1
      suite.cases += head + "\"\(Label.count(result.passed, "resource")) passed\"/>\n"
    }
    for finding in findings {
      suite.tests += 1
      suite.cases += head + "\"\(Escape.xml(finding.resource))\">\n"
      suite.cases += verdict(finding, &suite) + "    </testcase>\n"
    }
    return suite
  }

  private static func verdict(_ finding: Finding, _ suite: inout Suite) -> String {
    let detail = Escape.xml(finding.detail)
    // A finding about a whole account stands in no file.
    let place = finding.origin.file.isEmpty ? "" : Escape.xml("\(finding.origin)")
    switch finding.outcome {
    case .fail:
      if let until = finding.acceptedUntil {
        suite.skipped += 1
        let why = Escape.xml(finding.acceptedBecause ?? "")
        return "      <skipped message=\"accepted risk until \(until): \(why)\"/>\n"
      }
      suite.failures += 1
      return
        "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(detail)\">\(place)"
        + "</failure>\n"
    case .error:
      suite.errors += 1
      return "      <error type=\"error\" message=\"\(detail)\">\(place)</error>\n"
    case .pass, .skip, .noEvidence:
      suite.skipped += 1
      return "      <skipped message=\"not assessed: \(detail)\"/>\n"
    }
  }
}
