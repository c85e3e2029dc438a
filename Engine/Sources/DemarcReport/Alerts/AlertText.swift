internal import DemarcModel

/// A timeline for people: a few lines for each alert, as they come.
struct AlertText: Sendable {
  private let style: Style
  /// Where the text behind time and severity starts.
  private static let margin = 4
  /// UTF-16 code units of one value; whoever needs more reads the event again.
  private static let valueMax = 400
  private static let resourcesShown = 5
  private static let fieldsShown = 12
  private static let eventsShown = 3

  init(style: Style) { self.style = style }

  func lines(_ alert: Alert) -> [UInt8] {
    var lines: [String] = []
    head(alert, &lines)
    if let correlation = alert.correlation { body(AlertWords.count(correlation), &lines) }
    body(subject(alert), &lines)
    if let actor = alert.actor { body("by \(AlertWords.actor(short(actor)))", &lines) }
    resources(alert.resources, &lines)
    let matched = alert.matched.prefix(Self.fieldsShown).map(short)
    let rest = alert.matched.count - matched.count
    if !matched.isEmpty {
      body(
        "matched " + AlertWords.fields(matched) + (rest > 0 ? " and \(rest) more" : ""), &lines)
    }
    events(alert.events, &lines)
    let rule = alert.rule
    body("rule \(cut(rule.id)) \(cut(AlertWords.credit(rule)))", &lines, .dim)
    let line = [
      rule.side.map { "\($0.rawValue)'s side" } ?? "",
      rule.controls.prefix(Self.fieldsShown).map(cut).joined(separator: " "),
      rule.techniques.prefix(Self.fieldsShown).map(cut).joined(separator: " "),
    ].filter { !$0.isEmpty }
    if !line.isEmpty { body(line.joined(separator: style.dot), &lines, .dim) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private func head(_ alert: Alert, _ lines: inout [String]) {
    let severity = alert.rule.severity
    let time = AlertTime.line(alert.timeMs)
    let word = severity.rawValue
    let start = "\(time)  \(word)  "
    let room = max(20, style.width - Columns.width(start))
    let title = Columns.wrap(Escape.line(cut(alert.rule.title)), room)
    let painted =
      style.paint(time, .dim) + "  " + style.paint(word, TextReport.ink(severity)) + "  "
    lines.append(painted + style.paint(title.first ?? "", .bold))
    let margin = String(repeating: " ", count: Columns.width(start))
    for part in title.dropFirst() { lines.append(margin + style.paint(part, .bold)) }
  }

  /// `cloudtrail.amazonaws.com DeleteTrail, success · aws 111122223333 eu-west-1`.
  private func subject(_ alert: Alert) -> String {
    let call = [alert.service, alert.action].compactMap { $0.map(cut) }.joined(separator: " ")
    let outcome = alert.outcome == .unknown ? "" : alert.outcome.rawValue
    let place = [alert.cloud?.rawValue, alert.account, alert.region].compactMap { $0.map(cut) }
    return [
      [call, outcome].filter { !$0.isEmpty }.joined(separator: ", "),
      place.isEmpty ? cut(alert.source) : place.joined(separator: " "),
    ].filter { !$0.isEmpty }.joined(separator: style.dot)
  }

  private func resources(_ resources: [AlertResource], _ lines: inout [String]) {
    for resource in resources.prefix(Self.resourcesShown) {
      let resource = AlertResource(id: cut(resource.id), type: resource.type.map(cut))
      body("on \(AlertWords.resource(resource))", &lines)
    }
    let rest = resources.count - Self.resourcesShown
    if rest > 0 { body("and \(Label.count(rest, "more resource"))", &lines) }
  }

  private func events(_ events: [AlertEvent], _ lines: inout [String]) {
    for event in events.prefix(Self.eventsShown) {
      body("at \(cut(AlertWords.place(event)))", &lines)
    }
    let rest = events.count - Self.eventsShown
    if rest > 0 { body("and \(Label.count(rest, "more event"))", &lines) }
  }

  private func body(_ text: String, _ lines: inout [String], _ ink: Style.Ink? = nil) {
    for part in Columns.wrap(Escape.line(text), style.width - Self.margin) {
      lines.append(String(repeating: " ", count: Self.margin) + style.paint(part, ink))
    }
  }

  private func cut(_ text: String) -> String { AlertTrim.cut(text, Self.valueMax) }

  private func short(_ field: AlertField) -> AlertField {
    AlertField(field: cut(field.field), value: cut(field.value))
  }

  private func short(_ actor: AlertActor) -> AlertActor {
    var short = AlertActor(id: cut(actor.id))
    short.name = actor.name.map(cut)
    short.kind = actor.kind.map(cut)
    short.address = actor.address.map(cut)
    return short
  }
}
