internal import DemarcModel

/// Incidents for a terminal: a table of many, all about one.
enum IncidentText {
  private static let shown = 20

  static func table(_ incidents: [Incident], style: Style) -> String {
    var page = Page(style)
    guard !incidents.isEmpty else {
      page.prose("No incident.", indent: 0)
      return page.text
    }
    var table = TextTable([
      // An id is there to be copied.
      .init(title: "id", narrowest: incidents.map(\.id.count).max() ?? 8), .init(title: "state"),
      .init(title: "severity"),
      .init(title: "alerts", alignsRight: true), .init(title: "last event", mayGo: true),
      .init(title: "account", narrowest: 12, mayGo: true), .init(title: "title", narrowest: 16),
      .init(title: "rule author", narrowest: 10),
    ])
    for incident in incidents {
      table.row(
        .init(incident.id), .init(incident.state.rawValue, ink(incident.state)),
        .init(incident.severity.rawValue, TextReport.ink(incident.severity)),
        .init(Label.count(incident.alertCount)), .init(AlertTime.line(incident.lastMs)),
        .init(incident.account ?? ""), .init(incident.title), .init(incident.rule.author ?? ""))
    }
    page.table(table)
    return page.text
  }

  static func detail(_ incident: Incident, style: Style) -> String {
    var page = Page(style)
    page.title("\(incident.id)  \(incident.title)")
    page.value("state", incident.state.rawValue, ink(incident.state))
    page.value("severity", incident.severity.rawValue, TextReport.ink(incident.severity))
    page.value("rule", "\(incident.rule.id) \(AlertWords.credit(incident.rule))")
    page.value("side", incident.side.map { "\($0.rawValue)'s" })
    page.value("controls", incident.rule.controls.joined(separator: ", "))
    page.value("techniques", incident.rule.techniques.joined(separator: ", "))
    let place = [incident.cloud?.title, incident.account, incident.region].compactMap { $0 }
    page.value("where", place.joined(separator: " "))
    page.value("source", incident.source)
    page.value("group", AlertWords.fields(incident.group))
    page.value("first event", AlertTime.line(incident.firstMs))
    page.value("last event", AlertTime.line(incident.lastMs))
    page.value("opened", AlertTime.line(incident.openedAtMs))
    page.value("updated", AlertTime.line(incident.updatedAtMs))
    if incident.reopenedCount > 0 { page.value("reopened", times(incident.reopenedCount)) }
    page.value(
      "alerts",
      "\(Label.count(incident.alertCount)) on \(Label.count(incident.eventCount, "event"))")
    if let closed = incident.closedAtMs {
      page.value(
        "closed",
        AlertTime.line(closed) + (incident.closedBy.map { " by \($0)" } ?? "")
          + (incident.closedBecause.map { ": \($0)" } ?? ""))
    }
    list("Who", incident.actors.map(AlertWords.actor), &page)
    list("What it was done to", incident.resources.map(AlertWords.resource), &page)
    list("Escalations", incident.escalations.map(escalation), &page)
    list("Alerts", incident.alerts, of: incident.alertCount, &page)
    if let notes = incident.notes, !notes.isEmpty {
      page.heading("Notes")
      for line in notes.split(separator: "\n") { page.prose(String(line)) }
    }
    list("References", incident.rule.references, &page)
    return page.text
  }

  /// `2026-06-30 12:00:00Z medium to high: 50 alerts within an hour`.
  static func escalation(_ step: IncidentEscalation) -> String {
    "\(AlertTime.line(step.atMs)) \(step.from.rawValue) to \(step.to.rawValue): \(step.reason)"
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(Label.count(count)) times"
  }

  private static func list(
    _ title: String, _ items: [String], of total: Int? = nil, _ page: inout Page
  ) {
    guard !items.isEmpty else { return }
    let total = max(total ?? items.count, items.count)
    page.heading("\(title) (\(Label.count(total)))")
    for item in items.prefix(shown) { page.item(item) }
    let rest = total - min(items.count, shown)
    if rest > 0 { page.prose("and \(Label.count(rest)) more", indent: 2, .dim) }
  }

  private static func ink(_ state: IncidentState) -> Style.Ink? {
    switch state {
    case .open: .yellow
    case .acknowledged: .cyan
    case .closed: .dim
    }
  }
}
