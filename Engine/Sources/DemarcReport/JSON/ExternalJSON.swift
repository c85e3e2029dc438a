internal import DemarcJSON
internal import DemarcModel

/// Other tools' findings and what contradicts them, as every JSON report writes them.
enum ExternalJSON {
  static func write(_ finding: ExternalFinding, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("source", finding.source)
    out.member("control", finding.control)
    out.member("title", finding.title)
    out.member("outcome", finding.outcome.rawValue)
    out.member("severity", finding.severity.rawValue)
    out.member("resource", finding.resource)
    out.member("account", finding.account)
    out.member("region", finding.region)
    out.member("updatedAt", finding.updatedAt)
    out.member("suppressed", finding.isSuppressed)
    out.member("origin", "\(finding.origin)")
    out.endObject()
  }

  static func write(_ contradiction: Contradiction, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("rule", contradiction.rule)
    out.member("outcome", contradiction.outcome.rawValue)
    out.member("reason", contradiction.reason)
    out.key("external")
    write(contradiction.external, &out)
    out.endObject()
  }
}
