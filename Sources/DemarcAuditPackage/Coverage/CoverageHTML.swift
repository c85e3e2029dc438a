internal import DemarcModel
internal import DemarcReport

/// The coverage as a page: a strip of days a facet, with its gaps in words beside it.
public enum CoverageHTML {
  /// Facets drawn on one page; the table has them all.
  public static let linesMax = 5_000

  public static func page(_ coverage: PeriodCoverage) -> String {
    let lines = coverage.lines.prefix(linesMax)
    let whole = coverage.lines.count { $0.gaps.isEmpty }
    var body = """
      <p>\(coverage.period.from) to \(coverage.period.to), \(coverage.period.days) days. \
      \(whole) of \(coverage.lines.count) control facets have no gap. A look at one moment stands for \
      \(coverage.rules.windowDays) days; evidence of a period is late when it is collected more than \
      \(coverage.rules.lateAfterDays) days after its end. Late evidence stays marked late.</p>
      \(legend)
      <table><thead><tr><th>Control facet</th><th>Days</th><th>Gaps</th><th>Leaves</th></tr></thead>
      <tbody>

      """
    for line in lines { body += row(line, coverage.period) }
    body += "</tbody></table>\n"
    if coverage.lines.count > linesMax {
      body += "<p>\(coverage.lines.count - linesMax) more are in coverage.csv.</p>\n"
    }
    return PackagePage.html(title: "Period coverage", body: body)
  }

  private static let legend = """
    <p class="legend"><svg width="0" height="0" aria-hidden="true"><defs>
    <pattern id="late" width="4" height="4" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="4" height="4" class="late"/>\
    <rect width="1.5" height="4" class="mark"/></pattern></defs></svg>
    <span class="key covered"></span> covered <span class="key window"></span> within a sampling \
    window <span class="key late"></span> late, striped <span class="key gap"></span> gap \
    <span class="key ahead"></span> not come yet</p>
    """

  private static func row(_ line: PeriodCoverage.Line, _ period: AuditPeriod) -> String {
    let gaps = line.gaps.map { $0.from == $0.to ? "\($0.from)" : "\($0.from) to \($0.to)" }
    let shown = gaps.prefix(12).joined(separator: ", ")
    let rest = gaps.count > 12 ? " and \(gaps.count - 12) more" : ""
    let late = line.days(.late)
    let words = [
      gaps.isEmpty ? "none" : "\(line.days(.gap)) days: \(shown)\(rest)",
      late > 0 ? "\(late) days late" : nil,
    ].compactMap { $0 }.joined(separator: "; ")
    let leaves = line.leaves.prefix(20).map { "\($0)" }.joined(separator: ", ")
    let more = line.leaves.count > 20 ? " …" : ""
    return """
      <tr><td><code>\(Escape.xml(line.facet))</code></td><td>\(strip(line, period))</td>\
      <td>\(words)</td><td class="n">\(leaves)\(more)</td></tr>

      """
  }

  /// One rectangle a run; a day is as wide as the period allows.
  private static func strip(_ line: PeriodCoverage.Line, _ period: AuditPeriod) -> String {
    let words = PeriodCoverage.DayState.allCases.compactMap { state -> String? in
      let days = line.days(state)
      return days > 0 ? "\(days) days \(word(state))" : nil
    }.joined(separator: ", ")
    var out =
      "<svg class=\"strip\" viewBox=\"0 0 \(period.days) 12\" preserveAspectRatio=\"none\" role=\"img\""
      + " aria-label=\"\(words)\">"
    for run in line.runs {
      let x = run.from.number - period.from.number
      // Gaps are lower, so that they tell apart without colour.
      let (y, height) = run.state == .gap ? (8, 4) : (0, 12)
      let fill = run.state == .late ? " fill=\"url(#late)\"" : " class=\"\(run.state.rawValue)\""
      out +=
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(run.days)\" height=\"\(height)\"\(fill)>"
        + "<title>\(run.from) to \(run.to): \(word(run.state))</title></rect>"
    }
    return out + "</svg>"
  }

  private static func word(_ state: PeriodCoverage.DayState) -> String {
    switch state {
    case .covered: "covered"
    case .window: "within a sampling window"
    case .late: "late"
    case .gap: "without evidence"
    case .ahead: "not come yet"
    }
  }
}
