import DemarcReport

/// A page with nothing around its data.
enum Stub {
  private static let mark = "\n====\n"

  static let assets = ReportAssets { name in
    switch name {
    case "report.html", "alerts/alerts.html":
      Array(
        "title=\n{{title}}\(mark)style=\n{{style}}\(mark)script=\n{{script}}\(mark)data=\n{{data}}"
          .utf8)
    case "report.css": Array("body{}".utf8)
    case "report.js": Array("run({{data}})".utf8)
    // The other parts of style and script are empty.
    default: name.contains("/") ? [] : nil
    }
  }

  /// What stands in the place of each name.
  static func parts(_ page: [UInt8]) -> [String: String] {
    let text = String(decoding: page, as: UTF8.self)
    var parts: [String: String] = [:]
    for part in text.split(separator: mark) {
      let pair = part.split(separator: "=\n", maxSplits: 1)
      if pair.count == 2 { parts[String(pair[0])] = String(pair[1]) }
    }
    return parts
  }
}
