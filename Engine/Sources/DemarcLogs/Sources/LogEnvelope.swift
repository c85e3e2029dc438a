internal import DemarcJSON

/// What an envelope holds, and where; the test of one envelope per line.
enum LogEnvelope {
  enum Content {
    /// An envelope without events.
    case nothing
    case values(path: String, JSONValue)
    case value(path: String, JSONValue)
    case text(path: String, String, Encoding)
    /// `columns` and `rows` of a query's answer.
    case table(JSONValue)
  }

  /// How text is written; `either` is JSON, or base64 where it is none.
  enum Encoding { case plain, either }

  /// The content of an envelope; nil for an event.
  static func content(of value: JSONValue, shape: LogShape) -> Content? {
    guard value.isObject else { return nil }
    // A record of AKS holds the audit event of the cluster, as text or as what a row made of it.
    if shape.kind == .azureResource, let log = value.at("properties.log"),
      isKubernetes(value["category"]?.string)
    {
      if log.isObject { return .value(path: "/properties/log", log) }
      if let text = log.string, LogPayload.startsJSON(text.utf8) {
        return .text(path: "/properties/log", text, .plain)
      }
    }
    if shape.kind == .microsoft365, let data = value["AuditData"] {
      return data.string.map { .text(path: "/AuditData", $0, .plain) }
        ?? .value(path: "/AuditData", data)
    }
    guard shape.kind == .unknown else { return nil }
    return list(value) ?? wrapped(value) ?? text(value)
  }

  private static func isKubernetes(_ category: String?) -> Bool {
    category?.lowercased().hasPrefix("kube-audit") == true
  }

  /// Envelopes whose events are a list.
  private static func list(_ value: JSONValue) -> Content? {
    if value["messageType"]?.string == "CONTROL_MESSAGE" { return .nothing }
    for name in [
      "Records", "records", "value", "items", "logEvents", "entries", "Events", "events",
      "receivedMessages", "Messages", "results",
    ] {
      guard let list = value[JSONKey(name)], list.isArray, holdsEvents(list) else { continue }
      return .values(path: "/" + name, list)
    }
    if let tables = value["tables"], tables.isArray {
      return .values(path: "/tables", tables)
    }
    if let columns = value["columns"], columns.isArray, let rows = value["rows"], rows.isArray {
      return .table(value)
    }
    return nil
  }

  /// Whether a list can be one of events, so that lists of plain words stay closed.
  private static func holdsEvents(_ list: JSONValue) -> Bool {
    guard let first = list[0] else { return true }
    return first.isObject || first.isArray
      || first.string.map { LogPayload.startsJSON($0.utf8) } ?? false
  }

  /// Envelopes with an object inside.
  private static func wrapped(_ value: JSONValue) -> Content? {
    if let detail = value["detail"], detail.isObject, value["detail-type"] != nil {
      return .value(path: "/detail", detail)
    }
    for name in [
      "message", "data", "body", "Body", "AuditData", "auditData", "event", "result", "_source",
      "awslogs", "Sns", "kinesis", "record", "log", "logEntry",
    ] {
      guard let inner = value[JSONKey(name)], inner.isObject else { continue }
      return .value(path: "/" + name, inner)
    }
    return nil
  }

  /// Envelopes with text inside.
  private static func text(_ value: JSONValue) -> Content? {
    for name in ["AuditData", "auditData", "CloudTrailEvent", "Message", "Body", "body"] {
      if let text = value[JSONKey(name)]?.string, LogPayload.startsJSON(text.utf8) {
        return .text(path: "/" + name, text, .plain)
      }
    }
    if let text = value["data"]?.string ?? value["Data"]?.string, !text.isEmpty {
      return .text(path: "/data", text, .either)
    }
    for name in ["message", "@message", "log", "_raw", "original"] {
      if let text = value[JSONKey(name)]?.string, LogPayload.startsJSON(text.utf8) {
        return .text(path: "/" + name, text, .plain)
      }
    }
    return nil
  }

  /// The object that a list of fields and values stands for, as CloudWatch Logs Insights gives one.
  static func fields(of list: JSONValue) -> JSONValue? {
    guard list.count > 0, list.elements.allSatisfy({ $0["field"]?.isString == true }) else {
      return nil
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for element in list.elements {
      builder.key(element["field"]?.string ?? "")
      if let value = element["value"] { builder.value(value) } else { builder.null() }
    }
    builder.endObject()
    return builder.finish().root
  }

  /// The rows of a table as objects named by its columns.
  static func rows(of table: JSONValue) -> [JSONValue] {
    let columns = (table["columns"]?.elements).map(Array.init) ?? []
    let names = columns.map { $0["name"]?.string ?? $0["ColumnName"]?.string ?? $0.string ?? "" }
    return (table["rows"]?.elements).map(Array.init)?.map { row in
      var builder = JSONBuilder()
      builder.beginObject()
      for (name, cell) in zip(names, row.elements) {
        builder.key(name)
        builder.value(cell)
      }
      if !names.contains("Type"), let name = table["name"]?.string, name != "PrimaryResult" {
        builder.key("Type")
        builder.string(name)
      }
      builder.endObject()
      return builder.finish().root
    } ?? []
  }
}
