internal import DemarcJSON
internal import DemarcModel

extension JSONWriter {
  /// A member that is an array of objects; `write` writes the members of each.
  mutating func list<Row>(
    _ name: String, _ rows: [Row], _ write: (Row, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for row in rows {
      beginObject()
      write(row, &self)
      endObject()
    }
    endArray()
  }

  /// The member `diagnostics`: what could not be read or judged, each with its place.
  mutating func diagnostics(_ diagnostics: [Diagnostic]) {
    key("diagnostics")
    beginArray()
    for diagnostic in diagnostics {
      beginObject()
      member("severity", diagnostic.severity.rawValue)
      member("code", diagnostic.code)
      member("message", diagnostic.message)
      member("at", diagnostic.span.map { "\($0)" })
      member("hint", diagnostic.hint)
      endObject()
    }
    endArray()
  }

  /// The member `conditions`: every comparison of an Azure policy, as it was made.
  mutating func conditions(_ rows: [AzureConditionRow]) {
    key("conditions")
    beginArray()
    for row in rows {
      beginObject()
      member("path", row.path)
      member("subject", row.subject)
      member("operator", row.comparison)
      member("current", row.current)
      member("target", row.target)
      member("holds", row.holds)
      endObject()
    }
    endArray()
  }
}
