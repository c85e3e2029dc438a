internal import DemarcJSON
public import DemarcModel

/// A match that a correlation counts, as a position keeps it.
public struct LogObservation: Hashable, Sendable {
  /// Id of the rule that matched.
  public var rule: String
  public var event: AlertEvent
  /// What the correlation groups and counts by; nil where the event has no such field.
  public var values: [String?]

  public init(rule: String, event: AlertEvent, values: [String?]) {
    self.rule = rule
    self.event = event
    self.values = values
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", rule)
    writer.member("id", event.id)
    writer.key("timeMs")
    writer.number(Int(event.timeMs))
    writer.member("file", event.file)
    writer.member("offset", event.offset)
    writer.member("length", event.length)
    writer.member("line", event.line)
    writer.key("values")
    writer.beginArray()
    for value in values {
      if let value { writer.string(value) } else { writer.null() }
    }
    writer.endArray()
    writer.endObject()
  }

  init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string, let id = json["id"]?.string,
      let timeMs = json["timeMs"]?.int, let file = json["file"]?.string,
      let offset = json["offset"]?.int, let length = json["length"]?.int,
      let line = json["line"]?.int, let values = json["values"], values.isArray
    else { return nil }
    self.init(
      rule: rule,
      event: AlertEvent(
        id: id, timeMs: Int64(timeMs), file: file, offset: offset, length: length, line: line),
      values: values.elements.map(\.string))
  }
}
