internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// What a person wants to see after a run, on a terminal.
public struct TextReport {
  let input: ReportInput
  let facts: ReportFacts
  let style: Style
  private var lines: [String] = []

  var assessment: Assessment { input.assessment }

  /// The whole report, a line feed at the end.
  public static func text(_ input: ReportInput, style: Style) -> String {
    var report = TextReport(input: input, facts: ReportFacts(input), style: style)
    report.write()
    return report.lines.joined(separator: "\n") + "\n"
  }

  private init(input: ReportInput, facts: ReportFacts, style: Style) {
    self.input = input
    self.facts = facts
    self.style = style
  }

  private mutating func write() {
    title()
    alarms()
    headlines()
    services()
    failedChecks()
    scopeHoles()
    reports()
    gaps()
    duties()
    claims()
    exceptions()
    external()
    pitfalls()
    notAssessed()
    unknownTypes()
    review()
    diagnostics()
  }

  // MARK: Lines

  mutating func line(_ text: String = "", _ ink: Style.Ink? = nil) {
    lines.append(style.paint(Columns.cut(text, style.width, style), ink))
  }

  /// A line that carries colours already, or must not be cut.
  mutating func raw(_ text: String) { lines.append(text) }

  mutating func heading(_ text: String) {
    line()
    line(text, .bold)
  }

  mutating func table(_ table: TextTable) { lines += table.lines(style) }

  /// Wrapped prose; `text` may be hostile.
  mutating func prose(_ text: String, indent: Int = 2, _ ink: Style.Ink? = nil) {
    let margin = String(repeating: " ", count: indent)
    for part in Columns.wrap(Escape.line(text), style.width - indent) {
      raw(margin + style.paint(part, ink))
    }
  }

  /// Says how much of a long list was left out.
  mutating func more(_ count: Int, _ what: String) {
    if count > 0 { line("  ... and \(Label.count(count)) more \(what)", .dim) }
  }

  // MARK: Top

  private mutating func title() {
    let name = Escape.line(assessment.organization)
    let parts = ["Demarc \(Escape.line(assessment.version))", name, "as of \(assessment.asOf)"]
    line(parts.filter { !$0.isEmpty }.joined(separator: style.dot), .bold)
    let clouds = facts.clouds.map(\.title).joined(separator: ", ")
    line(
      [
        Label.count(assessment.inputs.count, "file"),
        Label.count(assessment.resources, "resource"),
        Label.count(assessment.matrix.services.count, "service")
          + (clouds.isEmpty ? "" : " on \(clouds)"),
      ].joined(separator: ", "))
  }

  /// What must not be overlooked stands above everything else.
  private mutating func alarms() {
    let expired = assessment.exceptions.filter { $0.state == .expired }
    if !expired.isEmpty {
      line()
      let findings = expired.reduce(0) { $0 + $1.findings }
      line(
        " EXPIRED: \(Label.count(expired.count, "exception")) past its day; "
          + "\(Label.count(findings, "finding counts", "findings count")) again ", .alarm)
    }
    if assessment.isIncomplete {
      line()
      line(" INCOMPLETE: something could not be read or judged; see the end ", .alarm)
    }
  }

  // MARK: Headlines

  private mutating func headlines() {
    let all = assessment.matrix.headlines
    guard !all.isEmpty else {
      heading("Frameworks")
      line("  none in scope: name them in demarc.yaml under 'frameworks'")
      return
    }
    for headline in all where headline.cloud == nil {
      heading(Escape.line(input.names.framework(headline.framework)))
      total(headline)
      for own in all where own.framework == headline.framework {
        if let cloud = own.cloud { perCloud(own, cloud) }
      }
      if let nothing = facts.nothingInUse(headline.framework) { prose(nothing, .dim) }
    }
    line()
    line(
      style.colour
        ? "  green met, cyan attested, yellow accepted, red failed, dim open"
        : "  # met  = attested  ~ accepted risk  x failed  . open", .dim)
  }

  private var barWidth: Int { style.width >= 90 ? 24 : 12 }

  private mutating func total(_ headline: Headline) {
    let met = headline.requirements[.met] ?? 0
    let failed = headline.requirements[.failed] ?? 0
    let accepted = headline.requirements[.acceptedRisk] ?? 0
    bar(
      "Requirements",
      [
        .init(count: met, mark: "#", ink: .green),
        .init(count: accepted, mark: "~", ink: .yellow),
        .init(count: failed, mark: "x", ink: .red),
        .init(count: headline.requirementsOpen, mark: ".", ink: .dim),
      ],
      "\(met) met, \(failed) failed, "
        + (accepted > 0 ? "\(accepted) accepted risk, " : "")
        + "\(headline.requirementsOpen) open, of \(headline.requirementsTotal)")
    bar(
      "Customer parts", customerShares(headline),
      "\(Label.count(headline.assessed)) assessed by checks "
        + "(\(Label.count(headline.metByChecks)) met, \(Label.count(headline.failed)) failed, "
        + "\(Label.count(headline.accepted)) accepted), "
        + "\(Label.count(headline.attestedParts)) attested, "
        + "\(Label.count(headline.notAssessed)) not assessed, "
        + "of \(Label.count(headline.customerTotal))")
    bar(
      "Provider parts", providerShares(headline),
      "\(Label.count(headline.providerProven)) proven of \(Label.count(headline.providerTotal))")
  }

  private mutating func bar(_ name: String, _ shares: [TextBar.Share], _ text: String) {
    let head = "  " + Columns.pad(name, 15) + TextBar.draw(shares, width: barWidth, style) + " "
    let margin = 2 + 15 + barWidth + 3
    let wrapped = Columns.wrap(text, style.width - margin)
    for (index, part) in wrapped.enumerated() {
      raw((index == 0 ? head : String(repeating: " ", count: margin)) + part)
    }
  }

  private mutating func perCloud(_ headline: Headline, _ cloud: Cloud) {
    bar(
      "  " + cloud.title, customerShares(headline),
      "customer \(Label.count(headline.metByChecks)) met, "
        + "\(Label.count(headline.attestedParts)) attested, "
        + "\(Label.count(headline.failed)) failed of \(Label.count(headline.customerTotal)); "
        + "provider \(Label.count(headline.providerProven)) of "
        + Label.count(headline.providerTotal))
  }

  private func customerShares(_ headline: Headline) -> [TextBar.Share] {
    [
      .init(count: headline.metByChecks, mark: "#", ink: .green),
      .init(count: headline.attestedParts, mark: "=", ink: .cyan),
      .init(count: headline.accepted, mark: "~", ink: .yellow),
      .init(count: headline.failed, mark: "x", ink: .red),
      .init(count: headline.notAssessed, mark: ".", ink: .dim),
    ]
  }

  private func providerShares(_ headline: Headline) -> [TextBar.Share] {
    [
      .init(count: headline.providerProven, mark: "#", ink: .green),
      .init(count: headline.providerTotal - headline.providerProven, mark: ".", ink: .dim),
    ]
  }
}
