internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// The sections below the headlines.
extension TextReport {
  /// Rows of a list before the rest is only counted; the files of the report hold all of it.
  private static let rowsMax = 30

  mutating func services() {
    let matrix = assessment.matrix
    heading("Services in use (\(matrix.services.count))")
    guard !matrix.services.isEmpty else {
      line("  none: no resource of a known service was found in the files given")
      return
    }
    let owners = facts.ownerCounts
    let holes = Dictionary(
      matrix.scopeHoles.map { ($0.service, $0.state) }, uniquingKeysWith: { first, _ in first })
    var out = TextTable([
      .init(title: "Service", narrowest: 12), .init(title: "Cloud", mayGo: true),
      .init(title: "Model", mayGo: true),
      .init(title: "Resources", alignsRight: true, mayGo: true),
      .init(title: "Provider", alignsRight: true), .init(title: "Shared", alignsRight: true),
      .init(title: "Customer", alignsRight: true), .init(title: "Report"),
    ])
    let ordered = matrix.services.sorted { left, right in
      (left.cloud, right.resources, left.service) < (right.cloud, left.resources, right.service)
    }
    for use in ordered.prefix(Self.rowsMax) {
      let own = owners[use.service] ?? [:]
      let state = holes[use.service] ?? .attested
      out.row(
        .init(input.names.service(use.service)), .init(use.cloud.title),
        .init(input.names.services[use.service]?.model.rawValue ?? ""),
        .init(Label.count(use.resources)), .init("\(own[.provider] ?? 0)"),
        .init("\((own[.shared] ?? 0) + (own[.both] ?? 0))"), .init("\(own[.customer] ?? 0)"),
        .init(Label.lower(state), state == .attested ? .green : .yellow))
    }
    table(out)
    more(ordered.count - Self.rowsMax, "services")
    prose(
      "Provider, Shared, Customer: layers of the stack each side looks after; Report: the provider's.",
      .dim)
  }

  mutating func failedChecks() {
    let failed = facts.failedChecks
    heading("Failed checks (\(failed.count))")
    guard !failed.isEmpty else {
      line("  no check failed")
      return
    }
    let findings = facts.findings
    var out = TextTable([
      .init(title: "Severity"), .init(title: "Failed", alignsRight: true),
      .init(title: "Passed", alignsRight: true, mayGo: true),
      .init(title: "Check", narrowest: 16), .init(title: "First resource", narrowest: 12),
    ])
    for result in failed.prefix(Self.rowsMax) {
      let example = findings[result.check]?.first { $0.outcome == .fail && !$0.isAccepted }
      let name = example.map { $0.resourceName.isEmpty ? $0.resource : $0.resourceName } ?? ""
      out.row(
        .init(result.severity.rawValue, Self.ink(result.severity)),
        .init(Label.count(result.failed), .red), .init(Label.count(result.passed)),
        .init(result.check), .init(name))
    }
    table(out)
    more(failed.count - Self.rowsMax, "failed checks")
  }

  static func ink(_ severity: Severity) -> Style.Ink? {
    switch severity {
    case .critical: .alarm
    case .high: .red
    case .medium: .yellow
    case .low, .informational: nil
    }
  }

  mutating func scopeHoles() {
    let holes = assessment.matrix.scopeHoles
    guard !holes.isEmpty else { return }
    heading("Outside every provider report (\(holes.count))")
    var out = TextTable([
      .init(title: "Service", narrowest: 16), .init(title: "State"),
      .init(title: "Why", narrowest: 20),
    ])
    for hole in holes.prefix(Self.rowsMax) {
      out.row(
        .init(input.names.service(hole.service)), .init(Label.lower(hole.state), .yellow),
        .init(hole.reason))
    }
    table(out)
    more(holes.count - Self.rowsMax, "services")
  }

  mutating func reports() {
    let named = assessment.reports.map { ($0, facts.standing($0)) }.filter { $0.1 != .inForce }
    guard !named.isEmpty else { return }
    heading("Provider reports to renew (\(named.count))")
    var out = TextTable([
      .init(title: "Report", narrowest: 14), .init(title: "Cloud", mayGo: true),
      .init(title: "Speaks until"), .init(title: "Standing"),
    ])
    for (report, standing) in named {
      let left = report.lastDay.number - assessment.asOf.day.number
      let word = Label.lower(standing)
      out.row(
        .init("\(report.title) (\(report.id))"), .init(report.cloud.title),
        .init("\(report.lastDay)"),
        .init(
          standing == .lapsesSoon ? "\(word): \(Label.count(left, "day")) left" : word,
          standing == .lapsed ? .red : .yellow))
    }
    table(out)
  }

