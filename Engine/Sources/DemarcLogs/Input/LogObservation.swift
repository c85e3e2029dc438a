internal import DemarcJSON
public import DemarcModel

/// A match that a correlation counts, as a position keeps it.
public struct LogObservation: Hashable, Sendable {
  /// Id of the rule that matched.
  public var rule: String
  public var event: AlertEvent
  public var kind: LogKind
  /// What the event is known by.
  public var key: String
  /// What the correlation groups and counts by; nil where the event has no such field.
  public var values: [String?]
  public var cloud: Cloud?
  public var account: String?
  public var region: String?
  public var service: String?
  public var action: String?
  public var outcome: AlertOutcome
  public var actor: AlertActor?
  public var resources: [AlertResource]

  init(rule: String, _ kept: KeptEvent, values: [String?]) {
    self.rule = rule
    self.values = values
    event = kept.event
    kind = kept.kind
    key = kept.key.text
    cloud = kept.facts.cloud
    account = kept.facts.account
    region = kept.facts.region
    service = kept.facts.service
    action = kept.facts.action
    outcome = kept.facts.outcome
    actor = kept.facts.actor
    resources = kept.facts.resources
  }

  /// The event as the correlation stage keeps it.
  var kept: KeptEvent {
    var facts = LogFacts()
    facts.timeMs = event.timeMs
    facts.eventID = event.id
    facts.cloud = cloud
    facts.account = account
    facts.region = region
    facts.service = service
    facts.action = action
    facts.outcome = outcome
    facts.actor = actor
    facts.resources = resources
    return KeptEvent(kind: kind, event: event, facts: facts, key: LogMark(text: key))
  }

  // MARK: JSON

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", rule)
    writer.member("kind", kind.rawValue)
    writer.member("key", key)
    writer.member("id", event.id)
    writer.member("timeMs", Int(event.timeMs))
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
    writer.member("cloud", cloud?.rawValue)
    writer.member("account", account)
    writer.member("region", region)
    writer.member("service", service)
    writer.member("action", action)
    writer.member("outcome", outcome.rawValue)
    if let actor {
      writer.key("actor")
      writer.beginObject()
      writer.member("id", actor.id)
      writer.member("name", actor.name)
      writer.member("kind", actor.kind)
      writer.member("address", actor.address)
      writer.member("userAgent", actor.userAgent)
      writer.endObject()
    }
    writer.key("resources")
    writer.beginArray()
    for resource in resources {
      writer.beginObject()
      writer.member("id", resource.id)
      writer.member("type", resource.type)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string, let key = json["key"]?.string,
      let kind = json["kind"]?.string.flatMap({ LogKind(rawValue: $0) }),
      let id = json["id"]?.string, let timeMs = json["timeMs"]?.int64,
      let file = json["file"]?.string, let offset = json["offset"]?.intValue,
      let length = json["length"]?.intValue, let line = json["line"]?.intValue,
      let values = json["values"], values.isArray
    else { return nil }
    self.rule = rule
    self.kind = kind
    self.key = key
    self.values = values.elements.map(\.string)
    event = AlertEvent(
      id: id, timeMs: timeMs, file: file, offset: offset, length: length, line: line)
    cloud = json["cloud"]?.string.flatMap { Cloud(rawValue: $0) }
    account = json["account"]?.string
    region = json["region"]?.string
    service = json["service"]?.string
    action = json["action"]?.string
    outcome = json["outcome"]?.string.flatMap { AlertOutcome(rawValue: $0) } ?? .unknown
    resources = []
    for resource in json["resources"].map({ Array($0.elements) }) ?? [] {
      guard let id = resource["id"]?.string else { continue }
      resources.append(AlertResource(id: id, type: resource["type"]?.string))
    }
    guard let actor = json["actor"], let name = actor["id"]?.string else { return }
    var known = AlertActor(id: name)
    known.name = actor["name"]?.string
    known.kind = actor["kind"]?.string
    known.address = actor["address"]?.string
    known.userAgent = actor["userAgent"]?.string
    self.actor = known
  }
}
