internal import DemarcJSON
public import DemarcModel

extension RegistryRows {
  /// The rows as one JSON document.
  public func json(asOf: Instant, diagnostics: [Diagnostic]) -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/assurance-list/1")
    out.member("asOf", "\(asOf)")
    out.key("entries")
    out.beginArray()
    for row in rows {
      out.beginObject()
      out.member("id", row.id)
      out.member("kind", row.kind)
      out.member("party", row.party)
      out.member("title", row.title)
      out.member("until", row.until.map { "\($0)" })
      if let days = row.daysLeft { out.member("daysLeft", days) }
      out.member("standing", row.standing.rawValue)
      if let services = row.services { out.member("services", services) }
      out.endObject()
    }
    out.endArray()
    out.key("diagnostics")
    out.beginArray()
    for fault in diagnostics {
      out.beginObject()
      out.member("severity", fault.severity.rawValue)
      out.member("code", fault.code)
      out.member("message", fault.message)
      out.member("at", fault.span.map { "\($0)" })
      out.member("hint", fault.hint)
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.text + "\n"
  }
}
