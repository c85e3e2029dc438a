internal import DemarcModel

/// `check.md`: the short form for a pull request.
enum CheckMarkdown {
  private static let rowsMax = 100

  static func text(_ report: CheckReport) -> String {
    let counts = CheckCounts(report.results)
    var out = "# Before deployment\n\n"
    out += "\(Label.count(report.files, "file")), \(Label.count(report.resources, "resource")): "
    out += "\(Label.count(counts.assessed)) assessed, **\(Label.count(counts.failed)) failed**, "
    out += "\(Label.count(counts.open)) not assessed"
    if counts.known > 0 { out += ", \(Label.count(counts.known)) known" }
    if counts.suppressed > 0 { out += ", \(Label.count(counts.suppressed)) suppressed" }
    if counts.errors > 0 { out += ", \(Label.count(counts.errors, "error"))" }
    out += ".\n"
    let failing = report.results.filter {
      $0.outcome == .fail && $0.suppression == nil && !$0.isKnown
    }.sorted { ($1.severity, $0.file) < ($0.severity, $1.file) }
    if !failing.isEmpty { out += table(failing, report) }
    let quiet = report.results.filter { $0.suppression != nil }
    if !quiet.isEmpty { out += suppressed(quiet) }
    if !report.diagnostics.isEmpty {
      out += "\n## Could not be used as it is\n\n"
      for fault in report.diagnostics {
        let place = fault.span.map { "`\(code("\($0)"))`: " } ?? ""
        out += "- \(place)\(Escape.markdown(fault.message))\n"
      }
    }
    return out
  }

  private static func table(_ failing: [PolicyResult], _ report: CheckReport) -> String {
    let hasRequirements = !report.frameworks.isEmpty
    var out = "\n| severity | resource | check | place | remedy |"
    out += hasRequirements ? " puts at risk |\n" : "\n"
    out += "| --- | --- | --- | --- | --- |" + (hasRequirements ? " --- |\n" : "\n")
    for result in failing.prefix(rowsMax) {
      let place = result.details.first?.span.map { "\($0)" } ?? result.file
      var cells = [
        result.severity.rawValue, Escape.markdown(result.resource ?? ""),
        Escape.markdown(result.rule), "`\(code(place))`", Escape.markdown(result.remedy),
      ]
      if hasRequirements {
        cells.append(Escape.markdown(result.requirements.joined(separator: ", ")))
      }
      out += "| " + cells.joined(separator: " | ") + " |\n"
    }
    if failing.count > rowsMax { out += "\n… and \(Label.count(failing.count - rowsMax)) more.\n" }
    return out
  }

  private static func suppressed(_ results: [PolicyResult]) -> String {
    var out = "\n## Suppressed\n\n"
    for result in results.prefix(rowsMax) {
      guard let suppression = result.suppression else { continue }
      let until = suppression.expires.map { " (until \($0))" } ?? ""
      out +=
        "- \(Escape.markdown(result.rule)) on \(Escape.markdown(result.resource ?? result.file))"
      out += ": \(Escape.markdown(suppression.reason))\(until)\n"
    }
    return out
  }

  /// Inside backticks nothing needs escaping but the backtick and what ends a table cell.
  private static func code(_ text: String) -> String {
    Escape.line(text).replacing("`", with: "'").replacing("|", with: "\\|")
  }
}
