internal import DemarcModel

/// `alerts.html`: one page with everything in it, to be opened from a disk without a network.
///
/// It keeps the alerts that it shows: the most severe, and of those the ones that came first. The
/// chart and the counts are of all.
struct AlertPage: Sendable {
  private let options: AlertOptions
  private let template: [UInt8]
  private let style: [UInt8]
  private let script: [UInt8]
  private var kept: [Severity: [Alert]] = [:]
  private var keptCount = 0
  private(set) var timeline = AlertTimeline()

  /// Bytes of a text, and entries of a list, that the page shows.
  private static let textMax = 2000
  private static let listMax = 50
  static let styles = ["report.css", "alerts/alerts.css"]
  static let scripts = [
    "script/dom.js", "alerts/data.js", "alerts/timeline.js", "alerts/detail.js", "alerts/tables.js",
    "alerts/alerts.js",
  ]

  init(_ options: AlertOptions, assets: ReportAssets) throws(ReportError) {
    self.options = options
    template = try HTMLReport.asset("alerts/alerts.html", assets)
    style = try HTMLReport.joined(Self.styles, assets)
    script = try HTMLReport.joined(Self.scripts, assets)
  }

  mutating func add(_ alert: Alert) {
    let severity = alert.rule.severity
    timeline.add(alert.timeMs, severity)
    if keptCount >= max(1, options.htmlAlertsMax) {
      guard let least = kept.filter({ !$0.value.isEmpty }).keys.min(), least < severity else {
        return
      }
      kept[least]?.removeLast()
      keptCount -= 1
    }
    kept[severity, default: []].append(
      AlertTrim.trim(alert, bytes: Self.textMax, list: Self.listMax))
    keptCount += 1
  }

  func bytes(_ tally: DetectionTally) -> [UInt8] {
    let alerts = kept.values.flatMap(\.self).sorted { ($0.timeMs, $0.id) < ($1.timeMs, $1.id) }
    let data = AlertPageData.bytes(alerts, timeline, tally, options)
    return HTMLReport.fill(
      template,
      [
        "title": Array("Detections".utf8),
        "style": style,
        "style-hash": Array(ContentHash.source(style).utf8),
        "script": script,
        "script-hash": Array(ContentHash.source(script).utf8),
        "data": Escape.script(data),
      ])
  }
}

/// Counts alerts by time and severity in a bounded number of bins, which grow wider as it needs
/// them.
struct AlertTimeline: Sendable {
  private(set) var severities: [Severity: Int] = [:]
  private(set) var firstMs = Int64.max
  private(set) var lastMs = Int64.min
  /// Counts by severity, least severe first, for the bin that starts at key × width.
  private(set) var bins: [Int64: [Int]] = [:]
  /// Alerts on events that do not say when they were; they are in no bin.
  private(set) var untimed = 0
  private var step = 0

  private static let binsMax = 2000
  private static let hour: Int64 = 3_600_000
  /// Hour, 6 hours, day, week, 30 days, year, 20 years, 20 thousand years, and everything.
  private static let widths: [Int64] = [
    hour, 6 * hour, 24 * hour, 168 * hour, 720 * hour, 8760 * hour, 175_200 * hour,
    175_200_000 * hour, Int64.max,
  ]

  var widthMs: Int64 { Self.widths[step] }

  mutating func add(_ timeMs: Int64, _ severity: Severity) {
    severities[severity, default: 0] += 1
    guard timeMs != 0 else {
      untimed += 1
      return
    }
    firstMs = min(firstMs, timeMs)
    lastMs = max(lastMs, timeMs)
    let index = Severity.allCases.firstIndex(of: severity) ?? 0
    bins[bin(timeMs), default: Self.none][index] += 1
    while bins.count > Self.binsMax, step + 1 < Self.widths.count { widen() }
  }

  private static let none = Severity.allCases.map { _ in 0 }

  private func bin(_ timeMs: Int64) -> Int64 {
    let (quotient, rest) = timeMs.quotientAndRemainder(dividingBy: widthMs)
    return rest < 0 ? quotient - 1 : quotient
  }

  private mutating func widen() {
    let old = widthMs
    step += 1
    var wide: [Int64: [Int]] = [:]
    for (start, counts) in bins {
      // The first bin may start before the first instant that a number holds.
      let (time, isOver) = start.multipliedReportingOverflow(by: old)
      let bin = bin(isOver ? (start < 0 ? Int64.min : Int64.max) : time)
      let sum = wide[bin] ?? Self.none
      wide[bin] = zip(sum, counts).map { $0 + $1 }
    }
    bins = wide
  }
}
