internal import DemarcModel

/// Cuts texts and alerts to what a form can hold.
enum AlertTrim {
  /// At most `units` UTF-16 code units, an ellipsis where something was cut; never half a scalar.
  static func cut(_ text: String, _ units: Int) -> String {
    guard text.utf8.count > units, text.utf16.count > units else { return text }
    var out = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += UTF16.width(scalar)
      if used > units - 1 { break }
      out.append(scalar)
    }
    out.append("…")
    return String(out)
  }

  /// At most `count` UTF-8 bytes, an ellipsis where something was cut; never half a scalar.
  static func cut(_ text: String, bytes count: Int) -> String {
    guard text.utf8.count > count else { return text }
    guard count >= 3 else { return "" }
    var end = text.utf8.index(text.startIndex, offsetBy: count - 3)
    while end > text.startIndex, text.utf8[end] & 0xc0 == 0x80 {
      end = text.utf8.index(before: end)
    }
    return String(text.unicodeScalars[..<end]) + "…"
  }

  /// The alert with no text longer than `bytes` and no list longer than `list`; the last events
  /// stay.
  static func trim(_ alert: Alert, bytes: Int, list: Int) -> Alert {
    let cut = { (text: String) in self.cut(text, bytes: bytes) }
    var alert = alert
    alert.id = cut(alert.id)
    alert.rule = trim(alert.rule, bytes, list)
    alert.source = cut(alert.source)
    alert.account = alert.account.map(cut)
    alert.region = alert.region.map(cut)
    alert.service = alert.service.map(cut)
    alert.action = alert.action.map(cut)
    alert.actor = alert.actor.map { actor in
      var short = AlertActor(id: cut(actor.id))
      short.name = actor.name.map(cut)
      short.kind = actor.kind.map(cut)
      short.address = actor.address.map(cut)
      short.userAgent = actor.userAgent.map(cut)
      return short
    }
    alert.resources = alert.resources.prefix(list).map {
      AlertResource(id: cut($0.id), type: $0.type.map(cut))
    }
    alert.events = alert.events.suffix(list).map { event in
      var event = event
      event.id = cut(event.id)
      event.file = cut(event.file)
      return event
    }
    let short = { (field: AlertField) in
      AlertField(field: cut(field.field), value: cut(field.value))
    }
    alert.matched = alert.matched.prefix(list).map(short)
    alert.correlation = alert.correlation.map { correlation in
      var correlation = correlation
      correlation.kind = cut(correlation.kind)
      correlation.group = correlation.group.prefix(list).map(short)
      return correlation
    }
    return alert
  }

  private static func trim(_ rule: AlertRule, _ bytes: Int, _ list: Int) -> AlertRule {
    let cut = { (text: String) in self.cut(text, bytes: bytes) }
    var short = rule
    short.id = cut(rule.id)
    short.title = cut(rule.title)
    short.description = cut(rule.description)
    short.author = rule.author.map(cut)
    short.license = rule.license.map(cut)
    short.references = rule.references.prefix(list).map(cut)
    short.tags = rule.tags.prefix(list).map(cut)
    short.falsePositives = rule.falsePositives.prefix(list).map(cut)
    short.file = cut(rule.file)
    short.controls = rule.controls.prefix(list).map(cut)
    return short
  }
}
