internal import DemarcModel

/// One row for each alert, safe to open in a spreadsheet.
enum AlertCSV {
  static let header = [
    "time", "severity", "title", "rule", "rule author", "rule licence", "cloud", "account",
    "region",
    "source", "service", "action", "outcome", "actor", "actor name", "actor kind", "address",
    "user agent", "resources", "events", "first", "last", "group", "matched", "controls", "side",
    "techniques", "references", "event ids", "file", "line", "offset", "length", "alert",
  ]

  static var head: [UInt8] {
    var out = CSVWriter()
    out.row(header)
    return out.bytes
  }

  static func row(_ alert: Alert) -> [UInt8] {
    let rule = alert.rule
    let place = alert.events.first
    var out = CSVWriter()
    out.row([
      AlertTime.text(alert.timeMs), rule.severity.rawValue, rule.title, rule.id, rule.author ?? "",
      rule.license ?? "", alert.cloud?.rawValue ?? "", alert.account ?? "", alert.region ?? "",
      alert.source, alert.service ?? "", alert.action ?? "", alert.outcome.rawValue,
      alert.actor?.id ?? "", alert.actor?.name ?? "", alert.actor?.kind ?? "",
      alert.actor?.address ?? "", alert.actor?.userAgent ?? "",
      alert.resources.map(AlertWords.resource).joined(separator: "; "),
      "\(alert.correlation?.eventCount ?? alert.events.count)",
      AlertTime.text(alert.correlation?.firstMs ?? alert.timeMs),
      AlertTime.text(alert.correlation?.lastMs ?? alert.timeMs),
      AlertWords.fields(alert.correlation?.group ?? []), AlertWords.fields(alert.matched),
      rule.controls.joined(separator: "; "), rule.side?.rawValue ?? "",
      rule.techniques.joined(separator: "; "), rule.references.joined(separator: "; "),
      alert.events.map(\.id).filter { !$0.isEmpty }.joined(separator: "; "), place?.file ?? "",
      place.map { "\($0.line)" } ?? "", place.map { "\($0.offset)" } ?? "",
      place.map { "\($0.length)" } ?? "", alert.id,
    ])
    return out.bytes
  }
}
