internal import DemarcJSON
internal import DemarcModel

/// The page's data: rows of numbers into tables of texts, so that ten thousand alerts stay small.
///
/// `Data/report/alerts/data.js` reads what this writes; the two change together.
struct AlertPageData {
  private var texts = Interner<String>()
  private var rules = Interner<AlertRule>()
  private var out = JSONWriter()

  static func bytes(
    _ alerts: [Alert], _ timeline: AlertTimeline, _ tally: DetectionTally, _ options: AlertOptions
  ) -> [UInt8] {
    var data = AlertPageData()
    data.out.beginObject()
    data.meta(alerts.count, timeline, tally, options)
    data.bins(timeline)
    data.out.key("alerts")
    data.out.beginArray()
    for alert in alerts { data.write(alert) }
    data.out.endArray()
    data.tally(tally)
    // Last, since the rows above fill them.
    data.ruleTable()
    data.out.member("texts", data.texts.values)
    data.out.endObject()
    return data.out.bytes
  }

  private mutating func meta(
    _ shown: Int, _ timeline: AlertTimeline, _ tally: DetectionTally, _ options: AlertOptions
  ) {
    out.object("meta") { out in
      out.member("version", options.version)
      out.member("asOf", options.asOf.map { "\($0)" })
      out.member("alerts", timeline.severities.values.reduce(0, +))
      out.member("shown", shown)
      out.member("untimed", timeline.untimed)
      out.member("files", tally.files)
      out.member("events", tally.events)
      out.member("duplicates", tally.duplicates)
      out.key("severities")
      out.beginArray()
      for severity in Severity.allCases {
        out.beginArray()
        out.string(severity.rawValue)
        out.number(timeline.severities[severity] ?? 0)
        out.endArray()
      }
      out.endArray()
      if timeline.firstMs <= timeline.lastMs {
        out.member("first", Int(timeline.firstMs))
        out.member("last", Int(timeline.lastMs))
      }
    }
  }

  /// `[start, informational, low, medium, high, critical]`; start is in bins of `width`.
  private mutating func bins(_ timeline: AlertTimeline) {
    out.object("timeline") { out in
      out.member("width", Int(timeline.widthMs))
      out.key("bins")
      out.beginArray()
      for (start, counts) in timeline.bins.sorted(by: { $0.key < $1.key }) {
        out.beginArray()
        out.number(Int(start))
        for count in counts { out.number(count) }
        out.endArray()
      }
      out.endArray()
    }
  }

  // MARK: Alerts

  /// id, rule, time, source, cloud, account, region, service, action, outcome, actor, resources,
  /// events, matched, correlation.
  private mutating func write(_ alert: Alert) {
    out.beginArray()
    out.string(alert.id)
    out.number(rules.index(alert.rule))
    out.number(Int(alert.timeMs))
    for text in [
      alert.source, alert.cloud?.title, alert.account, alert.region, alert.service, alert.action,
      alert.outcome.rawValue,
    ] { optional(text) }
    if let actor = alert.actor {
      row([actor.id, actor.name, actor.kind, actor.address, actor.userAgent])
    } else {
      out.null()
    }
    list(alert.resources) { $0.row([$1.id, $1.type]) }
    list(alert.events) { data, event in
      data.out.beginArray()
      data.out.string(event.id)
      data.out.number(Int(event.timeMs))
      data.optional(event.file)
      data.out.number(event.line)
      data.out.number(event.offset)
      data.out.number(event.length)
      data.out.endArray()
    }
    list(alert.matched) { $0.row([$1.field, $1.value]) }
    if let correlation = alert.correlation {
      out.beginArray()
      optional(correlation.kind)
      out.number(Int(correlation.firstMs))
      out.number(Int(correlation.lastMs))
      out.number(correlation.eventCount)
      optional(correlation.value.map(AlertWords.number))
      list(correlation.group) { $0.row([$1.field, $1.value]) }
      out.endArray()
    }
    out.endArray()
  }

  /// The number of a text; -1 for none.
  private mutating func optional(_ text: String?) {
    out.number(text.map { texts.index($0) } ?? -1)
  }

  private mutating func row(_ cells: [String?]) {
    out.beginArray()
    for cell in cells { optional(cell) }
    out.endArray()
  }

  private mutating func list<Item>(
    _ items: [Item], _ write: (inout AlertPageData, Item) -> Void
  ) {
    out.beginArray()
    for item in items { write(&self, item) }
    out.endArray()
  }

  // MARK: Rules and sources

  private mutating func tally(_ tally: DetectionTally) {
    out.key("tally")
    list(tally.rules.sorted(by: AlertSummaryText.comesFirst)) { data, row in
      data.out.beginArray()
      data.out.number(data.rules.index(row.rule))
      data.out.string(row.state.rawValue)
      data.out.number(row.matches)
      data.out.string(row.source)
      data.list(row.unseenFields) { $0.out.string($1) }
      data.out.endArray()
    }
    out.key("sources")
    list(tally.sources) { data, source in
      data.out.beginArray()
      data.out.string(source.source)
      data.out.number(source.events)
      data.out.number(source.rules)
      for time in [source.firstMs, source.lastMs] {
        if let time { data.out.number(Int(time)) } else { data.out.null() }
      }
      data.out.endArray()
    }
    out.member("faults", tally.diagnostics.prefix(Self.faultsShown).map { "\($0)" })
    out.member("faultCount", tally.diagnostics.count)
  }

  private static let faultsShown = 200

  private mutating func ruleTable() {
    out.key("rules")
    list(rules.values) { data, rule in
      data.out.beginArray()
      for text in [
        rule.id, rule.title, rule.severity.rawValue, rule.description, rule.author ?? "",
        rule.license ?? "", rule.file, rule.side?.rawValue ?? "",
      ] { data.out.string(text) }
      for texts in [
        rule.references, rule.falsePositives, rule.controls, rule.techniques,
        AlertTactic.of(rule.tags).map(\.name),
      ] {
        data.list(texts) { $0.out.string($1) }
      }
      data.out.endArray()
    }
  }
}