  mutating func exceptions() {
    let expired = assessment.exceptions.filter { $0.state == .expired }
    let unused = assessment.exceptions.filter { $0.state == .unused }
    let applied = assessment.exceptions.filter { $0.state == .applied }
    guard !assessment.exceptions.isEmpty else { return }
    heading("Exceptions")
    line(
      "  \(applied.count) applied (accepted risk, never met), \(unused.count) unused, "
        + "\(expired.count) expired")
    for use in expired {
      let exception = use.exception
      prose(
        "EXPIRED \(exception.expires): \(exception.check) on \(exception.resource), owner "
          + "\(exception.owner): "
          + "\(Label.count(use.findings, "finding counts", "findings count")) again", .red)
    }
    for use in unused.prefix(5) {
      prose("unused: \(use.exception.check) on \(use.exception.resource); it can go", .dim)
    }
    more(unused.count - 5, "unused exceptions")
  }

  mutating func external() {
    let text = ExternalText(
      external: assessment.external, contradictions: assessment.contradictions, style: style)
    guard !text.lines.isEmpty else { return }
    heading("Other tools")
    for found in text.lines { raw(found) }
  }

  mutating func prose(_ text: String, _ ink: Style.Ink) { prose(text, indent: 2, ink) }

  mutating func pitfalls() {
    let found = facts.pitfalls
    guard !found.isEmpty else { return }
    let cells = found.reduce(0) { $0 + $1.cells }
    heading("Pitfalls (\(Label.count(cells)))")
    prose(
      "The provider's report proves its half here and the customer's half is still open; read alone "
        + "it looks met. The worst:")
    var out = TextTable([
      .init(title: "Requirement"), .init(title: "Services", alignsRight: true),
      .init(title: "Customer's side"), .init(title: "Title", narrowest: 16, mayGo: true),
    ])
    for pitfall in found.prefix(5) {
      out.row(
        .init("\(pitfall.requirement)"), .init("\(pitfall.cells)"),
        .init(Label.lower(pitfall.worst), pitfall.worst == .failed ? .red : .yellow),
        .init(input.names.requirement(pitfall.requirement)))
    }
    table(out)
    more(found.count - 5, "requirements")
  }

  mutating func notAssessed() {
    let fetches = facts.fetches
    guard !fetches.isEmpty else { return }
    heading("Not assessed: what to export next")
    for fetch in fetches.prefix(10) {
      let missing =
        fetch.missing.isEmpty ? "" : "; missing \(fetch.missing.joined(separator: ", "))"
      prose(
        "\(Label.count(fetch.parts, "part")), \(Label.count(fetch.checks.count, "check"))\(missing)"
      )
      if fetch.command.isEmpty {
        prose("no command is on file for: \(fetch.checks.joined(separator: ", "))", indent: 4, .dim)
      } else {
        // Not wrapped: a command has to survive copying.
        raw("    $ " + style.paint(Escape.line(fetch.command), .cyan))
      }
    }
    more(fetches.count - 10, "exports")
  }

  mutating func unknownTypes() {
    let unknown = assessment.unknownTypes
    guard !unknown.isEmpty else { return }
    let resources = unknown.reduce(0) { $0 + $1.resources }
    heading("Outside the catalogue")
    let examples = unknown.prefix(3).map(\.type).joined(separator: ", ")
    prose(
      "\(Label.count(resources, "resource")) of \(Label.count(unknown.count, "type")) no service of "
        + "the catalogue claims (\(examples)\(unknown.count > 3 ? ", ..." : "")): in use, but not "
        + "in the matrix.")
  }

  mutating func diagnostics() {
    guard !assessment.diagnostics.isEmpty else { return }
    heading("Faults in what was given (\(assessment.diagnostics.count))")
    for diagnostic in assessment.diagnostics.prefix(20) {
      let place = diagnostic.span.map { "\($0): " } ?? ""
      prose(
        "\(place)\(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(diagnostic.message)",
        indent: 2, diagnostic.severity == .error ? .red : nil)
      if let hint = diagnostic.hint { prose("hint: \(hint)", indent: 4) }
    }
    more(assessment.diagnostics.count - 20, "faults")
  }
}
