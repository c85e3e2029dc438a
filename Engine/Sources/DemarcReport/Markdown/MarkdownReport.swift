internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// `report.md`: the short form for a pull request or a wiki.
public enum MarkdownReport {
  static let rowsMax = 25

  public static func bytes(_ input: ReportInput) -> [UInt8] { Array(text(input).utf8) }

  static func text(_ input: ReportInput) -> String {
    let facts = ReportFacts(input)
    let assessment = input.assessment
    var out = "# Shared responsibility: \(Escape.markdown(assessment.organization))\n\n"
    out += "As of \(assessment.asOf.day)"
    out += ", \(Label.count(assessment.resources, "resource"))"
    out += ", \(Label.count(assessment.matrix.services.count, "service")) in use."
    out += " Demarc \(Escape.markdown(assessment.version)).\n"
    if assessment.isIncomplete {
      out += "\n> **Incomplete:** something could not be read or judged.\n"
    }
    out += headlines(input, facts)
    out += review(input)
    out += failedChecks(input, facts)
    out += exceptions(input)
    out += scopeHoles(input)
    out += gaps(input)
    out += duties(input)
    out += claims(input)
    out += pitfalls(input, facts)
    out += notAssessed(facts)
    out += unknownTypes(input)
    return out
  }

  static func table(_ head: [String], right: Set<Int>, _ rows: [[String]]) -> String {
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    let rule = head.indices.map { right.contains($0) ? "--:" : "---" }
    return "\n" + line(head) + line(rule) + rows.map(line).joined()
  }

  static func more(_ count: Int) -> String {
    count > 0 ? "\n… and \(Label.count(count)) more in the full report.\n" : ""
  }

  private static func nothingInUse(_ input: ReportInput, _ facts: ReportFacts) -> String {
    let notes = input.assessment.frameworks.compactMap { id in
      facts.nothingInUse(id).map { "- \(Escape.markdown(input.names.framework(id))): \($0)\n" }
    }
    return notes.isEmpty ? "" : "\n" + notes.joined()
  }

  private static func headlines(_ input: ReportInput, _ facts: ReportFacts) -> String {
    let rows = input.assessment.matrix.headlines.map { line in
      let name =
        line.cloud.map { "↳ \($0.title)" }
        ?? Escape.markdown(
          input.names.framework(line.framework))
      let requirements =
        line.cloud == nil
        ? [
          Label.count(line.requirements[.met] ?? 0), Label.count(line.requirements[.failed] ?? 0),
          Label.count(line.requirements[.acceptedRisk] ?? 0), Label.count(line.requirementsOpen),
        ] : ["", "", "", ""]
      return [name] + requirements + [
        "\(Label.count(line.metByChecks)) + \(Label.count(line.attestedParts)) attested of "
          + Label.count(line.customerTotal),
        Label.count(line.failed), Label.count(line.notAssessed),
        "\(Label.count(line.providerProven)) of \(Label.count(line.providerTotal))",
      ]
    }
    let head = [
      "Framework", "Met", "Failed", "Accepted risk", "Open", "Customer parts met", "Failed",
      "Not assessed",
      "Provider parts proven",
    ]
    return "\n## Where each framework stands\n"
      + (rows.isEmpty
        ? "\nNo framework is in scope.\n" : table(head, right: [1, 2, 3, 4, 6, 7], rows))
      + nothingInUse(input, facts)
  }

  private static func failedChecks(_ input: ReportInput, _ facts: ReportFacts) -> String {
    let failed = facts.failedChecks
    guard !failed.isEmpty else { return "\n## Failed checks\n\nNo check failed.\n" }
    let findings = facts.findings
    let rows = failed.prefix(rowsMax).map { result in
      let example = findings[result.check]?.first { $0.outcome == .fail && !$0.isAccepted }
      return [
        result.severity.rawValue, Escape.code(result.check),
        Escape.markdown(input.checks[result.check]?.title ?? ""), Label.count(result.failed),
        Label.count(result.passed), Escape.code(example?.resource ?? ""),
      ]
    }
    return "\n## Failed checks (\(failed.count))\n"
      + table(
        ["Severity", "Check", "What it proves", "Failed", "Passed", "For example"], right: [3, 4],
        rows) + more(failed.count - rowsMax)
  }

  private static func exceptions(_ input: ReportInput) -> String {
    let expired = input.assessment.exceptions.filter { $0.state == .expired }
    guard !expired.isEmpty else { return "" }
    let rows = expired.map { use in
      [
        Escape.code(use.exception.check), Escape.code(use.exception.resource),
        "\(use.exception.expires)", Escape.markdown(use.exception.owner), "\(use.findings)",
      ]
    }
    return "\n## Expired exceptions (\(expired.count))\n"
      + table(
        ["Check", "Resource", "Expired", "Owner", "Findings that count again"], right: [4], rows)
  }

  private static func scopeHoles(_ input: ReportInput) -> String {
    let holes = input.assessment.matrix.scopeHoles
    guard !holes.isEmpty else { return "" }
    let rows = holes.prefix(rowsMax).map { hole in
      [
        Escape.markdown(input.names.service(hole.service)), hole.cloud.title,
        Label.lower(hole.state), Escape.markdown(hole.reason),
      ]
    }
    return "\n## Outside every provider report (\(holes.count))\n"
      + table(["Service", "Cloud", "State", "Why"], right: [], rows)
      + more(holes.count - rowsMax)
  }

  private static func pitfalls(_ input: ReportInput, _ facts: ReportFacts) -> String {
    let found = facts.pitfalls
    guard !found.isEmpty else { return "" }
    let rows = found.prefix(10).map { pitfall in
      [
        Escape.markdown("\(pitfall.requirement)"),
        Escape.markdown(input.names.requirement(pitfall.requirement)), "\(pitfall.cells)",
        Label.lower(pitfall.worst),
      ]
    }
    return "\n## Pitfalls (\(found.count))\n\nThe provider's report proves its half of these, "
      + "and the customer's half is still open.\n"
      + table(["Requirement", "Title", "Services", "Customer's side"], right: [2], rows)
      + more(found.count - 10)
  }
}
