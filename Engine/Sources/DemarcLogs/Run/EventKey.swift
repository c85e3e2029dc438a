internal import DemarcJSON
internal import DemarcModel

/// What an event is known by, whatever file it comes in and however often.
struct EventKey: Sendable {
  let mark: LogMark
  /// Whether another event with this key is the same one delivered again.
  let isUnique: Bool

  init(_ event: borrowing LogEvent, _ facts: borrowing LogFacts) {
    let kind = event.kind.rawValue
    isUnique = !facts.eventID.isEmpty
    if isUnique, event.kind == .cloudTrail || event.kind == .cloudTrailInsight {
      // Trails of an organisation deliver an event once for each of them.
      let recipient = event.value[Self.recipient]?.string ?? facts.account ?? ""
      mark = LogMark(of: [kind, facts.eventID, recipient])
    } else if isUnique, Self.hasID(event.kind) {
      mark = LogMark(of: [
        kind, facts.eventID, facts.timeMs.map { "\($0)" } ?? "", facts.account ?? "",
        facts.service ?? "", facts.action ?? "", facts.outcome.rawValue,
      ])
    } else {
      mark = LogMark(of: [kind, event.value.compactText])
    }
  }

  private static let recipient: JSONKey = "recipientAccountId"

  /// Whether the id of the kind names one event; elsewhere it may be that of the operation, shared by
  /// its start and its end, and the whole event counts.
  private static func hasID(_ kind: LogKind) -> Bool {
    switch kind {
    case .googleAudit, .entraSignIn, .entraAudit, .microsoft365, .okta, .github: true
    default: false
    }
  }
}

extension JSONValue {
  /// The value without white space, its members as they stand.
  var compactText: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}

/// The text of a field, as correlations group by it.
enum EventField {
  /// The first value at a dotted path; a literal dotted member counts before a nested one.
  static func text(_ path: String, of event: JSONValue) -> String? {
    value(path, of: event).flatMap(text)
  }

  private static func value(_ path: String, of event: JSONValue) -> JSONValue? {
    if event.isArray {
      for element in event.elements {
        if let found = value(path, of: element) { return found }
      }
      return nil
    }
    if let whole = event[path] { return whole }
    var dot = path.startIndex
    while let found = path[dot...].firstIndex(of: ".") {
      if let inner = event[String(path[..<found])],
        let value = value(String(path[path.index(after: found)...]), of: inner)
      {
        return value
      }
      dot = path.index(after: found)
    }
    return nil
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value.kind {
    case .null: nil
    case .string: value.string
    case .number: value.numberText
    case .bool: value.bool == true ? "true" : "false"
    case .array: value.elements.lazy.compactMap(text).first
    case .object: value.compactText
    }
  }
}
