internal import DemarcJSON
internal import DemarcModel

/// A check's report for people and for programs.
public enum OSCALCheckText {
  /// Every finding with its place and JSON path, then one line that sums up.
  public static func text(_ report: OSCALCheckReport) -> String {
    var out = ""
    for finding in report.findings + report.notes {
      out += "\(finding.diagnostic)\n"
      if !finding.path.isEmpty { out += "  path: \(finding.path)\n" }
    }
    let counts = report.counts
    if counts.provided + counts.responsibilities > 0 {
      out +=
        "\(counts.inherited) of \(counts.provided) provided statements and "
        + "\(counts.answered) of \(counts.responsibilities) responsibilities are answered.\n"
    }
    out += "\(count(report.documents.count, "document")), "
    out += "\(count(counts.references, "reference")) followed: "
    out += report.findings.isEmpty ? "nothing is wrong" : count(report.findings.count, "finding")
    out += report.notes.isEmpty ? ".\n" : ", \(count(report.notes.count, "note")).\n"
    return out
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The same as JSON.
  public static func json(_ report: OSCALCheckReport) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.object { out in
      out.member("schema", "demarc/oscal-check/1")
      out.member("clean", report.isClean)
      list("documents", report.documents, &out) { document, out in
        out.member("file", document.file)
        out.member("model", document.kind.rawValue)
        out.member("oscalVersion", "\(document.version)")
        out.member("title", document.title)
      }
      out.object("counts") { out in
        out.member("references", report.counts.references)
        out.member("provided", report.counts.provided)
        out.member("providedAnswered", report.counts.inherited)
        out.member("responsibilities", report.counts.responsibilities)
        out.member("responsibilitiesAnswered", report.counts.answered)
      }
      list("findings", report.findings, &out, finding)
      list("notes", report.notes, &out, finding)
    }
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func finding(_ finding: OSCALFinding, _ out: inout JSONWriter) {
    out.member("code", finding.diagnostic.code)
    out.member("severity", finding.diagnostic.severity.rawValue)
    out.member("message", finding.diagnostic.message)
    if let span = finding.diagnostic.span {
      out.member("file", span.file)
      out.member("line", span.start.line)
      out.member("column", span.start.column)
    }
    out.member("path", finding.path)
    out.member("hint", finding.diagnostic.hint)
  }

  private static func list<Item>(
    _ name: String, _ items: [Item], _ out: inout JSONWriter,
    _ body: (Item, inout JSONWriter) -> Void
  ) {
    out.key(name)
    out.beginArray()
    for item in items { out.object { body(item, &$0) } }
    out.endArray()
  }
}
