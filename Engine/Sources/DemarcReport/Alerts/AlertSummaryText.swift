internal import DemarcModel

/// What a run saw and did not see, after the timeline.
struct AlertSummaryText {
  private let tally: DetectionTally
  private let style: Style
  private var page: Page
  private static let rowsMax = 50
  /// Rules that could not match are often most of a large set.
  private static let blindMax = 12

  /// - Parameter severities: alerts by severity, counted while they were written.
  static func text(_ tally: DetectionTally, _ severities: [Severity: Int], style: Style) -> String {
    var summary = AlertSummaryText(tally: tally, style: style, page: Page(style))
    summary.write(severities)
    return summary.page.text
  }

  private mutating func write(_ severities: [Severity: Int]) {
    let alerts = severities.values.reduce(0, +)
    let read = [
      Label.count(alerts, "alert"), Label.count(tally.events, "event") + " read",
      Label.count(tally.files, "file"),
      tally.duplicates > 0 ? Label.count(tally.duplicates, "repeated event") + " left out" : "",
    ]
    page.title(read.filter { !$0.isEmpty }.joined(separator: style.dot))
    let counts = Severity.allCases.reversed().compactMap { severity in
      severities[severity].map { "\(severity.rawValue) \(Label.count($0))" }
    }
    if !counts.isEmpty { page.prose(counts.joined(separator: style.dot), indent: 0) }
    matched()
    blind()
    sources()
    faults()
  }

  private mutating func matched() {
    let rules = tally.rules.filter { $0.matches > 0 }.sorted(by: Self.comesFirst)
    guard !rules.isEmpty else { return }
    page.heading("Rules that matched (\(Label.count(rules.count)))")
    var table = TextTable([
      .init(title: "severity"), .init(title: "alerts", alignsRight: true),
      .init(title: "rule", narrowest: 20), .init(title: "author and licence", narrowest: 14),
    ])
    for row in rules.prefix(Self.rowsMax) {
      table.row(
        .init(row.rule.severity.rawValue, TextReport.ink(row.rule.severity)),
        .init(Label.count(row.matches)), .init(row.rule.title),
        .init([row.rule.author, row.rule.license].compactMap { $0 }.joined(separator: ", ")))
    }
    page.table(table)
    more(rules.count, "rule")
  }

  static func comesFirst(_ left: RuleTally, _ right: RuleTally) -> Bool {
    if left.rule.severity != right.rule.severity { return left.rule.severity > right.rule.severity }
    if left.matches != right.matches { return left.matches > right.matches }
    return (left.rule.title, left.rule.id) < (right.rule.title, right.rule.id)
  }

  /// Rules that could not have matched, which is not the same as nothing having happened.
  private mutating func blind() {
    let unseen = tally.rules.filter { $0.state == .neverSawItsField }.sorted(by: Self.comesFirst)
    if !unseen.isEmpty {
      page.heading(
        "Rules whose fields no event had (\(Label.count(unseen.count))): they could not match")
      for row in unseen.prefix(Self.blindMax) {
        let fields = row.unseenFields.isEmpty ? "" : ": " + row.unseenFields.joined(separator: ", ")
        page.item("\(row.rule.title) (\(row.source))\(fields)", .yellow)
      }
      more(unseen.count, "rule", than: Self.blindMax)
    }
    let absent = Dictionary(
      grouping: tally.rules.filter { $0.state == .sourceAbsent }, by: \.source)
    if !absent.isEmpty {
      page.heading("Rules without a log of their source")
      for (source, rules) in absent.sorted(by: { $0.key < $1.key }) {
        page.item("\(source): \(Label.count(rules.count, "rule"))")
      }
    }
    let silent = tally.rules.count { $0.state == .silent }
    if silent > 0 {
      page.gap()
      page.prose(
        "\(Label.count(silent, "rule")) had what they need and found nothing.", indent: 0)
    }
  }

  private mutating func sources() {
    guard !tally.sources.isEmpty else { return }
    page.heading("Sources")
    var table = TextTable([
      .init(title: "source", narrowest: 16), .init(title: "events", alignsRight: true),
      .init(title: "rules", alignsRight: true), .init(title: "first event", mayGo: true),
      .init(title: "last event", mayGo: true),
    ])
    for source in tally.sources {
      table.row(
        .init(source.source), .init(Label.count(source.events)),
        .init(
          source.rules == 0 ? "none" : Label.count(source.rules), source.rules == 0 ? .yellow : nil),
        .init(source.firstMs.map(AlertTime.line) ?? ""),
        .init(source.lastMs.map(AlertTime.line) ?? ""))
    }
    page.table(table)
  }

  private mutating func faults() {
    guard !tally.diagnostics.isEmpty else { return }
    page.heading("Faults and warnings (\(Label.count(tally.diagnostics.count)))")
    for line in FaultLines(diagnostics: tally.diagnostics, style: style).lines {
      page.styled(line.text, line.ink)
    }
  }

  private mutating func more(_ count: Int, _ noun: String, than shown: Int = Self.rowsMax) {
    guard count > shown else { return }
    page.prose("and \(Label.count(count - shown, "more " + noun))", .dim)
  }
}
