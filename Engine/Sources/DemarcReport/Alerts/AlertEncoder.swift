public import DemarcModel

/// Writes alerts in one form, one at a time, so that a run of millions keeps none of them.
///
/// `begin`, then `encode` for each alert, then `end`; the bytes follow one another. The page is the
/// exception: it keeps the alerts that it shows and is written whole by `end`.
public struct AlertEncoder: Sendable {
  public let format: AlertFormat
  public let options: AlertOptions
  /// Alerts that were written or counted.
  public private(set) var count = 0
  /// What could not be written in this form, each kind once.
  public private(set) var diagnostics: [Diagnostic] = []
  private var severities: [Severity: Int] = [:]
  private var leftOut = 0
  private var json = AlertJSON()
  private var syslog: AlertSyslog
  private let ocsf: AlertOCSF
  private let asff: AlertASFF
  private let text: AlertText
  private var page: AlertPage?

  /// - Parameter assets: parts of the page; needed for `html` alone.
  /// - Throws: `ReportError.missingAsset` if the page's own parts are not to be had.
  public init(_ format: AlertFormat, _ options: AlertOptions, assets: ReportAssets? = nil)
    throws(ReportError)
  {
    self.format = format
    self.options = options
    syslog = AlertSyslog(options)
    ocsf = AlertOCSF(options)
    asff = AlertASFF(options)
    text = AlertText(style: options.style)
    if format == .html {
      page = try AlertPage(options, assets: assets ?? ReportAssets { _ in nil })
    }
  }

  /// What comes before the first alert.
  public mutating func begin() -> [UInt8] {
    switch format {
    case .csv: AlertCSV.head
    case .asff: [UInt8(ascii: "[")]
    case .text, .json, .html, .ocsf, .cef, .syslog: []
    }
  }

  /// One alert; empty where the form keeps it for the end.
  public mutating func encode(_ alert: Alert) -> [UInt8] {
    var out: [UInt8] = []
    encode(alert, into: &out)
    return out
  }

  /// Appends one alert to bytes: the quick way.
  public mutating func encode(_ alert: Alert, into out: inout [UInt8]) {
    switch format {
    case .text: out += text.lines(alert)
    case .json:
      json.write(alert, into: &out)
      out.append(UInt8(ascii: "\n"))
    case .csv: out += AlertCSV.row(alert)
    case .html: page?.add(alert)
    case .ocsf:
      ocsf.write(alert, into: &out)
      out.append(UInt8(ascii: "\n"))
    case .asff: addFinding(alert, into: &out)
    case .cef:
      out += AlertCEF(alert, version: options.version).bytes
      out.append(UInt8(ascii: "\n"))
    case .syslog: syslog.write(alert, into: &out)
    }
    count += 1
    severities[alert.rule.severity, default: 0] += 1
  }

  private mutating func addFinding(_ alert: Alert, into out: inout [UInt8]) {
    guard let finding = asff.finding(alert) else {
      leftOut += 1
      return
    }
    out.put(count == leftOut ? "\n" : ",\n")
    out += finding
  }

  /// What comes after the last alert.
  ///
  /// - Parameter tally: what the run saw; forms for people say it.
  public mutating func end(_ tally: DetectionTally) -> [UInt8] {
    switch format {
    case .text:
      return Array(AlertSummaryText.text(tally, severities, style: options.style).utf8)
    case .html: return page?.bytes(tally) ?? []
    case .asff:
      if leftOut > 0 { diagnostics.append(withoutAccount) }
      return Array("\n]\n".utf8)
    case .json, .csv, .ocsf, .cef, .syslog: return []
    }
  }

  private var withoutAccount: Diagnostic {
    Diagnostic(
      "detect.no-account",
      "\(Label.count(leftOut, "alert")) of no AWS account left out of the findings",
      hint: "name the account that takes them", severity: .warning)
  }
}
