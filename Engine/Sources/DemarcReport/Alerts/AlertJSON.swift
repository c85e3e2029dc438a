internal import DemarcJSON
internal import DemarcModel

/// JSON lines: an object for each alert, appended to bytes without a tree in between.
struct AlertJSON: Sendable {
  /// Rules that were written before: many alerts have one rule.
  private var rules: [String: Written] = [:]
  private static let rulesMax = 4096

  private final class Written: Sendable {
    let rule: AlertRule
    let bytes: [UInt8]

    init(_ rule: AlertRule, _ bytes: [UInt8]) {
      self.rule = rule
      self.bytes = bytes
    }
  }

  /// One object without a line end.
  mutating func write(_ alert: Alert, into out: inout [UInt8]) {
    Self.member("{\"id\":", alert.id, &out)
    out.put(",\"time\":\"")
    AlertTime(alert.timeMs).put(into: &out)
    out.put("\",\"severity\":\"")
    out.put(alert.rule.severity.rawValue)
    out.put("\",\"rule\":")
    rule(alert.rule, into: &out)
    if let correlation = alert.correlation { Self.write(correlation, into: &out) }
    Self.member(",\"source\":", alert.source, &out)
    if let cloud = alert.cloud { Self.member(",\"cloud\":", cloud.rawValue, &out) }
    Self.member(",\"account\":", alert.account, &out)
    Self.member(",\"region\":", alert.region, &out)
    Self.member(",\"service\":", alert.service, &out)
    Self.member(",\"action\":", alert.action, &out)
    Self.member(",\"outcome\":", alert.outcome.rawValue, &out)
    if let actor = alert.actor { Self.write(actor, ",\"actor\":", into: &out) }
    Self.list(",\"resources\":", alert.resources, &out) { Self.write($0, into: &$1) }
    Self.list(",\"events\":", alert.events, &out) { Self.write($0, into: &$1) }
    Self.list(",\"matched\":", alert.matched, &out) { Self.write($0, into: &$1) }
    out.append(UInt8(ascii: "}"))
  }

  private mutating func rule(_ rule: AlertRule, into out: inout [UInt8]) {
    if let known = rules[rule.id], known.rule == rule {
      out.append(contentsOf: known.bytes)
      return
    }
    var bytes: [UInt8] = []
    Self.write(rule, into: &bytes)
    out.append(contentsOf: bytes)
    if rules.count < Self.rulesMax { rules[rule.id] = Written(rule, bytes) }
  }

  static func write(_ rule: AlertRule, into out: inout [UInt8]) {
    member("{\"id\":", rule.id, &out)
    member(",\"title\":", rule.title, &out)
    if !rule.description.isEmpty { member(",\"description\":", rule.description, &out) }
    member(",\"author\":", rule.author, &out)
    member(",\"license\":", rule.license, &out)
    texts(",\"references\":", rule.references, &out)
    texts(",\"tags\":", rule.tags, &out)
    texts(",\"techniques\":", rule.techniques, &out)
    texts(",\"falsePositives\":", rule.falsePositives, &out)
    if !rule.file.isEmpty { member(",\"file\":", rule.file, &out) }
    texts(",\"controls\":", rule.controls, &out)
    member(",\"side\":", rule.side?.rawValue, &out)
    out.append(UInt8(ascii: "}"))
  }

  private static func write(_ correlation: AlertCorrelation, into out: inout [UInt8]) {
    member(",\"correlation\":{\"kind\":", correlation.kind, &out)
    time(",\"first\":", correlation.firstMs, &out)
    time(",\"last\":", correlation.lastMs, &out)
    out.put(",\"eventCount\":")
    out.put(correlation.eventCount)
    if let value = correlation.value, value.isFinite {
      out.put(",\"value\":")
      var writer = JSONWriter()
      writer.number(value)
      out.append(contentsOf: writer.bytes)
    }
    list(",\"group\":", correlation.group, &out) { write($0, into: &$1) }
    out.append(UInt8(ascii: "}"))
  }

  static func write(_ actor: AlertActor, _ key: StaticString, into out: inout [UInt8]) {
    out.put(key)
    member("{\"id\":", actor.id, &out)
    member(",\"name\":", actor.name, &out)
    member(",\"kind\":", actor.kind, &out)
    member(",\"address\":", actor.address, &out)
    member(",\"userAgent\":", actor.userAgent, &out)
    out.append(UInt8(ascii: "}"))
  }

  static func write(_ resource: AlertResource, into out: inout [UInt8]) {
    member("{\"id\":", resource.id, &out)
    member(",\"type\":", resource.type, &out)
    out.append(UInt8(ascii: "}"))
  }

  private static func write(_ event: AlertEvent, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "{"))
    if !event.id.isEmpty {
      member("\"id\":", event.id, &out)
      out.append(UInt8(ascii: ","))
    }
    time("\"time\":", event.timeMs, &out)
    member(",\"file\":", event.file, &out)
    out.put(",\"offset\":")
    out.put(event.offset)
    out.put(",\"length\":")
    out.put(event.length)
    out.put(",\"line\":")
    out.put(event.line)
    out.append(UInt8(ascii: "}"))
  }

  static func write(_ field: AlertField, into out: inout [UInt8]) {
    member("{\"field\":", field.field, &out)
    member(",\"value\":", field.value, &out)
    out.append(UInt8(ascii: "}"))
  }

  // MARK: Members

  /// - Parameter key: with what stands before it and the colon behind it.
  static func member(_ key: StaticString, _ text: String, _ out: inout [UInt8]) {
    out.putJSON(key, text)
  }

  static func member(_ key: StaticString, _ text: String?, _ out: inout [UInt8]) {
    if let text { member(key, text, &out) }
  }

  static func time(_ key: StaticString, _ ms: Int64, _ out: inout [UInt8]) {
    out.put(key)
    out.append(UInt8(ascii: "\""))
    AlertTime(ms).put(into: &out)
    out.append(UInt8(ascii: "\""))
  }

  /// Left out where it is empty.
  static func texts(_ key: StaticString, _ texts: [String], _ out: inout [UInt8]) {
    list(key, texts, &out) { $1.putJSON($0) }
  }

  static func list<Item>(
    _ key: StaticString, _ items: [Item], _ out: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    guard !items.isEmpty else { return }
    out.put(key)
    var mark = UInt8(ascii: "[")
    for item in items {
      out.append(mark)
      write(item, &out)
      mark = UInt8(ascii: ",")
    }
    out.append(UInt8(ascii: "]"))
  }
}
