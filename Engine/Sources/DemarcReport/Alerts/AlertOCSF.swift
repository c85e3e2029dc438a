internal import DemarcJSON
internal import DemarcModel

/// OCSF Detection Findings (class 2004): one object a line.
///
/// An attribute is written only in the versions that have it; what no attribute can hold goes into
/// `unmapped`.
struct AlertOCSF: Sendable {
  private let version: OCSFVersion
  private let program: String

  init(_ options: AlertOptions) {
    version = options.ocsf
    program = options.version
  }

  func write(_ alert: Alert, into out: inout [UInt8]) {
    var writer = JSONWriter()
    writer.beginObject()
    base(alert, &writer)
    OCSFParts.metadata(
      alert.rule, source: alert.source, id: ("uid", alert.id), hasCloud: alert.cloud != nil,
      version, program, &writer)
    finding(alert, &writer)
    evidences(alert, &writer)
    OCSFParts.resources(alert.resources, region: alert.region, &writer)
    if let cloud = alert.cloud {
      OCSFParts.cloud(cloud, alert.account, alert.region, version, &writer)
      api(alert, &writer)
    }
    unmapped(alert, &writer)
    writer.endObject()
    out += writer.bytes
  }

  private func base(_ alert: Alert, _ out: inout JSONWriter) {
    OCSFParts.names(class: 2004, "Detection Finding", activity: 1, "Create", &out)
    out.member("time", Int(alert.timeMs))
    OCSFParts.severity(alert.rule.severity, &out)
    out.member("status_id", 1)
    out.member("status", "New")
    out.member("message", AlertWords.sentence(alert))
    if version >= .v1_4_0 { out.member("is_alert", true) }
    if let correlation = alert.correlation {
      out.member("count", correlation.eventCount)
      out.member("start_time", Int(correlation.firstMs))
      out.member("end_time", Int(correlation.lastMs))
    }
  }

  private func finding(_ alert: Alert, _ out: inout JSONWriter) {
    out.object("finding_info") { out in
      out.member("uid", alert.id)
      out.member("title", alert.rule.title)
      if !alert.rule.description.isEmpty { out.member("desc", alert.rule.description) }
      out.member("created_time", Int(alert.timeMs))
      out.member("first_seen_time", Int(alert.correlation?.firstMs ?? alert.timeMs))
      out.member("last_seen_time", Int(alert.correlation?.lastMs ?? alert.timeMs))
      if let link = OCSFParts.link(alert.rule) { out.member("src_url", link) }
      out.member("data_sources", [alert.source])
      OCSFParts.analytic(alert.rule, kind: alert.correlation?.kind, &out)
      OCSFParts.attacks(alert.rule, &out)
      events(alert, &out)
      if version >= .v1_4_0 { OCSFParts.tags(alert.rule, &out) }
    }
  }

  private func events(_ alert: Alert, _ out: inout JSONWriter) {
    let known = alert.events.filter { !$0.id.isEmpty }
    if !known.isEmpty {
      out.objects("related_events", known) { event, out in
        out.member("uid", event.id)
        if version >= .v1_4_0 { out.member("created_time", Int(event.timeMs)) }
      }
    }
    if version >= .v1_4_0 {
      out.member("related_events_count", alert.correlation?.eventCount ?? alert.events.count)
    }
  }

  // MARK: Evidence

  private func evidences(_ alert: Alert, _ out: inout JSONWriter) {
    out.key("evidences")
    out.beginArray()
    out.beginObject()
    if version >= .v1_5_0 {
      out.member("uid", alert.id)
      OCSFParts.resources(alert.resources, region: alert.region, &out)
    }
    api(alert, &out)
    if let actor = alert.actor {
      out.object("actor") { OCSFParts.user(actor, &$0) }
      if let address = actor.address, !address.isEmpty {
        out.object("src_endpoint") { out in
          out.member(AlertAddress(address) == .name ? "name" : "ip", address)
        }
      }
      if version >= .v1_4_0, let agent = actor.userAgent {
        out.object("http_request") { $0.member("user_agent", agent) }
      }
    }
    data(alert, &out)
    out.endObject()
    out.endArray()
  }

  private func api(_ alert: Alert, _ out: inout JSONWriter) {
    guard let action = alert.action, !action.isEmpty else { return }
    out.object("api") { out in
      out.member("operation", action)
      if let service = alert.service, !service.isEmpty {
        out.object("service") { $0.member("name", service) }
      }
    }
  }

  /// The match itself: fields with their values, and where each event can be read again.
  private func data(_ alert: Alert, _ out: inout JSONWriter) {
    out.object("data") { out in
      out.objects("matched", alert.matched) { field, out in
        out.member("field", field.field)
        out.member("value", field.value)
      }
      if let correlation = alert.correlation {
        out.member("correlation", correlation.kind)
        if let value = correlation.value, value.isFinite {
          out.key("value")
          out.number(value)
        }
        out.objects("group", correlation.group) { field, out in
          out.member("field", field.field)
          out.member("value", field.value)
        }
      }
      out.objects("events", alert.events) { event, out in
        if !event.id.isEmpty { out.member("uid", event.id) }
        out.member("time", Int(event.timeMs))
        out.member("file", event.file)
        out.member("line", event.line)
        out.member("offset", event.offset)
        out.member("length", event.length)
      }
      if version < .v1_4_0, let agent = alert.actor?.userAgent { out.member("user_agent", agent) }
    }
  }

  private func unmapped(_ alert: Alert, _ out: inout JSONWriter) {
    out.object("unmapped") { out in
      out.member("outcome", alert.outcome.rawValue)
      OCSFParts.rule(alert.rule, &out)
    }
  }
}
