internal import DemarcBoundary

/// `report.html`: one page with everything in it, to be opened from a disk without a network.
public enum HTMLReport {
  /// Files of the style, in the order in which they build on one another.
  static let styles = [
    "report.css", "style/charts.css", "style/matrix.css", "style/views.css", "style/print.css",
  ]
  /// Files of the script; they share one scope, and the last one starts the page.
  static let scripts = [
    "script/data.js", "script/dom.js", "script/marks.js", "script/route.js", "script/charts.js",
    "script/overview.js", "script/filters.js", "script/matrix-model.js", "script/matrix.js",
    "script/matrix-rows.js", "script/drawer.js", "script/check-detail.js", "script/findings.js",
    "script/services.js", "script/assurance.js", "script/provider.js", "script/word.js",
    "script/gaps.js",
    "script/print.js", "report.js",
  ]

  /// The page's bytes.
  ///
  /// - Throws: `ReportError.missingAsset` if template, style or script are not to be had.
  public static func bytes(_ input: ReportInput, assets: ReportAssets) throws(ReportError)
    -> [UInt8]
  {
    let template = try asset("report.html", assets)
    let style = try joined(styles, assets)
    let script = try joined(scripts, assets)
    let title = "Shared responsibility: \(input.assessment.organization)"
    var data = HTMLData(input)
    let parts: [String: [UInt8]] = [
      "title": Array(Escape.xml(title).utf8),
      "style": style,
      "style-hash": Array(ContentHash.source(style).utf8),
      "script": script,
      "script-hash": Array(ContentHash.source(script).utf8),
      "data": Escape.script(data.bytes()),
    ]
    return fill(template, parts)
  }

  static func asset(_ name: String, _ assets: ReportAssets) throws(ReportError) -> [UInt8] {
    guard let bytes = assets.asset(name) else { throw .missingAsset(name) }
    return bytes
  }

  /// The files one after another, a line break between two.
  static func joined(
    _ names: [String], _ assets: ReportAssets
  ) throws(ReportError) -> [UInt8] {
    var out: [UInt8] = []
    for name in names {
      let part = try asset(name, assets)
      if !out.isEmpty, !part.isEmpty { out.append(UInt8(ascii: "\n")) }
      out += part
    }
    return out
  }

  /// Puts each part where the template says `{{name}}`, once over: what was put in is never read again.
  static func fill(_ template: [UInt8], _ parts: [String: [UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(template.count + parts.values.reduce(0) { $0 + $1.count })
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var index = 0
    while index < template.count {
      if template[index] == open, index + 1 < template.count, template[index + 1] == open,
        let end = template[index...].firstIndex(of: close), end + 1 < template.count,
        template[end + 1] == close,
        let part = parts[String(decoding: template[(index + 2)..<end], as: UTF8.self)]
      {
        out += part
        index = end + 2
      } else {
        out.append(template[index])
        index += 1
      }
    }
    return out
  }
}
